//! `model.schema.json`: what may stand in `model.json` (JSON Schema 2020-12).
//!
//! Made from the declarations that front matter is read by, so that the two cannot differ: a new kind, field or word
//! stands here by itself, with the Danish purpose that editors see.

use super::open_data::{SHARED, VERSION};
use crate::model::{Common, FieldSpec, Fields, Kind, Shape, schema};
use crate::worksheet::{Heading, Shape as SheetShape};
use serde_json::{Map, Value, json};

/// What an id of a plain page or of any node looks like.
const TEXT: &str = "string";

pub fn text() -> String {
    let lists = Kind::ALL.iter().map(|kind| {
        let list =
            json!({"type": "array", "title": kind.plural(), "items": {"$ref": format!("#/$defs/{kind}")}});
        (kind.word().to_owned(), list)
    });
    let mut defs: Map<String, Value> =
        Kind::ALL.iter().map(|kind| (kind.word().to_owned(), node(*kind))).collect();
    defs.insert("sheet_field".to_owned(), sheet_field());
    let whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Vejvisers model som åbne data",
        "description": "Relationer er id'er; x-kind siger, hvilken slags de peger på. Stier tæller fra sitets adresse.",
        "type": "object",
        "properties": {
            "$schema": {"type": TEXT},
            "version": {"const": VERSION, "description": "Filens form. Tallet stiger, når den ændres, så den ikke kan læses som før."},
            "site": site(),
            "nodes": closed(lists.collect(), Kind::WORDS),
        },
        "required": ["$schema", "version", "site", "nodes"],
        "additionalProperties": false,
        "$defs": defs,
    });
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn site() -> Value {
    let fields = [
        ("title", said("Sitets navn.")),
        ("language", said("Sitets sprog.")),
        ("description", said("Én sætning om sitet.")),
        ("authority", said("Den ansvarlige myndighed.")),
        (
            "base_url",
            json!({"type": TEXT, "format": "uri", "description": "Adressen, som stierne tæller fra."}),
        ),
        (
            "updated",
            json!({"type": TEXT, "format": "date", "description": "Dagen, hvor indholdet sidst er ændret."}),
        ),
    ];
    closed(fields.map(|(name, value)| (name.to_owned(), value)).into_iter().collect(), &["title", "language"])
}

/// A node of a kind: what all have, its own fields, and what is read from its text.
fn node(kind: Kind) -> Value {
    let mut fields: Map<String, Value> = Common::FIELDS
        .iter()
        .filter(|field| SHARED.contains(&field.name))
        .map(|field| (field.name.to_owned(), value(field)))
        .collect();
    let made = [
        ("id", said("Navnet blandt sider af samme slags; en almindelig sides er dens sti.")),
        ("short_id", said("Sidekoden, som står på papir.")),
        ("path", said("Sidens sti fra sitets adresse.")),
        ("summary", said("Én linje om siden.")),
        ("in_model", related(Kind::Model, "Modellen, som siden hører under.")),
        (
            "cites",
            json!({"type": "array", "items": related(Kind::Source, ""), "description": "Kilderne, som teksten henviser til."}),
        ),
    ];
    fields.extend(made.map(|(name, value)| (name.to_owned(), value)));
    let mut required =
        vec!["title", "sources", "changes", "id", "short_id", "path", "summary", "cites", "fields"];
    let own: Vec<&FieldSpec> = match kind {
        Kind::Worksheet => Heading::FIELDS.iter().filter(|field| !SHARED.contains(&field.name)).collect(),
        _ => schema(kind).iter().collect(),
    };
    fields.insert("fields".to_owned(), object(&own));
    for (name, value) in read_from_text(kind) {
        required.push(name);
        fields.insert(name.to_owned(), value);
    }
    let mut node = closed(fields, &required);
    node["title"] = kind.singular().into();
    node
}

/// What a node of a kind has besides its fields.
fn read_from_text(kind: Kind) -> Vec<(&'static str, Value)> {
    let roles = json!({"type": "array", "items": related(Kind::Role, ""), "minItems": 1});
    let tools = json!({"type": "array", "items": related(Kind::Tool, "")});
    match kind {
        Kind::Principle => vec![(
            "duties",
            list(
                &[("anchor", said("Stedet på siden.")), ("roles", roles), ("text", said("Opgaven."))],
                "Opgaverne efter rolle.",
            ),
        )],
        Kind::CoreElement => vec![(
            "experiences",
            list(
                &[("title", said("Erfaringen, kort.")), ("tools", tools), ("text", said("Erfaringen."))],
                "Det, praksis har fundet.",
            ),
        )],
        Kind::Term => vec![("definition", said("Forklaringen."))],
        Kind::Worksheet => vec![("sheet", sheet())],
        _ => Vec::new(),
    }
}

fn sheet() -> Value {
    let fields = json!({"type": "array", "items": {"$ref": "#/$defs/sheet_field"}});
    let case =
        list(&[("when", said("Hvornår.")), ("then", said("Hvad der så gælder."))], "Reglens tilfælde.");
    let part = closed(
        Map::from_iter([
            ("title".to_owned(), said("Delens overskrift.")),
            ("text".to_owned(), said("En linje under den.")),
            ("rule".to_owned(), related(Kind::Rule, "Reglen, som delen viser.")),
            ("cases".to_owned(), case),
            ("shape".to_owned(), json!({"enum": SheetShape::words(), "description": "Formen."})),
            ("fields".to_owned(), fields.clone()),
        ]),
        &["cases", "shape", "fields"],
    );
    closed(
        Map::from_iter([
            ("top".to_owned(), fields),
            ("parts".to_owned(), json!({"type": "array", "items": part, "minItems": 1})),
        ]),
        &["top", "parts"],
    )
}

fn sheet_field() -> Value {
    let choices =
        list(&[("id", said("Værdien i filer med data.")), ("title", said("Det, man vælger."))], "Valgene.");
    let mut field = closed(
        Map::from_iter([
            ("id".to_owned(), said("Navnet i filer med data.")),
            ("title".to_owned(), said("Det, der står over feltet.")),
            ("prompt".to_owned(), said("En kort hjælp.")),
            ("type".to_owned(), json!({"enum": ["linje", "tekst", "dato", "tid", "kryds", "valg", "liste"]})),
            ("choices".to_owned(), choices),
            ("fields".to_owned(), json!({"type": "array", "items": {"$ref": "#/$defs/sheet_field"}})),
        ]),
        &["id", "title", "type"],
    );
    field["title"] = "Et sted at skrive på et ark".into();
    field
}

fn said(description: &str) -> Value {
    json!({"type": TEXT, "description": description})
}

fn related(kind: Kind, description: &str) -> Value {
    match description {
        "" => json!({"type": TEXT, "x-kind": kind.word()}),
        _ => json!({"type": TEXT, "x-kind": kind.word(), "description": description}),
    }
}

/// A list of objects that have all of these.
fn list(fields: &[(&str, Value)], description: &str) -> Value {
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    json!({"type": "array", "description": description, "items": closed(fields, &names)})
}

/// An object with these fields and no others.
fn closed(fields: Map<String, Value>, required: &[&str]) -> Value {
    json!({"type": "object", "properties": fields, "required": required, "additionalProperties": false})
}

/// An object with declared fields; lists and switches are always there.
fn object(specs: &[&FieldSpec]) -> Value {
    let is_there = |spec: &&&FieldSpec| {
        let always = matches!(
            spec.shape,
            Shape::TextList | Shape::Choices(_) | Shape::References | Shape::Numbers | Shape::Boolean
        );
        spec.required || always
    };
    let required: Vec<&str> = specs.iter().filter(is_there).map(|spec| spec.name).collect();
    closed(specs.iter().map(|spec| (spec.name.to_owned(), value(spec))).collect(), &required)
}

fn value(spec: &FieldSpec) -> Value {
    let mut one = match spec.shape {
        Shape::Text => json!({"type": TEXT}),
        Shape::TextList => json!({"type": "array", "items": {"type": TEXT}}),
        Shape::Integer => json!({"type": "integer", "minimum": 0}),
        Shape::Boolean => json!({"type": "boolean"}),
        Shape::Date => json!({"type": TEXT, "format": "date"}),
        Shape::Choice(words) => json!({"enum": words}),
        Shape::Choices(words) => json!({"type": "array", "items": {"enum": words}}),
        Shape::Slug => json!({"type": TEXT, "pattern": "^[a-z0-9-]+$"}),
        Shape::Interval => json!({"type": TEXT, "description": "Et antal måneder eller uger."}),
        Shape::Reference => json!({"type": TEXT}),
        Shape::References => json!({"type": "array", "items": {"type": TEXT}}),
        Shape::Number => json!({"type": ["number", "null"]}),
        Shape::Numbers => json!({"type": "array", "items": {"type": ["number", "null"]}}),
        Shape::Rows(fields) => {
            json!({"type": "array", "items": object(&fields.iter().collect::<Vec<_>>())})
        }
        Shape::Section(fields) => object(&fields.iter().collect::<Vec<_>>()),
    };
    if let Some(kind) = spec.relation {
        let at = if spec.shape == Shape::References { &mut one["items"] } else { &mut one };
        at["x-kind"] = kind.word().into();
    }
    one["description"] = spec.doc.into();
    one
}
