//! Inputs with labels, and lists of entries with their template.

use super::super::html::{Html, escape};
use crate::worksheet::data::part;
use crate::worksheet::{Data, Entry, Field, Input};

/// Lines that a text begins with on the screen.
const TEXT_ROWS: u32 = 2;

/// A field and what the scripts find it by: `data-field` for a field of the sheet, `data-part` in an entry of a list.
pub(super) struct Place<'a> {
    field: &'a Field,
    mark: &'static str,
    rows: u32,
}

impl<'a> Place<'a> {
    pub fn of(field: &'a Field) -> Self {
        Self { field, mark: "data-field", rows: TEXT_ROWS }
    }

    fn part(field: &'a Field) -> Self {
        Self { mark: "data-part", ..Self::of(field) }
    }

    /// The lines that a text begins with.
    pub fn rows(self, rows: u32) -> Self {
        Self { rows, ..self }
    }
}

/// A field in its label, which needs no ids that way.
pub(super) fn labelled(html: &mut Html, place: &Place<'_>, value: &str) {
    wide(html, (place, ""), value);
}

/// The same with further classes.
pub(super) fn wide(html: &mut Html, (place, class): (&Place<'_>, &str), value: &str) {
    if place.field.input == Input::Check {
        html.raw(format_args!(r#"<label class="sheet-tick{class}">"#));
        input(html, (place, ""), value);
        html.raw("<span>").element("b", &place.field.title);
        prompt(html, place.field);
        html.raw("</span></label>");
        return;
    }
    match class.trim_start() {
        "" => html.raw("<label>"),
        class => html.raw(format_args!(r#"<label class="{class}">"#)),
    };
    html.element("b", &place.field.title);
    prompt(html, place.field);
    input(html, (place, ""), value);
    html.raw("</label>");
}

fn prompt(html: &mut Html, field: &Field) {
    if let Some(prompt) = &field.prompt {
        html.element("small", prompt);
    }
}

/// The input alone; `more` are further attributes. Scripts give all but boxes a mirror, which makes a text as high as
/// what stands in it, and stands for the input on paper, where it would be cut.
pub(super) fn input(html: &mut Html, (place, more): (&Place<'_>, &str), value: &str) {
    let (mark, field) = (place.mark, escape(&place.field.id));
    match &place.field.input {
        Input::Date | Input::Time => {
            let kind = if place.field.input == Input::Date { "date" } else { "time" };
            html.raw(format_args!(r#"<input type="{kind}" {mark}="{field}"{more}{}>"#, of_value(value)));
        }
        Input::Check => {
            let ticked = if value.is_empty() { "" } else { " checked" };
            html.raw(format_args!(r#"<input type="checkbox" {mark}="{field}"{more}{ticked}>"#));
        }
        Input::Choice(choices) => {
            html.raw(format_args!(r#"<select {mark}="{field}"{more}><option value="">–</option>"#));
            for choice in choices {
                let chosen = if choice.id == value { " selected" } else { "" };
                html.element(&format!("option value=\"{}\"{chosen}", escape(&choice.id)), &choice.title);
            }
            html.raw("</select>");
        }
        _ => {
            let rows = match place.rows.max(TEXT_ROWS) {
                _ if place.field.input == Input::Line => r#" rows="1""#.to_owned(),
                // What a browser gives by itself.
                TEXT_ROWS => String::new(),
                rows => format!(r#" rows="{rows}""#),
            };
            // The parser drops a line end after the tag, so a value that begins with one needs another.
            let start = if value.starts_with('\n') { "\n" } else { "" };
            html.raw(format_args!(
                r#"<textarea {mark}="{field}"{rows}{more}>{start}{}</textarea>"#,
                escape(value)
            ));
        }
    }
}

/// The attribute of a value that is there.
pub(super) fn of_value(value: &str) -> String {
    if value.is_empty() { String::new() } else { format!(r#" value="{}""#, escape(value)) }
}

/// A list of entries, each with labelled fields. `name` is the id of what names it, if that is no legend around it.
pub(super) fn entries(
    html: &mut Html,
    (field, name): (&Field, Option<&str>),
    (data, blank): (Option<&Data>, usize),
) {
    let named = name.map(|id| format!(" aria-labelledby=\"{id}\"")).unwrap_or_default();
    html.raw(format_args!(r#"<ol class="sheet-entries" data-entries="{}"{named}>"#, escape(&field.id)));
    each(field, (data, blank), |values| entry(html, field, values));
    html.raw("</ol>");
}

/// What one more entry looks like: of the list `of`, or of all lists that have none of their own.
pub(super) fn entry_template(html: &mut Html, (field, of): (&Field, &str)) {
    html.raw(format_args!(r#"<template data-template="{}">"#, escape(of)));
    entry(html, field, &Entry::new());
    html.raw("</template>");
}

/// A list of entries as the body of a table.
pub(super) fn rows(html: &mut Html, field: &Field, (data, blank): (Option<&Data>, usize)) {
    let id = escape(&field.id);
    html.raw(format_args!(r#"<tbody data-entries="{id}">"#));
    each(field, (data, blank), |values| row(html, field, values));
    // A template may stand in a table's body, and nowhere else is its row parsed as a row.
    html.raw(format_args!(r#"<template data-template="{id}">"#));
    row(html, field, &Entry::new());
    html.raw("</template></tbody>");
}

fn each(field: &Field, (data, blank): (Option<&Data>, usize), one: impl FnMut(&Entry)) {
    let none = Entry::new();
    let written = data.map_or(&[][..], |data| data.entries(&field.id));
    let missing = blank.saturating_sub(written.len());
    written.iter().chain(std::iter::repeat_n(&none, missing)).for_each(one);
}

fn entry(html: &mut Html, field: &Field, values: &Entry) {
    html.raw(r#"<li data-entry>"#);
    for one in field.parts() {
        labelled(html, &Place::part(one), part(values, &one.id));
    }
    html.raw("</li>");
}

fn row(html: &mut Html, field: &Field, values: &Entry) {
    html.raw("<tr data-entry>");
    for one in field.parts() {
        html.raw("<td><label>").element("b", &one.title);
        input(html, (&Place::part(one).rows(1), ""), part(values, &one.id));
        html.raw("</label></td>");
    }
    html.raw("<td></td></tr>");
}
