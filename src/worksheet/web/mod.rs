//! The sheet on the web: a fragment to read, fill in with the keyboard and print.
//!
//! Takes a definition and perhaps data, gives HTML without script, style or `style` attributes. It stands in no
//! `<form>`, so that what is written can never be sent or reach an address. Scripts (`site/scripts/sheet/`) add
//! rows, keep and load files, draw and mirror text for paper; they find their places by `data-` attributes and
//! `<template>`s, and what works with them alone is made by them or `hidden` until they show it. One file a shape.

mod board;
mod checklist;
mod fields;
mod form;
mod map;
mod plan;
mod scale;
mod table;
mod triangle;
mod wheel;

use super::html::{Html, escape};
use super::pdf::NOTICE;
use super::shape::Layout;
use super::{Data, Definition, Field, Input, Orientation, Part, Shape};
use fields::{Place, labelled};
pub(super) use map::ties;
pub use plan::plan;
pub(super) use wheel::legend;

/// What the reader is told about what they write.
pub const PRIVACY: &str =
    "Det, du skriver, bliver på din egen enhed. Brug forbogstaver i stedet for navne, hvis du kan.";

/// What a part is written from: the sheet, what stands on it, and the level of the part's headings.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    definition: &'a Definition,
    data: Option<&'a Data>,
    level: u8,
}

impl<'a> Sheet<'a> {
    /// What stands in a field.
    fn text(&self, id: &str) -> &'a str {
        self.data.map_or("", |data| data.text(id))
    }

    /// The id of an element that belongs to a field, unique on the page.
    fn id(&self, field: &str) -> String {
        escape(&format!("ark-{}-{field}", self.definition.id))
    }

    /// A heading within the part; `more` are its attributes.
    fn heading(&self, html: &mut Html, more: &str, inner: &str) {
        html.raw(format_args!("<h{0}{more}>{inner}</h{0}>", self.level));
    }
}

/// The fillable sheet.
pub fn sheet(definition: &Definition, data: Option<&Data>) -> String {
    let mut html = Html::default();
    let id = escape(&definition.id);
    let way = match definition.orientation() {
        Orientation::Portrait => " sheet-upright",
        Orientation::Landscape => "",
    };
    html.raw(format_args!(r#"<section class="sheet{way}" data-sheet="{id}" aria-labelledby="ark-{id}">"#));
    let whole = Sheet { definition, data, level: 4 };
    head(&mut html, whole);
    for one in &definition.parts {
        part(&mut html, whole, one);
    }
    html.element("p class=\"sheet-notice\"", NOTICE);
    tools(&mut html, definition);
    html.raw("</section>");
    html.finish()
}

/// The first field of each sort, in its label.
pub fn samples(fields: &[Field]) -> String {
    let mut html = Html::default();
    let mut seen = Vec::new();
    for field in fields {
        let sort = std::mem::discriminant(&field.input);
        if field.parts().is_empty() && !seen.contains(&sort) {
            seen.push(sort);
            labelled(&mut html, &Place::of(field), "");
        }
    }
    html.finish()
}

fn head(html: &mut Html, sheet: Sheet<'_>) {
    html.raw(r#"<header class="sheet-head"><div class="sheet-title"><p class="sheet-arm">Arbejdsark</p>"#);
    let id = escape(&sheet.definition.id);
    html.element(&format!("h3 id=\"ark-{id}\""), &sheet.definition.heading.title).raw("</div>");
    if !sheet.definition.top.is_empty() {
        html.raw(r#"<div class="sheet-top">"#);
        for field in &sheet.definition.top {
            labelled(html, &Place::of(field), sheet.text(&field.id));
        }
        html.raw("</div>");
    }
    html.raw("</header>");
}

fn part(html: &mut Html, sheet: Sheet<'_>, part: &Part) {
    html.raw(r#"<div class="sheet-part">"#);
    if let Some(title) = &part.title {
        html.element("h4 class=\"sheet-parttitle\"", title);
    }
    if let Some(text) = &part.text {
        html.element("p class=\"sheet-parttext\"", text);
    }
    if !part.facts.is_empty() {
        html.raw(r#"<dl class="sheet-cases">"#);
        for fact in &part.facts {
            html.raw("<div>").element("dt", &fact.when).element("dd", &fact.then).raw("</div>");
        }
        html.raw("</dl>");
    }
    let sheet = Sheet { level: if part.title.is_some() { 5 } else { 4 }, ..sheet };
    match &part.shape {
        Shape::Board(shape) => board::board(html, sheet, shape),
        Shape::Table(shape) => table::table(html, sheet, (shape, part.title.as_deref())),
        Shape::Form(shape) => form::form(html, sheet, shape),
        Shape::Checklist(shape) => checklist::checklist(html, sheet, shape),
        Shape::Wheel(shape) => wheel::wheel(html, sheet, shape),
        Shape::Map(shape) => map::map(html, sheet, shape),
        Shape::Scale(shape) => scale::scale(html, sheet, shape),
        Shape::Triangle(shape) => triangle::triangle(html, sheet, shape),
    }
    html.raw("</div>");
}

/// What one may ask, as a short list.
fn prompts(html: &mut Html, prompts: &[String]) {
    if prompts.is_empty() {
        return;
    }
    html.raw(r#"<ul class="sheet-prompts">"#);
    for prompt in prompts {
        html.element("li", prompt);
    }
    html.raw("</ul>");
}

/// Whether a sheet has days that a calendar can hold.
fn dated(definition: &Definition) -> bool {
    has(definition, &Input::Date)
}

/// Whether a sheet asks for times of day.
fn timed(definition: &Definition) -> bool {
    has(definition, &Input::Time)
}

fn has(definition: &Definition, input: &Input) -> bool {
    let such = |field: &Field| field.input == *input;
    definition.fields().iter().any(|field| such(field) || field.parts().iter().any(such))
}

/// What a sheet needs of styles and scripts: the words of its shapes, and of what only some sheets have.
pub fn needs(definition: &Definition) -> Vec<&'static str> {
    let shared = definition
        .parts
        .iter()
        .any(|part| matches!(&part.shape, Shape::Table(table) if table.share.is_some()));
    let mut needs = definition.shapes();
    needs.extend(dated(definition).then_some("date"));
    needs.extend(timed(definition).then_some("time"));
    for part in &definition.parts {
        if let Shape::Map(map) = &part.shape {
            needs.push(match map.layout {
                Layout::Circles => "circles",
                Layout::Clouds => "clouds",
            });
        }
    }
    needs.extend(shared.then_some("share"));
    needs
}

/// What works with scripts alone.
fn tools(html: &mut Html, definition: &Definition) {
    let id = escape(&definition.id);
    let calendar = match dated(definition) {
        true => r#"<button type="button" data-do="calendar">Gem datoer til kalender</button>"#,
        false => "",
    };
    html.raw(format_args!(
        concat!(
            r#"<div class="sheet-tools"><p class="sheet-privacy">{privacy}</p><div class="sheet-buttons" hidden>"#,
            r#"<button type="button" class="sheet-main" data-do="print">Udskriv arket</button>"#,
            r#"<button type="button" data-do="undo">Fortryd</button>"#,
            r#"<button type="button" data-do="save">Gem som fil</button>"#,
            r#"<input type="file" class="sheet-file" id="ark-{id}-fil" accept=".json,.csv" data-do="load">"#,
            r#"<label class="sheet-open" for="ark-{id}-fil">Hent fra fil</label>"#,
            r#"<button type="button" data-do="rows">Gem til regneark</button>{calendar}"#,
            r#"<button type="button" data-do="clear">Slet alt, hvad jeg har skrevet</button>"#,
            r#"<span class="sheet-keep"><input type="checkbox" id="ark-{id}-husk" data-do="keep">"#,
            r#"<label for="ark-{id}-husk">Husk på denne enhed</label></span></div>"#,
            r#"<p class="sheet-status" role="status"></p></div>"#
        ),
        privacy = PRIVACY,
        id = id,
        calendar = calendar
    ));
}

#[cfg(test)]
mod tests;
