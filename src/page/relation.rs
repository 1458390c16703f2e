//! What hangs together with a page: its relations both ways, by kind, as a drawing and as the list that says the same.

use super::address::page_href;
use super::card::accent;
use crate::drawing::neighbours::{self, Name, Neighbours};
use crate::graph::{Graph, NodeId};
use crate::model::Kind;
use serde::Serialize;

/// A page's neighbours.
#[derive(Debug, Default, Serialize)]
pub struct Together {
    /// None where a sheet is filled in, and where there is too little to draw.
    pub drawing_html: Option<String>,
    /// How many the drawing names; it names none of a page that very much hangs together with.
    pub drawn: usize,
    pub total: usize,
    pub groups: Vec<Group>,
}

/// Those of one kind, in plain words.
#[derive(Debug, Serialize)]
pub struct Group {
    pub kind: &'static str,
    pub label: &'static str,
    pub items: Vec<Neighbour>,
}

#[derive(Debug, Serialize)]
pub struct Neighbour {
    pub title: String,
    pub url: String,
}

/// What hangs together with a page, or none if nothing does. Sources are left out: they stand in a list of their own.
pub fn together(graph: &Graph, page: NodeId) -> Option<Together> {
    if graph.home() == Some(page) {
        return None;
    }
    let of = graph.node(page).kind();
    let ties: Vec<(Kind, Tied)> = Kind::ALL
        .iter()
        .filter(|kind| **kind != Kind::Source && !shown_by_sheet(of, **kind))
        .map(|kind| (*kind, tied(graph, page, *kind)))
        .filter(|(_, tied)| !tied.ids.is_empty())
        .collect();
    let total: usize = ties.iter().map(|(_, tied)| tied.ids.len()).sum();
    if total == 0 {
        return None;
    }
    let drawable = of != Kind::Worksheet && total >= FEW;
    let (drawing_html, drawn) = if drawable { draw(graph, page, &ties) } else { (None, 0) };
    let groups = ties.iter().map(|(kind, tied)| Group {
        kind: kind.word(),
        label: if tied.back_alone { label(of, *kind) } else { kind.plural() },
        items: tied.ids.iter().map(|id| neighbour(graph, page, *id)).collect(),
    });
    Some(Together { drawing_html, drawn, total, groups: groups.collect() })
}

/// With fewer neighbours the list alone says it.
const FEW: usize = 2;

/// The neighbours of one kind.
struct Tied {
    ids: Vec<NodeId>,
    /// Whether all of them point at the page, and the page at none of them.
    back_alone: bool,
}

fn tied(graph: &Graph, page: NodeId, kind: Kind) -> Tied {
    let node = graph.node(page);
    let of_kind = |id: &NodeId| graph.node(*id).kind() == kind && *id != page;
    let out: Vec<NodeId> = node.out.iter().map(|one| one.node).filter(of_kind).collect();
    let mut ids: Vec<NodeId> = node.back.iter().map(|one| one.node).filter(of_kind).collect();
    let back_alone = out.is_empty();
    ids.extend(out);
    ids.sort();
    ids.dedup();
    graph.in_order(&mut ids);
    Tied { ids, back_alone }
}

/// Whom a sheet is for and where it is in use stands on its page already.
fn shown_by_sheet(of: Kind, kind: Kind) -> bool {
    of == Kind::Worksheet && matches!(kind, Kind::Role | Kind::Step | Kind::Tool)
}

fn neighbour(graph: &Graph, page: NodeId, id: NodeId) -> Neighbour {
    let node = graph.node(id);
    Neighbour { title: node.title().to_owned(), url: page_href(graph.node(page).path(), node.path()) }
}

fn draw(graph: &Graph, page: NodeId, ties: &[(Kind, Tied)]) -> (Option<String>, usize) {
    let from = graph.node(page).path();
    let name = |id: &NodeId| Name { text: short(graph, *id), url: page_href(from, graph.node(*id).path()) };
    let groups: Vec<neighbours::Group> = ties
        .iter()
        .map(|(kind, tied)| neighbours::Group {
            icon: kind.word().to_owned(),
            title: graph.said(kind.plural().to_owned()),
            names: tied.ids.iter().map(name).collect(),
        })
        .collect();
    let drawn = neighbours::named(&groups).iter().sum();
    let drawing =
        Neighbours { title: short(graph, page), accent: accent(graph, page).map(str::to_owned), groups };
    (Some(neighbours::neighbours(&drawing)), drawn)
}

/// The title for places that have little room.
fn short(graph: &Graph, id: NodeId) -> String {
    let common = &graph.node(id).document.common;
    common.short_title.clone().unwrap_or_else(|| common.title.clone())
}

/// What pages of a kind are to one that they point at.
fn label(of: Kind, from: Kind) -> &'static str {
    use Kind::*;
    match (of, from) {
        (Source, _) => from.plural(),
        (Tool | Worksheet, Principle) => "Bruges i principperne",
        (Tool | Worksheet, Step) => "Bruges i sagsskridtene",
        (Tool | Worksheet, CoreElement) => "Hjælper kerneelementerne",
        (Tool, Precondition) => "Hjælper forudsætningerne",
        (_, Experience) => "Erfaringer med det",
        (_, Finding) => "Hvad evalueringen viser",
        (Municipality, Measurement) => "Tal fra kommunen",
        (_, Measurement) => "Tal om det",
        (Measurement, Page) => "Sider, der viser tallene",
        (_, Factor) => "Det hjælper eller står i vejen",
        (_, Rule) => "Regler, der gælder her",
        (_, Situation) => "Situationer, hvor det er nyttigt",
        (Provision, Term) => "Ord, der hænger sammen med den",
        (Provision, Page) => "Sider, der nævner den",
        (Model, Model) => "Den nyere udgave",
        (Model, Municipality) => "Kommuner, der prøvede eller inspirerede modellen",
        (Tool, Worksheet) => "Arbejdsark til redskabet",
        (Worksheet, Tool) => "Redskabet bag arket",
        (Term, Principle) => "Principper, hvor ordet er i brug",
        (Role, Model) => "Modeller med rollen",
        (Role, Precondition) => "Forudsætninger med rollen",
        (Role | Tool, Term) => "Forklaret i ordlisten",
        (Term, Term) => "Beslægtede ord",
        _ => from.plural(),
    }
}
