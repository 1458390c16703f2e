//! A board on the web: columns side by side where there is room, else below each other.

use super::fields::{Place, entries, entry_template, input};
use super::{Sheet, prompts};
use crate::worksheet::html::{Html, escape};
use crate::worksheet::shape::{Board, Column};

/// Empty entries that a list begins with, so that it can be filled in without scripts.
const BLANK: usize = 4;
/// Lines of a column to write in.
const ROWS: u32 = 7;

pub(super) fn board(html: &mut Html, sheet: Sheet<'_>, board: &Board) {
    html.raw(format_args!(r#"<div class="sheet-columns" data-count="{}">"#, board.columns.len()));
    for one in &board.columns {
        column(html, sheet, one);
    }
    html.raw("</div>");
}

fn column(html: &mut Html, sheet: Sheet<'_>, column: &Column) {
    let field = &column.field;
    let (id, title) = (sheet.id(&field.id), escape(&field.title));
    let wide = if column.width > 12 { " sheet-wide" } else { "" };
    html.raw(format_args!(r#"<div class="sheet-column{wide}">"#));
    match field.parts().is_empty() {
        true => {
            sheet.heading(html, "", &format!(r#"<label for="{id}">{title}</label>"#));
            prompts(html, &column.prompts);
            let place = Place::of(field).rows(ROWS);
            input(html, (&place, &format!(r#" id="{id}""#)), sheet.text(&field.id));
        }
        false => {
            sheet.heading(html, &format!(r#" id="{id}""#), &title);
            prompts(html, &column.prompts);
            entries(html, (field, Some(&id)), (sheet.data, BLANK));
            entry_template(html, (field, &field.id));
        }
    }
    html.raw("</div>");
}
