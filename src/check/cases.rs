//! Two cases of rules with one id. See the explanation of [`Code::DuplicateId`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::Graph;
use crate::model::{Data, Kind};
use std::collections::BTreeMap;

/// A family's data name a case by its id alone, so it is one in the whole content.
pub fn check(graph: &Graph, out: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for rule in graph.of_kind(Kind::Rule) {
        let node = graph.node(rule);
        let Data::Rule(data) = &node.document.data else { continue };
        for id in data.cases.0.iter().filter_map(|case| case.id.as_ref()) {
            if let Some(first) = seen.insert(&id.id, node.title()) {
                let message = format!("id'et `{}` er brugt af et andet tilfælde", id.id);
                let help = format!("Det andet er i reglen »{first}«. Giv et af dem et andet id.");
                out.push(Diagnostic::error(Code::DuplicateId, id.span.clone(), message).help(help));
            }
        }
    }
}
