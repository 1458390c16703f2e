//! Scales: where something stands from low to high, at several moments and against a reference.
//!
//! Takes items with the value chosen at each moment, gives SVG. A moment is told by its mark's form; marks of the
//! same value are stacked. Without any value the scales have rings to tick on paper. Never says what the marks
//! mean: that stands in a legend beside the drawing, made of `mark` and `reference_sample`.
//!
//! Geometry (`site/scripts/sheet/` draws the same): the picture is 640 wide and as high as its items, which stand
//! below each other. Value v is at x = 36 + 568 (v - from) / (to - from); with rings for several moments, whose
//! names stand at the left, at x = 210 + 394 (v - from) / (to - from). From the top an item has: its title (lines
//! of 31), the reference's number (28, if any item has one), the stack (28 a mark, of as many marks as the fullest
//! value has, at least one; or 39 a row of rings), the line, its ticks and numbers (36), the names of its ends
//! (lines of 25), 28 of nothing. The group of an item says where its line is: `data-y`.

use super::paper::{Anchor, FAINT, GROUND, Head, LINE, Room, block, clean, count, danish, fitted, text};
use super::svg::{Point, escape, number};
use super::text::Font;
use super::wheel::Mark;
use std::fmt::Write;

/// When something is judged, and how that moment is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    pub title: String,
    pub mark: Mark,
}

/// What is judged. Values stand in the order of the moments; what is off the scale is not drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub title: String,
    pub values: Vec<Option<i32>>,
    /// A number to compare with.
    pub reference: Option<f64>,
}

/// Scales. `id` is unique on the page; ids within the drawing begin with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    pub id: String,
    pub title: String,
    pub from: i32,
    pub to: i32,
    /// What the ends mean.
    pub low: String,
    pub high: String,
    pub moments: Vec<Moment>,
    pub items: Vec<Item>,
}

const WIDTH: f64 = 640.0;
const RIGHT: f64 = 604.0;
const TITLE: Font = Font::bold(24.0);
const NUMBER: Font = Font::regular(21.0);
const END: Font = Font::regular(19.0);
const REFERENCE: Font = Font::bold(21.0);
/// The heights of what an item is made of.
const STACKED: f64 = 28.0;
const ROW: f64 = 39.0;
const NUMBERS: f64 = 36.0;
const ABOVE: f64 = 28.0;
const BETWEEN: f64 = 28.0;
const RING: f64 = 16.0;
/// More numbers than this do not fit on a line; then only some are written, and there are no rings.
const MOST: i32 = 12;

/// A line that is a reference, for a legend; without a name, since its text stands beside it.
pub fn reference_sample() -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path {LINE} {DASHES} d="M10 0V20"/></svg>"#
    )
}

const DASHES: &str = r#"stroke-width="3" stroke-dasharray="6 4""#;

/// Draws the scales. A drawing does not part between pages: draw many items one by one, each with an id of its own.
pub fn draw(scale: &Scale) -> String {
    let plan = Plan::of(scale);
    let mut body = String::new();
    let mut y = 0.0;
    for (at, item) in scale.items.iter().enumerate() {
        y = plan.item(&mut body, (at, y), item);
    }
    let head = Head {
        id: &scale.id,
        kind: "scale",
        title: &scale.title,
        description: alt(scale),
        size: (WIDTH, (y - BETWEEN).max(1.0).ceil()),
        data: &[("from", plan.from.to_string()), ("to", plan.to.to_string()), ("left", number(plan.left))],
    };
    let mut svg = head.open();
    let id = escape(&clean(&scale.id));
    let mut marks: Vec<Mark> = scale.moments.iter().map(|moment| moment.mark).collect();
    marks.sort_unstable();
    marks.dedup();
    svg.push_str("<defs>");
    for mark in marks {
        let _ = write!(svg, r#"<g id="{id}-{}">{}</g>"#, mark.word(), mark.form());
    }
    svg + "</defs>" + &body + "</svg>"
}

/// What the picture shows, in numbers.
pub fn alt(scale: &Scale) -> String {
    let items = count(scale.items.len(), "skala", "skalaer");
    let moments = count(scale.moments.len(), "tidspunkt", "tidspunkter");
    let start = format!("{items} fra {} til {} med {moments}", scale.from, scale.to);
    let filled = scale.items.iter().flat_map(|item| &item.values).flatten().count();
    let references = scale.items.iter().filter(|item| item.reference.is_some()).count();
    let compared = match references {
        0 => String::new(),
        more => format!(" {} at sammenligne med.", count(more, "tal", "tal")),
    };
    match filled {
        0 => format!("{start}, ikke udfyldt.{compared}"),
        more => format!("{start}: {}.{compared}", count(more, "mærke sat", "mærker sat")),
    }
}

/// What all items of a drawing have in common.
struct Plan<'a> {
    scale: &'a Scale,
    from: i32,
    to: i32,
    left: f64,
    /// Nothing is chosen yet: rings to tick.
    empty: bool,
    compared: bool,
}

impl<'a> Plan<'a> {
    fn of(scale: &'a Scale) -> Self {
        let to = scale.to.max(scale.from.saturating_add(1));
        let chosen = scale.items.iter().flat_map(|item| &item.values).any(Option::is_some);
        let empty = !chosen && to.abs_diff(scale.from) < MOST.unsigned_abs();
        let left = if empty && scale.moments.len() > 1 { 210.0 } else { 36.0 };
        let compared = scale.items.iter().any(|item| item.reference.is_some());
        Self { scale, from: scale.from, to, left, empty, compared }
    }

    fn x(&self, value: f64) -> f64 {
        let from = f64::from(self.from);
        self.left + (RIGHT - self.left) * (value - from) / (f64::from(self.to) - from)
    }

    /// The values that are written: all of them, or every fifth, tenth ...
    fn numbers(&self) -> impl Iterator<Item = i32> + use<> {
        let span = self.to.abs_diff(self.from);
        let steps = [1, 5, 10, 50, 100, 500, 1000];
        let step = steps.into_iter().find(|step| span / step < MOST.unsigned_abs()).unwrap_or(span);
        (self.from..=self.to).step_by(step as usize)
    }

    /// Draws one item from `y` and gives where the next one begins.
    fn item(&self, body: &mut String, (at, y): (usize, f64), item: &Item) -> f64 {
        let title = fitted(&item.title, TITLE, Room { width: WIDTH - 8.0, lines: 3 });
        let top = y
            + title.len() as f64 * TITLE.leading()
            + if title.is_empty() { 0.0 } else { 6.0 }
            + if self.compared { ABOVE } else { 0.0 };
        let stack = self.stack(item);
        let line = top + stack + 8.0;
        let _ = write!(body, r#"<g data-item="{at}" data-y="{}">"#, number(line));
        block(body, Point { x: 4.0, y }, (TITLE, Anchor::Start), &title);
        self.reference(body, (top, line), item);
        self.line(body, line);
        if self.empty {
            self.rings(body, top);
        } else {
            self.marks(body, line, item);
        }
        let end = self.ends(body, line + NUMBERS);
        body.push_str("</g>");
        end + BETWEEN
    }

    /// How high marks or rings stand above the line.
    fn stack(&self, item: &Item) -> f64 {
        if self.empty {
            return self.scale.moments.len().max(1) as f64 * ROW;
        }
        let values: Vec<i32> = item.values.iter().flatten().copied().collect();
        let fullest = values.iter().map(|one| values.iter().filter(|other| *other == one).count()).max();
        fullest.unwrap_or(1) as f64 * STACKED
    }

    fn line(&self, body: &mut String, y: f64) {
        let mut data = format!("M{} {}H{}", number(self.left), number(y), number(RIGHT));
        for value in self.numbers() {
            let x = self.x(f64::from(value));
            let _ = write!(data, "M{} {}v14", number(x), number(y - 7.0));
            let at = Point { x, y: y + 29.0 };
            text(body, at, (NUMBER, Anchor::Middle), &value.to_string());
        }
        let _ = write!(body, r#"<path {LINE} stroke-width="2.5" d="{data}"/>"#);
    }

    /// What the ends mean, below their numbers; gives where that ends.
    fn ends(&self, body: &mut String, y: f64) -> f64 {
        let room = Room { width: (RIGHT - self.left) / 2.0 - 6.0, lines: 3 };
        let low = fitted(&self.scale.low, END, room);
        let high = fitted(&self.scale.high, END, room);
        let left = block(body, Point { x: self.left - 8.0, y }, (END, Anchor::Start), &low);
        left.max(block(body, Point { x: RIGHT + 8.0, y }, (END, Anchor::End), &high))
    }

    fn reference(&self, body: &mut String, (top, line): (f64, f64), item: &Item) {
        let within = |value: &f64| *value >= f64::from(self.from) && *value <= f64::from(self.to);
        let Some(value) = item.reference.filter(within) else { return };
        let x = self.x(value);
        let _ = write!(
            body,
            r#"<path {LINE} {DASHES} d="M{} {}V{}"/>"#,
            number(x),
            number(top - 2.0),
            number(line)
        );
        text(body, Point { x, y: top - 8.0 }, (REFERENCE, Anchor::Middle), &danish(value));
    }

    /// The marks of an item, the first moment next to the line.
    fn marks(&self, body: &mut String, line: f64, item: &Item) {
        let id = escape(&clean(&self.scale.id));
        let moments = self.scale.moments.iter().zip(&item.values);
        let mut stacked: Vec<i32> = Vec::new();
        for (moment, value) in moments {
            let Some(value) = value.filter(|value| (self.from..=self.to).contains(value)) else { continue };
            let below = stacked.iter().filter(|other| **other == value).count() as f64;
            let (x, y) = (self.x(f64::from(value)) - 12.0, line - 10.0 - (below + 1.0) * STACKED + 3.0);
            let _ = write!(
                body,
                r##"<use href="#{id}-{}" transform="translate({} {}) scale(1.2)"/>"##,
                moment.mark.word(),
                number(x),
                number(y)
            );
            stacked.push(value);
        }
    }

    /// A row of rings for each moment, with its mark and name if there are several.
    fn rings(&self, body: &mut String, top: f64) {
        for row in 0..self.scale.moments.len().max(1) {
            let y = top + (row as f64 + 0.5) * ROW;
            if let Some(moment) = self.scale.moments.get(row).filter(|_| self.scale.moments.len() > 1) {
                self.name(body, y, moment);
            }
            let (left, right, y) = (number(self.left), number(RIGHT), number(y));
            let _ = write!(
                body,
                r#"<path {FAINT} stroke-width="2" stroke-dasharray="0.1 6" d="M{left} {y}H{right}"/>"#
            );
            for value in self.from..=self.to {
                let x = number(self.x(f64::from(value)));
                let _ = write!(body, r#"<circle {GROUND} cx="{x}" cy="{y}" r="{RING}" stroke-width="2"/>"#);
            }
        }
    }

    /// A moment's mark and name at the left of its row, whose middle is at `y`.
    fn name(&self, body: &mut String, y: f64, moment: &Moment) {
        let (id, mark) = (escape(&clean(&self.scale.id)), moment.mark.word());
        let _ = write!(body, r##"<use href="#{id}-{mark}" transform="translate(4 {})"/>"##, number(y - 10.0));
        let name = fitted(&moment.title, END, Room { width: 146.0, lines: 1 });
        block(body, Point { x: 32.0, y: y - END.leading() / 2.0 }, (END, Anchor::Start), &name);
    }
}

#[cfg(test)]
mod tests;
