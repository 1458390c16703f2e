//! Whether a page is tied to others, and whether a reader can come to it.

use super::{Graph, NodeId};
use crate::model::Kind;

impl Graph {
    /// Whether no relation leads to or from a page of a kind that lives by relations. What a page cites ties it to
    /// nothing but its source.
    pub fn is_orphan(&self, id: NodeId) -> bool {
        let node = self.node(id);
        let mut ends = node.out.iter().chain(&node.back).map(|relation| relation.node);
        !matches!(node.kind(), Kind::Page | Kind::Source)
            && !ends.any(|end| end != id && self.node(end).kind() != Kind::Source)
    }

    /// Whether the menus lead from the front page to a page.
    pub fn is_reached(&self, id: NodeId) -> bool {
        let home = self.home();
        let up = std::iter::successors(Some(id), |at| self.node(*at).parent);
        up.last() == home
    }
}
