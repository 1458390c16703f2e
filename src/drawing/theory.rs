//! The theory of change: columns of boxes, each leading to the next.
//!
//! Takes titles and texts, gives SVG: the boxes of a column in rows of three where there is room, else one below the
//! other. Five columns side by side would need more room than a page beside its navigation has.
//! The boxes are no links, so the drawing is a picture; the page lists the same texts beside it.

use super::frame::{Caption, Variant, frame};
use super::grid::Grid;
use super::plate::Plate;
use super::stroke::{self, Shape};
use super::svg::{self, Point};
use super::text::Font;

/// A theory of change. `id` is unique on the page.
#[derive(Clone, Debug, Default)]
pub struct Theory {
    pub id: String,
    pub title: String,
    pub accent: Option<String>,
    pub columns: Vec<Column>,
}

#[derive(Clone, Debug, Default)]
pub struct Column {
    pub title: String,
    pub boxes: Vec<String>,
}

const SIGN: Font = Font::bold(15.5);
const TEXT: Font = Font::regular(14.0);
const GAP: f64 = 10.0;

/// Draws the theory, wide and narrow, and for paper column by column, so that it goes on over the end of a page.
pub fn theory(theory: &Theory) -> String {
    let caption = Caption {
        id: &theory.id,
        title: &theory.title,
        description: description(theory),
        accent: theory.accent.as_deref(),
        links: false,
    };
    let rows = |name, width, across| as_rows(&theory.columns, 0, Sheet { name, width, across });
    let paper = Sheet { name: "paper", width: 700.0, across: 3 };
    let columns = theory.columns.chunks(1).enumerate();
    let mut variants = vec![rows("wide", 700.0, 3), rows("narrow", 300.0, 1)];
    variants.extend(columns.map(|(index, column)| as_rows(column, index, paper)));
    frame(&caption, "diagram-theory", &variants)
}

fn description(theory: &Theory) -> String {
    let columns = theory.columns.iter().map(|column| {
        let count = column.boxes.len();
        format!("{} ({count} {})", column.title, if count == 1 { "boks" } else { "bokse" })
    });
    format!("Kolonner, der hver leder til den næste: {}.", columns.collect::<Vec<_>>().join(", "))
}

/// How wide the drawing is and how many boxes stand beside each other.
#[derive(Clone, Copy)]
struct Sheet {
    name: &'static str,
    width: f64,
    across: usize,
}

/// The columns from the `first`, to which an arrow leads if others stand before it.
fn as_rows(columns: &[Column], first: usize, sheet: Sheet) -> Variant {
    let room = sheet.width - 2.0;
    let mut body = String::new();
    let mut y = if first > 0 { GAP - 1.0 } else { 1.0 };
    for (index, column) in (first..).zip(columns) {
        if index > 0 {
            body.push_str(&svg::path("diagram-arrow", &stroke::arrow_down(24.0, y - GAP + 4.0, 20.0)));
            y += 18.0;
        }
        let sign = sign(&column.title, room).shrink();
        body.push_str(&sign.draw(Point { x: 1.0, y }, sign.height()));
        y += sign.height() + GAP;
        let grid = Grid { x: 1.0, width: room, columns: sheet.across, gap: GAP };
        let (boxes, bottom) = grid.draw(y, &column.boxes, |text, width| plate(text, width));
        body.push_str(&boxes);
        y = bottom + GAP;
    }
    Variant { name: sheet.name, width: sheet.width, height: y - GAP + 1.0, body }
}

fn sign(title: &str, width: f64) -> Plate {
    Plate::new(Shape::ArmRight, "diagram-sign", width).say(title, SIGN)
}

fn plate(text: &str, width: f64) -> Plate {
    Plate::new(Shape::Box, "diagram-box", width).say(text, TEXT)
}
