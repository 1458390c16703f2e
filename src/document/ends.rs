//! What ends a document: the words of the glossary that it uses, old law, and the list of its sources.

use super::writer::Writer;
use super::{Block, Cited, Run, Source, Word, figures};
use crate::graph::NodeId;
use crate::model::{Data, Kind};
use crate::page;

impl Writer<'_> {
    /// The words of the glossary that the document uses, as a dictionary has them.
    pub fn words(&mut self) -> Vec<Word> {
        let used = std::mem::take(&mut self.terms);
        let terms: Vec<NodeId> =
            self.graph.of_kind(Kind::Term).into_iter().filter(|id| used.contains(id)).collect();
        self.told.clear();
        let word = |id: NodeId| Word {
            title: vec![self.named(id, self.graph.node(id).title())],
            text: page::summary(self.graph, id),
        };
        terms.into_iter().map(word).collect()
    }

    /// The provisions that the text speaks of: all of them are of acts that have been replaced.
    pub fn law(&mut self) -> Vec<Block> {
        let mut provisions = std::mem::take(&mut self.provisions);
        provisions.sort();
        provisions.dedup();
        if provisions.is_empty() {
            return Vec::new();
        }
        self.told.clear();
        self.graph.in_order(&mut provisions);
        let text =
            "Teksten nævner bestemmelser, som de stod, da kilderne blev skrevet. Loven er ændret siden.";
        vec![Block::paragraph(vec![Run::text(text)]), figures::provisions(self, &provisions)]
    }

    /// The sources with the places that are cited in them.
    pub fn sources(&mut self) -> Vec<Source> {
        let cited = std::mem::take(&mut self.cited);
        self.told.clear();
        let source = |(at, (id, places)): (usize, (NodeId, Vec<String>))| {
            let number = at + 1;
            let place = |(at, text): (usize, String)| Cited { number: format!("{number}.{}", at + 1), text };
            let node = self.graph.node(id);
            let about = match &node.document.data {
                Data::Source(source) => {
                    let year = source.year.map(|year| year.to_string());
                    source.publisher.clone().into_iter().chain(year).collect::<Vec<_>>().join(", ")
                }
                _ => String::new(),
            };
            let title = vec![self.named(id, node.title())];
            Source { number, title, about, places: places.into_iter().enumerate().map(place).collect() }
        };
        cited.into_iter().enumerate().map(source).collect()
    }
}
