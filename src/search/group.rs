//! What one word of a query matches, or several that are one name or one word written apart. Takes the index and
//! the query's words, gives points by page.

use super::alias::Alias;
use super::index::{Index, unpack};
use super::keys::{Stems, fold, unfold};
use super::query::{Points, Query};
use super::spelling::respellings;

/// What a match counts, by how it was made.
const EXACT: u32 = 10;
const ALIAS: u32 = 8;
const PREFIX: u32 = 7;
const DERIVED: u32 = 6;
const RESPELLED: u32 = 6;
const MISSPELLED: u32 = 5;
const NEAR: u32 = 5;
/// What the pages count that have all parts of a compound that is nowhere.
const PARTS: u32 = 6;
/// A part has at least so many letters.
const SHORTEST_PART: usize = 4;
/// A last word is taken as the beginning of one from this length.
const SHORTEST_PREFIX: usize = 3;
/// At most so many words in a name.
const LONGEST_NAME: usize = 4;
/// At most so many pieces of a word written apart.
const MOST_PIECES: usize = 3;

/// Words of the query that are matched together.
pub struct Group {
    /// The first of them, as typed.
    word: String,
    key: String,
    pub points: Points,
}

/// The query's words, in groups.
pub(super) fn groups(index: &Index, query: &Query) -> Vec<Group> {
    let stems = Stems::default();
    let words = &query.words;
    let keys: Vec<Vec<String>> = words.iter().map(|word| spellings(&stems, word)).collect();
    let mut groups = Vec::new();
    let mut at = 0;
    while at < keys.len() {
        let (taken, mut points) = several(index, &stems, &words[at..], &keys[at..]);
        if taken == 1 {
            one(index, &mut points, &keys[at]);
            if query.open && at + 1 == keys.len() && words[at].chars().count() >= SHORTEST_PREFIX {
                add_beginnings(index, &mut points, &fold(&words[at]));
            }
        }
        groups.push(Group { word: words[at].clone(), key: keys[at][0].clone(), points });
        at += taken;
    }
    groups
}

/// A name of several words, or a word written apart; how many words it takes, 1 for neither.
fn several(index: &Index, stems: &Stems, words: &[String], keys: &[Vec<String>]) -> (usize, Points) {
    for count in (2..=keys.len().min(LONGEST_NAME)).rev() {
        let name: Vec<&str> = keys[..count].iter().map(|key| key[0].as_str()).collect();
        let is_name = index.aliases.contains_key(&name.join(" "));
        let joined =
            if count <= MOST_PIECES { spellings(stems, &words[..count].concat()) } else { Vec::new() };
        let known = joined.iter().any(|key| !index.postings_of(key).is_empty());
        if !is_name && !known {
            continue;
        }
        let mut points = Points::default();
        for (page, value) in together(index, name.iter().copied()) {
            raise(&mut points, page, if is_name { value } else { value / EXACT * PARTS });
        }
        add_aliases(index, &mut points, &name.join(" "));
        for key in joined.iter().filter(|_| known) {
            add(&mut points, index.postings_of(key), EXACT);
            add_aliases(index, &mut points, key);
        }
        return (count, points);
    }
    (1, Points::default())
}

/// A single word: itself, what else it is called, and the verb or noun made from it.
fn one(index: &Index, points: &mut Points, keys: &[String]) {
    for key in keys {
        add(points, index.postings_of(key), EXACT);
    }
    add_aliases(index, points, &keys[0]);
    for key in keys {
        derived(key).iter().for_each(|other| add(points, index.postings_of(other), DERIVED));
    }
}

/// "udred" and "udredning", "evaluer" and "evaluering".
fn derived(key: &str) -> Vec<String> {
    let base = key.strip_suffix("ing").filter(|base| base.len() >= SHORTEST_PART);
    match base {
        Some(base) => [Some(base), base.strip_suffix('n')].into_iter().flatten().map(str::to_owned).collect(),
        None if key.len() >= SHORTEST_PART => vec![format!("{key}ing"), format!("{key}ning")],
        None => Vec::new(),
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

fn add_aliases(index: &Index, points: &mut Points, name: &str) {
    for alias in index.aliases.get(name).into_iter().flatten() {
        let weight = if matches!(alias, Alias::Name(_)) { ALIAS } else { NEAR };
        for (page, value) in together(index, alias.keys().split(' ')) {
            raise(points, page, value / EXACT * weight);
        }
    }
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
    let start = index.keys.partition_point(|key| key.as_str() < beginning);
    let keys = index.keys[start..].iter().take_while(|key| key.starts_with(beginning));
    for (offset, _) in keys.enumerate() {
        add(points, index.postings_at(start + offset), PREFIX);
    }
}

impl Group {
    /// What it matches; if that is nothing, the parts of a compound that is nowhere, or words spelled like it.
    pub fn or_loose(&self, index: &Index) -> Points {
        if !self.points.is_empty() {
            return self.points.clone();
        }
        let mut points = of_parts(index, &self.word);
        if !points.is_empty() {
            return points;
        }
        for (distance, key) in respellings(&index.keys, &fold(&self.word), &self.key) {
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
