//! Titles used twice. See the explanation of [`Code::DuplicateTitle`].
//!
//! A page shows its kind and its model above its title, so the same title on a role and on a term is none.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};
use crate::model::Kind;
use rustc_hash::FxHashMap;

pub fn check(graph: &Graph, out: &mut Diagnostics) {
    let mut seen: FxHashMap<(Kind, Option<NodeId>, String), NodeId> = FxHashMap::default();
    for id in graph.ids() {
        let node = graph.node(id);
        // A title that is missing has its own fault.
        if node.title().trim().is_empty() {
            continue;
        }
        let key = (node.kind(), graph.model_of(id), node.title().trim().to_lowercase());
        let first = *seen.entry(key).or_insert(id);
        if first != id {
            let message = format!("titlen \"{}\" er brugt på en anden side", node.title());
            let other = graph.file_of(first);
            out.push(
                Diagnostic::error(Code::DuplicateTitle, node.document.span.clone(), message)
                    .help(format!("Den anden er {other}. Giv en af siderne en anden titel.")),
            );
        }
    }
}
