//! What each sheet can be fetched as, and how each file is made.

use super::artifact::Output;
use super::assets::Fixed;
use super::build::Site;
use super::sheets::{Edition, Sheet};
use crate::graph::{Graph, Node, NodeId};
use crate::page::{Download, Rank};
use crate::worksheet::{Data, Definition, Paper, csv};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A file that a sheet is offered as.
#[derive(Debug, Clone)]
enum Offer {
    /// Empty, on a paper.
    Empty(Paper),
    /// Empty, A3 as two A4.
    Halves,
    /// To be changed and filled in with Word or LibreOffice.
    Word(Paper),
    /// Filled in for an invented family.
    Example(Paper, Arc<Data>),
    /// The names of the fields, to be filled in as rows.
    Rows,
}

/// The offers of a sheet, in the order in which a page lists them.
fn offers(node: &Node, definition: &Definition) -> Vec<Offer> {
    let mut offers: Vec<Offer> = definition.papers.iter().map(|paper| Offer::Empty(*paper)).collect();
    // A list from the content may run over several pages, which have no halves.
    offers.extend(
        (definition.papers.contains(&Paper::A3) && !definition.has_duties()).then_some(Offer::Halves),
    );
    offers.extend(definition.papers.first().map(|paper| Offer::Word(*paper)));
    if let (Some(example), Some(paper)) = (&node.example, definition.papers.first()) {
        offers.push(Offer::Example(*paper, example.clone()));
    }
    offers.push(Offer::Rows);
    offers
}

impl Offer {
    fn file(&self, folder: &str, definition: &Definition) -> Download {
        let id = &definition.id;
        let (label, format, name, rank) = match self {
            Offer::Empty(paper) => (paper.word(), "PDF", definition.pdf_name(*paper), Rank::Main),
            Offer::Halves => ("A3 på to A4-ark", "PDF", format!("{id}-a3-paa-2-a4.pdf"), Rank::Further),
            Offer::Word(_) => ("arket til Word", "DOCX", format!("{id}.docx"), Rank::Further),
            Offer::Example(..) => ("et udfyldt eksempel", "PDF", format!("{id}-eksempel.pdf"), Rank::Further),
            Offer::Rows => ("felterne til et regneark", "CSV", format!("{id}.csv"), Rank::Further),
        };
        Download { label: label.to_owned(), format, path: format!("{folder}{name}"), rank }
    }

    fn add<'a>(self, site: &'a Site, id: NodeId, definition: &Arc<Definition>, output: &mut Output<'a>) {
        let path = self.file(site.graph.node(id).path(), definition).path;
        let edition = match self {
            Offer::Empty(paper) => Edition::Empty(paper),
            Offer::Halves => Edition::Halves,
            Offer::Word(paper) => Edition::Word(paper),
            Offer::Example(paper, data) => Edition::Example(paper, data),
            Offer::Rows => return output.add(path, Fixed(csv::header(definition).into_bytes().into())),
        };
        output.add(path, Sheet { site, id, definition: definition.clone(), edition });
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
        let Some(definition) = node.worksheet.as_ref().filter(|_| site.graph.is_at_home(id)) else {
            continue;
        };
        for offer in offers(node, definition) {
            offer.add(site, id, definition, output);
        }
    }
}
