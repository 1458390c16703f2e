//! What ties models and editions, leading to the wrong one. See the explanation of [`Code::WrongModel`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};
use crate::markdown::Directive;
use crate::model::{CoreElement, Data, Kind, Reference};
use crate::source::Span;

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let document = &graph.node(id).document;
    if let (Data::CoreElement(element), Some(model)) = (&document.data, graph.model_of(id)) {
        out.extend(kin(graph, element, model));
        out.extend(previous(graph, element, model));
        out.extend(grips(graph, element, model));
    }
    let bodies = std::iter::once(&document.body).chain(&document.additions);
    for directive in bodies.flat_map(|body| &body.outline.directives) {
        out.extend(compared(graph, directive));
    }
}

/// Kin are elements of another model, in whatever edition.
fn kin(graph: &Graph, element: &CoreElement, model: NodeId) -> Vec<Diagnostic> {
    let rows = element.kinship.iter().flat_map(|rows| &rows.0);
    let own = rows.filter(|row| {
        let other = model_of(graph, Kind::CoreElement, &row.kin);
        other.is_some_and(|other| line(graph, other).iter().any(|one| line(graph, model).contains(one)))
    });
    own.map(|row| {
        let message = format!("`{}` hører til den samme model", row.kin.id);
        fault(&row.kin.span, message, "Peg på et kerneelement i den anden model.")
    })
    .collect()
}

/// An element comes from one in the edition before.
fn previous(graph: &Graph, element: &CoreElement, model: NodeId) -> Option<Diagnostic> {
    let reference = element.previous.as_ref()?;
    let other = model_of(graph, Kind::CoreElement, reference)?;
    if graph.related(model, "previous").contains(&other) {
        return None;
    }
    let message = format!("`{}` er ikke fra modellens tidligere udgave", reference.id);
    let help = match graph.related(model, "previous").first() {
        Some(before) => format!("Den tidligere udgave er »{}«.", graph.node(*before).title()),
        None => {
            "Skriv `previous` på modellens egen side, så siden ved, hvilken udgave der var før.".to_owned()
        }
    };
    Some(fault(&reference.span, message, &help))
}

/// A grip is like principles of another model, or of a later edition.
fn grips(graph: &Graph, element: &CoreElement, model: NodeId) -> Vec<Diagnostic> {
    let named = element.grips.iter().flat_map(|rows| &rows.0).flat_map(|grip| &grip.principles);
    let own = named.filter(|one| {
        model_of(graph, Kind::Principle, one).is_some_and(|other| line(graph, model).contains(&other))
    });
    own.map(|one| {
        let message = format!("`{}` hører ikke til en anden model eller en nyere udgave", one.id);
        fault(&one.span, message, "Peg på et princip i den anden model eller i den næste udgave.")
    })
    .collect()
}

/// Two models to compare are two, and an edition has one before it.
fn compared(graph: &Graph, directive: &Directive) -> Option<Diagnostic> {
    let named = || directive.references();
    let found: Vec<NodeId> = named().filter_map(|(kind, one)| graph.find(kind, &one.id)).collect();
    // What is not there is reported where relations are.
    if found.is_empty() || found.len() != named().count() {
        return None;
    }
    let (message, help) = match (directive.spec.name, &found[..]) {
        ("slaegtskab", [one, other]) if one != other => return None,
        ("slaegtskab", _) => {
            ("der skal to forskellige modeller til", "Skriv modeller=\"den-ene, den-anden\".")
        }
        ("udgaver", [model]) if !graph.related(*model, "previous").is_empty() => return None,
        ("udgaver", [_]) => {
            ("modellen har ikke en tidligere udgave", "Skriv `previous` på modellens egen side.")
        }
        ("udgaver", _) => ("der skal én model til", "Skriv modellen i den nye udgave."),
        _ => return None,
    };
    Some(fault(&directive.span, message.to_owned(), help))
}

fn model_of(graph: &Graph, kind: Kind, reference: &Reference) -> Option<NodeId> {
    graph.find(kind, &reference.id).and_then(|id| graph.model_of(id))
}

/// A model and the editions before it.
fn line(graph: &Graph, model: NodeId) -> Vec<NodeId> {
    let mut line = vec![model];
    while let Some(before) = graph.related(line[line.len() - 1], "previous").first().copied() {
        if line.contains(&before) {
            break;
        }
        line.push(before);
    }
    line
}

fn fault(span: &Span, message: String, help: &str) -> Diagnostic {
    Diagnostic::error(Code::WrongModel, span.clone(), message).help(help.to_owned())
}
