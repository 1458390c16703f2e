//! Pages that nothing is tied to, or that nobody can reach. See the explanation of [`Code::LoosePage`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};

pub fn check(graph: &Graph, out: &mut Diagnostics) {
    if !graph.settings.checks.orphans {
        return;
    }
    let mut report = |id: NodeId, message: &str, help: &str| {
        let span = graph.node(id).document.span.clone();
        out.push(Diagnostic::error(Code::LoosePage, span, message).help(help));
    };
    for id in graph.orphans() {
        let help = "Skriv et id i et af sidens felter, eller peg på siden fra en anden.";
        report(id, "siden er ikke bundet sammen med andre sider", help);
    }
    for id in graph.ids().filter(|id| !graph.is_reached(*id)) {
        let help = "Lav filen content/index.md. Så kommer alle sider i menuen.";
        report(id, "siden kan ikke nås fra forsiden", help);
    }
}
