//! Worksheets: their own page, and how other pages offer them.

use super::Place;
use crate::graph::NodeId;
use crate::model::Kind;
use crate::page::address::{href, page_href};
use crate::page::frame::{Download, Rank};
use crate::page::{FOLDER, card};
use crate::worksheet::{preview, web};
use serde_json::{Value, json};

/// The card of a sheet with its preview and what it can be fetched as.
pub fn card(at: &Place<'_>, sheet: NodeId) -> Value {
    let node = at.graph.node(sheet);
    let mut view = json!(card::card(at.graph, at.path(), sheet));
    let formats = files(at, node.document.id.as_str(), Rank::Main);
    view["preview_html"] = json!(node.worksheet.as_ref().map(|definition| preview::sheet(definition)));
    let own = node.worksheet.as_ref().filter(|_| at.graph.is_at_home(sheet));
    view["purpose"] = json!(own.map(|definition| definition.heading.purpose.clone()));
    view["fill_url"] = json!(format!("{}#udfyld", page_href(at.path(), node.path())));
    view["formats"] = json!(formats);
    view
}

fn files(at: &Place<'_>, sheet: &str, rank: Rank) -> Vec<Value> {
    let files = at.frame.sheets.get(sheet).into_iter().flatten().filter(|file| file.rank == rank);
    files.map(|file| download(at, file)).collect()
}

fn download(at: &Place<'_>, file: &Download) -> Value {
    json!({ "label": at.frame.label(file), "url": href(at.path(), &file.path) })
}

/// All sheets of this page in one file, if there is one.
pub fn pack(at: &Place<'_>) -> Value {
    at.frame.packs.get(at.path()).map_or(Value::Null, |file| download(at, file))
}

pub fn cards(at: &Place<'_>, sheets: &[NodeId]) -> Vec<Value> {
    sheets.iter().map(|sheet| card(at, *sheet)).collect()
}

/// The sheets of some tools, each once.
pub fn of_tools(at: &Place<'_>, tools: &[NodeId]) -> Vec<Value> {
    cards(at, &at.graph.sheets_of_tools(tools))
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
    view["folder_url"] = json!(page_href(at.path(), FOLDER));
    view["downloads"] = json!(files(at, &definition.id, Rank::Further));
    view["roles"] = json!(at.related("roles"));
    view["steps"] = json!(at.related("steps"));
    let mut tools = at.graph.related(at.id, "tools");
    tools.extend(at.graph.pointing(at.id, Kind::Tool, "worksheet"));
    tools.sort();
    tools.dedup();
    view["tools"] = json!(at.cards(&tools));
    view
}
