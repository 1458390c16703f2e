//! Kinds that are a short set of facts and then a text.

use super::Place;
use crate::model::Data;
use serde_json::{Value, json};

pub fn view(at: &Place<'_>) -> Value {
    let linked =
        |label: &str, field: &str| json!({ "label": label, "value": null, "links": at.related(field) });
    let said = |label: &str, value: Option<String>| json!({ "label": label, "value": value, "links": [] });
    let facts = match &at.graph.node(at.id).document.data {
        Data::Experience(_) => vec![
            linked("Model", "model"),
            linked("Kerneelement", "core_element"),
            linked("Redskaber", "tools"),
            linked("Roller", "roles"),
            linked("Kommune", "municipality"),
        ],
        Data::Finding(finding) => vec![
            linked("Model", "model"),
            linked("Kerneelement", "core_element"),
            said("Antal svar", finding.n.map(|n| n.to_string())),
            said("Skala", finding.scale.clone()),
            said("Forbehold", finding.caveat.clone()),
        ],
        Data::Provision(provision) => vec![
            said("Bestemmelse", Some(provision.section.clone())),
            said("Lov", Some(provision.law.clone())),
            said("Udgave", provision.date.clone()),
            said("Kilderne kalder den", provision.called.clone()),
            said("Blev til", provision.successor.clone()),
            said("Sikkerhed", Some(provision.certainty.label().to_owned())),
        ],
        _ => vec![linked("Modeller", "models")],
    };
    let told = |fact: &Value| {
        !fact["value"].is_null() || fact["links"].as_array().is_some_and(|links| !links.is_empty())
    };
    json!({ "facts": facts.into_iter().filter(told).collect::<Vec<_>>() })
}
