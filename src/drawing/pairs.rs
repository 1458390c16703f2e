//! Two columns side by side and what ties them: two editions of a model, or two models.
//!
//! Takes titles and ties, gives SVG, wide and narrow. How close a tie is stands in its line (full, dashed, dotted) and,
//! in words, in the legend below; what has no mate carries a mark: plus on the right, minus on the left, or a ring.

use super::frame::{Caption, Variant, frame};
use super::plate::Plate;
use super::stroke::Shape;
use super::svg::{self, Point, number};
use super::text::{Font, wrap};

/// Two columns. `id` is unique on the page.
#[derive(Clone, Debug)]
pub struct Pairs {
    pub id: String,
    pub title: String,
    pub accent: Option<String>,
    pub heads: [String; 2],
    pub left: Vec<Item>,
    pub right: Vec<Item>,
    /// Places in the left and the right column.
    pub ties: Vec<(usize, usize, Tie)>,
    /// What stands in the legend, for the lines that are there.
    pub words: Vec<(Tie, String)>,
    /// What it means to have no mate, on the left and on the right.
    pub alone: [Alone; 2],
}

#[derive(Clone, Debug)]
pub struct Item {
    pub title: String,
    pub url: Option<String>,
}

/// How close two are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    Full,
    Dashed,
    Dotted,
}

/// The mark of one without a mate, and its word.
#[derive(Clone, Debug)]
pub struct Alone {
    pub mark: &'static str,
    pub word: String,
}

const HEAD: Font = Font::bold(14.5);
const TEXT: Font = Font::regular(14.0);
const NOTE: Font = Font::regular(13.0);
const MARK: Font = Font::bold(17.0);
const GAP: f64 = 14.0;

/// Draws the columns, wide and narrow.
#[must_use]
pub fn pairs(pairs: &Pairs) -> String {
    let caption = Caption {
        id: &pairs.id,
        title: &pairs.title,
        description: description(pairs),
        accent: pairs.accent.as_deref(),
        links: true,
    };
    let variants = [lay_out(pairs, ("wide", 700.0, 260.0)), lay_out(pairs, ("narrow", 300.0, 122.0))];
    frame(&caption, "diagram-pairs", &variants)
}

fn description(pairs: &Pairs) -> String {
    let tied = pairs.ties.iter().filter_map(|(left, right, tie)| {
        let word = pairs.words.iter().find(|(known, _)| known == tie)?.1.as_str();
        Some(format!("{} – {}: {word}.", pairs.left.get(*left)?.title, pairs.right.get(*right)?.title))
    });
    let alone = [(0, &pairs.left), (1, &pairs.right)].into_iter().flat_map(|(side, items)| {
        let lone = items.iter().enumerate().filter(move |(at, _)| !is_tied(pairs, side, *at));
        lone.map(move |(_, item)| format!("{}: {}.", item.title, pairs.alone[side].word))
    });
    tied.chain(alone).collect::<Vec<_>>().join(" ")
}

fn is_tied(pairs: &Pairs, side: usize, at: usize) -> bool {
    pairs.ties.iter().any(|(left, right, _)| [*left, *right][side] == at)
}

fn lay_out(pairs: &Pairs, (name, width, column): (&'static str, f64, f64)) -> Variant {
    let starts = [1.0, width - column - 1.0];
    let mut body = String::new();
    let heads = pairs.heads.each_ref().map(|head| wrap(head, HEAD, column));
    let top = heads.iter().map(Vec::len).max().unwrap_or(1) as f64 * HEAD.leading() + 6.0;
    let mut middles = [Vec::new(), Vec::new()];
    let mut bottom = top;
    for (side, items) in [&pairs.left, &pairs.right].into_iter().enumerate() {
        body.push_str(&svg::lines(&heads[side], HEAD, Point { x: starts[side], y: 0.0 }));
        let mut y = top;
        for (at, item) in items.iter().enumerate() {
            let plate = Plate::new(Shape::Box, "diagram-step", column)
                .say(&item.title, TEXT)
                .link(item.url.as_deref(), &item.title);
            let height = row(pairs, at, column);
            body.push_str(&plate.draw(Point { x: starts[side], y }, height));
            middles[side].push(y + height / 2.0);
            if !is_tied(pairs, side, at) {
                body.push_str(&mark(pairs.alone[side].mark, side, (starts, column), y + height / 2.0));
            }
            y += height + GAP;
        }
        bottom = y.max(bottom);
    }
    for (left, right, tie) in &pairs.ties {
        let (Some(from), Some(to)) = (middles[0].get(*left), middles[1].get(*right)) else { continue };
        body.push_str(&line(*tie, (starts[0] + column, *from), (starts[1], *to)));
    }
    let height = legend(pairs, (bottom, width), &mut body);
    Variant { name, width, height, body }
}

/// Both plates of a row are as high as the higher one, so that mates stand level.
fn row(pairs: &Pairs, at: usize, column: f64) -> f64 {
    let height = |items: &[Item]| {
        items.get(at).map_or(0.0, |item| Plate::new(Shape::Box, "", column).say(&item.title, TEXT).height())
    };
    height(&pairs.left).max(height(&pairs.right))
}

fn mark(sign: &str, side: usize, (starts, column): ([f64; 2], f64), middle: f64) -> String {
    let width = MARK.width(sign);
    let x = if side == 0 { starts[0] + column + 6.0 } else { starts[1] - width - 6.0 };
    svg::lines(&wrap(sign, MARK, 60.0), MARK, Point { x, y: middle - MARK.leading() / 2.0 })
}

fn line(tie: Tie, from: (f64, f64), to: (f64, f64)) -> String {
    let dash = match tie {
        Tie::Full => "",
        Tie::Dashed => r#" stroke-dasharray="9 6""#,
        Tie::Dotted => r#" stroke-linecap="round" stroke-dasharray="0.1 7""#,
    };
    let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(number);
    format!(r#"<path class="diagram-tie" stroke-width="3"{dash} d="M{x1} {y1}L{x2} {y2}"/>"#)
}

/// What lines and marks mean, those that are there; gives where it ends.
fn legend(pairs: &Pairs, (top, width): (f64, f64), body: &mut String) -> f64 {
    let mut y = top;
    let mut say = |sample: String, word: &str, y: &mut f64| {
        let lines = wrap(word, NOTE, width - 52.0);
        body.push_str(&sample);
        body.push_str(&svg::lines(&lines, NOTE, Point { x: 48.0, y: *y }));
        *y += lines.len() as f64 * NOTE.leading() + 3.0;
    };
    for (tie, word) in &pairs.words {
        if pairs.ties.iter().any(|(_, _, one)| one == tie) {
            let middle = y + NOTE.leading() / 2.0;
            say(line(*tie, (1.0, middle), (40.0, middle)), word, &mut y);
        }
    }
    for (side, items) in [&pairs.left, &pairs.right].into_iter().enumerate() {
        if (0..items.len()).any(|at| !is_tied(pairs, side, at)) {
            let alone = &pairs.alone[side];
            let at = Point { x: 14.0, y: y - 2.0 };
            say(svg::lines(&wrap(alone.mark, MARK, 60.0), MARK, at), &alone.word, &mut y);
        }
    }
    y
}
