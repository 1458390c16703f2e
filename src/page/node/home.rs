//! The front page: who are you, where are you, what do you need, and the models at a glance.

use super::{Place, sheet};
use crate::graph::NodeId;
use crate::model::{Data, Kind};
use crate::page::card::card;
use crate::page::drawings;
use serde_json::{Value, json};

pub fn view(at: &Place<'_>) -> Value {
    let models = current_models(at);
    let flows: Vec<Value> = models.iter().filter_map(|model| flow(at, *model)).collect();
    let views: Vec<Value> = models.iter().map(|model| model_view(at, *model)).collect();
    let mut all_sheets = at.graph.of_kind(Kind::Worksheet);
    all_sheets.retain(|sheet| at.graph.is_at_home(*sheet));
    let sheets = sheet::cards(at, &all_sheets[..all_sheets.len().min(MOST_SHEETS)]);
    let folder = all_sheets.first().and_then(|sheet| at.graph.node(*sheet).parent);
    let folder = folder.filter(|parent| *parent != at.id && all_sheets.len() > MOST_SHEETS);
    let situations = at.graph.of_kind(Kind::Situation);
    let roles = roles(at, &models);
    let all = roles.first().and_then(|role| at.graph.node(*role).parent).filter(|parent| *parent != at.id);
    json!({
        "situations": at.cards(&situations),
        "roles": at.cards(&roles),
        "all_roles": at.cards(&all.into_iter().collect::<Vec<_>>()),
        "flows": flows,
        "worksheets": sheets,
        "all_sheets": at.cards(&folder.into_iter().collect::<Vec<_>>()),
        "sheet_count": all_sheets.len(),
        "models": views,
    })
}

/// The models that no newer edition has taken the place of.
fn current_models(at: &Place<'_>) -> Vec<NodeId> {
    let replaced = |id: &NodeId| !at.graph.pointing(*id, Kind::Model, "previous").is_empty();
    at.graph.of_kind(Kind::Model).into_iter().filter(|id| !replaced(id)).collect()
}

/// So many sheets stand on the front page, the first in the order of their pages.
const MOST_SHEETS: usize = 6;

/// So many roles stand on the front page; the others are one step further.
const MOST_ROLES: usize = 8;

/// The roles that have duties, then the others that a model builds on, when a model says.
fn roles(at: &Place<'_>, models: &[NodeId]) -> Vec<NodeId> {
    let named: Vec<NodeId> = models.iter().flat_map(|model| at.graph.related(*model, "roles")).collect();
    let all = at.graph.of_kind(Kind::Role);
    let has_duties = |role: &NodeId| !at.graph.pointing(*role, Kind::Principle, "praksis").is_empty();
    let (busy, others): (Vec<NodeId>, Vec<NodeId>) = all.into_iter().partition(has_duties);
    let others = others.into_iter().filter(|role| named.is_empty() || named.contains(role));
    busy.into_iter().chain(others).take(MOST_ROLES).collect()
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
