//! Makes the graph: gives nodes their places and resolves every relation and citation.

use super::short_id::ShortIds;
use super::{Glossary, Graph, Node, NodeId, Relation, english, sheets, tree};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::load::{Body, Collection, Document};
use crate::model::{Data, Fields, Kind, Reference, act_section};
use crate::source::{FileId, Sources, Span};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Links a collection. What does not resolve is reported and left out.
pub fn link(sources: Arc<Sources>, collection: Collection, out: &mut Diagnostics) -> Graph {
    let mut documents = collection.documents;
    documents.sort_by(|a, b| a.path.cmp(&b.path).then_with(|| a.file.cmp(&b.file)));
    let documents = distinct(&sources, documents, out);
    let mut ids = ShortIds::default();
    let mut graph = Graph {
        sources,
        settings: collection.settings,
        nodes: Vec::with_capacity(documents.len()),
        glossary: Glossary::default(),
        language: Language::Danish,
        words: collection.words,
        translated: BTreeSet::new(),
        titled: BTreeSet::new(),
        english: None,
        by_key: FxHashMap::default(),
        by_path: FxHashMap::default(),
        by_file: FxHashMap::default(),
        by_source_path: FxHashMap::default(),
        by_section: FxHashMap::default(),
    };
    for document in documents {
        let id = NodeId(graph.nodes.len() as u32);
        let key = if document.kind == Kind::Page { document.path.clone() } else { document.id.clone() };
        graph.by_key.insert((document.kind, key.clone()), id);
        graph.by_path.insert(document.path.clone(), id);
        graph.by_file.insert(document.file, id);
        graph.by_source_path.insert(graph.sources.file(document.file).path.clone(), id);
        if let Data::Provision(provision) = &document.data {
            graph.by_section.extend(act_section(&provision.section).map(|key| (key, id)));
        }
        let worksheet =
            (document.kind == Kind::Worksheet).then(|| collection.worksheets.get(&document.id).cloned());
        graph.nodes.push(Node {
            worksheet: worksheet.flatten(),
            example: None,
            short_id: ids.give(document.kind, &key),
            document,
            parent: None,
            children: Vec::new(),
            previous: None,
            next: None,
            out: Vec::new(),
            back: Vec::new(),
        });
    }
    pageless(&graph, collection.worksheets.keys(), out);
    relate(&mut graph, out);
    tree::grow(&mut graph);
    sheets::complete(&mut graph, out);
    graph.glossary = Glossary::of(&graph);
    english::add(&mut graph, &collection.translations, out);
    graph
}

/// Drops the later of two documents with the same id or the same path, and reports it.
fn distinct(sources: &Sources, documents: Vec<Arc<Document>>, out: &mut Diagnostics) -> Vec<Arc<Document>> {
    let mut by_path: FxHashMap<String, FileId> = FxHashMap::default();
    let mut by_id: FxHashMap<(Kind, String), FileId> = FxHashMap::default();
    documents
        .into_iter()
        .filter(|document| {
            let shown = |file: FileId| sources.file(file).shown.clone();
            if let Some(first) = by_path.insert(document.path.clone(), document.file) {
                let message = format!("to sider ville få adressen /{}", document.path);
                out.push(
                    Diagnostic::error(Code::SamePath, document.span.clone(), message)
                        .help(format!("Den anden er {}. Giv en af filerne et andet navn.", shown(first))),
                );
                return false;
            }
            if document.kind == Kind::Page {
                return true;
            }
            let key = (document.kind, document.id.clone());
            if let Some(first) = by_id.insert(key, document.file) {
                let message = format!(
                    "id'et `{}` er brugt af en anden side af slagsen {}",
                    document.id,
                    document.kind.danish()
                );
                out.push(
                    Diagnostic::error(Code::DuplicateId, document.span.clone(), message)
                        .help(format!("Den anden er {}. Giv en af siderne et andet id.", shown(first))),
                );
                return false;
            }
            true
        })
        .collect()
}

/// Reports the definitions of sheets that no page shows.
fn pageless<'a>(graph: &Graph, sheets: impl Iterator<Item = &'a String>, out: &mut Diagnostics) {
    for sheet in sheets.filter(|sheet| graph.find(Kind::Worksheet, sheet).is_none()) {
        let path = format!("toolkit/{sheet}/worksheet.toml");
        let file = graph.sources.ids().rev().find(|id| graph.sources.file(*id).path == path);
        let span = Span::start_of(file.unwrap_or(FileId(0)));
        out.push(
            Diagnostic::error(Code::Worksheet, span, "arket har ingen side")
                .help(format!("Lav den: vejviser new arbejdsark toolkit/{sheet}/guide.md")),
        );
    }
}

/// Resolves every relation and citation, and derives the backlinks.
pub(super) fn relate(graph: &mut Graph, out: &mut Diagnostics) {
    for at in 0..graph.nodes.len() {
        let from = NodeId(at as u32);
        let mut found = Vec::new();
        for (kind, field, reference) in references(graph.node(from)) {
            match graph.find(kind, &reference.id) {
                Some(node) => found.push(Relation { node, field }),
                None => out.push(unresolved(graph, kind, field, &reference)),
            }
        }
        found.extend(mentioned(graph, from).map(|node| Relation { node, field: MENTIONS }));
        for relation in &found {
            let back = Relation { node: from, field: relation.field };
            let to = &mut graph.nodes[relation.node.0 as usize].back;
            if relation.node != from && to.last() != Some(&back) && !to.contains(&back) {
                to.push(back);
            }
        }
        graph.nodes[at].out = found;
    }
}

/// Every reference of a node: the kind it must resolve to and the field it stands in.
fn references(node: &Node) -> Vec<(Kind, &'static str, Reference)> {
    let document = &node.document;
    let mut found = Vec::new();
    let mut visit = |spec: &'static crate::model::FieldSpec, reference: &Reference| {
        if let Some(kind) = spec.relation {
            found.push((kind, spec.name, reference.clone()));
        }
    };
    document.data.references(&mut visit);
    document.common.references(&mut visit);
    if let Some(definition) = &node.worksheet {
        definition.references(&mut visit);
    }
    for body in std::iter::once(&document.body).chain(&document.additions) {
        found.extend(body_references(body));
    }
    found
}

fn body_references(body: &Body) -> impl Iterator<Item = (Kind, &'static str, Reference)> + '_ {
    let directives = body.outline.directives.iter();
    let directives = directives.flat_map(|one| one.references().map(|(kind, id)| (kind, one.spec.name, id)));
    let cited = body.outline.citations.iter().flat_map(|one| one.places.iter());
    directives.chain(cited.map(|place| (Kind::Source, CITES, place.source.clone())))
}

/// The provisions that a node's text mentions; a provision's own page speaks of them all the time.
fn mentioned(graph: &Graph, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    let document = &graph.node(id).document;
    let bodies = std::iter::once(&document.body).chain(&document.additions);
    let keys = bodies.flat_map(|body| &body.outline.mentions).map(|mention| mention.key.as_str());
    keys.filter(move |_| document.kind != Kind::Provision).filter_map(|key| graph.provision(key))
}

/// The field name of the relation that a § in a text makes.
pub const MENTIONS: &str = "mention";

/// The field name of the relation that a citation makes.
pub const CITES: &str = "citation";

fn unresolved(graph: &Graph, kind: Kind, field: &str, reference: &Reference) -> Diagnostic {
    let ids =
        || graph.nodes.iter().filter(move |node| node.kind() == kind).map(|node| node.document.id.as_str());
    let (code, message) = match field {
        CITES => (Code::UnresolvedCitation, format!("kilden `{}` findes ikke", reference.id)),
        _ => (Code::UnresolvedRelation, format!("`{field}` peger på `{}`, som ikke findes", reference.id)),
    };
    let mut known: Vec<&str> = ids().collect();
    known.sort_unstable();
    let help = match known.len() {
        0 => format!("Der er ingen sider af slagsen {} endnu.", kind.danish()),
        1..=12 => format!("Sider af slagsen {}: {}.", kind.danish(), known.join(", ")),
        _ => format!("Skriv id'et på en side af slagsen {}.", kind.danish()),
    };
    Diagnostic::error(code, reference.span.clone(), message).suggest(&reference.id, ids()).help(help)
}
