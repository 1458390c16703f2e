//! Two models, or two editions of one, side by side: what each is made of, and lines between what belongs together.
//!
//! Takes titles and which of them belong together, gives SVG, wide and narrow. What a line means is told by its stroke
//! and by the sign on it, and both are explained below; so is the sign on what stands alone. It is a picture without
//! links: the table beside it says the same and has them.

mod layout;
mod sign;
#[cfg(test)]
mod tests;

pub use sign::Sign;

use super::frame::{Caption, frame};
use layout::{Sheet, drawn};
use std::collections::BTreeSet;

/// Two sides and what ties them. `id` is unique on the page.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    pub id: String,
    pub title: String,
    pub left: Side,
    pub right: Side,
    /// Between elements, by their places.
    pub elements: Vec<Tie>,
    /// Between parts, by their places among all parts of a side.
    pub parts: Vec<Tie>,
    /// What each sign means, in the order it is explained. Those that do not occur are left out.
    pub words: Vec<(Sign, String)>,
}

#[derive(Clone, Debug)]
pub struct Side {
    pub title: String,
    pub accent: Option<String>,
    pub elements: Vec<Element>,
    /// The sign on what has nothing on the other side.
    pub alone: Sign,
}

impl Default for Side {
    fn default() -> Self {
        Self { title: String::new(), accent: None, elements: Vec::new(), alone: Sign::Alone }
    }
}

/// A core element, with its principles or grips.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub title: String,
    pub parts: Vec<String>,
}

/// A line between the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    pub left: usize,
    pub right: usize,
    pub sign: Sign,
}

impl Comparison {
    /// The signs that it shows.
    #[must_use]
    pub fn occurring(&self) -> BTreeSet<Sign> {
        let count = |side: &Side| side.elements.iter().map(|element| element.parts.len()).sum();
        let lines = [
            (&self.elements, self.left.elements.len(), self.right.elements.len()),
            (&self.parts, count(&self.left), count(&self.right)),
        ];
        let mut signs = BTreeSet::new();
        for (ties, lefts, rights) in lines {
            signs.extend(ties.iter().map(|tie| tie.sign));
            let tied = |place: fn(&Tie) -> usize| ties.iter().map(place).collect::<BTreeSet<_>>().len();
            signs.extend((tied(|tie| tie.left) < lefts).then_some(self.left.alone));
            signs.extend((tied(|tie| tie.right) < rights).then_some(self.right.alone));
        }
        signs
    }

    /// The word for a sign; empty if it has none.
    #[must_use]
    pub fn word(&self, sign: Sign) -> &str {
        self.words.iter().find(|(one, _)| *one == sign).map_or("", |(_, word)| word)
    }
}

/// Draws the comparison, wide and narrow.
#[must_use]
pub fn comparison(comparison: &Comparison) -> String {
    let caption = Caption {
        id: &comparison.id,
        title: &comparison.title,
        description: description(comparison),
        accent: None,
        links: false,
    };
    let wide = Sheet { name: "wide", width: 700.0, gutter: 116.0, indent: 14.0, words: 2 };
    let narrow = Sheet { name: "narrow", width: 300.0, gutter: 52.0, indent: 0.0, words: 1 };
    frame(&caption, "diagram-comparison", &[drawn(comparison, wide), drawn(comparison, narrow)])
}

/// The elements in words; what they are made of is in the table.
fn description(comparison: &Comparison) -> String {
    let Comparison { left, right, elements, .. } = comparison;
    let tied = elements.iter().map(|tie| {
        let (left, right) = (&left.elements[tie.left], &right.elements[tie.right]);
        format!("{} og {}: {}.", left.title, right.title, comparison.word(tie.sign))
    });
    let alone = |side: &Side, place: fn(&Tie) -> usize| -> Vec<String> {
        let free = |at: &usize| !elements.iter().any(|tie| place(tie) == *at);
        let word = comparison.word(side.alone).to_owned();
        let free = (0..side.elements.len()).filter(free);
        free.map(|at| format!("{}: {word}.", side.elements[at].title)).collect()
    };
    let mut sentences = vec![format!("Til venstre: {}. Til højre: {}.", left.title, right.title)];
    sentences.extend(tied);
    sentences.extend(alone(left, |tie| tie.left));
    sentences.extend(alone(right, |tie| tie.right));
    sentences.push("Tabellen ved siden af siger det hele.".to_owned());
    sentences.join(" ")
}
