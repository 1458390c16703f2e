//! A triangle on the web: the drawing, and a text for each side around it.

use super::fields::{Place, input};
use super::{Sheet, prompts};
use crate::drawing;
use crate::worksheet::html::{Html, escape};
use crate::worksheet::picture;
use crate::worksheet::shape::{Side, Triangle};

/// Lines of a side to write in.
const ROWS: u32 = 4;

pub(super) fn triangle(html: &mut Html, sheet: Sheet<'_>, triangle: &Triangle) {
    html.raw(r#"<div class="sheet-sides"><div class="sheet-picture">"#);
    html.raw(drawing::triangle::draw(&picture::triangle(sheet.definition, triangle))).raw("</div>");
    for one in &triangle.sides {
        side(html, sheet, one);
    }
    html.raw("</div>");
}

fn side(html: &mut Html, sheet: Sheet<'_>, side: &Side) {
    let id = sheet.id(&side.field.id);
    html.raw(r#"<div class="sheet-side">"#);
    sheet.heading(html, "", &format!(r#"<label for="{id}">{}</label>"#, escape(&side.field.title)));
    prompts(html, &side.prompts);
    let place = Place::of(&side.field).rows(ROWS);
    input(html, (&place, &format!(r#" id="{id}""#)), sheet.text(&side.field.id));
    html.raw("</div>");
}
