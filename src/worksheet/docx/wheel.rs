//! A year: the wheel, what its signs mean, and a table with the same content month by month.

use super::answer::{bookmark, caption, cells};
use super::drawn::{self, Drawing};
use super::word::{Block, Cell, Down, Kind, Look, Row, Run, Style, Table};
use super::{Place, Sheet};
use crate::drawing::wheel::{draw, mark};
use crate::worksheet::shape::Wheel;
use crate::worksheet::{Entry, Field, picture};

/// The widths that month and kind have on A4, in millimetres.
const FIRST: [f64; 2] = [30.0, 32.0];

pub(super) fn blocks(body: &mut Vec<Block>, (wheel, place): (&Wheel, Place<'_>), sheet: Sheet<'_>) {
    let year = picture::year(sheet.definition, wheel, sheet.data);
    let drawing = Drawing { svg: draw(&year), title: place.title };
    body.push(signs(wheel, sheet));
    let columns = 1 + wheel.parts().len();
    drawn::with(body, &drawing, (columns, sheet), |width| {
        vec![Block::text(place.below, "Måned for måned"), months((wheel, place), width, sheet)]
    });
}

fn signs(wheel: &Wheel, sheet: Sheet<'_>) -> Block {
    let size = 4.0 * sheet.page.text_scale();
    let runs = wheel.activities.iter().flat_map(|one| {
        let sign = Drawing { svg: mark(one.mark), title: one.mark.word() }.run(size);
        [sign, Run::Text(format!("\u{a0}{}    ", one.title))]
    });
    Block::Paragraph(Style::Normal, runs.collect())
}

fn months((wheel, place): (&Wheel, Place<'_>), width: f64, sheet: Sheet<'_>) -> Block {
    let parts = wheel.parts();
    let names: Vec<&str> =
        std::iter::once("Måned").chain(parts.iter().map(|one| one.title.as_str())).collect();
    let first = FIRST.map(|wide| wide * sheet.page.text_scale());
    let others = parts.len().saturating_sub(1);
    let rest = (width - first[0] - first[1]) / others.max(1) as f64;
    let widths = first.into_iter().chain(std::iter::repeat_n(rest, others));
    let prompts = std::iter::once(&None).chain(parts.iter().map(|one| &one.prompt));
    let header = names.iter().zip(prompts).map(|(name, prompt)| {
        let name = Block::text(Style::Column, *name);
        Cell::of(
            std::iter::once(name).chain(prompt.iter().map(|text| Block::text(Style::Hint, text))).collect(),
        )
    });
    let header = header.collect();
    let mut rows = vec![Row { kind: Kind::Header, height: 0.0, grow: 0.0, cells: header }];
    for field in wheel.months() {
        rows.extend(month(&field, sheet));
    }
    Block::Table(Table {
        caption: caption(place.title, &names),
        look: Look::Grid,
        widths: widths.collect(),
        rows,
    })
}

/// A month's activities, or one empty row; the month's name stands at the first.
fn month(field: &Field, sheet: Sheet<'_>) -> Vec<Row> {
    let none = [Entry::new()];
    let written = sheet.data.map_or(&[][..], |data| data.entries(&field.id));
    let entries = if written.is_empty() { &none } else { written };
    let row = |(at, entry): (usize, &Entry)| {
        let down = match (at, entries.len()) {
            (0, 1) => Down::Alone,
            (0, _) => Down::First,
            _ => Down::Rest,
        };
        let name = if at == 0 {
            vec![Block::Paragraph(Style::Cell, vec![bookmark(field), Run::Strong(field.title.clone())])]
        } else {
            Vec::new()
        };
        let first = Cell { down, ..Cell::of(name) };
        let cells = std::iter::once(first).chain(cells(field, entry)).collect();
        Row { kind: Kind::Whole, height: 0.0, grow: 1.0, cells }
    };
    entries.iter().enumerate().map(row).collect()
}
