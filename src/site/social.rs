//! The pictures that others show beside the addresses of pages, one for each kind and model.

use super::artifact::{Make, Output};
use super::build::{Edition, Site};
use crate::diagnostic::Diagnostic;
use crate::drawing::{pixels, social_card};
use crate::page::social;
use twox_hash::XxHash3_128;

struct Picture(String);

impl Make for Picture {
    fn fingerprint(&self) -> u128 {
        XxHash3_128::oneshot(self.0.as_bytes())
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        Ok(pixels::png(&self.0, social_card::WIDTH).expect("a drawing of our own is SVG"))
    }

    fn costly(&self) -> bool {
        true
    }
}

/// Adds the pictures that the pages of a site name. A folder that is passed around is shared without an address.
pub(super) fn add(site: &Site, output: &mut Output<'_>) {
    if site.frame.base_url.is_empty() || site.edition == Edition::Portable {
        return;
    }
    let (graph, frame) = (&site.graph, &site.frame);
    let nodes = graph.ids().filter(|id| graph.is_at_home(*id)).map(|id| social::of_node(graph, frame, id));
    let documents = frame.documents.keys().filter_map(|path| graph.at_path(path));
    let documents = documents.map(|id| social::of_document(graph, frame, id));
    let special = social::of_site(graph, frame, social::NO_NODE);
    for card in nodes.chain(documents).chain([special]) {
        let file = social::file(&card);
        output.artifacts.entry(file.path).or_insert_with(|| Box::new(Picture(file.svg)));
    }
}
