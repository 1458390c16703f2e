//! TOML text as a table with byte spans, its faults as Danish diagnostics.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Part;
use crate::source::{FileId, Span};
use std::ops::Range;
use toml::de::DeTable;

/// A parsed table and where its text stands.
pub struct Table<'a> {
    pub table: DeTable<'a>,
    pub file: FileId,
    pub range: Range<usize>,
    /// Whether the text was sound; if not, what is missing is not reported as missing.
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
    for error in errors {
        let at = error.span().unwrap_or(0..0);
        let span = Span::new(file, range.start + at.start..range.start + at.end.max(at.start));
        let (message, help) = danish(error.message());
        out.push(Diagnostic::error(Code::BrokenToml, span, message).help(help));
    }
    Table { table: table.into_inner(), file, range, sound }
}

/// What the parser says, in Danish, and what to do.
fn danish(message: &str) -> (String, &'static str) {
    let known: [(&str, &str, &str); 9] = [
        ("duplicate key", "feltet står to gange", "Slet det ene."),
        (
            "invalid basic string",
            "teksten er ikke afsluttet",
            "Slut teksten med et anførselstegn på samme linje.",
        ),
        (
            "string values must be quoted",
            "en tekst mangler anførselstegn",
            "Skriv anførselstegn om teksten: felt = \"tekst\".",
        ),
        ("unquoted", "en tekst mangler anførselstegn", "Skriv anførselstegn om teksten: felt = \"tekst\"."),
        ("missing value", "der mangler en værdi efter lighedstegnet", "Skriv en værdi, fx felt = \"tekst\"."),
        ("missing assignment", "der mangler et lighedstegn", "Skriv felt = \"værdi\"."),
        ("unclosed array", "listen er ikke afsluttet", "Slut listen med en kantet parentes: ]."),
        ("unclosed", "noget er ikke afsluttet", "Se efter et manglende \", ], eller }."),
        ("invalid", "værdien kan ikke læses", "Tekster skal stå i anførselstegn: felt = \"tekst\"."),
    ];
    let lower = message.to_lowercase();
    let found = known.iter().find(|(english, ..)| lower.contains(english));
    found.map_or_else(
        || ("linjen er ikke gyldig TOML".to_owned(), "Skriv hvert felt på sin egen linje: felt = \"værdi\"."),
        |(_, danish, help)| ((*danish).to_owned(), *help),
    )
}
