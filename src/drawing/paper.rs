//! What the drawings of worksheets share: the element with its names, the ink, text that fits its room.
//!
//! Takes plain values, gives pieces of SVG that need no style sheet: colours are attributes, which a style
//! sheet may override by class (`picture-line`, `picture-faint`, `picture-fill`, `picture-ground`). Text that
//! is cut says so with "…". Knows no drawing in particular.

use super::svg::{Point, Rect, escape, number};
use super::text::{Font, Weight, wrap};
use std::f64::consts::PI;
use std::fmt::Write;

/// The one colour that is drawn with.
pub const INK: &str = "#22262b";

/// A line, and one that is to be written or drawn upon.
pub const LINE: &str = r##"class="picture-line" fill="none" stroke="#22262b""##;
pub const FAINT: &str =
    r##"class="picture-faint" fill="none" stroke="#22262b" stroke-opacity="0.6" stroke-linecap="round""##;
/// A field that covers what lies under it.
pub const GROUND: &str = r##"class="picture-ground" fill="#fff" stroke="#22262b""##;
/// Covers what lies under it, and has no outline.
pub const COVER: &str = r##"class="picture-ground" fill="#fff""##;

/// The element around a drawing. `data` is what a script needs to draw it anew.
pub struct Head<'a> {
    pub id: &'a str,
    /// Names the kind of drawing in the class.
    pub kind: &'static str,
    pub title: &'a str,
    pub description: String,
    pub size: (f64, f64),
    pub data: &'a [(&'static str, String)],
}

impl Head<'_> {
    /// The beginning of the drawing, with its names; `</svg>` ends it.
    pub fn open(&self) -> String {
        let (id, kind) = (escape(&clean(self.id)), self.kind);
        let (width, height) = (number(self.size.0), number(self.size.1));
        let data = self.data.iter().fold(String::new(), |mut out, (name, value)| {
            let _ = write!(out, r#" data-{name}="{}""#, escape(value));
            out
        });
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="picture picture-{kind}" viewBox="0 0 {width} {height}" data-id="{id}"{data} role="img" aria-labelledby="{id}-t {id}-d" font-family="Noto Sans, sans-serif"><title id="{id}-t">{}</title><desc id="{id}-d">{}</desc>"#,
            escape(&clean(self.title)),
            escape(&clean(&self.description))
        )
    }
}

/// Where a line of text stands from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// How much text a place holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    pub width: f64,
    pub lines: usize,
}

/// Words with single spaces, without what XML does not allow.
pub fn clean(text: &str) -> String {
    let allowed = |letter: &char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    let words = text.split_whitespace().map(|word| word.chars().filter(allowed).collect::<String>());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The text in lines that fit the room; what does not fit ends in "…".
pub fn fitted(text: &str, font: Font, room: Room) -> Vec<String> {
    let text = clean(text);
    let mut lines: Vec<String> = wrap(&text, font, room.width).into_iter().map(|line| line.text).collect();
    if lines.len() > room.lines {
        let rest = lines.split_off(room.lines.saturating_sub(1));
        let last = rest.into_iter().reduce(|last, next| rejoined(&text, &last, &next)).unwrap_or_default();
        lines.push(cut(last, font, room.width));
    }
    lines
}

/// Two lines as one again, without the hyphen that parted a word.
fn rejoined(text: &str, last: &str, next: &str) -> String {
    let first = next.split(' ').next().unwrap_or(next);
    let stem = last.strip_suffix('-').unwrap_or(last);
    let end = stem.rsplit(' ').next().unwrap_or(stem);
    let parted = stem.len() < last.len() && text.replace('\u{ad}', "").contains(&format!("{end}{first}"));
    let kept = if parted { stem } else { last };
    let space = if parted || last.ends_with(['-', '/']) { "" } else { " " };
    format!("{kept}{space}{next}")
}

/// As much of a line as fits with "…" after it.
fn cut(mut line: String, font: Font, width: f64) -> String {
    while !line.is_empty() && font.width(&format!("{line}…")) > width {
        line.pop();
    }
    format!("{}…", line.trim_end_matches([' ', '-', ',', '.']))
}

/// The widest of some lines.
pub fn widest(lines: &[String], font: Font) -> f64 {
    lines.iter().map(|line| font.width(line)).fold(0.0, f64::max)
}

/// One line of text with its baseline at `at`.
pub fn text(svg: &mut String, at: Point, (font, anchor): (Font, Anchor), words: &str) {
    let anchor = match anchor {
        Anchor::Start => "",
        Anchor::Middle => r#" text-anchor="middle""#,
        Anchor::End => r#" text-anchor="end""#,
    };
    let weight = if font.weight == Weight::Bold { r#" font-weight="bold""# } else { "" };
    let _ = write!(
        svg,
        r#"<text x="{}" y="{}"{anchor} font-size="{}"{weight} fill="{INK}">{}</text>"#,
        number(at.x),
        number(at.y),
        number(font.size),
        escape(words)
    );
}

/// Lines below each other, the top of the first at `top`; gives where they end.
pub fn block(svg: &mut String, top: Point, (font, anchor): (Font, Anchor), lines: &[String]) -> f64 {
    let mut y = top.y;
    for line in lines {
        let baseline = y + (font.leading() - font.size) / 2.0 + font.size * 0.82;
        text(svg, Point { x: top.x, y: baseline }, (font, anchor), line);
        y += font.leading();
    }
    y
}

/// The words in the middle of a drawing, within a circle: `|` divides lines, and the letters become smaller
/// until all of it fits.
pub fn in_circle(svg: &mut String, middle: Point, radius: f64, words: &str) {
    let parts: Vec<&str> = words.split('|').collect();
    let set = |size: f64| {
        let font = Font::bold(size);
        let room = Room { width: radius * 1.6, lines: 4 };
        let lines: Vec<String> = parts.iter().flat_map(|part| fitted(part, font, room)).collect();
        (font, lines)
    };
    let fits = |(font, lines): &(Font, Vec<String>)| {
        let height = lines.len() as f64 * font.leading();
        lines.iter().enumerate().all(|(at, line)| {
            let top = at as f64 * font.leading() - height / 2.0;
            let far = top.abs().max((top + font.leading()).abs());
            (font.width(line) / 2.0).hypot(far) < radius
        })
    };
    let sizes = [0.34, 0.31, 0.28, 0.25, 0.22, 0.19].map(|share| set(radius * share));
    let whole = sizes[..4].iter().find(|one| one.1.len() <= parts.len() && fits(one));
    let Some((font, lines)) = whole.or(sizes.iter().find(|one| fits(one))).or(sizes.last()) else { return };
    let (font, mut lines) = (*font, lines.clone());
    if lines.len() > 4 {
        lines.truncate(4);
        lines[3] = "…".to_owned();
    }
    let top = middle.y - lines.len() as f64 * font.leading() / 2.0;
    block(svg, Point { x: middle.x, y: top }, (font, Anchor::Middle), &lines);
}

/// Degrees clockwise from the top of a circle, to a point.
pub fn around(middle: Point, degrees: f64, radius: f64) -> Point {
    let angle = degrees * PI / 180.0;
    Point { x: middle.x + radius * angle.sin(), y: middle.y - radius * angle.cos() }
}

/// A box around its middle.
pub fn centred(middle: Point, (width, height): (f64, f64)) -> Rect {
    Rect { x: middle.x - width / 2.0, y: middle.y - height / 2.0, width, height }
}

/// Whether two boxes keep at least `gap` between them.
pub fn apart(one: Rect, other: Rect, gap: f64) -> bool {
    one.right() + gap <= other.x
        || other.right() + gap <= one.x
        || one.bottom() + gap <= other.y
        || other.bottom() + gap <= one.y
}

/// A number as Danish writes it, with at most one decimal.
pub fn danish(value: f64) -> String {
    number(value).replace('.', ",")
}

/// "1 kreds", "3 kredse".
pub fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_left_out() {
        assert_eq!(clean(" a\u{b}\u{0}b\n c\u{ffff} "), "a b c");
    }

    #[test]
    fn cut_text_says_so_and_fits() {
        let room = Room { width: 120.0, lines: 2 };
        let font = Font::regular(17.0);
        let lines = fitted("Forvaltningsrepræsentanter og specialpædagoger fra skolen", font, room);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && lines.iter().all(|line| font.width(line) <= 120.0), "{lines:?}");
        assert_eq!(fitted("Mormor", font, room), ["Mormor"]);
        let one = Room { lines: 1, ..room };
        assert_eq!(fitted("S. Familiekoordinator", font, one), ["S. Familiek…"]);
        assert_eq!(fitted("barn/ung-samtalerne her", font, one), ["barn/ung-s…"]);
    }

    #[test]
    fn words_in_a_circle_stay_in_it() {
        let mut svg = String::new();
        in_circle(&mut svg, Point { x: 0.0, y: 0.0 }, 84.0, "Beslutningskompetenceplan|for|a|b|c|d");
        assert!(svg.matches("<text").count() == 4 && svg.contains('…'), "{svg}");
    }

    #[test]
    fn numbers_are_danish() {
        assert_eq!([danish(4.7), danish(5.0), danish(12.25)], ["4,7", "5", "12,3"]);
    }
}
