//! A folder as one zip file.
//!
//! Takes a folder that was just written; gives the archive beside it. The same files give the same bytes: names are
//! sorted, and every time is the first that the format knows. Only what the format has had since its beginning is
//! used, so that every system opens it: stored or deflated files, names in UTF-8, below 4 GiB.

use super::target::MARKER;
use super::{single, tree};
use crate::diagnostic::EnvironmentError;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use rayon::prelude::*;
use std::fs;
use std::io::Write;
use std::path::Path;

/// The version of the format that is needed, 2.0, and who made it: Unix, for the rights of files.
const NEEDED: u16 = 20;
const MADE_BY: u16 = 3 << 8 | NEEDED;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// 1 January 1980, midnight.
const DATE: u16 = 1 << 5 | 1;
/// An ordinary file that everybody may read.
const RIGHTS: u32 = 0o100_644 << 16;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// One file of the archive.
struct Entry {
    name: String,
    method: u16,
    sum: u32,
    size: u32,
    packed: Vec<u8>,
}

/// Writes `folder` as `file` in the folder above it, in a folder `inside`; tells whether the file had to be written.
pub fn archive(folder: &Path, file: &str, inside: &str) -> Result<bool, EnvironmentError> {
    let failed = |error| EnvironmentError::at("Stien kan ikke læses", folder, error);
    let folder = &std::path::absolute(folder).map_err(failed)?;
    let mut names: Vec<String> = tree::files(folder)?.into_iter().filter(|name| name != MARKER).collect();
    names.sort();
    let entries: Vec<Entry> =
        names.par_iter().map(|name| entry(folder, name, inside)).collect::<Result<_, _>>()?;
    let failed = || EnvironmentError::new("Mappen er for stor til en zip-fil".to_owned());
    let bytes = joined(&entries).ok_or_else(failed)?;
    let above = folder.parent().unwrap_or(folder);
    if fs::read(above.join(file)).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    single::replace(above, file, &bytes)?;
    Ok(true)
}

fn entry(folder: &Path, name: &str, inside: &str) -> Result<Entry, EnvironmentError> {
    let path = folder.join(name);
    let failed = |error| EnvironmentError::at("Filen kan ikke læses", &path, error);
    let bytes = fs::read(&path).map_err(failed)?;
    let size = u32::try_from(bytes.len()).map_err(|_| {
        EnvironmentError::new(format!("Filen er for stor til en zip-fil: {}", path.display()))
    })?;
    let packed = deflated(&bytes).map_err(failed)?;
    let (method, packed) =
        if packed.len() < bytes.len() { (DEFLATED, packed) } else { (STORED, bytes.clone()) };
    Ok(Entry { name: format!("{inside}/{name}"), method, sum: crc32fast::hash(&bytes), size, packed })
}

fn deflated(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// The archive: each file behind its head, and at the end the list of all. `None` where the format has no room.
fn joined(entries: &[Entry]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut list = Vec::new();
    for entry in entries {
        let at = u32::try_from(out.len()).ok()?;
        let head = head(entry)?;
        out.extend_from_slice(b"PK\x03\x04");
        put16(&mut out, NEEDED);
        out.extend_from_slice(&head);
        out.extend_from_slice(entry.name.as_bytes());
        out.extend_from_slice(&entry.packed);
        list.extend_from_slice(b"PK\x01\x02");
        put16(&mut list, MADE_BY);
        put16(&mut list, NEEDED);
        list.extend_from_slice(&head);
        // No comment, one disk, nothing said of the contents.
        list.extend_from_slice(&[0; 6]);
        put32(&mut list, RIGHTS);
        put32(&mut list, at);
        list.extend_from_slice(entry.name.as_bytes());
    }
    let (at, length) = (u32::try_from(out.len()).ok()?, u32::try_from(list.len()).ok()?);
    let count = u16::try_from(entries.len()).ok()?;
    out.append(&mut list);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    put16(&mut out, count);
    put16(&mut out, count);
    put32(&mut out, length);
    put32(&mut out, at);
    put16(&mut out, 0);
    Some(out)
}

/// What a file's head and its place in the list have in common, from the flags to the length of what is extra.
fn head(entry: &Entry) -> Option<Vec<u8>> {
    let mut head = Vec::with_capacity(24);
    for value in [FLAGS, entry.method, 0, DATE] {
        put16(&mut head, value);
    }
    for value in [entry.sum, u32::try_from(entry.packed.len()).ok()?, entry.size] {
        put32(&mut head, value);
    }
    put16(&mut head, u16::try_from(entry.name.len()).ok()?);
    put16(&mut head, 0);
    Some(head)
}

fn put16(out: &mut Vec<u8>, value: u16) {
    out.extend_from_slice(&value.to_le_bytes());
}

fn put32(out: &mut Vec<u8>, value: u32) {
    out.extend_from_slice(&value.to_le_bytes());
}
