//! Sections that are missing, and those that a kind does not know. See the explanations of
//! [`Code::MissingSection`] and [`Code::UnknownSection`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};
use crate::markdown::Heading;
use crate::model::{Kind, Sections, sections};
use crate::source::Span;

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let node = graph.node(id);
    let outline = &node.document.body.outline;
    if node.kind() == Kind::Principle && !outline.directives.iter().any(|one| one.spec.name == "praksis") {
        out.push(
            Diagnostic::error(Code::MissingSection, title(graph, id), "princippet har ingen opgaver")
                .help("Skriv ::: praksis rolle=\"...\" med en liste under \"## Praksis\"."),
        );
    }
    let Sections::Fixed { required, optional } = sections(node.kind()) else { return };
    let written: Vec<&Heading> = outline.headings.iter().filter(|heading| heading.level == 2).collect();
    for name in required.iter().filter(|name| !written.iter().any(|heading| heading.text == **name)) {
        let message = format!("afsnittet \"{name}\" mangler");
        out.push(
            Diagnostic::error(Code::MissingSection, title(graph, id), message)
                .help(format!("Skriv ## {name} og teksten under den.")),
        );
    }
    let known: Vec<&str> = required.iter().chain(optional).copied().collect();
    for heading in written.iter().filter(|heading| !known.contains(&heading.text.as_str())) {
        let kind = node.kind().danish();
        let message = format!("en side af slagsen {kind} har ikke et afsnit \"{}\"", heading.text);
        out.push(
            Diagnostic::error(Code::UnknownSection, heading.span.clone(), message)
                .suggest(&heading.text, known.iter().copied())
                .help(format!("Afsnittene er: {}. Underafsnit skrives med ###.", known.join(", "))),
        );
    }
}

/// The page as a whole: where its id or title stands.
fn title(graph: &Graph, id: NodeId) -> Span {
    graph.node(id).document.span.clone()
}
