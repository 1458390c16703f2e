//! A triangle with its three sides named along them, and what it is about in the middle.
//!
//! Takes four texts, gives SVG. No text is upside down; what is cut ends in "…". Never knows what a worksheet is.
//!
//! Geometry: the picture is 1000 by 860; the triangle is equilateral with the corners (500, 90), (900, 783) and
//! (100, 783), its middle (500, 552). Text stands outside its side: the left one is read upwards (turned -60
//! degrees around the side's middle), the right one downwards (60 degrees), the lowest level.

use super::paper::{Anchor, Head, INK, LINE, Room, centred, clean, fitted, widest};
use super::svg::{Point, Rect, escape, number};
use super::text::Font;
use std::fmt::Write;

/// A triangle. `id` is unique on the page; ids within the drawing begin with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Triangle {
    pub id: String,
    pub title: String,
    /// What stands in the middle; `|` divides lines.
    pub center: String,
    /// Left, right, below.
    pub sides: [String; 3],
}

const SIZE: (f64, f64) = (1000.0, 860.0);
/// The middle of each side, and how its text is turned.
const SIDES: [(Point, f64); 3] = [
    (Point { x: 300.0, y: 436.5 }, -60.0),
    (Point { x: 700.0, y: 436.5 }, 60.0),
    (Point { x: 500.0, y: 783.0 }, 0.0),
];
const MIDDLE: Point = Point { x: 500.0, y: 552.0 };
/// How long a side's text may be, and how far from the side it keeps.
const LONG: f64 = 700.0;
const CLEAR: f64 = 14.0;
/// Letters from large to small; the last size has two lines, of which the second is farther out.
const LETTERS: [(f64, usize); 3] = [(36.0, 1), (30.0, 1), (26.0, 2)];

/// Draws the triangle.
pub fn draw(triangle: &Triangle) -> String {
    let head = Head {
        id: &triangle.id,
        kind: "triangle",
        title: &triangle.title,
        description: alt(triangle),
        size: SIZE,
        data: &[],
    };
    let mut svg = head.open();
    let _ =
        write!(svg, r#"<path {LINE} stroke-width="5" stroke-linejoin="round" d="M500 90L900 783H100Z"/>"#);
    for (at, name) in triangle.sides.iter().enumerate() {
        side(&mut svg, at, name);
    }
    center(&mut svg, &triangle.center);
    svg + "</svg>"
}

/// What the picture shows; its texts come from the sheet and name nobody.
pub fn alt(triangle: &Triangle) -> String {
    let sides = triangle.sides.each_ref().map(|side| clean(side));
    let center = clean(&triangle.center.replace('|', " "));
    let center = if center.is_empty() { String::new() } else { format!(" I midten: {center}.") };
    format!(
        "En trekant med 3 sider. Til venstre: {}. Til højre: {}. Nederst: {}.{center}",
        sides[0], sides[1], sides[2]
    )
}

/// A side's lines: the first stands highest.
fn set(name: &str) -> (Font, Vec<String>) {
    let sizes = LETTERS.map(|(size, lines)| {
        let font = Font::bold(size);
        (font, fitted(name, font, Room { width: LONG, lines }))
    });
    let whole = sizes.iter().find(|one| !one.1.last().is_some_and(|line| line.ends_with('…')));
    whole.or(sizes.last()).cloned().unwrap_or((Font::bold(26.0), Vec::new()))
}

/// The baselines of a side's lines, before they are turned.
fn baselines(at: usize, (font, lines): &(Font, Vec<String>)) -> Vec<f64> {
    let (middle, turn) = SIDES[at];
    let many = lines.len();
    let line = |row: usize| {
        if turn == 0.0 {
            middle.y + CLEAR + font.size * 0.85 + row as f64 * font.leading()
        } else {
            middle.y - CLEAR - font.size * 0.22 - (many - 1 - row) as f64 * font.leading()
        }
    };
    (0..many).map(line).collect()
}

fn side(svg: &mut String, at: usize, name: &str) {
    let (middle, turn) = SIDES[at];
    let set = set(name);
    let (x, y) = (number(middle.x), number(middle.y));
    let turned = if turn == 0.0 { String::new() } else { format!(r#" transform="rotate({turn} {x} {y})""#) };
    for (line, baseline) in set.1.iter().zip(baselines(at, &set)) {
        let _ = write!(
            svg,
            r#"<text x="{x}" y="{}"{turned} text-anchor="middle" font-size="{}" font-weight="bold" fill="{INK}">{}</text>"#,
            number(baseline),
            number(set.0.size),
            escape(line)
        );
    }
}

/// The widest that is within the triangle, its lines around the middle.
fn center(svg: &mut String, words: &str) {
    let lines_at = |size: f64| {
        let font = Font::regular(size);
        let room = Room { width: 340.0, lines: 4 };
        let lines: Vec<String> = words.split('|').flat_map(|part| fitted(part, font, room)).collect();
        (font, lines)
    };
    let sizes = [44.0, 38.0, 32.0, 28.0].map(lines_at);
    let fits = |(font, lines): &&(Font, Vec<String>)| is_inside(box_of(*font, lines));
    let Some((font, lines)) = sizes.iter().find(fits).or(sizes.last()) else { return };
    let mut lines = lines.clone();
    if lines.len() > 5 {
        lines.truncate(5);
        lines[4] = "…".to_owned();
    }
    let top = Point { x: MIDDLE.x, y: box_of(*font, &lines).y };
    super::paper::block(svg, top, (*font, Anchor::Middle), &lines);
}

fn box_of(font: Font, lines: &[String]) -> Rect {
    centred(MIDDLE, (widest(lines, font), lines.len() as f64 * font.leading()))
}

/// Whether a box is within the triangle and clear of its sides: its upper corners are what could leave it.
fn is_inside(rect: Rect) -> bool {
    let half = (rect.y - 90.0) * 400.0 / 693.0 - 24.0;
    rect.width / 2.0 <= half && rect.bottom() < 783.0 - 24.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::sheet_proofs::{HOSTILE, assert_sound, assert_within, texts};

    fn triangle(side: &str, center: &str) -> Triangle {
        Triangle {
            id: "t".into(),
            title: "Trekanten".into(),
            center: center.into(),
            sides: [side, side, side].map(str::to_owned),
        }
    }

    /// The box around a side's text after it is turned.
    fn turned(at: usize, name: &str) -> Rect {
        let (middle, turn) = SIDES[at];
        let set = set(name);
        let half = widest(&set.1, set.0) / 2.0;
        let baselines = baselines(at, &set);
        let (top, bottom) =
            (baselines[0] - set.0.size * 0.8, baselines[baselines.len() - 1] + set.0.size * 0.22);
        let (sin, cos) = turn.to_radians().sin_cos();
        let corners = [(-half, top), (half, top), (-half, bottom), (half, bottom)].map(|(x, y)| {
            let y = y - middle.y;
            (middle.x + x * cos - y * sin, middle.y + x * sin + y * cos)
        });
        let fold = |pick: fn(&(f64, f64)) -> f64, ends: fn(f64, f64) -> f64| {
            corners.iter().map(pick).reduce(ends).unwrap()
        };
        let (x, y) = (fold(|one| one.0, f64::min), fold(|one| one.1, f64::min));
        let (right, bottom) = (fold(|one| one.0, f64::max), fold(|one| one.1, f64::max));
        Rect { x, y, width: right - x, height: bottom - y }
    }

    #[test]
    fn texts_stay_in_the_picture_and_off_the_sides() {
        for name in HOSTILE.iter().filter(|name| !name.is_empty()) {
            let long = format!("{name} og {name} og {name}");
            for text in [name, long.as_str()] {
                for at in 0..3 {
                    assert_within(turned(at, text), SIZE, text);
                }
                let svg = draw(&triangle(text, text));
                assert_sound(&svg);
                assert_eq!(svg, draw(&triangle(text, text)));
            }
        }
        assert!(draw(&triangle(&HOSTILE[0].repeat(3), "x")).contains('…'), "what is cut says so");
    }

    #[test]
    fn the_middle_is_within_the_triangle() {
        for center in ["Barnet og|familien", HOSTILE[0], "a|b|c|d|e|f|g"] {
            let svg = draw(&triangle("Ja", center));
            let level: Vec<_> = texts(&svg).into_iter().filter(|(words, _)| words != "Ja").collect();
            assert!(!level.is_empty() && level.iter().all(|(_, rect)| is_inside(*rect)), "{level:?}");
        }
    }

    #[test]
    fn no_text_is_upside_down() {
        let svg = draw(&triangle("Forældrenes kompetencer", "Barnet"));
        assert!(svg.contains("rotate(-60 ") && svg.contains("rotate(60 "));
        assert_eq!(svg.matches("rotate(").count(), 2);
    }

    #[test]
    fn a_picture_is_told() {
        let told = alt(&triangle("Familien & netværket", "Barnet|og familien"));
        assert!(told.starts_with("En trekant med 3 sider. Til venstre: Familien & netværket. Til højre:"));
        assert!(told.ends_with("I midten: Barnet og familien."), "{told}");
    }
}
