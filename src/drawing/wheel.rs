//! A year as a wheel of twelve fields, and the marks that tell kinds of activities apart.
//!
//! Takes months with what happens in them and gives an SVG that needs neither style sheet nor script: colours
//! are attributes, which a style sheet may override by class. Text is never cut without saying so ("…"), and
//! the sheet's table carries all of it. Never knows what a worksheet is.

use hypher::{Lang, hyphenate};
use std::f64::consts::PI;
use std::fmt::Write;

/// A mark: a form, a pattern and a colour, each of which suffices alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    Circle,
    Square,
    Triangle,
    Diamond,
    Ring,
    Cross,
}

impl Mark {
    pub const ALL: &'static [Mark] =
        &[Mark::Circle, Mark::Square, Mark::Triangle, Mark::Diamond, Mark::Ring, Mark::Cross];

    /// As written in a worksheet's definition.
    pub fn word(self) -> &'static str {
        match self {
            Mark::Circle => "cirkel",
            Mark::Square => "firkant",
            Mark::Triangle => "trekant",
            Mark::Diamond => "rude",
            Mark::Ring => "ring",
            Mark::Cross => "kryds",
        }
    }

    /// Its form in a box of 20 by 20: full, striped, dotted, crossed, hollow, two lines.
    pub(super) fn form(self) -> &'static str {
        match self {
            Mark::Circle => r##"<circle class="mark-fill" cx="10" cy="10" r="8" fill="#0b5563"/>"##,
            Mark::Square => {
                r##"<rect class="mark-line" x="2.5" y="2.5" width="15" height="15" fill="none" stroke="#7a2f5b" stroke-width="2"/><path class="mark-line" d="M3 11 11 3M3 17 17 3M9 17 17 9" fill="none" stroke="#7a2f5b" stroke-width="2"/>"##
            }
            Mark::Triangle => {
                r##"<path class="mark-line" d="M10 2 18.5 17.5H1.5Z" fill="none" stroke="#8a4b00" stroke-width="2" stroke-linejoin="round"/><circle class="mark-fill" cx="10" cy="12.5" r="2.4" fill="#8a4b00"/>"##
            }
            Mark::Diamond => {
                r##"<path class="mark-line" d="M10 1.5 18.5 10 10 18.5 1.5 10ZM5.7 5.7 14.3 14.3M14.3 5.7 5.7 14.3" fill="none" stroke="#2b6131" stroke-width="2" stroke-linejoin="round"/>"##
            }
            Mark::Ring => {
                r##"<circle class="mark-line" cx="10" cy="10" r="7" fill="none" stroke="#28518f" stroke-width="3"/>"##
            }
            Mark::Cross => {
                r##"<path class="mark-line" d="M10 2.5V17.5M2.5 10H17.5" fill="none" stroke="#22262b" stroke-width="4" stroke-linecap="round"/>"##
            }
        }
    }
}

/// A mark alone, as large as the text beside it; without a name, since its text stands there.
pub fn mark(mark: Mark) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="20" height="20">{}</svg>"#,
        mark.form()
    )
}

/// The same on a page that shows the wheel with that id: its form is taken from there.
pub fn mark_of(wheel: &str, mark: Mark) -> String {
    format!(
        r##"<svg class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><use href="#{}-{}"/></svg>"##,
        escape(wheel),
        mark.word()
    )
}

/// Something that happens in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub mark: Option<Mark>,
    pub text: String,
}

/// A month: its id in attributes, its name, what happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    pub id: &'static str,
    pub title: &'static str,
    pub events: Vec<Event>,
}

/// A year. `id` is unique on the page; ids within the drawing begin with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    pub id: String,
    pub title: String,
    pub description: String,
    /// What stands in the middle; `|` divides lines.
    pub hub: String,
    pub marks: Vec<Mark>,
    pub months: Vec<Month>,
}

const MIDDLE: f64 = 500.0;
const OUTER: f64 = 496.0;
const RING: f64 = 440.0;
const HUB: f64 = 104.0;
/// Font size of what stands in a month, and the lines that a month has room for.
const SIZE: f64 = 18.0;
const LINE: f64 = 22.0;
const LINES: usize = 6;
const INK: &str = "#22262b";

const FONTS: &str = r#"font-family="Noto Sans, sans-serif""#;
const VIEW: &str = r#"viewBox="0 0 1000 1000""#;

/// Draws the wheel, January at the top to the right, clockwise.
pub fn draw(year: &Year) -> String {
    let mut svg = String::with_capacity(8192);
    let id = escape(&year.id);
    let _ = write!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="wheel" {VIEW} data-id="{id}" data-size="{SIZE}" data-line="{LINE}" data-lines="{LINES}" role="img" aria-labelledby="{id}-t {id}-d" {FONTS}><title id="{id}-t">{}</title><desc id="{id}-d">{}</desc>"#,
        escape(&year.title),
        escape(&year.description)
    );
    marks(&mut svg, &id, year);
    rim(&mut svg, year);
    inside(&mut svg, &id, year);
    svg.push_str("</svg>");
    svg
}

/// The wheel in two pictures of the same size, to be laid upon each other: what is the same for every family, and
/// what happens. Neither says anything aloud.
pub fn layers(year: &Year) -> [String; 2] {
    let open = || format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {VIEW} {FONTS}>"#);
    let (id, mut below, mut above) = (escape(&year.id), open(), open());
    rim(&mut below, year);
    marks(&mut above, &id, year);
    inside(&mut above, &id, year);
    [below, above].map(|svg| svg + "</svg>")
}

fn marks(svg: &mut String, id: &str, year: &Year) {
    svg.push_str("<defs>");
    for mark in &year.marks {
        let _ = write!(svg, r#"<g id="{id}-{0}">{1}</g>"#, mark.word(), mark.form());
    }
    svg.push_str("</defs>");
}

/// Fields, middle and names.
fn rim(svg: &mut String, year: &Year) {
    frame(svg);
    hub(svg, &year.hub);
    let _ = write!(svg, r#"<g text-anchor="middle" font-size="30" font-weight="bold" fill="{INK}">"#);
    year.months.iter().enumerate().for_each(|(at, month)| name(svg, at, month.title));
    svg.push_str("</g>");
}

/// What happens in each month.
fn inside(svg: &mut String, id: &str, year: &Year) {
    for (at, month) in year.months.iter().enumerate() {
        // The place and width of its text, for scripts that draw what is typed.
        let (x, y, width) = room(at);
        let _ =
            write!(svg, r#"<g data-month="{}" data-x="{x}" data-y="{y}" data-width="{width}">"#, month.id);
        events(svg, at, (id, &month.events));
        svg.push_str("</g>");
    }
}

fn frame(svg: &mut String) {
    let _ = write!(svg, r#"<g class="wheel-line" fill="none" stroke="{INK}">"#);
    for (radius, width) in [(OUTER, 4.0), (RING, 2.0), (HUB, 3.0)] {
        let _ = write!(svg, r#"<circle cx="500" cy="500" r="{radius}" stroke-width="{width}"/>"#);
    }
    let mut lines = String::new();
    for at in 0..12 {
        let (from, to) = (point(f64::from(at) * 30.0, HUB), point(f64::from(at) * 30.0, OUTER));
        let _ = write!(lines, "M{:.0} {:.0}L{:.0} {:.0}", from.0, from.1, to.0, to.1);
    }
    let _ = write!(svg, r#"<path d="{lines}" stroke-width="2"/></g>"#);
}

fn hub(svg: &mut String, text: &str) {
    let lines: Vec<&str> = text.split('|').collect();
    let top = MIDDLE - (lines.len() as f64 - 1.0) * 19.0 + 11.0;
    for (at, line) in lines.iter().enumerate() {
        let _ = write!(
            svg,
            r#"<text x="500" y="{:.1}" text-anchor="middle" font-size="34" font-weight="bold" fill="{INK}">{}</text>"#,
            top + at as f64 * 38.0,
            escape(line)
        );
    }
}

/// The month's name on the rim, never upside down.
fn name(svg: &mut String, at: usize, title: &str) {
    let angle = at as f64 * 30.0 + 15.0;
    let below = angle > 90.0 && angle < 270.0;
    let (x, y) = point(angle, if below { 479.5 } else { 457.5 });
    let turn = if below { angle - 180.0 } else { angle };
    let _ = write!(
        svg,
        r#"<text x="{x:.0}" y="{y:.0}" transform="rotate({turn:.0} {x:.0} {y:.0})">{}</text>"#,
        escape(title)
    );
}

/// Where text stands in a month: left, top, width.
///
/// Three boxes that lie within a field of 30 degrees between hub and ring, mirrored into the quadrants.
fn room(at: usize) -> (f64, f64, f64) {
    let (left, bottom, width) = match at % 6 {
        0 | 5 => (10.0, 270.0, 150.0),
        1 | 4 => (157.0, 168.0, 158.0),
        _ => (240.0, 14.0, 180.0),
    };
    let height = LINES as f64 * LINE;
    let x = if at < 6 { MIDDLE + left } else { MIDDLE - left - width };
    let y = if (3..9).contains(&at) { MIDDLE + bottom } else { MIDDLE - bottom - height };
    (x, y, width)
}

fn events(svg: &mut String, at: usize, (id, events): (&str, &[Event])) {
    let (left, top, width) = room(at);
    let shown = if events.len() > LINES { LINES - 1 } else { events.len() };
    let each = LINES.checked_div(shown.max(1)).unwrap_or(1).min(3);
    let wrapped: Vec<Vec<String>> =
        events[..shown].iter().map(|event| wrap(&event.text, (width - 24.0) / SIZE, each)).collect();
    let more = usize::from(events.len() > shown);
    let used: usize = wrapped.iter().map(|lines| lines.len().max(1)).sum::<usize>() + more;
    let mut y = top + (LINES.saturating_sub(used)) as f64 * LINE / 2.0;
    for (event, lines) in events.iter().zip(&wrapped) {
        if let Some(mark) = event.mark {
            let _ = write!(
                svg,
                r##"<use href="#{id}-{}" transform="translate({left:.1} {:.1})"/>"##,
                mark.word(),
                y + 1.0
            );
        }
        for (row, line) in lines.iter().enumerate() {
            line_of_text(svg, (left + 24.0, y + 17.0 + row as f64 * LINE), line);
        }
        y += lines.len().max(1) as f64 * LINE;
    }
    if more > 0 {
        line_of_text(svg, (left + 24.0, y + 17.0), &format!("+ {} til", events.len() - shown));
    }
}

fn line_of_text(svg: &mut String, (x, y): (f64, f64), text: &str) {
    let _ =
        write!(svg, r#"<text x="{x:.1}" y="{y:.1}" font-size="{SIZE}" fill="{INK}">{}</text>"#, escape(text));
}

/// Degrees clockwise from the top, to a point.
fn point(degrees: f64, radius: f64) -> (f64, f64) {
    let angle = degrees * PI / 180.0;
    (MIDDLE + radius * angle.sin(), MIDDLE - radius * angle.cos())
}

/// Lines no wider than `limit` font sizes; what does not fit in `most` lines ends in "…".
fn wrap(text: &str, limit: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace().flat_map(|word| pieces(word, limit)) {
        let last = lines.last_mut().expect("never empty");
        let joined = if last.is_empty() { word.clone() } else { format!("{last} {word}") };
        if width(&joined) <= limit {
            *last = joined;
        } else {
            lines.push(word);
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        let last = lines.last_mut().expect("at least one line");
        while width(last) > limit - 0.9 && last.pop().is_some() {}
        last.push('…');
    }
    lines
}

/// A word in pieces that fit a line, with hyphens: between syllables, and within one only if it must be.
fn pieces(word: &str, limit: f64) -> Vec<String> {
    if width(word) <= limit {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for syllable in hyphenate(word, Lang::Danish) {
        let fits = |piece: &str| width(piece) + width(syllable) + width_of('-') <= limit;
        if !fits(pieces.last().expect("never empty")) && width(syllable) + width_of('-') <= limit {
            pieces.push(String::new());
        }
        for letter in syllable.chars() {
            let last = pieces.last().expect("never empty");
            if width(last) + width_of(letter) + width_of('-') > limit && !last.is_empty() {
                pieces.push(String::new());
            }
            pieces.last_mut().expect("never empty").push(letter);
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    let last = pieces.len().saturating_sub(1);
    pieces.iter_mut().take(last).filter(|piece| !piece.ends_with('-')).for_each(|piece| piece.push('-'));
    pieces
}

fn width(text: &str) -> f64 {
    text.chars().map(width_of).sum()
}

/// The advances of a-z in Noto Sans, in thousandths of the font size.
const LOWER: [u16; 26] = [
    561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618,
    508, 786, 529, 510, 470,
];

/// The advance of a letter, in font sizes; other sans-serif faces of the web differ little.
fn width_of(letter: char) -> f64 {
    match letter {
        'a'..='z' => f64::from(LOWER[letter as usize - 'a' as usize]) / 1000.0,
        'I' | 'J' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | ' ' | '-' | '(' | ')' | '/' => 0.34,
        'M' | 'W' | 'æ' | 'Æ' | '…' | '–' => 0.94,
        other if other.is_uppercase() => 0.74,
        _ => 0.61,
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(events: Vec<Event>) -> Year {
        let month = |id, events| Month { id, title: "Maj", events };
        let mut months: Vec<Month> = (0..12).map(|_| month("maj", Vec::new())).collect();
        months[4].events = events;
        let marks = Mark::ALL.to_vec();
        let [id, title, description, hub] = ["h", "Årshjul", "Tolv <måneder>", "Vores|år"].map(str::to_owned);
        Year { id, title, description, hub, marks, months }
    }

    #[test]
    fn text_stays_text_and_is_escaped() {
        let svg = draw(&year(vec![Event { mark: Some(Mark::Ring), text: "Møde & kaffe".into() }]));
        assert!(svg.contains("Møde &amp; kaffe") && svg.contains("Tolv &lt;måneder&gt;"), "{svg}");
        assert!(svg.contains("#h-ring") && !svg.contains("style="));
    }

    #[test]
    fn layers_hold_what_the_wheel_holds() {
        let year = year(vec![Event { mark: Some(Mark::Ring), text: "Møde".into() }]);
        let [below, above] = layers(&year);
        assert!(below.contains(">Maj<") && below.contains(">Vores<") && !below.contains("Møde"), "{below}");
        assert!(above.contains("Møde") && above.contains("#h-ring") && !above.contains(">Maj<"), "{above}");
    }

    #[test]
    fn every_box_lies_within_its_field() {
        for at in 0..12 {
            let (left, top, width) = room(at);
            let middle = at as f64 * 30.0 + 15.0;
            for x in [left, left + width] {
                for y in [top, top + LINES as f64 * LINE] {
                    let (dx, dy) = (x - MIDDLE, MIDDLE - y);
                    let angle = (dx.atan2(dy) * 180.0 / PI + 360.0) % 360.0;
                    let radius = dx.hypot(dy);
                    assert!((angle - middle).abs() < 18.0, "month {at}: corner at {angle:.0} degrees");
                    assert!(radius > HUB && radius < RING + 8.0, "month {at}: corner at radius {radius:.0}");
                }
            }
        }
    }

    #[test]
    fn what_is_left_out_is_said() {
        let many = (0..9).map(|at| Event { mark: None, text: format!("Møde {at}") }).collect();
        assert!(draw(&year(many)).contains("+ 4 til"));
        let lines = wrap("Netværksmøde med skolen og hele familien i samlingssalen", 8.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
    }

    #[test]
    fn a_word_wider_than_the_line_is_divided() {
        let lines = wrap("forvaltningsrepræsentanter", 6.0, 6);
        assert!(lines.iter().all(|line| width(line) <= 6.0), "{lines:?}");
        assert_eq!(lines.concat().replace('-', ""), "forvaltningsrepræsentanter");
    }
}
