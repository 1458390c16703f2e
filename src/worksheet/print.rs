//! The sheet for paper as HTML: the same fields, with lines to write on instead of inputs.
//!
//! Takes a definition, perhaps data, and what stands in the footer; gives a fragment, or a whole page that
//! links the one style file beside it. What a family wrote never reaches the page's title.

use super::data::part as value;
use super::html::{Html, escape};
use super::pdf::{Footer, NOTICE};
use super::shape::{Board, Table, Wheel};
use super::{Data, Definition, Entry, Field, Part, Shape, picture, web};
use crate::drawing::wheel;
use rust_embed::RustEmbed;

/// The styles that the binary carries.
#[derive(RustEmbed)]
#[folder = "site/styles/sheet"]
struct Styles;

/// The name of the style file that a page links.
pub const STYLE_NAME: &str = "ark.css";

/// The bytes of the style file.
pub fn style() -> String {
    let mut names: Vec<_> = Styles::iter().collect();
    names.sort();
    let texts = names.iter().filter_map(|name| Styles::get(name));
    texts.map(|file| String::from_utf8_lossy(&file.data).into_owned()).collect()
}

/// A whole page.
pub fn page(definition: &Definition, data: Option<&Data>, footer: &Footer) -> String {
    let title = escape(&definition.heading.title);
    let body = sheet(definition, data, footer);
    format!(
        concat!(
            "<!doctype html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' file:\">\n",
            "<link rel=\"stylesheet\" href=\"{style}\">\n</head>\n<body>\n<main>{body}</main>\n</body>\n</html>\n"
        ),
        title = title,
        style = STYLE_NAME,
        body = body
    )
}

/// The sheet as a fragment.
pub fn sheet(definition: &Definition, data: Option<&Data>, footer: &Footer) -> String {
    let mut html = Html::default();
    let (id, shape) = (escape(&definition.id), definition.word());
    html.raw(format_args!(
        r#"<section class="sheet sheet-paper sheet-{shape}" aria-labelledby="ark-{id}" lang="da"><header class="sheet-head"><div class="sheet-title"><p class="sheet-arm">Arbejdsark</p>"#
    ));
    html.element(&format!("h1 id=\"ark-{id}\""), &definition.heading.title).raw("</div>");
    if !definition.top.is_empty() {
        html.raw(r#"<dl class="sheet-top">"#);
        for field in &definition.top {
            html.raw(r#"<div class="sheet-field">"#).raw("<dt>").raw(escape(&field.title));
            if let Some(prompt) = &field.prompt {
                html.element("small class=\"sheet-prompt\"", prompt);
            }
            html.raw("</dt>").element("dd", data.map_or("", |data| data.text(&field.id))).raw("</div>");
        }
        html.raw("</dl>");
    }
    html.raw("</header>");
    for one in &definition.parts {
        part(&mut html, definition, (one, data));
    }
    foot(&mut html, definition, footer);
    html.raw("</section>");
    html.finish()
}

fn part(html: &mut Html, definition: &Definition, (part, data): (&Part, Option<&Data>)) {
    if let Some(title) = &part.title {
        html.element("h2", title);
    }
    if let Some(text) = &part.text {
        html.element("p", text);
    }
    for fact in &part.facts {
        html.element("p", &format!("{} {}", fact.when, fact.then));
    }
    match &part.shape {
        Shape::Board(shape) => board(html, shape, data),
        Shape::Table(shape) => table(html, shape, data),
        Shape::Wheel(shape) => year(html, definition, (shape, data)),
        shape => each(html, &shape.fields(), data),
    }
}

/// Fields one after another.
fn each(html: &mut Html, fields: &[Field], data: Option<&Data>) {
    for field in fields {
        html.element("h3", &field.title);
        match field.parts().is_empty() {
            true => lines(html, &field.shown(data.map_or("", |data| data.text(&field.id))), 2),
            false => entries(html, field, (data, 4)),
        }
    }
}

fn foot(html: &mut Html, definition: &Definition, footer: &Footer) {
    let date = footer.date.clone().unwrap_or_default();
    let about = [&footer.model, &definition.heading.title, &footer.short_id, &footer.address, &date];
    let about: Vec<&str> = about.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    html.raw(r#"<footer class="sheet-foot">"#)
        .element("p", &about.join(" · "))
        .element("p", NOTICE)
        .raw("</footer>");
}

/// Text, and then lines to write on.
fn lines(html: &mut Html, text: &str, empty: usize) {
    if !text.is_empty() {
        html.element("p class=\"sheet-text\"", text);
    }
    html.raw(r#"<div class="sheet-lines" aria-hidden="true">"#);
    for _ in 0..empty {
        html.raw(r#"<div class="sheet-line"></div>"#);
    }
    html.raw("</div>");
}

/// A table of entries; `empty` rows are left to write in.
fn entries(html: &mut Html, field: &Field, (data, empty): (Option<&Data>, usize)) {
    let written = data.map_or(&[][..], |data| data.entries(&field.id));
    html.raw(r#"<table class="sheet-list"><thead><tr>"#);
    for one in field.parts() {
        html.element("th scope=\"col\"", &one.title);
    }
    html.raw("</tr></thead><tbody>");
    let none = Entry::new();
    for entry in written.iter().chain(std::iter::repeat_n(&none, empty.saturating_sub(written.len()))) {
        html.raw("<tr>");
        cells(html, field, entry);
        html.raw("</tr>");
    }
    html.raw("</tbody></table>");
}

fn cells(html: &mut Html, field: &Field, entry: &Entry) {
    for one in field.parts() {
        html.element("td", &one.shown(value(entry, &one.id)));
    }
}

fn board(html: &mut Html, board: &Board, data: Option<&Data>) {
    html.raw(format_args!(r#"<div class="sheet-columns" data-count="{}">"#, board.columns.len()));
    for column in &board.columns {
        let wide = if column.width > 10 { " sheet-column-wide" } else { "" };
        html.raw(format_args!(r#"<div class="sheet-column{wide}">"#)).element("h2", &column.field.title);
        if !column.prompts.is_empty() {
            html.raw(r#"<ul class="sheet-prompts">"#);
            for prompt in &column.prompts {
                html.element("li", prompt);
            }
            html.raw("</ul>");
        }
        match column.field.parts().is_empty() {
            true => lines(html, data.map_or("", |data| data.text(&column.field.id)), 10),
            false => entries(html, &column.field, (data, 5)),
        }
        html.raw("</div>");
    }
    html.raw("</div>");
}

fn table(html: &mut Html, table: &Table, data: Option<&Data>) {
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
    let rows = table.rows();
    let written = data.map_or(&[][..], |data| data.entries(&rows.id));
    let none = Entry::new();
    for entry in written.iter().chain(std::iter::repeat_n(&none, 6usize.saturating_sub(written.len()))) {
        html.raw("<tr>");
        cells(html, &rows, entry);
        html.raw("</tr>");
    }
    html.raw(r#"</tbody></table><div class="sheet-rules">"#);
    for rule in &table.rules {
        html.raw(r#"<div class="sheet-rule">"#).element("h2", &rule.field.title).element("p", &rule.text);
        html.element("p class=\"sheet-own\"", "Hos os");
        let answer = data.map_or("", |data| data.text(&rule.field.id));
        lines(html, answer, if answer.is_empty() { 1 } else { 0 });
        html.raw("</div>");
    }
    html.raw("</div>");
}

fn year(html: &mut Html, definition: &Definition, (shape, data): (&Wheel, Option<&Data>)) {
    html.raw(r#"<div class="sheet-year"><div class="sheet-picture">"#);
    html.raw(wheel::draw(&picture::year(definition, shape, data)));
    web::legend(html, definition, shape);
    html.raw(r#"</div><table class="sheet-list"><thead><tr><th scope="col">Måned</th>"#);
    for one in shape.parts() {
        html.element("th scope=\"col\"", &one.title);
    }
    html.raw("</tr></thead>");
    for month in shape.months() {
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
            cells(html, &month, entry);
            html.raw("</tr>");
        }
        html.raw("</tbody>");
    }
    html.raw("</table></div>");
}
