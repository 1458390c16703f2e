//! A document for the layout engine: one JSON value, and the pictures that it names.

use super::Document;
use crate::graph::Graph;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the template is given.
pub struct Print {
    pub input: Value,
    /// The pictures by the path that the input names.
    pub files: BTreeMap<String, Arc<[u8]>>,
}

/// The pictures that the layout engine can set.
const PICTURES: &[&str] = &["png", "jpg", "jpeg", "gif", "svg", "webp"];

/// What the template is given for a document.
pub fn print(document: &Document, graph: &Graph) -> Print {
    let mut input = serde_json::to_value(document).expect("documents are plain data");
    let mut files = BTreeMap::new();
    gather(&mut input, graph, &mut files);
    Print { input, files }
}

/// Finds the pictures; one that cannot be set is said in words.
fn gather(value: &mut Value, graph: &Graph, files: &mut BTreeMap<String, Arc<[u8]>>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| gather(item, graph, files)),
        Value::Object(fields) if fields.get("is").is_some_and(|is| is == "picture") => {
            let path = fields["path"].as_str().unwrap_or_default().to_owned();
            let ending = path.rsplit('.').next().unwrap_or_default().to_lowercase();
            let asset = graph.sources.assets.get(&format!("content/{path}"));
            match asset.filter(|_| PICTURES.contains(&ending.as_str())) {
                Some(asset) => drop(files.insert(path, asset.bytes.clone())),
                None => *value = json!({"is": "text", "text": value["alt"]}),
            }
        }
        Value::Object(fields) => fields.values_mut().for_each(|field| gather(field, graph, files)),
        _ => {}
    }
}
