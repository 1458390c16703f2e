//! A table: examples that say so, rows to fill in, and rules with room for one's own.

use super::answer::{answer, caption, cells, header};
use super::drawn::{self, Drawing};
use super::word::{Block, Cell, Ground, Kind, Look, Row, Run, Style, Table as Grid, Top};
use super::{Place, Sheet};
use crate::drawing::shares;
use crate::worksheet::picture;
use crate::worksheet::shape::{Rule, Table};
use crate::worksheet::{Entry, Field};

/// How many times as high as a line an empty row is at least.
const EMPTY_ROW: f64 = 1.3;

pub(super) fn blocks(body: &mut Vec<Block>, (table, place): (&Table, Place<'_>), sheet: Sheet<'_>) {
    let grid = |width: f64| vec![grid((table, place), width, sheet)];
    match picture::shares(sheet.definition, table, sheet.data) {
        Some(circle) => drawn::with(
            body,
            &Drawing { svg: shares::draw(&circle), title: place.title },
            (table.columns.len(), sheet),
            grid,
        ),
        None => body.extend(grid(sheet.page.inner_width())),
    }
    if !table.rules.is_empty() {
        body.push(rules(&table.rules, place, sheet));
    }
}

fn grid((table, place): (&Table, Place<'_>), width: f64, sheet: Sheet<'_>) -> Block {
    let list = table.rows();
    let tenths: Vec<f64> = table.columns.iter().map(|column| f64::from(column.width)).collect();
    let all: f64 = tenths.iter().sum();
    let mut rows = vec![header(&list)];
    rows.extend(table.examples.iter().map(|example| of_example(example)));
    rows.extend(entries(&list, table.blank as usize, sheet));
    let names: Vec<&str> = list.parts().iter().map(|field| field.title.as_str()).collect();
    Block::Table(Grid {
        caption: caption(place.title, &names),
        look: Look::Grid,
        widths: tenths.iter().map(|tenth| width * tenth / all).collect(),
        rows,
    })
}

/// The entries of a list as rows, and empty rows until there are `least`.
pub(super) fn entries(field: &Field, least: usize, sheet: Sheet<'_>) -> Vec<Row> {
    let written = sheet.data.map_or(&[][..], |data| data.entries(&field.id));
    let none = Entry::new();
    let missing = std::iter::repeat_n(&none, least.saturating_sub(written.len()));
    let row = |entry: &Entry| Row {
        kind: Kind::Whole,
        height: if entry.is_empty() { sheet.line * EMPTY_ROW } else { 0.0 },
        grow: if entry.is_empty() { 1.0 } else { 0.0 },
        cells: cells(field, entry),
    };
    written.iter().chain(missing).map(row).collect()
}

fn of_example(example: &[String]) -> Row {
    let cells = example.iter().enumerate().map(|(at, text)| {
        let mut runs = Vec::new();
        if at == 0 {
            runs.push(Run::Strong("Eksempel: ".to_owned()));
        }
        runs.push(Run::Text(text.clone()));
        Cell { ground: Ground::Tint, ..Cell::of(vec![Block::Paragraph(Style::Example, runs)]) }
    });
    Row { kind: Kind::Whole, height: 0.0, grow: 0.0, cells: cells.collect() }
}

/// The rules side by side, each with room for what is agreed here.
fn rules(rules: &[Rule], place: Place<'_>, sheet: Sheet<'_>) -> Block {
    let cells = rules.iter().map(|rule| {
        let mut blocks = vec![
            Block::text(place.below, &rule.field.title),
            Block::text(Style::Cell, &rule.text),
            Block::text(Style::Hint, "Hos os"),
        ];
        blocks.extend(answer(&rule.field, sheet.data));
        Cell { top: Top::Ruled, ..Cell::of(blocks) }
    });
    let row = Row { kind: Kind::Long, height: 4.0 * sheet.line, grow: 0.0, cells: cells.collect() };
    let widths = vec![sheet.page.inner_width() / rules.len() as f64; rules.len()];
    Block::Table(Grid { caption: None, look: Look::Bare, widths, rows: vec![row] })
}
