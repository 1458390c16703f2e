//! Finds the glossary's words in a text, whole or inflected.
//!
//! Takes the terms of a graph; gives the places of their names in any text. Names of several words match with the last
//! one inflected. An abbreviation matches only as it is written.

use super::{Graph, NodeId};
use crate::model::{Data, Kind};
use rustc_hash::FxHashMap;
use std::ops::Range;
use twox_hash::XxHash3_128;

/// What Danish nouns end in; the longest first, and nothing last.
const ENDINGS: [&str; 15] =
    ["ernes", "enes", "erne", "rnes", "ets", "ens", "ers", "ene", "rne", "en", "et", "er", "s", "n", ""];
/// A word shorter than this is taken as it is.
const SHORTEST: usize = 4;

/// The names of all terms by their first word.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    terms: Vec<NodeId>,
    stamp: u128,
    names: FxHashMap<String, Vec<Name>>,
}

#[derive(Debug, Clone)]
struct Name {
    term: NodeId,
    /// The words after the first, in lower case.
    rest: Vec<String>,
    /// As it must be written, for an abbreviation.
    exact: Option<String>,
}

impl Glossary {
    /// The terms of a graph.
    pub(super) fn of(graph: &Graph) -> Glossary {
        let (mut glossary, mut all) = (Glossary::default(), String::new());
        for id in graph.ids().filter(|id| graph.node(*id).kind() == Kind::Term) {
            let Data::Term(term) = &graph.node(id).document.data else { continue };
            let node = graph.node(id);
            let said = (
                node.title(),
                node.path(),
                &term.synonyms,
                &term.abbreviation,
                &node.document.common.description,
            );
            all.push_str(&format!("{said:?}{}", graph.body(id)));
            glossary.terms.push(id);
            let title = std::iter::once(node.title());
            for name in
                title.chain(term.synonyms.iter().map(String::as_str)).chain(term.abbreviation.as_deref())
            {
                glossary.add(id, name);
            }
        }
        glossary.stamp = XxHash3_128::oneshot(all.as_bytes());
        glossary
    }

    pub fn terms(&self) -> &[NodeId] {
        &self.terms
    }

    /// Equal as long as the glossary says the same.
    pub fn stamp(&self) -> u128 {
        self.stamp
    }

    fn add(&mut self, term: NodeId, name: &str) {
        let capitals = name.chars().filter(|letter| letter.is_uppercase()).count();
        let is_abbreviation = capitals > 1 && !name.contains(' ');
        let mut words = words(name).map(|range| name[range].to_lowercase());
        let Some(first) = words.next().filter(|first| is_abbreviation || first.chars().count() >= SHORTEST)
        else {
            return;
        };
        let exact = is_abbreviation.then(|| name.to_owned());
        self.names.entry(first).or_default().push(Name { term, rest: words.collect(), exact });
    }

    /// Where terms are named in a text, from left to right; the longest name at each place.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, NodeId)> {
        let places: Vec<Range<usize>> = words(text).collect();
        let lower: Vec<String> = places.iter().map(|place| text[place.clone()].to_lowercase()).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < places.len() {
            match self.longest(text, (&places, &lower), at) {
                Some((count, term)) => {
                    found.push((places[at].start..places[at + count - 1].end, term));
                    at += count;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest name that begins with a word: how many words it has, and its term.
    fn longest(
        &self,
        text: &str,
        (places, lower): (&[Range<usize>], &[String]),
        at: usize,
    ) -> Option<(usize, NodeId)> {
        let stems = stems(&lower[at]).filter_map(|stem| Some((stem, self.names.get(stem)?)));
        let fits = stems.flat_map(|(stem, names)| names.iter().map(move |name| (stem, name))).filter(
            |(stem, name)| {
                let count = 1 + name.rest.len();
                let Some(following) = lower.get(at + 1..at + count) else { return false };
                let written = || &text[places[at].start..places[at + count - 1].end];
                match (&name.exact, name.rest.split_last()) {
                    (Some(exact), _) => written() == exact,
                    (None, None) => true,
                    (None, Some((last, between))) => {
                        *stem == lower[at]
                            && following[..between.len()] == *between
                            && stems_of(&following[between.len()], last)
                    }
                }
            },
        );
        fits.map(|(_, name)| (1 + name.rest.len(), name.term)).max_by_key(|(count, _)| *count)
    }
}

/// A word without each ending that it has, the whole word first.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    let cut = ENDINGS.iter().rev().filter_map(|ending| word.strip_suffix(ending));
    cut.filter(|stem| stem.len() == word.len() || stem.chars().count() >= SHORTEST)
}

fn stems_of(word: &str, name: &str) -> bool {
    stems(word).any(|stem| stem == name)
}

/// The places of the words: letters, digits, and hyphens between them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let inside = |letter: char| letter.is_alphanumeric() || letter == '-';
        let length = text[start..].find(|letter| !inside(letter)).unwrap_or(text.len() - start);
        rest = start + length;
        Some(start..start + text[start..rest].trim_end_matches('-').len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(names: &[&str], text: &'a str) -> Vec<(&'a str, u32)> {
        let mut glossary = Glossary::default();
        for (at, name) in (0..).zip(names) {
            glossary.add(NodeId(at), name);
        }
        glossary.find(text).into_iter().map(|(range, term)| (&text[range], term.0)).collect()
    }

    #[test]
    fn names_are_found_whole_and_inflected() {
        let names = ["Kerneteam", "Fælles plan", "Plan", "PPR", "Signs of Safety", "Årshjul"];
        let text = "Kerneteamets fælles planer. PPR og ppr; signs of safety, årshjulet og kerneteammødet.";
        let expected =
            [("Kerneteamets", 0), ("fælles planer", 1), ("PPR", 3), ("signs of safety", 4), ("årshjulet", 5)];
        assert_eq!(found(&names, text), expected);
    }

    #[test]
    fn nothing_is_found_within_other_words() {
        assert_eq!(found(&["Greb", "ICS"], "begreber, politics og grebet"), [("grebet", 0)]);
        assert_eq!(found(&["Fælles plan"], "en fælles"), []);
    }
}
