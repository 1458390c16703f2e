//! Sections of acts that the law table does not have. See the explanation of [`Code::UnknownProvision`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};
use crate::model::Kind;

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let document = &graph.node(id).document;
    if !graph.has_provisions() || document.kind == Kind::Provision {
        return;
    }
    let bodies = std::iter::once(&document.body).chain(&document.additions);
    for mention in bodies.flat_map(|body| &body.outline.mentions) {
        if graph.provision(&mention.key).is_none() {
            let message = format!("§ {} står ikke i lovtabellen", mention.key);
            let help = "Lav en side for den: vejviser new lovbestemmelse. Eller skriv navnet på den anden lov lige før §.";
            out.push(Diagnostic::error(Code::UnknownProvision, mention.span.clone(), message).help(help));
        }
    }
}
