//! A link to a node with what lists show of it.

use super::address::page_href;
use crate::graph::{Graph, NodeId};
use crate::markdown;
use crate::model::{Data, Kind};
use serde::Serialize;

/// A way onward: address, title and one line about it.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    pub title: String,
    /// For places that show the model already.
    pub short_title: String,
    pub url: String,
    pub kind: &'static str,
    pub kind_label: &'static str,
    pub summary: String,
    pub number: Option<u32>,
    pub accent: Option<&'static str>,
    pub optional: bool,
    pub position: Option<u32>,
}

/// The card of a node as seen from the page at `from`.
pub fn card(graph: &Graph, from: &str, id: NodeId) -> Card {
    let node = graph.node(id);
    let common = &node.document.common;
    let (optional, position) = match &node.document.data {
        Data::Step(step) => (step.optional, step.position),
        _ => (false, None),
    };
    Card {
        title: common.title.clone(),
        short_title: short_title(graph, id),
        url: page_href(from, node.path()),
        kind: node.kind().word(),
        kind_label: kind_label(graph, id),
        summary: summary(graph, id),
        number: node.number(),
        accent: accent(graph, id),
        optional,
        position,
    }
}

pub fn cards(graph: &Graph, from: &str, ids: &[NodeId]) -> Vec<Card> {
    ids.iter().map(|id| card(graph, from, *id)).collect()
}

/// The title for places that have little room or show the model already.
pub fn short_title(graph: &Graph, id: NodeId) -> String {
    let common = &graph.node(id).document.common;
    common.short_title.clone().unwrap_or_else(|| common.title.clone())
}

/// The description, or the first sentence of the body.
pub fn summary(graph: &Graph, id: NodeId) -> String {
    let node = graph.node(id);
    // A list in English has no room for sentences in Danish.
    if !graph.is_at_home(id) {
        return String::new();
    }
    match &node.document.common.description {
        Some(text) => text.clone(),
        None if node.kind() == Kind::Page => String::new(),
        None => markdown::summary(graph.body(id)),
    }
}

/// The kind's name as the sign above a title shows it: what one model calls a precondition is a track in
/// another.
pub fn kind_label(graph: &Graph, id: NodeId) -> &'static str {
    let node = graph.node(id);
    match &node.document.data {
        Data::Precondition(precondition) => {
            precondition.form.map_or(node.kind().singular(), |form| form.label())
        }
        _ => node.kind().singular(),
    }
}

/// The accent of the model that a node belongs to.
pub fn accent(graph: &Graph, id: NodeId) -> Option<&'static str> {
    let model = graph.model_of(id)?;
    match &graph.node(model).document.data {
        Data::Model(model) => model.accent.map(|accent| accent.word()),
        _ => None,
    }
}
