//! The fields of a sheet: what every medium shows, under the same ids and in the same order.
//!
//! Takes nothing; a shape gives its fields. Never holds what somebody wrote: that is `data`.

use crate::model::Date;

/// What a ticked box holds.
pub const TICKED: &str = "x";

/// One place to write, or a list of entries with places to write.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Field {
    /// Stable, lower-case ASCII; the key in files of data.
    pub id: String,
    pub title: String,
    /// A short help to the one who writes.
    pub prompt: Option<String>,
    pub input: Input,
}

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Input {
    /// One short line.
    Line,
    /// Several lines.
    Text,
    /// A day; written as `2027-03-01` in files, as "1. marts 2027" for people.
    Date,
    /// A time of day, `13:30`; one right after a day is that day's.
    Time,
    /// A box to tick; "x" when it is ticked.
    Check,
    /// One of these.
    Choice(Vec<Choice>),
    /// Any number of entries, each with these fields; they hold no entries themselves.
    Entries(Vec<Field>),
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Choice {
    pub id: String,
    pub title: String,
}

impl Field {
    pub fn line(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { id: id.into(), title: title.into(), prompt: None, input: Input::Line }
    }

    pub fn text(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { input: Input::Text, ..Self::line(id, title) }
    }

    /// One of some words, or a box to tick.
    pub fn of(self, input: Input) -> Self {
        Self { input, ..self }
    }

    pub fn entries(id: impl Into<String>, title: impl Into<String>, parts: Vec<Field>) -> Self {
        Self { input: Input::Entries(parts), ..Self::line(id, title) }
    }

    pub fn prompt(mut self, prompt: Option<String>) -> Self {
        self.prompt = prompt;
        self
    }

    /// A value as people read it: the title of what was chosen, a day in words, nothing for a box.
    pub fn shown(&self, value: &str) -> String {
        match &self.input {
            Input::Choice(choices) => {
                choices.iter().find(|one| one.id == value).map_or_else(String::new, |one| one.title.clone())
            }
            Input::Date => Date::from_iso(value).map_or_else(|| value.to_owned(), Date::danish),
            Input::Check => String::new(),
            _ => value.to_owned(),
        }
    }

    /// The fields of each entry; none for a field that is not a list.
    pub fn parts(&self) -> &[Field] {
        match &self.input {
            Input::Entries(parts) => parts,
            _ => &[],
        }
    }
}
