//! The words of the site itself in English: `site/words/en.toml`, whose rows a project may change one by one.

use super::toml_table::read_table;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Words;
use crate::source::{FileId, Sources, Span};
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

pub const PATH: &str = "site/words/en.toml";

/// The rows of all layers, a later layer's in the place of an earlier one's.
pub(super) fn read(sources: &Sources, out: &mut Diagnostics) -> Words {
    let mut rows = Rows::default();
    for id in sources.ids().filter(|id| sources.file(*id).path == PATH) {
        let text = sources.file(id).text.clone();
        let table = read_table(&text, id, 0..text.len(), out);
        take(&table.table, id, &mut rows, out);
    }
    Words::new(rows.all, rows.scripts)
}

/// The section whose rows are for scripts alone; all others only put rows in order.
const SCRIPTS: &str = "scripts";

#[derive(Default)]
struct Rows {
    all: BTreeMap<String, String>,
    scripts: BTreeMap<String, String>,
}

fn take(table: &DeTable<'_>, file: FileId, rows: &mut Rows, out: &mut Diagnostics) {
    for (danish, value) in table {
        match value.get_ref() {
            DeValue::String(english) => {
                rows.all.insert(danish.get_ref().to_string(), english.to_string());
            }
            DeValue::Table(section) if danish.get_ref() == SCRIPTS => {
                let mut own = Rows::default();
                take(section, file, &mut own, out);
                rows.scripts.append(&mut own.all);
            }
            DeValue::Table(section) => take(section, file, rows, out),
            _ => {
                let message = format!("rækken `{}` har en forkert type", danish.get_ref());
                let fault = Diagnostic::error(Code::WrongType, Span::new(file, value.span()), message);
                out.push(fault.help("Skriv det engelske i anførselstegn."));
            }
        }
    }
}
