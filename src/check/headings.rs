//! Heading levels: a skipped one, and a second title. See the explanation of [`Code::SkippedHeading`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let document = &graph.node(id).document;
    for body in std::iter::once(&document.body).chain(&document.additions) {
        // The title is the page's only heading of level 1.
        let mut above = 1;
        for heading in &body.outline.headings {
            let span = heading.span.clone();
            if heading.level == 1 {
                out.push(
                    Diagnostic::error(
                        Code::SkippedHeading,
                        span,
                        "overskriften har samme niveau som sidens titel",
                    )
                    .help("Skriv ## foran. Niveau 1 er feltet `title`."),
                );
            } else if heading.level > above + 1 {
                let message = format!("overskriften springer fra niveau {above} til {}", heading.level);
                let help = format!("Skriv {} foran.", "#".repeat(usize::from(above) + 1));
                out.push(Diagnostic::error(Code::SkippedHeading, span, message).help(help));
            }
            above = heading.level;
        }
    }
}
