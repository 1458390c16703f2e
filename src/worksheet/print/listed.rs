//! Boards, tables, forms and checklists for paper.

use super::{entries, lines, rows, shown, tick};
use crate::drawing::shares;
use crate::worksheet::html::{Html, escape};
use crate::worksheet::shape::{Board, Checklist, Form, FormField, Item, Table, Width};
use crate::worksheet::{Data, Definition, Input, picture};

/// Lines of a column of a board, and of its list.
const COLUMN: (usize, usize) = (10, 5);

pub(super) fn board(html: &mut Html, board: &Board, data: Option<&Data>) {
    html.raw(format_args!(r#"<div class="sheet-columns" data-count="{}">"#, board.columns.len()));
    for column in &board.columns {
        let wide = if column.width > 12 { " sheet-wide" } else { "" };
        html.raw(format_args!(r#"<div class="sheet-column{wide}">"#)).element("h2", &column.field.title);
        if !column.prompts.is_empty() {
            html.raw(r#"<ul class="sheet-prompts">"#);
            for prompt in &column.prompts {
                html.element("li", prompt);
            }
            html.raw("</ul>");
        }
        match column.field.parts().is_empty() {
            true => lines(html, &shown(&column.field, data), COLUMN.0),
            false => entries(html, &column.field, (data, COLUMN.1)),
        }
        html.raw("</div>");
    }
    html.raw("</div>");
}

pub(super) fn form(html: &mut Html, form: &Form, data: Option<&Data>) {
    html.raw(r#"<div class="sheet-form">"#);
    for one in &form.fields {
        field(html, one, data);
    }
    html.raw("</div>");
}

fn field(html: &mut Html, one: &FormField, data: Option<&Data>) {
    let class = match one.width {
        Width::Whole => "",
        Width::Half => " sheet-half",
        Width::Third => " sheet-third",
    };
    let text = data.map_or("", |data| data.text(&one.field.id));
    html.raw(format_args!(r#"<div class="sheet-formfield{class}">"#));
    if one.field.input == Input::Check {
        html.raw("<p>");
        tick(html, text);
        html.raw(" ").element("b", &one.field.title).raw("</p></div>");
        return;
    }
    html.element("h3", &one.field.title);
    if let Some(prompt) = &one.field.prompt {
        html.element("p class=\"sheet-prompt\"", prompt);
    }
    match &one.field.input {
        Input::Choice(choices) => {
            html.raw(r#"<p class="sheet-choices">"#);
            for choice in choices {
                tick(html, if choice.id == text { text } else { "" });
                html.raw(format_args!(" {} ", escape(&choice.title)));
            }
            html.raw("</p>");
        }
        _ => lines(html, &one.field.shown(text), if text.is_empty() { one.lines as usize } else { 1 }),
    }
    html.raw("</div>");
}

pub(super) fn checklist(html: &mut Html, list: &Checklist, data: Option<&Data>) {
    for (group, items) in list.groups() {
        if let Some(group) = group {
            html.element("h3 class=\"sheet-group\"", group);
        }
        html.raw(r#"<ul class="sheet-checks">"#);
        for one in items {
            item(html, (list, one), data);
        }
        html.raw("</ul>");
    }
}

fn item(html: &mut Html, (list, item): (&Checklist, &Item), data: Option<&Data>) {
    html.raw(r#"<li><div class="sheet-tick">"#);
    tick(html, data.map_or("", |data| data.text(&list.tick(item).id)));
    html.raw("<div>").element("b", &item.title);
    if let Some(text) = &item.text {
        html.element("p class=\"sheet-prompt\"", text);
    }
    html.raw("</div></div>");
    if let Some(note) = list.note(item) {
        html.raw(r#"<div class="sheet-note">"#).element("small", &note.title);
        html.element("p class=\"sheet-text\"", &shown(&note, data)).raw("</div>");
    }
    html.raw("</li>");
}

pub(super) fn table(html: &mut Html, definition: &Definition, (table, data): (&Table, Option<&Data>)) {
    html.raw(r#"<table class="sheet-table"><thead><tr>"#);
    for column in &table.columns {
        html.raw(format_args!(r#"<th scope="col">{}"#, escape(&column.field.title)));
        if let Some(prompt) = &column.field.prompt {
            html.element("small class=\"sheet-prompt\"", prompt);
        }
        html.raw("</th>");
    }
    html.raw(r#"</tr></thead><tbody class="sheet-examples">"#);
    for example in &table.examples {
        html.raw("<tr>");
        for (at, cell) in example.iter().enumerate() {
            let sign = if at == 0 { r#"<strong class="sheet-example">Eksempel</strong> "# } else { "" };
            html.raw("<td>").raw(sign).raw(escape(cell)).raw("</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody><tbody>");
    rows(html, &table.rows(), (data, table.blank as usize));
    html.raw("</tbody></table>");
    if let Some(circle) = picture::shares(definition, table, data) {
        html.raw(r#"<div class="sheet-shares"><div class="sheet-picture">"#)
            .raw(shares::draw(&circle))
            .raw("</div></div>");
    }
    rules(html, table, data);
}

fn rules(html: &mut Html, table: &Table, data: Option<&Data>) {
    if table.rules.is_empty() {
        return;
    }
    html.raw(r#"<div class="sheet-rules">"#);
    for rule in &table.rules {
        html.raw(r#"<div class="sheet-rule">"#).element("h2", &rule.field.title).element("p", &rule.text);
        html.element("p class=\"sheet-own\"", "Hos os");
        let answer = shown(&rule.field, data);
        lines(html, &answer, if answer.is_empty() { 1 } else { 0 });
        html.raw("</div>");
    }
    html.raw("</div>");
}
