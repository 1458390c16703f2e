//! A scale on the web: a number for each item at each moment, of which scripts make rings and a drawing.

use super::Sheet;
use super::fields::of_value;
use crate::drawing::wheel::{Mark, mark};
use crate::worksheet::Choice;
use crate::worksheet::html::{Html, escape};
use crate::worksheet::shape::{Item, Scale};

pub(super) fn scale(html: &mut Html, sheet: Sheet<'_>, scale: &Scale) {
    let own = &scale.own;
    let ends = format!("{} = {} · {} = {}", scale.from(), own.low, scale.to(), own.high);
    html.raw(r#"<div class="sheet-pair"><div class="sheet-picture">"#);
    legend(html, scale);
    html.raw(format_args!(
        r#"</div><div class="sheet-scale" data-from="{}" data-to="{}">"#,
        scale.from(),
        scale.to()
    ));
    html.element("p class=\"sheet-ends\"", &ends);
    for one in &scale.items {
        item(html, sheet, (scale, one));
    }
    html.raw("</div></div>");
}

/// The moments with their marks, and what is compared with.
fn legend(html: &mut Html, scale: &Scale) {
    html.raw(r#"<ul class="sheet-legend" hidden>"#);
    for (moment, sign) in scale.moments.iter().zip(Mark::ALL.iter().cycle()) {
        let form = mark(*sign)
            .replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")
            .replace(" width=\"20\" height=\"20\"", " aria-hidden=\"true\"");
        html.raw("<li>").raw(form);
        html.element("span", &moment.title).raw("</li>");
    }
    html.raw("</ul>");
    if let Some(about) = &scale.about_measured {
        html.element("p class=\"sheet-about\"", about);
    }
}

fn item(html: &mut Html, sheet: Sheet<'_>, (scale, item): (&Scale, &Item)) {
    let measured =
        item.reference.as_ref().map(|measured| format!(" data-measured=\"{}\"", escape(&measured.value)));
    html.raw(format_args!(r#"<div class="sheet-judged"{}>"#, measured.unwrap_or_default()));
    sheet.heading(html, "", &escape(&item.title));
    if let Some(text) = &item.text {
        html.element("small", text);
    }
    for moment in &scale.moments {
        number(html, sheet, (scale, item, moment));
    }
    if let Some(measured) = &item.reference {
        html.element("p", &format!("Til sammenligning: {}", measured.label));
    }
    html.raw("</div>");
}

fn number(html: &mut Html, sheet: Sheet<'_>, (scale, item, moment): (&Scale, &Item, &Choice)) {
    let field = scale.value(item, moment);
    let id = escape(&field.id);
    html.raw("<label>").element("b", &moment.title);
    let value = of_value(sheet.text(&field.id));
    html.raw(format_args!(r#"<input type="number" data-field="{id}"{value}></label>"#));
}
