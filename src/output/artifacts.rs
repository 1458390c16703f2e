//! Makes all artifacts in parallel and stages those whose bytes differ from the previous site.
//!
//! Each artifact is made, compared, written and dropped by one thread; only counts and diagnostics are
//! gathered. The staging folder is created when the first difference is seen, not before.

use super::compress::{self, ENCODINGS};
use super::staging::Staging;
use super::target::{MARKER, Target};
use super::{Companions, Options};
use crate::diagnostic::{Diagnostic, EnvironmentError};
use crate::site::{Artifact, Output};
use rayon::prelude::*;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// One build under way.
pub struct Build<'a> {
    output: &'a Output<'a>,
    target: &'a Target,
    options: &'a Options<'a>,
    /// Costly artifacts first, so that no thread ends with a long one.
    work: Vec<(&'a str, &'a Artifact<'a>)>,
    /// How many at the start of `work` are costly.
    costly: usize,
    done: AtomicUsize,
    staging: OnceLock<Result<Staging, String>>,
}

/// What came of a number of artifacts.
#[derive(Default)]
pub struct Tally {
    pub written: usize,
    pub unchanged: usize,
    pub bytes: u64,
    pub made: usize,
    pub cached: usize,
    /// The paths of compressed files beside artifacts.
    pub companions: Vec<String>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Tally {
    fn merge(mut self, mut other: Self) -> Self {
        self.written += other.written;
        self.unchanged += other.unchanged;
        self.bytes += other.bytes;
        self.made += other.made;
        self.cached += other.cached;
        self.companions.append(&mut other.companions);
        self.diagnostics.append(&mut other.diagnostics);
        self
    }
}

/// Refuses paths that would leave the folder or could not stand beside each other in it.
pub fn check_paths(output: &Output<'_>) -> Result<(), EnvironmentError> {
    for path in output.artifacts.keys() {
        let broken =
            path.split('/').any(|part| matches!(part, "" | "." | "..")) || path.contains(['\\', '\0']);
        let parent_is_file =
            path.match_indices('/').any(|(at, _)| output.artifacts.contains_key(&path[..at]));
        if broken || parent_is_file || path == MARKER {
            return Err(EnvironmentError::new(format!(
                "Siden har en adresse, der ikke kan skrives: `{path}`"
            )));
        }
    }
    Ok(())
}

impl<'a> Build<'a> {
    pub fn new(output: &'a Output<'a>, target: &'a Target, options: &'a Options<'a>) -> Self {
        let all = || output.artifacts.iter().map(|(path, artifact)| (path.as_str(), artifact));
        let mut work: Vec<_> = all().filter(|(_, artifact)| artifact.costly()).collect();
        let costly = work.len();
        work.extend(all().filter(|(_, artifact)| !artifact.costly()));
        Self { output, target, options, work, costly, done: AtomicUsize::new(0), staging: OnceLock::new() }
    }

    /// Makes everything; what differs from the previous site stands in staging afterwards.
    pub fn run(&self) -> Result<Tally, EnvironmentError> {
        let (costly, cheap) = self.work.split_at(self.costly);
        let costly = costly.par_iter().with_max_len(1);
        costly
            .chain(cheap.par_iter())
            .try_fold(Tally::default, |tally, (path, artifact)| Ok(tally.merge(self.one(path, artifact)?)))
            .try_reduce(Tally::default, |one, other| Ok(one.merge(other)))
    }

    /// Completes the staged site and swaps it in; does nothing if nothing differs.
    pub fn finish(self, companions: &[String], files_are_gone: bool) -> Result<(), EnvironmentError> {
        if self.staging.get().is_none() && !files_are_gone && self.target.is_ours() {
            return Ok(());
        }
        let staging = self.staging()?;
        let paths: Vec<&str> =
            self.work.iter().map(|(path, _)| *path).chain(companions.iter().map(String::as_str)).collect();
        paths.into_par_iter().try_for_each(|path| match self.target.has(path) {
            true => staging.keep(&self.target.dir, path),
            false => Ok(()),
        })?;
        staging.swap(self.target)
    }

    fn one(&self, path: &str, artifact: &Artifact<'a>) -> Result<Tally, EnvironmentError> {
        let mut tally = Tally::default();
        match self.bytes(artifact, &mut tally) {
            Ok(bytes) => {
                self.stage(path, &bytes, &mut tally)?;
                if self.options.companions == Companions::Compressed && compress::is_text(path) {
                    self.compressed(path, &bytes, &mut tally)?;
                }
            }
            Err(diagnostics) => tally.diagnostics = diagnostics,
        }
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        (self.options.progress)(done, self.work.len());
        Ok(tally)
    }

    fn bytes(&self, artifact: &Artifact<'a>, tally: &mut Tally) -> Result<Vec<u8>, Vec<Diagnostic>> {
        if !artifact.costly() {
            return artifact.make();
        }
        if let Some(bytes) = self.options.cache.and_then(|cache| cache.get(artifact.fingerprint())) {
            tally.cached += 1;
            return Ok(bytes);
        }
        let bytes = artifact.make()?;
        tally.made += 1;
        if let Some(cache) = self.options.cache {
            cache.put(artifact.fingerprint(), &bytes);
        }
        Ok(bytes)
    }

    fn stage(&self, path: &str, bytes: &[u8], tally: &mut Tally) -> Result<(), EnvironmentError> {
        tally.bytes += bytes.len() as u64;
        if self.target.holds(path, bytes) {
            tally.unchanged += 1;
            return Ok(());
        }
        tally.written += 1;
        self.staging()?.write(path, bytes)
    }

    /// Stages what a file is when compressed, where that is smaller. What the previous site has of the same bytes is
    /// taken over: compressing costs far more than looking.
    fn compressed(&self, path: &str, bytes: &[u8], tally: &mut Tally) -> Result<(), EnvironmentError> {
        for encoding in ENCODINGS {
            let beside = format!("{path}.{}", encoding.ending());
            if self.output.artifacts.contains_key(&beside) {
                continue;
            }
            let old = self.target.read(&beside);
            if let Some(old) = old.filter(|old| encoding.opens_to(old, bytes)) {
                tally.unchanged += 1;
                tally.bytes += old.len() as u64;
            } else {
                let smaller = encoding.pack(bytes);
                if smaller.len() >= bytes.len() {
                    continue;
                }
                self.stage(&beside, &smaller, tally)?;
            }
            tally.companions.push(beside);
        }
        Ok(())
    }

    fn staging(&self) -> Result<&Staging, EnvironmentError> {
        let create = || Staging::create(self.target, self.output).map_err(|error| error.to_string());
        self.staging.get_or_init(create).as_ref().map_err(EnvironmentError::new)
    }
}
