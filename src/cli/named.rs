//! What a person names on the command line: a sheet, a role, a step.

use crate::diagnostic::{EnvironmentError, closest};
use crate::graph::NodeId;
use crate::model::Kind;
use crate::site::Site;
use crate::worksheet::Definition;
use std::sync::Arc;

/// The node of a kind with this id, or what there is instead.
pub fn node(site: &Site, kind: Kind, name: &str) -> Result<NodeId, EnvironmentError> {
    site.graph.find(kind, name).ok_or_else(|| unknown(site, kind, name))
}

/// The sheet with this id.
pub fn sheet(site: &Site, name: &str) -> Result<(NodeId, Arc<Definition>), EnvironmentError> {
    let id = node(site, Kind::Worksheet, name)?;
    let definition = site.graph.node(id).worksheet.clone();
    definition.map(|definition| (id, definition)).ok_or_else(|| unknown(site, Kind::Worksheet, name))
}

fn unknown(site: &Site, kind: Kind, name: &str) -> EnvironmentError {
    let all = site.graph.of_kind(kind);
    let ids: Vec<&str> = all.iter().map(|id| site.graph.node(*id).document.id.as_str()).collect();
    let (the, these) = match kind {
        Kind::Worksheet => ("arket", "Arkene"),
        Kind::Role => ("rollen", "Rollerne"),
        _ => ("sagsskridtet", "Sagsskridtene"),
    };
    let near = closest(name, ids.iter().copied()).map(|near| format!("; mente du `{near}`?"));
    let near = near.unwrap_or_else(|| ".".into());
    EnvironmentError::new(format!("{the} `{name}` findes ikke{near} {these} er: {}", ids.join(", ")))
}
