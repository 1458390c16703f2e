//! A board: a table with one tall row, its columns side by side under large headings.

use super::answer::{answer, caption, cells, header, prompts};
use super::word::{Block, Cell, DATA_SIDES, Kind, Look, Row, Style, Table};
use super::{Place, Sheet};
use crate::worksheet::Entry;
use crate::worksheet::shape::{Board, Column};

/// Empty entries on a sheet that is a board alone, for each metre of its height, and on others.
const ENTRIES: f64 = 38.0;
const FEW: usize = 5;

pub(super) fn blocks(body: &mut Vec<Block>, (board, place): (&Board, Place<'_>), sheet: Sheet<'_>) {
    let all: f64 = board.columns.iter().map(|column| f64::from(column.width)).sum();
    let widths: Vec<f64> =
        board.columns.iter().map(|column| sheet.page.inner_width() * f64::from(column.width) / all).collect();
    let headings =
        board.columns.iter().map(|one| Cell::of(vec![Block::text(Style::Panel, &one.field.title)]));
    let columns = board.columns.iter().zip(&widths).map(|(one, width)| Cell::of(column(one, *width, sheet)));
    let rows = vec![
        Row { kind: Kind::Header, height: 0.0, grow: 0.0, cells: headings.collect() },
        Row { kind: Kind::Long, height: 5.0 * sheet.line, grow: 1.0, cells: columns.collect() },
    ];
    let names: Vec<&str> = board.columns.iter().map(|one| one.field.title.as_str()).collect();
    body.push(Block::Table(Table {
        caption: caption(place.title, &names),
        look: Look::Panels,
        widths,
        rows,
    }));
}

fn column(column: &Column, width: f64, sheet: Sheet<'_>) -> Vec<Block> {
    let mut blocks = Vec::from_iter(prompts(&column.prompts));
    match column.field.parts().is_empty() {
        true => blocks.extend(answer(&column.field, sheet.data)),
        false => blocks.push(entries(column, width - DATA_SIDES.0 - DATA_SIDES.1, sheet)),
    }
    blocks
}

/// A column's entries as a table of their own, the first field wider than the rest.
fn entries(column: &Column, width: f64, sheet: Sheet<'_>) -> Block {
    let field = &column.field;
    let parts = field.parts();
    let all = parts.len() as f64 + 0.8;
    let widths = (0..parts.len()).map(|at| width * if at == 0 { 1.8 } else { 1.0 } / all).collect();
    let written = sheet.data.map_or(&[][..], |data| data.entries(&field.id));
    let empty = match sheet.definition.only_shape() {
        Some(_) => (sheet.page.height * ENTRIES / 1000.0) as usize,
        None => FEW,
    };
    let none = Entry::new();
    let missing = std::iter::repeat_n(&none, empty.saturating_sub(written.len()));
    let rows = written.iter().chain(missing).map(|entry| Row {
        kind: Kind::Whole,
        height: sheet.line,
        grow: if entry.is_empty() { 1.0 } else { 0.0 },
        cells: cells(field, entry),
    });
    let names: Vec<&str> = parts.iter().map(|one| one.title.as_str()).collect();
    Block::Table(Table {
        caption: caption(&field.title, &names),
        look: Look::Lines,
        widths,
        rows: std::iter::once(header(field)).chain(rows).collect(),
    })
}
