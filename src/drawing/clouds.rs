//! Clouds around the middle: each has a name and what belongs to it, or room for both.
//!
//! Takes titles and texts, gives SVG. Clouds stand apart and their text stays in them; what is cut ends in "…".
//! Never knows what a worksheet is.
//!
//! Geometry (`site/scripts/sheet/` draws the same): the picture is 1000 by 800, its middle (500, 400), the hub's
//! radius 104. Of n clouds (12 at most) 2 m stand beside the middle, m = 0 up to four clouds, 1 up to ten, else 2;
//! half of the rest, rounded down, stand above and the others below. The rows are 285 high with the middle left
//! free for m = 0, else 800 / (2 + m); a row of c is parted evenly into cells, beside the middle the cells are 390
//! wide. A cloud is in the middle of its cell, 20 smaller than it and at most 430 wide. Clouds are counted clockwise from the top left.
//! Outline: 14 points at the angles 360 / 14 (i + `JITTER[i]`) on the curve |x/a|^2.6 + |y/b|^2.6 = 1, a and b
//! being half of the cloud less 22, joined by arcs with the radius `BULGE[i % 3]` times their distance. The text is
//! centred in the middle 1.5 a by 1.44 b.

use super::paper::{
    Anchor, FAINT, GROUND, Head, Room, block, centred, clean, count, fitted, in_circle, text,
};
use super::svg::{Point, Rect, number};
use super::text::Font;
use std::f64::consts::TAU;
use std::fmt::Write;

/// A part of the family's life, or an empty one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cloud {
    pub title: String,
    pub text: String,
}

/// Clouds around the middle. `id` is unique on the page; ids within the drawing begin with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clouds {
    pub id: String,
    pub title: String,
    /// What stands in the middle; `|` divides lines.
    pub center: String,
    /// Empty ones have room to write in.
    pub clouds: Vec<Cloud>,
}

const SIZE: (f64, f64) = (1000.0, 800.0);
const MIDDLE: Point = Point { x: 500.0, y: 400.0 };
const HUB: f64 = 104.0;
const MOST: usize = 12;
/// The size of a cloud's name and of its text: the first at which nothing is cut, or the last.
const SIZES: [(f64, f64); 4] = [(26.0, 23.0), (23.0, 20.0), (20.0, 18.0), (18.0, 16.0)];
const NOTE: Font = Font::bold(22.0);

const POINTS: usize = 14;
/// What makes the outline look drawn by hand.
const JITTER: [f64; POINTS] =
    [0.0, 0.16, -0.1, 0.12, 0.0, -0.16, 0.1, 0.02, 0.14, -0.12, 0.08, -0.04, 0.16, -0.1];
const BULGE: [f64; 3] = [0.57, 0.62, 0.54];
/// How far arcs may stand out of the curve that their ends are on.
const EDGE: f64 = 22.0;

/// Draws the clouds.
pub fn draw(clouds: &Clouds) -> String {
    let head = Head {
        id: &clouds.id,
        kind: "clouds",
        title: &clouds.title,
        description: alt(clouds),
        size: SIZE,
        data: &[("center", "500 400".to_owned()), ("hub", number(HUB)), ("most", MOST.to_string())],
    };
    let mut svg = head.open();
    let _ = write!(svg, r#"<circle {GROUND} cx="500" cy="400" r="{HUB}" stroke-width="4"/>"#);
    in_circle(&mut svg, MIDDLE, HUB - 6.0, &clouds.center);
    for (at, (rect, cloud)) in places(clouds.clouds.len()).into_iter().zip(&clouds.clouds).enumerate() {
        let _ = write!(svg, r#"<g data-cloud="{at}">"#);
        let _ = write!(
            svg,
            r#"<path {GROUND} stroke-width="2.5" stroke-linejoin="round" d="{}"/>"#,
            outline(rect)
        );
        fill(&mut svg, rect, cloud);
        svg.push_str("</g>");
    }
    let left = clouds.clouds.len().saturating_sub(MOST);
    if left > 0 {
        let at = Point { x: MIDDLE.x, y: MIDDLE.y + HUB + 30.0 };
        text(&mut svg, at, (NOTE, Anchor::Middle), &format!("+ {left} til"));
    }
    svg + "</svg>"
}

/// What the picture shows, in numbers; what is written in the clouds is not told.
pub fn alt(clouds: &Clouds) -> String {
    let is_empty = |cloud: &&Cloud| clean(&cloud.title).is_empty() && clean(&cloud.text).is_empty();
    let all = clouds.clouds.len();
    let empty = clouds.clouds.iter().filter(is_empty).count();
    match (all, empty) {
        (all, empty) if all == empty => format!("{} om midten.", count(all, "tom sky", "tomme skyer")),
        (all, 0) => format!("{} om midten.", count(all, "sky", "skyer")),
        _ => format!("{} om midten, heraf {}.", count(all, "sky", "skyer"), count(empty, "tom", "tomme")),
    }
}

/// Where each of so many clouds stands, clockwise from the top left.
fn places(clouds: usize) -> Vec<Rect> {
    let clouds = clouds.min(MOST);
    let beside = match clouds {
        0..=4 => 0,
        5..=10 => 1,
        _ => 2,
    };
    let above = (clouds - 2 * beside) / 2;
    let below = clouds - 2 * beside - above;
    let height = if beside == 0 { 285.0 } else { SIZE.1 / (2.0 + beside as f64) };
    let row = |count: usize, y: f64| {
        let cell = SIZE.0 / count.max(1) as f64;
        (0..count).map(move |at| Rect { x: at as f64 * cell, y, width: cell, height })
    };
    let side =
        |x: f64| (0..beside).map(move |at| Rect { x, y: (at + 1) as f64 * height, width: 390.0, height });
    let cells = row(above, 0.0)
        .chain(side(SIZE.0 - 390.0))
        .chain(row(below, SIZE.1 - height).rev())
        .chain(side(0.0).rev());
    cells.map(smaller).collect()
}

fn smaller(cell: Rect) -> Rect {
    let middle = Point { x: cell.x + cell.width / 2.0, y: cell.middle() };
    centred(middle, ((cell.width - 20.0).min(430.0), cell.height - 20.0))
}

/// The corners of the outline, clockwise from the top.
fn corners(rect: Rect) -> Vec<Point> {
    let (a, b) = (rect.width / 2.0 - EDGE, rect.height / 2.0 - EDGE);
    let corner = |(at, jitter): (usize, &f64)| {
        let angle = TAU * (at as f64 + jitter) / POINTS as f64;
        let (x, y) = (angle.sin(), -angle.cos());
        let far = ((x.abs() / a).powf(2.6) + (y.abs() / b).powf(2.6)).powf(-1.0 / 2.6);
        Point { x: rect.x + rect.width / 2.0 + far * x, y: rect.middle() + far * y }
    };
    JITTER.iter().enumerate().map(corner).collect()
}

fn outline(rect: Rect) -> String {
    let corners = corners(rect);
    let mut data = format!("M{} {}", number(corners[0].x), number(corners[0].y));
    for (at, from) in corners.iter().enumerate() {
        let to = corners[(at + 1) % POINTS];
        let radius = number((to.x - from.x).hypot(to.y - from.y) * BULGE[at % 3]);
        let _ = write!(data, "A{radius} {radius} 0 0 1 {} {}", number(to.x), number(to.y));
    }
    data + "Z"
}

/// Where a cloud's text may stand.
fn inner(rect: Rect) -> Rect {
    let middle = Point { x: rect.x + rect.width / 2.0, y: rect.middle() };
    centred(middle, ((rect.width / 2.0 - EDGE) * 1.5, (rect.height / 2.0 - EDGE) * 1.44))
}

/// A cloud's words as they are set.
struct Words {
    title: (Font, Vec<String>),
    text: (Font, Vec<String>),
}

impl Words {
    fn set(cloud: &Cloud, room: Rect, (title, text): (f64, f64)) -> Self {
        let (bold, plain) = (Font::bold(title), Font::regular(text));
        let title = fitted(&cloud.title, bold, Room { width: room.width, lines: 2 });
        let rest = room.height - title.len() as f64 * bold.leading();
        let lines = (rest / plain.leading()).floor().max(0.0) as usize;
        let text = fitted(&cloud.text, plain, Room { width: room.width, lines });
        Self { title: (bold, title), text: (plain, text) }
    }

    fn is_cut(&self) -> bool {
        [&self.title.1, &self.text.1].iter().any(|lines| lines.last().is_some_and(|line| line.ends_with('…')))
    }

    fn height(&self) -> f64 {
        [&self.title, &self.text].iter().map(|(font, lines)| lines.len() as f64 * font.leading()).sum()
    }
}

/// The name, then the text; a cloud without text has its name, or a line for it, at the top.
fn fill(svg: &mut String, rect: Rect, cloud: &Cloud) {
    let room = inner(rect);
    let set = SIZES.map(|sizes| Words::set(cloud, room, sizes));
    let Some(words) = set.iter().find(|words| !words.is_cut()).or(set.last()) else { return };
    let ((title_font, title), (font, text)) = (&words.title, &words.text);
    if title.is_empty() && text.is_empty() {
        let y = number(room.y + 34.0);
        let (left, right) = (number(room.x), number(room.right()));
        let _ = write!(
            svg,
            r#"<path {FAINT} stroke-width="3" stroke-dasharray="0.1 8" d="M{left} {y}H{right}"/>"#
        );
    }
    let x = room.x + room.width / 2.0;
    let y = if text.is_empty() { room.y } else { room.y + (room.height - words.height()) / 2.0 };
    let y = block(svg, Point { x, y }, (*title_font, Anchor::Middle), title);
    block(svg, Point { x, y }, (*font, Anchor::Middle), text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::paper::apart;
    use crate::drawing::sheet_proofs::{HOSTILE, assert_sound, assert_within, texts};

    fn clouds(many: usize, title: &str, text: &str) -> Clouds {
        let cloud = Cloud { title: title.into(), text: text.into() };
        let clouds = vec![cloud; many];
        Clouds { id: "s".into(), title: "Skyer".into(), center: "Barnet og|familien".into(), clouds }
    }

    /// How far an arc stands out of the line between its ends is known from its radius.
    fn box_of(rect: Rect) -> Rect {
        let corners = corners(rect);
        let mut ends = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
        for (at, from) in corners.iter().enumerate() {
            let to = corners[(at + 1) % POINTS];
            let (dx, dy) = (to.x - from.x, to.y - from.y);
            let bulge = BULGE[at % 3] - (BULGE[at % 3].powi(2) - 0.25).sqrt();
            for share in [0.0, 1.0] {
                let x = from.x + dx / 2.0 + share * bulge * dy;
                let y = from.y + dy / 2.0 - share * bulge * dx;
                ends = (ends.0.min(x), ends.1.min(y), ends.2.max(x), ends.3.max(y));
            }
        }
        Rect { x: ends.0, y: ends.1, width: ends.2 - ends.0, height: ends.3 - ends.1 }
    }

    #[test]
    fn clouds_stand_apart_and_in_the_picture() {
        for many in 0..=13 {
            let places = places(many);
            assert_eq!(places.len(), many.min(MOST));
            let hub = centred(MIDDLE, (2.0 * HUB, 2.0 * HUB));
            for (at, rect) in places.iter().enumerate() {
                let drawn = box_of(*rect);
                assert_within(drawn, SIZE, "a cloud");
                assert!(apart(drawn, hub, 5.0), "{many} clouds: {drawn:?} covers the middle");
                for other in &places[..at] {
                    assert!(apart(drawn, box_of(*other), 5.0), "{many} clouds: {drawn:?} covers another");
                }
            }
        }
    }

    #[test]
    fn any_text_stays_in_its_cloud() {
        let long = format!("{} {}", HOSTILE[0], "og mange andre, der hører til her".repeat(6));
        for many in [1, 3, 5, 8, 12, 15] {
            for title in HOSTILE {
                let drawing = clouds(many, title, &long);
                let svg = draw(&drawing);
                assert_sound(&svg);
                assert_eq!(svg, draw(&drawing));
                assert!(svg.contains('…'), "what is cut says so");
                let rooms: Vec<Rect> = places(many).into_iter().map(inner).collect();
                let hub = centred(MIDDLE, (3.0 * HUB, 3.0 * HUB));
                for (words, rect) in texts(&svg) {
                    let within = |room: &Rect| {
                        rect.x > room.x - 1.0
                            && rect.right() < room.right() + 1.0
                            && rect.y > room.y - 1.0
                            && rect.bottom() < room.bottom() + 1.0
                    };
                    assert!(rooms.iter().chain([&hub]).any(within), "{words:?} is in no cloud");
                }
            }
        }
    }

    /// The text's room lies within the corners of the outline.
    #[test]
    fn the_room_is_within_the_outline() {
        for rect in (1..=MOST).flat_map(places) {
            let (room, a, b) = (inner(rect), rect.width / 2.0 - EDGE, rect.height / 2.0 - EDGE);
            let at = (room.width / 2.0 / a).powf(2.6) + (room.height / 2.0 / b).powf(2.6);
            assert!(at < 1.02, "{room:?} in {rect:?}: {at}");
        }
    }

    #[test]
    fn an_empty_cloud_has_a_line_for_its_name() {
        let svg = draw(&clouds(6, "", ""));
        assert_eq!(svg.matches("picture-faint").count(), 6);
        assert!(!draw(&clouds(6, "Skole", "")).contains("picture-faint"));
        assert!(draw(&clouds(15, "Skole", "")).contains("+ 3 til"));
    }

    #[test]
    fn a_picture_is_told_in_numbers() {
        let mut some = clouds(5, "", "");
        assert_eq!(alt(&some), "5 tomme skyer om midten.");
        some.clouds[0].title = "Skole".into();
        assert_eq!(alt(&some), "5 skyer om midten, heraf 4 tomme.");
        assert_eq!(alt(&clouds(1, "Skole", "")), "1 sky om midten.");
    }
}
