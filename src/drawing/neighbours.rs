//! What a page hangs together with, as a signpost: the page's name on the post, an arm for each kind, its neighbours
//! below the arm.
//!
//! Takes names by kind, gives one SVG for phone, desk and paper. Draws a few of each kind and says how many more
//! there are; of a page that half the site speaks of, the kinds alone. The list beside it has them all and is what is
//! read aloud, so the drawing is hidden there and its links are left out of the keyboard's way.

use super::icons;
use super::stroke::{Shape, TIP};
use super::svg::{self, Rect, escape, number};
use super::text::{Font, Line, wrap};
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
/// Between the post and what hangs on it.
const AWAY: f64 = 12.0;
/// A little less than there is, for fonts that run wider than the table.
const ROOM: f64 = (POST - AWAY) * 0.93;
const ARM: Font = Font::bold(13.0);
/// From the post to the words of an arm: its icon stands between them.
const WORDS: f64 = 28.0;
const NAME: Font = Font::regular(14.0);
const TITLE: Font = Font::bold(15.0);
const TITLE_ROOM: f64 = 250.0;
/// A long name is cut after so many lines; the list has it whole.
const LINES: usize = 3;
const GAP: f64 = 12.0;
/// Between two names.
const BETWEEN: f64 = 3.0;

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

/// A kind's arm with what hangs below it.
struct Hung<'a> {
    group: &'a Group,
    /// What the arm says: the kind, and how many there are where none is named.
    says: Vec<Line>,
    names: Vec<(&'a Name, Vec<Line>)>,
    more: usize,
}

impl<'a> Hung<'a> {
    fn new(group: &'a Group, named: usize) -> Self {
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

    fn height(&self) -> f64 {
        let lines: usize = self.names.iter().map(|(_, lines)| lines.len()).sum();
        let lines = lines + usize::from(self.more > 0);
        self.arm_height() + lines as f64 * NAME.leading() + self.names.len() as f64 * BETWEEN + GAP
    }

    fn draw(&self, side: Side, top: f64, out: &mut String) {
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
enum Side {
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn groups() -> impl Strategy<Value = Vec<Group>> {
        let name = "[a-zæøå<&]{1,24}( [a-zæøå-]{1,30}){0,6}";
        let names = proptest::collection::vec(name, 1..9);
        proptest::collection::vec(names, 1..16).prop_map(|groups| {
            let group = |(at, names): (usize, Vec<String>)| Group {
                icon: "tool".into(),
                title: format!("Slags {at}"),
                names: names
                    .into_iter()
                    .map(|text| Name { url: format!("{text}/index.html"), text })
                    .collect(),
            };
            groups.into_iter().enumerate().map(group).collect()
        })
    }

    /// Where the lines of the drawing begin or end, and what they say.
    fn tspans(svg: &str) -> Vec<(f64, String)> {
        let inner = |part: &str| {
            let x = part.split_once("x=\"")?.1.split_once('"')?.0.parse().ok()?;
            Some((x, part.split_once('>')?.1.split_once("</tspan>")?.0.to_owned()))
        };
        svg.split("<tspan ").skip(1).filter_map(inner).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(80))]

        #[test]
        fn what_is_drawn_is_among_the_neighbours_and_the_rest_is_counted(groups in groups()) {
            let all: usize = groups.iter().map(|group| group.names.len()).sum();
            let taken = named(&groups);
            let drawn: usize = taken.iter().sum();
            let svg = neighbours(&Neighbours { title: "Siden".into(), accent: None, groups: groups.clone() });
            prop_assert_eq!(svg.matches("<a href=").count(), drawn);
            for (group, taken) in groups.iter().zip(&taken) {
                prop_assert!(svg.contains(&escape(&group.title)));
                for name in &group.names[..*taken] {
                    let link = format!("href=\"{}\"", escape(&name.url));
                    prop_assert!(svg.contains(&link));
                }
            }
            match all > MANY || groups.len() > MOST {
                true => prop_assert_eq!(drawn, 0),
                false => {
                    prop_assert_eq!(drawn, all.min(MOST));
                    prop_assert!(taken.iter().all(|taken| *taken > 0));
                }
            }
            for (x, text) in tspans(&svg) {
                prop_assert!((0.0..=WIDTH).contains(&x), "{} stands outside", text);
            }
        }
    }

    #[test]
    fn a_long_name_is_cut_and_said_to_be() {
        let name = Name { text: "Et meget langt navn ".repeat(9), url: "a/index.html".into() };
        let group = Group { icon: "role".into(), title: "Roller".into(), names: vec![name.clone(), name] };
        let svg = neighbours(&Neighbours {
            title: "Siden".into(),
            accent: Some("plum".into()),
            groups: vec![group],
        });
        assert_eq!(svg.matches(" …</tspan>").count(), 2, "{svg}");
        assert!(svg.contains(r#"data-accent="plum""#) && svg.contains("aria-hidden"));
    }
}
