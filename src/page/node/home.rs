//! The front page: who are you, where are you, what do you need, and the models at a glance.

use super::{Place, sheet};
use crate::graph::NodeId;
use crate::model::{Data, Kind};
use crate::page::card::card;
use crate::page::drawings;
use serde_json::{Value, json};

pub fn view(at: &Place<'_>) -> Value {
    let models = at.graph.of_kind(Kind::Model);
    let flows: Vec<Value> = models.iter().filter_map(|model| flow(at, *model)).collect();
    let views: Vec<Value> = models.iter().map(|model| model_view(at, *model)).collect();
    let sheets: Vec<Value> =
        at.graph.of_kind(Kind::Worksheet).iter().map(|id| sheet::card(at, *id)).collect();
    json!({ "roles": at.cards(&roles(at)), "flows": flows, "worksheets": sheets, "models": views })
}

/// The roles that have duties first.
fn roles(at: &Place<'_>) -> Vec<NodeId> {
    let (busy, others): (Vec<NodeId>, Vec<NodeId>) = at
        .graph
        .of_kind(Kind::Role)
        .into_iter()
        .partition(|role| !at.graph.pointing(*role, Kind::Principle, "praksis").is_empty());
    busy.into_iter().chain(others).collect()
}

fn flow(at: &Place<'_>, model: NodeId) -> Option<Value> {
    if at.graph.pointing(model, Kind::Step, "model").is_empty() {
        return None;
    }
    Some(json!({
        "model": card(at.graph, at.path(), model),
        "phases": drawings::phases(at.graph, at.id, model),
    }))
}

fn model_view(at: &Place<'_>, model: NodeId) -> Value {
    let mut view = json!(card(at.graph, at.path(), model));
    let edition = match &at.graph.node(model).document.data {
        Data::Model(model) => model.edition.as_str(),
        _ => "",
    };
    view["edition"] = json!(edition);
    view["elements"] = json!(at.cards(&at.graph.pointing(model, Kind::CoreElement, "model")));
    view
}
