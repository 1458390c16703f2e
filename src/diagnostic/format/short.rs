//! One line per diagnostic: `sti:linje:kolonne: fejl[kode]: besked`, as editors read it.

use super::{Entry, did_you_mean, word};
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// One line per diagnostic, line breaks in messages turned to spaces.
pub fn short(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(|one| line(sources, one)).collect()
}

fn line(sources: &Sources, diagnostic: &Diagnostic) -> String {
    let Entry { file, line, column, code, message, suggestion, .. } = Entry::new(sources, diagnostic);
    let word = word(diagnostic.severity);
    let suggestion = suggestion.map(|text| format!(" ({})", did_you_mean(&text))).unwrap_or_default();
    let text = format!("{file}:{line}:{column}: {word}[{code}]: {message}{suggestion}");
    text.split(['\r', '\n']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ") + "\n"
}
