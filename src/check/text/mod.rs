//! The rules of a page's text: numbers, words, sentences, marks.
//!
//! Each takes a [`Text`], which is the page taken apart once, and gives diagnostics.

mod abbreviations;
mod hardness;
mod numbers;
mod quotations;
mod sentences;
mod spelling;
mod vocabulary;

pub use vocabulary::Vocabulary;

use super::fields;
use crate::diagnostic::Diagnostics;
use crate::graph::{Document, Graph, NodeId};
use crate::markdown::{Passage, Prose, prose};
use crate::source::Span;

/// A rule looks at the text of one page at a time.
pub type Rule = fn(&Text<'_>, &mut Diagnostics);

pub const RULES: &[Rule] = &[
    abbreviations::check,
    hardness::check,
    numbers::check,
    quotations::check,
    sentences::check,
    spelling::check,
];

/// A page's text.
pub struct Text<'a> {
    pub graph: &'a Graph,
    pub id: NodeId,
    pub vocabulary: &'a Vocabulary,
    /// The body, then what later layers add to it.
    pub bodies: Vec<Prose>,
}

impl<'a> Text<'a> {
    pub fn of(graph: &'a Graph, id: NodeId, vocabulary: &'a Vocabulary) -> Self {
        let document = &graph.node(id).document;
        let bodies = std::iter::once(&document.body).chain(&document.additions);
        let bodies = bodies.map(|body| prose(graph.sources.slice(&body.span), &body.span)).collect();
        Self { graph, id, vocabulary, bodies }
    }

    pub fn document(&self) -> &'a Document {
        &self.graph.node(self.id).document
    }

    pub fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.bodies.iter().flat_map(|body| &body.passages)
    }

    /// The fields that readers see as text, each with its name.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &'a str)> {
        let common = &self.document().common;
        [
            ("title", Some(common.title.as_str())),
            ("short_title", common.short_title.as_deref()),
            ("description", common.description.as_deref()),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
    }

    pub fn place(&self, field: &str) -> Span {
        fields::place(self.graph, self.id, field)
    }
}
