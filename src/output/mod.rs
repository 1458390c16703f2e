//! Writes a site to a folder: the only way from an [`Output`] to the disk.
//!
//! Takes the artifacts of a site and a folder; gives a [`Report`], or what kept the site from being
//! written. A new site is staged whole beside the folder and swapped in by one exchange, so that a failed
//! or killed build leaves the previous site as it was. A site without a change leaves the disk untouched.
//! Never holds more than one artifact per thread in memory, and never decides what a site consists of.

mod archive;
mod artifacts;
mod cache;
mod compress;
pub mod single;
mod staging;
mod target;
mod tree;
mod workplace;

pub use archive::archive;
pub use cache::Cache;
pub use target::MARKER;
pub use workplace::{Workplace, discard};

use crate::diagnostic::{Diagnostics, EnvironmentError};
use crate::site::Output;
use artifacts::{Build, Tally};
use std::path::{Path, PathBuf};
use target::Target;

/// What a build needs to know besides the site and its folder.
pub struct Options<'a> {
    /// The roots of all layers: folders that the site must never replace.
    pub roots: &'a [PathBuf],
    /// Where costly artifacts are kept between builds; `None` makes them anew each time.
    pub cache: Option<&'a Cache>,
    /// What is written beside the files of the site.
    pub companions: Companions,
    /// Called after each artifact, from any thread: how many are done, and of how many.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// What stands beside the files of a site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Companions {
    #[default]
    None,
    /// Each text compressed, for servers that hand such files out.
    Compressed,
}

/// What a build did. All figures count files, but for `bytes`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Report {
    /// New files, and files whose bytes changed.
    pub written: usize,
    pub unchanged: usize,
    /// Files of the previous site that are no longer made.
    pub removed: usize,
    /// The size of the whole site.
    pub bytes: u64,
    /// Costly artifacts that were made in this build.
    pub made: usize,
    /// Costly artifacts that were taken from the cache.
    pub cached: usize,
}

/// Why no site was written. The previous one stands as it was.
#[derive(Debug)]
pub enum Failure {
    /// What authors must mend, in an order that depends on the site alone.
    Content(Diagnostics),
    Environment(EnvironmentError),
}

impl From<EnvironmentError> for Failure {
    fn from(error: EnvironmentError) -> Self {
        Self::Environment(error)
    }
}

/// Makes `dir` hold exactly the files of `output`, and the marker that names it as ours.
pub fn write(output: &Output<'_>, dir: &Path, options: &Options<'_>) -> Result<Report, Failure> {
    artifacts::check_paths(output)?;
    let target = Target::open(dir, options.roots)?;
    let build = Build::new(output, &target, options);
    let tally = build.run()?;
    if !tally.diagnostics.is_empty() {
        return Err(Failure::Content(tally.diagnostics.into_iter().collect()));
    }
    let removed = target.gone(output, &tally.companions);
    let report = report(&tally, removed);
    build.finish(&tally.companions, removed > 0)?;
    if let Some(cache) = options.cache.filter(|_| tally.made > 0) {
        cache.prune();
    }
    Ok(report)
}

fn report(tally: &Tally, removed: usize) -> Report {
    Report {
        written: tally.written,
        unchanged: tally.unchanged,
        removed,
        bytes: tally.bytes,
        made: tally.made,
        cached: tally.cached,
    }
}

#[cfg(test)]
mod tests;
