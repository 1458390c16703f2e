//! What points at a page, grouped by kind and named in plain words.

use super::card::{Card, cards};
use crate::graph::{Graph, NodeId};
use crate::model::Kind;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct BacklinkGroup {
    pub label: &'static str,
    pub items: Vec<Card>,
}

/// The groups of a node, without what its layout already shows.
pub fn backlinks(graph: &Graph, page: NodeId) -> Vec<BacklinkGroup> {
    let node = graph.node(page);
    let from = node.path();
    Kind::ALL
        .iter()
        .filter(|kind| !shown_by_layout(node.kind(), **kind))
        .filter_map(|kind| {
            let back = node.back.iter().map(|one| one.node);
            let mut ids: Vec<NodeId> = back.filter(|id| graph.node(*id).kind() == *kind).collect();
            ids.sort();
            ids.dedup();
            (!ids.is_empty())
                .then(|| BacklinkGroup { label: label(node.kind(), *kind), items: cards(graph, from, &ids) })
        })
        .collect()
}

/// Whether the layout of a kind lists what points at it from another kind.
fn shown_by_layout(of: Kind, from: Kind) -> bool {
    use Kind::*;
    match of {
        // Half the glossary speaks of a model, and every finding shows its own numbers.
        Model => matches!(from, CoreElement | Precondition | Step | Term | Measurement),
        CoreElement => matches!(from, Principle | CoreElement | Experience | Finding | Factor | Measurement),
        Tool => matches!(from, Experience | Finding | Factor),
        Principle => from == Step,
        // A role's duties stand on its page, in full.
        Role => matches!(from, Principle | Step),
        Source => true,
        _ => false,
    }
}

/// Where a section of an act is spoken of.
fn provision_label(from: Kind) -> &'static str {
    match from {
        Kind::Term => "Ord, der hænger sammen med den",
        Kind::Page => "Sider, der nævner den",
        from => from.plural(),
    }
}

fn label(of: Kind, from: Kind) -> &'static str {
    use Kind::*;
    match (of, from) {
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
        (Provision, _) => provision_label(from),
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
