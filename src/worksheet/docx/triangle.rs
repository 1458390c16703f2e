//! A triangle: the drawing, and its three sides, each under its own heading.

use super::answer::{answer, prompts};
use super::drawn::{self, Drawing};
use super::word::{Block, Cell, Kind, Look, Row, Table, Top};
use super::{Place, Sheet};
use crate::drawing;
use crate::worksheet::picture;
use crate::worksheet::shape::{Side, Triangle};

pub(super) fn blocks(body: &mut Vec<Block>, (triangle, place): (&Triangle, Place<'_>), sheet: Sheet<'_>) {
    let named = picture::triangle(sheet.definition, triangle);
    let drawing = Drawing { svg: drawing::triangle::draw(&named), title: place.title };
    drawn::with(body, &drawing, (1, sheet), |width| vec![sides((triangle, place), width, sheet)]);
}

fn sides((triangle, place): (&Triangle, Place<'_>), width: f64, sheet: Sheet<'_>) -> Block {
    let rows = triangle.sides.iter().map(|one| Row {
        kind: Kind::Long,
        height: 3.0 * sheet.line,
        grow: 1.0,
        cells: vec![Cell { top: Top::Ruled, ..Cell::of(side(one, place, sheet)) }],
    });
    Block::Table(Table { caption: None, look: Look::Bare, widths: vec![width], rows: rows.collect() })
}

fn side(side: &Side, place: Place<'_>, sheet: Sheet<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::text(place.below, &side.field.title)];
    blocks.extend(prompts(&side.prompts));
    blocks.extend(answer(&side.field, sheet.data));
    blocks
}
