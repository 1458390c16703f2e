//! What the templates are given: one JSON value with everything that stands on the sheet.

use super::words::breakable;
use super::{Footer, NOTICE};
use crate::worksheet::data::part;
use crate::worksheet::picture;
use crate::worksheet::shape::{Board, KIND, Table, Wheel};
use crate::worksheet::{Data, Definition, Field, Orientation, Paper, Shape};
use serde_json::{Value, json};

/// The template's input; `pages` is what the footer says, if there are more than one.
pub(super) fn json(
    definition: &Definition,
    data: Option<&Data>,
    (paper, footer): (Paper, &Footer),
    pages: usize,
) -> Vec<u8> {
    let (short, long) = paper.sides();
    let (width, height) = match definition.orientation() {
        Orientation::Landscape => (long, short),
        Orientation::Portrait => (short, long),
    };
    let shape = match &definition.shape {
        Shape::Board(board) => of_board(board, data),
        Shape::Table(table) => of_table(table, data),
        Shape::Wheel(wheel) => of_wheel(definition, wheel, data),
    };
    let value = json!({
        "title": definition.heading.title,
        "description": definition.heading.description,
        "arm": "Arbejdsark",
        "paper": paper.slug(),
        "width": width,
        "height": height,
        "filled": data.is_some(),
        "pages": pages,
        "top": definition.top.iter().map(|field| of_field(field, data)).collect::<Vec<_>>(),
        "footer": { "model": footer.model, "id": footer.short_id, "address": footer.address, "date": footer.date },
        "notice": NOTICE,
        "shape": shape,
    });
    value.to_string().into_bytes()
}

fn of_field(field: &Field, data: Option<&Data>) -> Value {
    let text = data.map_or("", |data| data.text(&field.id));
    json!({ "title": field.title, "prompt": field.prompt, "text": breakable(text) })
}

/// The entries of a list as rows of texts, in the order of its parts.
fn rows(field: &Field, data: Option<&Data>) -> Vec<Vec<String>> {
    let entries = data.map_or(&[][..], |data| data.entries(&field.id));
    entries
        .iter()
        .map(|entry| field.parts().iter().map(|one| breakable(part(entry, &one.id))).collect())
        .collect()
}

fn of_board(board: &Board, data: Option<&Data>) -> Value {
    let columns = board.columns.iter().map(|column| {
        let text = data.map_or("", |data| data.text(&column.field.id));
        json!({
            "title": column.field.title,
            "prompts": column.prompts,
            "width": column.width,
            "text": breakable(text),
            "parts": column.field.parts().iter().map(|one| &one.title).collect::<Vec<_>>(),
            "entries": rows(&column.field, data),
        })
    });
    json!({ "columns": columns.collect::<Vec<_>>() })
}

fn of_table(table: &Table, data: Option<&Data>) -> Value {
    let columns = table.columns.iter().map(
        |column| json!({ "title": column.field.title, "prompt": column.field.prompt, "width": column.width }),
    );
    let rules = table.rules.iter().map(|rule| {
        let answer = data.map_or("", |data| data.text(&rule.field.id));
        json!({ "title": rule.field.title, "text": rule.text, "answer": breakable(answer) })
    });
    json!({
        "columns": columns.collect::<Vec<_>>(),
        "examples": table.examples,
        "rows": rows(&table.rows(), data),
        "rules": rules.collect::<Vec<_>>(),
    })
}

fn of_wheel(definition: &Definition, wheel: &Wheel, data: Option<&Data>) -> Value {
    let year = picture::year(definition, wheel, data);
    let marks = wheel
        .activities
        .iter()
        .map(|one| json!({ "title": one.title, "svg": crate::drawing::wheel::mark(one.mark) }));
    let months = definition.shape.fields().into_iter().map(|month| {
        let entries = data.map_or(&[][..], |data| data.entries(&month.id));
        let entries = entries.iter().map(|entry| {
            let kind = part(entry, KIND);
            let texts = wheel.fields.iter().map(|one| breakable(part(entry, &one.id)));
            json!({
                "kind": wheel.activities.iter().position(|one| one.id == kind),
                "texts": texts.collect::<Vec<_>>(),
            })
        });
        json!({ "title": month.title, "entries": entries.collect::<Vec<_>>() })
    });
    json!({
        "svg": crate::drawing::wheel::draw(&year),
        "alt": year.description,
        "marks": marks.collect::<Vec<_>>(),
        "parts": wheel.parts().iter().map(|one| one.title.clone()).collect::<Vec<_>>(),
        "months": months.collect::<Vec<_>>(),
    })
}
