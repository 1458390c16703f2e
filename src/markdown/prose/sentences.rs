//! Where Danish sentences end, and how many words they have.

use std::ops::Range;

/// A sentence of a text and what is counted in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Without the space around it.
    pub range: Range<usize>,
    /// What stands between spaces and has a letter or a digit.
    pub words: usize,
    /// Words of more than six letters.
    pub long_words: usize,
}

/// Abbreviations that something follows: no sentence ends with them.
const BEFORE: [&str; 32] = [
    "f.eks", "fx", "bl.a", "nr", "stk", "kl", "ca", "s", "afs", "dvs", "evt", "jf", "pkt", "kap", "inkl",
    "ekskl", "maks", "min", "gns", "ift", "mht", "vedr", "hhv", "tlf", "d", "pga", "ifm", "ml", "sml", "p.t",
    "t.o.m", "bek",
];

/// Abbreviations that stand last as often as not: a sentence ends with them when a capital letter follows.
const AFTER: [&str; 15] =
    ["pct", "kr", "mv", "m.v", "mm", "m.m", "mfl", "m.fl", "osv", "o.l", "ol", "o.a", "etc", "mio", "mia"];

/// The sentences of a text, read in one pass. A text without a full stop is one sentence.
pub fn sentences(text: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut count = Count::default();
    let (mut start, mut at) = (0, 0);
    while let Some(one) = count.take_letters(text, &mut at) {
        let mark = at;
        count.take(one);
        at += one.len_utf8();
        if !matches!(one, '.' | '!' | '?' | '…' | '\n') {
            continue;
        }
        let end = at + closing(&text[at..]);
        if one == '\n' || ends(text, mark, end) {
            found.extend(count.finish(text, start..end));
            (start, at) = (end, end);
        }
    }
    found.extend(count.finish(text, start..text.len()));
    found
}

/// What has been counted of a sentence so far, and of its last word.
#[derive(Default)]
struct Count {
    words: usize,
    long_words: usize,
    letters: usize,
    is_word: bool,
}

impl Count {
    /// Counts the plain small letters and spaces from `at` on, which nearly all of a text is, and moves `at` past
    /// them; gives the character that stopped it.
    fn take_letters(&mut self, text: &str, at: &mut usize) -> Option<char> {
        loop {
            match text.as_bytes().get(*at)? {
                b'a'..=b'z' => {
                    self.letters += 1;
                    self.is_word = true;
                }
                b' ' => self.end_word(),
                _ => return text[*at..].chars().next(),
            }
            *at += 1;
        }
    }

    fn take(&mut self, one: char) {
        if one.is_alphabetic() {
            self.letters += 1;
            self.is_word = true;
        } else if one.is_whitespace() {
            self.end_word();
        } else if !self.is_word {
            self.is_word = one.is_numeric();
        }
    }

    fn end_word(&mut self) {
        self.words += usize::from(self.is_word);
        self.long_words += usize::from(self.letters > 6);
        (self.letters, self.is_word) = (0, false);
    }

    /// The sentence, if it has words; the count begins anew.
    fn finish(&mut self, text: &str, range: Range<usize>) -> Option<Sentence> {
        self.end_word();
        let Count { words, long_words, .. } = std::mem::take(self);
        let part = &text[range.clone()];
        let start = range.start + part.len() - part.trim_start().len();
        let end = range.start + part.trim_end().len();
        (words > 0).then_some(Sentence { range: start..end, words, long_words })
    }
}

/// The bytes of the marks that close what the sentence opened.
fn closing(rest: &str) -> usize {
    rest.len() - rest.trim_start_matches(['.', '!', '?', '«', '»', '”', '’', '"', '\'', ')', ']']).len()
}

/// Whether the mark at `at` ends a sentence; `end` is past the marks that close it.
fn ends(text: &str, at: usize, end: usize) -> bool {
    let rest = &text[end..];
    if !rest.starts_with(char::is_whitespace) {
        return false;
    }
    let Some(next) = rest.chars().find(|one| !one.is_whitespace() && !"«»„“”\"'‘(–-".contains(*one))
    else {
        return true;
    };
    if next.is_lowercase() {
        return false;
    }
    if !text[at..].starts_with('.') {
        return true;
    }
    let before = text[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = before.trim_start_matches(|one: char| !one.is_alphanumeric());
    let lower = word.to_lowercase();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    if BEFORE.contains(&lower.as_str()) || is_initial {
        return false;
    }
    // "2. kvartal" has been let through above; "3. 4." and "pct. 30" are no ends either.
    let counts = word.ends_with(|one: char| one.is_ascii_digit()) || AFTER.contains(&lower.as_str());
    !counts || next.is_uppercase()
}
