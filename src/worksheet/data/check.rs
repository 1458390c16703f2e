//! Checks a tree of data against a sheet's fields.

use super::faults::Faults;
use super::tree::{Key, Node, Tree};
use super::{Data, Entry, Value};
use crate::calendar::{Date, Time};
use crate::diagnostic::Diagnostics;
use crate::source::FileId;
use crate::worksheet::{Choice, Definition, Field, Input, TICKED};
use std::collections::BTreeMap;
use std::ops::Range;

pub(super) struct Checker<'a> {
    definition: &'a Definition,
    pub fields: Vec<Field>,
    pub faults: Faults<'a>,
}

impl<'a> Checker<'a> {
    pub fn new(definition: &'a Definition, file: FileId, diagnostics: &'a mut Diagnostics) -> Self {
        Self::with(definition, Faults::new(file, diagnostics))
    }

    pub fn with(definition: &'a Definition, faults: Faults<'a>) -> Self {
        Self { definition, fields: definition.fields(), faults }
    }

    /// The sheets of a whole file: one, a list, or a list named `udfyldt`.
    pub fn sheets(&mut self, root: &Node) -> Vec<Data> {
        match &root.tree {
            Tree::List(sheets) => self.several(sheets),
            Tree::Table(fields) => match fields.iter().find(|(key, _)| key.name == "udfyldt") {
                Some((_, node)) => {
                    let several = match &node.tree {
                        Tree::List(sheets) => self.several(sheets),
                        _ => {
                            self.faults.report(node.range.clone(), "`udfyldt` skal være en liste af ark");
                            Vec::new()
                        }
                    };
                    for (key, value) in fields.iter().filter(|(key, _)| key.name != "udfyldt") {
                        let _ = self.reserved(key, value) || self.unknown(key, &[]);
                    }
                    several
                }
                None => self.sheet(1, root).into_iter().collect(),
            },
            _ => {
                self.faults.report(root.range.clone(), "filen skal indeholde et ark eller en liste af ark");
                Vec::new()
            }
        }
    }

    fn several(&mut self, sheets: &[Node]) -> Vec<Data> {
        (1..).zip(sheets).filter_map(|(number, node)| self.sheet(number, node)).collect()
    }

    /// One sheet, or none when anything in it is wrong.
    pub fn sheet(&mut self, number: usize, node: &Node) -> Option<Data> {
        let before = self.faults.count();
        let Tree::Table(fields) = &node.tree else {
            self.faults.report(node.range.clone(), "et udfyldt ark skal være en tabel af felter");
            return None;
        };
        let known = self.fields.clone();
        let mut values = BTreeMap::new();
        for (key, value) in fields {
            if self.reserved(key, value) {
                continue;
            }
            match known.iter().find(|field| field.id == key.name) {
                Some(field) => {
                    if let Some(value) = self.value(field, value) {
                        values.insert(field.id.clone(), value);
                    }
                }
                None => {
                    self.unknown(key, &known);
                }
            }
        }
        (self.faults.count() == before).then(|| Data::new(number, values))
    }

    /// `ark` names the sheet that the data are for; the rest says what sort of file it is, and is checked by nobody
    /// here: a newer version that has other fields is refused by them.
    fn reserved(&mut self, key: &Key, value: &Node) -> bool {
        if key.name != "ark" {
            return matches!(key.name.as_str(), "format" | "version" | "sag");
        }
        if value.tree != Tree::Text(self.definition.id.clone()) {
            let message = format!("filen hører ikke til arket `{}`", self.definition.id);
            self.faults.report(value.range.clone(), message);
        }
        true
    }

    /// Reports a key that is no field; always true.
    pub fn unknown(&mut self, key: &Key, known: &[Field]) -> bool {
        let names: Vec<&str> = known.iter().map(|field| field.id.as_str()).collect();
        let message = format!("arket har ikke et felt `{}`", key.name);
        let help = match names.is_empty() {
            true => "Felterne står i hvert ark under `udfyldt`.".to_owned(),
            false => format!("Felterne er: {}.", names.join(", ")),
        };
        let fault = self.faults.fault(key.range.clone(), message).help(help);
        self.faults.push(fault.suggest(&key.name, names));
        true
    }

    fn value(&mut self, field: &Field, node: &Node) -> Option<Value> {
        match &field.input {
            Input::Entries(parts) => self.entries(field, parts, node).map(Value::Entries),
            _ => self.text(field, node).map(Value::Text),
        }
    }

    fn text(&mut self, field: &Field, node: &Node) -> Option<String> {
        let text = match &node.tree {
            Tree::Text(text) => text.clone(),
            Tree::Nothing => String::new(),
            Tree::Flag(ticked) if field.input == Input::Check => {
                return Some(if *ticked { TICKED.to_owned() } else { String::new() });
            }
            Tree::List(lines) if field.input == Input::Text => {
                let lines: Option<Vec<String>> = lines.iter().map(|line| self.text(field, line)).collect();
                lines?.join("\n")
            }
            _ => {
                self.faults.report(node.range.clone(), format!("feltet `{}` skal være en tekst", field.id));
                return None;
            }
        };
        match &field.input {
            Input::Choice(choices) => self.choice(field, choices, (&text, node.range.clone())),
            Input::Text => Some(tidy(&text)),
            Input::Date => self.date(field, (&text, node.range.clone())),
            Input::Time => self.time(field, (&text, node.range.clone())),
            Input::Check => self.tick(field, (&text, node.range.clone())),
            _ => Some(tidy(&text).replace('\n', " ")),
        }
    }

    /// A day as `2027-03-01`, read from that or from `1.3.2027`.
    fn date(&mut self, field: &Field, (text, range): (&str, Range<usize>)) -> Option<String> {
        let word = tidy(text);
        if word.is_empty() {
            return Some(word);
        }
        let date = day(&word);
        if date.is_none() {
            let message = format!("feltet `{}` skal være en dag, som kalenderen har", field.id);
            let fault = self.faults.fault(range, message);
            self.faults.push(fault.help("Skriv dagen som 2027-03-01 eller 1.3.2027."));
        }
        date.map(Date::iso)
    }

    /// A time of day as `13:30`, read as people write it.
    fn time(&mut self, field: &Field, (text, range): (&str, Range<usize>)) -> Option<String> {
        let word = tidy(text);
        if word.is_empty() {
            return Some(word);
        }
        let time = Time::from_text(&word);
        if time.is_none() {
            let message = format!("feltet `{}` skal være et klokkeslæt", field.id);
            let fault = self.faults.fault(range, message);
            self.faults.push(fault.help("Skriv klokkeslættet som 13.30 eller 13:30."));
        }
        time.map(Time::iso)
    }

    fn tick(&mut self, field: &Field, (text, range): (&str, Range<usize>)) -> Option<String> {
        match tidy(text).to_lowercase().as_str() {
            "" | "nej" | "0" => Some(String::new()),
            "x" | "ja" | "1" => Some(TICKED.to_owned()),
            _ => {
                let message = format!("feltet `{}` er et kryds", field.id);
                let fault = self.faults.fault(range, message);
                self.faults.push(fault.help("Skriv x eller ja, eller lad det stå tomt."));
                None
            }
        }
    }

    fn choice(
        &mut self,
        field: &Field,
        choices: &[Choice],
        (text, range): (&str, Range<usize>),
    ) -> Option<String> {
        let word = tidy(text).to_lowercase();
        if word.is_empty() {
            return Some(word);
        }
        let found = choices.iter().find(|one| one.id == word || one.title.to_lowercase() == word);
        if found.is_none() {
            let names: Vec<&str> = choices.iter().map(|one| one.id.as_str()).collect();
            let message = format!("feltet `{}` kender ikke det, der står her", field.id);
            let fault = self.faults.fault(range, message);
            let help = format!("Skriv et af ordene: {}.", names.join(", "));
            self.faults.push(fault.suggest(&word, names).help(help));
        }
        found.map(|one| one.id.clone())
    }

    fn entries(&mut self, field: &Field, parts: &[Field], node: &Node) -> Option<Vec<Entry>> {
        let items = match &node.tree {
            Tree::List(items) => items.as_slice(),
            Tree::Table(_) => std::slice::from_ref(node),
            Tree::Nothing => &[],
            _ => {
                let names: Vec<&str> = parts.iter().map(|part| part.id.as_str()).collect();
                let message =
                    format!("feltet `{}` skal være en liste med felterne {}", field.id, names.join(", "));
                self.faults.report(node.range.clone(), message);
                return None;
            }
        };
        let entries: Vec<Option<Entry>> = items.iter().map(|item| self.entry(field, parts, item)).collect();
        let entries: Option<Vec<Entry>> = entries.into_iter().collect();
        Some(entries?.into_iter().filter(|entry| !entry.is_empty()).collect())
    }

    fn entry(&mut self, field: &Field, parts: &[Field], node: &Node) -> Option<Entry> {
        let Tree::Table(written) = &node.tree else {
            self.faults.report(
                node.range.clone(),
                format!("hver linje i `{}` skal være en tabel af felter", field.id),
            );
            return None;
        };
        let mut entry = Entry::new();
        for (key, value) in written {
            let Some(part) = parts.iter().find(|part| part.id == key.name) else {
                self.unknown(key, parts);
                continue;
            };
            let text = self.text(part, value)?;
            if !text.is_empty() {
                entry.insert(part.id.clone(), text);
            }
        }
        Some(entry)
    }
}

/// A day written as `2027-03-01` or as `1.3.2027`.
pub(super) fn day(text: &str) -> Option<Date> {
    Date::from_iso(text).or_else(|| from_danish(text))
}

/// `1.3.2027`.
fn from_danish(text: &str) -> Option<Date> {
    let numbers: Option<Vec<u16>> = text.split('.').map(|part| part.trim().parse().ok()).collect();
    match numbers?.as_slice() {
        [day, month, year] if *year >= 1000 => Date::of(*year, *month, *day),
        _ => None,
    }
}

/// Text with plain line ends, without control characters and without space at the ends.
pub(super) fn tidy(text: &str) -> String {
    let plain = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let kept: String = plain.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect();
    kept.trim().to_owned()
}
