//! Sections of the site as one document: a page to print and a file, of every model and every core element.

use super::artifact::{Make, Output};
use super::build::{Sheets, Site};
use crate::diagnostic::Diagnostic;
use crate::document::{self, Document, html, name, roots, typst};
use crate::graph::{Graph, NodeId};
use crate::model::Kind;
use crate::page::{self, Download, OnPaper, PRINT, Rank, Special, View, href, page_href};
use rayon::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
use twox_hash::XxHash3_128;

/// What pages offer, by the path of the page that it is made of.
pub(super) fn offers(graph: &Graph, sheets: Sheets) -> BTreeMap<String, OnPaper> {
    let offer = |id: NodeId| {
        let (name, node) = (name(graph, id), graph.node(id));
        let label = if node.kind() == Kind::Model { "hele modellen" } else { "afsnittet" };
        let file = || Download {
            label: label.to_owned(),
            format: "PDF",
            path: format!("{PRINT}{name}.pdf"),
            rank: Rank::Main,
        };
        let pdf = (sheets == Sheets::WithPdf).then(file);
        (node.path().to_owned(), OnPaper { page: format!("{PRINT}{name}/"), pdf })
    };
    roots(graph).into_iter().map(offer).collect()
}

/// Every document by the path of the page that it is made of: a page and a file are written from each.
pub(super) type Papers<'a> = BTreeMap<&'a str, Arc<Document>>;

/// Makes all documents of a site.
pub(super) fn papers(site: &Site) -> Papers<'_> {
    let pages: Vec<&str> = site.frame.documents.keys().map(String::as_str).collect();
    let made = pages.into_par_iter().filter_map(|page| {
        let id = site.graph.at_path(page)?;
        Some((page, Arc::new(document::document(&site.graph, &site.frame, id))))
    });
    made.collect()
}

/// Adds the pages that are printed.
pub(super) fn add_pages<'a>(site: &'a Site, papers: &Papers<'a>, output: &mut Output<'a>) {
    for (page, document) in papers {
        let offer = &site.frame.documents[*page];
        let document = document.clone();
        output.add(format!("{}index.html", offer.page), Paper { site, document, offer });
    }
}

/// Adds the files.
pub(super) fn add_files<'a>(site: &'a Site, papers: &Papers<'a>, output: &mut Output<'a>) {
    for (page, document) in papers {
        if let Some(pdf) = &site.frame.documents[*page].pdf {
            output.add(pdf.path.clone(), File { site, document: document.clone() });
        }
    }
}

/// A document as a page.
struct Paper<'a> {
    site: &'a Site,
    document: Arc<Document>,
    offer: &'a OnPaper,
}

impl Paper<'_> {
    fn view(&self) -> View {
        let Site { graph, frame, .. } = self.site;
        let (node, from) = (graph.node(self.document.page), self.offer.page.as_str());
        let mut own = html::view(&self.document, from);
        let pdf = self.offer.pdf.as_ref();
        own["pdf"] = json!(pdf.map(|pdf| json!({"label": frame.label(pdf), "url": href(from, &pdf.path)})));
        own["page_url"] = json!(page_href(from, node.path()));
        let title = format!("{} – til udskrift", node.title());
        let place = Special {
            layout: "document.html",
            path: from,
            title: &title,
            description: &format!("{} som ét dokument, der er til at skrive ud.", node.title()),
            absolute_root: None,
            needs: &[],
        };
        page::paper(graph, frame, place, (self.document.page, own))
    }
}

impl Make for Paper<'_> {
    fn fingerprint(&self) -> u128 {
        self.site.stamp(self.view().fingerprint())
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        self.site.render(&self.view())
    }
}

/// A document as PDF.
struct File<'a> {
    site: &'a Site,
    document: Arc<Document>,
}

impl File<'_> {
    fn print(&self) -> typst::Print {
        typst::print(&self.document, &self.site.graph)
    }
}

impl Make for File<'_> {
    fn fingerprint(&self) -> u128 {
        let print = self.print();
        let mut inputs = print.input.to_string().into_bytes();
        for (path, bytes) in &print.files {
            inputs.extend_from_slice(path.as_bytes());
            inputs.extend_from_slice(&XxHash3_128::oneshot(bytes).to_le_bytes());
        }
        inputs.extend_from_slice(&self.site.typesetter().fingerprint().to_le_bytes());
        XxHash3_128::oneshot(&inputs)
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let print = self.print();
        let made = self.site.typesetter().print("document", print.input, &print.files);
        made.map_err(|fault| vec![self.site.sheet_fault(self.document.page, &fault)])
    }

    fn costly(&self) -> bool {
        true
    }
}
