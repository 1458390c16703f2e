//! The sheet for paper as HTML: the same fields, with lines to write on instead of inputs.
//!
//! Takes a definition, perhaps data, and what stands in the footer; gives a fragment, or a whole page that
//! links the one style file beside it. What a family wrote never reaches the page's title. `drawn` has the shapes
//! that are drawn, `listed` those that are fields, rows and points.

mod drawn;
mod listed;

use super::data::part as value;
use super::html::{Html, escape};
use super::pdf::{Footer, NOTICE};
use super::{Data, Definition, Entry, Field, Orientation, Part, Shape};
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
    let id = escape(&definition.id);
    let way = match definition.orientation() {
        Orientation::Portrait => " sheet-upright",
        Orientation::Landscape => "",
    };
    html.raw(format_args!(
        r#"<section class="sheet sheet-paper{way}" aria-labelledby="ark-{id}" lang="da"><header class="sheet-head"><div class="sheet-title"><p class="sheet-arm">Arbejdsark</p>"#
    ));
    html.element(&format!("h1 id=\"ark-{id}\""), &definition.heading.title).raw("</div>");
    if !definition.top.is_empty() {
        html.raw(r#"<dl class="sheet-top">"#);
        for field in &definition.top {
            html.raw(r#"<div class="sheet-field">"#).raw("<dt>").raw(escape(&field.title));
            if let Some(prompt) = &field.prompt {
                html.element("small class=\"sheet-prompt\"", prompt);
            }
            html.raw("</dt>").element("dd", &shown(field, data)).raw("</div>");
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
    html.raw(r#"<div class="sheet-part">"#);
    if let Some(title) = &part.title {
        html.element("h2 class=\"sheet-parttitle\"", title);
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
    match &part.shape {
        Shape::Board(shape) => listed::board(html, shape, data),
        Shape::Table(shape) => listed::table(html, definition, (shape, data)),
        Shape::Form(shape) => listed::form(html, shape, data),
        Shape::Checklist(shape) => listed::checklist(html, shape, data),
        Shape::Wheel(shape) => drawn::year(html, definition, (shape, data)),
        Shape::Map(shape) => drawn::map(html, definition, (shape, data)),
        Shape::Scale(shape) => drawn::scale(html, shape, data),
        Shape::Triangle(shape) => drawn::triangle(html, definition, (shape, data)),
    }
    html.raw("</div>");
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

/// What stands in a field, as people read it.
fn shown(field: &Field, data: Option<&Data>) -> String {
    field.shown(data.map_or("", |data| data.text(&field.id)))
}

/// A box, with a cross in it if it is ticked.
fn tick(html: &mut Html, ticked: &str) {
    html.raw(r#"<span class="sheet-box">"#).raw(if ticked.is_empty() { "" } else { "✕" }).raw("</span>");
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
    html.raw(r#"<table class="sheet-list"><thead><tr>"#);
    for one in field.parts() {
        html.element("th scope=\"col\"", &one.title);
    }
    html.raw("</tr></thead><tbody>");
    rows(html, field, (data, empty));
    html.raw("</tbody></table>");
}

fn rows(html: &mut Html, field: &Field, (data, empty): (Option<&Data>, usize)) {
    let written = data.map_or(&[][..], |data| data.entries(&field.id));
    let none = Entry::new();
    for entry in written.iter().chain(std::iter::repeat_n(&none, empty.saturating_sub(written.len()))) {
        html.raw("<tr>");
        cells(html, field, entry);
        html.raw("</tr>");
    }
}

fn cells(html: &mut Html, field: &Field, entry: &Entry) {
    for one in field.parts() {
        match &one.input {
            super::Input::Check => {
                html.raw("<td>");
                tick(html, value(entry, &one.id));
                html.raw("</td>");
            }
            _ => {
                html.element("td", &one.shown(value(entry, &one.id)));
            }
        }
    }
}
