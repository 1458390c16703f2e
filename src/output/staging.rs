//! The new site before it is shown: a whole tree beside the old one, and the exchange of the two.
//!
//! The staging folder `.<name>.vejviser-<process>-<time>` stands beside the target, on the same file
//! system, and holds `lock` (held while its build lives, so that a later build can tell a killed one),
//! `new/`, and after the exchange the old site. On Linux and macOS the exchange is one rename; elsewhere,
//! and on file systems that cannot, the old site is moved to `old/` and the new one into its place, and a
//! build that finds the place empty and `old/` left over moves it back first.

use super::target::{MARKER, MARKER_TEXT, Target};
use super::tree;
use crate::diagnostic::EnvironmentError;
use crate::site::Output;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// A staged tree. Dropping it removes everything that stands in it.
pub struct Staging {
    container: PathBuf,
    new: PathBuf,
    /// Held until the end; the operating system lets it go when the process dies.
    _lock: File,
}

impl Staging {
    /// Creates the folders of a new site, and its marker.
    pub fn create(target: &Target, output: &Output<'_>) -> Result<Self, EnvironmentError> {
        let parent = parent(&target.dir)?;
        fs::create_dir_all(parent).map_err(|error| cannot_write(parent, error))?;
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        let container = parent.join(format!("{}{}-{since:x}", prefix(&target.dir), std::process::id()));
        fs::create_dir(&container).map_err(|error| cannot_write(&container, error))?;
        let _lock = lock(&container).map_err(|error| cannot_write(&container, error))?;
        let staging = Self { new: container.join("new"), container, _lock };
        staging.create_folders(output).map_err(|error| cannot_write(&staging.new, error))?;
        staging.write(MARKER, MARKER_TEXT.as_bytes())?;
        Ok(staging)
    }

    /// Writes a new file. Its folder is there already.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), EnvironmentError> {
        let path = self.new.join(path);
        let write = || File::create_new(&path)?.write_all(bytes);
        write().map_err(|error| cannot_write(&path, error))
    }

    /// Takes over a file of the old site, unless a new one was written.
    pub fn keep(&self, old: &Path, path: &str) -> Result<(), EnvironmentError> {
        let (from, to) = (old.join(path), self.new.join(path));
        match fs::hard_link(&from, &to) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            Err(_) => fs::copy(&from, &to).map(drop).map_err(|error| cannot_write(&to, error)),
        }
    }

    /// Puts the new site in the place of the old one.
    pub fn swap(&self, target: &Target) -> Result<(), EnvironmentError> {
        if target.was_replaced() {
            return Err(EnvironmentError::new(format!(
                "Mappen blev ændret, mens siden blev bygget, og er derfor ikke skrevet: {}. Byg igen",
                target.dir.display()
            )));
        }
        let swapped = match target.exists {
            true => exchange(&self.new, &target.dir, &self.container.join("old")),
            false => fs::rename(&self.new, &target.dir),
        };
        swapped.map_err(|error| {
            EnvironmentError::at("Den nye side kan ikke sættes på plads", &target.dir, error)
        })
    }

    /// Creates every folder once, those above first. The threads of a build wait while one of them does this, so it
    /// hands no work to them: one that it took up meanwhile would wait for itself.
    fn create_folders(&self, output: &Output<'_>) -> io::Result<()> {
        let mut folders: BTreeSet<&str> = BTreeSet::new();
        for path in output.artifacts.keys() {
            let above = path.match_indices('/').map(|(at, _)| &path[..at]);
            folders.extend(above);
        }
        fs::create_dir(&self.new)?;
        folders.iter().try_for_each(|folder| fs::create_dir(self.new.join(folder)))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build. The lock goes last, so that no other
        // build takes what is left for dead.
        let _ = tree::remove(&self.new);
        let _ = tree::remove(&self.container);
    }
}

/// Cleans up after builds that were killed: puts an old site back that was moved away, removes the rest.
pub fn recover(dir: &Path) -> Result<(), EnvironmentError> {
    let Ok(entries) =
        parent(dir).and_then(|parent| fs::read_dir(parent).map_err(|e| cannot_write(parent, e)))
    else {
        return Ok(());
    };
    let prefix = prefix(dir);
    for entry in entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(&prefix)) {
        let container = entry.path();
        if is_alive(&container) {
            return Err(EnvironmentError::new(format!(
                "En anden bygning er i gang med samme mappe: {}",
                dir.display()
            )));
        }
        let old = container.join("old");
        if !dir.exists() && old.exists() {
            fs::rename(&old, dir).map_err(|error| cannot_write(dir, error))?;
        }
        tree::remove(&container).map_err(|error| cannot_write(&container, error))?;
    }
    Ok(())
}

pub(super) fn lock(container: &Path) -> io::Result<File> {
    let file = File::create(container.join("lock"))?;
    // A file system without locks makes leftovers look dead, which they nearly always are.
    let _ = file.try_lock();
    Ok(file)
}

pub(super) fn is_alive(container: &Path) -> bool {
    File::open(container.join("lock"))
        .is_ok_and(|file| matches!(file.try_lock(), Err(std::fs::TryLockError::WouldBlock)))
}

fn prefix(dir: &Path) -> String {
    format!(".{}.vejviser-", dir.file_name().unwrap_or_default().to_string_lossy())
}

fn parent(dir: &Path) -> Result<&Path, EnvironmentError> {
    let message = || EnvironmentError::new(format!("Siden kan ikke skrives til {}", dir.display()));
    dir.parent().ok_or_else(message)
}

fn cannot_write(path: &Path, error: io::Error) -> EnvironmentError {
    EnvironmentError::at("Kan ikke skrive", path, error)
}

/// Puts a new folder in the place of one that is there; the old one is then at `new`, or at `old`.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(new: &Path, dir: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, new, CWD, dir, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        // Some file systems (NFS, older overlays) know no exchange.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP) => {
            exchange_in_two_steps(new, dir, old)
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(new: &Path, dir: &Path, old: &Path) -> io::Result<()> {
    exchange_in_two_steps(new, dir, old)
}

/// Moves the old site aside and the new one in; moves the old one back if that fails.
fn exchange_in_two_steps(new: &Path, dir: &Path, old: &Path) -> io::Result<()> {
    fs::rename(dir, old)?;
    fs::rename(new, dir).inspect_err(|_| drop(fs::rename(old, dir)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exchange_in_two_steps_moves_both_or_none() {
        let home = tempfile::tempdir().unwrap();
        let [new, dir, old] = ["new", "public", "old"].map(|name| home.path().join(name));
        fs::create_dir(&dir).unwrap();
        fs::write(dir.join("index.html"), "gammel").unwrap();
        assert!(exchange_in_two_steps(&new, &dir, &old).is_err(), "there is no new site");
        assert_eq!(fs::read_to_string(dir.join("index.html")).unwrap(), "gammel");
        fs::create_dir(&new).unwrap();
        fs::write(new.join("index.html"), "ny").unwrap();
        exchange_in_two_steps(&new, &dir, &old).unwrap();
        assert_eq!(fs::read_to_string(dir.join("index.html")).unwrap(), "ny");
        assert_eq!(fs::read_to_string(old.join("index.html")).unwrap(), "gammel");
    }
}
