//! A sheet's words in English: `worksheet.en.toml`, which is the Danish definition with its texts translated.
//!
//! Takes both texts; gives the definition in English. What is no text comes from the Danish one, so that ids, types
//! and room are the same in both and a filled sheet can be opened on either. What is not translated, or stands in the
//! English file alone, is reported with its place.

use super::super::shape::Shape;
use super::super::{Definition, Field, Input};
use super::read_definition;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, foreign};
use crate::source::{FileId, Span};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// The fields whose texts people read.
const WORDS: [&str; 16] = [
    "title",
    "short_title",
    "description",
    "purpose",
    "who",
    "when",
    "time",
    "text",
    "prompt",
    "prompts",
    "choices",
    "center",
    "hub",
    "low",
    "high",
    "group",
];

/// The definition of `danish` with the words of `english`, whose text stands in a file.
pub fn in_english(
    danish: (&Definition, &str),
    (file, english): (FileId, &str),
    out: &mut Diagnostics,
) -> Option<Definition> {
    let (definition, danish) = danish;
    let (table, broken) = DeTable::parse_recoverable(english);
    for fault in foreign::toml(english, &broken) {
        let span = Span::new(file, fault.range.clone());
        out.push(Diagnostic::error(Code::BrokenToml, span, fault.message).help(fault.help));
    }
    if !broken.is_empty() {
        return None;
    }
    let (own, _) = DeTable::parse_recoverable(danish);
    let first_line = 0..english.find('\n').unwrap_or(english.len());
    let mut walk = Walk { english, file, out, words: Vec::new(), sound: true };
    walk.tables(own.get_ref(), table.get_ref(), &first_line);
    if !walk.sound {
        return None;
    }
    let mut words = walk.words;
    words.sort_by_key(|(range, _)| range.start);
    let mut text = danish.to_owned();
    for (range, word) in words.into_iter().rev() {
        text.replace_range(range, &word);
    }
    // The Danish definition is sound, so what could be wrong now has been said.
    let mut said = read_definition(&definition.id, file, &text, &mut Diagnostics::default())?;
    keep_choices(definition, &mut said);
    Some(said)
}

/// Both definitions side by side: what of the Danish text is to be replaced by what.
struct Walk<'a> {
    english: &'a str,
    file: FileId,
    out: &'a mut Diagnostics,
    words: Vec<(Range<usize>, String)>,
    sound: bool,
}

impl Walk<'_> {
    /// `place` is pointed at when something is missing.
    fn tables(&mut self, danish: &DeTable<'_>, english: &DeTable<'_>, place: &Range<usize>) {
        for (key, value) in english {
            match danish.iter().find(|(own, _)| own.get_ref() == key.get_ref()) {
                Some((_, own)) => self.values(key.get_ref(), own, value),
                None => {
                    let names = danish.keys().map(|own| own.get_ref().to_string()).collect::<Vec<_>>();
                    self.unknown(key.span(), &format!("et felt `{}`", key.get_ref()), key.get_ref(), &names);
                }
            }
        }
        for (key, own) in danish.iter().filter(|(key, _)| !english.contains_key(key.get_ref().as_ref())) {
            self.missing(key.get_ref(), own.get_ref(), place);
        }
    }

    fn values(&mut self, key: &str, danish: &Spanned<DeValue<'_>>, english: &Spanned<DeValue<'_>>) {
        let is_word = WORDS.contains(&key);
        match (danish.get_ref(), english.get_ref()) {
            (DeValue::Table(own), DeValue::Table(other)) => self.tables(own, other, &english.span()),
            (DeValue::Array(own), DeValue::Array(other)) if holds_tables(own) => {
                self.lists(key, own, (other, &english.span()));
            }
            (DeValue::Array(own), DeValue::Array(other)) if is_word => {
                if own.len() == other.len() {
                    self.words.push((danish.span(), self.english[english.span()].to_owned()));
                } else {
                    let message = format!("`{key}` har {} på engelsk og {} på dansk", other.len(), own.len());
                    self.report(english.span(), message, "Skriv lige så mange, i den samme orden.");
                }
            }
            (DeValue::String(_), DeValue::String(text)) if is_word => {
                if text.trim().is_empty() {
                    self.report(english.span(), format!("`{key}` er tomt"), "Skriv det danske på engelsk.");
                }
                self.words.push((danish.span(), self.english[english.span()].to_owned()));
            }
            // What is no text may stand there, as when the whole file was copied, but not say something else.
            (own, other) if same(own, other) => {}
            _ => {
                let message = format!("`{key}` er noget andet end i det danske ark");
                self.report(
                    english.span(),
                    message,
                    "Slet linjen. Kun teksterne skal være på engelsk; resten er som i det danske ark.",
                );
            }
        }
    }

    /// Lists of tables: those with an id by it, others by their place.
    fn lists(&mut self, key: &str, danish: &DeArray<'_>, (english, place): (&DeArray<'_>, &Range<usize>)) {
        let (own, other) = (tables(danish), tables(english));
        let ids: Vec<String> = own.iter().filter_map(|(_, table)| id(table)).collect();
        for (at, (span, table)) in other.iter().enumerate() {
            let twin = match id(table) {
                Some(id) => own.iter().find(|(_, own)| self::id(own).as_deref() == Some(&id)),
                None => own.get(at).filter(|(_, own)| self::id(own).is_none()),
            };
            match (twin, id(table)) {
                (Some((_, twin)), _) => self.tables(twin, table, span),
                (None, Some(id)) => self.unknown(span.clone(), &format!("`{id}` i `{key}`"), &id, &ids),
                (None, None) if ids.is_empty() => {
                    self.unknown(span.clone(), &format!("nummer {} i `{key}`", at + 1), "", &[])
                }
                (None, None) => self.report(
                    span.clone(),
                    format!("en del af `{key}` mangler sit id"),
                    format!("Skriv id. Id'erne er: {}.", ids.join(", ")),
                ),
            }
        }
        for (at, (_, table)) in own.iter().enumerate() {
            let written = match id(table) {
                Some(id) => other.iter().any(|(_, one)| self::id(one).as_deref() == Some(&id)),
                None => at < other.len(),
            };
            if !written && table_has_words(table) {
                let name = id(table).unwrap_or_else(|| format!("nummer {}", at + 1));
                self.untranslated(place, &format!("`{name}` i `{key}`"));
            }
        }
    }

    fn missing(&mut self, key: &str, value: &DeValue<'_>, place: &Range<usize>) {
        let text = matches!(value, DeValue::String(_))
            || matches!(value, DeValue::Array(list) if !holds_tables(list));
        if (text && WORDS.contains(&key)) || (!text && has_words(value)) {
            self.untranslated(place, &format!("`{key}`"));
        }
    }

    fn untranslated(&mut self, place: &Range<usize>, what: &str) {
        self.report(
            place.clone(),
            format!("{what} mangler på engelsk"),
            "Skriv det danske arks tekst på engelsk, under det samme navn og id.",
        );
    }

    fn unknown(&mut self, range: Range<usize>, what: &str, name: &str, known: &[String]) {
        self.sound = false;
        let message = format!("det danske ark har ikke {what}");
        let fault = Diagnostic::error(Code::TranslatedSheet, Span::new(self.file, range), message);
        let help = match known {
            [] => "Slet det, eller ret det danske ark.".to_owned(),
            known => format!("Det danske ark har: {}.", known.join(", ")),
        };
        self.out.push(fault.suggest(name, known.iter().map(String::as_str)).help(help));
    }

    fn report(&mut self, range: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.sound = false;
        let span = Span::new(self.file, range);
        self.out.push(Diagnostic::error(Code::TranslatedSheet, span, message).help(help));
    }
}

/// The tables of a list and their places.
fn tables<'l, 'a>(list: &'l DeArray<'a>) -> Vec<(Range<usize>, &'l DeTable<'a>)> {
    list.iter().filter_map(|one| Some((one.span(), one.get_ref().as_table()?))).collect()
}

fn id(table: &DeTable<'_>) -> Option<String> {
    let (_, value) = table.iter().find(|(key, _)| key.get_ref() == "id")?;
    value.get_ref().as_str().map(str::to_owned)
}

fn holds_tables(list: &DeArray<'_>) -> bool {
    list.iter().any(|one| matches!(one.get_ref(), DeValue::Table(_)))
}

/// Whether anything below is to be translated.
fn has_words(value: &DeValue<'_>) -> bool {
    match value {
        DeValue::Table(table) => table_has_words(table),
        DeValue::Array(list) => list.iter().any(|one| has_words(one.get_ref())),
        _ => false,
    }
}

fn table_has_words(table: &DeTable<'_>) -> bool {
    table.iter().any(|(key, value)| {
        let text = matches!(value.get_ref(), DeValue::String(_) | DeValue::Array(_));
        (text && WORDS.contains(&key.get_ref().as_ref())) || has_words(value.get_ref())
    })
}

fn same(one: &DeValue<'_>, other: &DeValue<'_>) -> bool {
    match (one, other) {
        (DeValue::String(one), DeValue::String(other)) => one == other,
        (DeValue::Array(one), DeValue::Array(other)) => {
            one.len() == other.len()
                && one.iter().zip(other.iter()).all(|(one, other)| same(one.get_ref(), other.get_ref()))
        }
        (DeValue::Integer(one), DeValue::Integer(other)) => one.as_str() == other.as_str(),
        (DeValue::Boolean(one), DeValue::Boolean(other)) => one == other,
        _ => false,
    }
}

/// What can be chosen keeps its ids, which are made of the Danish words.
fn keep_choices(danish: &Definition, english: &mut Definition) {
    let tops = danish.top.iter().zip(&mut english.top);
    tops.for_each(|(own, said)| keep(own, said));
    for (own, said) in danish.parts.iter().zip(&mut english.parts) {
        let (own, said) = (fields(&own.shape), fields_mut(&mut said.shape));
        own.into_iter().zip(said).for_each(|(own, said)| keep(own, said));
    }
}

fn keep(danish: &Field, english: &mut Field) {
    match (&danish.input, &mut english.input) {
        (Input::Choice(own), Input::Choice(said)) => {
            own.iter().zip(said).for_each(|(own, said)| said.id.clone_from(&own.id));
        }
        (Input::Entries(own), Input::Entries(said)) => {
            own.iter().zip(said).for_each(|(own, said)| keep(own, said));
        }
        _ => {}
    }
}

fn fields(shape: &Shape) -> Vec<&Field> {
    match shape {
        Shape::Form(form) => form.fields.iter().map(|one| &one.field).collect(),
        Shape::Table(table) => table.columns.iter().map(|one| &one.field).collect(),
        Shape::Board(board) => board.columns.iter().map(|one| &one.field).collect(),
        Shape::Wheel(wheel) => wheel.fields.iter().collect(),
        Shape::Map(map) => map.fields.iter().collect(),
        Shape::Checklist(_) | Shape::Scale(_) | Shape::Triangle(_) => Vec::new(),
    }
}

fn fields_mut(shape: &mut Shape) -> Vec<&mut Field> {
    match shape {
        Shape::Form(form) => form.fields.iter_mut().map(|one| &mut one.field).collect(),
        Shape::Table(table) => table.columns.iter_mut().map(|one| &mut one.field).collect(),
        Shape::Board(board) => board.columns.iter_mut().map(|one| &mut one.field).collect(),
        Shape::Wheel(wheel) => wheel.fields.iter_mut().collect(),
        Shape::Map(map) => map.fields.iter_mut().collect(),
        Shape::Checklist(_) | Shape::Scale(_) | Shape::Triangle(_) => Vec::new(),
    }
}
