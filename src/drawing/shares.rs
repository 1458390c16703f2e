//! A circle of shares, each told by its pattern and its words beside it.
//!
//! Takes labels with percents, gives SVG. Labels never cover each other; a sum that is not 100 is said in the
//! drawing. Without any share it is an empty circle to draw in by hand. Never knows what a worksheet is.
//!
//! Geometry (`site/scripts/sheet/` draws the same): the picture is 800 by 540, its middle (400, 250), the radius
//! 165. Shares follow each other clockwise from the top, 3.6 degrees each percent; if they are more than 100
//! together, 360 degrees are parted among them. Labels stand in two columns, right of x = 612 and left of x = 188,
//! on the side of the middle of their share, in the order of the shares; `spread` keeps them apart.

use super::paper::{FAINT, Head, LINE, around, clean, count, danish, text};
use super::svg::{Point, escape, number};
use super::text::Font;
use std::fmt::Write;

mod labels;

/// One part of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    pub label: String,
    pub percent: f64,
}

/// Parts of a whole. `id` is unique on the page; ids within the drawing begin with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    pub id: String,
    pub title: String,
    /// Those that are not above 0 are not drawn; without any, the circle is empty.
    pub shares: Vec<Share>,
}

/// A share as it is drawn: from where to where, in degrees clockwise from the top.
#[derive(Debug, Clone, PartialEq)]
struct Sector {
    label: String,
    percent: f64,
    from: f64,
    to: f64,
}

const SIZE: (f64, f64) = (800.0, 540.0);
const MIDDLE: Point = Point { x: 400.0, y: 250.0 };
const RADIUS: f64 = 165.0;
/// So many have a pattern of their own; what is beyond is one share together.
const MOST: usize = 8;
/// How far from 100 a sum may be and still count as 100: percents are rounded.
const ROUNDED: f64 = 0.5;
const TOTAL: Font = Font::bold(24.0);

/// The patterns in tiles of 12 by 12: what is drawn with lines, then what is filled.
const PATTERNS: [(&str, &str); MOST] = [
    ("M-3 3L3 -3M0 12L12 0M9 15L15 9", ""),
    ("", "M3 5.2a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 1 0 0 4.4zM9 11.2a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 1 0 0 4.4z"),
    ("M-1 3H13M-1 9H13", ""),
    ("M0 0L12 12M0 12L12 0", ""),
    ("M3 -1V13M9 -1V13", ""),
    ("M6 3.2a2.8 2.8 0 1 0 0.01 0z", ""),
    ("M-3 9L3 15M0 0L12 12M9 -3L15 3", ""),
    ("M6 -1V13M-1 6H13", ""),
];

/// Draws the circle.
pub fn draw(shares: &Shares) -> String {
    let head = Head {
        id: &shares.id,
        kind: "shares",
        title: &shares.title,
        description: alt(shares),
        size: SIZE,
        data: &[("center", "400 250".to_owned()), ("radius", number(RADIUS))],
    };
    let mut svg = head.open();
    let sectors = sectors(shares);
    let id = escape(&clean(&shares.id));
    patterns(&mut svg, &id, sectors.len());
    for (at, one) in sectors.iter().enumerate() {
        sector(&mut svg, &format!("{id}-{at}"), one);
    }
    let rim = format!(r#"cx="{}" cy="{}" r="{RADIUS}""#, number(MIDDLE.x), number(MIDDLE.y));
    let _ = write!(svg, r#"<circle {LINE} {rim} stroke-width="3"/>"#);
    if sectors.is_empty() {
        ticks(&mut svg);
    }
    labels::draw(&mut svg, &sectors);
    if let Some(said) = said(shares) {
        let at = Point { x: MIDDLE.x, y: SIZE.1 - 12.0 };
        text(&mut svg, at, (TOTAL, super::paper::Anchor::Middle), &said);
    }
    svg + "</svg>"
}

/// What the picture shows, in numbers.
pub fn alt(shares: &Shares) -> String {
    let sectors = sectors(shares);
    if sectors.is_empty() {
        return "En tom cirkel med 12 mærker at tegne andele i.".to_owned();
    }
    let parts: Vec<String> =
        sectors.iter().map(|one| format!("{} {} %", one.label, danish(one.percent))).collect();
    let said = said(shares).map(|said| format!(" {said}.")).unwrap_or_default();
    format!("En cirkel med {}: {}.{said}", count(sectors.len(), "andel", "andele"), parts.join(", "))
}

fn drawn(shares: &Shares) -> impl Iterator<Item = &Share> {
    shares.shares.iter().filter(|share| share.percent.is_finite() && share.percent > 0.0)
}

fn sum(shares: &Shares) -> f64 {
    drawn(shares).map(|share| share.percent).sum()
}

/// "I alt 90 %", if there is something and it is not all.
fn said(shares: &Shares) -> Option<String> {
    let sum = sum(shares);
    (sum > 0.0 && (sum - 100.0).abs() > ROUNDED).then(|| format!("I alt {} %", danish(sum)))
}

/// Where each share begins and ends; those that have no pattern left are one.
fn sectors(shares: &Shares) -> Vec<Sector> {
    let sum = sum(shares);
    // A sum that counts as 100 fills the circle.
    let whole = if sum > 100.0 - ROUNDED { sum } else { 100.0 };
    let mut parts: Vec<(String, f64)> =
        drawn(shares).map(|share| (clean(&share.label), share.percent)).collect();
    if parts.len() > MOST {
        let rest = parts.split_off(MOST - 1);
        parts.push((format!("+ {} til", rest.len()), rest.iter().map(|part| part.1).sum()));
    }
    let mut from = 0.0;
    let sector = |(label, percent): (String, f64)| {
        let begin = from;
        from += percent / whole * 360.0;
        Sector { label, percent, from: begin, to: from }
    };
    parts.into_iter().map(sector).collect()
}

fn patterns(svg: &mut String, id: &str, many: usize) {
    if many == 0 {
        return;
    }
    svg.push_str("<defs>");
    for (at, (lines, dots)) in PATTERNS.iter().enumerate().take(many) {
        let _ =
            write!(svg, r#"<pattern id="{id}-{at}" width="12" height="12" patternUnits="userSpaceOnUse">"#);
        if !lines.is_empty() {
            let _ = write!(svg, r#"<path {LINE} stroke-width="1.4" d="{lines}"/>"#);
        }
        if !dots.is_empty() {
            let _ = write!(svg, r##"<path class="picture-fill" fill="#22262b" d="{dots}"/>"##);
        }
        svg.push_str("</pattern>");
    }
    svg.push_str("</defs>");
}

/// One share with its pattern and outline; an arc cannot be a whole circle, which is two arcs instead.
fn sector(svg: &mut String, pattern: &str, one: &Sector) {
    let (from, to) = (around(MIDDLE, one.from, RADIUS), around(MIDDLE, one.to, RADIUS));
    let [x, y, x1, y1, x2, y2] = [MIDDLE.x, MIDDLE.y, from.x, from.y, to.x, to.y].map(number);
    let data = if one.to - one.from > 359.9 {
        format!("M{x1} {y1}a165 165 0 1 1 0 330a165 165 0 1 1 0 -330z")
    } else {
        let large = u8::from(one.to - one.from > 180.0);
        format!("M{x} {y}L{x1} {y1}A165 165 0 {large} 1 {x2} {y2}Z")
    };
    let _ = write!(
        svg,
        r##"<path class="picture-line" fill="url(#{pattern})" stroke="#22262b" stroke-width="2.5" stroke-linejoin="round" d="{data}"/>"##
    );
}

/// Twelve marks on the rim and one in the middle, to part the circle by.
fn ticks(svg: &mut String) {
    let mut data = String::new();
    for at in 0..12 {
        let angle = f64::from(at) * 30.0;
        let (from, to) = (around(MIDDLE, angle, RADIUS - 20.0), around(MIDDLE, angle, RADIUS - 3.0));
        let _ = write!(data, "M{} {}L{} {}", number(from.x), number(from.y), number(to.x), number(to.y));
    }
    let _ = write!(data, "M{0} {1}h12M{2} {3}v12", MIDDLE.x - 6.0, MIDDLE.y, MIDDLE.x, MIDDLE.y - 6.0);
    let _ = write!(svg, r#"<path {FAINT} stroke-width="2" d="{data}"/>"#);
}

#[cfg(test)]
mod tests;
