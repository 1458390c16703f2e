//! Where everything of a comparison stands: elements that belong together on one height, their parts below them.

use super::sign::{RADIUS, Sign};
use super::{Comparison, Side, Tie};
use crate::drawing::frame::Variant;
use crate::drawing::plate::Plate;
use crate::drawing::stroke::Shape;
use crate::drawing::svg::{self, Point, Rect, number};
use crate::drawing::text::{Font, wrap};
use std::ops::Range;

/// The measures of a variant.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub name: &'static str,
    pub width: f64,
    /// The room for lines between the sides.
    pub gutter: f64,
    /// How far parts stand in from the outer edge.
    pub indent: f64,
    /// How many signs are explained side by side.
    pub words: usize,
}

impl Sheet {
    fn column(self) -> f64 {
        (self.width - 2.0 - self.gutter) / 2.0
    }
}

const HEAD: Font = Font::bold(15.5);
const ELEMENT: Font = Font::bold(14.5);
const PART: Font = Font::regular(14.0);
const NOTE: Font = Font::regular(13.5);
const GAP: f64 = 8.0;
const APART: f64 = 22.0;
/// The line before the word that explains it.
const SAMPLE: f64 = 46.0;

pub(super) fn drawn(comparison: &Comparison, sheet: Sheet) -> Variant {
    let mut left = Column::new(&comparison.left, sheet, Hand::Left);
    let mut right = Column::new(&comparison.right, sheet, Hand::Right);
    let mut y = left.head(1.0).max(right.head(1.0)) + GAP;
    for (lefts, rights) in groups(comparison) {
        // What begins side by side is of one height, so that the line between is straight.
        let height = left.height(&lefts).max(right.height(&rights));
        let ends = (left.stack(&lefts, y, height), right.stack(&rights, y, height));
        y = ends.0.max(ends.1) + APART;
    }
    let mut body = String::new();
    for (ties, lefts, rights) in [
        (&comparison.elements, &left.elements, &right.elements),
        (&comparison.parts, &left.parts, &right.parts),
    ] {
        body.push_str(&lines(ties, lefts, rights));
        body.push_str(&alone(ties, (lefts, comparison.left.alone), (rights, comparison.right.alone)));
    }
    let words = explained(comparison, sheet, &mut y);
    let body = left.finish() + &right.finish() + &body + &words;
    Variant { name: sheet.name, width: sheet.width, height: y + 1.0, body }
}

/// The elements that stand on one height, left and right: those that belong together, and what each side has alone.
fn groups(comparison: &Comparison) -> Vec<(Vec<usize>, Vec<usize>)> {
    let ties = &comparison.elements;
    let mut placed = vec![false; comparison.right.elements.len()];
    let mut groups: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    for left in 0..comparison.left.elements.len() {
        let mates = ties.iter().filter(|tie| tie.left == left).map(|tie| tie.right);
        let free: Vec<usize> = mates.filter(|right| !std::mem::replace(&mut placed[*right], true)).collect();
        groups.push((vec![left], free));
    }
    for right in (0..placed.len()).filter(|right| !placed[*right]) {
        let tied = |left: usize| ties.iter().any(|tie| tie.left == left);
        let beside = groups
            .iter_mut()
            .find(|(lefts, rights)| rights.is_empty() && !lefts.iter().any(|one| tied(*one)));
        match beside {
            Some((_, rights)) => rights.push(right),
            None => groups.push((Vec::new(), vec![right])),
        }
    }
    groups
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hand {
    Left,
    Right,
}

/// One side, as it is being drawn; the places of what stands in it.
struct Column<'a> {
    side: &'a Side,
    sheet: Sheet,
    hand: Hand,
    elements: Vec<Rect>,
    parts: Vec<Rect>,
    body: String,
}

impl<'a> Column<'a> {
    fn new(side: &'a Side, sheet: Sheet, hand: Hand) -> Self {
        let nowhere = Rect { x: 0.0, y: 0.0, width: 0.0, height: 0.0 };
        let parts = side.elements.iter().map(|element| element.parts.len()).sum();
        let (elements, parts) = (vec![nowhere; side.elements.len()], vec![nowhere; parts]);
        Self { side, sheet, hand, elements, parts, body: String::new() }
    }

    /// The side's title; gives where it ends.
    fn head(&mut self, top: f64) -> f64 {
        let plate = Plate::new(Shape::Box, "diagram-sign", self.sheet.column()).say(&self.side.title, HEAD);
        self.put(&plate, top, plate.height()).bottom()
    }

    fn arm(&self, element: usize) -> Plate {
        let shape = if self.hand == Hand::Left { Shape::ArmRight } else { Shape::ArmLeft };
        let title = &self.side.elements[element].title;
        Plate::new(shape, "diagram-step", self.sheet.column()).say(title, ELEMENT)
    }

    /// How high the first of some elements is.
    fn height(&self, elements: &[usize]) -> f64 {
        elements.first().map_or(0.0, |first| self.arm(*first).height())
    }

    /// Elements with their parts from `top`, the first of them `first` high; gives where they end.
    fn stack(&mut self, elements: &[usize], top: f64, first: f64) -> f64 {
        let side = self.side;
        let mut y = top;
        for at in elements.iter().copied() {
            let plate = self.arm(at);
            let height = if y == top { first } else { plate.height() };
            self.elements[at] = self.put(&plate, y, height);
            y = self.elements[at].bottom() + GAP;
            for (part, title) in parts(side, at).zip(&side.elements[at].parts) {
                let width = self.sheet.column() - self.sheet.indent;
                let plate = Plate::new(Shape::Box, "diagram-part", width).say(title, PART);
                self.parts[part] = self.put(&plate, y, plate.height());
                y = self.parts[part].bottom() + GAP;
            }
        }
        y - GAP
    }

    /// A plate on the side's inner edge.
    fn put(&mut self, plate: &Plate, y: f64, height: f64) -> Rect {
        let x = match self.hand {
            Hand::Left => 1.0 + self.sheet.column() - plate.width(),
            Hand::Right => self.sheet.width - 1.0 - self.sheet.column(),
        };
        let rect = Rect { x, y, width: plate.width(), height };
        self.body.push_str(&plate.draw(Point { x, y }, rect.height));
        rect
    }

    fn finish(self) -> String {
        let accent = self.side.accent.as_deref();
        let accent = accent.map(|accent| format!(r#" data-accent="{}""#, svg::escape(accent)));
        format!("<g class=\"diagram-side\"{}>\n{}</g>\n", accent.unwrap_or_default(), self.body)
    }
}

/// The places of an element's parts among all parts of its side.
fn parts(side: &Side, element: usize) -> Range<usize> {
    let before: usize = side.elements[..element].iter().map(|one| one.parts.len()).sum();
    before..before + side.elements[element].parts.len()
}

/// The lines, and on each its sign, at the end where fewer lines meet.
fn lines(ties: &[Tie], lefts: &[Rect], rights: &[Rect]) -> String {
    let mut strokes = String::new();
    let mut signs = String::new();
    for tie in ties {
        let (from, to) = (inner(lefts[tie.left], Hand::Left), inner(rights[tie.right], Hand::Right));
        // Flat at both ends, so that a long way up or down is gone in the middle, clear of the signs.
        let (far, near) = ((to.x - from.x) * 0.85, (to.x - from.x) * 0.15);
        let data = format!(
            "M{} {}C{} {} {} {} {} {}",
            number(from.x),
            number(from.y),
            number(from.x + far),
            number(from.y),
            number(from.x + near),
            number(to.y),
            number(to.x),
            number(to.y)
        );
        strokes.push_str(&(svg::path(tie.sign.line(), &data) + "\n"));
        let at_left = ties.iter().filter(|one| one.left == tie.left).count();
        let at_right = ties.iter().filter(|one| one.right == tie.right).count();
        let at = if at_left <= at_right { off(from, Hand::Left) } else { off(to, Hand::Right) };
        signs.push_str(&tie.sign.draw(at));
    }
    strokes + &signs
}

/// The signs on what no line leads to.
fn alone(ties: &[Tie], (lefts, left): (&[Rect], Sign), (rights, right): (&[Rect], Sign)) -> String {
    let free = |at: usize, hand: Hand| {
        !ties.iter().any(|tie| at == if hand == Hand::Left { tie.left } else { tie.right })
    };
    let signs = |rects: &[Rect], hand: Hand, sign: Sign| -> String {
        let rects = rects.iter().enumerate().filter(|(at, _)| free(*at, hand));
        rects.map(|(_, rect)| sign.draw(off(inner(*rect, hand), hand))).collect()
    };
    signs(lefts, Hand::Left, left) + &signs(rights, Hand::Right, right)
}

/// The middle of a plate's inner edge, where lines begin.
fn inner(rect: Rect, hand: Hand) -> Point {
    Point { x: if hand == Hand::Left { rect.right() } else { rect.x }, y: rect.middle() }
}

/// Where a sign stands beside that.
fn off(edge: Point, hand: Hand) -> Point {
    let away = RADIUS + 3.0;
    Point { x: edge.x + if hand == Hand::Left { away } else { -away }, y: edge.y }
}

/// What the signs that occur mean, below everything; moves `y` to its end.
fn explained(comparison: &Comparison, sheet: Sheet, y: &mut f64) -> String {
    let occurs = |sign: Sign| comparison.occurring().contains(&sign);
    let words: Vec<&(Sign, String)> = comparison.words.iter().filter(|(sign, _)| occurs(*sign)).collect();
    let width = (sheet.width / sheet.words as f64).floor();
    let mut body = String::new();
    for row in words.chunks(sheet.words) {
        let mut height: f64 = 2.0 * RADIUS;
        for (x, (sign, word)) in (0..).map(|at| f64::from(at) * width).zip(row) {
            let middle = *y + RADIUS;
            let at = Point { x: x + SAMPLE / 2.0, y: middle };
            if sign.ties() {
                let data = format!("M{} {}h{}", number(x + 1.0), number(middle), number(SAMPLE - 2.0));
                body.push_str(&svg::path(sign.line(), &data));
            }
            body.push_str(&sign.draw(at));
            let lines = wrap(word, NOTE, width - SAMPLE - 10.0);
            let top = *y + (2.0 * RADIUS - NOTE.leading()) / 2.0;
            body.push_str(&svg::lines(&lines, NOTE, Point { x: x + SAMPLE + 8.0, y: top }));
            height = height.max(lines.len() as f64 * NOTE.leading());
        }
        *y += height + GAP;
    }
    format!("<g class=\"diagram-note\">{body}</g>\n")
}
