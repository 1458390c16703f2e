//! Diagnostics as a JSON array of objects, for programs.
//!
//! Each object has the fields of [`Entry`] in camel case: `severity` (`error` or `warning`), `code`, `file`,
//! `line` and `column` (from 1, columns in characters), `endLine` and `endColumn` (the first place after),
//! `start` and `end` (byte offsets), `message`, and `help` and `suggestion` (text or `null`).

use super::Entry;
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// The array, indented, with a line break at its end.
pub fn json(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let entries = entries(sources, diagnostics);
    serde_json::to_string_pretty(&entries).expect("entries are plain text and numbers") + "\n"
}

/// The objects of the array.
pub fn entries(sources: &Sources, diagnostics: &[Diagnostic]) -> Vec<Entry> {
    diagnostics.iter().map(|one| Entry::new(sources, one)).collect()
}
