//! A folder and all below it: listed and removed in parallel.
//!
//! Paths are given relative, with `/`, as in [`crate::site::Output`].

use crate::diagnostic::EnvironmentError;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// All that is not a folder, at any depth.
pub fn files(dir: &Path) -> Result<FxHashSet<String>, EnvironmentError> {
    let mut found = FxHashSet::default();
    let mut level = vec![String::new()];
    while !level.is_empty() {
        let read: Vec<_> = level.par_iter().map(|below| entries(dir, below)).collect::<Result<_, _>>()?;
        level.clear();
        for (files, folders) in read {
            found.extend(files);
            level.extend(folders);
        }
    }
    Ok(found)
}

/// Removes a folder and all below it; what another build removes in the meantime is no fault.
pub fn remove(dir: &Path) -> io::Result<()> {
    let Some(entries) = unless_missing(fs::read_dir(dir))? else { return Ok(()) };
    let mut folders: Vec<PathBuf> = Vec::new();
    for entry in entries {
        let entry = entry?;
        match entry.file_type()?.is_dir() {
            true => folders.push(entry.path()),
            false => drop(unless_missing(fs::remove_file(entry.path()))?),
        }
    }
    folders.par_iter().try_for_each(|folder| remove(folder))?;
    unless_missing(fs::remove_dir(dir)).map(drop)
}

fn unless_missing<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        result => result.map(Some),
    }
}

/// Files and folders of one folder, as paths below `dir`.
fn entries(dir: &Path, below: &str) -> Result<(Vec<String>, Vec<String>), EnvironmentError> {
    let path = dir.join(below);
    let failed = |error| EnvironmentError::at("Mappen kan ikke læses", &path, error);
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(&path).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let whole = if below.is_empty() { name.into_owned() } else { format!("{below}/{name}") };
        match entry.file_type().map_err(failed)?.is_dir() {
            true => folders.push(whole),
            false => files.push(whole),
        }
    }
    Ok((files, folders))
}
