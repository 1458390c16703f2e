//! The index as scripts: what a page loads by `<script src>`, since `fetch` does not work from `file://`.
//!
//! - `start.js`: function words, the tree of shards, how many pages there are;
//! - `t-*.js`: keys with their pages; `v-*.js`: the keys alone of a shard that was cut again;
//! - `r-*.js`: titles, addresses and summaries of a few pages.
//!
//! Numbers are written in the 91 printable letters that need no escape in a string: 45 end a number, 46 say
//! that it goes on. Keys leave out what they share with the key before.

use super::index::{Index, unpack};
use super::shard::{DEPTH, Shards, file_name, shards};
use super::words::STOPWORDS;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;
use twox_hash::XxHash3_64;

/// Pages whose records stand in one file.
const RECORDS: usize = 3;

impl Index {
    /// The files by their paths below the search folder, such as `data/start.js`.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let postings: Vec<String> =
            (0..self.keys.len()).into_par_iter().map(|key| encode(self.postings_at(key))).collect();
        let shards = shards(&self.keys, |key| self.keys[key].len() + postings[key].len() + 3);
        let writing = Writing { index: self, postings, shards, numbering: self.numbering() };
        let mut files = BTreeMap::new();
        writing.shards(&mut files);
        writing.vocabularies(&mut files);
        writing.records(&mut files);
        let version = digest(files.iter().flat_map(|(path, bytes)| [path.as_bytes(), bytes.as_slice()]));
        files.insert("data/start.js".to_owned(), writing.start(&version));
        files
    }

    /// Changes when pages change their numbers, so that a browser does not mix two sites.
    fn numbering(&self) -> String {
        digest(self.records.iter().flat_map(|record| [record.url.as_bytes(), b"\n".as_slice()]))
    }
}

fn digest<'a>(parts: impl Iterator<Item = &'a [u8]>) -> String {
    let mut hash = XxHash3_64::new();
    parts.for_each(|part| std::hash::Hasher::write(&mut hash, part));
    format!("{:08x}", std::hash::Hasher::finish(&hash) as u32)
}

struct Writing<'a> {
    index: &'a Index,
    postings: Vec<String>,
    shards: Shards,
    numbering: String,
}

impl Writing<'_> {
    fn shards(&self, files: &mut BTreeMap<String, Vec<u8>>) {
        for (prefix, keys) in &self.shards.leaves {
            let mut data = String::new();
            let mut before = "";
            for key in keys {
                let word = &self.index.keys[*key];
                front_coded(&mut data, before, word);
                let _ = write!(data, " {}!", self.postings[*key]);
                before = word;
            }
            let aliases = self.aliases(keys);
            let script = format!(
                "vejviserSearch.shard({},\"{}\",\"{data}\",{})\n",
                quoted(prefix),
                self.numbering,
                serde_json::json!(aliases)
            );
            files.insert(format!("data/t-{}.js", file_name(prefix)), script.into_bytes());
        }
    }

    /// The other names that begin with one of the keys.
    fn aliases(&self, keys: &[usize]) -> BTreeMap<&str, Vec<&str>> {
        let mut found = BTreeMap::new();
        for key in keys {
            let key = &self.index.keys[*key];
            let of_key = self
                .index
                .aliases
                .range(key.clone()..)
                .take_while(|(name, _)| name.starts_with(key.as_str()));
            for (name, others) in of_key {
                if name.split(' ').next() == Some(key) {
                    found.insert(name.as_str(), others.iter().map(String::as_str).collect());
                }
            }
        }
        found
    }

    fn vocabularies(&self, files: &mut BTreeMap<String, Vec<u8>>) {
        let cut = self.shards.tree.keys().filter(|prefix| prefix.chars().count() == DEPTH);
        for prefix in cut {
            let mut keys: Vec<usize> = self
                .shards
                .leaves
                .range(prefix.clone()..)
                .take_while(|(name, _)| name.starts_with(prefix))
                .flat_map(|(_, keys)| keys.iter().copied())
                .collect();
            keys.sort_unstable();
            let mut data = String::new();
            let mut before = "";
            for key in keys {
                let word = &self.index.keys[key];
                front_coded(&mut data, before, word);
                data.push('!');
                before = word;
            }
            let script =
                format!("vejviserSearch.vocabulary({},\"{}\",\"{data}\")\n", quoted(prefix), self.numbering);
            files.insert(format!("data/v-{}.js", file_name(prefix)), script.into_bytes());
        }
    }

    fn records(&self, files: &mut BTreeMap<String, Vec<u8>>) {
        for (number, records) in self.index.records.chunks(RECORDS).enumerate() {
            let rows: Vec<[&str; 4]> = records
                .iter()
                .map(|record| [record.title.as_str(), &record.url, &record.kind_label, &record.summary])
                .collect();
            let rows = serde_json::json!(rows);
            let script = format!("vejviserSearch.records({number},\"{}\",{rows})\n", self.numbering);
            files.insert(format!("data/r-{number}.js"), script.into_bytes());
        }
    }

    fn start(&self, version: &str) -> Vec<u8> {
        let start = serde_json::json!({
            "version": version,
            "numbering": self.numbering,
            "pages": self.index.records.len(),
            "perFile": RECORDS,
            "stopwords": STOPWORDS.join(" "),
            "tree": self.shards.tree,
        });
        format!("vejviserSearch.start({start})\n").into_bytes()
    }
}

fn quoted(text: &str) -> String {
    serde_json::json!(text).to_string()
}

/// The number of letters that `word` shares with the one before, and the others.
fn front_coded(out: &mut String, before: &str, word: &str) {
    let shared = before.chars().zip(word.chars()).take_while(|(one, other)| one == other).count().min(44);
    number(out, shared as u32);
    out.extend(word.chars().skip(shared));
}

/// Pages by level, the highest first: the level, how many, and the steps from page to page.
fn encode(postings: &[u32]) -> String {
    let mut out = String::new();
    for level in (1..16).rev() {
        let pages = || postings.iter().map(|posting| unpack(*posting)).filter(move |(_, of)| *of == level);
        let count = pages().count();
        if count == 0 {
            continue;
        }
        number(&mut out, u32::from(level));
        number(&mut out, count as u32);
        let mut next = 0;
        for (page, _) in pages() {
            number(&mut out, page - next);
            next = page + 1;
        }
    }
    out
}

const ENDING: u32 = 45;
const GOING_ON: u32 = 46;

fn number(out: &mut String, mut value: u32) {
    while value >= ENDING {
        let rest = value - ENDING;
        out.push(letter(ENDING + rest % GOING_ON));
        value = rest / GOING_ON;
    }
    out.push(letter(value));
}

/// From `#` on, without the backslash.
fn letter(digit: u32) -> char {
    let code = 35 + digit as u8;
    char::from(if code >= b'\\' { code + 1 } else { code })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> u32 {
        let (mut value, mut factor) = (0, 1);
        for letter in text.bytes() {
            let digit = u32::from(letter) - 35 - u32::from(letter > b'\\');
            value += digit * factor;
            factor *= GOING_ON;
        }
        value
    }

    #[test]
    fn numbers_come_back() {
        for value in [0, 1, 44, 45, 90, 91, 2_114, 2_115, 2_116, 100_000, 5_000_000] {
            let mut text = String::new();
            number(&mut text, value);
            assert_eq!(read(&text), value, "{text}");
            assert!(text.bytes().all(|letter| (35..127).contains(&letter) && letter != b'\\'));
        }
    }

    #[test]
    fn levels_are_written_from_the_highest() {
        let postings = [2 << 4 | 1, 5 << 4 | 13, 6 << 4 | 1];
        // 13: one page, 5; 1: two pages, 2 and 6 (three pages between).
        assert_eq!(encode(&postings), "0$($%%&");
    }
}
