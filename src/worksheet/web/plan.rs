//! What a file of a sheet may hold, for the page that reads files of several sheets.

use crate::worksheet::{Definition, Field, Input};

/// Field ids with how each is filled in: `familie` a line, `vigtigst.t` a text, `dato.d` a day, `start.k` a time of day, `enige.x` a box,
/// `valg.ja|nej` a choice, `aftaler(hvad hvem)` entries. Scripts make the same of a sheet on its own page.
pub fn plan(definition: &Definition) -> String {
    of(&definition.fields())
}

fn of(fields: &[Field]) -> String {
    fields.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn one(field: &Field) -> String {
    let id = &field.id;
    match &field.input {
        Input::Line => id.clone(),
        Input::Text => format!("{id}.t"),
        Input::Date => format!("{id}.d"),
        Input::Time => format!("{id}.k"),
        Input::Check => format!("{id}.x"),
        Input::Choice(choices) => {
            let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            // A single choice is told from the kinds by its mark.
            format!("{id}.|{}", ids.join("|"))
        }
        Input::Entries(parts) => format!("{id}({})", of(parts)),
    }
}
