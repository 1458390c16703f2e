//! The directives that show what stands as data elsewhere: drawings, tables, comparisons.

use super::address::page_href;
use super::comparison::{self, Cite, Compared, Shown};
use super::{drawings, figures, hosting, machine, news, reference, stylebook};
use crate::graph::{Graph, NodeId};
use crate::markdown::Directive;
use crate::model::{Data, Host};
use serde_json::{Value, json};

/// The view of a directive without a body; none when what it names is not there.
pub fn from_data(graph: &Graph, page: NodeId, directive: &Directive, id: String) -> Option<Value> {
    let first = || named(graph, directive).next();
    match directive.spec.name {
        "sagsforloeb" => Some(drawings::flow(graph, page, first()?, id)),
        "modeloverblik" => Some(drawings::overview(graph, page, first()?, id)),
        "maaling" => Some(json!({"figure": figures::measurement(graph, page, first()?, id)?})),
        "regel" => Some(json!({"figure": figures::rule(graph, page, first()?)?})),
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

/// Two models, or two editions of one, side by side; none when what it names is not there.
pub fn compared(shown: &Shown<'_>, directive: &Directive, cite: &mut Cite<'_>) -> Option<Compared> {
    let named: Vec<NodeId> = named(shown.graph, directive).collect();
    match (directive.spec.name, &named[..]) {
        ("slaegtskab", [left, right]) => Some(shown.models([*left, *right], cite)),
        ("udgaver", [model]) => shown.editions(*model, cite),
        _ => None,
    }
}

/// What a directive names that is there.
fn named<'a>(graph: &'a Graph, directive: &'a Directive) -> impl Iterator<Item = NodeId> + 'a {
    directive.references().filter_map(|(kind, reference)| graph.find(kind, &reference.id))
}

/// A change between two editions, with links to the elements and principles that it is about.
pub fn change(graph: &Graph, page: NodeId, directive: &Directive, items: &[String]) -> Value {
    let from = graph.node(page).path();
    let about: Vec<Value> = named(graph, directive)
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
        "anchor": comparison::anchor(directive),
        "sort": directive.attribute("art"),
        "before": items.first(),
        "now": items.get(1),
        "reason": items.get(2),
        "about": about,
    })
}
