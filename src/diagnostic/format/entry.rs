//! One diagnostic with its place worked out.

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Sources;
use serde::Serialize;
use std::ops::Range;

/// A diagnostic as the JSON report and the page overlay show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The code, `toml-fejl`; empty for what is no author's fault.
    pub code: String,
    /// The file's path as it is shown to people.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    /// Where the place ends: the first character after it.
    pub end_line: usize,
    pub end_column: usize,
    /// Byte offsets into the file.
    pub start: usize,
    pub end: usize,
    pub message: String,
    pub help: Option<String>,
    /// What the text was probably meant to be.
    pub suggestion: Option<String>,
}

impl Entry {
    pub fn new(sources: &Sources, diagnostic: &Diagnostic) -> Self {
        let file = sources.file(diagnostic.span.file);
        let range = fitted(&file.text, &diagnostic.span.range);
        let (start, end) = (file.position(range.start), file.position(range.end));
        Self {
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: diagnostic.code.to_string(),
            file: file.shown.clone(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            start: range.start,
            end: range.end,
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
            suggestion: diagnostic.suggestion.clone(),
        }
    }

    /// What the environment did, which has a path at most.
    pub fn environment(message: impl Into<String>) -> Self {
        Self {
            severity: "error",
            code: String::new(),
            file: String::new(),
            line: 1,
            column: 1,
            end_line: 1,
            end_column: 1,
            start: 0,
            end: 0,
            message: message.into(),
            help: None,
            suggestion: None,
        }
    }
}

/// The range on character boundaries within the text, its end not before its start.
pub fn fitted(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    start..text.ceil_char_boundary(range.end.min(text.len())).max(start)
}
