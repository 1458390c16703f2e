//! A project in figures: what there is, how it hangs together, and how hard it is to read.
//!
//! Takes the graph; gives plain values that are the same for the same project. Never judges: `check` does.

mod reading;

pub use reading::{PageLix, Reading};

use crate::graph::{CITES, Graph};
use crate::model::{Data, Kind};
use serde::Serialize;
use std::collections::BTreeMap;

/// The figures of a project. Names in files stand for kinds, relations and sources.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stats {
    /// How many pages of each kind; kinds without pages are left out.
    pub nodes: Counts,
    /// How many relations of each type: the field or the directive that makes them. Citations are not among them.
    pub relations: Counts,
    /// The files of pages that nothing ties to another page.
    pub orphans: Vec<String>,
    /// How many citations of each source, those that nobody cites included.
    pub citations: Counts,
    #[serde(flatten)]
    pub reading: Reading,
}

/// Counts by name, and their sum.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub total: usize,
    pub by: BTreeMap<String, usize>,
}

impl Counts {
    fn add(&mut self, name: &str) {
        self.total += 1;
        *self.by.entry(name.to_owned()).or_default() += 1;
    }
}

/// Counts a project.
pub fn stats(graph: &Graph) -> Stats {
    let (mut nodes, mut relations, mut citations) = (Counts::default(), Counts::default(), Counts::default());
    for node in &graph.nodes {
        nodes.add(node.kind().word());
        if let Data::Source(_) = node.document.data {
            citations.by.entry(node.document.id.clone()).or_default();
        }
        for relation in &node.out {
            match relation.field {
                CITES => citations.add(&graph.node(relation.node).document.id),
                field => relations.add(field),
            }
        }
    }
    let orphans = graph.orphans().into_iter().map(|id| graph.file_of(id).to_owned());
    Stats { nodes, relations, orphans: orphans.collect(), citations, reading: reading::reading(graph) }
}

/// The kinds that a project has, in the order of lists, each with how many.
pub fn kinds(stats: &Stats) -> impl Iterator<Item = (Kind, usize)> + '_ {
    Kind::ALL.iter().filter_map(|kind| Some((*kind, *stats.nodes.by.get(kind.word())?)))
}
