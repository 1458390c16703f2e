//! How much there is to read, and how hard it is.

use crate::graph::{Graph, NodeId};
use crate::markdown::{Readability, prose};
use rayon::prelude::*;
use serde::Serialize;

/// How many of the hardest pages are named.
const WORST: usize = 10;

/// Words and LIX of all pages.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// Words in running text: paragraphs and list items, citations left out.
    pub words: usize,
    pub lix: Lix,
}

/// LIX over the pages that have words enough for it, to one decimal.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lix {
    /// How many pages have words enough.
    pub pages: usize,
    /// None without such pages.
    pub median: Option<f64>,
    /// The hardest pages, the hardest first.
    pub worst: Vec<PageLix>,
}

/// A page and its LIX.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PageLix {
    /// The page's file.
    pub file: String,
    pub lix: f64,
}

pub fn reading(graph: &Graph) -> Reading {
    let ids: Vec<NodeId> = graph.ids().collect();
    let read: Vec<Readability> = ids.par_iter().map(|id| of_page(graph, *id)).collect();
    let least = graph.settings.checks.lix_words();
    let judged = ids.iter().zip(&read).filter(|(_, read)| read.words >= least && read.words > 0);
    let mut pages: Vec<PageLix> = judged
        .map(|(id, read)| PageLix { file: graph.file_of(*id).to_owned(), lix: decimal(read.lix()) })
        .collect();
    pages.sort_by(|a, b| b.lix.total_cmp(&a.lix).then_with(|| a.file.cmp(&b.file)));
    let median = median(&pages);
    let count = pages.len();
    pages.truncate(WORST);
    let words = read.iter().map(|read| read.words).sum();
    Reading { words, lix: Lix { pages: count, median, worst: pages } }
}

fn of_page(graph: &Graph, id: NodeId) -> Readability {
    let document = &graph.node(id).document;
    let bodies = std::iter::once(&document.body).chain(&document.additions);
    let bodies: Vec<_> = bodies.map(|body| prose(graph.sources.slice(&body.span), &body.span)).collect();
    Readability::of(&bodies)
}

/// The middle of sorted pages, or the mean of the two in the middle.
fn median(sorted: &[PageLix]) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    Some(decimal((sorted[last / 2].lix + sorted[last.div_ceil(2)].lix) / 2.0))
}

fn decimal(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_stands_in_the_middle() {
        let pages = |lix: &[f64]| -> Vec<PageLix> {
            lix.iter().map(|lix| PageLix { file: String::new(), lix: *lix }).collect()
        };
        assert_eq!(median(&pages(&[])), None);
        assert_eq!(median(&pages(&[40.0])), Some(40.0));
        assert_eq!(median(&pages(&[50.0, 40.0])), Some(45.0));
        assert_eq!(median(&pages(&[50.0, 41.0, 20.0])), Some(41.0));
    }
}
