//! What one page gives to the index. Takes the page's texts alone, so that a server may keep the result
//! until the page changes; knows nothing of other pages.

use super::words::{cut, is_stopword};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// A page as search sees it. Texts are plain.
#[derive(Clone, Debug, Default)]
pub struct Document<'a> {
    pub title: Cow<'a, str>,
    /// Site path: `roller/leder/` or `/roller/leder/`.
    pub url: Cow<'a, str>,
    /// "Princip"
    pub kind_label: Cow<'a, str>,
    /// One sentence for the list of results.
    pub summary: Cow<'a, str>,
    /// All headings, one a line.
    pub headings: Cow<'a, str>,
    pub body: Cow<'a, str>,
    /// Synonyms and abbreviations.
    pub names: Vec<Cow<'a, str>>,
}

/// How much a word tells of a page, 1 to 14. Fits in four bits.
pub type Level = u8;

/// Different words of a usual page.
const USUAL_WORDS: usize = 400;

const BODY: Level = 1;
const BODY_OFTEN: Level = 3;
/// What is said of the page without standing on it: its kind, its model, the roles it is for.
pub(super) const SAID_OF: Level = 3;
const HEADING: Level = 5;
const NAME: Level = 8;
/// In a long title; a short title tells more of each of its words.
const TITLE: Level = 11;

/// Which part of a compound a word is: a "kerneteammøde" is a møde, and has to do with a kerneteam.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Before,
    Head,
}

/// The level of a word that is only part of a compound.
pub fn part_level(level: Level, part: Part) -> Level {
    match (level, part) {
        (HEADING.., Part::Head) => level - 1,
        (TITLE.., Part::Before) => level - 3,
        (HEADING.., Part::Before) => level - 2,
        _ => BODY,
    }
}

/// One page's part of the index.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    pub(super) record: Record,
    /// The words, one after the other without space.
    text: String,
    /// Length in bytes and level of each word.
    entries: Vec<(u8, Level)>,
}

/// What a result shows.
#[derive(Clone, Debug, Default)]
pub struct Record {
    pub title: String,
    pub url: String,
    pub kind_label: String,
    pub summary: String,
    /// What an excerpt is taken from.
    pub text: String,
}

impl Tokens {
    /// Each word of the page once, with its highest level.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, Level)> {
        let mut at = 0;
        self.entries.iter().map(move |(length, level)| {
            let start = at;
            at += usize::from(*length);
            (&self.text[start..at], *level)
        })
    }
}

/// Cuts a page into words.
pub fn tokens(document: &Document) -> Tokens {
    let mut gathered = Gathered::default();
    gathered.known.reserve(USUAL_WORDS);
    let title_words = title_words(&document.title);
    let title = TITLE + 4_u8.saturating_sub(title_words.max(1)).min(3);
    gathered.all(&document.title, title);
    document.names.iter().for_each(|name| gathered.most(name, NAME));
    gathered.most(&document.headings, HEADING);
    gathered.most(&document.summary, BODY_OFTEN);
    gathered.most(&document.body, BODY);
    let entries = gathered.entries.iter().map(|entry| (entry.length, entry.level())).collect();
    gathered.text.shrink_to_fit();
    let record = Record {
        title: document.title.to_string(),
        url: document.url.trim_start_matches('/').to_owned(),
        kind_label: document.kind_label.to_string(),
        summary: document.summary.to_string(),
        text: [document.body.trim(), &document.names.join(", ")].join("\n"),
    };
    Tokens { record, text: gathered.text, entries }
}

/// How many words share what a title tells; function words are one together.
fn title_words(title: &str) -> u8 {
    let (mut words, mut function_words) = (0_u8, 0);
    cut(title, |word| match is_stopword(word.text()) {
        true => function_words = 1,
        false => words = words.saturating_add(1),
    });
    words.saturating_add(function_words)
}

#[derive(Default)]
struct Gathered {
    text: String,
    entries: Vec<Entry>,
    known: FxHashMap<Box<str>, u32>,
}

struct Entry {
    length: u8,
    level: Level,
    times: u16,
}

impl Entry {
    fn level(&self) -> Level {
        match (self.level, self.times) {
            (BODY, 0..=1) => BODY,
            (BODY, 2..=3) => BODY + 1,
            (BODY, _) => BODY_OFTEN,
            (level, _) => level,
        }
    }
}

/// Marks a function word, which is looked up in the list once a page and not once a time.
const LEFT_OUT: u32 = u32::MAX;

impl Gathered {
    fn all(&mut self, text: &str, level: Level) {
        cut(text, |word| self.add(word.text(), level));
    }

    /// All but function words.
    fn most(&mut self, text: &str, level: Level) {
        cut(text, |word| {
            let word = word.text();
            if !self.known.contains_key(word) && is_stopword(word) {
                self.known.insert(word.into(), LEFT_OUT);
            }
            self.add(word, level);
        });
    }

    fn add(&mut self, word: &str, level: Level) {
        match self.known.get(word) {
            Some(&LEFT_OUT) => {}
            Some(index) => {
                let entry = &mut self.entries[*index as usize];
                entry.level = entry.level.max(level);
                entry.times = entry.times.saturating_add(1);
            }
            None => {
                let Ok(length) = u8::try_from(word.len()) else { return };
                self.known.insert(word.into(), self.entries.len() as u32);
                self.text.push_str(word);
                self.entries.push(Entry { length, level, times: 1 });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_counts_where_it_tells_most() {
        let document = Document {
            title: "Kerneteam".into(),
            headings: "Møder i kerneteamet".into(),
            body: "Møder og møder og møder og møder. Plan.".into(),
            names: vec!["KT".into()],
            ..Document::default()
        };
        let tokens = tokens(&document);
        let words: Vec<_> = tokens.words().collect();
        assert_eq!(words, [("kerneteam", 14), ("kt", 8), ("møder", 5), ("kerneteamet", 5), ("plan", 1)]);
    }

    #[test]
    fn repetition_counts_a_little() {
        let document = Document { body: "plan plan mål mål mål mål barn".into(), ..Document::default() };
        assert_eq!(tokens(&document).words().collect::<Vec<_>>(), [("plan", 2), ("mål", 3), ("barn", 1)]);
    }
}
