//! Links to pages and headings that are not there. See the explanations of [`Code::BrokenLink`] and
//! [`Code::BrokenAnchor`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics, closest};
use crate::graph::{Graph, NodeId, Target};
use crate::markdown::{Link, LinkKind, slug};
use crate::model::Kind;
use crate::page::{self, href};

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let document = &graph.node(id).document;
    let bodies = std::iter::once(&document.body).chain(&document.additions);
    for link in bodies.flat_map(|body| &body.outline.links).filter(|link| link.kind == LinkKind::Link) {
        match graph.target(id, &link.destination) {
            Target::Missing(path) => out.push(broken(graph, link, &path)),
            Target::Page(page, Some(anchor)) => check_anchor(graph, link, (page, &anchor), out),
            _ => {}
        }
    }
}

/// The nearest page, by its file's name and then by its path, is shown as it would be written here.
fn broken(graph: &Graph, link: &Link, path: &str) -> Diagnostic {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let names: Vec<String> = graph.source_paths().map(name).collect();
    let near = closest(&name(path), names.iter().map(String::as_str));
    let same_name = || graph.source_paths().filter(|one| near == Some(name(one).as_str()));
    let near = closest(path, same_name()).or_else(|| same_name().min());
    let message = format!("linket fører til `{path}`, som ikke findes");
    let mut diagnostic = Diagnostic::error(Code::BrokenLink, link.span.clone(), message)
        .help("Skriv stien til .md-filen, set fra denne fil.");
    let from = &graph.sources.file(link.span.file).path;
    diagnostic.suggestion = near.map(|near| href(from, near));
    diagnostic.written = Some(link.destination.clone());
    diagnostic
}

fn check_anchor(graph: &Graph, link: &Link, (page, anchor): (NodeId, &str), out: &mut Diagnostics) {
    let anchors = anchors(graph, page);
    if anchors.iter().any(|one| one == anchor) {
        return;
    }
    let title = graph.node(page).title();
    let message = format!("siden \"{title}\" har ikke en overskrift med ankeret `#{anchor}`");
    let help = match anchors.is_empty() {
        true => "Siden har ingen overskrifter at linke til.".to_owned(),
        false => format!("Ankrene er: #{}.", anchors.join(", #")),
    };
    out.push(
        Diagnostic::error(Code::BrokenAnchor, link.span.clone(), message)
            .suggest(anchor, anchors.iter().map(String::as_str))
            .help(help),
    );
}

/// Every place on a page that can be linked to.
fn anchors(graph: &Graph, page: NodeId) -> Vec<String> {
    let node = graph.node(page);
    let outline = &node.document.body.outline;
    let mut anchors: Vec<String> = outline.headings.iter().map(|heading| heading.anchor.clone()).collect();
    let mut duties = 0;
    for directive in &outline.directives {
        match directive.spec.name {
            "praksis" => duties += directive.items,
            "praksiserfaring" => {
                anchors.extend(directive.attribute("titel").map(|title| format!("erfaring-{}", slug(title))));
            }
            _ => anchors.extend(page::anchors(directive)),
        }
    }
    anchors.extend((1..=duties).map(|number| format!("opgave-{number}")));
    if node.kind() == Kind::Worksheet {
        anchors.push("udfyld".into());
    }
    anchors
}
