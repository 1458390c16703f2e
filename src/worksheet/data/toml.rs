//! Data from TOML.

use super::Data;
use super::check::Checker;
use super::faults::Faults;
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
    let mut checker = Checker::new(definition, file, diagnostics);
    match read(text, &mut checker.faults) {
        Some(root) => checker.sheets(&root),
        None => Vec::new(),
    }
}

/// The file as a tree, or what is wrong with it.
pub(super) fn read(text: &str, out: &mut Faults<'_>) -> Option<Node> {
    let (table, faults) = DeTable::parse_recoverable(text);
    for fault in foreign::toml(text, &faults) {
        out.broken(text, fault.range, (fault.message, fault.help.to_owned()));
    }
    faults.is_empty().then(|| Node { tree: tree_of(table.get_ref(), text), range: 0..text.len() })
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
