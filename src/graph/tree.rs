//! The tree of pages: a page's parent is the nearest folder's own page above it.

use super::{Graph, NodeId, order};

/// Fills parents, children and the reading order's previous and next.
pub fn grow(graph: &mut Graph) {
    let parents: Vec<Option<NodeId>> = graph.ids().map(|id| parent(graph, id)).collect();
    for (at, parent) in parents.iter().enumerate() {
        let id = NodeId(at as u32);
        graph.nodes[at].parent = *parent;
        if let Some(parent) = parent {
            graph.nodes[parent.0 as usize].children.push(id);
        }
    }
    for at in 0..graph.nodes.len() {
        let mut children = std::mem::take(&mut graph.nodes[at].children);
        order::sort(graph, &mut children);
        graph.nodes[at].children = children;
    }
    for top in tops(graph) {
        chain(graph, top);
    }
}

fn parent(graph: &Graph, id: NodeId) -> Option<NodeId> {
    let mut path = graph.node(id).path().trim_end_matches('/');
    if path.is_empty() {
        return None;
    }
    while let Some((above, _)) = path.rsplit_once('/') {
        if let Some(found) = graph.at_path(&format!("{above}/")) {
            return Some(found);
        }
        path = above;
    }
    graph.home()
}

/// The pages right below the front page, or without one, those that have no parent.
fn tops(graph: &Graph) -> Vec<NodeId> {
    match graph.home() {
        Some(home) => graph.node(home).children.clone(),
        None => graph.ids().filter(|id| graph.node(*id).parent.is_none()).collect(),
    }
}

/// Links a section's pages one after the other, depth first.
fn chain(graph: &mut Graph, top: NodeId) {
    let mut stack = vec![top];
    let mut before: Option<NodeId> = None;
    while let Some(id) = stack.pop() {
        if let Some(before) = before {
            graph.nodes[before.0 as usize].next = Some(id);
            graph.nodes[id.0 as usize].previous = Some(before);
        }
        before = Some(id);
        stack.extend(graph.node(id).children.iter().rev().copied());
    }
}
