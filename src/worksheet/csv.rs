//! A sheet as rows: the first line names its fields, and each further line is a family.
//!
//! Takes a definition and what families wrote; gives the text that [`data::from_csv`](super::data::from_csv) reads
//! back. A list stands in one cell, an entry a line, its parts divided by `;`.

use super::data::part;
use super::{Data, Definition, Field};

/// What spreadsheets need to see that the file is UTF-8.
const MARK: char = '\u{feff}';

/// The line that names the fields.
pub fn header(definition: &Definition) -> String {
    rows(definition, &[])
}

/// The fields and a line for each family.
pub fn rows(definition: &Definition, families: &[Data]) -> String {
    let fields = definition.fields();
    let mut out = String::from(MARK);
    line(&mut out, fields.iter().map(|field| field.id.clone()));
    for family in families {
        line(&mut out, fields.iter().map(|field| cell(field, family)));
    }
    out
}

fn cell(field: &Field, family: &Data) -> String {
    if field.parts().is_empty() {
        return family.text(&field.id).to_owned();
    }
    let entries = family.entries(&field.id).iter().map(|entry| {
        let parts = field.parts().iter().map(|one| part(entry, &one.id).replace(['\n', ';', '|'], " "));
        parts.collect::<Vec<_>>().join("; ")
    });
    entries.collect::<Vec<_>>().join("\n")
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    let quoted = cells.map(|cell| match cell.contains([';', '"', '\n', ',']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    });
    out.push_str(&quoted.collect::<Vec<_>>().join(";"));
    out.push_str("\r\n");
}
