//! A folder as one zip file.
//!
//! Takes a folder that was just written; gives the archive beside it. The same files give the same bytes: names are
//! sorted, and every time is the first that the format knows. Files are stored or deflated, which every system opens.

use super::target::MARKER;
use super::{single, tree};
use crate::diagnostic::EnvironmentError;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Endings of files that are packed already.
const PACKED: [&str; 7] = ["pdf", "docx", "png", "jpg", "jpeg", "webp", "woff2"];
/// The most that can be asked of deflate.
const BEST: i64 = 9;

/// Writes `folder` as `file` in the folder above it, in a folder `inside`; tells whether the file had to be written.
pub fn archive(folder: &Path, file: &str, inside: &str) -> Result<bool, EnvironmentError> {
    let failed = |error| EnvironmentError::at("Stien kan ikke læses", folder, error);
    let folder = &std::path::absolute(folder).map_err(failed)?;
    let bytes = packed(folder, inside)?;
    let above = folder.parent().unwrap_or(folder);
    if fs::read(above.join(file)).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    single::replace(above, file, &bytes)?;
    Ok(true)
}

fn packed(folder: &Path, inside: &str) -> Result<Vec<u8>, EnvironmentError> {
    let mut names: Vec<String> = tree::files(folder)?.into_iter().filter(|name| name != MARKER).collect();
    names.sort();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        let path = folder.join(&name);
        let bytes =
            fs::read(&path).map_err(|error| EnvironmentError::at("Filen kan ikke læses", &path, error))?;
        let added = zip.start_file(format!("{inside}/{name}"), options(&name)).map_err(std::io::Error::from);
        added
            .and_then(|()| zip.write_all(&bytes))
            .map_err(|error| EnvironmentError::at("Filen kan ikke pakkes i en zip-fil", &path, error))?;
    }
    let finished = zip.finish().map_err(std::io::Error::from);
    let archive =
        finished.map_err(|error| EnvironmentError::at("Zip-filen kan ikke laves", folder, error))?;
    Ok(archive.into_inner())
}

fn options(name: &str) -> SimpleFileOptions {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let options =
        SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    match PACKED.contains(&ending) {
        true => options.compression_method(CompressionMethod::Stored),
        false => options.compression_method(CompressionMethod::Deflated).compression_level(Some(BEST)),
    }
}
