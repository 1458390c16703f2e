//! Links: what finds a link to a page or a heading that is not there.
//!
//! Why: a reader who follows it finds nothing. Bad: `[leder](../roller/ledre.md)`. Good:
//! `[leder](../roller/leder.md)`.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId, Target};
use crate::markdown::{Link, LinkKind, slug};
use crate::model::Kind;

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

/// The nearest page, by the file's name, is shown as a whole path from the folder `content`.
fn broken(graph: &Graph, link: &Link, path: &str) -> Diagnostic {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let wanted = name(path);
    let mut near: Vec<&str> = graph.source_paths().filter(|one| name(one) == wanted).collect();
    near.sort_unstable();
    let message = format!("linket fører til `{path}`, som ikke findes");
    let mut diagnostic = Diagnostic::error(Code::BrokenLink, link.span.clone(), message)
        .suggest(path, graph.source_paths())
        .help("Skriv stien til .md-filen, set fra denne fil.");
    if let Some(same_name) = near.first() {
        diagnostic.suggestion = Some((*same_name).to_owned());
    }
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
            _ => {}
        }
    }
    anchors.extend((1..=duties).map(|number| format!("opgave-{number}")));
    if node.kind() == Kind::Worksheet {
        anchors.push("udfyld".into());
    }
    anchors
}
