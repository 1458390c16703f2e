//! Single files that a person asked for: a pack, a new content file. Whole or not there at all.

use crate::diagnostic::EnvironmentError;
use std::io::Write;
use std::path::Path;

/// Makes a folder and those above it.
pub fn folder(dir: &Path) -> Result<(), EnvironmentError> {
    std::fs::create_dir_all(dir).map_err(|error| EnvironmentError::at("mappen kan ikke laves", dir, error))
}

/// Writes `dir/name` beside its place and moves it in; what stood there before is replaced.
pub fn replace(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), EnvironmentError> {
    let path = dir.join(name);
    let fail = |error| EnvironmentError::at("filen kan ikke skrives", &path, error);
    let mut file = tempfile::NamedTempFile::new_in(dir).map_err(fail)?;
    file.write_all(bytes).map_err(fail)?;
    readable(&file).map_err(fail)?;
    file.persist(&path).map_err(|error| fail(error.error))?;
    Ok(())
}

/// The names of the folders in a folder, in order.
pub fn folders(dir: &Path) -> Result<Vec<String>, EnvironmentError> {
    let fail = |error| EnvironmentError::at("mappen kan ikke læses", dir, error);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        if entry.file_type().map_err(fail)?.is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// Writes a file that must not be there yet.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), EnvironmentError> {
    if let Some(dir) = path.parent().filter(|dir| !dir.as_os_str().is_empty()) {
        folder(dir)?;
    }
    let file = std::fs::OpenOptions::new().write(true).create_new(true).open(path);
    file.and_then(|mut file| file.write_all(bytes))
        .map_err(|error| EnvironmentError::at("filen kan ikke laves", path, error))
}

/// Gives a temporary file, which is its owner's alone, the rights of an ordinary one.
#[cfg(unix)]
fn readable(file: &tempfile::NamedTempFile) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &tempfile::NamedTempFile) -> std::io::Result<()> {
    Ok(())
}
