//! The glossary on a page: the first use of each term is marked, and explained at the page's end.
//!
//! Takes texts in the order of the page; gives marks, and what the marked words mean. A term is left alone on its own
//! page, on the page of the role or tool that it names, and where the author links to it already. The pages of sheets,
//! which must be light, have no marks.

use super::address::page_href;
use super::card::summary;
use crate::drawing::svg::escape;
use crate::graph::{Graph, NodeId, Target};
use crate::model::Kind;
use serde::Serialize;
use std::ops::Range;

/// A marked word and what it means.
#[derive(Debug, Serialize)]
pub struct WordView {
    pub anchor: String,
    pub title: String,
    pub text: String,
    pub url: String,
}

/// The words of one page.
pub struct Words {
    /// Terms that need no mark, or have one.
    done: Vec<NodeId>,
    /// In the order of their first use.
    marked: Vec<NodeId>,
    is_left_alone: bool,
}

impl Words {
    /// A page before its text is written.
    pub fn of(graph: &Graph, page: NodeId) -> Words {
        let node = graph.node(page);
        let is_left_alone = matches!(node.kind(), Kind::Term | Kind::Worksheet);
        if is_left_alone {
            return Words { done: Vec::new(), marked: Vec::new(), is_left_alone };
        }
        let links = node.document.body.outline.links.iter();
        let mut told: Vec<NodeId> = links
            .filter_map(|link| match graph.target(page, &link.destination) {
                Target::Page(to, _) => Some(to),
                _ => None,
            })
            .collect();
        told.push(page);
        let of = |id: &NodeId| graph.related(*id, "role").into_iter().chain(graph.related(*id, "tool"));
        let terms = graph.glossary.terms().iter().copied();
        let done =
            terms.filter(|id| told.contains(id) || of(id).any(|other| told.contains(&other))).collect();
        Words { done, marked: Vec::new(), is_left_alone }
    }

    /// The first uses in a text, each as a link to its explanation.
    pub fn mark(&mut self, graph: &Graph, text: &str) -> Vec<(Range<usize>, String)> {
        if self.is_left_alone {
            return Vec::new();
        }
        let mut marks = Vec::new();
        for (range, term) in graph.glossary.find(text) {
            if self.done.contains(&term) {
                continue;
            }
            self.done.push(term);
            self.marked.push(term);
            let (anchor, shown) = (anchor(graph, term), escape(&text[range.clone()]));
            marks.push((range, format!("<a class=\"term\" href=\"#{anchor}\">{shown}</a>")));
        }
        marks
    }

    /// What the marked words mean.
    pub fn view(&self, graph: &Graph, page: NodeId) -> Vec<WordView> {
        let from = graph.node(page).path();
        let view = |term: &NodeId| WordView {
            anchor: anchor(graph, *term),
            title: graph.node(*term).title().to_owned(),
            text: summary(graph, *term),
            url: page_href(from, graph.node(*term).path()),
        };
        self.marked.iter().map(view).collect()
    }
}

fn anchor(graph: &Graph, term: NodeId) -> String {
    format!("ord-{}", graph.node(term).document.id)
}
