//! A checklist on the web: boxes to tick, each with a line beside it if one is wanted.

use super::Sheet;
use super::fields::{Place, input};
use crate::worksheet::html::{Html, escape};
use crate::worksheet::shape::{Checklist, Item};

pub(super) fn checklist(html: &mut Html, sheet: Sheet<'_>, list: &Checklist) {
    for (group, items) in list.groups() {
        if let Some(group) = group {
            sheet.heading(html, r#" class="sheet-group""#, &escape(group));
        }
        html.raw(r#"<ul class="sheet-checks">"#);
        for one in items {
            item(html, sheet, (list, one));
        }
        html.raw("</ul>");
    }
}

fn item(html: &mut Html, sheet: Sheet<'_>, (list, item): (&Checklist, &Item)) {
    let tick = list.tick(item);
    html.raw("<li><label class=\"sheet-tick\">");
    input(html, (&Place::of(&tick), ""), sheet.text(&tick.id));
    html.raw("<span>").element("b", &item.title);
    if let Some(text) = &item.text {
        html.element("small", text);
    }
    html.raw("</span></label>");
    if let Some(note) = list.note(item) {
        // Scripts tell the notes apart by their points; written here, every point would weigh double.
        html.raw(r#"<label class="sheet-note">"#).element("b", &note.title);
        input(html, (&Place::of(&note), ""), sheet.text(&note.id));
        html.raw("</label>");
    }
    html.raw("</li>");
}
