//! The thread that builds: waits for changes, gathers them, has the project rebuilt and shows what came.

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
    Stop,
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
        while let Some(changed) = self.next() {
            // Watched first and read then, so that no change falls between the two.
            self.watch.follow(&changed);
            let changed = self.watch.as_given(&changed);
            self.build(&changed);
        }
    }

    fn build(&mut self, changed: &[PathBuf]) {
        let start = Instant::now();
        let built =
            catch_unwind(AssertUnwindSafe(|| self.project.rebuild(changed))).unwrap_or_else(|_| broken());
        self.shown.send_modify(|shown| shown.update(&built));
        (self.report)(&built, start.elapsed());
        let more =
            catch_unwind(AssertUnwindSafe(|| self.project.follow_up())).unwrap_or_else(|_| Some(broken()));
        if let Some(more) = more {
            self.shown.send_modify(|shown| shown.complete(&more));
        }
    }

    /// All changes that wait by now, or `None` at the end.
    fn next(&self) -> Option<BTreeSet<PathBuf>> {
        let mut changed = BTreeSet::new();
        let mut message = self.messages.recv().ok()?;
        loop {
            match message {
                Message::Changed(more) => changed.extend(more),
                Message::Stop => return None,
            }
            match self.messages.try_recv() {
                Ok(next) => message = next,
                Err(_) => return Some(changed),
            }
        }
    }
}

/// A fault of the program itself must not end the server: the next change may avoid it.
fn broken() -> Built {
    let text = "Programmet fejlede under bygningen. Se terminalen, og meld gerne fejlen";
    Built { problems: vec![Entry::environment(text)], text: format!("fejl: {text}\n"), ..Built::default() }
}
