//! The files that are made for programs and not for people: where they stand and what they are.

use super::address::href;
use crate::graph::{Graph, NodeId};
use crate::model::Kind;
use serde_json::{Value, json};

/// A file for programs.
pub struct MachineFile {
    /// Below the site's root.
    pub path: &'static str,
    /// Its media type.
    pub media: &'static str,
    /// Whether other sites' scripts may fetch it.
    pub open: bool,
    /// Danish.
    pub about: &'static str,
}

/// The model as open data.
pub const MODEL: &str = "model.json";
pub const MODEL_SCHEMA: &str = "model.schema.json";
/// What the site is, for language models.
pub const LLMS: &str = "llms.txt";
/// What is new, for feed readers.
pub const FEED: &str = "feed.xml";

/// All of them.
pub const MACHINE_FILES: &[MachineFile] = &[
    MachineFile { path: MODEL, media: "application/json", open: true, about: "hele modellen som data" },
    MachineFile {
        path: MODEL_SCHEMA,
        media: "application/schema+json",
        open: true,
        about: "hvad der kan stå i model.json (JSON Schema 2020-12)",
    },
    MachineFile {
        path: LLMS,
        media: "text/plain; charset=utf-8",
        open: true,
        about: "de vigtigste sider med én linje til hver, til sprogmodeller",
    },
    MachineFile {
        path: FEED,
        media: "application/atom+xml",
        open: true,
        about: "det, der er nyt, til læsere af feeds (Atom)",
    },
];

/// The view of the directive that offers the open data: its files, and how many nodes of each kind there are.
pub fn view(graph: &Graph, on: NodeId) -> Value {
    let from = graph.node(on).path();
    let files = MACHINE_FILES.iter().filter(|file| file.path != FEED);
    let files =
        files.map(|file| json!({"name": file.path, "url": href(from, file.path), "about": file.about}));
    let count = |kind: &Kind| graph.nodes.iter().filter(|node| node.kind() == *kind).count();
    let kinds = Kind::ALL.iter().filter(|kind| count(kind) > 0);
    let kinds = kinds.map(|kind| json!({"word": kind.word(), "label": kind.plural(), "count": count(kind)}));
    json!({ "files": files.collect::<Vec<_>>(), "kinds": kinds.collect::<Vec<_>>() })
}
