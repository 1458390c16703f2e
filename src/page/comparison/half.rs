//! One side of a comparison: a model's elements, and the principles or grips that each is made of.

use super::{Depth, Shown, sign};
use crate::drawing::comparison::{Sign, Tie};
use crate::graph::NodeId;
use crate::model::{Data, Grip, Kind};
use crate::page::address::page_href;
use serde::Serialize;

/// What stands in the table: a name, and where it leads.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    #[serde(skip)]
    pub page: Option<NodeId>,
    pub title: String,
    pub url: Option<String>,
    pub cites_html: String,
}

pub struct Half<'a> {
    pub model: NodeId,
    pub url: String,
    pub elements: Vec<Element>,
    pub pieces: Vec<Piece<'a>>,
}

pub struct Element {
    pub node: NodeId,
    pub title: String,
    pub url: String,
}

/// A principle, or a grip where the source has none.
pub struct Piece<'a> {
    pub cell: Cell,
    /// The place of the element that it belongs to.
    pub element: usize,
    pub principle: Option<NodeId>,
    pub grip: Option<&'a Grip>,
    /// The principles elsewhere that the grip names.
    pub named: Vec<NodeId>,
}

impl<'a> Half<'a> {
    pub fn of(shown: &'a Shown<'_>, model: NodeId) -> Self {
        let graph = shown.graph;
        let href = |id: NodeId| page_href(graph.node(shown.page).path(), graph.node(id).path());
        let mut elements = Vec::new();
        let mut pieces = Vec::new();
        for id in graph.pointing(model, Kind::CoreElement, "model") {
            let at = elements.len();
            elements.push(Element { node: id, title: short(shown, id), url: href(id) });
            if shown.depth == Depth::Elements {
                continue;
            }
            for principle in graph.pointing(id, Kind::Principle, "core_element") {
                let cell = Cell {
                    page: Some(principle),
                    title: graph.node(principle).title().to_owned(),
                    url: Some(href(principle)),
                    cites_html: String::new(),
                };
                pieces.push(Piece {
                    cell,
                    element: at,
                    principle: Some(principle),
                    grip: None,
                    named: Vec::new(),
                });
            }
            let Data::CoreElement(data) = &graph.node(id).document.data else { continue };
            for grip in data.grips.iter().flat_map(|rows| &rows.0) {
                let cell =
                    Cell { page: None, title: grip.title.clone(), url: None, cites_html: String::new() };
                let named = grip.principles.iter();
                let named = named.filter_map(|one| graph.find(Kind::Principle, &one.id)).collect();
                pieces.push(Piece { cell, element: at, principle: None, grip: Some(grip), named });
            }
        }
        Half { model, url: href(model), elements, pieces }
    }

    /// The pieces of an element, with their places.
    pub fn of_element(&self, element: usize) -> impl Iterator<Item = (usize, &Piece<'a>)> {
        self.pieces.iter().enumerate().filter(move |(_, piece)| piece.element == element)
    }
}

fn short(shown: &Shown<'_>, id: NodeId) -> String {
    let common = &shown.graph.node(id).document.common;
    common.short_title.clone().unwrap_or_else(|| common.title.clone())
}

/// Which pieces the grips of either side tie to principles of the other.
pub fn ties(left: &Half<'_>, right: &Half<'_>) -> Vec<Tie> {
    let mut ties = Vec::new();
    for (at_left, one) in left.pieces.iter().enumerate() {
        for (at_right, other) in right.pieces.iter().enumerate() {
            let sign = how(one, other).or_else(|| how(other, one));
            ties.extend(sign.map(|sign| Tie { left: at_left, right: at_right, sign }));
        }
    }
    ties
}

/// How a grip says that it is like a principle.
fn how(grip: &Piece<'_>, principle: &Piece<'_>) -> Option<Sign> {
    let names = grip.named.contains(&principle.principle?);
    grip.grip.filter(|_| names).map(|grip| grip.how.map_or(Sign::Same, sign))
}
