//! Reads a struct from its tables, the last layer's value winning, and reports what does not fit.

use super::{FieldSpec, FieldType, Found, Shape};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Span};
use std::ops::Range;
use toml::de::DeTable;

/// One layer's table.
pub struct Part<'a> {
    pub table: &'a DeTable<'a>,
    pub file: FileId,
    /// Where the table's text begins in the file, and all of it, for what is missing.
    pub base: usize,
    pub whole: Range<usize>,
}

/// Reads one struct from its table; the last part that has a field gives it.
pub struct Reader<'a> {
    pub parts: Vec<Part<'a>>,
    /// What is being read, in Danish: "princip".
    pub what: &'a str,
    pub diagnostics: &'a mut Diagnostics,
}

impl<'a> Reader<'a> {
    /// The value of a field, or its stand-in with a diagnostic.
    pub fn field<T: FieldType>(&mut self, spec: &FieldSpec) -> T {
        match self.find(spec.name) {
            Some(found) => T::read(found, spec, self.diagnostics),
            None => {
                if spec.required {
                    self.missing(spec);
                }
                T::fallback()
            }
        }
    }

    /// The place of a field's value, if it was written.
    pub fn find(&self, name: &str) -> Option<Found<'a>> {
        self.parts.iter().rev().find_map(|part| {
            let (_, value) = part.table.iter().find(|(key, _)| key.get_ref() == name)?;
            Some(Found::new(value, part.file, part.base))
        })
    }

    fn missing(&mut self, spec: &FieldSpec) {
        let Some(part) = self.parts.first() else { return };
        let message = format!("feltet `{}` mangler i {}", spec.name, self.what);
        self.diagnostics.push(
            Diagnostic::error(Code::MissingField, Span::new(part.file, part.whole.clone()), message)
                .help(format!("{} Skriv {}.", spec.doc, spec.shape.expected())),
        );
    }

    /// Reports every field that none of the specs knows.
    pub fn refuse_unknown(&mut self, known: &[&[FieldSpec]]) {
        let names: Vec<&str> = known.iter().flat_map(|specs| specs.iter().map(|spec| spec.name)).collect();
        for part in &self.parts {
            for key in part.table.keys().filter(|key| !names.contains(&key.get_ref().as_ref())) {
                let span = Span::new(part.file, part.base + key.span().start..part.base + key.span().end);
                let message = format!("{} har ikke et felt `{}`", self.what, key.get_ref());
                self.diagnostics.push(
                    Diagnostic::error(Code::UnknownField, span, message)
                        .suggest(key.get_ref(), names.iter().copied())
                        .help(format!("Felterne er: {}.", names.join(", "))),
                );
            }
        }
    }
}

/// Why a value cannot stand in a field: empty, not one of the words, or of another type.
pub(super) fn refused(spec: &FieldSpec, found: Found<'_>) -> Diagnostic {
    let help = format!("Skriv {}.", spec.shape.expected());
    let fault = |found: Found<'_>, message: String| Diagnostic::error(Code::WrongType, found.span(), message);
    match (spec.shape, found.value.as_str()) {
        (_, Some(text)) if text.trim().is_empty() => {
            let message = format!("feltet `{}` er tomt", spec.name);
            let doc = format!("{} {help}", spec.doc);
            Diagnostic::error(Code::MissingField, found.span(), message).help(doc)
        }
        (Shape::Choice(_) | Shape::Slug | Shape::Interval, Some(text)) => {
            let message = format!("feltet `{}` kan ikke være \"{text}\"", spec.name);
            fault(found, message).suggest(text, spec.shape.words().iter().copied()).help(help)
        }
        _ => match unknown_word(spec, found) {
            Some((item, word)) => {
                let message = format!("feltet `{}` kan ikke have \"{word}\"", spec.name);
                fault(item, message).suggest(word, spec.shape.words().iter().copied()).help(help)
            }
            None => fault(found, format!("feltet `{}` har en forkert type", spec.name)).help(help),
        },
    }
}

/// The first text of a list of words that is none of them.
fn unknown_word<'a>(spec: &FieldSpec, found: Found<'a>) -> Option<(Found<'a>, &'a str)> {
    let Shape::Choices(words) = spec.shape else { return None };
    let items = found.value.as_array()?.iter();
    let mut texts = items.filter_map(|item| {
        let word = item.get_ref().as_str()?;
        Some((Found::new(item, found.file, found.base), word))
    });
    texts.find(|(_, word)| !words.contains(word))
}
