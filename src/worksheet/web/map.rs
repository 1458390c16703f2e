//! A map on the web: the drawing, and a list of who or what stands on it.

use super::Sheet;
use super::fields::{entries, entry_template};
use crate::worksheet::html::{Html, escape};
use crate::worksheet::shape::Map;

/// Empty entries that the list begins with.
const BLANK: usize = 3;

pub(super) fn map(html: &mut Html, sheet: Sheet<'_>, map: &Map) {
    let field = map.entries();
    let id = sheet.id(&field.id);
    html.raw(r#"<div class="sheet-pair"><div class="sheet-picture"></div><div class="sheet-people">"#);
    sheet.heading(html, &format!(r#" id="{id}""#), &escape(&field.title));
    entries(html, (&field, Some(&id)), (sheet.data, BLANK));
    entry_template(html, (&field, &field.id));
    html.raw("</div></div>");
}
