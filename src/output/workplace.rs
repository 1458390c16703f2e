//! Where the files of a run are written before they are moved into their place, when they hold personal data.
//!
//! A folder `.vejviser-<letters>` beside those places, which only its owner may read. It goes when the run ends. Its
//! `lock` is held while the run lives, so that the next run in the same folder can tell a killed one, and remove it.

use super::{single, staging, tree};
use crate::diagnostic::EnvironmentError;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const PREFIX: &str = ".vejviser-";
/// How often a workplace is removed that its own run still writes to.
const TRIES: usize = 100;

/// A run's own folder, which many threads may write to. Dropping it removes all that stands in it.
pub struct Workplace {
    dir: PathBuf,
    staged: TempDir,
    /// Held until the end; the operating system lets it go when the process dies.
    _lock: File,
}

impl Workplace {
    /// Removes what killed runs left in `dir`, which is made if it is not there, and begins a run.
    pub fn open(dir: &Path) -> Result<Self, EnvironmentError> {
        single::folder(dir)?;
        remove_leftovers(dir)?;
        let fail = |error| EnvironmentError::at("mappen kan ikke skrives", dir, error);
        let staged = tempfile::Builder::new().prefix(PREFIX).tempdir_in(dir).map_err(fail)?;
        let _lock = staging::lock(staged.path()).map_err(fail)?;
        Ok(Self { dir: dir.to_owned(), staged, _lock })
    }

    pub fn path(&self) -> &Path {
        self.staged.path()
    }

    /// Writes a file and moves it in; what stood there before is replaced.
    pub fn replace(&self, name: &str, bytes: &[u8]) -> Result<(), EnvironmentError> {
        let path = self.dir.join(name);
        let new = self.staged.path().join(format!("new-{name}"));
        let write = || fs::write(&new, bytes).and_then(|()| fs::rename(&new, &path));
        write().map_err(|error| EnvironmentError::at("filen kan ikke skrives", &path, error))
    }

    /// Writes a folder of files and moves it in. One that stands there is replaced whole, so that no file of an earlier
    /// run is left over, unless it holds what is not `own`: that is somebody's, and the folder is refused.
    pub fn replace_folder<'a>(
        &self,
        name: &str,
        files: impl Iterator<Item = (&'a str, &'a [u8])>,
        own: impl Fn(&str) -> bool,
    ) -> Result<(), EnvironmentError> {
        let place = self.dir.join(name);
        refuse_foreign(&place, own)?;
        let fail = |error| EnvironmentError::at("mappen kan ikke skrives", &place, error);
        let [new, old] = ["new", "old"].map(|what| self.staged.path().join(format!("{what}-{name}")));
        fs::create_dir(&new).map_err(fail)?;
        for (name, bytes) in files {
            fs::write(new.join(name), bytes).map_err(fail)?;
        }
        match place.exists() {
            true => staging::exchange(&new, &place, &old),
            false => fs::rename(&new, &place),
        }
        .and_then(|()| tree::remove(&new))
        .and_then(|()| tree::remove(&old))
        .map_err(fail)
    }
}

/// Removes a workplace while its run may still write to it, as far as that can be done: the run is about to be ended.
pub fn discard(workplace: &Path) {
    for _ in 0..TRIES {
        if tree::remove(workplace).is_ok() {
            return;
        }
    }
}

fn remove_leftovers(dir: &Path) -> Result<(), EnvironmentError> {
    for name in single::folders(dir)?.iter().filter(|name| name.starts_with(PREFIX)) {
        let left = dir.join(name);
        if !staging::is_alive(&left) {
            tree::remove(&left).map_err(|error| {
                EnvironmentError::at("det, som en afbrudt kørsel efterlod, kan ikke slettes", &left, error)
            })?;
        }
    }
    Ok(())
}

fn refuse_foreign(place: &Path, own: impl Fn(&str) -> bool) -> Result<(), EnvironmentError> {
    let fail = |error| EnvironmentError::at("mappen kan ikke læses", place, error);
    if !place.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(place).map_err(fail)? {
        let name = entry.map_err(fail)?.file_name().to_string_lossy().into_owned();
        if !own(&name) {
            return Err(EnvironmentError::new(format!(
                "mappen {} har noget, som vejviser ikke har lavet: {name}. Flyt det, før mappen bliver lavet igen",
                place.display()
            )));
        }
    }
    Ok(())
}
