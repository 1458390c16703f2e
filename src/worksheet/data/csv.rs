//! Data from CSV: one row is one family.

use super::Data;
use super::check::Checker;
use super::faults::Faults;
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
    let Some(mut table) = Table::open(text, &mut checker.faults) else { return Vec::new() };
    let known = checker.fields.clone();
    let columns: Vec<Option<Field>> =
        table.header.iter().map(|cell| column(&mut checker, &known, cell)).collect();
    let mut sheets = Vec::new();
    while let Some(row) = table.row(&mut checker.faults) {
        let fields = columns.iter().zip(row.cells).map(|(field, cell)| Some((field.as_ref()?, cell)));
        let fields: Option<Vec<(Key, Node)>> =
            fields.flatten().map(|(field, cell)| cell.node(field, &mut checker.faults)).collect();
        if let Some(fields) = fields {
            sheets.extend(checker.sheet(row.number, &Node { tree: Tree::Table(fields), range: row.range }));
        }
    }
    sheets
}

fn column(checker: &mut Checker<'_>, known: &[Field], cell: &Cell) -> Option<Field> {
    let name = cell.text.trim().to_owned();
    let found = known.iter().find(|field| field.id == name).cloned();
    if found.is_none() && !name.is_empty() {
        checker.unknown(&Key { name, range: cell.range.clone() }, known);
    }
    found
}

/// A file of rows below a first line that names the columns.
pub(super) struct Table<'t> {
    pub header: Vec<Cell>,
    /// The rows that hold anything, numbered from 1.
    written: Box<dyn Iterator<Item = (usize, Vec<Cell>)> + 't>,
}

/// A row with at most as many cells as there are columns.
pub(super) struct Row {
    /// Its place among the rows that hold anything, from 1.
    pub number: usize,
    pub cells: Vec<Cell>,
    pub range: Range<usize>,
}

impl<'t> Table<'t> {
    /// None for an empty file, which is reported.
    pub fn open(text: &'t str, faults: &mut Faults<'_>) -> Option<Table<'t>> {
        let skip = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut lines = rows(&text[skip..], skip);
        let Some(header) = lines.next() else {
            faults.report(0..0, "filen er tom; den første linje skal navngive felterne");
            return None;
        };
        let written = lines.filter(|row| row.iter().any(|cell| !cell.text.trim().is_empty()));
        Some(Table { header, written: Box::new((1..).zip(written)) })
    }

    /// The next row; those that are too long are reported and passed over.
    pub fn row(&mut self, faults: &mut Faults<'_>) -> Option<Row> {
        let columns = self.header.len();
        for (number, cells) in self.written.by_ref() {
            let start = cells.first().map_or(0, |cell| cell.range.start);
            let end = cells.last().map_or(0, |cell| cell.range.end);
            if cells.len() <= columns {
                return Some(Row { number, cells, range: start..end });
            }
            let message = format!("rækken har {} felter, men den første linje har {columns}", cells.len());
            faults.report(cells[columns].range.start..end, message);
        }
        None
    }
}

pub(super) struct Cell {
    pub text: String,
    /// In the file, quotes included.
    pub range: Range<usize>,
}

impl Cell {
    /// What the cell holds of a field, under the field's id.
    pub fn node(self, field: &Field, faults: &mut Faults<'_>) -> Option<(Key, Node)> {
        let key = Key { name: field.id.clone(), range: self.range.clone() };
        let tree = match field.parts() {
            [] => Tree::Text(self.text),
            parts => {
                let lines = self.text.split(['\n', '|']).filter(|line| !line.trim().is_empty());
                let entries: Vec<Option<Node>> =
                    lines.map(|line| entry(parts, (line, &self.range), faults)).collect();
                Tree::List(entries.into_iter().collect::<Option<_>>()?)
            }
        };
        Some((key, Node { tree, range: self.range }))
    }
}

/// The parts of one entry written on a line, divided by `;`, as a table.
fn entry(parts: &[Field], (line, range): (&str, &Range<usize>), faults: &mut Faults<'_>) -> Option<Node> {
    let texts: Vec<&str> = line.split(';').collect();
    if texts.len() > parts.len() && texts[parts.len()..].iter().any(|text| !text.trim().is_empty()) {
        let names: Vec<&str> = parts.iter().map(|part| part.id.as_str()).collect();
        let message = format!("linjen har {} dele, men der er plads til {}", texts.len(), parts.len());
        let help = format!("Skriv delene i denne orden med ; imellem: {}.", names.join("; "));
        faults.push(faults.fault(range.clone(), message).help(help));
        return None;
    }
    let fields = parts.iter().zip(texts).map(|(part, text)| {
        let key = Key { name: part.id.clone(), range: range.clone() };
        (key, Node { tree: Tree::Text(text.trim().to_owned()), range: range.clone() })
    });
    Some(Node { tree: Tree::Table(fields.collect()), range: range.clone() })
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
