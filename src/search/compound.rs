//! The parts of Danish compounds: kerneteam|møde, udredning|s|møde, arbejd|s|gang.
//!
//! Takes the corpus's words with their keys, gives the keys of each compound's parts. A part must itself be
//! a word of the corpus, of four letters or more; only the shortest form of a word is split, and none whose
//! stem is itself a word, so that endings ("indsats|erne") are never taken for parts.

use super::document::Part;
use super::keys::{Stems, fold};
use super::words::is_stopword;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// The corpus as words (by number) and keys (by number).
pub struct Corpus<'a> {
    pub words: &'a [&'a str],
    pub numbers: &'a FxHashMap<&'a str, u32>,
    pub key_of_word: &'a [u32],
    pub keys: &'a FxHashMap<String, u32>,
}

const SHORTEST: usize = 4;

/// A part: its key, and where it stands.
pub type Parts = Vec<(u32, Part)>;

/// For each key its parts, ascending.
pub fn parts(corpus: &Corpus) -> Vec<Parts> {
    let shortest = shortest_forms(corpus);
    let direct: Vec<Parts> =
        shortest.par_iter().map_init(Stems::default, |stems, word| split(corpus, stems, word)).collect();
    (0..direct.len() as u32).map(|key| with_inner(key, &direct)).collect()
}

/// Parts may be compounds themselves. They are shorter, so that this ends.
fn with_inner(key: u32, direct: &[Parts]) -> Parts {
    let mut all: Parts = Vec::new();
    let mut open = direct[key as usize].clone();
    while let Some((part, place)) = open.pop() {
        if part != key && !all.contains(&(part, place)) {
            all.push((part, place));
            open.extend(direct[part as usize].iter().map(|(inner, of)| (*inner, (*of).min(place))));
        }
    }
    // The head stays where a word is both.
    all.sort_unstable_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
    all.dedup_by_key(|(part, _)| *part);
    all
}

fn shortest_forms<'a>(corpus: &Corpus<'a>) -> Vec<&'a str> {
    let mut shortest = vec![""; corpus.keys.len()];
    for (word, key) in corpus.words.iter().zip(corpus.key_of_word) {
        let known = &mut shortest[*key as usize];
        if known.is_empty() || (word.len(), *word) < (known.len(), *known) {
            *known = word;
        }
    }
    shortest
}

fn split(corpus: &Corpus, stems: &Stems, word: &str) -> Parts {
    let stem = stems.stem(word);
    if (stem != word && corpus.numbers.contains_key(&*stem)) || !word.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    cut(corpus, stems, word)
}

/// Both sides of every cut that leaves two known parts, or a known one and one that can be cut again.
fn cut(corpus: &Corpus, stems: &Stems, word: &str) -> Parts {
    let length = word.chars().count();
    let places = (length + 1).saturating_sub(2 * SHORTEST);
    let mut found = Vec::new();
    for (at, _) in word.char_indices().skip(SHORTEST).take(places) {
        let Some(left) = left_part(corpus, &word[..at]) else { continue };
        let right = match known(corpus, stems, &word[at..]) {
            Some(part) => vec![(part, Part::Head)],
            None => cut(corpus, stems, &word[at..]),
        };
        if !right.is_empty() {
            found.push((left, Part::Before));
            found.extend(right);
        }
    }
    found
}

/// The word itself, or without its linking s or e; "arbejds" is of "arbejde".
fn left_part(corpus: &Corpus, text: &str) -> Option<u32> {
    known_left(corpus, text).or_else(|| {
        let base = text.strip_suffix(['s', 'e']).filter(|base| base.chars().count() >= SHORTEST)?;
        known_left(corpus, base)
            .or_else(|| text.ends_with('s').then(|| known_left(corpus, &format!("{base}e")))?)
    })
}

/// A word of the corpus, or the stem of one: no first part has an ending.
fn known_left(corpus: &Corpus, text: &str) -> Option<u32> {
    let key = match corpus.numbers.get(text) {
        Some(number) => corpus.key_of_word[*number as usize],
        None => *corpus.keys.get(&fold(text))?,
    };
    (!is_stopword(text)).then_some(key)
}

/// A word of the corpus in any form.
fn known(corpus: &Corpus, stems: &Stems, text: &str) -> Option<u32> {
    let key = match corpus.numbers.get(text) {
        Some(number) => corpus.key_of_word[*number as usize],
        None => *corpus.keys.get(&stems.key(text))?,
    };
    (!is_stopword(text)).then_some(key)
}
