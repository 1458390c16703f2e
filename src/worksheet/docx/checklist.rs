//! A checklist: a box, what is to be done, and a short line beside it if it is wanted.

use super::answer::{answer, bookmark, caption, value};
use super::word::{Block, Cell, Ground, Kind, Look, Row, Run, Style, Table};
use super::{Place, Sheet};
use crate::worksheet::shape::{Checklist, Item};

/// The width of the column with the boxes on A4, in millimetres: room for its name.
const BOX: f64 = 19.0;
/// The share of the width that the line beside an item has.
const NOTE: f64 = 0.34;

pub(super) fn blocks(body: &mut Vec<Block>, (list, place): (&Checklist, Place<'_>), sheet: Sheet<'_>) {
    let width = sheet.page.inner_width();
    let names: Vec<&str> = ["Kryds", "Punkt"].into_iter().chain(list.own.note.as_deref()).collect();
    let ticks = BOX * sheet.page.heading_scale();
    let widths = match list.own.note {
        Some(_) => vec![ticks, width * (1.0 - NOTE) - ticks, width * NOTE],
        None => vec![ticks, width - ticks],
    };
    let header = names.iter().map(|name| Cell::of(vec![Block::text(Style::Column, *name)])).collect();
    let mut rows = vec![Row { kind: Kind::Header, height: 0.0, grow: 0.0, cells: header }];
    for (group, items) in list.groups() {
        rows.extend(group.map(|group| heading(group, place, widths.len())));
        rows.extend(items.into_iter().map(|item| row(list, item, sheet)));
    }
    let caption = caption(place.title, &names);
    body.push(Block::Table(Table { caption, look: Look::Lines, widths, rows }));
}

fn heading(group: &str, place: Place<'_>, span: usize) -> Row {
    let blocks = vec![Block::text(place.below, group)];
    let cell = Cell { span, ground: Ground::Tint, ..Cell::of(blocks) };
    Row { kind: Kind::Whole, height: 0.0, grow: 0.0, cells: vec![cell] }
}

fn row(list: &Checklist, item: &Item, sheet: Sheet<'_>) -> Row {
    let (tick, note) = (list.tick(item), list.note(item));
    let square = vec![bookmark(&tick), Run::Check(!value(&tick, sheet.data).is_empty())];
    let mut words = vec![Block::text(Style::Answer, &item.title)];
    words.extend(item.text.iter().map(|text| Block::text(Style::Hint, text)));
    let mut cells = vec![Cell::of(vec![Block::Paragraph(Style::Answer, square)]), Cell::of(words)];
    let empty = note.as_ref().is_some_and(|note| value(note, sheet.data).is_empty());
    let grow = if empty { 1.0 } else { 0.0 };
    cells.extend(note.map(|note| Cell::of(answer(&note, sheet.data))));
    Row { kind: Kind::Whole, height: 0.0, grow, cells }
}
