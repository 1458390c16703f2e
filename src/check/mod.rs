//! What must hold of the content as a whole: one rule a file.
//!
//! Takes the graph and gives diagnostics. Never changes anything. What a rule finds, why it matters, and what is
//! bad and good stand with its code: [`Code::explanation`](crate::diagnostic::Code::explanation).

mod headings;
mod images;
mod links;
mod paths;
mod sections;
mod sheets;

use crate::diagnostic::Diagnostics;
use crate::graph::{Graph, NodeId};
use rayon::prelude::*;

/// A rule looks at one page at a time.
type Rule = fn(&Graph, NodeId, &mut Diagnostics);

const RULES: &[Rule] =
    &[headings::check, images::check, links::check, paths::check, sections::check, sheets::check];

/// Runs every rule on every page.
pub fn check(graph: &Graph) -> Diagnostics {
    let ids: Vec<NodeId> = graph.ids().collect();
    ids.into_par_iter()
        .flat_map_iter(|id| {
            let mut out = Diagnostics::default();
            for rule in RULES {
                rule(graph, id, &mut out);
            }
            out
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}
