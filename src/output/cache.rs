//! Costly artifacts kept on disk between builds, by the fingerprint of their inputs.
//!
//! An entry is the hash of its bytes and then the bytes, written beside and renamed, so that a torn or
//! damaged entry is never used. Entries of another version of the program are never found. A cache that
//! cannot be read or written only costs time: no fault here stops a build.

use crate::diagnostic::Diagnostic;
use crate::site::Artifact;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use twox_hash::{XxHash3_64, XxHash3_128};

/// How long an entry is kept that no build uses.
const KEPT: Duration = Duration::from_secs(60 * 60 * 24 * 30);
/// An entry's time of use is renewed when it is older than this, so that most uses write nothing.
const RENEWED: Duration = Duration::from_secs(60 * 60 * 24);
/// Bytes of the hash in front of an entry.
const HASH: usize = 16;

/// A folder of entries.
#[derive(Debug, Clone)]
pub struct Cache {
    dir: PathBuf,
    /// Names this build of the program.
    program: String,
}

impl Cache {
    /// The cache in `dir`, which is created when the first entry is put.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into(), program: program() }
    }

    /// The bytes that were put for this fingerprint.
    pub fn get(&self, fingerprint: u128) -> Option<Vec<u8>> {
        let path = self.entry(fingerprint);
        let mut entry = fs::read(&path).ok()?;
        let (hash, bytes) = entry.split_at_checked(HASH)?;
        if hash != XxHash3_128::oneshot(bytes).to_le_bytes() {
            return None;
        }
        renew(&path);
        entry.drain(..HASH);
        Some(entry)
    }

    /// How many bytes were put for this fingerprint, without a look at them.
    pub fn weight(&self, fingerprint: u128) -> Option<u64> {
        fs::metadata(self.entry(fingerprint)).ok()?.len().checked_sub(HASH as u64)
    }

    pub fn put(&self, fingerprint: u128, bytes: &[u8]) {
        let path = self.entry(fingerprint);
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(&self.dir)?;
            let mut file = tempfile::NamedTempFile::new_in(&self.dir)?;
            file.write_all(&XxHash3_128::oneshot(bytes).to_le_bytes())?;
            file.write_all(bytes)?;
            file.persist(&path)?;
            Ok(())
        };
        // Without the entry the next build makes the artifact again.
        let _ = write();
    }

    /// An artifact's bytes; those that cost much from the cache, if they are there.
    pub fn bytes(&self, artifact: &Artifact<'_>) -> Result<Vec<u8>, Vec<Diagnostic>> {
        if !artifact.costly() {
            return artifact.make();
        }
        let fingerprint = artifact.fingerprint();
        if let Some(bytes) = self.get(fingerprint) {
            return Ok(bytes);
        }
        let bytes = artifact.make()?;
        self.put(fingerprint, &bytes);
        Ok(bytes)
    }

    /// Removes entries, and leftovers of killed builds, that no build used for thirty days.
    pub fn prune(&self) {
        let Ok(entries) = fs::read_dir(&self.dir) else { return };
        for path in entries.flatten().map(|entry| entry.path()) {
            if age(&path).is_some_and(|age| age > KEPT) {
                let _ = fs::remove_file(path);
            }
        }
    }

    fn entry(&self, fingerprint: u128) -> PathBuf {
        self.dir.join(format!("{fingerprint:032x}-{}", self.program))
    }
}

/// Names this build of the program: equal fingerprints mean equal bytes in the same binary only.
fn program() -> String {
    let about = std::env::current_exe().and_then(fs::metadata).ok();
    let changed = about.as_ref().and_then(|about| about.modified().ok());
    let since = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    let length = about.map_or(0, |about| about.len());
    let named = format!("{} {length} {}", env!("CARGO_PKG_VERSION"), since.as_nanos());
    format!("{:016x}", XxHash3_64::oneshot(named.as_bytes()))
}

fn renew(path: &Path) {
    if age(path).is_some_and(|age| age > RENEWED) {
        let _ = File::options().append(true).open(path).and_then(|file| file.set_modified(SystemTime::now()));
    }
}

fn age(path: &Path) -> Option<Duration> {
    fs::metadata(path).ok()?.modified().ok()?.elapsed().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_back_what_was_put() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::new(dir.path().join("ny/cache"));
        assert_eq!(cache.get(7), None);
        cache.put(7, b"ark");
        assert_eq!(cache.get(7).as_deref(), Some(&b"ark"[..]));
        assert_eq!(cache.get(8), None);
        assert_eq!((cache.weight(7), cache.weight(8)), (Some(3), None));
    }

    #[test]
    fn a_damaged_entry_is_not_used() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::new(dir.path());
        cache.put(7, b"et helt ark");
        let whole = fs::read(cache.entry(7)).unwrap();
        for length in 0..whole.len() {
            fs::write(cache.entry(7), &whole[..length]).unwrap();
            assert_eq!(cache.get(7), None, "torn after {length} bytes");
        }
    }

    #[test]
    fn another_program_finds_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::new(dir.path());
        cache.put(7, b"ark");
        let other = Cache { program: "andet".into(), ..cache };
        assert_eq!(other.get(7), None);
    }

    #[test]
    fn prunes_what_no_build_used_for_long() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::new(dir.path());
        let old = SystemTime::now() - KEPT - RENEWED;
        for (fingerprint, time) in [(1, old), (2, old), (3, SystemTime::now())] {
            cache.put(fingerprint, b"ark");
            File::options().append(true).open(cache.entry(fingerprint)).unwrap().set_modified(time).unwrap();
        }
        cache.get(2); // used today
        cache.prune();
        assert_eq!([1, 2, 3].map(|one| cache.get(one).is_some()), [false, true, true]);
    }
}
