//! The index as scripts: what a page loads by `<script src>`, since `fetch` does not work from `file://`.
//!
//! - `start.js`: function words, the tree of shards, how many pages there are;
//! - `t-*.js`: keys with their pages; `v-*.js`: the keys alone of a shard that was cut again;
//! - `r-*.js`: titles, addresses and summaries of a few pages;
//! - `x-*.js`: the text of one page, for excerpts;
//! - `f.js`: kinds, models and roles with their pages, to narrow results by.
//!
//! Keys leave out what they share with the key before.

use super::alias::Alias;
use super::digits::{encode, number, runs};
use super::index::Index;
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
        writing.texts(&mut files);
        files.insert("data/f.js".to_owned(), writing.facets());
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
    fn aliases(&self, keys: &[usize]) -> BTreeMap<&str, Vec<String>> {
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
                    found.insert(name.as_str(), others.iter().map(Alias::written).collect());
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

    fn texts(&self, files: &mut BTreeMap<String, Vec<u8>>) {
        let said = self.said_of_pages();
        let records = self.index.records.par_iter().zip(said).enumerate();
        let texts: Vec<(String, Vec<u8>)> = records
            .map(|(page, (record, said))| {
                let text = quoted(&(record.text.trim_end().to_owned() + &said));
                let script = format!("vejviserSearch.text({page},\"{}\",{text})\n", self.numbering);
                (format!("data/x-{page}.js"), script.into_bytes())
            })
            .collect();
        files.extend(texts);
    }

    /// What each page can be narrowed by, as lines: "Rolle: Leder, Afdelingschef".
    fn said_of_pages(&self) -> Vec<String> {
        let mut said = vec![String::new(); self.index.records.len()];
        for facet in &self.index.facets {
            let mut first = vec![true; said.len()];
            for value in &facet.values {
                for page in value.pages.iter().map(|page| *page as usize) {
                    let before = if first[page] { format!("\n{}: ", facet.title) } else { ", ".to_owned() };
                    said[page] += &(before + &value.title);
                    first[page] = false;
                }
            }
        }
        said
    }

    fn facets(&self) -> Vec<u8> {
        let facets = self.index.facets.iter().map(|facet| {
            let values: Vec<[String; 2]> =
                facet.values.iter().map(|value| [value.title.clone(), runs(&value.pages)]).collect();
            serde_json::json!([facet.key, facet.title, values])
        });
        let facets = serde_json::Value::from_iter(facets);
        format!("vejviserSearch.facets(\"{}\",{facets})\n", self.numbering).into_bytes()
    }

    fn start(&self, version: &str) -> Vec<u8> {
        let start = serde_json::json!({
            "version": version,
            "numbering": self.numbering,
            "pages": self.index.records.len(),
            "perFile": RECORDS,
            "stopwords": STOPWORDS.join(" "),
            "tree": self.shards.written(),
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
