//! The index: keys with the pages they lead to. Takes pages' words in the order of the pages' numbers,
//! gives the same index on any number of threads.

use super::alias::{Aliases, aliases};
use super::compound::{Corpus, Parts, parts};
use super::document::{Document, Level, Record, SAID_OF, Tokens, part_level, tokens};
use super::facet::Facet;
use super::keys::Stems;
use super::words::{Word, cut, is_stopword};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::borrow::Borrow;
use std::collections::BTreeSet;

/// All that search knows of a site.
pub struct Index {
    pub(super) records: Vec<Record>,
    /// Ascending.
    pub(super) keys: Vec<String>,
    /// Where the postings of each key end.
    pub(super) ends: Vec<u32>,
    /// `page << 4 | level`, by key and page.
    pub(super) postings: Vec<u32>,
    pub(super) aliases: Aliases,
    pub(super) facets: Vec<Facet>,
}

/// A page and a level in four bytes: up to 268 million pages.
pub(super) fn unpack(posting: u32) -> (u32, Level) {
    (posting >> 4, (posting & 15) as Level)
}

impl Index {
    /// The index of `documents`, numbered in their order. `synonyms` are terms with their other names: each
    /// is found by the other. Nothing to narrow by.
    pub fn build<'a>(
        documents: impl IndexedParallelIterator<Item = Document<'a>>,
        synonyms: &[(String, Vec<String>)],
    ) -> Self {
        let pages: Vec<Tokens> = documents.map(|document| tokens(&document)).collect();
        Self::from_tokens(&pages, synonyms, Vec::new())
    }

    /// The same from pages that have been cut into words before. What they can be narrowed by also finds them.
    pub fn from_tokens(
        pages: &[impl Borrow<Tokens> + Sync],
        synonyms: &[(String, Vec<String>)],
        facets: Vec<Facet>,
    ) -> Self {
        let mut vocabulary = Vocabulary::of(pages);
        let mut found = vocabulary.keys_of_pages();
        vocabulary.words = Vec::new();
        vocabulary.say_of(&mut found, &facets);
        let (keys, ends, postings) = invert(&vocabulary.keys, &found);
        let aliases = aliases(synonyms, &keys);
        let records = pages.iter().map(|page| page.borrow().record.clone()).collect();
        let mut index = Self { records, keys, ends, postings, aliases, facets };
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
    parts: Vec<Parts>,
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
            let parts = self.parts[key as usize].iter();
            found.extend(parts.map(|(key, part)| key << 4 | u32::from(part_level(level, *part))));
        }
        // Highest level first, so that it is the one that stays.
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.dedup_by_key(|posting| *posting >> 4);
        found.reverse();
        found
    }

    /// Adds the names of kinds, models and roles to their pages.
    fn say_of(&mut self, found: &mut [Vec<u32>], facets: &[Facet]) {
        let stems = Stems::default();
        let mut numbers: FxHashMap<String, u32> =
            (0..).zip(&self.keys).map(|(at, key)| (key.clone(), at)).collect();
        for value in facets.iter().flat_map(|facet| &facet.values) {
            cut(&value.title, |word| {
                let (Word::Main(word) | Word::Further(word)) = word;
                if is_stopword(word) {
                    return;
                }
                let next = numbers.len() as u32;
                let key = *numbers.entry(stems.key(word)).or_insert(next);
                if key == next {
                    self.keys.push(stems.key(word));
                }
                value.pages.iter().for_each(|page| raise(&mut found[*page as usize], key, SAID_OF));
            });
        }
    }
}

/// A page's key with at least this level.
fn raise(page: &mut Vec<u32>, key: u32, level: Level) {
    match page.binary_search_by_key(&key, |posting| posting >> 4) {
        Ok(at) => page[at] = page[at].max(key << 4 | u32::from(level)),
        Err(at) => page.insert(at, key << 4 | u32::from(level)),
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
