//! The costly files of a site: they wait until somebody asks for them, or until there is time.
//!
//! Pure functions: each gives another site, which shares all bytes with the one it comes from.

use super::{File, MakeBytes, Site, State};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::site::Output;
use rayon::prelude::*;
use std::sync::Arc;

/// A site with files filled in.
#[derive(Debug)]
pub struct Filled {
    pub site: Site,
    /// What keeps some of the files from being made.
    pub faults: Diagnostics,
}

impl Site {
    /// Whether there is a file of this path, made or not.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub fn is_waiting(&self, path: &str) -> bool {
        self.files.get(path).is_some_and(is_waiting)
    }

    pub fn has_failed(&self, path: &str) -> bool {
        self.files.get(path).is_some_and(|file| matches!(file.state, State::Failed))
    }

    /// The files that are still to be made, in the order of their paths.
    pub fn waiting(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter(|(_, file)| is_waiting(file)).map(|(path, _)| &**path)
    }

    /// How many bytes a file has; before it is made: how many the file of its path last had.
    pub fn weight(&self, path: &str) -> Option<u64> {
        self.files.get(path)?.weight()
    }

    /// How many bytes the file of this fingerprint has, if it was made.
    pub fn exact_weight(&self, path: &str, fingerprint: u128) -> Option<u64> {
        let file = self.files.get(path).filter(|file| file.fingerprint == fingerprint)?;
        file.bytes().map(|bytes| bytes.len() as u64)
    }

    /// Makes some of the files that wait; the others of `paths` are left as they are.
    pub fn fill(&self, output: &Output<'_>, paths: &[String], make: &MakeBytes<'_>) -> Filled {
        let waiting = paths.iter().filter(|path| self.is_waiting(path));
        let wanted: Vec<_> = waiting.filter_map(|path| output.artifacts.get_key_value(path)).collect();
        let made: Vec<_> = wanted
            .par_iter()
            .with_max_len(1)
            .map(|(path, artifact)| (path.as_str(), artifact.fingerprint(), make(artifact)))
            .collect();
        let mut filled = Filled { site: self.clone(), faults: Diagnostics::default() };
        for (path, fingerprint, bytes) in made {
            filled.take(path, fingerprint, bytes);
        }
        filled
    }

    /// The site with its failed files waiting again.
    #[must_use]
    pub fn retrying(&self) -> Site {
        self.turned(|state| matches!(state, State::Failed), &State::Waiting(None))
    }

    /// The site without hope for the files that wait.
    #[must_use]
    pub fn given_up(&self) -> Site {
        self.turned(|state| matches!(state, State::Waiting(_)), &State::Failed)
    }

    fn turned(&self, which: fn(&State) -> bool, into: &State) -> Site {
        let mut site = self.clone();
        if site.files.values().any(|file| which(&file.state)) {
            let files = Arc::make_mut(&mut site.files).values_mut();
            files.filter(|file| which(&file.state)).for_each(|file| file.state = into.clone());
        }
        site
    }
}

impl Filled {
    fn take(&mut self, path: &str, fingerprint: u128, bytes: Result<Vec<u8>, Vec<Diagnostic>>) {
        // The output may be of a site with other inputs than this one.
        let files = Arc::make_mut(&mut self.site.files);
        let Some(file) = files.get_mut(path).filter(|file| file.fingerprint == fingerprint) else { return };
        file.state = match bytes {
            Ok(bytes) => State::Made(bytes.into()),
            Err(faults) => {
                self.faults.extend(faults);
                State::Failed
            }
        };
    }
}

fn is_waiting(file: &File) -> bool {
    matches!(file.state, State::Waiting(_))
}
