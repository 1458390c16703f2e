//! Pictures: one that is not there, one without a text. See the explanations of [`Code::MissingImage`] and
//! [`Code::MissingAltText`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId, Target};
use crate::markdown::LinkKind;

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let document = &graph.node(id).document;
    let bodies = std::iter::once(&document.body).chain(&document.additions);
    let images = bodies.flat_map(|body| &body.outline.links).filter(|link| link.kind == LinkKind::Image);
    for image in images {
        match graph.target(id, &image.destination) {
            Target::Asset(_) => {}
            Target::External => out.push(
                Diagnostic::error(
                    Code::MissingImage,
                    image.span.clone(),
                    "billedet ligger på et andet websted",
                )
                .help("Læg en kopi i mappen ved siden af siden. Sitet henter intet hos andre."),
            ),
            Target::Page(..) | Target::Missing(_) => {
                let known = graph.sources.assets.keys().map(|path| path.rsplit('/').next().unwrap_or(path));
                let message = format!("billedet `{}` findes ikke", image.destination);
                out.push(
                    Diagnostic::error(Code::MissingImage, image.span.clone(), message)
                        .suggest(&image.destination, known)
                        .help("Læg billedet i mappen ved siden af siden, eller ret navnet."),
                );
            }
        }
        if image.text.trim().is_empty() {
            out.push(
                Diagnostic::error(Code::MissingAltText, image.span.clone(), "billedet mangler en tekst")
                    .help("Skriv mellem de kantede parenteser, hvad billedet viser."),
            );
        }
    }
}
