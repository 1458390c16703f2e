//! Notices what is saved in the folders that people write in.
//!
//! Gives paths, not events: an editor that saves by renaming shows up as a removal and a creation, and only
//! the path says what to read again. Each root is watched too, not below, so that a folder that appears
//! later, or again, is noticed.

use super::builder::Message;
use crate::diagnostic::EnvironmentError;
use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

/// The folders below a root that are watched.
const FOLDERS: [&str; 4] = ["content", "toolkit", "layouts", "site"];
/// How long a path must be quiet: long enough for the steps of one save, short enough not to be felt.
const QUIET: Duration = Duration::from_millis(15);
const TICK: Duration = Duration::from_millis(5);

pub struct Watch {
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    folders: Vec<PathBuf>,
    /// Each root as it is watched and as it was given.
    roots: Vec<(PathBuf, PathBuf)>,
}

impl Watch {
    /// Sends the paths that change, from now on.
    pub fn start(roots: &[PathBuf], sender: Sender<Message>) -> Result<Self, EnvironmentError> {
        let whole = |root: &PathBuf| match root.canonicalize() {
            Ok(whole) => Ok((whole, root.clone())),
            Err(error) => Err(EnvironmentError::at("Mappen kan ikke læses", root, error)),
        };
        let roots: Vec<_> = roots.iter().map(whole).collect::<Result<_, _>>()?;
        let folders: Vec<_> =
            roots.iter().flat_map(|(root, _)| FOLDERS.iter().map(|name| root.join(name))).collect();
        let watched = folders.clone();
        let handle = move |result: DebounceEventResult| {
            let changed = changed(&watched, result);
            if !changed.is_empty() {
                // Fails only when the server is stopping.
                let _ = sender.send(Message::Changed(changed));
            }
        };
        let debouncer =
            new_debouncer(QUIET, Some(TICK), handle).map_err(|error| failed(error, Path::new(".")))?;
        let mut watch = Self { debouncer, folders, roots };
        watch.begin()?;
        Ok(watch)
    }

    /// Watches folders anew that appeared, or were replaced.
    pub fn follow(&mut self, changed: &BTreeSet<PathBuf>) {
        for folder in self.folders.iter().filter(|folder| changed.contains(*folder)) {
            // The watch of a folder that was removed may be gone by itself.
            let _ = self.debouncer.unwatch(folder);
            if folder.is_dir() {
                // It may be removed again by now, which comes as a change of its own.
                let _ = self.debouncer.watch(folder, RecursiveMode::Recursive);
            }
        }
    }

    /// The paths below the roots as these were given.
    pub fn as_given(&self, changed: &BTreeSet<PathBuf>) -> Vec<PathBuf> {
        let given = |path: &PathBuf| {
            let below =
                self.roots.iter().find_map(|(whole, given)| Some((given, path.strip_prefix(whole).ok()?)));
            below.map_or_else(|| path.clone(), |(given, rest)| given.join(rest))
        };
        changed.iter().map(given).collect()
    }

    fn begin(&mut self) -> Result<(), EnvironmentError> {
        for (root, _) in &self.roots {
            self.debouncer.watch(root, RecursiveMode::NonRecursive).map_err(|error| failed(error, root))?;
        }
        for folder in self.folders.iter().filter(|folder| folder.is_dir()) {
            self.debouncer.watch(folder, RecursiveMode::Recursive).map_err(|error| failed(error, folder))?;
        }
        Ok(())
    }
}

/// The paths of all events that are more than a look at a file; all folders when events were lost.
fn changed(folders: &[PathBuf], result: DebounceEventResult) -> BTreeSet<PathBuf> {
    let Ok(events) = result else { return folders.iter().cloned().collect() };
    if events.iter().any(|event| event.need_rescan()) {
        return folders.iter().cloned().collect();
    }
    let written = events.into_iter().filter(|event| !matches!(event.kind, EventKind::Access(_)));
    let paths = written.flat_map(|event| event.event.paths);
    paths.filter(|path| folders.iter().any(|folder| path.starts_with(folder))).collect()
}

fn failed(error: notify::Error, path: &Path) -> EnvironmentError {
    let message = match error.kind {
        notify::ErrorKind::MaxFilesWatch => "Systemet tillader ikke at følge så mange mapper på én gang",
        _ => "Ændringer i mappen kan ikke følges",
    };
    EnvironmentError::at(message, path, std::io::Error::other(error))
}
