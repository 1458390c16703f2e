//! Pages that nothing is tied to, or that nobody can reach. See the explanation of [`Code::LoosePage`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    if !graph.settings.checks.orphans {
        return;
    }
    let span = || graph.node(id).document.span.clone();
    if graph.is_orphan(id) {
        out.push(
            Diagnostic::error(Code::LoosePage, span(), "siden er ikke bundet sammen med andre sider")
                .help("Skriv et id i et af sidens felter, eller peg på siden fra en anden."),
        );
    }
    if !graph.is_reached(id) {
        out.push(
            Diagnostic::error(Code::LoosePage, span(), "siden kan ikke nås fra forsiden")
                .help("Lav filen content/index.md. Så kommer alle sider i menuen."),
        );
    }
}
