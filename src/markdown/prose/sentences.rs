//! Where Danish sentences end, and what counts as a word.

use std::ops::Range;

/// Abbreviations that something follows: no sentence ends with them.
const BEFORE: [&str; 33] = [
    "f.eks", "fx", "bl.a", "nr", "nrs", "stk", "kl", "ca", "s", "afs", "dvs", "evt", "jf", "pkt", "kap",
    "inkl", "ekskl", "maks", "min", "gns", "ift", "mht", "vedr", "hhv", "tlf", "d", "pga", "ifm", "ml",
    "sml", "p.t", "t.o.m", "bek",
];

/// Abbreviations that stand last as often as not: a sentence ends with them when a capital letter follows.
const AFTER: [&str; 16] = [
    "pct", "kr", "mv", "m.v", "mm", "m.m", "mfl", "m.fl", "osv", "o.l", "ol", "o.a", "etc", "mio", "mia",
    "årg",
];

/// The sentences of a text, each without the space around it. A text without a full stop is one sentence.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        if at < start || !matches!(mark, '.' | '!' | '?' | '…' | '\n') {
            continue;
        }
        let after = at + mark.len_utf8();
        let end = after + closing(&text[after..]);
        if mark == '\n' || ends(text, at, end) {
            found.extend(trimmed(text, start..end));
            start = end;
        }
    }
    found.extend(trimmed(text, start..text.len()));
    found
}

/// The words of a text: what stands between spaces and has a letter or a digit, without the marks around it.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|one: char| !one.is_alphanumeric()))
        .filter(|word| !word.is_empty())
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

fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = &text[range.clone()];
    let start = range.start + part.len() - part.trim_start().len();
    let end = range.start + part.trim_end().len();
    text.get(start..end).filter(|part| part.chars().any(char::is_alphanumeric)).map(|_| start..end)
}
