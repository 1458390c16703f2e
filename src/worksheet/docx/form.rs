//! A form: fields below and beside each other, placed by a table without lines of its own.

use super::Sheet;
use super::answer::labelled;
use super::word::{Block, Cell, Kind, Look, Row, Table, Top};
use crate::worksheet::Input;
use crate::worksheet::shape::{Form, FormField};

/// The name of a field and the white around it, in millimetres.
const LABEL: f64 = 8.0;

pub(super) fn blocks(body: &mut Vec<Block>, form: &Form, sheet: Sheet<'_>) {
    let rows = form.rows().into_iter().map(|fields| row(fields, sheet)).collect();
    let widths = vec![sheet.page.inner_width() / 12.0; 12];
    body.push(Block::Table(Table { caption: None, look: Look::Bare, widths, rows }));
}

fn row(fields: &[FormField], sheet: Sheet<'_>) -> Row {
    let mut cells: Vec<Cell> = fields.iter().map(|one| cell(one, sheet)).collect();
    let rest = 12_usize.saturating_sub(cells.iter().map(|cell| cell.span).sum());
    if rest > 0 {
        cells.push(Cell { span: rest, ..Cell::of(Vec::new()) });
    }
    let lines = fields.iter().filter(|one| one.field.input == Input::Text).map(|one| one.lines).max();
    let lines = lines.map(f64::from).unwrap_or_default();
    let height = if lines > 0.0 { LABEL + lines * sheet.line } else { 0.0 };
    Row { kind: Kind::Long, height, grow: lines, cells }
}

fn cell(one: &FormField, sheet: Sheet<'_>) -> Cell {
    let top = if one.field.input == Input::Text { Top::Ruled } else { Top::Open };
    Cell { span: one.width.twelfths() as usize, top, ..Cell::of(labelled(&one.field, sheet.data)) }
}
