//! What is written on sheets: read from TOML, JSON or CSV, checked against the sheet's definition.
//!
//! Takes a file's text and gives a [`Data`] for each filled sheet that is sound; what is wrong is reported with
//! its place, and the sheet it stands in is left out. Never repeats what a family wrote in a message.
//!
//! Keys are the ids of the sheet's fields ([`Definition::fields`](super::Definition::fields)).
//!
//! # TOML and JSON
//! One sheet is a table of fields; several stand in a list named `udfyldt` (in JSON the whole file may be a
//! list). `ark = "loeft-tavle"` may say which sheet it is. A field that is a list of entries takes tables:
//! ```toml
//! [[udfyldt]]
//! bekymringer = "Nætterne er svære"
//! aftaler = [{ aftale = "Ringe til skolen", hvem = "Mette", hvornaar = "uge 12" }]
//! ```
//!
//! # CSV
//! One row is one family, the first line names the fields. Columns are divided by `;`, `,` or tab, whichever
//! the first line uses. In a field that is a list of entries, each line of the cell (or each part between `|`)
//! is one entry, and its parts are divided by `;` in the order of the sheet:
//! ```csv
//! dato;bekymringer;aftaler
//! 1. marts;Nætterne er svære;"Ringe til skolen; Mette; uge 12"
//! ```
//! Files from spreadsheets in the older Danish encoding are read with [`decode`].
//!
//! Families with several sheets each are read by [`fn@families`].

mod check;
mod csv;
mod encoding;
mod families;
mod faults;
mod json;
mod toml;
mod tree;

pub use self::csv::from_csv;
pub use self::json::from_json;
pub use self::toml::from_toml;
pub use encoding::decode;
pub use families::{Cadence, Case, Family, Filled, Form, Known, families};

use std::collections::BTreeMap;

/// One entry of a list: part id to text.
pub type Entry = BTreeMap<String, String>;

/// What stands in one field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    Text(String),
    Entries(Vec<Entry>),
}

/// One filled sheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Data {
    /// Its place in its file, from 1: the only thing of it that reaches a file name.
    pub number: usize,
    values: BTreeMap<String, Value>,
}

impl Data {
    pub fn new(number: usize, values: BTreeMap<String, Value>) -> Self {
        Self { number, values }
    }

    /// The text of a field; empty when nothing was written.
    pub fn text(&self, id: &str) -> &str {
        match self.values.get(id) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// Adds an entry to a field that is a list.
    pub fn add(&mut self, id: &str, entry: Entry) {
        match self.values.get_mut(id) {
            Some(Value::Entries(entries)) => entries.push(entry),
            _ => {
                self.values.insert(id.to_owned(), Value::Entries(vec![entry]));
            }
        }
    }

    /// The entries of a field that is a list.
    pub fn entries(&self, id: &str) -> &[Entry] {
        match self.values.get(id) {
            Some(Value::Entries(entries)) => entries,
            _ => &[],
        }
    }
}

/// What stands in a part of an entry.
pub(super) fn part<'a>(entry: &'a Entry, id: &str) -> &'a str {
    entry.get(id).map_or("", String::as_str)
}

#[cfg(test)]
mod tests;
