//! What an author wrote wrongly: code, place, Danish message, help and suggestion.
//!
//! Diagnostics are values that every phase collects; none stops another. What the environment did (a
//! full disk, a port in use) is an [`EnvironmentError`] instead. Never prints: `diagnostic::format` gives
//! text, the command line writes it.

mod code;
mod explain;
pub mod foreign;
pub mod format;
mod suggest;

pub use code::Code;
pub use explain::{Explanation, Theme};
pub use suggest::closest;

use crate::source::{FileId, Sources, Span};
use std::fmt;
use std::path::PathBuf;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
}

/// One thing that is wrong in the project's own files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    pub severity: Severity,
    pub span: Span,
    /// Danish, one sentence, without a full stop at the end.
    pub message: String,
    /// Danish: what to do.
    pub help: Option<String>,
    /// What the text at `span` was probably meant to be ("mente du ...?").
    pub suggestion: Option<String>,
    /// The words at `span` that the suggestion would stand in the place of.
    pub written: Option<String>,
}

impl Diagnostic {
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            span,
            message: message.into(),
            help: None,
            suggestion: None,
            written: None,
        }
    }

    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Suggests the candidate nearest to what was written, if one is near.
    pub fn suggest<'a>(mut self, written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        self.suggestion = closest(written, candidates).map(str::to_owned);
        self.written = Some(written.to_owned());
        self
    }
}

/// All diagnostics of a run.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub fn extend(&mut self, more: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(more);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    pub fn as_slice(&self) -> &[Diagnostic] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|one| one.severity == Severity::Error)
    }

    /// Drops what is only an echo: in a file that could not be read to its end, all else but that fault.
    pub fn drop_echoes(&mut self) {
        let unread = |one: &Diagnostic| matches!(one.code, Code::UnreadableFile | Code::NotUtf8);
        let files: Vec<FileId> = self.0.iter().filter(|one| unread(one)).map(|one| one.span.file).collect();
        self.0.retain(|one| unread(one) || !files.contains(&one.span.file));
    }

    /// Sorts by path, place and code, and drops repetitions.
    pub fn sort(&mut self, sources: &Sources) {
        let key = |one: &Diagnostic| {
            (sources.file(one.span.file).shown.clone(), one.span.range.start, one.code, one.message.clone())
        };
        self.0.sort_by_cached_key(key);
        self.0.dedup();
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(iter: I) -> Self {
        Self(iter.into_iter().collect())
    }
}

/// What the environment did: a file that cannot be written, a port in use. The message is Danish.
#[derive(Debug)]
pub struct EnvironmentError {
    pub message: String,
    pub path: Option<PathBuf>,
    pub cause: Option<std::io::Error>,
}

impl EnvironmentError {
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), path: None, cause: None }
    }

    pub fn at(message: impl Into<String>, path: impl Into<PathBuf>, cause: std::io::Error) -> Self {
        Self { message: message.into(), path: Some(path.into()), cause: Some(cause) }
    }
}

impl fmt::Display for EnvironmentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if let Some(path) = &self.path {
            write!(f, ": {}", path.display())?;
        }
        if let Some(cause) = &self.cause {
            write!(f, " ({})", foreign::system(cause))?;
        }
        Ok(())
    }
}

impl std::error::Error for EnvironmentError {}

/// The span of a whole file, for diagnostics that have no better place.
pub fn whole(file: FileId) -> Span {
    Span::start_of(file)
}
