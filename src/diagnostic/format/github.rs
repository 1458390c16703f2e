//! Diagnostics as GitHub workflow commands, which show them beside the changed lines.
//!
//! The escapes are those of GitHub's own toolkit: `%`, CR and LF everywhere, `:` and `,` in properties.

use super::{Entry, did_you_mean, word};
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// One command line per diagnostic.
pub fn github(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(|one| command(sources, one)).collect()
}

fn command(sources: &Sources, diagnostic: &Diagnostic) -> String {
    let entry = Entry::new(sources, diagnostic);
    let title = format!("{}[{}]", word(diagnostic.severity), entry.code);
    let suggestion = entry.suggestion.as_deref().map(did_you_mean);
    let parts = [Some(entry.message.clone()), suggestion, entry.help.clone()];
    let message = parts.into_iter().flatten().collect::<Vec<_>>().join("\n");
    format!(
        "::{} file={},line={},endLine={},{}title={}::{}\n",
        entry.severity,
        property(&entry.file),
        entry.line,
        entry.end_line,
        columns(&entry),
        property(&title),
        data(&message)
    )
}

/// GitHub takes columns only for a place on one line.
fn columns(entry: &Entry) -> String {
    match entry.line == entry.end_line {
        true => format!("col={},endColumn={},", entry.column, entry.end_column),
        false => String::new(),
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
