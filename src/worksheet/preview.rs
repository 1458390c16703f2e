//! A sheet as a small picture for lists: its parts at a glance, without words.
//!
//! Takes a definition and gives an inline SVG that is hidden from assistive technology; the link beside it
//! names the sheet. Colours come from the page (`currentColor`).

mod shapes;

use super::{Definition, Orientation, Part, Shape};
use std::fmt::Write;

/// A place in the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Area {
    fn right(self) -> f64 {
        self.x + self.width
    }

    fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// Side by side, with so much between them.
    fn columns(self, shares: &[f64], gap: f64) -> Vec<Area> {
        let all: f64 = shares.iter().sum();
        let room = self.width - gap * (shares.len().max(1) - 1) as f64;
        let mut x = self.x;
        let column = |share: &f64| {
            let area = Area { x, width: room * share / all.max(0.1), ..self };
            x += area.width + gap;
            area
        };
        shares.iter().map(column).collect()
    }

    /// Below each other, with so much between them.
    fn rows(self, shares: &[f64], gap: f64) -> Vec<Area> {
        let turned = Area { x: self.y, y: self.x, width: self.height, height: self.width };
        let turn = |area: Area| Area { x: area.y, y: area.x, width: area.height, height: area.width };
        turned.columns(shares, gap).into_iter().map(turn).collect()
    }
}

/// The picture, 160 by 113 as landscape, 113 by 160 as portrait.
pub fn sheet(definition: &Definition) -> String {
    let (width, height) = match definition.orientation() {
        Orientation::Landscape => (160.0, 113.0),
        Orientation::Portrait => (113.0, 160.0),
    };
    let mut svg = format!(
        concat!(
            r#"<svg class="preview" viewBox="0 0 {w} {h}" width="{w}" height="{h}" aria-hidden="true" "#,
            r#"fill="none" stroke="currentColor">"#,
            r#"<rect class="preview-paper" x=".5" y=".5" width="{pw}" height="{ph}" rx="2"/>"#,
            r#"<path stroke-width="4" d="M10 13H{title}"/><path opacity=".5" d="{top}"/>"#
        ),
        w = width,
        h = height,
        pw = width - 1.0,
        ph = height - 1.0,
        title = if width > height { 58 } else { 50 },
        top = if width > height { "M92 15H116M124 15H150" } else { "M62 15H80M86 15H103" },
    );
    let whole = Area { x: 10.0, y: 22.0, width: width - 20.0, height: height - 32.0 };
    let weights: Vec<f64> = definition.parts.iter().map(weight).collect();
    for (part, area) in definition.parts.iter().zip(whole.rows(&weights, 4.0)) {
        one(&mut svg, part, area);
    }
    svg.push_str("</svg>");
    short(&svg)
}

/// Numbers without a nought behind the point: a page shows several previews.
fn short(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some((before, after)) = rest.split_once(".0") {
        out.push_str(before);
        // "1.05" and ".05" keep theirs.
        if !before.ends_with(|last: char| last.is_ascii_digit())
            || after.starts_with(|next: char| next.is_ascii_digit())
        {
            out.push_str(".0");
        }
        rest = after;
    }
    out + rest
}

/// How much of the height a part takes in relation to the others.
fn weight(part: &Part) -> f64 {
    let shape = match &part.shape {
        Shape::Form(form) => {
            let row = |row: &&[super::shape::FormField]| row.iter().map(|one| one.lines).max().unwrap_or(1);
            form.rows().iter().map(|one| 0.6 + f64::from(row(one)) * 0.6).sum::<f64>()
        }
        Shape::Table(table) => 1.5 + f64::from(table.blank) * 0.8,
        Shape::Checklist(list) => (list.items.len() as f64).clamp(3.0, 12.0) * 0.7,
        Shape::Scale(scale) => (scale.items.len() as f64).clamp(3.0, 12.0),
        Shape::Board(_) | Shape::Wheel(_) | Shape::Map(_) | Shape::Triangle(_) => 9.0,
    };
    shape + if part.title.is_some() { 0.8 } else { 0.0 } + part.facts.len() as f64 * 0.4
}

fn one(svg: &mut String, part: &Part, mut area: Area) {
    if part.title.is_some() {
        let _ = write!(svg, r#"<path stroke-width="3" d="M{:.1} {:.1}h38"/>"#, area.x, area.y + 1.5);
        area = Area { y: area.y + 5.0, height: area.height - 5.0, ..area };
    }
    match &part.shape {
        Shape::Board(shape) => shapes::board(svg, shape, area),
        Shape::Table(shape) => shapes::table(svg, shape, area),
        Shape::Wheel(_) => shapes::wheel(svg, area),
        Shape::Form(shape) => shapes::form(svg, shape, area),
        Shape::Checklist(shape) => shapes::checklist(svg, shape, area),
        Shape::Map(shape) => shapes::map(svg, shape, area),
        Shape::Scale(shape) => shapes::scale(svg, shape, area),
        Shape::Triangle(_) => shapes::triangle(svg, area),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!(short("M99.0 28.5h51.0L10.05 .0 20.0"), "M99 28.5h51L10.05 .0 20");
    }

    #[test]
    fn areas_share_their_room() {
        let whole = Area { x: 10.0, y: 20.0, width: 100.0, height: 50.0 };
        let [left, right] = whole.columns(&[1.0, 3.0], 4.0)[..] else { panic!("two columns") };
        assert_eq!((left.width, right.x, right.right()), (24.0, 38.0, 110.0));
        let rows = whole.rows(&[1.0, 1.0], 10.0);
        assert_eq!((rows[1].y, rows[1].bottom(), rows[1].width), (50.0, 70.0, 100.0));
    }
}
