//! What the glossary and the settings say of words, gathered once for all pages.

use super::abbreviations::abbreviations;
use crate::graph::{Graph, NodeId};
use crate::model::{Data, Kind};
use rustc_hash::FxHashSet;

/// The words that the rules know.
pub struct Vocabulary {
    /// Abbreviations that need no explanation.
    pub known: FxHashSet<String>,
    pub avoided: Vec<Avoided>,
    /// Whether the project has sources at all.
    pub has_sources: bool,
}

/// A spelling that is not to be used.
pub struct Avoided {
    /// In lower case.
    pub spelling: String,
    /// The word to use, and the page that says so.
    pub title: String,
    pub term: NodeId,
}

/// What everybody knows.
const EVERYDAY: [&str; 7] = ["CPR", "EU", "IT", "OK", "PDF", "TV", "USB"];

impl Vocabulary {
    pub fn of(graph: &Graph) -> Vocabulary {
        let set = &graph.settings.checks.abbreviations;
        let mut known: FxHashSet<String> = EVERYDAY.iter().map(|one| one.to_string()).collect();
        known.extend(set.iter().cloned());
        let mut avoided = Vec::new();
        for id in graph.ids() {
            let node = graph.node(id);
            let Data::Term(term) = &node.document.data else { continue };
            known.extend(term.abbreviation.clone());
            for name in term.synonyms.iter().map(String::as_str).chain([node.title()]) {
                known.extend(abbreviations(name).map(|range| name[range].to_owned()));
            }
            avoided.extend(term.avoid.iter().map(|spelling| Avoided {
                spelling: spelling.to_lowercase(),
                title: node.title().to_owned(),
                term: id,
            }));
        }
        let has_sources = graph.nodes.iter().any(|node| node.kind() == Kind::Source);
        Vocabulary { known, avoided, has_sources }
    }
}
