//! Pages of sheets that have no definition. See the explanation of [`Code::Worksheet`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};
use crate::model::Kind;

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let node = graph.node(id);
    let path = format!("toolkit/{}/worksheet.toml", node.document.id);
    // A definition that is there and broken has its own faults.
    let defined = || graph.sources.files.iter().any(|file| file.path == path);
    if node.kind() != Kind::Worksheet || node.worksheet.is_some() || defined() {
        return;
    }
    let message = format!("arket mangler filen {path}");
    out.push(
        Diagnostic::error(Code::Worksheet, node.document.span.clone(), message)
            .help("Lav filen med arkets felter, eller giv siden samme id som arkets mappe."),
    );
}
