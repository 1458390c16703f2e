//! Which sheets one takes along: of a step, a role, some tools.

use super::{Graph, NodeId};
use crate::model::Kind;

impl Graph {
    /// The sheets that a step or a role takes along: those that name it, then those of its tools, each once.
    pub fn sheets_of(&self, id: NodeId) -> Vec<NodeId> {
        let field = match self.node(id).kind() {
            Kind::Step => "steps",
            Kind::Role => "roles",
            _ => return Vec::new(),
        };
        let mut sheets = self.pointing(id, Kind::Worksheet, field);
        sheets.extend(self.sheets_of_tools(&self.related(id, "tools")));
        once(sheets)
    }

    /// The sheets of some tools, each once.
    pub fn sheets_of_tools(&self, tools: &[NodeId]) -> Vec<NodeId> {
        once(tools.iter().flat_map(|tool| self.related(*tool, "worksheet")).collect())
    }
}

/// Each once, where it stands first.
fn once(mut ids: Vec<NodeId>) -> Vec<NodeId> {
    let mut seen = Vec::new();
    ids.retain(|id| {
        let first = !seen.contains(id);
        seen.extend(first.then_some(*id));
        first
    });
    ids
}
