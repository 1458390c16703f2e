//! What the search index is given of each page, and the other names that it must know.

use super::build::Site;
use crate::graph::{self, NodeId};
use crate::markdown;
use crate::model::Data;
use crate::page::{self, summary};
use crate::search::{Document, Index, Tokens, tokens};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Pages cut into words, kept from one build to the next: a page that did not change is not cut again.
#[derive(Default)]
pub struct Words {
    pages: FxHashMap<String, (Arc<graph::Document>, Arc<Tokens>)>,
}

/// The files of the search index by their paths below the site's root.
pub fn files(site: &Site, words: &mut Words) -> BTreeMap<String, Vec<u8>> {
    let ids: Vec<NodeId> = site.graph.ids().collect();
    let known = &words.pages;
    let cut: Vec<Arc<Tokens>> = ids.par_iter().map(|id| known_or_cut(site, *id, known)).collect();
    let index = Index::from_tokens(&cut, &synonyms(site));
    let pages = ids.iter().zip(cut).map(|(id, cut)| {
        let node = site.graph.node(*id);
        (node.path().to_owned(), (node.document.clone(), cut))
    });
    words.pages = pages.collect();
    index.files().into_iter().map(|(path, bytes)| (format!("sogning/{path}"), bytes)).collect()
}

fn known_or_cut(
    site: &Site,
    id: NodeId,
    known: &FxHashMap<String, (Arc<graph::Document>, Arc<Tokens>)>,
) -> Arc<Tokens> {
    let node = site.graph.node(id);
    match known.get(node.path()) {
        Some((document, cut)) if Arc::ptr_eq(document, &node.document) => cut.clone(),
        _ => Arc::new(tokens(&document(site, id))),
    }
}

fn document(site: &Site, id: NodeId) -> Document<'_> {
    let node = site.graph.node(id);
    let document = &node.document;
    let headings: Vec<&str> =
        document.body.outline.headings.iter().map(|heading| heading.text.as_str()).collect();
    let shown = document.body.outline.directives.iter().flat_map(page::words);
    let shown = shown.flat_map(|word| ["\n", word]).collect::<String>();
    Document {
        title: Cow::Borrowed(node.title()),
        url: Cow::Borrowed(node.path()),
        kind_label: Cow::Borrowed(node.kind().singular()),
        summary: Cow::Owned(summary(&site.graph, id)),
        headings: Cow::Owned(headings.join("\n")),
        body: Cow::Owned(markdown::plain_text(site.graph.body(id)) + &shown),
        names: names(&document.data).into_iter().map(Cow::Borrowed).collect(),
    }
}

/// The other names of what a page is about.
fn names(data: &Data) -> Vec<&str> {
    match data {
        Data::Term(term) => term.synonyms.iter().chain(&term.abbreviation).map(String::as_str).collect(),
        Data::Role(role) => role.synonyms.iter().map(String::as_str).collect(),
        Data::Provision(provision) => vec![provision.section.as_str()],
        _ => Vec::new(),
    }
}

/// Each title with its other names, so that one finds what is written with the other.
fn synonyms(site: &Site) -> Vec<(String, Vec<String>)> {
    let named =
        site.graph.nodes.iter().filter(|node| matches!(node.document.data, Data::Term(_) | Data::Role(_)));
    named
        .map(|node| {
            (node.title().to_owned(), names(&node.document.data).into_iter().map(str::to_owned).collect())
        })
        .filter(|(_, others): &(String, Vec<String>)| !others.is_empty())
        .collect()
}
