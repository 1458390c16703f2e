//! The sheet on the web: a fragment to read, fill in with the keyboard and print.
//!
//! Takes a definition and perhaps data, gives HTML without script, style or `style` attributes. It stands in no
//! `<form>`, so that what is written can never be sent or reach an address. Scripts (`site/scripts/sheet/`) add
//! rows, keep and load files and mirror text for paper; they find their places by `data-` attributes and
//! `<template>`s, and what works with them alone is made by them or `hidden` until they show it.

mod fields;

use super::html::{Html, escape};
use super::shape::{Board, KIND, Table, Wheel};
use super::{Data, Definition, Field, Part, Shape, picture};
use crate::drawing::wheel;
use fields::{Place, entries, entry_template, input, labelled};

/// What the reader is told about what they write.
pub const PRIVACY: &str =
    "Det, du skriver, bliver på din egen enhed. Brug forbogstaver i stedet for navne, hvis du kan.";

/// What stands where a wheel needs scripts: its twelve lists would weigh more than the rest of the page.
const WITHOUT_SCRIPTS: &str =
    "Måneder og felter vises kun, når scripts er slået til. Hent ellers hjulet som PDF, og skriv i hånden.";

/// Empty entries that a list begins with, so that it can be filled in without scripts.
const BLANK_AGREEMENTS: usize = 4;
const BLANK_ROWS: usize = 6;

/// The fillable sheet.
pub fn sheet(definition: &Definition, data: Option<&Data>) -> String {
    let mut html = Html::default();
    let (id, shape) = (escape(&definition.id), definition.word());
    html.raw(format_args!(
        r#"<section class="sheet sheet-{shape}" data-sheet="{id}" aria-labelledby="ark-{id}" lang="da">"#
    ));
    html.raw(format_args!(r#"<header class="sheet-head"><div class="sheet-title"><p class="sheet-arm">Arbejdsark</p><h3 id="ark-{id}">{}</h3></div>"#, escape(&definition.heading.title)));
    if !definition.top.is_empty() {
        html.raw(r#"<div class="sheet-top">"#);
        for field in &definition.top {
            labelled(&mut html, &Place::of(field), data.map_or("", |data| data.text(&field.id)));
        }
        html.raw("</div>");
    }
    html.raw("</header>");
    for one in &definition.parts {
        part(&mut html, definition, (one, data));
    }
    tools(&mut html, &id);
    html.raw("</section>");
    html.finish()
}

fn part(html: &mut Html, definition: &Definition, (part, data): (&Part, Option<&Data>)) {
    html.raw(format_args!(r#"<div class="sheet-part sheet-part-{}">"#, part.shape.word()));
    if let Some(title) = &part.title {
        html.element("h4 class=\"sheet-parttitle\"", title);
    }
    if let Some(text) = &part.text {
        html.element("p", text);
    }
    if !part.facts.is_empty() {
        html.raw(r#"<dl class="sheet-facts">"#);
        for fact in &part.facts {
            html.raw("<div>").element("dt", &fact.when).element("dd", &fact.then).raw("</div>");
        }
        html.raw("</dl>");
    }
    match &part.shape {
        Shape::Board(shape) => board(html, definition, (shape, data)),
        Shape::Table(shape) => table(html, definition, (shape, data)),
        Shape::Wheel(shape) => months(html, definition, (shape, data)),
        shape => each(html, definition, (&shape.fields(), data)),
    }
    html.raw("</div>");
}

/// Fields one after another.
fn each(html: &mut Html, definition: &Definition, (fields, data): (&[Field], Option<&Data>)) {
    for field in fields {
        match field.parts().is_empty() {
            true => labelled(html, &Place::of(field), data.map_or("", |data| data.text(&field.id))),
            false => {
                let id = escape(&format!("ark-{}-{}", definition.id, field.id));
                html.raw(format_args!(r#"<h4 id="{id}">{}</h4>"#, escape(&field.title)));
                entries(html, (field, Some(&id)), (data, BLANK_AGREEMENTS));
                entry_template(html, (field, &field.id));
            }
        }
    }
}

fn board(html: &mut Html, definition: &Definition, (board, data): (&Board, Option<&Data>)) {
    html.raw(format_args!(r#"<div class="sheet-columns" data-count="{}">"#, board.columns.len()));
    for column in &board.columns {
        let field = &column.field;
        let id = escape(&format!("ark-{}-{}", definition.id, field.id));
        let title = escape(&field.title);
        html.raw(r#"<div class="sheet-column">"#);
        match field.parts().is_empty() {
            true => html.raw(format_args!(r#"<h4><label for="{id}">{title}</label></h4>"#)),
            false => html.raw(format_args!(r#"<h4 id="{id}">{title}</h4>"#)),
        };
        if !column.prompts.is_empty() {
            html.raw(r#"<ul class="sheet-prompts">"#);
            for prompt in &column.prompts {
                html.element("li", prompt);
            }
            html.raw("</ul>");
        }
        match field.parts().is_empty() {
            true => {
                let named = format!(r#" id="{id}""#);
                input(html, (&Place::of(field), &named), data.map_or("", |data| data.text(&field.id)));
            }
            false => {
                entries(html, (field, Some(&id)), (data, BLANK_AGREEMENTS));
                entry_template(html, (field, &field.id));
            }
        }
        html.raw("</div>");
    }
    html.raw("</div>");
}

fn table(html: &mut Html, definition: &Definition, (table, data): (&Table, Option<&Data>)) {
    html.raw(format_args!(
        r#"<div class="sheet-scroll" role="region" aria-label="Tabellen i {}" tabindex="0"><table class="sheet-table"><thead><tr>"#,
        escape(&definition.heading.title)
    ));
    for column in &table.columns {
        html.raw(format_args!(r#"<th scope="col">{}"#, escape(&column.field.title)));
        if let Some(prompt) = &column.field.prompt {
            html.element("small class=\"sheet-prompt\"", prompt);
        }
        html.raw("</th>");
    }
    html.raw(r#"<td class="sheet-rowtools"></td></tr></thead>"#);
    if !table.examples.is_empty() {
        html.raw(r#"<tbody class="sheet-examples">"#);
        for example in &table.examples {
            html.raw("<tr>");
            for (at, (cell, column)) in example.iter().zip(&table.columns).enumerate() {
                html.raw(format_args!(r#"<td data-label="{}">"#, escape(&column.field.title)));
                if at == 0 {
                    html.raw(r#"<strong class="sheet-example">Eksempel</strong> "#);
                }
                html.raw(escape(cell)).raw("</td>");
            }
            html.raw(r#"<td class="sheet-rowtools"></td></tr>"#);
        }
        html.raw("</tbody>");
    }
    fields::rows(html, &table.rows(), (data, BLANK_ROWS));
    html.raw("</table></div>");
    if !table.rules.is_empty() {
        html.raw(r#"<div class="sheet-rules">"#);
        for rule in &table.rules {
            html.raw(r#"<div class="sheet-rule">"#).element("h4", &rule.field.title).element("p", &rule.text);
            html.raw("<label><b>Hos os</b>")
                .element("span class=\"sheet-hidden\"", &format!(": {}", rule.field.title));
            input(html, (&Place::of(&rule.field), ""), data.map_or("", |data| data.text(&rule.field.id)));
            html.raw("</label>");
            html.raw("</div>");
        }
        html.raw("</div>");
    }
}

fn months(html: &mut Html, definition: &Definition, (shape, data): (&Wheel, Option<&Data>)) {
    html.raw(r#"<div class="sheet-year"><div class="sheet-picture">"#);
    html.raw(wheel::draw(&picture::year(definition, shape, data)));
    legend(html, definition, shape);
    let words = shape.fields.first().map_or(KIND, |field| field.id.as_str());
    html.raw("</div><noscript>").element("p", WITHOUT_SCRIPTS).raw("</noscript>");
    html.raw(format_args!(r#"<div class="sheet-months" data-words="{}" hidden>"#, escape(words)));
    let months = shape.months();
    for month in &months {
        html.raw(format_args!(r#"<fieldset class="sheet-month" data-month="{}">"#, escape(&month.id)));
        html.element("legend", &month.title);
        entries(html, (month, None), (data, 0));
        html.raw("</fieldset>");
    }
    // The months are alike, so one template does for all.
    if let Some(month) = months.first() {
        entry_template(html, (month, ""));
    }
    html.raw("</div></div>");
}

/// The marks and their meaning; also the scripts' list of them. The forms stand in the wheel.
pub(super) fn legend(html: &mut Html, definition: &Definition, shape: &Wheel) {
    html.raw(r#"<ul class="sheet-legend">"#);
    for one in &shape.activities {
        let (id, mark) = (escape(&one.id), one.mark.word());
        let form = wheel::mark_of(&picture::id(definition), one.mark);
        html.raw(format_args!(r#"<li data-kind="{id}" data-mark="{mark}">{form} "#));
        html.element("span", &one.title).raw("</li>");
    }
    html.raw("</ul>");
}

/// What works with scripts alone.
fn tools(html: &mut Html, id: &str) {
    html.raw(format_args!(
        concat!(
            r#"<div class="sheet-tools"><p class="sheet-privacy">{privacy}</p><div class="sheet-buttons" hidden>"#,
            r#"<button type="button" data-do="print">Udskriv arket</button>"#,
            r#"<button type="button" data-do="save">Gem som fil</button>"#,
            r#"<input type="file" class="sheet-file" id="ark-{id}-fil" accept=".json,application/json" data-do="load">"#,
            r#"<label class="sheet-open" for="ark-{id}-fil">Hent fra fil</label>"#,
            r#"<span class="sheet-keep"><input type="checkbox" id="ark-{id}-husk" data-do="keep">"#,
            r#"<label for="ark-{id}-husk">Husk på denne enhed</label></span>"#,
            r#"<button type="button" data-do="clear">Slet alt, hvad jeg har skrevet</button></div>"#,
            r#"<p class="sheet-status" role="status"></p></div>"#
        ),
        privacy = PRIVACY,
        id = id
    ));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::source::FileId;
    use crate::worksheet::{data, read_definition};

    const BOARD: &str = r#"
title = "Tavle & co"
description = "d"
purpose = "p"
who = "w"
when = "n"
papers = ["A4"]
[board]
[[board.columns]]
id = "a"
title = "Først <nu>"
[[board.columns]]
id = "b"
title = "Aftaler"
[[board.columns.entries]]
id = "aftale"
title = "Aftale"
"#;

    #[test]
    fn what_is_written_is_escaped_and_every_field_has_a_label() {
        let mut diagnostics = Diagnostics::default();
        let definition = read_definition("t", FileId(0), BOARD, &mut diagnostics).expect("a sound board");
        let text = r#"{"a": "</textarea><script>", "b": [{"aftale": "\"x\""}]}"#;
        let data = data::from_json(&definition, FileId(1), text, &mut diagnostics);
        let html = sheet(&definition, data.first());
        assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;") && html.contains("&quot;x&quot;"), "{html}");
        assert!(!html.contains("<script") && !html.contains(" style=") && !html.contains("<form"), "{html}");
        for (at, _) in html.match_indices("<textarea ") {
            let tag = &html[at..at + html[at..].find('>').expect("a tag ends")];
            let id = tag.split(" id=\"").nth(1).and_then(|rest| rest.split('"').next());
            let before = &html[..at];
            let within = before.rfind("<label").is_some_and(|open| !before[open..].contains("</label>"));
            let named = id.is_some_and(|id| html.contains(&format!("for=\"{id}\"")));
            assert!(within || named, "no label for {tag}: {html}");
        }
    }
}
