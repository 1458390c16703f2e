//! TOML text as a table with byte spans, its faults as Danish diagnostics.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, foreign};
use crate::model::Part;
use crate::source::{FileId, Span};
use std::ops::Range;
use toml::de::DeTable;

/// A parsed table and where its text stands.
pub struct Table<'a> {
    pub table: DeTable<'a>,
    pub file: FileId,
    pub range: Range<usize>,
    /// Whether the text was sound; if not, what is missing or of a wrong type is not reported.
    pub sound: bool,
}

impl Table<'_> {
    pub fn part(&self) -> Part<'_> {
        // The first line stands for the whole, so that a missing field points at one line.
        Part {
            table: &self.table,
            file: self.file,
            base: self.range.start,
            whole: self.range.start..self.range.start,
        }
    }

    /// A text field, if it is one.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.table
            .iter()
            .find(|(key, _)| key.get_ref() == name)
            .and_then(|(_, value)| value.get_ref().as_str())
    }

    /// The place of a field's value.
    pub fn span(&self, name: &str) -> Option<Span> {
        let (_, value) = self.table.iter().find(|(key, _)| key.get_ref() == name)?;
        Some(Span::new(self.file, self.range.start + value.span().start..self.range.start + value.span().end))
    }
}

/// Parses the part `range` of a file's text; what is broken is reported, what is sound is given.
pub fn read_table<'a>(text: &'a str, file: FileId, range: Range<usize>, out: &mut Diagnostics) -> Table<'a> {
    let (table, errors) = DeTable::parse_recoverable(&text[range.clone()]);
    let sound = errors.is_empty();
    for fault in foreign::toml(&text[range.clone()], &errors) {
        let span = Span::new(file, range.start + fault.range.start..range.start + fault.range.end);
        out.push(Diagnostic::error(Code::BrokenToml, span, fault.message).help(fault.help));
    }
    Table { table: table.into_inner(), file, range, sound }
}
