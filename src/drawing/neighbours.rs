//! What a page hangs together with, as a signpost: the page's name on the post, an arm for each kind, its neighbours
//! below the arm.
//!
//! Takes names by kind, gives one SVG for phone, desk and paper. Draws a few of each kind and says how many more
//! there are; of a page that half the site speaks of, the kinds alone. The list beside it has them all and is what is
//! read aloud, so the drawing is hidden there and its links are left out of the keyboard's way.

mod hung;
#[cfg(test)]
mod tests;

use super::stroke::Shape;
use super::svg::{self, Rect, escape, number};
use super::text::{Font, Line, wrap};
use hung::{Hung, Side};
use std::fmt::Write;

/// A page and all its neighbours.
#[derive(Clone, Debug, Default)]
pub struct Neighbours {
    pub title: String,
    pub accent: Option<String>,
    pub groups: Vec<Group>,
}

/// Those of one kind.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// The name of the kind's icon.
    pub icon: String,
    pub title: String,
    pub names: Vec<Name>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    pub text: String,
    pub url: String,
}

/// So many neighbours are named at most.
pub const MOST: usize = 12;
/// With more neighbours than this, the kinds stand alone with their numbers.
pub const MANY: usize = 40;

const WIDTH: f64 = 340.0;
const POST: f64 = WIDTH / 2.0;
const NAME: Font = Font::regular(14.0);
const TITLE: Font = Font::bold(15.0);
const TITLE_ROOM: f64 = 250.0;
/// A long name is cut after so many lines; the list has it whole.
const LINES: usize = 3;
const GAP: f64 = 12.0;

/// How many of each group are named: one of each kind first, then a second of each.
#[must_use]
pub fn named(groups: &[Group]) -> Vec<usize> {
    let mut taken = vec![0; groups.len()];
    let all: usize = groups.iter().map(|group| group.names.len()).sum();
    if all > MANY || groups.len() > MOST {
        return taken;
    }
    let mut left = MOST.min(all);
    while left > 0 {
        for (taken, group) in taken.iter_mut().zip(groups) {
            if left > 0 && *taken < group.names.len() {
                *taken += 1;
                left -= 1;
            }
        }
    }
    taken
}

/// Draws the signpost.
#[must_use]
pub fn neighbours(around: &Neighbours) -> String {
    let hung: Vec<Hung> = around
        .groups
        .iter()
        .zip(named(&around.groups))
        .map(|(group, named)| Hung::new(group, named))
        .collect();
    let (above, below) = hung.split_at(half(&hung));
    let title = cut(wrap(&around.title, TITLE, TITLE_ROOM));
    let mut body = String::new();
    let top = hang(above, 6.0, &mut body);
    let plate = title.len() as f64 * TITLE.leading() + 18.0;
    let end = hang(below, top + plate + GAP, &mut body);
    let height = if below.is_empty() { end + 2.0 } else { end };
    let accent = around.accent.as_deref().map(|accent| format!(r#" data-accent="{}""#, escape(accent)));
    let mut out = format!(
        r#"<svg class="signpost"{} viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" font-size="{}" aria-hidden="true">"#,
        accent.unwrap_or_default(),
        number(NAME.size),
        height = number(height)
    );
    let start = if above.is_empty() { top } else { 0.0 };
    let _ = write!(
        out,
        r#"<path class="post" stroke="currentColor" stroke-width="6" d="M{POST} {}V{}"/>"#,
        number(start),
        number(height)
    );
    out.push_str(&body);
    out.push_str(&own(&title, top, plate));
    out + "</svg>"
}

/// The page's own name on the post.
fn own(lines: &[Line], top: f64, height: f64) -> String {
    let widest = lines.iter().map(|line| TITLE.width(&line.text)).fold(0.0, f64::max);
    let width = (widest * 1.08 + 26.0).min(WIDTH - 4.0);
    let rect = Rect { x: POST - width / 2.0, y: top, width, height };
    let inner = Rect { x: rect.x + 4.0, y: rect.y + 4.0, width: width - 8.0, height: height - 8.0 };
    let mut out = format!(
        r##"<path class="own" fill="#fff" stroke="currentColor" d="{}{}"/><text font-size="{}" font-weight="bold" text-anchor="middle">"##,
        Shape::Box.outline(rect),
        Shape::Box.outline(inner),
        number(TITLE.size)
    );
    tspans(&mut out, lines, (POST, top + 9.0), TITLE);
    out + "</text>"
}

/// How many groups hang above the page's own name, so that it stands about in the middle.
fn half(hung: &[Hung<'_>]) -> usize {
    let all: f64 = hung.iter().map(Hung::height).sum();
    let mut above = 0.0;
    let count = hung.iter().take_while(|one| {
        above += one.height();
        above - one.height() / 2.0 <= all / 2.0
    });
    count.count()
}

/// Hangs the groups from `top`, each on the side with more room, and gives where they end.
fn hang(groups: &[Hung<'_>], top: f64, out: &mut String) -> f64 {
    let (mut left, mut right) = (top, top);
    for group in groups {
        let (side, y) = if left <= right { (Side::Left, &mut left) } else { (Side::Right, &mut right) };
        group.draw(side, *y, out);
        *y += group.height();
    }
    left.max(right)
}

fn cut(mut lines: Vec<Line>) -> Vec<Line> {
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            last.text = format!("{} …", last.text.trim_end_matches('-'));
        }
    }
    lines
}

/// Lines from `(x, top)`, as the anchor around them says.
fn tspans(out: &mut String, lines: &[Line], (x, top): (f64, f64), font: Font) {
    let mut y = top + (font.leading() - font.size) / 2.0 + font.size * 0.82;
    for line in lines {
        let _ =
            write!(out, r#"<tspan x="{}" y="{}">{}</tspan>"#, number(x), number(y), svg::escape(&line.text));
        y += font.leading();
    }
}
