//! Cuts the sorted keys into shards that a browser can fetch one by one.
//!
//! A shard is named by the first two letters of its keys' loose spelling; one that grows too large is cut
//! again by the next letter. Takes keys with their sizes, gives names with keys.

use super::keys::loosen;
use std::collections::BTreeMap;

/// Bytes after which a shard is cut again.
const LARGEST: usize = 3_000;
/// Deeper cuts would not help: what is left is one word.
const DEEPEST: usize = 16;
/// Every shard is named by at least so many letters.
pub const DEPTH: usize = 2;

/// The letters below each inner place, and the shards at the ends.
#[derive(Debug, Default)]
pub struct Shards {
    /// From a prefix to the letters that follow; `_` for a key that ends here.
    pub tree: BTreeMap<String, String>,
    /// From the whole prefix to the keys (their numbers), ascending.
    pub leaves: BTreeMap<String, Vec<usize>>,
}

impl Shards {
    /// The tree as text: letters, those below one in brackets behind it: "f(o(_abm))g".
    pub fn written(&self) -> String {
        let mut out = String::new();
        self.write_below("", &mut out);
        out
    }

    fn write_below(&self, prefix: &str, out: &mut String) {
        for letter in self.tree.get(prefix).into_iter().flat_map(|letters| letters.chars()) {
            let below = format!("{prefix}{letter}");
            out.push(letter);
            if self.tree.contains_key(&below) {
                out.push('(');
                self.write_below(&below, out);
                out.push(')');
            }
        }
    }
}

/// Cuts. `size` gives the bytes of a key with its postings.
pub fn shards(keys: &[String], size: impl Fn(usize) -> usize) -> Shards {
    let loose: Vec<String> = keys.iter().map(|key| loosen(key)).collect();
    let mut shards = Shards::default();
    let all: Vec<usize> = (0..keys.len()).collect();
    let cutting = Cutting { loose, size: &size };
    cutting.cut(String::new(), all, &mut shards);
    shards
}

struct Cutting<'a> {
    loose: Vec<String>,
    size: &'a dyn Fn(usize) -> usize,
}

impl Cutting<'_> {
    fn cut(&self, prefix: String, keys: Vec<usize>, shards: &mut Shards) {
        let depth = prefix.chars().count();
        let ended = prefix.ends_with('_');
        let small = || keys.iter().map(|key| (self.size)(*key)).sum::<usize>() <= LARGEST;
        if ended || depth >= DEEPEST || (depth >= DEPTH && small()) {
            shards.leaves.insert(prefix, keys);
            return;
        }
        let mut children: BTreeMap<char, Vec<usize>> = BTreeMap::new();
        for key in keys {
            let next = self.loose[key].chars().nth(depth).unwrap_or('_');
            children.entry(next).or_default().push(key);
        }
        shards.tree.insert(prefix.clone(), children.keys().collect());
        for (letter, keys) in children {
            self.cut(format!("{prefix}{letter}"), keys, shards);
        }
    }
}

/// The place of a key in a tree: the prefix of its shard, whether or not there is one.
#[cfg(test)]
pub fn place(tree: &BTreeMap<String, String>, key: &str) -> String {
    let loose = loosen(key);
    let mut letters = loose.chars();
    let mut prefix = String::new();
    while tree.contains_key(&prefix) {
        prefix.push(letters.next().unwrap_or('_'));
    }
    prefix
}

/// A prefix as part of a file name on any system.
pub fn file_name(prefix: &str) -> String {
    let mut out = String::new();
    for letter in prefix.chars() {
        match letter {
            'a'..='z' | '0'..='9' | '_' => out.push(letter),
            other => out.push_str(&format!("-{:x}", other as u32)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn all_spellings_of_a_word_lie_together() {
        let shards = shards(&keys(&["aarshjul", "arshjul", "moed", "mod", "5", "§50"]), |_| 10);
        let names: Vec<&String> = shards.leaves.keys().collect();
        assert_eq!(names, ["5_", "ar", "mo", "§5"]);
        assert_eq!(shards.leaves["ar"], [0, 1]);
        assert_eq!(file_name("§5"), "-a75");
    }

    #[test]
    fn a_large_shard_is_cut_by_the_next_letter() {
        let words = keys(&["fo", "fora", "forb", "form"]);
        let shards = shards(&words, |_| 2_500);
        assert_eq!(shards.leaves.keys().collect::<Vec<_>>(), ["fo_", "fora", "forb", "form"]);
        for (number, word) in words.iter().enumerate() {
            assert!(shards.leaves[&place(&shards.tree, word)].contains(&number));
        }
        assert_eq!(shards.tree["for"], "abm");
        assert_eq!(shards.written(), "f(o(_r(abm)))");
    }
}
