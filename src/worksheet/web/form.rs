//! A form on the web: fields beside each other where there is room.

use super::Sheet;
use super::fields::{Place, wide};
use crate::worksheet::html::Html;
use crate::worksheet::shape::{Form, Width};

pub(super) fn form(html: &mut Html, sheet: Sheet<'_>, form: &Form) {
    html.raw(r#"<div class="sheet-form">"#);
    for one in &form.fields {
        let class = match one.width {
            Width::Whole => "",
            Width::Half => " sheet-half",
            Width::Third => " sheet-third",
        };
        wide(html, (&Place::of(&one.field).rows(one.lines), class), sheet.text(&one.field.id));
    }
    html.raw("</div>");
}
