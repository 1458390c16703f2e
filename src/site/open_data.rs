//! `model.json`: the graph as open data.
//!
//! Takes the graph; gives every node by kind with the fields that its author wrote, its duties, sheets and changes.
//! Relations are ids of the kind that the schema names; [`super::open_schema`] says what may stand here, from the same
//! declarations.

use super::build::Site;
use crate::graph::{CITES, Graph, NodeId, item_texts};
use crate::markdown;
use crate::model::{Data, FieldType, Fields, Kind, Rows};
use crate::page::{MODEL_SCHEMA, duty_anchor, duty_blocks, summary};
use crate::worksheet::{Definition, Field, Input};
use serde_json::{Map, Value, json};

/// The version of the file's form: raised when a reader of the one before would no longer understand it.
pub const VERSION: u32 = 1;

/// The fields of all kinds that stand on each node under their own names.
pub const SHARED: &[&str] =
    &["title", "short_title", "description", "audience", "sources", "reviewed", "next_review", "changes"];

pub fn text(site: &Site) -> String {
    let graph = &site.graph;
    let settings = &graph.settings;
    let of_kind = |kind: &Kind| {
        let nodes: Vec<Value> = graph.of_kind(*kind).into_iter().map(|id| node(graph, id)).collect();
        (kind.word().to_owned(), Value::from(nodes))
    };
    let whole = json!({
        "$schema": MODEL_SCHEMA,
        "version": VERSION,
        "site": left_out(json!({
            "title": settings.title,
            "language": settings.language,
            "description": settings.description,
            "authority": settings.authority,
            "base_url": (!site.frame.base_url.is_empty()).then_some(&site.frame.base_url),
            "updated": settings.updated.plain(),
        })),
        "nodes": Kind::ALL.iter().map(of_kind).collect::<Map<_, _>>(),
    });
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn node(graph: &Graph, id: NodeId) -> Value {
    let node = graph.node(id);
    let common = node.document.common.plain();
    let mut out: Map<String, Value> =
        common.into_iter().filter(|(name, _)| SHARED.contains(&name.as_str())).collect();
    let mut put = |name: &str, value: Value| {
        if !value.is_null() {
            out.insert(name.to_owned(), value);
        }
    };
    put("id", key(graph, id).into());
    put("short_id", node.short_id.as_str().into());
    put("path", node.path().into());
    put("summary", about(graph, id).into());
    put("in_model", graph.model_of(id).map(|model| graph.node(model).document.id.clone()).into());
    put("cites", cited(graph, id));
    put("changes", node.document.common.changes.as_ref().map_or_else(|| json!([]), Rows::plain));
    match node.worksheet.as_deref() {
        Some(definition) => {
            let (shared, own): (Map<_, _>, Map<_, _>) =
                definition.heading.plain().into_iter().partition(|(name, _)| SHARED.contains(&name.as_str()));
            shared.into_iter().for_each(|(name, value)| put(&name, value));
            put("fields", own.into());
        }
        None => put("fields", node.document.data.plain().into()),
    }
    match &node.document.data {
        Data::Principle(_) => put("duties", duties(graph, id)),
        Data::CoreElement(_) => put("experiences", experiences(graph, id)),
        Data::Term(_) => put("definition", plain(graph.body(id)).into()),
        Data::Worksheet => put("sheet", node.worksheet.as_deref().map(sheet).into()),
        _ => {}
    }
    Value::Object(out)
}

/// One line about a node; a sheet's own words, since its page is about how to use it.
pub fn about(graph: &Graph, id: NodeId) -> String {
    match graph.node(id).worksheet.as_deref() {
        Some(definition) => definition.heading.description.clone(),
        None => summary(graph, id),
    }
}

/// A node's name among those of its kind; of a plain page its path.
fn key(graph: &Graph, id: NodeId) -> &str {
    let node = graph.node(id);
    if node.kind() == Kind::Page { node.path() } else { &node.document.id }
}

/// The sources that the text cites, in the order of their first mention.
fn cited(graph: &Graph, id: NodeId) -> Value {
    let mut ids: Vec<&str> = Vec::new();
    for source in graph.related(id, CITES) {
        let source = key(graph, source);
        if !ids.contains(&source) {
            ids.push(source);
        }
    }
    ids.into()
}

fn duties(graph: &Graph, principle: NodeId) -> Value {
    let mut all = Vec::new();
    for block in duty_blocks(graph, principle) {
        let roles: Vec<&str> = block.roles.iter().map(|role| key(graph, *role)).collect();
        for (at, text) in item_texts(graph, principle, block.directive).into_iter().enumerate() {
            all.push(json!({"anchor": duty_anchor(block.first + at), "roles": roles, "text": text}));
        }
    }
    all.into()
}

/// What practice has found about a core element, as its page tells it.
fn experiences(graph: &Graph, id: NodeId) -> Value {
    let body = &graph.node(id).document.body;
    let told = body.outline.directives.iter().filter(|directive| directive.spec.name == "praksiserfaring");
    let all = told.map(|directive| {
        let tools = directive.references().filter(|(kind, _)| *kind == Kind::Tool);
        let text = &graph.sources.file(body.span.file).text[directive.span.range.end..body.span.range.end];
        let end = text.match_indices("\n:::").next().map_or(text.len(), |(at, _)| at);
        json!({
            "title": directive.attribute("titel"),
            "tools": tools.map(|(_, tool)| tool.id).collect::<Vec<_>>(),
            "text": plain(&text[..end]),
        })
    });
    all.collect()
}

/// Words without markup and without the marks of citations.
fn plain(body: &str) -> String {
    let mut text = String::new();
    let mut rest = body;
    while let Some(at) = rest.find("[@") {
        text.push_str(rest[..at].trim_end());
        rest = rest[at..].find(']').map_or("", |end| &rest[at + end + 1..]);
    }
    text.push_str(rest);
    let lines = markdown::plain_text(&text);
    lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn sheet(definition: &Definition) -> Value {
    let parts = definition.parts.iter().map(|part| {
        let cases = part.facts.iter().map(|fact| json!({"when": fact.when, "then": fact.then}));
        left_out(json!({
            "title": part.title,
            "text": part.text,
            "rule": part.rule.plain(),
            "cases": cases.collect::<Vec<_>>(),
            "shape": part.shape.word(),
            "fields": fields(&part.shape.fields()),
        }))
    });
    json!({ "top": fields(&definition.top), "parts": parts.collect::<Vec<_>>() })
}

fn fields(all: &[Field]) -> Value {
    all.iter().map(field).collect()
}

/// A place to write; the words for its type are those of a definition.
fn field(field: &Field) -> Value {
    let (kind, choices, parts) = match &field.input {
        Input::Line => ("linje", Value::Null, Value::Null),
        Input::Text => ("tekst", Value::Null, Value::Null),
        Input::Date => ("dato", Value::Null, Value::Null),
        Input::Time => ("tid", Value::Null, Value::Null),
        Input::Check => ("kryds", Value::Null, Value::Null),
        Input::Choice(choices) => {
            let choices = choices.iter().map(|one| json!({"id": one.id, "title": one.title})).collect();
            ("valg", choices, Value::Null)
        }
        Input::Entries(parts) => ("liste", Value::Null, fields(parts)),
    };
    left_out(json!({
        "id": field.id,
        "title": field.title,
        "prompt": field.prompt,
        "type": kind,
        "choices": choices,
        "fields": parts,
    }))
}

/// The object without what it has no value for.
fn left_out(mut value: Value) -> Value {
    if let Value::Object(fields) = &mut value {
        fields.retain(|_, value| !value.is_null());
    }
    value
}
