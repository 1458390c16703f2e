//! A family's network: circles around the middle, people on them, lines that tell how close the contact is.
//!
//! Takes names with their circle and tie, gives SVG. Nobody's box covers another's or leaves the picture; who
//! finds no room is counted in a note. Never knows what a worksheet is.
//!
//! Geometry (`site/scripts/sheet/` draws the same): the picture is 1000 by 900, its middle (500, 450), the hub's
//! radius 84. Of n circles, circle k (from 0, the innermost) has the radius 84 + 316 (k + 1) / n; its name
//! stands on its top. Person i of m on circle k would stand at 30 + 70 k + 360 i / m degrees clockwise from the
//! top; see `place` for what happens if that is taken.

use super::paper::{
    Anchor, COVER, FAINT, GROUND, Head, LINE, Room, apart, around, block, centred, clean, count, fitted,
    in_circle, text, widest,
};
use super::svg::{Point, Rect, number};
use super::text::Font;
use std::fmt::Write;

mod place;

use place::Placed;

/// How a person and the middle are connected, told by the line alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    Double,
    Full,
    Dashed,
    Dotted,
}

impl Tie {
    pub const ALL: &'static [Tie] = &[Tie::Double, Tie::Full, Tie::Dashed, Tie::Dotted];

    /// As written in a worksheet's definition.
    pub fn word(self) -> &'static str {
        match self {
            Tie::Double => "dobbelt",
            Tie::Full => "fuld",
            Tie::Dashed => "stiplet",
            Tie::Dotted => "prikket",
        }
    }

    fn line(self, from: Point, to: Point) -> String {
        let plain = format!("M{} {}L{} {}", number(from.x), number(from.y), number(to.x), number(to.y));
        let (data, style) = match self {
            Tie::Double => (double(from, to), r#"stroke-width="2.4""#),
            Tie::Full => (plain, r#"stroke-width="3""#),
            Tie::Dashed => (plain, r#"stroke-width="3" stroke-dasharray="14 9""#),
            Tie::Dotted => (plain, r#"stroke-width="4.5" stroke-linecap="round" stroke-dasharray="0.1 10""#),
        };
        format!(r#"<path {LINE} data-tie="{}" {style} d="{data}"/>"#, self.word())
    }
}

/// Two lines beside each other.
fn double(from: Point, to: Point) -> String {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let long = dx.hypot(dy).max(1.0);
    let (x, y) = (dy / long * 3.5, -dx / long * 3.5);
    let line = |side: f64| {
        format!(
            "M{} {}L{} {}",
            number(from.x + side * x),
            number(from.y + side * y),
            number(to.x + side * x),
            number(to.y + side * y)
        )
    };
    line(1.0) + &line(-1.0)
}

/// A line alone, for a legend; without a name, since its text stands beside it.
pub fn tie_sample(tie: Tie) -> String {
    let line = tie.line(Point { x: 2.0, y: 10.0 }, Point { x: 62.0, y: 10.0 });
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="tie" viewBox="0 0 64 20" width="64" height="20" aria-hidden="true">{line}</svg>"#
    )
}

/// Someone in the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    /// Counted from the innermost, which is 0; without one the person stands outside the circles.
    pub circle: Option<usize>,
    pub tie: Option<Tie>,
}

/// A map of people. `id` is unique on the page; ids within the drawing begin with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    pub id: String,
    pub title: String,
    /// What stands in the middle; `|` divides lines.
    pub center: String,
    /// The names of the circles, from the innermost.
    pub circles: Vec<String>,
    pub persons: Vec<Person>,
    /// Empty places to write in, when there are no persons.
    pub room: usize,
}

const SIZE: (f64, f64) = (1000.0, 900.0);
const MIDDLE: Point = Point { x: 500.0, y: 450.0 };
const HUB: f64 = 84.0;
const OUTER: f64 = 400.0;
const CIRCLE: Font = Font::bold(21.0);
const NOTE: Font = Font::bold(24.0);

/// Draws the map.
pub fn draw(network: &Network) -> String {
    let radii: Vec<String> =
        (0..network.circles.len()).map(|at| number(radius(at, network.circles.len()))).collect();
    let head = Head {
        id: &network.id,
        kind: "network",
        title: &network.title,
        description: alt(network),
        size: SIZE,
        data: &[
            ("center", "500 450".to_owned()),
            ("hub", number(HUB)),
            ("radii", radii.join(" ")),
            ("room", network.room.to_string()),
        ],
    };
    let mut svg = head.open();
    for radius in &radii {
        let _ = write!(svg, r#"<circle {LINE} cx="500" cy="450" r="{radius}" stroke-width="2"/>"#);
    }
    if network.persons.is_empty() {
        people(&mut svg, network, &place::blank(network).0);
    } else {
        let (placed, left) = place::persons(network);
        people(&mut svg, network, &placed);
        if left > 0 {
            let at = Point { x: SIZE.0 - 8.0, y: SIZE.1 - 12.0 };
            text(&mut svg, at, (NOTE, Anchor::End), &format!("+ {left} til"));
        }
    }
    svg + "</svg>"
}

/// Lines lie lowest, then the names of circles, the middle and the boxes.
fn people(svg: &mut String, network: &Network, placed: &[Placed]) {
    for one in placed {
        svg.extend(one.tie.map(|tie| tie.line(MIDDLE, one.middle())));
    }
    names(svg, network);
    let _ = write!(svg, r#"<circle {GROUND} cx="500" cy="450" r="{HUB}" stroke-width="4"/>"#);
    in_circle(svg, MIDDLE, HUB - 6.0, &network.center);
    placed.iter().for_each(|one| person(svg, one));
}

/// What the picture shows, in numbers; people are not named.
pub fn alt(network: &Network) -> String {
    let circles = count(network.circles.len(), "kreds", "kredse");
    if network.persons.is_empty() {
        return format!("{circles} uden personer om midten{}.", listed(&network.circles));
    }
    let on =
        |circle: Option<usize>| network.persons.iter().filter(|one| network.circle_of(one) == circle).count();
    let mut places: Vec<String> = network
        .circles
        .iter()
        .enumerate()
        .map(|(at, name)| format!("{} {}", clean(name), on(Some(at))))
        .collect();
    if on(None) > 0 {
        places.push(format!("uden kreds {}", on(None)));
    }
    let ties = Tie::ALL.iter().filter_map(|tie| {
        let number = network.persons.iter().filter(|one| one.tie == Some(*tie)).count();
        (number > 0).then(|| format!("{} {number}", tie.word()))
    });
    let ties: Vec<String> = ties.collect();
    let ties =
        if ties.is_empty() { String::new() } else { format!(" Streger til midten: {}.", ties.join(", ")) };
    let persons = count(network.persons.len(), "person", "personer");
    format!("{circles} om midten og {persons}: {}.{ties}", places.join(", "))
}

/// ": a, b, c", from the innermost.
fn listed(circles: &[String]) -> String {
    let names: Vec<String> = circles.iter().map(|name| clean(name)).collect();
    if names.is_empty() { String::new() } else { format!(", inderst til yderst: {}", names.join(", ")) }
}

impl Network {
    /// The circle that a person stands on, if there is such a circle.
    fn circle_of(&self, person: &Person) -> Option<usize> {
        person.circle.filter(|at| *at < self.circles.len())
    }
}

fn radius(circle: usize, circles: usize) -> f64 {
    HUB + (OUTER - HUB) * (circle + 1) as f64 / circles.max(1) as f64
}

/// The name on top of a circle, and the box that it keeps free.
fn name_of(network: &Network, circle: usize) -> (Rect, Vec<String>) {
    let radius = radius(circle, network.circles.len());
    let room = Room { width: (radius * 1.5).min(380.0), lines: 1 };
    let lines = fitted(&network.circles[circle], CIRCLE, room);
    let top = Point { x: MIDDLE.x, y: MIDDLE.y - radius };
    (centred(top, (widest(&lines, CIRCLE) + 16.0, CIRCLE.leading())), lines)
}

fn names(svg: &mut String, network: &Network) {
    for circle in 0..network.circles.len() {
        let (rect, lines) = name_of(network, circle);
        if lines.is_empty() {
            continue;
        }
        let [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map(number);
        let _ = write!(svg, r#"<rect {COVER} x="{x}" y="{y}" width="{width}" height="{height}"/>"#);
        block(svg, Point { x: MIDDLE.x, y: rect.y }, (CIRCLE, Anchor::Middle), &lines);
    }
}

fn person(svg: &mut String, one: &Placed) {
    let [x, y, width, height] = [one.rect.x, one.rect.y, one.rect.width, one.rect.height].map(number);
    let outline = format!(r#"x="{x}" y="{y}" width="{width}" height="{height}" rx="10""#);
    if one.lines.is_empty() {
        let _ = write!(svg, r#"<rect {COVER} {outline}/>"#);
        let _ = write!(svg, r#"<rect {FAINT} {outline} stroke-width="2.5" stroke-dasharray="0.1 7"/>"#);
        return;
    }
    let _ = write!(svg, r#"<rect {GROUND} {outline} stroke-width="2"/>"#);
    let top = one.rect.middle() - one.lines.len() as f64 * one.font.leading() / 2.0;
    block(svg, Point { x: one.middle().x, y: top }, (one.font, Anchor::Middle), &one.lines);
}

#[cfg(test)]
mod tests;
