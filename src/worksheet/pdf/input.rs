//! What the templates are given: one JSON value with everything that stands on a sheet.
//!
//! Takes a sheet and what is written on it. Never puts data into what becomes a title.

use super::shapes::{of_field, of_shape};
use super::{Filling, Footer, NOTICE, PackSheet};
use crate::worksheet::{Data, Definition, Orientation, Paper, Part};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What an example says about itself where others say that they are data of persons.
const INVENTED: &str = "Eksempel – familien er opdigtet";

/// What one print is made of.
#[derive(Clone, Copy)]
pub(super) struct Print<'a> {
    pub definition: &'a Definition,
    pub filling: Filling<'a>,
    pub paper: Paper,
    pub footer: &'a Footer,
}

/// One sheet.
pub(super) fn sheet(print: Print<'_>) -> Value {
    let Print { definition, filling, paper, footer } = print;
    let (short, long) = paper.sides();
    let (width, height) = match definition.orientation() {
        Orientation::Landscape => (long, short),
        Orientation::Portrait => (short, long),
    };
    let data = filling.data();
    let title = &definition.heading.title;
    let (arm, name, example) = match filling {
        Filling::Example(_) => ("Eksempel – opdigtet familie", format!("{title} (eksempel)"), Some(INVENTED)),
        Filling::Empty | Filling::Filled(_) => ("Arbejdsark", title.clone(), None),
    };
    json!({
        "title": title,
        "name": name,
        "arm": arm,
        "paper": paper.slug(),
        "width": width,
        "height": height,
        "filled": data.is_some(),
        "pages": 1,
        "top": definition.top.iter().map(|field| of_field(field, data)).collect::<Vec<_>>(),
        "footer": { "model": footer.model, "id": footer.short_id, "address": footer.address, "date": footer.date },
        "notice": NOTICE,
        "example": example,
        "parts": definition.parts.iter().map(|part| of_part(definition, part, data)).collect::<Vec<_>>(),
    })
}

fn of_part(definition: &Definition, part: &Part, data: Option<&Data>) -> Value {
    json!({
        "word": part.shape.word(),
        "title": part.title,
        "text": part.text,
        "facts": part.facts.iter().map(|fact| json!({ "when": fact.when, "then": fact.then })).collect::<Vec<_>>(),
        "shape": of_shape(definition, &part.shape, data),
    })
}

/// A pack: its cover, and every sheet empty.
pub(super) fn pack(title: &str, about: &str, sheets: &[PackSheet<'_>]) -> Value {
    let one = |one: &PackSheet<'_>| {
        let PackSheet { definition, paper, footer } = *one;
        let mut value = sheet(Print { definition, filling: Filling::Empty, paper, footer });
        value["description"] = json!(definition.heading.description);
        value["word"] = json!(paper.word());
        value
    };
    json!({
        "title": title,
        "about": about,
        "pages": 1,
        "sheets": sheets.iter().map(one).collect::<Vec<_>>(),
    })
}

/// Tells all sheets of an input how many pages there are.
pub(super) fn number(input: &mut Value, pages: usize) {
    input["pages"] = json!(pages);
    for sheet in input["sheets"].as_array_mut().into_iter().flatten() {
        sheet["pages"] = json!(pages);
    }
}

/// Takes the drawings (`svg`) out of an input, as files that it then names: a template hands its values from function
/// to function, and the layout engine weighs each value every time.
pub(super) fn take_drawings(input: &mut Value) -> BTreeMap<String, Arc<[u8]>> {
    let mut files = BTreeMap::new();
    take(input, &mut files);
    files
}

fn take(value: &mut Value, files: &mut BTreeMap<String, Arc<[u8]>>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| take(item, files)),
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(svg) if name == "svg" => {
                        // Named by their place: the engine keeps every name for as long as it runs.
                        let path = format!("tegning-{}.svg", files.len());
                        let svg = std::mem::replace(svg, path.clone());
                        files.insert(path, Arc::from(svg.into_bytes()));
                    }
                    field => take(field, files),
                }
            }
        }
        _ => {}
    }
}
