//! Data from CSV: one row is one family.

use super::Data;
use super::check::Checker;
use super::tree::{Key, Node, Tree};
use crate::diagnostic::Diagnostics;
use crate::source::FileId;
use crate::worksheet::{Definition, Field};
use std::ops::Range;

/// Reads filled sheets from CSV.
pub fn from_csv(
    definition: &Definition,
    file: FileId,
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<Data> {
    let mut checker = Checker::new(definition, file, diagnostics);
    let skip = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut rows = rows(&text[skip..], skip);
    let Some(header) = rows.next() else {
        checker.report(0..0, "filen er tom; den første linje skal navngive felterne");
        return Vec::new();
    };
    let known = checker.fields.clone();
    let columns: Vec<Option<Field>> =
        header.into_iter().map(|cell| column(&mut checker, &known, cell)).collect();
    let mut sheets = Vec::new();
    for (number, row) in (1..).zip(rows.filter(|row| row.iter().any(|cell| !cell.text.trim().is_empty()))) {
        let range =
            row.first().map_or(0, |cell| cell.range.start)..row.last().map_or(0, |cell| cell.range.end);
        if row.len() > columns.len() {
            let message =
                format!("rækken har {} felter, men den første linje har {}", row.len(), columns.len());
            checker.report(row[columns.len()].range.start..range.end, message);
            continue;
        }
        let fields = columns.iter().zip(row).map(|(field, cell)| Some((field.as_ref()?, cell)));
        let fields: Option<Vec<(Key, Node)>> =
            fields.flatten().map(|(field, cell)| node(&mut checker, field, cell)).collect();
        if let Some(fields) = fields {
            sheets.extend(checker.sheet(number, &Node { tree: Tree::Table(fields), range }));
        }
    }
    sheets
}

fn column(checker: &mut Checker<'_>, known: &[Field], cell: Cell) -> Option<Field> {
    let name = cell.text.trim().to_owned();
    let found = known.iter().find(|field| field.id == name).cloned();
    if found.is_none() && !name.is_empty() {
        checker.unknown(&Key { name, range: cell.range }, known);
    }
    found
}

fn node(checker: &mut Checker<'_>, field: &Field, cell: Cell) -> Option<(Key, Node)> {
    let key = Key { name: field.id.clone(), range: cell.range.clone() };
    let tree = match field.parts() {
        [] => Tree::Text(cell.text),
        parts => {
            let lines = cell.text.split(['\n', '|']).filter(|line| !line.trim().is_empty());
            let entries: Vec<Option<Node>> =
                lines.map(|line| checker.line(parts, (line, cell.range.clone()))).collect();
            Tree::List(entries.into_iter().collect::<Option<_>>()?)
        }
    };
    Some((key, Node { tree, range: cell.range }))
}

struct Cell {
    text: String,
    /// In the file, quotes included.
    range: Range<usize>,
}

/// The rows of a file with the places of their cells; `base` is where the text begins in the file.
fn rows(text: &str, base: usize) -> impl Iterator<Item = Vec<Cell>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    std::iter::from_fn(move || {
        if !reader.read_record(&mut record).unwrap_or(false) {
            return None;
        }
        let mut at = record.position().map_or(0, |place| place.byte() as usize);
        let cells = record.iter().map(|value| {
            let range = place(text, at, value);
            at = range.end;
            Cell { text: value.to_owned(), range: base + range.start..base + range.end }
        });
        Some(cells.collect())
    })
}

/// Where a cell stands, from `at` on: its text without the quotes that CSV doubles.
fn place(text: &str, at: usize, value: &str) -> Range<usize> {
    let first = value.split('"').find(|part| !part.is_empty()).unwrap_or("");
    let rest = text.get(at..).unwrap_or("");
    let start = at + rest.find(first).unwrap_or(0);
    let end = start + value.len() + value.matches('"').count();
    start..text.floor_char_boundary(end.min(text.len()))
}

/// What divides the columns: whichever the first line has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or("");
    let count = |byte: &u8| first.bytes().filter(|one| one == byte).count();
    *b",;\t".iter().max_by_key(|byte| (count(byte), **byte == b';')).expect("three candidates")
}
