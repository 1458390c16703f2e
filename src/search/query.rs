//! The reference of what a query finds. Takes the index and what was typed, gives pages, best first.
//!
//! The browser does the same over the files (`site/scripts/search/query.js`); all scores are whole numbers,
//! so that both come to the same order. Only for a word that nothing matches its parts are tried, and then
//! other spellings.

use super::index::{Index, unpack};
use super::words::{Stems, Word, cut, fold, is_stopword, loosen, unfold};
use rustc_hash::FxHashMap;

/// What a match counts, by how it was made.
const EXACT: u32 = 10;
const ALIAS: u32 = 8;
const PREFIX: u32 = 7;
const RESPELLED: u32 = 6;
const MISSPELLED: u32 = 5;
/// What the pages count that have all parts of a compound that is nowhere.
const PARTS: u32 = 6;
/// A part has at least so many letters.
const SHORTEST_PART: usize = 4;
/// A last word is taken as the beginning of one from this length.
const SHORTEST_PREFIX: usize = 3;
/// At most so many words of another spelling.
const RESPELLINGS: usize = 8;
/// At most so many words in a name.
const LONGEST_NAME: usize = 4;

/// Points by page.
type Points = FxHashMap<u32, u32>;

/// The pages that `text` finds, best first. The last word may be the beginning of one, unless a space
/// follows.
pub fn find(index: &Index, text: &str) -> Vec<u32> {
    let groups = Query::parse(text).groups(index);
    if groups.is_empty() {
        return Vec::new();
    }
    let strict: Vec<Points> = groups.iter().map(|group| group.points.clone()).collect();
    let all = every(index, &strict);
    if !all.is_empty() {
        return all;
    }
    let loose: Vec<Points> = groups.iter().map(|group| group.or_loose(index)).collect();
    let all = every(index, &loose);
    if all.is_empty() { any(index, &loose) } else { all }
}

/// One word of the query (or several that are one name) and what it matches.
struct Group {
    /// The first word, as typed.
    word: String,
    key: String,
    points: Points,
}

struct Query {
    words: Vec<String>,
    /// Whether the last word may go on.
    open: bool,
}

impl Query {
    fn parse(text: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        cut(text, |word| {
            if let Word::Main(word) = word {
                words.push(word.to_owned());
            }
        });
        if words.iter().any(|word| !is_stopword(word)) {
            let last = words.last().cloned();
            let open = text.ends_with(char::is_alphanumeric) && last.is_some_and(|word| !is_stopword(&word));
            words.retain(|word| !is_stopword(word));
            return Self { words, open };
        }
        Self { words, open: false }
    }

    fn groups(&self, index: &Index) -> Vec<Group> {
        let stems = Stems::default();
        let keys: Vec<Vec<String>> = self.words.iter().map(|word| spellings(&stems, word)).collect();
        let mut groups = Vec::new();
        let mut at = 0;
        while at < keys.len() {
            let mut points = Points::default();
            for key in &keys[at] {
                add(&mut points, index.postings_of(key), EXACT);
            }
            let mut taken = 1;
            if let Some((count, others)) = name_at(index, &keys[at..]) {
                if count > 1 {
                    points = together(index, keys[at..at + count].iter().map(|key| key[0].as_str()));
                }
                for other in others {
                    for (page, level) in together(index, other.split(' ')) {
                        raise(&mut points, page, level / EXACT * ALIAS);
                    }
                }
                taken = count;
            }
            if taken == 1 && self.open && at + 1 == keys.len() {
                add_beginnings(index, &mut points, &fold(&self.words[at]));
            }
            groups.push(Group { word: self.words[at].clone(), key: keys[at][0].clone(), points });
            at += taken;
        }
        groups
    }
}

/// The key of a word, and that of the word as it would be with æ, ø and å.
fn spellings(stems: &Stems, word: &str) -> Vec<String> {
    let mut keys = vec![stems.key(word)];
    let respelled = stems.key(&unfold(word));
    if respelled != keys[0] {
        keys.push(respelled);
    }
    keys
}

/// The longest name that the words begin with, and what else it is called.
fn name_at<'a>(index: &'a Index, keys: &[Vec<String>]) -> Option<(usize, impl Iterator<Item = &'a String>)> {
    (1..=keys.len().min(LONGEST_NAME)).rev().find_map(|count| {
        let name: Vec<&str> = keys[..count].iter().map(|key| key[0].as_str()).collect();
        index.aliases.get(&name.join(" ")).map(|others| (count, others.iter()))
    })
}

/// The pages that have all keys, with the level of the least of them.
fn together<'a>(index: &Index, keys: impl Iterator<Item = &'a str>) -> Points {
    let mut found: Option<Points> = None;
    for key in keys {
        let mut points = Points::default();
        add(&mut points, index.postings_of(key), EXACT);
        found = Some(match found {
            None => points,
            Some(before) => before
                .into_iter()
                .filter_map(|(page, level)| points.get(&page).map(|other| (page, level.min(*other))))
                .collect(),
        });
    }
    found.unwrap_or_default()
}

fn add_beginnings(index: &Index, points: &mut Points, beginning: &str) {
    if beginning.chars().count() < SHORTEST_PREFIX {
        return;
    }
    let start = index.keys.partition_point(|key| key.as_str() < beginning);
    let keys = index.keys[start..].iter().take_while(|key| key.starts_with(beginning));
    for (offset, _) in keys.enumerate() {
        add(points, index.postings_at(start + offset), PREFIX);
    }
}

impl Group {
    fn or_loose(&self, index: &Index) -> Points {
        if !self.points.is_empty() {
            return self.points.clone();
        }
        let mut points = of_parts(index, &self.word);
        if !points.is_empty() {
            return points;
        }
        for (distance, key) in respellings(index, &self.key) {
            add(&mut points, index.postings_of(&key), if distance == 0 { RESPELLED } else { MISSPELLED });
        }
        points
    }
}

/// The pages that have both parts of a compound, wherever it can be cut into two known words.
fn of_parts(index: &Index, word: &str) -> Points {
    let stems = Stems::default();
    let known = |part: &str| {
        let long = part.chars().count() >= SHORTEST_PART;
        spellings(&stems, part).into_iter().find(|key| long && !index.postings_of(key).is_empty())
    };
    let mut points = Points::default();
    for (at, _) in word.char_indices().skip(SHORTEST_PART) {
        let (left, right) = word.split_at(at);
        // "udredning|s|møde": the s or e between two parts is of neither.
        let bare = left.strip_suffix(['s', 'e']).unwrap_or(left);
        let Some(left) = known(left).or_else(|| known(bare)) else { continue };
        let Some(right) = known(right) else { continue };
        for (page, level) in together(index, [left.as_str(), right.as_str()].into_iter()) {
            raise(&mut points, page, level / EXACT * PARTS);
        }
    }
    points
}

/// Keys with the same first letters and the fewest differences, if these are few enough.
fn respellings(index: &Index, key: &str) -> Vec<(usize, String)> {
    let loose: Vec<char> = loosen(key).chars().collect();
    let allowed = match loose.len() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let mut found: Vec<(usize, String)> = index
        .keys
        .iter()
        .filter_map(|known| {
            let other: Vec<char> = loosen(known).chars().collect();
            let near = other.len().abs_diff(loose.len()) <= allowed && other.get(..2) == loose.get(..2);
            let distance = if near { distance(&loose, &other) } else { usize::MAX };
            (distance <= allowed).then(|| (distance, known.clone()))
        })
        .collect();
    found.sort();
    let least = found.first().map_or(0, |(distance, _)| *distance);
    found.retain(|(distance, _)| *distance == least);
    found.truncate(RESPELLINGS);
    found
}

/// Letters to add, drop, change or swap with a neighbour.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut rows = vec![vec![0; other.len() + 1]; one.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    rows[0] = (0..=other.len()).collect();
    for i in 1..=one.len() {
        for j in 1..=other.len() {
            let change = usize::from(one[i - 1] != other[j - 1]);
            let mut least = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + change);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = least;
        }
    }
    rows[one.len()][other.len()]
}

fn add(points: &mut Points, postings: &[u32], weight: u32) {
    for posting in postings {
        let (page, level) = unpack(*posting);
        raise(points, page, u32::from(level) * weight);
    }
}

fn raise(points: &mut Points, page: u32, value: u32) {
    let known = points.entry(page).or_default();
    *known = value.max(*known);
}

/// What a rare word counts more: 1 for a word on every page, one more for each halving.
fn rarity(index: &Index, pages: usize) -> u32 {
    1 + (index.records.len() / pages.max(1)).max(1).ilog2()
}

fn every(index: &Index, groups: &[Points]) -> Vec<u32> {
    let totals = totals(index, groups);
    ranked(totals.into_iter().filter(|(_, (count, _))| *count as usize == groups.len()).collect())
}

fn any(index: &Index, groups: &[Points]) -> Vec<u32> {
    ranked(totals(index, groups))
}

/// By page how many groups it matches, and its score.
fn totals(index: &Index, groups: &[Points]) -> Vec<(u32, (u32, u32))> {
    let mut totals: FxHashMap<u32, (u32, u32)> = FxHashMap::default();
    for group in groups {
        let rarity = rarity(index, group.len());
        for (page, points) in group {
            let total = totals.entry(*page).or_default();
            total.0 += 1;
            total.1 += points * rarity;
        }
    }
    totals.into_iter().collect()
}

fn ranked(mut pages: Vec<(u32, (u32, u32))>) -> Vec<u32> {
    pages.sort_by_key(|(page, total)| (std::cmp::Reverse(*total), *page));
    pages.into_iter().map(|(page, _)| page).collect()
}
