//! The folder that a site is written to: whether it may be, and what it holds already.
//!
//! A folder with files is ours only if it holds the marker. Never writes.

use super::tree;
use crate::diagnostic::EnvironmentError;
use crate::site::Output;
use rustc_hash::FxHashSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// The file that names a folder as written by this program.
pub const MARKER: &str = ".vejviser";

/// What the marker says; the same bytes in every build.
pub const MARKER_TEXT: &str =
    "Mappen er skrevet af vejviser. Alt i den bliver erstattet ved næste bygning.\n";

/// The folders of a project that people write in.
const WRITTEN_BY_PEOPLE: [&str; 4] = ["content", "toolkit", "layouts", "site"];

/// A folder that may be replaced, as it was when the build began.
pub struct Target {
    /// Absolute, without symbolic links.
    pub dir: PathBuf,
    pub exists: bool,
    /// What the folder was when the build began, to notice a build that swapped it in the meantime.
    identity: Option<Identity>,
    marked: bool,
    files: FxHashSet<String>,
}

type Identity = (u64, u64);

impl Target {
    /// Looks at `dir`, or refuses it.
    pub fn open(dir: &Path, roots: &[PathBuf]) -> Result<Self, EnvironmentError> {
        let dir = absolute(dir)?;
        refuse_project(&dir, roots)?;
        super::staging::recover(&dir)?;
        let identity = identity(&dir);
        let mut files = match fs::symlink_metadata(&dir) {
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(EnvironmentError::at("Mappen kan ikke læses", dir, error)),
            Ok(what) if !what.is_dir() => {
                return Err(EnvironmentError::new(format!("Stedet er ikke en mappe: {}", dir.display())));
            }
            Ok(_) => Some(tree::files(&dir)?),
        };
        let exists = files.is_some();
        let marked = files.as_mut().is_some_and(|files| files.remove(MARKER));
        let files = files.unwrap_or_default();
        if dir.join(".git").exists() || (!marked && !files.is_empty()) {
            return Err(foreign(&dir));
        }
        Ok(Self { dir, exists, identity, marked, files })
    }

    /// Whether the folder bears the marker.
    pub fn is_ours(&self) -> bool {
        self.marked
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.contains(path)
    }

    /// Whether the file at `path` has exactly these bytes.
    pub fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        self.has(path) && same_bytes(&self.dir.join(path), bytes).unwrap_or(false)
    }

    /// The bytes of a file, if it is there.
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.has(path).then(|| fs::read(self.dir.join(path)).ok()).flatten()
    }

    /// How many files the new site no longer has; `companions` are those that stand beside its artifacts.
    pub fn gone(&self, output: &Output<'_>, companions: &[String]) -> usize {
        let companions: FxHashSet<&str> = companions.iter().map(String::as_str).collect();
        let stays = |path: &str| output.artifacts.contains_key(path) || companions.contains(path);
        self.files.iter().filter(|path| !stays(path)).count()
    }

    /// Whether another build replaced the folder since it was opened.
    pub fn was_replaced(&self) -> bool {
        identity(&self.dir) != self.identity
    }
}

fn foreign(dir: &Path) -> EnvironmentError {
    EnvironmentError::new(format!(
        "Mappen rummer filer, som vejviser ikke har skrevet, og bliver derfor ikke overskrevet: {}. \
         Vælg en tom mappe, eller flyt filerne",
        dir.display()
    ))
}

fn refuse_project(dir: &Path, roots: &[PathBuf]) -> Result<(), EnvironmentError> {
    for root in roots {
        let root = absolute(root)?;
        let in_the_way = WRITTEN_BY_PEOPLE.iter().any(|name| dir.starts_with(root.join(name)));
        if root.starts_with(dir) || in_the_way {
            return Err(EnvironmentError::new(format!(
                "Siden kan ikke skrives her, for mappen rummer selve projektet: {}. Vælg en mappe for sig selv",
                dir.display()
            )));
        }
    }
    Ok(())
}

/// The path without `..` and symbolic links, even where its last parts do not exist yet.
fn absolute(path: &Path) -> Result<PathBuf, EnvironmentError> {
    let failed = |error| EnvironmentError::at("Stien kan ikke læses", path, error);
    let whole = std::path::absolute(path).map_err(failed)?;
    let mut missing = Vec::new();
    let mut known = whole.as_path();
    loop {
        match known.canonicalize() {
            Ok(found) => return Ok(missing.iter().rev().fold(found, |path, name| path.join(name))),
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed(error)),
            Err(error) => match (known.file_name(), known.parent()) {
                (Some(name), Some(parent)) => {
                    missing.push(name);
                    known = parent;
                }
                _ => return Err(failed(error)),
            },
        }
    }
}

/// Compares a file with bytes, reading no more than needed.
fn same_bytes(path: &Path, bytes: &[u8]) -> std::io::Result<bool> {
    let mut file = File::open(path)?;
    if file.metadata()?.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut rest = bytes;
    let mut buffer = [0; 16 * 1024];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(rest.is_empty()),
            count if rest.starts_with(&buffer[..count]) => rest = &rest[count..],
            _ => return Ok(false),
        }
        if rest.is_empty() {
            return Ok(true);
        }
    }
}

#[cfg(unix)]
fn identity(dir: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let about = fs::symlink_metadata(dir).ok()?;
    Some((about.ino(), (about.mtime() as u64).rotate_left(32) ^ about.mtime_nsec() as u64))
}

#[cfg(not(unix))]
fn identity(dir: &Path) -> Option<Identity> {
    let about = fs::symlink_metadata(dir).ok()?;
    let since = about.created().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some((since.as_secs(), u64::from(since.subsec_nanos())))
}
