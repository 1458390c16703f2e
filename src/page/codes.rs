//! The short ids that paper carries, and the pages that they stand for.

use super::address::page_href;
use super::frame::CODES;
use crate::graph::Graph;
use serde_json::{Value, json};

/// The first letters of all short ids, ascending.
pub fn code_letters(graph: &Graph) -> Vec<char> {
    let mut letters: Vec<char> = graph.nodes.iter().filter_map(|node| node.short_id.chars().next()).collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

/// The ways to the lists, by first letter.
pub fn codes(graph: &Graph, from: &str) -> Value {
    let letters = code_letters(graph).into_iter();
    let ways = letters.map(|letter| {
        let url = page_href(from, &format!("{CODES}{letter}/"));
        json!({"letter": letter, "url": url})
    });
    json!({ "letters": ways.collect::<Vec<_>>() })
}

/// The short ids that begin with a letter.
pub fn codes_of(graph: &Graph, from: &str, first: char) -> Value {
    let mut nodes: Vec<_> = graph.nodes.iter().filter(|node| node.short_id.starts_with(first)).collect();
    nodes.sort_by(|a, b| a.short_id.cmp(&b.short_id));
    let items = nodes.into_iter().map(|node| {
        json!({
            "short_id": node.short_id,
            "title": node.title(),
            "url": page_href(from, node.path()),
            "kind_label": node.kind().singular(),
        })
    });
    json!({ "items": items.collect::<Vec<_>>(), "all_url": page_href(from, CODES) })
}
