//! The project's own sheets, and families that fill in all of them, for tests of the media.
//!
//! Takes the project itself; gives definitions with all that they take from the content. Never writes.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use vejviser::cli::Pipeline;
use vejviser::worksheet::{Data, Definition, Entry, Field, Input, Shape, Value, pdf};

/// A sheet of the project with all that it takes from the content.
pub struct Sheet {
    pub definition: Arc<Definition>,
    pub example: Option<Arc<Data>>,
}

/// Every folder under `toolkit/`, as the site has it.
pub fn sheets() -> Vec<Sheet> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pipeline =
        Pipeline::open(root, Default::default()).map_err(|_| "no project").expect("the project");
    let (site, _) = pipeline.site();
    let nodes = site.graph.nodes.iter().filter_map(|node| {
        let definition = node.worksheet.clone()?;
        Some(Sheet { definition, example: node.example.clone() })
    });
    let sheets: Vec<Sheet> = nodes.collect();
    let folders = std::fs::read_dir(root.join("toolkit")).expect("the toolkit").count();
    assert_eq!(sheets.len(), folders, "a folder of toolkit/ has no sheet");
    sheets
}

pub fn footer() -> pdf::Footer {
    pdf::Footer {
        model: "Sammen om familien, 2021".into(),
        short_id: "k7f2".into(),
        address: "vejviser.example/ark".into(),
        date: None,
    }
}

/// Whether people write words into it.
fn takes_words(field: &Field) -> bool {
    matches!(field.input, Input::Line | Input::Text | Input::Date)
}

/// Data that fill every field: `text` makes each text from a running number, each list gets `many` entries.
pub fn filled(definition: &Definition, many: usize, text: impl Fn(usize) -> String) -> Data {
    let mut number = 0;
    let mut value = |field: &Field| match &field.input {
        Input::Choice(choices) => choices[0].id.clone(),
        Input::Check => "x".to_owned(),
        Input::Time => "13:30".to_owned(),
        _ => {
            number += 1;
            text(number)
        }
    };
    let mut values = BTreeMap::new();
    for field in definition.fields() {
        let whole = match field.parts() {
            [] => Value::Text(value(&field)),
            parts => {
                let mut entry = || parts.iter().map(|part| (part.id.clone(), value(part))).collect::<Entry>();
                Value::Entries((0..many).map(|_| entry()).collect())
            }
        };
        values.insert(field.id.clone(), whole);
    }
    Data::new(1, values)
}

/// How many texts `filled` writes.
pub fn count(definition: &Definition, many: usize) -> usize {
    let words = |field: &Field| match field.parts() {
        [] => usize::from(takes_words(field)),
        parts => many * parts.iter().filter(|part| takes_words(part)).count(),
    };
    definition.fields().iter().map(words).sum()
}

/// The titles that a sheet must show in every medium.
pub fn titles(definition: &Definition) -> Vec<String> {
    let mut titles: Vec<String> = definition.top.iter().map(|field| field.title.clone()).collect();
    for part in &definition.parts {
        titles.extend(part.title.clone());
        match &part.shape {
            Shape::Scale(scale) => titles.extend(scale.items.iter().map(|item| item.title.clone())),
            shape => titles.extend(shape.fields().iter().flat_map(shown).map(|field| field.title.clone())),
        }
    }
    titles
}

/// A list is shown by its parts, months by their names too.
fn shown(field: &Field) -> Vec<&Field> {
    let parts = field.parts();
    if parts.is_empty() { vec![field] } else { parts.iter().collect() }
}
