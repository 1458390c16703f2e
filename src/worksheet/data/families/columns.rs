//! The rows of a CSV file of families, as the tables that the other formats give.

use super::Known;
use super::reader::{KEYS, unknown};
use crate::worksheet::Field;
use crate::worksheet::data::check::Checker;
use crate::worksheet::data::csv::{Cell, Table};
use crate::worksheet::data::faults::Faults;
use crate::worksheet::data::tree::{Key, Node, Tree};

/// What a column holds.
enum Column {
    /// One of `KEYS`.
    Own(&'static str),
    /// A field of a sheet, by the sheet's id.
    Field(String, Box<Field>),
}

/// The rows that could be read, by their numbers.
pub(super) fn read(known: Known<'_>, text: &str, faults: &mut Faults<'_>) -> Vec<(usize, Node)> {
    let Some(mut table) = Table::open(text, faults) else { return Vec::new() };
    let columns: Vec<Option<Column>> = table.header.iter().map(|cell| column(known, cell, faults)).collect();
    let mut rows = Vec::new();
    while let Some(row) = table.row(faults) {
        if let Some(fields) = family(&columns, row.cells, faults) {
            rows.push((row.number, Node { tree: Tree::Table(fields), range: row.range }));
        }
    }
    rows
}

fn column(known: Known<'_>, cell: &Cell, faults: &mut Faults<'_>) -> Option<Column> {
    let name = cell.text.trim().to_owned();
    if let Some(own) = KEYS.iter().find(|one| **one == name) {
        return Some(Column::Own(own));
    }
    if name.is_empty() {
        return None;
    }
    let (sheet, field) = name.split_once('.').unwrap_or((name.as_str(), ""));
    let Some(definition) = known.sheets.iter().find(|one| one.id == sheet) else {
        unknown(known, &Key { name: sheet.to_owned(), range: cell.range.clone() }, faults);
        return None;
    };
    let fields = definition.fields();
    let found = fields.iter().find(|one| one.id == field).cloned();
    if found.is_none() {
        let key = Key { name: field.to_owned(), range: cell.range.clone() };
        Checker::with(definition, faults.lend()).unknown(&key, &fields);
    }
    Some(Column::Field(sheet.to_owned(), Box::new(found?)))
}

/// A row as a family: a table for each sheet that it has anything of.
fn family(columns: &[Option<Column>], cells: Vec<Cell>, faults: &mut Faults<'_>) -> Option<Vec<(Key, Node)>> {
    let before = faults.count();
    let mut fields: Vec<(Key, Node)> = Vec::new();
    for (column, cell) in columns.iter().zip(cells).filter(|(_, cell)| !cell.text.trim().is_empty()) {
        match column {
            None => {}
            Some(Column::Own(name)) => {
                let key = Key { name: (*name).to_owned(), range: cell.range.clone() };
                fields.push((key, Node { tree: Tree::Text(cell.text), range: cell.range }));
            }
            Some(Column::Field(sheet, field)) => {
                let range = cell.range.clone();
                let Some(value) = cell.node(field, faults) else { continue };
                match fields.iter_mut().find(|(key, _)| key.name == *sheet) {
                    Some((_, Node { tree: Tree::Table(known), .. })) => known.push(value),
                    _ => {
                        let key = Key { name: sheet.clone(), range: range.clone() };
                        fields.push((key, Node { tree: Tree::Table(vec![value]), range }));
                    }
                }
            }
        }
    }
    (faults.count() == before).then_some(fields)
}
