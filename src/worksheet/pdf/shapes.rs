//! What the templates are given of each shape: all that stands in it, as JSON.
//!
//! Takes a shape and perhaps data; texts of data may part where a column is narrow. Draws nothing itself.

use super::words::breakable;
use crate::calendar::Date;
use crate::drawing::{clouds, network, shares, triangle, wheel};
use crate::worksheet::data::part;
use crate::worksheet::picture;
use crate::worksheet::shape::{
    Board, Checklist, Form, KIND, Layout, Map, Scale, Table, TableColumn, Triangle, Wheel,
};
use crate::worksheet::{Data, Definition, Field, Input, Shape};
use serde_json::{Value, json};

pub(super) fn of_shape(definition: &Definition, shape: &Shape, data: Option<&Data>) -> Value {
    match shape {
        Shape::Board(board) => of_board(board, data),
        Shape::Table(table) => of_table(definition, table, data),
        Shape::Wheel(wheel) => of_wheel(definition, wheel, data),
        Shape::Form(form) => of_form(form, data),
        Shape::Checklist(list) => of_checklist(list, data),
        Shape::Map(map) => of_map(definition, map, data),
        Shape::Scale(scale) => of_scale(scale, data),
        Shape::Triangle(triangle) => of_triangle(definition, triangle, data),
    }
}

/// A field with what stands in it.
pub(super) fn of_field(field: &Field, data: Option<&Data>) -> Value {
    json!({
        "title": field.title,
        "prompt": field.prompt,
        "text": text(field, data),
        "choices": choices(field, data),
        "check": field.input == Input::Check,
        "ticked": ticked(field, data),
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
            let mut field = of_field(&one.field, data);
            field["width"] = json!(one.width.twelfths());
            field["lines"] = json!(if one.field.input == Input::Line { 1 } else { one.lines });
            field
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

fn of_map(definition: &Definition, map: &Map, data: Option<&Data>) -> Value {
    let entries = map.entries();
    let (svg, alt) = match map.layout {
        Layout::Circles => {
            let people = picture::network(definition, map, data);
            (network::draw(&people), network::alt(&people))
        }
        Layout::Clouds => {
            let sky = picture::clouds(definition, map, data);
            (clouds::draw(&sky), clouds::alt(&sky))
        }
    };
    let tie =
        |title: &str, stroke| json!({ "title": title, "svg": network::tie_sample(picture::tie(stroke)) });
    json!({
        "svg": svg,
        "alt": format!("{alt} Alt, hvad der står på tegningen, står også i tabellen."),
        "ratio": match map.layout { Layout::Circles => 0.9, Layout::Clouds => 0.8 },
        "room": map.room,
        "ties": map.ties.iter().map(|one| tie(&one.choice.title, one.stroke)).collect::<Value>(),
        "parts": parts(&entries),
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

fn of_triangle(definition: &Definition, shape: &Triangle, data: Option<&Data>) -> Value {
    let sides = shape.sides.iter().map(
        |side| json!({ "title": side.field.title, "prompts": side.prompts, "text": text(&side.field, data) }),
    );
    let picture = picture::triangle(definition, shape);
    json!({
        "svg": triangle::draw(&picture),
        "alt": triangle::alt(&picture),
        "sides": sides.collect::<Value>(),
    })
}

/// The entries of a list as rows of texts, in the order of its parts; "x" for a box that is ticked.
fn rows(field: &Field, data: Option<&Data>) -> Vec<Vec<String>> {
    let entries = data.map_or(&[][..], |data| data.entries(&field.id));
    let shown = |one: &Field, value: &str| match one.input {
        Input::Check => value.to_owned(),
        _ => breakable(&one.shown(value)),
    };
    let row = |entry| field.parts().iter().map(|one| shown(one, part(entry, &one.id))).collect();
    entries.iter().map(row).collect()
}

/// The parts of an entry, for the heads of columns.
fn parts(field: &Field) -> Vec<Value> {
    field.parts().iter().map(of_part).collect()
}

fn of_part(field: &Field) -> Value {
    let titles: Vec<&str> = match &field.input {
        Input::Choice(choices) => choices.iter().map(|one| one.title.as_str()).collect(),
        _ => Vec::new(),
    };
    json!({ "title": field.title, "check": field.input == Input::Check, "choices": titles })
}

fn of_board(board: &Board, data: Option<&Data>) -> Value {
    let columns = board.columns.iter().map(|column| {
        json!({
            "title": column.field.title,
            "prompts": column.prompts,
            "width": column.width,
            "text": text(&column.field, data),
            "parts": parts(&column.field),
            "entries": rows(&column.field, data),
        })
    });
    json!({ "columns": columns.collect::<Vec<_>>() })
}

fn of_table(definition: &Definition, table: &Table, data: Option<&Data>) -> Value {
    let column = |column: &TableColumn| {
        let mut value = of_part(&column.field);
        value["prompt"] = json!(column.field.prompt);
        value["width"] = json!(column.width);
        value
    };
    let rules = table.rules.iter().map(
        |rule| json!({ "title": rule.field.title, "text": rule.text, "answer": text(&rule.field, data) }),
    );
    let circle = picture::shares(definition, table, data);
    json!({
        "columns": table.columns.iter().map(column).collect::<Vec<_>>(),
        "blank": table.blank,
        "svg": circle.as_ref().map(shares::draw),
        "alt": circle.as_ref().map(shares::alt),
        "shared": circle.as_ref().is_some_and(|circle| !circle.shares.is_empty()),
        "examples": table.examples,
        "rows": rows(&table.rows(), data),
        "rules": rules.collect::<Vec<_>>(),
    })
}

/// A value in a narrow column.
fn narrow(field: &Field, value: &str) -> String {
    let day = Date::from_iso(value).filter(|_| field.input == Input::Date);
    day.map_or_else(|| breakable(&field.shown(value)), Date::brief)
}

fn of_wheel(definition: &Definition, shape: &Wheel, data: Option<&Data>) -> Value {
    let year = picture::year(definition, shape, data);
    let marks =
        shape.activities.iter().map(|one| json!({ "title": one.title, "svg": wheel::mark(one.mark) }));
    let months = shape.months().into_iter().map(|month| {
        let entries = data.map_or(&[][..], |data| data.entries(&month.id));
        let entries = entries.iter().map(|entry| {
            let kind = part(entry, KIND);
            let texts = shape.fields.iter().map(|one| narrow(one, part(entry, &one.id)));
            json!({
                "kind": shape.activities.iter().position(|one| one.id == kind),
                "texts": texts.collect::<Vec<_>>(),
            })
        });
        json!({ "title": month.title, "entries": entries.collect::<Vec<_>>() })
    });
    // What all families share is a picture of its own: the layout engine reads it once for a whole caseload.
    let [rim, inside] = wheel::layers(&year);
    json!({
        "rim": { "svg": rim },
        "svg": inside,
        "alt": year.description,
        "marks": marks.collect::<Vec<_>>(),
        "parts": shape.parts().iter().map(|one| one.title.clone()).collect::<Vec<_>>(),
        "months": months.collect::<Vec<_>>(),
    })
}
