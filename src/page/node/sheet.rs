//! Worksheets: their own page, and how other pages offer them.

use super::Place;
use crate::graph::NodeId;
use crate::model::Kind;
use crate::page::address::{href, page_href};
use crate::page::card;
use crate::worksheet::{preview, web};
use serde_json::{Value, json};

/// The card of a sheet with its preview and what it can be fetched as.
pub fn card(at: &Place<'_>, sheet: NodeId) -> Value {
    let node = at.graph.node(sheet);
    let mut view = json!(card::card(at.graph, at.path(), sheet));
    let files = at.frame.sheets.get(&node.document.id).cloned().unwrap_or_default();
    let formats: Vec<Value> =
        files.iter().map(|(label, path)| json!({ "label": label, "url": href(at.path(), path) })).collect();
    view["preview_html"] = json!(node.worksheet.as_ref().map(|definition| preview::sheet(definition)));
    view["purpose"] = json!(node.worksheet.as_ref().map(|definition| definition.heading.purpose.clone()));
    view["fill_url"] = json!(format!("{}#udfyld", page_href(at.path(), node.path())));
    view["formats"] = json!(formats);
    view
}

pub fn cards(at: &Place<'_>, sheets: &[NodeId]) -> Vec<Value> {
    sheets.iter().map(|sheet| card(at, *sheet)).collect()
}

/// The sheets of some tools, each once.
pub fn of_tools(at: &Place<'_>, tools: &[NodeId]) -> Vec<Value> {
    let mut sheets: Vec<NodeId> =
        tools.iter().flat_map(|tool| at.graph.related(*tool, "worksheet")).collect();
    let mut seen = Vec::new();
    sheets.retain(|sheet| {
        !seen.contains(sheet) && {
            seen.push(*sheet);
            true
        }
    });
    sheets.into_iter().map(|sheet| card(at, sheet)).collect()
}

pub fn view(at: &Place<'_>) -> Value {
    let mut view = card(at, at.id);
    let Some(definition) = &at.graph.node(at.id).worksheet else { return view };
    view["fill_url"] = json!("#udfyld");
    view["purpose_html"] = Value::Null;
    view["who"] = json!(definition.heading.who);
    view["when"] = json!(definition.heading.when);
    view["time"] = json!(definition.heading.time);
    view["sheet_html"] = json!(web::sheet(definition, None));
    view["example"] = Value::Null;
    view["roles"] = json!(at.related("roles"));
    let mut tools = at.graph.related(at.id, "tools");
    tools.extend(at.graph.pointing(at.id, Kind::Tool, "worksheet"));
    tools.sort();
    tools.dedup();
    view["tools"] = json!(at.cards(&tools));
    view
}
