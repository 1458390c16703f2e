//! The reference of what a query finds. Takes the index and what was typed, gives pages, best first.
//!
//! The browser does the same over the files (`site/scripts/search/query.js`); all scores are whole numbers,
//! so that both come to the same order. Only for a word that nothing matches its parts are tried, and then
//! other spellings.

use super::group::groups;
use super::index::Index;
use super::words::{Word, cut, is_stopword};
use rustc_hash::FxHashMap;

/// Points by page.
pub(super) type Points = FxHashMap<u32, u32>;

/// Fewer pages with all words are followed by those with some.
const FEW: usize = 8;

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Best first.
    pub pages: Vec<u32>,
    /// How many of them have all the words; they come first.
    pub whole: usize,
}

/// The pages that `text` finds. The last word may be the beginning of one, unless a space follows.
pub fn find(index: &Index, text: &str) -> Found {
    let groups = groups(index, &Query::parse(text));
    if groups.is_empty() {
        return Found::default();
    }
    let strict: Vec<Points> = groups.iter().map(|group| group.points.clone()).collect();
    let found = best(index, &strict);
    if found.whole > 0 {
        return found;
    }
    let loose: Vec<Points> = groups.iter().map(|group| group.or_loose(index)).collect();
    best(index, &loose)
}

/// What was typed, as words.
pub(super) struct Query {
    pub words: Vec<String>,
    /// Whether the last word may go on.
    pub open: bool,
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
}

/// Pages with all words, then, if these are few, those with some.
fn best(index: &Index, groups: &[Points]) -> Found {
    let mut totals: Vec<(u32, Total)> = totals(index, groups).into_iter().collect();
    totals.sort_by_key(|(page, total)| (std::cmp::Reverse(*total), *page));
    let whole = totals.iter().filter(|(_, total)| total.words == groups.len()).count();
    if whole >= FEW {
        totals.truncate(whole);
    }
    Found { pages: totals.into_iter().map(|(page, _)| page).collect(), whole }
}

/// How many words of the query a page has, and its score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Total {
    words: usize,
    score: u32,
}

fn totals(index: &Index, groups: &[Points]) -> FxHashMap<u32, Total> {
    let mut totals: FxHashMap<u32, Total> = FxHashMap::default();
    for group in groups {
        let rarity = rarity(index, group.len());
        for (page, points) in group {
            let total = totals.entry(*page).or_default();
            total.words += 1;
            total.score += points * rarity;
        }
    }
    totals
}

/// What a rare word counts more: 1 for a word on every page, one more for each halving.
fn rarity(index: &Index, pages: usize) -> u32 {
    1 + (index.records.len() / pages.max(1)).max(1).ilog2()
}
