//! A scale on the web: a ring around a number, for each item at each moment.

use super::Sheet;
use crate::worksheet::html::{Html, escape};
use crate::worksheet::shape::{Item, Scale};
use crate::worksheet::{Choice, Input};

pub(super) fn scale(html: &mut Html, sheet: Sheet<'_>, scale: &Scale) {
    let own = &scale.own;
    let ends = format!("{} = {} · {} = {}", scale.from(), own.low, scale.to(), own.high);
    html.raw(r#"<div class="sheet-pair"><div class="sheet-picture"></div><div class="sheet-scale">"#);
    html.element("p class=\"sheet-ends\"", &ends);
    for one in &scale.items {
        item(html, sheet, (scale, one));
    }
    if let Some(about) = &scale.about_measured {
        html.element("p class=\"sheet-about\"", about);
    }
    html.raw("</div></div>");
}

fn item(html: &mut Html, sheet: Sheet<'_>, (scale, item): (&Scale, &Item)) {
    html.raw(r#"<div class="sheet-judged">"#);
    sheet.heading(html, "", &escape(&item.title));
    if let Some(text) = &item.text {
        html.element("p class=\"sheet-prompt\"", text);
    }
    for moment in &scale.moments {
        rings(html, sheet, (scale, item, moment));
    }
    if let Some(measured) = &item.reference {
        html.element("p class=\"sheet-measured\"", &format!("Målt andre steder: {}", measured.label));
    }
    html.raw("</div>");
}

fn rings(html: &mut Html, sheet: Sheet<'_>, (scale, item, moment): (&Scale, &Item, &Choice)) {
    let field = scale.value(item, moment);
    let Input::Choice(choices) = &field.input else { return };
    let (id, chosen) = (escape(&field.id), sheet.text(&field.id));
    html.raw(format_args!(r#"<fieldset class="sheet-rings" data-field="{id}"><legend>"#));
    html.element("span class=\"sheet-hidden\"", &format!("{}, ", item.title));
    html.raw(escape(&moment.title)).raw("</legend>");
    for choice in choices {
        let (value, title) = (escape(&choice.id), escape(&choice.title));
        let ticked = if choice.id == chosen { " checked" } else { "" };
        html.raw(format_args!(
            r#"<label><input type="radio" name="{id}" value="{value}"{ticked}>{title}</label>"#
        ));
    }
    html.raw("</fieldset>");
}
