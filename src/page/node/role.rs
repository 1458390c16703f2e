//! A role's page: all its duties over all principles, in the models' order.

use super::duties::{anchor, blocks};
use super::{Place, sheet};
use crate::graph::{Graph, NodeId};
use crate::model::{Data, Kind, Role};
use crate::page::address::page_href;
use crate::page::body::Writer;
use crate::page::card::card;
use serde_json::{Value, json};

const DUTIES: &str = "opgaver-i-modellen";

/// The heading and the anchor of a role's duties, which stand before its text; none for a role without duties.
pub fn duties_section(graph: &Graph, id: NodeId) -> Option<(String, &'static str)> {
    let Data::Role(role) = &graph.node(id).document.data else { return None };
    let has_duties = !graph.pointing(id, Kind::Principle, "praksis").is_empty();
    has_duties.then(|| (heading(role), DUTIES))
}

fn heading(role: &Role) -> String {
    role.heading.clone().unwrap_or_else(|| "Opgaver i modellen".to_owned())
}

pub fn view(at: &Place<'_>, writer: &mut Writer<'_>) -> Value {
    let Data::Role(role) = &at.graph.node(at.id).document.data else { return Value::Null };
    let mut count = 0;
    let mut elements: Vec<(NodeId, Vec<Value>)> = Vec::new();
    for principle in at.graph.pointing(at.id, Kind::Principle, "praksis") {
        let duties = duties(at, principle, writer);
        let Some(element) = at.graph.related(principle, "core_element").first().copied() else { continue };
        count += duties.len();
        let mut view = json!(card(at.graph, at.path(), principle));
        view["duties"] = json!(duties);
        match elements.iter_mut().find(|(one, _)| *one == element) {
            Some((_, principles)) => principles.push(view),
            None => elements.push((element, vec![view])),
        }
    }
    let elements: Vec<Value> = elements
        .into_iter()
        .map(|(element, principles)| {
            let mut view = json!(card(at.graph, at.path(), element));
            view["principles"] = json!(principles);
            view
        })
        .collect();
    json!({
        "role_id": at.graph.node(at.id).document.id,
        "group_label": role.group.label(),
        "heading": heading(role),
        "anchor": DUTIES,
        "synonyms": role.synonyms,
        "count": count,
        "elements": elements,
        "steps": at.pointing(Kind::Step, "roles"),
        "worksheets": at.cards(&at.graph.sheets_of(at.id)),
        "pack": sheet::pack(at),
    })
}

/// The role's duties in one principle.
fn duties(at: &Place<'_>, principle: NodeId, writer: &mut Writer<'_>) -> Vec<Value> {
    let mut duties = Vec::new();
    let address = page_href(at.path(), at.graph.node(principle).path());
    for block in blocks(at.graph, principle) {
        if !block.roles.contains(&at.id) {
            continue;
        }
        let others = block.roles.iter().filter(|role| **role != at.id);
        let shared: Vec<String> = others.map(|role| at.graph.node(*role).title().to_lowercase()).collect();
        for (n, html) in writer.items(principle, block.directive).into_iter().enumerate() {
            let url = format!("{address}#{}", anchor(block.first + n));
            duties.push(json!({ "html": html, "url": url, "shared_with": shared }));
        }
    }
    duties
}
