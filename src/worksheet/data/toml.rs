//! Data from TOML.

use super::Data;
use super::check::Checker;
use super::tree::{Key, Node, Tree};
use crate::diagnostic::{Diagnostics, foreign};
use crate::source::FileId;
use crate::worksheet::Definition;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// Reads filled sheets from TOML.
pub fn from_toml(
    definition: &Definition,
    file: FileId,
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<Data> {
    let (table, faults) = DeTable::parse_recoverable(text);
    let mut checker = Checker::new(definition, file, diagnostics);
    for fault in foreign::toml(text, &faults) {
        checker.broken(text, fault.range, (fault.message, fault.help.to_owned()));
    }
    if !faults.is_empty() {
        return Vec::new();
    }
    let root = Node { tree: tree_of(table.get_ref(), text), range: 0..text.len() };
    checker.sheets(&root)
}

fn tree_of(table: &DeTable<'_>, text: &str) -> Tree {
    let node = |value: &toml::Spanned<DeValue<'_>>| node_of(value.get_ref(), value.span(), text);
    Tree::Table(
        table
            .iter()
            .map(|(key, value)| (Key { name: key.get_ref().to_string(), range: key.span() }, node(value)))
            .collect(),
    )
}

fn node_of(value: &DeValue<'_>, range: Range<usize>, text: &str) -> Node {
    let tree = match value {
        DeValue::String(string) => Tree::Text(string.to_string()),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => {
            Tree::Text(text.get(range.clone()).unwrap_or_default().to_owned())
        }
        DeValue::Boolean(flag) => Tree::Flag(*flag),
        DeValue::Array(items) => {
            Tree::List(items.iter().map(|item| node_of(item.get_ref(), item.span(), text)).collect())
        }
        DeValue::Table(table) => tree_of(table, text),
    };
    Node { tree, range }
}
