//! Inputs with labels, and lists of entries with their template.

use super::super::html::{Html, escape};
use crate::worksheet::data::part;
use crate::worksheet::{Data, Definition, Entry, Field, Input};

/// A field and where it stands: in a sheet, perhaps in an entry of a list.
pub(super) struct Place<'a> {
    field: &'a Field,
    id: String,
    /// What the scripts find it by: `data-field` for a field, `data-part` in an entry.
    mark: &'static str,
}

impl<'a> Place<'a> {
    pub fn of(definition: &Definition, field: &'a Field) -> Self {
        Self { field, id: format!("ark-{}-{}", definition.id, field.id), mark: "data-field" }
    }

    fn within(&self, number: &str, field: &'a Field) -> Place<'a> {
        Place { field, id: format!("{}-{number}-{}", self.id, field.id), mark: "data-part" }
    }

    /// Its id in the page.
    pub fn id(&self) -> String {
        escape(&self.id)
    }
}

/// A field with its label before it.
pub(super) fn labelled(html: &mut Html, place: &Place<'_>, data: Option<&Data>) {
    html.raw(r#"<div class="sheet-field">"#);
    label(html, place);
    input(html, place, data.map_or("", |data| data.text(&place.field.id)));
    html.raw("</div>");
}

fn label(html: &mut Html, place: &Place<'_>) {
    html.raw(format_args!(r#"<label for="{}">{}"#, place.id(), escape(&place.field.title)));
    if let Some(prompt) = &place.field.prompt {
        html.element("small class=\"sheet-prompt\"", prompt);
    }
    html.raw("</label>");
}

/// The input alone. A text, however short, has a mirror: it makes the field as high as its text, and stands for
/// it on paper, where a field would cut it.
pub(super) fn input(html: &mut Html, place: &Place<'_>, value: &str) {
    let (id, mark, field, value) = (place.id(), place.mark, escape(&place.field.id), escape(value));
    match &place.field.input {
        Input::Choice(choices) => {
            html.raw(format_args!(
                r#"<select id="{id}" {mark}="{field}" autocomplete="off"><option value=""></option>"#
            ));
            for choice in choices {
                let chosen = if choice.id == value { " selected" } else { "" };
                html.element(&format!("option value=\"{}\"{chosen}", escape(&choice.id)), &choice.title);
            }
            html.raw("</select>");
        }
        _ => {
            let rows = if place.field.input == Input::Line { 1 } else { 2 };
            html.raw(format_args!(
                concat!(
                    r#"<div class="sheet-grow"><textarea id="{id}" {mark}="{field}" rows="{rows}" autocomplete="off">"#,
                    "\n{value}</textarea>",
                    r#"<div class="sheet-mirror" aria-hidden="true">{value}</div></div>"#
                ),
                id = id,
                mark = mark,
                rows = rows,
                field = field,
                value = value
            ));
        }
    }
}

/// A list of entries, each with labelled fields; then its template and the button for one more.
pub(super) fn entries(html: &mut Html, place: &Place<'_>, (data, blank): (Option<&Data>, usize)) {
    let field = escape(&place.field.id);
    html.raw(format_args!(
        r#"<ol class="sheet-entries" data-entries="{field}" data-base="{0}" aria-labelledby="{0}-navn">"#,
        place.id()
    ));
    each(place, (data, blank), |number, values| entry(html, place, (number, values)));
    html.raw("</ol>");
    html.raw(format_args!(r#"<template data-template="{field}">"#));
    entry(html, place, ("__", &Entry::new()));
    html.raw("</template>");
    add(html, place);
}

/// A list of entries as the body of a table.
pub(super) fn rows(html: &mut Html, place: &Place<'_>, (data, blank): (Option<&Data>, usize)) {
    let field = escape(&place.field.id);
    html.raw(format_args!(r#"<tbody data-entries="{field}" data-base="{}">"#, place.id()));
    each(place, (data, blank), |number, values| row(html, place, (number, values)));
    // A template may stand in a table's body, and nowhere else is its row parsed as a row.
    html.raw(format_args!(r#"<template data-template="{field}">"#));
    row(html, place, ("__", &Entry::new()));
    html.raw("</template></tbody>");
}

fn each(place: &Place<'_>, (data, blank): (Option<&Data>, usize), mut one: impl FnMut(&str, &Entry)) {
    let none = Entry::new();
    let written = data.map_or(&[][..], |data| data.entries(&place.field.id));
    let missing = blank.saturating_sub(written.len());
    for (number, values) in (1..).zip(written.iter().chain(std::iter::repeat_n(&none, missing))) {
        one(&number.to_string(), values);
    }
}

fn entry(html: &mut Html, place: &Place<'_>, (number, values): (&str, &Entry)) {
    html.raw(r#"<li class="sheet-entry" data-entry>"#);
    for field in place.field.parts() {
        let inner = place.within(number, field);
        html.raw(format_args!(r#"<div class="sheet-field sheet-part-{}">"#, escape(&field.id)));
        label(html, &inner);
        input(html, &inner, part(values, &field.id));
        html.raw("</div>");
    }
    remove(html);
    html.raw("</li>");
}

fn row(html: &mut Html, place: &Place<'_>, (number, values): (&str, &Entry)) {
    html.raw("<tr data-entry>");
    for field in place.field.parts() {
        let inner = place.within(number, field);
        html.raw("<td>").raw(format_args!(
            r#"<label class="sheet-celllabel" for="{}">{}</label>"#,
            inner.id(),
            escape(&field.title)
        ));
        input(html, &inner, part(values, &field.id));
        html.raw("</td>");
    }
    html.raw(r#"<td class="sheet-rowtools">"#);
    remove(html);
    html.raw("</td></tr>");
}

fn remove(html: &mut Html) {
    html.raw(r#"<button type="button" class="sheet-remove" data-do="remove" hidden>Fjern</button>"#);
}

/// The button for one more entry.
pub(super) fn add(html: &mut Html, place: &Place<'_>) {
    html.raw(format_args!(
        r#"<button type="button" class="sheet-add" data-do="add" data-list="{}" hidden>Tilføj<span class="sheet-hidden"> til {}</span></button>"#,
        escape(&place.field.id),
        escape(&place.field.title)
    ));
}
