//! A row with places for what stands in between.

use super::{DANISH, Words};

/// The two sides of a row, its Danish side cut at the places.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    danish: String,
    other: String,
    pieces: Vec<String>,
}

impl Pattern {
    pub fn new(danish: &str, other: &str) -> Self {
        let pieces = danish.split("{}").map(str::to_owned).collect();
        Self { danish: danish.to_owned(), other: other.to_owned(), pieces }
    }

    pub fn danish(&self) -> &str {
        &self.danish
    }

    pub fn other(&self) -> &str {
        &self.other
    }

    /// How many letters a text must share with it.
    pub fn weight(&self) -> usize {
        self.pieces.iter().map(String::len).sum()
    }

    /// The text in the other language, what stands in between said as well where a row knows it.
    pub fn say(&self, text: &str, words: &Words) -> Option<String> {
        let between = self.between(text)?;
        Some(filled(&self.other, between.len(), |at, stays| match stays {
            true => format!("{}{}{}", DANISH[0], between[at], DANISH[1]),
            false => said(between[at], words),
        }))
    }

    /// What stands at the places of a text that fits.
    fn between<'t>(&self, text: &'t str) -> Option<Vec<&'t str>> {
        let (first, rest) = self.pieces.split_first()?;
        let (last, middle) = rest.split_last()?;
        let mut left = text.strip_prefix(first.as_str())?.strip_suffix(last.as_str())?;
        let mut found = Vec::new();
        for piece in middle {
            let (before, after) = left.split_once(piece.as_str())?;
            found.push(before);
            left = after;
        }
        found.push(left);
        found.iter().all(|one| !one.is_empty()).then_some(found)
    }
}

/// A value in the other language; of a list each part that a row knows.
fn said(text: &str, words: &Words) -> String {
    let part = |one: &str| words.say(one).unwrap_or_else(|| one.to_owned());
    words.say(text).unwrap_or_else(|| text.split(", ").map(part).collect::<Vec<_>>().join(", "))
}

/// Puts values into the places of a row's other side.
pub fn fill(other: &str, values: &[String]) -> String {
    filled(other, values.len(), |at, _| values[at].clone())
}

/// `value` gives what stands at a place, and is told whether it stays Danish.
fn filled(other: &str, count: usize, value: impl Fn(usize, bool) -> String) -> String {
    let mut out = String::new();
    let (mut rest, mut turn) = (other, 0);
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        out.push_str(before);
        let at = name.parse::<usize>().map_or(turn, |number| number.saturating_sub(1));
        turn = at + 1;
        if at < count {
            out.push_str(&value(at, name == "da"));
        }
        rest = after;
    }
    out + rest
}
