//! Whole families: several sheets each, and perhaps what their follow-ups are reckoned from.
//!
//! Takes a file's text, the sheets and the cases that may be named; gives a [`Family`] for each that is sound, and
//! reports what is wrong with its place. A family's number is its place in the file, faulty ones counted, so that
//! putting one right moves none of the others.
//!
//! # TOML and JSON
//! A family is a table with a table for each of its sheets, under the sheet's id. Several stand in a list named
//! `familier` (in JSON the whole file may be a list); a file with one family may be that table itself, such as the
//! folder of sheets that the web saves.
//! ```toml
//! [[familier]]
//! sagstype = "kun-stoette"   # the id of a rule's case that has a cadence
//! start = "2027-03"          # the month or the day that the follow-ups are counted from
//! sag = "9f0c…"              # a UUID, by which calendars know the family again when its place changes
//! [familier.aarshjul]
//! april = [{ slags = "netvaerksmoede" }]
//! ```
//! # CSV
//! One row is one family. A column is `sagstype`, `start`, `sag`, or a sheet and a field: `aarshjul.april`.

mod columns;
mod reader;

use super::faults::Faults;
use super::{Data, json, toml};
use crate::calendar::{Date, Interval};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Span};
use crate::worksheet::Definition;
use reader::Reader;
use std::sync::Arc;

/// How a file of data is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    Toml,
    Json,
    Csv,
}

impl Form {
    /// By the ending of a file's name.
    pub fn of_ending(ending: &str) -> Option<Form> {
        match ending.to_lowercase().as_str() {
            "toml" => Some(Form::Toml),
            "json" => Some(Form::Json),
            "csv" => Some(Form::Csv),
            _ => None,
        }
    }
}

/// A case of a rule that says how often to follow up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Case {
    pub id: String,
    /// When it holds.
    pub when: String,
    pub every: Interval,
    /// The rule's title.
    pub rule: String,
}

/// What a family's data may name.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub sheets: &'a [Arc<Definition>],
    pub cases: &'a [Case],
}

/// One family.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Family {
    /// Its place in the file, from 1: the only thing of it that reaches a name.
    pub number: usize,
    /// A random id that its calendar is known by, if it has one.
    pub uuid: Option<String>,
    /// In the order of the sheets that are known.
    pub sheets: Vec<Filled>,
    pub cadence: Option<Cadence>,
}

/// A filled sheet of a family.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Filled {
    pub definition: Arc<Definition>,
    pub data: Data,
    /// Where the sheet's name stands.
    pub place: Span,
}

/// What a family's follow-ups are reckoned from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cadence {
    pub case: Case,
    /// The day from which they are counted; of a month the first.
    pub start: Date,
    /// Where the case is named.
    pub place: Span,
}

/// Reads the families of a file.
pub fn families(
    known: Known<'_>,
    form: Form,
    (file, text): (FileId, &str),
    diagnostics: &mut Diagnostics,
) -> Vec<Family> {
    let mut faults = Faults::new(file, diagnostics);
    if form == Form::Csv {
        let rows = columns::read(known, text, &mut faults);
        let mut reader = Reader { known, faults };
        return rows.iter().filter_map(|(number, row)| reader.family(*number, row)).collect();
    }
    let root = match form {
        Form::Json => json::read(text, &mut faults),
        _ => toml::read(text, &mut faults),
    };
    let mut reader = Reader { known, faults };
    root.map(|root| reader.families(&root)).unwrap_or_default()
}

#[cfg(test)]
mod tests;
