//! Pages that would take the place of one that the site makes itself. See the explanation of
//! [`Code::SamePath`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};
use crate::page::RESERVED;

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let node = graph.node(id);
    if graph.sources.assets.contains_key(&format!("content/{}index.html", node.path())) {
        let message = format!("filen content/{0}index.html ville tage pladsen for siden /{0}", node.path());
        out.push(
            Diagnostic::error(Code::SamePath, node.document.span.clone(), message)
                .help("Giv filen et andet navn."),
        );
    }
    let Some(taken) = RESERVED.iter().find(|reserved| node.path().starts_with(**reserved)) else { return };
    let message = format!("adressen /{taken} bruger sitet selv");
    out.push(
        Diagnostic::error(Code::SamePath, node.document.span.clone(), message)
            .help("Giv filen eller mappen et andet navn."),
    );
}
