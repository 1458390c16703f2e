//! What the site itself says, in another language: a table from Danish words to others, and pages said with it.
//!
//! Takes rows of a table and texts that were made in Danish; gives the texts in the other language. What an author
//! wrote in that language stands in no row and passes through unchanged. Never knows where a text comes from, and
//! never the disk.

mod html;
mod pattern;
mod template;

pub use html::{Foreign, page};
pub use pattern::fill;
pub use template::template;

use pattern::Pattern;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use twox_hash::XxHash3_128;

/// The languages that a site can be in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    Danish,
    English,
}

impl Language {
    /// As it stands in `lang`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Danish => "da",
            Language::English => "en",
        }
    }

    /// What its own speakers call it.
    pub fn name(self) -> &'static str {
        match self {
            Language::Danish => "Dansk",
            Language::English => "English",
        }
    }
}

/// The rows of a table, ready to be asked.
#[derive(Debug, Clone, Default)]
pub struct Words {
    exact: BTreeMap<String, String>,
    /// The one with most letters of its own first.
    patterns: Vec<Pattern>,
    /// What scripts say, word for word: rows too short to be looked for in pages.
    scripts: BTreeMap<String, String>,
    stamp: u128,
}

/// What stands around a word that stays Danish until its medium marks it.
const DANISH: [char; 2] = ['\u{e000}', '\u{e001}'];

impl Words {
    /// A row's Danish side may have `{}` for what stands in between; the other side takes it up as `{}` in turn, as
    /// `{2}` out of turn, or as `{da}` where it stays Danish.
    pub fn new(rows: BTreeMap<String, String>, scripts: BTreeMap<String, String>) -> Words {
        let text = format!("{rows:?}{scripts:?}");
        let (open, exact): (BTreeMap<_, _>, BTreeMap<_, _>) =
            rows.into_iter().partition(|(danish, _)| danish.contains("{}"));
        let mut patterns: Vec<Pattern> =
            open.iter().map(|(danish, other)| Pattern::new(danish, other)).collect();
        patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.weight()));
        Words { exact, patterns, scripts, stamp: XxHash3_128::oneshot(text.as_bytes()) }
    }

    /// Equal for equal rows.
    pub fn stamp(&self) -> u128 {
        self.stamp
    }

    /// A Danish text in the other language, if a row says how.
    pub fn say(&self, danish: &str) -> Option<String> {
        self.said(danish).map(|text| text.replace(DANISH, ""))
    }

    /// The same with what stays Danish between two marks.
    fn said(&self, danish: &str) -> Option<String> {
        let inner = danish.trim();
        if !inner.chars().any(char::is_alphabetic) {
            return None;
        }
        let said = match self.exact.get(inner) {
            Some(other) => other.clone(),
            None => self.day(inner).or_else(|| self.patterns.iter().find_map(|one| one.say(inner, self)))?,
        };
        let start = danish.len() - danish.trim_start().len();
        Some(format!("{}{said}{}", &danish[..start], &danish[start + inner.len()..]))
    }

    /// "22. november 2026" -> "22 November 2026".
    fn day(&self, danish: &str) -> Option<String> {
        let mut words = danish.split([' ', '\u{a0}']);
        let day = words.next()?.strip_suffix('.')?;
        let (month, year) = (words.next()?, words.next()?);
        let number = |text: &str| !text.is_empty() && text.bytes().all(|one| one.is_ascii_digit());
        if !number(day) || !number(year) || words.next().is_some() {
            return None;
        }
        let mut letters = month.chars();
        let capital: String = letters.next()?.to_uppercase().chain(letters).collect();
        Some(format!("{day} {} {year}", self.exact.get(&capital)?))
    }

    /// All strings of a value said, the drawings among them as drawings.
    pub fn json(&self, value: &mut serde_json::Value) {
        match value {
            serde_json::Value::String(text) if text.starts_with("<svg") => {
                *text = page(text, self, &|_| None)
            }
            serde_json::Value::String(text) => {
                if let Some(said) = self.say(text) {
                    *text = said;
                }
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(|one| self.json(one)),
            serde_json::Value::Object(fields) => fields.values_mut().for_each(|one| self.json(one)),
            _ => {}
        }
    }

    /// A row whose Danish side is exactly this, `{}` and all: what a script says with something put in.
    pub fn row(&self, danish: &str) -> Option<&str> {
        let open = || self.patterns.iter().find(|pattern| pattern.danish() == danish).map(Pattern::other);
        let exact = self.scripts.get(danish).or_else(|| self.exact.get(danish));
        exact.map(String::as_str).or_else(open)
    }

    /// The Danish sides of all rows.
    pub fn danish(&self) -> impl Iterator<Item = &str> {
        let rows = self.exact.keys().chain(self.scripts.keys()).map(String::as_str);
        rows.chain(self.patterns.iter().map(Pattern::danish))
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.stamp == other.stamp
    }
}

impl Eq for Words {}

impl Hash for Words {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.stamp.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let rows = [
            ("November", "November"),
            ("Ændret {}", "Changed {}"),
            ("Hent {} ({}, {})", "Get {} ({}, {})"),
            ("arket til Word", "the sheet for Word"),
            ("afs. {}", "section {da}"),
            ("Flyt {} til {}", "To {2}, move {1}"),
        ];
        Words::new(
            rows.map(|(danish, english)| (danish.to_owned(), english.to_owned())).into(),
            BTreeMap::new(),
        )
    }

    #[test]
    fn rows_days_and_what_stands_between() {
        let say = |text: &str| words().say(text);
        assert_eq!(say(" Ændret 22. november 2026 ").as_deref(), Some(" Changed 22 November 2026 "));
        assert_eq!(
            say("Hent arket til Word (DOCX, 12 kB)").as_deref(),
            Some("Get the sheet for Word (DOCX, 12 kB)")
        );
        assert_eq!(say("afs. Modellen").as_deref(), Some("section Modellen"));
        assert_eq!(say("Flyt a til b").as_deref(), Some("To b, move a"));
        assert_eq!(say("Ukendt"), None);
        assert_eq!(say("22. x 2026"), None);
    }

    #[test]
    fn a_script_finds_its_own_row() {
        assert_eq!(words().row("Flyt {} til {}"), Some("To {2}, move {1}"));
        assert_eq!(words().row("Flyt"), None);
    }
}
