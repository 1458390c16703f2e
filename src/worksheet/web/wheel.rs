//! A wheel on the web: the drawing, and the months to fill in beside it, month by month or as one list.

use super::Sheet;
use super::fields::{entries, entry_template};
use crate::drawing::wheel;
use crate::worksheet::html::{Html, escape};
use crate::worksheet::shape::{KIND, MONTHS, Wheel};
use crate::worksheet::{Definition, picture};

pub(super) fn wheel(html: &mut Html, sheet: Sheet<'_>, shape: &Wheel) {
    html.raw(r#"<div class="sheet-pair sheet-year"><div class="sheet-picture">"#);
    html.raw(wheel::draw(&picture::year(sheet.definition, shape, sheet.data)));
    legend(html, sheet.definition, shape);
    html.raw("</div>");
    without_scripts(html);
    let words = shape.fields.first().map_or(KIND, |field| field.id.as_str());
    html.raw(format_args!(r#"<div class="sheet-months" data-words="{}" hidden>"#, escape(words)));
    let months = shape.months();
    for month in &months {
        html.raw(format_args!(r#"<fieldset class="sheet-month" data-month="{}">"#, escape(&month.id)));
        html.element("legend", &month.title);
        entries(html, (month, None), (sheet.data, 0));
        html.raw("</fieldset>");
    }
    // The months are alike, so one template does for all.
    if let Some(month) = months.first() {
        entry_template(html, (month, ""));
    }
    html.raw("</div></div>");
}

/// A field a month: twelve lists with choices would weigh more than the rest of the page.
fn without_scripts(html: &mut Html) {
    html.raw(r#"<noscript><div class="sheet-written">"#);
    for (_, title) in MONTHS {
        html.raw("<label>").element("b", title).raw("<textarea></textarea></label>");
    }
    html.raw("</div></noscript>");
}

/// The marks and their meaning; also the scripts' list of them. The forms stand in the wheel.
pub(in crate::worksheet) fn legend(html: &mut Html, definition: &Definition, shape: &Wheel) {
    html.raw(r#"<ul class="sheet-legend">"#);
    for one in &shape.activities {
        let (id, mark) = (escape(&one.id), one.mark.word());
        let form = wheel::mark_of(&picture::id(definition), one.mark);
        html.raw(format_args!(r#"<li data-kind="{id}" data-mark="{mark}">{form} "#));
        html.element("span", &one.title).raw("</li>");
    }
    html.raw("</ul>");
}
