//! A table on the web: rows that become cards where it is narrow, rules below, a circle of shares beside.

use super::Sheet;
use super::fields::{self, Place, input};
use crate::drawing::shares;
use crate::worksheet::html::{Html, escape};
use crate::worksheet::picture;
use crate::worksheet::shape::Table;

pub(super) fn table(html: &mut Html, sheet: Sheet<'_>, (table, name): (&Table, Option<&str>)) {
    let name = escape(name.unwrap_or(&sheet.definition.heading.title));
    html.raw(format_args!(
        r#"<div class="sheet-scroll" role="region" aria-label="Tabellen {name}" tabindex="0"><table class="sheet-table"><thead><tr>"#
    ));
    for column in &table.columns {
        html.raw(format_args!(r#"<th scope="col">{}"#, escape(&column.field.title)));
        if let Some(prompt) = &column.field.prompt {
            html.element("small", prompt);
        }
        html.raw("</th>");
    }
    html.raw(r#"<td></td></tr></thead>"#);
    examples(html, table);
    fields::rows(html, &table.rows(), (sheet.data, table.blank as usize));
    html.raw("</table></div>");
    circle_of(html, sheet, table);
    rules(html, sheet, table);
}

/// The circle of shares, and a line where scripts say their sum.
fn circle_of(html: &mut Html, sheet: Sheet<'_>, table: &Table) {
    let Some(column) = table.share.and_then(|at| table.columns.get(at)) else { return };
    let Some(circle) = picture::shares(sheet.definition, table, sheet.data) else { return };
    let drawing = shares::draw(&circle);
    html.raw(format_args!(
        r#"<div class="sheet-shares" data-rows="{}" data-share="{}"><p class="sheet-sum" role="status"></p><div class="sheet-picture">{drawing}</div></div>"#,
        escape(&table.id),
        escape(&column.field.id)
    ));
}

fn examples(html: &mut Html, table: &Table) {
    if table.examples.is_empty() {
        return;
    }
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
        html.raw(r#"<td></td></tr>"#);
    }
    html.raw("</tbody>");
}

fn rules(html: &mut Html, sheet: Sheet<'_>, table: &Table) {
    if table.rules.is_empty() {
        return;
    }
    html.raw(r#"<div class="sheet-rules">"#);
    for rule in &table.rules {
        html.raw(r#"<div class="sheet-rule">"#);
        sheet.heading(html, "", &escape(&rule.field.title));
        html.element("p", &rule.text).raw("<label><b>Hos os</b>");
        html.element("span class=\"unseen\"", &format!(": {}", rule.field.title));
        input(html, (&Place::of(&rule.field), ""), sheet.text(&rule.field.id));
        html.raw("</label></div>");
    }
    html.raw("</div>");
}
