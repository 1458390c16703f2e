//! Kinds that are a short set of facts and then a text.

use super::Place;
use crate::graph::{Graph, NodeId};
use crate::model::Data;
use serde_json::{Value, json};

/// A fact with a value, pages, or both.
pub struct Fact {
    pub label: &'static str,
    pub value: Option<String>,
    pub pages: Vec<NodeId>,
}

/// The facts of a node as layouts show them.
pub fn facts(at: &Place<'_>) -> Vec<Value> {
    let view = |one: Fact| json!({ "label": one.label, "value": one.value, "links": at.cards(&one.pages) });
    told(at.graph, at.id).into_iter().map(view).collect()
}

/// The facts of a node that are told.
pub fn told(graph: &Graph, id: NodeId) -> Vec<Fact> {
    let linked =
        |label: &'static str, field: &str| Fact { label, value: None, pages: graph.related(id, field) };
    let said = |label: &'static str, value: Option<String>| Fact { label, value, pages: Vec::new() };
    let facts = match &graph.node(id).document.data {
        Data::Experience(_) => vec![
            linked("Model", "model"),
            linked("Kerneelement", "core_element"),
            linked("Redskaber", "tools"),
            linked("Roller", "roles"),
            linked("Principper", "principles"),
            linked("Sagsskridt", "steps"),
            linked("Hjalp eller stod i vejen", "factors"),
            linked("Kommune", "municipality"),
        ],
        Data::Finding(finding) => vec![
            said("Handler om", Some(finding.group.label().to_owned())),
            linked("Model", "models"),
            linked("Kerneelement", "core_elements"),
            linked("Kommune", "municipalities"),
            linked("Redskaber", "tools"),
            linked("Roller", "roles"),
            linked("Faktorer", "factors"),
            said("Antal svar", finding.n.clone()),
            said("Skala", finding.scale.clone()),
            said("Forbehold", Some(finding.caveat.clone())),
        ],
        Data::Provision(provision) => vec![
            said("Bestemmelse", Some(provision.section.clone())),
            said("Lov", Some(provision.law.clone())),
            said("Udgave", provision.date.clone()),
            said("Kilderne kalder den", provision.called.clone()),
            said("Blev til", provision.successor.clone()),
            said("Det bygger på", provision.successor_basis.clone()),
            said("Sikkerhed", Some(provision.certainty.label().to_owned())),
        ],
        Data::Factor(factor) => vec![
            said("Virkning", Some(factor.effect.label().to_owned())),
            linked("Modeller", "models"),
            linked("Kerneelementer", "core_elements"),
            linked("Forudsætninger", "preconditions"),
            linked("Roller", "roles"),
            linked("Redskaber", "tools"),
        ],
        Data::Measurement(_) => vec![linked("Modeller", "models"), linked("Kommuner", "municipalities")],
        Data::Rule(rule) => vec![
            said("Hvor fast", Some(rule.binding.label().to_owned())),
            linked("Model", "model"),
            linked("Kerneelement", "core_elements"),
            linked("Sagsskridt", "steps"),
            linked("Roller", "roles"),
            linked("Redskaber", "tools"),
        ],
        _ => vec![linked("Modeller", "models"), linked("Har inspireret", "inspired")],
    };
    facts.into_iter().filter(|fact| fact.value.is_some() || !fact.pages.is_empty()).collect()
}
