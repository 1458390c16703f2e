//! Wheels, maps, scales and triangles for paper: the drawing, and all of it as words beside it.

use super::{cells, entries, lines, shown};
use crate::drawing::{self, wheel};
use crate::worksheet::html::{Html, escape};
use crate::worksheet::shape::{Item, Map, Scale, Triangle, Wheel};
use crate::worksheet::{Choice, Data, Definition, Entry, Field, Input, picture, web};

/// Empty rows of a map on paper at least.
const PEOPLE: usize = 6;
/// Lines at each side of a triangle.
const SIDE: usize = 3;

pub(super) fn year(html: &mut Html, definition: &Definition, (shape, data): (&Wheel, Option<&Data>)) {
    html.raw(r#"<div class="sheet-pair"><div class="sheet-picture">"#);
    html.raw(wheel::draw(&picture::year(definition, shape, data)));
    web::legend(html, definition, shape);
    html.raw(r#"</div><table class="sheet-list"><thead><tr><th scope="col">Måned</th>"#);
    for one in shape.parts() {
        html.element("th scope=\"col\"", &one.title);
    }
    html.raw("</tr></thead>");
    for one in shape.months() {
        month(html, &one, data);
    }
    html.raw("</table></div>");
}

fn month(html: &mut Html, month: &Field, data: Option<&Data>) {
    html.raw("<tbody>");
    let written = data.map_or(&[][..], |data| data.entries(&month.id));
    let none = Entry::new();
    let rows = written.iter().chain(std::iter::repeat_n(&none, usize::from(written.is_empty())));
    for (at, entry) in rows.enumerate() {
        html.raw("<tr>");
        if at == 0 {
            let open = format!("th scope=\"rowgroup\" rowspan=\"{}\"", written.len().max(1));
            html.element(&open, &month.title);
        }
        cells(html, month, entry);
        html.raw("</tr>");
    }
    html.raw("</tbody>");
}

pub(super) fn map(html: &mut Html, definition: &Definition, (map, data): (&Map, Option<&Data>)) {
    let field = map.entries();
    html.raw(r#"<div class="sheet-pair"><div class="sheet-picture">"#);
    html.raw(picture::map(definition, (map, map.room), data));
    web::ties(html, map);
    html.raw("</div><div>").element("h2", &field.title);
    entries(html, &field, (data, PEOPLE));
    html.raw("</div></div>");
}

pub(super) fn scale(html: &mut Html, scale: &Scale, data: Option<&Data>) {
    let own = &scale.own;
    let ends = format!("{} = {} · {} = {}", scale.from(), own.low, scale.to(), own.high);
    html.element("p class=\"sheet-ends\"", &ends);
    html.raw(r#"<table class="sheet-list sheet-numbers"><tbody>"#);
    for one in &scale.items {
        item(html, (scale, one), data);
    }
    html.raw("</tbody></table>");
    if let Some(about) = &scale.about_measured {
        html.element("p class=\"sheet-prompt\"", about);
    }
}

fn item(html: &mut Html, (scale, item): (&Scale, &Item), data: Option<&Data>) {
    for (at, moment) in scale.moments.iter().enumerate() {
        html.raw("<tr>");
        if at == 0 {
            html.raw(format_args!("<th scope=\"rowgroup\" rowspan=\"{}\">", scale.moments.len()));
            html.raw(escape(&item.title));
            for text in item.text.iter().chain(item.reference.iter().map(|measured| &measured.label)) {
                html.element("small class=\"sheet-prompt\"", text);
            }
            html.raw("</th>");
        }
        numbers(html, (scale, item, moment), data);
        html.raw("</tr>");
    }
}

/// All numbers; the chosen one has a ring.
fn numbers(html: &mut Html, (scale, item, moment): (&Scale, &Item, &Choice), data: Option<&Data>) {
    let field = scale.value(item, moment);
    let Input::Choice(choices) = &field.input else { return };
    let chosen = data.map_or("", |data| data.text(&field.id));
    html.element("td", &moment.title).raw(r#"<td class="sheet-row">"#);
    for choice in choices {
        let open = if choice.id == chosen { "strong class=\"sheet-ring\"" } else { "span" };
        html.element(open, &choice.title).raw(" ");
    }
    html.raw("</td>");
}

pub(super) fn triangle(
    html: &mut Html,
    definition: &Definition,
    (triangle, data): (&Triangle, Option<&Data>),
) {
    html.raw(r#"<div class="sheet-sides"><div class="sheet-picture">"#);
    html.raw(drawing::triangle::draw(&picture::triangle(definition, triangle))).raw("</div>");
    for side in &triangle.sides {
        html.raw(r#"<div class="sheet-side">"#).element("h2", &side.field.title);
        for prompt in &side.prompts {
            html.element("p class=\"sheet-prompt\"", prompt);
        }
        lines(html, &shown(&side.field, data), SIDE);
        html.raw("</div>");
    }
    html.raw("</div>");
}
