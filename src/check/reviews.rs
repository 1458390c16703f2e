//! Pages whose day of review has passed. See the explanation of [`Code::ReviewPassed`].

use super::fields;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let due = graph.node(id).document.common.next_review;
    let (Some(due), Some(updated)) = (due, graph.settings.updated) else { return };
    if due < updated {
        let message =
            format!("siden skulle være gennemgået {}, og sitet er fra {}", due.danish(), updated.danish());
        out.push(
            Diagnostic::warning(Code::ReviewPassed, fields::place(graph, id, "next_review"), message)
                .help("Gennemgå siden, og ret `reviewed` og `next_review`."),
        );
    }
}
