//! What is wrong in a file of data, with its place in the file.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Span};
use std::ops::Range;

pub(super) struct Faults<'a> {
    file: FileId,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Faults<'a> {
    pub fn new(file: FileId, diagnostics: &'a mut Diagnostics) -> Self {
        Self { file, diagnostics }
    }

    /// The same file's faults, lent on.
    pub fn lend(&mut self) -> Faults<'_> {
        Faults { file: self.file, diagnostics: self.diagnostics }
    }

    pub fn count(&self) -> usize {
        self.diagnostics.len()
    }

    pub fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range)
    }

    pub fn fault(&self, range: Range<usize>, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(Code::SheetData, self.span(range), message)
    }

    pub fn push(&mut self, fault: Diagnostic) {
        self.diagnostics.push(fault);
    }

    pub fn report(&mut self, range: Range<usize>, message: impl Into<String>) {
        self.push(self.fault(range, message));
    }

    /// A file that cannot be read at all.
    pub fn broken(&mut self, text: &str, range: Range<usize>, (message, help): (&str, String)) {
        let end = text.floor_char_boundary(range.end.min(text.len()));
        let start = text.floor_char_boundary(range.start.min(end));
        self.push(self.fault(start..end, message).help(help));
    }
}
