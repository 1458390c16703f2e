//! The family's folder: which sheets a device remembers, and all of them as one file.

use super::address::page_href;
use crate::graph::Graph;
use crate::worksheet::web;
use serde_json::{Value, json};

/// Every sheet with what its file may hold; scripts show those that the device remembers.
pub fn folder(graph: &Graph, from: &str) -> Value {
    let sheets = graph.nodes.iter().filter_map(|node| Some((node, node.worksheet.as_ref()?)));
    let sheets = sheets.map(|(node, definition)| {
        json!({
            "id": definition.id,
            "title": node.title(),
            "url": page_href(from, node.path()),
            "plan": web::plan(definition),
        })
    });
    json!({ "sheets": sheets.collect::<Vec<_>>(), "all_url": page_href(from, "ark/") })
}
