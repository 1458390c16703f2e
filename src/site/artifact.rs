//! What is to be written: each site path with the fingerprint of its inputs and the way to its bytes.
//!
//! Bytes are made when they are asked for, so that ten thousand pages never stand in memory at once, and
//! a page whose inputs did not change is never made again. Never touches the disk.

use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;

/// A way to make the bytes of one output file. The bytes depend on the fingerprinted inputs alone.
pub trait Make: Send + Sync {
    /// Equal for equal inputs, over processes of the same binary.
    fn fingerprint(&self) -> u128;

    /// The bytes, or what an author must mend first.
    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>>;

    /// Whether the bytes cost so much that they are worth keeping on disk between runs (printed sheets).
    fn costly(&self) -> bool {
        false
    }
}

/// One output file.
pub type Artifact<'a> = Box<dyn Make + 'a>;

/// Everything that a site consists of. Paths are relative, with `/`: `roller/leder/index.html`.
#[derive(Default)]
pub struct Output<'a> {
    pub artifacts: BTreeMap<String, Artifact<'a>>,
}

impl<'a> Output<'a> {
    pub fn add(&mut self, path: impl Into<String>, artifact: impl Make + 'a) {
        self.artifacts.insert(path.into(), Box::new(artifact));
    }
}
