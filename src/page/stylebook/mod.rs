//! The site's own look, shown on a page from the parts that all pages are made of.
//!
//! Takes the graph with the project's own styles; gives the view of the directive `stilark`, one part at a time.

mod colours;
mod tokens;

use super::card::{accent, cards};
use super::figures;
use crate::drawing::icon_names;
use crate::graph::{Graph, NodeId};
use crate::markdown::Directive;
use crate::model::Kind;
use crate::worksheet::web;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tokens::Tokens;

/// Cards that are shown of each model.
const CARDS: usize = 2;

/// The view of a part.
pub fn view(graph: &Graph, page: NodeId, directive: &Directive, id: String) -> Value {
    let part = directive.attribute("del").unwrap_or_default();
    let tokens = Tokens::read(styles(graph));
    let rows = match part {
        "farver" => colours::view(&tokens),
        "skrift" => sizes(&tokens, 't'),
        "afstand" => sizes(&tokens, 's'),
        "modeller" => shown(graph, page, &models(graph)),
        "ikoner" => icon_names().map(icon).collect(),
        "kort" => shown(graph, page, &elements(graph)),
        _ => Vec::new(),
    };
    let html = if part == "felter" { fields(graph) } else { String::new() };
    let figure = if part == "diagram" { measured(graph, page, id) } else { None };
    json!({"book": {"part": part, "rows": rows, "html": html, "figure": figure}})
}

/// The file that the values stand in: the project's own, if it has one.
fn styles(graph: &Graph) -> &str {
    let own = graph.sources.files.iter().rfind(|file| file.path == tokens::PATH);
    own.map_or("", |file| &file.text)
}

/// Sizes with their names; the largest first where letters are shown.
fn sizes(tokens: &Tokens, letter: char) -> Vec<Value> {
    let row = |(name, rem): (&str, f64)| json!({"name": name, "value": rem, "shown": rem.to_string().replace('.', ",")});
    tokens.sizes(letter).into_iter().map(row).collect()
}

/// The first model of each accent.
fn models(graph: &Graph) -> Vec<NodeId> {
    let mut seen = BTreeSet::new();
    let is_model = |id: &NodeId| graph.node(*id).kind() == Kind::Model;
    graph.ids().filter(is_model).filter(|id| accent(graph, *id).is_some_and(|one| seen.insert(one))).collect()
}

/// The first core elements of each model.
fn elements(graph: &Graph) -> Vec<NodeId> {
    let of = |model| graph.pointing(model, Kind::CoreElement, "model").into_iter().take(CARDS);
    models(graph).into_iter().flat_map(of).collect()
}

fn shown(graph: &Graph, page: NodeId, ids: &[NodeId]) -> Vec<Value> {
    cards(graph, graph.node(page).path(), ids).into_iter().map(|card| json!(card)).collect()
}

/// The first measurement of the site, drawn. The page does not become one of those that build on it.
fn measured(graph: &Graph, page: NodeId, drawing: String) -> Option<Value> {
    let first = graph.ids().find(|id| graph.node(*id).kind() == Kind::Measurement)?;
    figures::measurement(graph, page, first, drawing)
}

/// A field of each sort, as the site's own sheets have them.
fn fields(graph: &Graph) -> String {
    let sheets = graph.nodes.iter().filter_map(|node| node.worksheet.as_deref());
    web::samples(&sheets.flat_map(|sheet| sheet.fields()).collect::<Vec<_>>())
}

/// An icon with what it stands for.
fn icon(name: &str) -> Value {
    let means = Kind::from_word(name).map_or("Opmærksomhed", |kind| kind.singular());
    json!({"name": name, "means": means})
}
