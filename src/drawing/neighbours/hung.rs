//! One kind on the signpost: its arm, and below it the names that are drawn.

use super::super::icons;
use super::super::stroke::{Shape, TIP};
use super::super::svg::{Rect, escape, number};
use super::super::text::{Font, Line, wrap};
use super::{GAP, Group, NAME, Name, POST, cut, tspans};
use std::fmt::Write;

/// Between the post and what hangs on it.
const AWAY: f64 = 12.0;
/// A little less than there is, for fonts that run wider than the table.
const ROOM: f64 = (POST - AWAY) * 0.93;
const ARM: Font = Font::bold(13.0);
/// From the post to the words of an arm: its icon stands between them.
const WORDS: f64 = 28.0;
/// Between two names.
const BETWEEN: f64 = 3.0;

/// A kind's arm with what hangs below it.
pub(super) struct Hung<'a> {
    group: &'a Group,
    /// What the arm says: the kind, and how many there are where none is named.
    says: Vec<Line>,
    names: Vec<(&'a Name, Vec<Line>)>,
    more: usize,
}

impl<'a> Hung<'a> {
    pub fn new(group: &'a Group, named: usize) -> Self {
        let count = group.names.len();
        let says = if named == 0 { format!("{} {count}", group.title) } else { group.title.clone() };
        let names = group.names.iter().take(named);
        Self {
            group,
            says: wrap(&says, ARM, POST - WORDS - TIP - 4.0),
            names: names.map(|name| (name, cut(wrap(&name.text, NAME, ROOM)))).collect(),
            more: if named == 0 { 0 } else { count - named },
        }
    }

    fn arm_height(&self) -> f64 {
        self.says.len() as f64 * ARM.leading() + 8.0
    }

    pub fn height(&self) -> f64 {
        let lines: usize = self.names.iter().map(|(_, lines)| lines.len()).sum();
        let lines = lines + usize::from(self.more > 0);
        self.arm_height() + lines as f64 * NAME.leading() + self.names.len() as f64 * BETWEEN + GAP
    }

    pub fn draw(&self, side: Side, top: f64, out: &mut String) {
        let _ = write!(out, r#"<g text-anchor="{}">"#, side.anchor());
        self.arm(side, top, out);
        let x = side.off_post(AWAY);
        let mut y = top + self.arm_height() + BETWEEN;
        for (name, lines) in &self.names {
            let _ = write!(out, r#"<a href="{}" tabindex="-1"><text>"#, escape(&name.url));
            tspans(out, lines, (x, y), NAME);
            out.push_str("</text></a>");
            y += lines.len() as f64 * NAME.leading() + BETWEEN;
        }
        if self.more > 0 {
            out.push_str("<text>");
            let more = Line { text: format!("+ {} til", self.more), broken: false };
            tspans(out, &[more], (x, y), NAME);
            out.push_str("</text>");
        }
        out.push_str("</g>");
    }

    fn arm(&self, side: Side, top: f64, out: &mut String) {
        let widest = self.says.iter().map(|line| ARM.width(&line.text)).fold(0.0, f64::max);
        let width = (widest * 1.05 + WORDS + TIP + 4.0).min(POST - 1.0);
        let (shape, x, icon) = match side {
            Side::Left => (Shape::ArmLeft, POST - width, POST - 22.0),
            Side::Right => (Shape::ArmRight, POST, POST + 9.0),
        };
        let rect = Rect { x, y: top, width, height: self.arm_height() };
        let _ = write!(out, r#"<path d="{}"/>"#, shape.outline(rect));
        out.push_str(r##"<g class="on" fill="#fff" font-weight="bold">"##);
        if let Some(path) = icons::path(&self.group.icon) {
            let y = number(rect.middle() - 6.5);
            let _ =
                write!(out, r#"<path transform="translate({} {y}) scale(.8)" d="{path}"/>"#, number(icon));
        }
        let _ = write!(out, r#"<text font-size="{}">"#, number(ARM.size));
        tspans(out, &self.says, (side.off_post(WORDS), top + 4.0), ARM);
        out.push_str("</text></g>");
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Side {
    fn anchor(self) -> &'static str {
        match self {
            Side::Left => "end",
            Side::Right => "start",
        }
    }

    fn off_post(self, away: f64) -> f64 {
        match self {
            Side::Left => POST - away,
            Side::Right => POST + away,
        }
    }
}
