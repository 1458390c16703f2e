//! The thread that builds: waits for changes, gathers them, has the project rebuilt and shows what came.
//!
//! Between changes it has made what may follow the pages, piece by piece, and first what somebody waits for.

use super::state::Shown;
use super::watch::Watch;
use super::{Built, Project};
use crate::diagnostic::format::Entry;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};
use tokio::sync::watch::Sender;

/// What the builder is told.
pub enum Message {
    /// Files and folders that may have changed, below the roots as they are watched.
    Changed(BTreeSet<PathBuf>),
    /// Somebody waits for a file of the site.
    Wanted(String),
    Stop,
}

/// All that waited to be heard.
#[derive(Default)]
struct Heard {
    changed: BTreeSet<PathBuf>,
    wanted: Vec<String>,
}

pub struct Builder<P, R> {
    pub project: P,
    pub watch: Watch,
    pub messages: Receiver<Message>,
    pub shown: Sender<Shown>,
    pub report: R,
}

impl<P: Project, R: Fn(&Built, Duration)> Builder<P, R> {
    /// Builds once, and again after each change, until it is told to stop.
    pub fn run(mut self) {
        self.build(&[]);
        let mut busy = true;
        while let Some(heard) = self.hear(busy) {
            if heard.changed.is_empty() {
                busy = self.follow_up(&heard.wanted);
                continue;
            }
            // Watched first and read then, so that no change falls between the two.
            self.watch.follow(&heard.changed);
            let changed = self.watch.as_given(&heard.changed);
            self.build(&changed);
            busy = true;
        }
    }

    fn build(&mut self, changed: &[PathBuf]) {
        let start = Instant::now();
        let built =
            catch_unwind(AssertUnwindSafe(|| self.project.rebuild(changed))).unwrap_or_else(|_| broken());
        self.shown.send_modify(|shown| shown.update(&built));
        (self.report)(&built, start.elapsed());
    }

    /// One piece of what follows; gives whether more may be left.
    fn follow_up(&mut self, wanted: &[String]) -> bool {
        let start = Instant::now();
        let Ok(more) = catch_unwind(AssertUnwindSafe(|| self.project.follow_up(wanted))) else {
            let built = broken();
            self.shown.send_modify(|shown| shown.give_up(&built));
            (self.report)(&built, start.elapsed());
            return false;
        };
        let Some(more) = more else { return false };
        self.shown.send_modify(|shown| shown.complete(&more));
        if !more.text.is_empty() {
            (self.report)(&more, start.elapsed());
        }
        true
    }

    /// All that waits to be heard by now, or `None` at the end; who is not busy waits for something.
    fn hear(&self, busy: bool) -> Option<Heard> {
        let mut heard = Heard::default();
        let mut next = match busy {
            true => self.messages.try_recv().ok(),
            false => Some(self.messages.recv().ok()?),
        };
        while let Some(message) = next {
            match message {
                Message::Changed(more) => heard.changed.extend(more),
                Message::Wanted(path) => heard.wanted.push(path),
                Message::Stop => return None,
            }
            next = self.messages.try_recv().ok();
        }
        Some(heard)
    }
}

/// A fault of the program itself must not end the server: the next change may avoid it.
fn broken() -> Built {
    let text = "Programmet fejlede under bygningen. Se terminalen, og meld gerne fejlen";
    Built { problems: vec![Entry::environment(text)], text: format!("fejl: {text}\n"), ..Built::default() }
}
