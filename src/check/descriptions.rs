//! Descriptions that are missing or too long. See the explanations of [`Code::MissingDescription`] and
//! [`Code::LongDescription`].

use super::fields;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let document = &graph.node(id).document;
    let checks = &graph.settings.checks;
    let limit = checks.description_length();
    let Some(description) = &document.common.description else {
        if checks.description {
            out.push(
                Diagnostic::error(
                    Code::MissingDescription,
                    document.span.clone(),
                    "siden mangler en beskrivelse",
                )
                .help(format!("Skriv description = \"...\": én sætning på højst {limit} tegn.")),
            );
        }
        return;
    };
    let length = description.chars().count();
    if length > limit {
        let message = format!("beskrivelsen har {length} tegn; højst {limit}");
        out.push(
            Diagnostic::warning(Code::LongDescription, fields::place(graph, id, "description"), message)
                .help("Behold det, læseren vælger siden efter. Resten kan stå på siden selv."),
        );
    }
}
