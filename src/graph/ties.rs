//! Which pages are tied to no other, and whether a reader can come to a page.

use super::{Graph, NodeId, Target};
use crate::model::Kind;

impl Graph {
    /// The pages, of kinds that live by relations, that no relation and no link in a text ties to another page, in
    /// either direction. Sources tie nothing, nor does a folder's own page, which lists what is in the folder.
    pub fn orphans(&self) -> Vec<NodeId> {
        let mut tied = vec![false; self.nodes.len()];
        for id in self.ids() {
            let related = self.node(id).out.iter().map(|relation| relation.node);
            let linked = self.linked(id).filter(|end| !self.is_family(id, *end));
            for end in related.chain(linked) {
                let source = [id, end].iter().any(|one| self.node(*one).kind() == Kind::Source);
                if end != id && !source {
                    tied[id.0 as usize] = true;
                    tied[end.0 as usize] = true;
                }
            }
        }
        let by_relations = |id: &NodeId| !matches!(self.node(*id).kind(), Kind::Page | Kind::Source);
        self.ids().filter(|id| by_relations(id) && !tied[id.0 as usize]).collect()
    }

    /// The pages that a page's text links to.
    fn linked(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let document = &self.node(id).document;
        let bodies = std::iter::once(&document.body).chain(&document.additions);
        bodies.flat_map(|body| &body.outline.links).filter_map(move |link| {
            match self.target(id, &link.destination) {
                Target::Page(end, _) => Some(end),
                _ => None,
            }
        })
    }

    fn is_family(&self, a: NodeId, b: NodeId) -> bool {
        self.node(a).parent == Some(b) || self.node(b).parent == Some(a)
    }

    /// Whether the menus lead from the front page to a page.
    pub fn is_reached(&self, id: NodeId) -> bool {
        let up = std::iter::successors(Some(id), |at| self.node(*at).parent);
        up.last() == self.home()
    }
}
