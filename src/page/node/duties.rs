//! The duties of a principle: the items of its `praksis` directives, by role.

use super::Place;
use crate::graph::{Graph, NodeId};
use crate::markdown::Directive;
use crate::model::{Data, Kind};
use crate::page::body::Writer;
use crate::page::card::card;
use serde_json::{Value, json};

/// One `praksis` directive of a principle.
pub struct Block<'a> {
    pub directive: &'a Directive,
    pub roles: Vec<NodeId>,
    /// The number of the first item among all of the principle's duties, from 1.
    pub first: usize,
}

/// The `praksis` directives of a principle, in the order written.
pub fn blocks(graph: &Graph, principle: NodeId) -> Vec<Block<'_>> {
    let mut first = 1;
    let directives = graph.node(principle).document.body.outline.directives.iter();
    directives
        .filter(|directive| directive.spec.name == "praksis")
        .map(|directive| {
            let roles =
                directive.references().filter_map(|(_, one)| graph.find(Kind::Role, &one.id)).collect();
            let block = Block { directive, roles, first };
            first += directive.items;
            block
        })
        .collect()
}

/// The anchor of a principle's nth duty.
pub fn anchor(number: usize) -> String {
    format!("opgave-{number}")
}

/// "Familiekoordinator og Tværfagligt kerneteam".
pub fn names(graph: &Graph, roles: &[NodeId]) -> String {
    let names: Vec<&str> = roles.iter().map(|id| graph.node(*id).title()).collect();
    names.join(" og ")
}

pub fn by_role(at: &Place<'_>, writer: &mut Writer<'_>) -> Vec<Value> {
    blocks(at.graph, at.id)
        .into_iter()
        .filter_map(|block| {
            let items = writer.items(at.id, block.directive).into_iter().enumerate();
            let items: Vec<Value> =
                items.map(|(n, html)| json!({ "html": html, "anchor": anchor(block.first + n) })).collect();
            let role = *block.roles.first()?;
            Some(json!({
                "role": card(at.graph, at.path(), role),
                "roles_label": names(at.graph, &block.roles),
                "role_ids": joined(&block.roles, " ", |role| &at.graph.node(role).document.id),
                "role_names": joined(&block.roles, "|", |role| at.graph.node(role).title()),
                "heading": heading(at.graph, &block.roles),
                "items": items,
            }))
        })
        .collect()
}

/// "familiekoordinator kerneteam": the roles as the role lens knows them.
fn joined<'a>(roles: &[NodeId], between: &str, one: impl Fn(NodeId) -> &'a str) -> String {
    roles.iter().map(|role| one(*role)).collect::<Vec<_>>().join(between)
}

/// The role's own heading; for several roles one that names them all.
pub fn heading(graph: &Graph, roles: &[NodeId]) -> String {
    let own = match (roles, roles.first().map(|id| &graph.node(*id).document.data)) {
        ([_], Some(Data::Role(role))) => role.heading.clone(),
        _ => None,
    };
    own.unwrap_or_else(|| names(graph, roles))
}
