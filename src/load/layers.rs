//! Local layers: a later layer's file with `local = "replace"` or `local = "annotate"` changes the page of
//! the same kind and id below it, field by field, except what that page has locked.

use super::collection::read_fields;
use super::document::{Body, Document};
use super::toml_table::read_table;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown;
use crate::model::{Common, FieldSpec, Fields, Kind, Shape, schema};
use crate::source::{FileId, Sources, Span};
use std::ops::Range;
use std::sync::Arc;

/// The field that makes a file a change of a page below.
pub const FIELDS: &[FieldSpec] = &[FieldSpec {
    name: "local",
    shape: Shape::Choice(&["replace", "annotate"]),
    required: false,
    relation: None,
    doc: "Ændrer siden med samme slags og id i laget under: \"replace\" erstatter, \"annotate\" føjer til.",
}];

/// A later layer's change of a page.
#[derive(Debug, Clone)]
pub struct Patch {
    pub file: FileId,
    pub kind: Kind,
    pub id: String,
    pub toml: Range<usize>,
    pub body: Range<usize>,
}

/// The documents with every patch applied, in the order of layers.
pub fn apply(
    sources: &Sources,
    mut documents: Vec<Arc<Document>>,
    patches: &[Arc<Patch>],
    out: &mut Diagnostics,
) -> Vec<Arc<Document>> {
    for patch in patches {
        let layer = sources.file(patch.file).layer;
        let below = documents.iter_mut().find(|document| {
            document.kind == patch.kind
                && document.id == patch.id
                && sources.file(document.file).layer < layer
        });
        match below {
            Some(document) => *document = Arc::new(patched(sources, document, patch, out)),
            None => out.push(
                Diagnostic::error(
                    Code::UnresolvedRelation,
                    Span::start_of(patch.file),
                    format!(
                        "laget under har ingen {} med id `{}`",
                        patch.kind.singular().to_lowercase(),
                        patch.id
                    ),
                )
                .help("Ret `kind` og `id`, eller slet `local`, hvis siden er ny."),
            ),
        }
    }
    documents
}

fn patched(sources: &Sources, base: &Document, patch: &Patch, out: &mut Diagnostics) -> Document {
    let text = &sources.file(patch.file).text;
    let base_text = &sources.file(base.file).text;
    let mut unsaid = Diagnostics::default();
    let base_toml = 0..base.body.span.range.start.min(base_text.len());
    let front = markdown::split(base_text).map_or(base_toml, |front| front.toml);
    let lower = read_table(base_text, base.file, front, &mut unsaid);
    let upper = read_table(text, patch.file, patch.toml.clone(), &mut unsaid);
    let layer = sources.file(patch.file).layer;
    let mut document = base.clone();
    let known = Common::FIELDS.iter().chain(schema(patch.kind));
    let changed: Vec<&str> = known
        .map(|spec| spec.name)
        .filter(|name| !["kind", "id"].contains(name) && upper.span(name).is_some())
        .collect();
    let has_body = !text[patch.body.clone()].trim().is_empty();
    let annotates = upper.text("local") == Some("annotate");
    let body = (has_body && !annotates).then(|| Span::new(patch.file, first_line(text, &patch.body)));
    let places = changed.iter().filter_map(|name| Some((*name, upper.span(name)?)));
    check_locks(base, places.chain(body.map(|span| ("body", span))), out);
    let (common, data) = read_fields(patch.kind, &[&lower, &upper], out);
    document.common = common;
    document.data = data;
    document.origins.extend(changed.into_iter().map(|name| (name.to_owned(), layer)));
    if has_body {
        let outline = markdown::outline(text, (patch.file, patch.body.clone()), patch.kind, out);
        let body = Body { span: Span::new(patch.file, patch.body.clone()), outline };
        match annotates {
            true => document.additions.push(body),
            false => {
                document.body = body;
                document.origins.insert("body".into(), layer);
            }
        }
    }
    document
}

/// The first line of a body that has words.
fn first_line(text: &str, body: &Range<usize>) -> Range<usize> {
    let written = text[body.clone()].trim_start();
    let start = body.end - written.len();
    start..start + written.lines().next().unwrap_or_default().len()
}

fn check_locks<'a>(base: &Document, touched: impl Iterator<Item = (&'a str, Span)>, out: &mut Diagnostics) {
    for (name, span) in touched.filter(|(name, _)| base.common.locked.iter().any(|locked| locked == name)) {
        let message = format!("`{name}` er låst i laget under og kan ikke ændres lokalt");
        out.push(
            Diagnostic::error(Code::LockedField, span, message)
                .help("Slet det her, og skriv eventuelt en tilføjelse med local = \"annotate\"."),
        );
    }
}
