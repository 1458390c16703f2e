//! A file of families' data, which stands outside the project.

use crate::diagnostic::EnvironmentError;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// A file as read.
pub struct DataFile {
    pub bytes: Vec<u8>,
    /// When it was last changed, in seconds since 1 January 1970; 0 if the file system does not know.
    pub changed: u64,
    /// Where it lies on this machine: the same however it was named.
    pub address: String,
}

/// Reads a file of families' data.
pub fn data_file(path: &Path) -> Result<DataFile, EnvironmentError> {
    let fail = |error| EnvironmentError::at("filen kan ikke læses", path, error);
    let bytes = std::fs::read(path).map_err(fail)?;
    let changed = std::fs::metadata(path).and_then(|about| about.modified()).ok();
    let since = changed.and_then(|changed| changed.duration_since(UNIX_EPOCH).ok());
    let address = std::fs::canonicalize(path).map_err(fail)?;
    let address = address.to_string_lossy().into_owned();
    Ok(DataFile { bytes, changed: since.map_or(0, |since| since.as_secs()), address })
}
