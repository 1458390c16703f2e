//! Where a page's fields stand, for rules about what is in them.
//!
//! Fields are read without their places, since most are right; here they are looked for again.

use crate::graph::{Graph, NodeId};
use crate::markdown;
use crate::source::Span;

/// The value of a field; the page's id or title when the field stands elsewhere, such as in a later layer.
pub fn place(graph: &Graph, id: NodeId, name: &str) -> Span {
    let document = &graph.node(id).document;
    let text = &graph.sources.file(document.file).text;
    let found = markdown::split(text).ok().and_then(|front| {
        let mut at = front.toml.start;
        text[front.toml].split_inclusive('\n').find_map(|line| {
            let start = at;
            at += line.len();
            let value = line.strip_prefix(name)?.trim_start().strip_prefix('=')?.trim_start();
            let start = start + line.len() - value.len();
            Some(Span::new(document.file, start..start + value.trim_end().len()))
        })
    });
    found.unwrap_or_else(|| document.span.clone())
}
