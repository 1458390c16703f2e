//! The index: keys with the pages they lead to. Takes pages' words in the order of the pages' numbers,
//! gives the same index on any number of threads.

use super::compound::{Corpus, parts};
use super::document::{Document, Level, Record, Tokens, part_level, tokens};
use super::words::{Stems, Word, cut, is_stopword};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

/// All that search knows of a site.
pub struct Index {
    pub(super) records: Vec<Record>,
    /// Ascending.
    pub(super) keys: Vec<String>,
    /// Where the postings of each key end.
    pub(super) ends: Vec<u32>,
    /// `page << 4 | level`, by key and page.
    pub(super) postings: Vec<u32>,
    /// Keys of a name, joined by space, to keys of what else it is called.
    pub(super) aliases: BTreeMap<String, BTreeSet<String>>,
}

/// A page and a level in four bytes: up to 268 million pages.
pub(super) fn unpack(posting: u32) -> (u32, Level) {
    (posting >> 4, (posting & 15) as Level)
}

impl Index {
    /// The index of `documents`, numbered in their order. `synonyms` are terms with their other names: each
    /// is found by the other.
    pub fn build<'a>(
        documents: impl IndexedParallelIterator<Item = Document<'a>>,
        synonyms: &[(String, Vec<String>)],
    ) -> Self {
        let pages: Vec<Tokens> = documents.map(|document| tokens(&document)).collect();
        Self::from_tokens(&pages, synonyms)
    }

    /// The same from pages that have been cut into words before.
    pub fn from_tokens(pages: &[impl Borrow<Tokens> + Sync], synonyms: &[(String, Vec<String>)]) -> Self {
        let mut vocabulary = Vocabulary::of(pages);
        let found = vocabulary.keys_of_pages();
        vocabulary.words = Vec::new();
        let (keys, ends, postings) = invert(&vocabulary.keys, &found);
        let aliases = aliases(synonyms, &keys);
        let records = pages.iter().map(|page| page.borrow().record.clone()).collect();
        let mut index = Self { records, keys, ends, postings, aliases };
        index.keep_names();
        index
    }

    /// A name that stands on no page must still be found, to lead on to what it means.
    fn keep_names(&mut self) {
        let firsts: BTreeSet<String> =
            self.aliases.keys().filter_map(|name| name.split(' ').next()).map(str::to_owned).collect();
        for first in firsts {
            if let Err(at) = self.keys.binary_search(&first) {
                let end = at.checked_sub(1).map_or(0, |before| self.ends[before]);
                self.keys.insert(at, first);
                self.ends.insert(at, end);
            }
        }
    }

    pub(super) fn postings_at(&self, key: usize) -> &[u32] {
        let start = key.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.postings[start..self.ends[key] as usize]
    }

    pub(super) fn postings_of(&self, key: &str) -> &[u32] {
        match self.keys.binary_search_by(|known| known.as_str().cmp(key)) {
            Ok(at) => self.postings_at(at),
            Err(_) => &[],
        }
    }
}

/// The distinct words of all pages, their keys, and the pages as numbers of words.
struct Vocabulary {
    keys: Vec<String>,
    key_of_word: Vec<u32>,
    parts: Vec<Vec<u32>>,
    /// `word << 4 | level`, page after page.
    words: Vec<u32>,
    ends: Vec<usize>,
}

impl Vocabulary {
    fn of(pages: &[impl Borrow<Tokens>]) -> Self {
        let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
        let mut distinct: Vec<&str> = Vec::new();
        let mut words = Vec::new();
        let mut ends = Vec::with_capacity(pages.len());
        for page in pages {
            for (word, level) in page.borrow().words() {
                let number = *numbers.entry(word).or_insert_with(|| {
                    distinct.push(word);
                    distinct.len() as u32 - 1
                });
                words.push(number << 4 | u32::from(level));
            }
            ends.push(words.len());
        }
        let stemmed: Vec<String> =
            distinct.par_iter().map_init(Stems::default, |stems, word| stems.key(word)).collect();
        let mut keys: FxHashMap<String, u32> = FxHashMap::default();
        let mut key_of_word = Vec::with_capacity(distinct.len());
        for key in stemmed {
            let next = keys.len() as u32;
            key_of_word.push(*keys.entry(key).or_insert(next));
        }
        let corpus = Corpus { words: &distinct, numbers: &numbers, key_of_word: &key_of_word, keys: &keys };
        let parts = parts(&corpus);
        let mut named = vec![String::new(); keys.len()];
        keys.into_iter().for_each(|(key, number)| named[number as usize] = key);
        Self { keys: named, key_of_word, parts, words, ends }
    }

    /// For each page `key << 4 | level`, each key once, ascending.
    fn keys_of_pages(&self) -> Vec<Vec<u32>> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ranges: Vec<(usize, usize)> = starts.zip(self.ends.iter().copied()).collect();
        ranges.par_iter().map(|(start, end)| self.keys_of(&self.words[*start..*end])).collect()
    }

    fn keys_of(&self, words: &[u32]) -> Vec<u32> {
        let mut found = Vec::with_capacity(words.len() * 5 / 4);
        for word in words {
            let (number, level) = unpack(*word);
            let key = self.key_of_word[number as usize];
            found.push(key << 4 | u32::from(level));
            let part = u32::from(part_level(level));
            found.extend(self.parts[key as usize].iter().map(|key| key << 4 | part));
        }
        // Highest level first, so that it is the one that stays.
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.dedup_by_key(|posting| *posting >> 4);
        found.reverse();
        found
    }
}

/// From pages with keys to keys with pages, keys in the order of their letters.
fn invert(keys: &[String], pages: &[Vec<u32>]) -> (Vec<String>, Vec<u32>, Vec<u32>) {
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    order.sort_unstable_by(|one, other| keys[*one as usize].cmp(&keys[*other as usize]));
    let mut counts = vec![0_u32; keys.len()];
    pages.iter().flatten().for_each(|posting| counts[(posting >> 4) as usize] += 1);
    let mut next = vec![0_u32; keys.len()];
    let mut ends = Vec::with_capacity(keys.len());
    let mut total = 0;
    for key in &order {
        next[*key as usize] = total;
        total += counts[*key as usize];
        ends.push(total);
    }
    let mut postings = vec![0_u32; total as usize];
    for (page, found) in pages.iter().enumerate() {
        for posting in found {
            let (key, level) = unpack(*posting);
            let place = &mut next[key as usize];
            postings[*place as usize] = (page as u32) << 4 | u32::from(level);
            *place += 1;
        }
    }
    let keys = order.iter().map(|key| keys[*key as usize].clone()).collect();
    (keys, ends, postings)
}

/// Both ways between a term and each of its other names; only what leads to a page.
fn aliases(synonyms: &[(String, Vec<String>)], keys: &[String]) -> BTreeMap<String, BTreeSet<String>> {
    let stems = Stems::default();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut lead = |from: &str, to: &str| {
        let known = to.split(' ').all(|key| keys.binary_search_by(|known| known.as_str().cmp(key)).is_ok());
        if known && !from.is_empty() && from != to {
            found.entry(from.to_owned()).or_default().insert(to.to_owned());
        }
    };
    for (term, names) in synonyms {
        let term = phrase(&stems, term);
        for name in names {
            let name = phrase(&stems, name);
            lead(&name, &term);
            lead(&term, &name);
        }
    }
    found
}

/// The keys of a name's words, without function words.
fn phrase(stems: &Stems, text: &str) -> String {
    let mut keys: Vec<String> = Vec::new();
    cut(text, |word| {
        if let Word::Main(word) = word
            && !is_stopword(word)
        {
            keys.push(stems.key(word));
        }
    });
    keys.join(" ")
}
