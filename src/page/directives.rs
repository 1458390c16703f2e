//! The directives that show what stands as data elsewhere: drawings, tables, comparisons.

use super::address::page_href;
use super::card::{card, cards};
use super::{drawings, figures, hosting, machine, news, reference, stylebook};
use crate::graph::{Graph, NodeId};
use crate::markdown::Directive;
use crate::model::{Data, Host, Kind};
use serde_json::{Value, json};

/// The view of a directive without a body; none when what it names is not there.
pub fn from_data(graph: &Graph, page: NodeId, directive: &Directive, id: String) -> Option<Value> {
    let named: Vec<NodeId> =
        directive.references().filter_map(|(kind, reference)| graph.find(kind, &reference.id)).collect();
    let first = || named.first().copied();
    match directive.spec.name {
        "sagsforloeb" => Some(drawings::flow(graph, page, first()?, id)),
        "modeloverblik" => Some(drawings::overview(graph, page, first()?, id)),
        "maaling" => Some(json!({"figure": figures::measurement(graph, page, first()?, id)?})),
        "regel" => Some(json!({"figure": figures::rule(graph, page, first()?)?})),
        "slaegtskab" => Some(kinship(graph, page, first()?, *named.get(1)?)),
        "lovtabel" => Some(figures::provisions(graph, page)),
        "nyt" => Some(news::view(graph, page)),
        "aabnedata" => Some(machine::view(graph, page)),
        "stilark" => Some(stylebook::view(graph, page, directive, id)),
        "serverfil" => {
            let host = directive.attribute("server").and_then(Host::from_word);
            let base = graph.settings.base_url.as_deref().unwrap_or_default();
            Some(hosting::view(host, super::address::site_root(base)))
        }
        _ => reference::view(directive),
    }
}

/// Two models' core elements in pairs; those without kin stand alone.
fn kinship(graph: &Graph, page: NodeId, left: NodeId, right: NodeId) -> Value {
    let from = graph.node(page).path();
    let elements = |model| graph.pointing(model, Kind::CoreElement, "model");
    let kin = |id: NodeId| {
        let mut kin = graph.related(id, "kin");
        kin.extend(graph.pointing(id, Kind::CoreElement, "kin"));
        kin
    };
    let note = |id: NodeId| match &graph.node(id).document.data {
        Data::CoreElement(element) => element.kin_note.clone(),
        _ => None,
    };
    let rights = elements(right);
    let mut rows = Vec::new();
    for one in elements(left) {
        let mates: Vec<NodeId> = rights.iter().copied().filter(|other| kin(one).contains(other)).collect();
        let said = note(one).or_else(|| mates.iter().find_map(|mate| note(*mate)));
        rows.push(json!({"left": card(graph, from, one), "right": cards(graph, from, &mates), "note": said}));
    }
    for alone in rights.iter().filter(|one| !elements(left).iter().any(|other| kin(**one).contains(other))) {
        rows.push(json!({"left": null, "right": cards(graph, from, &[*alone]), "note": note(*alone)}));
    }
    json!({"left": card(graph, from, left), "right": card(graph, from, right), "rows": rows})
}

/// A change between two editions, with links to the elements and principles that it is about.
pub fn change(graph: &Graph, page: NodeId, directive: &Directive, items: &[String]) -> Value {
    let from = graph.node(page).path();
    let about: Vec<Value> = directive
        .references()
        .filter_map(|(kind, reference)| graph.find(kind, &reference.id))
        .map(|id| {
            let edition = graph.model_of(id).and_then(|model| match &graph.node(model).document.data {
                Data::Model(model) => Some(model.edition.clone()),
                _ => None,
            });
            let url = page_href(from, graph.node(id).path());
            json!({"title": graph.node(id).title(), "url": url, "edition": edition})
        })
        .collect();
    json!({
        "title": directive.attribute("titel"),
        "sort": directive.attribute("art"),
        "before": items.first(),
        "now": items.get(1),
        "reason": items.get(2),
        "about": about,
    })
}
