//! What the templates are given: one JSON value with everything that stands on the sheet.

use super::words::breakable;
use super::{Footer, NOTICE};
use crate::worksheet::data::part;
use crate::worksheet::picture;
use crate::worksheet::shape::{Board, Checklist, Form, KIND, Map, Scale, Table, Triangle, Wheel};
use crate::worksheet::{Data, Definition, Field, Input, Orientation, Paper, Part, Shape};
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
        "parts": definition.parts.iter().map(|part| of_part(definition, part, data)).collect::<Vec<_>>(),
    });
    value.to_string().into_bytes()
}

fn of_part(definition: &Definition, part: &Part, data: Option<&Data>) -> Value {
    let shape = match &part.shape {
        Shape::Board(board) => of_board(board, data),
        Shape::Table(table) => of_table(table, data),
        Shape::Wheel(wheel) => of_wheel(definition, wheel, data),
        Shape::Form(form) => of_form(form, data),
        Shape::Checklist(list) => of_checklist(list, data),
        Shape::Map(map) => of_map(map, data),
        Shape::Scale(scale) => of_scale(scale, data),
        Shape::Triangle(triangle) => of_triangle(triangle, data),
    };
    json!({
        "word": part.shape.word(),
        "title": part.title,
        "text": part.text,
        "facts": part.facts.iter().map(|fact| json!({ "when": fact.when, "then": fact.then })).collect::<Vec<_>>(),
        "shape": shape,
    })
}

fn text(field: &Field, data: Option<&Data>) -> String {
    breakable(&field.shown(data.map_or("", |data| data.text(&field.id))))
}

fn ticked(field: &Field, data: Option<&Data>) -> bool {
    data.is_some_and(|data| !data.text(&field.id).is_empty())
}

/// What can be chosen, and which of it was.
fn choices(field: &Field, data: Option<&Data>) -> Value {
    let Input::Choice(choices) = &field.input else { return Value::Null };
    let chosen = data.map_or("", |data| data.text(&field.id));
    choices.iter().map(|one| json!({ "title": one.title, "chosen": one.id == chosen })).collect()
}

fn of_form(form: &Form, data: Option<&Data>) -> Value {
    let rows = form.rows();
    let rows = rows.iter().map(|row| {
        let fields = row.iter().map(|one| {
            json!({
                "title": one.field.title,
                "prompt": one.field.prompt,
                "width": one.width.twelfths(),
                "lines": one.lines,
                "text": text(&one.field, data),
                "choices": choices(&one.field, data),
                "check": one.field.input == Input::Check,
                "ticked": ticked(&one.field, data),
            })
        });
        fields.collect::<Value>()
    });
    json!({ "rows": rows.collect::<Value>() })
}

fn of_checklist(list: &Checklist, data: Option<&Data>) -> Value {
    let groups = list.groups().into_iter().map(|(title, items)| {
        let items = items.into_iter().map(|item| {
            let note = list.note(item);
            json!({
                "title": item.title,
                "text": item.text,
                "ticked": ticked(&list.tick(item), data),
                "note": note.map(|note| text(&note, data)),
            })
        });
        json!({ "title": title, "items": items.collect::<Value>() })
    });
    json!({ "note": list.own.note, "groups": groups.collect::<Value>() })
}

fn of_map(map: &Map, data: Option<&Data>) -> Value {
    let entries = map.entries();
    json!({
        "layout": map.layout.word(),
        "center": map.center,
        "room": map.room,
        "places": map.places.iter().map(|one| &one.title).collect::<Vec<_>>(),
        "ties": map.ties.iter().map(|tie| json!({ "title": tie.choice.title, "line": tie.stroke.word() })).collect::<Value>(),
        "parts": entries.parts().iter().map(|one| &one.title).collect::<Vec<_>>(),
        "entries": rows(&entries, data),
    })
}

fn of_scale(scale: &Scale, data: Option<&Data>) -> Value {
    let items = scale.items.iter().map(|item| {
        let values = scale.moments.iter().map(|moment| text(&scale.value(item, moment), data));
        json!({
            "title": item.title,
            "text": item.text,
            "values": values.collect::<Value>(),
            "reference": item.reference.as_ref().map(|one| json!({ "value": one.value, "label": one.label })),
        })
    });
    json!({
        "from": scale.from(),
        "to": scale.to(),
        "low": scale.own.low,
        "high": scale.own.high,
        "moments": scale.moments.iter().map(|one| &one.title).collect::<Vec<_>>(),
        "about": scale.about_measured,
        "items": items.collect::<Value>(),
    })
}

fn of_triangle(triangle: &Triangle, data: Option<&Data>) -> Value {
    let sides = triangle.sides.iter().map(
        |side| json!({ "title": side.field.title, "prompts": side.prompts, "text": text(&side.field, data) }),
    );
    json!({ "center": triangle.center, "sides": sides.collect::<Value>() })
}

fn of_field(field: &Field, data: Option<&Data>) -> Value {
    json!({ "title": field.title, "prompt": field.prompt, "text": text(field, data) })
}

/// The entries of a list as rows of texts, in the order of its parts.
fn rows(field: &Field, data: Option<&Data>) -> Vec<Vec<String>> {
    let entries = data.map_or(&[][..], |data| data.entries(&field.id));
    entries
        .iter()
        .map(|entry| field.parts().iter().map(|one| breakable(&one.shown(part(entry, &one.id)))).collect())
        .collect()
}

fn of_board(board: &Board, data: Option<&Data>) -> Value {
    let columns = board.columns.iter().map(|column| {
        json!({
            "title": column.field.title,
            "prompts": column.prompts,
            "width": column.width,
            "text": text(&column.field, data),
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
    let rules = table.rules.iter().map(
        |rule| json!({ "title": rule.field.title, "text": rule.text, "answer": text(&rule.field, data) }),
    );
    json!({
        "columns": columns.collect::<Vec<_>>(),
        "blank": table.blank,
        "share": table.share,
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
    let months = wheel.months().into_iter().map(|month| {
        let entries = data.map_or(&[][..], |data| data.entries(&month.id));
        let entries = entries.iter().map(|entry| {
            let kind = part(entry, KIND);
            let texts = wheel.fields.iter().map(|one| breakable(&one.shown(part(entry, &one.id))));
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
