//! Shows the site on this machine while it is written, and each change as it is saved.
//!
//! Takes a [`Project`] that can build itself again; serves the bytes that a build would write, from memory,
//! to this machine only. Watches the folders that people write in, rebuilds by path, tells open pages to
//! load again, and shows diagnostics on them while the last good site stays. Never writes to the project
//! and never decides what a site consists of.

mod builder;
mod http;
mod media;
mod memo;
mod pages;
mod policy;
mod port;
mod reload;
mod state;
mod watch;

pub use memo::{Filled, MakeBytes, Next, Site};
pub use port::{Listener, PORT, Port, bind};

use crate::diagnostic::EnvironmentError;
use crate::diagnostic::format::Entry;
use builder::{Builder, Message};
use state::Shown;
use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::sync::watch as channel;
use watch::Watch;

/// What is served: something that reads its files again and builds its site.
pub trait Project: Send + 'static {
    /// Builds the site after `changed` files and folders were written, moved or removed.
    ///
    /// The paths begin with the root as it was given to [`start`]. None at all means the first build. A
    /// path may be a folder: then anything below it may have changed. A path may be gone.
    fn rebuild(&mut self, changed: &[PathBuf]) -> Built;

    /// The next piece of what follows after the pages are shown, such as a search index or printed sheets;
    /// `None` when nothing is left. Asked for again and again between changes, so a piece takes a moment only.
    ///
    /// `wanted` are files that somebody waits for. An open page is loaded again only if it is another by it.
    fn follow_up(&mut self, _wanted: &[String]) -> Option<Built> {
        None
    }
}

/// What came of a build.
#[derive(Debug, Default)]
pub struct Built {
    /// The new site; `None` if the content has errors, then the last good site stays.
    pub site: Option<Site>,
    /// How many files were made anew.
    pub rendered: usize,
    /// Whether files are to follow that the site does not name yet.
    pub grows: bool,
    /// All diagnostics, to be shown on the page if there is an error among them.
    pub problems: Vec<Entry>,
    /// The same for the terminal, as the project wants it printed.
    pub text: String,
}

/// A server at work. Dropping it stops it.
pub struct Running {
    stop: Sender<Message>,
    builder: Option<JoinHandle<()>>,
    runtime: Option<Runtime>,
}

/// Starts to serve at once, with a page that waits for the first build.
///
/// `roots` are the roots of all layers, which must exist; `report` is told of each build and how long it
/// took, on the thread that builds.
pub fn start(
    listener: Listener,
    roots: &[PathBuf],
    project: impl Project,
    report: impl Fn(&Built, Duration) + Send + 'static,
) -> Result<Running, EnvironmentError> {
    let (stop, messages) = mpsc::channel();
    let watch = Watch::start(roots, stop.clone())?;
    let (sender, shown) = channel::channel(Shown::waiting());
    let runtime = http::listen(listener, http::Desk { shown, builder: stop.clone() })?;
    let builder = Builder { project, watch, messages, shown: sender, report };
    let thread = std::thread::Builder::new().name("byg".into()).spawn(|| builder.run());
    let thread = thread.map_err(|error| environment("Serveren kan ikke starte", error))?;
    Ok(Running { stop, builder: Some(thread), runtime: Some(runtime) })
}

impl Running {
    /// Serves until the process ends. Ctrl-C may end it at any moment: nothing is left half done.
    pub fn wait(mut self) {
        if let Some(builder) = self.builder.take() {
            // The builder ends only when it is stopped, and a panic of it was printed already.
            let _ = builder.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.stop.send(Message::Stop);
        if let Some(builder) = self.builder.take() {
            let _ = builder.join();
        }
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Shows an address in the browser.
pub fn open(url: &str) -> Result<(), EnvironmentError> {
    open::that_detached(url).map_err(|error| environment("Browseren kan ikke åbnes", error))
}

fn environment(message: &str, cause: std::io::Error) -> EnvironmentError {
    EnvironmentError { message: message.into(), path: None, cause: Some(cause) }
}
