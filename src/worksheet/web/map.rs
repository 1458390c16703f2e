//! A map on the web: the drawing, and a list of who or what stands on it.

use super::Sheet;
use super::fields::{entries, entry_template};
use crate::drawing::network::tie_sample;
use crate::worksheet::html::{Html, escape};
use crate::worksheet::picture;
use crate::worksheet::shape::Map;

/// Empty entries that the list begins with.
const BLANK: usize = 3;

pub(super) fn map(html: &mut Html, sheet: Sheet<'_>, map: &Map) {
    let field = map.entries();
    let id = sheet.id(&field.id);
    let layout = map.layout.word();
    html.raw(format_args!(r#"<div class="sheet-pair" data-map="{layout}"><div class="sheet-picture">"#));
    html.raw(picture::map(sheet.definition, (map, 0), sheet.data));
    ties(html, map);
    html.raw(r#"</div><div class="sheet-people">"#);
    sheet.heading(html, &format!(r#" id="{id}""#), &escape(&field.title));
    entries(html, (&field, Some(&id)), (sheet.data, BLANK));
    entry_template(html, (&field, &field.id));
    html.raw("</div></div>");
}

/// The lines and their meaning; also the scripts' list of them.
pub(in crate::worksheet) fn ties(html: &mut Html, map: &Map) {
    if map.ties.is_empty() {
        return;
    }
    html.raw(r#"<ul class="sheet-legend">"#);
    for one in &map.ties {
        html.raw(format_args!(r#"<li data-tie="{}">"#, escape(&one.choice.id)));
        html.raw(tie_sample(picture::tie(one.stroke)).replace(" xmlns=\"http://www.w3.org/2000/svg\"", ""));
        html.element("span", &one.choice.title).raw("</li>");
    }
    html.raw("</ul>");
}
