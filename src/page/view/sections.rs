//! The body cut into its sections, for the layouts that put their own parts in between.

use crate::graph::{Graph, NodeId};
use crate::model::Kind;
use serde::Serialize;

/// A level-2 section of the body: its HTML opens with its own heading.
#[derive(Debug, Serialize)]
pub struct SectionView {
    pub title: String,
    pub anchor: String,
    pub html: String,
}

/// The body cut before each level-2 heading, for the layouts that put their own parts in between.
pub fn sections(graph: &Graph, id: NodeId, html: &str) -> (String, Vec<SectionView>) {
    let node = graph.node(id);
    if !matches!(node.kind(), Kind::CoreElement | Kind::Principle) {
        return (String::new(), Vec::new());
    }
    let headings = node.document.body.outline.headings.iter().filter(|heading| heading.level == 2);
    let marked: Vec<_> = headings
        .filter_map(|heading| html.find(&format!("<h2 id=\"{}\"", heading.anchor)).map(|at| (at, heading)))
        .collect();
    let intro = html[..marked.first().map_or(html.len(), |(at, _)| *at)].to_owned();
    let ends = marked.iter().skip(1).map(|(at, _)| *at).chain([html.len()]);
    let sections = marked.iter().zip(ends).map(|((start, heading), end)| SectionView {
        title: heading.text.clone(),
        anchor: heading.anchor.clone(),
        html: html[*start..end].to_owned(),
    });
    (intro, sections.collect())
}
