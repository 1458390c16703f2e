//! Which pages a document has, in which order, and how deep each stands.

use super::writer::Writer;
use super::{Chapter, Document};
use crate::drawing;
use crate::graph::{Graph, NodeId};
use crate::model::{Data, Kind};
use crate::page::{self, Frame};

/// The pages that can be had as a document: the models and their core elements, in reading order.
pub fn roots(graph: &Graph) -> Vec<NodeId> {
    let mut ids = graph.of_kind(Kind::Model);
    ids.extend(graph.of_kind(Kind::CoreElement));
    ids
}

/// What a page's document is called: its id, which is unique in its kind, with the short id where a page of another
/// kind has the same.
pub fn name(graph: &Graph, id: NodeId) -> String {
    let node = graph.node(id);
    let other = if node.kind() == Kind::Model { Kind::CoreElement } else { Kind::Model };
    let id = &node.document.id;
    match graph.find(other, id) {
        Some(_) if node.kind() == Kind::CoreElement => format!("{id}-{}", node.short_id),
        _ => id.clone(),
    }
}

/// A page and how deep it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub id: NodeId,
    /// 1 for the document's own page.
    pub level: u8,
}

/// The pages of a document: the tree below its own, and what belongs to it from elsewhere.
pub(super) fn places(graph: &Graph, root: NodeId) -> Vec<Place> {
    let mut places = Vec::new();
    add(graph, Place { id: root, level: 1 }, &mut places);
    places
}

fn add(graph: &Graph, place: Place, places: &mut Vec<Place>) {
    if places.iter().any(|one| one.id == place.id) {
        return;
    }
    places.push(place);
    let mut below = graph.node(place.id).children.clone();
    let own = match graph.node(place.id).kind() {
        Kind::Model => graph.pointing(place.id, Kind::CoreElement, "model"),
        Kind::CoreElement => graph.pointing(place.id, Kind::Principle, "core_element"),
        _ => Vec::new(),
    };
    below.extend(own.into_iter().filter(|id| !below.contains(id)).collect::<Vec<_>>());
    for id in below {
        add(graph, Place { id, level: place.level + 1 }, places);
    }
}

/// The document of a page.
pub fn document(graph: &Graph, frame: &Frame, root: NodeId) -> Document {
    let node = graph.node(root);
    let places = places(graph, root);
    let mut writer = Writer::new(graph, frame, &places);
    let chapters: Vec<Chapter> = places.iter().map(|place| writer.chapter(*place)).collect();
    let accent = page::accent(graph, root);
    Document {
        name: name(graph, root),
        title: node.title().to_owned(),
        description: node.document.common.description.clone(),
        sign: sign(graph, root),
        accent,
        colour: drawing::colour(accent),
        model: edition(graph, root),
        site: graph.settings.title.clone(),
        language: graph.settings.language.clone(),
        short_id: node.short_id.clone(),
        address: page::print_address(frame, node.path()),
        updated: graph.settings.updated.map(|date| date.danish()),
        chapters,
        words: writer.words(),
        law: writer.law(),
        sources: writer.sources(),
        page: root,
    }
}

/// "Én familie – én indgang, 2022".
fn edition(graph: &Graph, id: NodeId) -> Option<String> {
    let model = graph.node(graph.model_of(id)?);
    match &model.document.data {
        Data::Model(data) => Some(format!("{}, {}", model.title(), data.edition)),
        _ => None,
    }
}

/// The kind's name with the number that the model gives the page: "Princip 3".
pub(super) fn sign(graph: &Graph, id: NodeId) -> String {
    let label = page::kind_label(graph, id);
    match graph.node(id).number() {
        Some(number) => format!("{label} {number}"),
        None => label.to_owned(),
    }
}

/// Where a page stands in a document.
pub(super) fn anchor(graph: &Graph, id: NodeId) -> String {
    format!("side-{}", graph.node(id).short_id)
}

/// A place on a page, in a document.
pub(super) fn anchor_on(graph: &Graph, id: NodeId, place: &str) -> String {
    format!("{}-{place}", graph.node(id).short_id)
}
