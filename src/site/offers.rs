//! What each sheet can be fetched as, and how each file is made.

use super::artifact::Output;
use super::build::Site;
use super::sheets::{Edition, Sheet};
use crate::graph::{Graph, Node, NodeId};
use crate::page::{Download, Rank};
use crate::worksheet::{Definition, Paper};
use std::collections::BTreeMap;

/// A file that a sheet is offered as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Offer {
    /// Empty, on a paper.
    Empty(Paper),
}

/// The offers of a sheet, in the order in which a page lists them.
fn offers(node: &Node, definition: &Definition) -> Vec<Offer> {
    let _ = node;
    definition.papers.iter().map(|paper| Offer::Empty(*paper)).collect()
}

impl Offer {
    fn file(self, folder: &str, definition: &Definition) -> Download {
        let (label, format, name, rank) = match self {
            Offer::Empty(paper) => (paper.word(), "PDF", definition.pdf_name(paper), Rank::Main),
        };
        Download { label: label.to_owned(), format, path: format!("{folder}{name}"), rank }
    }

    fn add<'a>(
        self,
        site: &'a Site,
        id: NodeId,
        definition: &std::sync::Arc<Definition>,
        output: &mut Output<'a>,
    ) {
        let path = self.file(site.graph.node(id).path(), definition).path;
        match self {
            Offer::Empty(paper) => output.add(
                path,
                Sheet { site, id, definition: definition.clone(), edition: Edition::Empty(paper) },
            ),
        }
    }
}

/// What all sheets can be fetched as, by their ids.
pub(super) fn files(graph: &Graph) -> BTreeMap<String, Vec<Download>> {
    let sheets = graph.nodes.iter().filter_map(|node| Some((node, node.worksheet.as_ref()?)));
    let files = sheets.map(|(node, definition)| {
        let files = offers(node, definition).into_iter().map(|offer| offer.file(node.path(), definition));
        (definition.id.clone(), files.collect())
    });
    files.collect()
}

/// Adds the files of all sheets.
pub(super) fn add<'a>(site: &'a Site, output: &mut Output<'a>) {
    for id in site.graph.ids() {
        let node = site.graph.node(id);
        let Some(definition) = &node.worksheet else { continue };
        for offer in offers(node, definition) {
            offer.add(site, id, definition, output);
        }
    }
}
