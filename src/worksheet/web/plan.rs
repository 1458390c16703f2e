//! What a file of a sheet may hold, for the page that reads files of several sheets.

use crate::worksheet::{Definition, Field, Input};
use serde_json::{Map, Value, json};

/// Field id to how it is filled in: "l" a line, "t" a text, "d" a day, "x" a box, a list of ids to choose from, or
/// for a list of entries the same of each entry. Scripts make the same of a sheet on its own page.
pub fn plan(definition: &Definition) -> Value {
    of(&definition.fields())
}

fn of(fields: &[Field]) -> Value {
    let pairs = fields.iter().map(|field| (field.id.clone(), one(field)));
    Value::Object(pairs.collect::<Map<_, _>>())
}

fn one(field: &Field) -> Value {
    match &field.input {
        Input::Line => json!("l"),
        Input::Text => json!("t"),
        Input::Date => json!("d"),
        Input::Check => json!("x"),
        Input::Choice(choices) => choices.iter().map(|choice| choice.id.as_str()).collect(),
        Input::Entries(parts) => of(parts),
    }
}
