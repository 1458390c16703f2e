//! What the search index is given of each page, and the other names that it must know.

use super::build::Site;
use crate::graph::{self, Node, NodeId};
use crate::markdown;
use crate::model::{Data, Kind};
use crate::page::{self, summary};
use crate::search::{Document, Facet, FacetValue, Index, Tokens, tokens};
use crate::worksheet::Definition;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Pages cut into words, kept from one build to the next: a page that did not change is not cut again.
#[derive(Default)]
pub struct Words {
    pages: FxHashMap<String, Cut>,
}

/// A page's words, and what they were cut from.
struct Cut {
    document: Arc<graph::Document>,
    worksheet: Option<Arc<Definition>>,
    tokens: Arc<Tokens>,
}

impl Cut {
    fn is_of(&self, node: &Node) -> bool {
        let same_sheet = match (&self.worksheet, &node.worksheet) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same_sheet && Arc::ptr_eq(&self.document, &node.document)
    }
}

/// The files of the search index by their paths below the site's root.
pub fn files(site: &Site, words: &mut Words) -> BTreeMap<String, Vec<u8>> {
    let ids = numbered(site);
    let known = &words.pages;
    let cut: Vec<Arc<Tokens>> = ids.par_iter().map(|id| known_or_cut(site, *id, known)).collect();
    let index = Index::from_tokens(&cut, &synonyms(site), facets(site, &ids));
    let pages = ids.iter().zip(cut).map(|(id, cut)| {
        let node = site.graph.node(*id);
        let (document, worksheet) = (node.document.clone(), node.worksheet.clone());
        (node.path().to_owned(), Cut { document, worksheet, tokens: cut })
    });
    words.pages = pages.collect();
    index.files().into_iter().map(|(path, bytes)| (format!("sogning/{path}"), bytes)).collect()
}

/// What people come for, first. Of two pages that are found alike the earlier one is shown first.
const FIRST: [Kind; 4] = [Kind::Situation, Kind::Role, Kind::Worksheet, Kind::Tool];

/// The pages in the order of their numbers: kinds together, so that the index can say which is which in a few
/// letters; within a kind, those that most others lead to.
fn numbered(site: &Site) -> Vec<NodeId> {
    let rank = |kind: Kind| FIRST.iter().position(|one| *one == kind).unwrap_or(FIRST.len());
    let mut ids: Vec<NodeId> = site.graph.ids().collect();
    ids.sort_by_cached_key(|id| {
        let node = site.graph.node(*id);
        (rank(node.kind()), node.kind(), Reverse(node.back.len()), *id)
    });
    ids
}

/// What results can be narrowed by: kinds, models and roles. Values without a page are left out.
fn facets(site: &Site, ids: &[NodeId]) -> Vec<Facet> {
    let graph = &site.graph;
    // Nobody looks for a "side": what has no kind of its own is called the rest.
    let name = |kind: Kind| if kind == Kind::Page { "Øvrigt" } else { kind.plural() };
    let kinds = Kind::ALL.iter().map(|kind| FacetValue {
        title: name(*kind).to_owned(),
        pages: places(ids.iter().map(|id| graph.node(*id).kind() == *kind)),
    });
    let tied = |kind: Kind, ties: fn(&Site, NodeId) -> Vec<NodeId>| {
        let of_pages: Vec<Vec<NodeId>> = ids.iter().map(|id| ties(site, *id)).collect();
        let value = |value: NodeId| FacetValue {
            title: graph.node(value).title().to_owned(),
            pages: places(of_pages.iter().map(|of_page| of_page.contains(&value))),
        };
        graph.of_kind(kind).into_iter().map(value).collect()
    };
    let facet = |key: &str, title: &str, values: Vec<FacetValue>| Facet {
        key: key.to_owned(),
        title: title.to_owned(),
        values: values.into_iter().filter(|value| !value.pages.is_empty()).collect(),
    };
    vec![
        facet("slags", "Slags", kinds.collect()),
        facet("model", "Model", tied(Kind::Model, models)),
        facet("rolle", "Rolle", tied(Kind::Role, roles)),
    ]
}

/// The numbers of the pages that belong.
fn places(belongs: impl Iterator<Item = bool>) -> Vec<u32> {
    (0_u32..).zip(belongs).filter(|(_, belongs)| *belongs).map(|(number, _)| number).collect()
}

/// The models that a page is of: its own, those it names, and those whose parts it serves or is served by.
fn models(site: &Site, id: NodeId) -> Vec<NodeId> {
    let graph = &site.graph;
    let node = graph.node(id);
    let parts = [Kind::Model, Kind::CoreElement, Kind::Principle, Kind::Precondition, Kind::Step];
    let served = matches!(node.kind(), Kind::Tool | Kind::Worksheet | Kind::Situation | Kind::Role);
    let back = node.back.iter().filter(|_| served);
    // What another model or edition has of the same kind is not this one's.
    let elsewhere = |field| {
        ["kin", "previous"].contains(&field) || node.kind() == Kind::CoreElement && field == "principles"
    };
    let tied = node.out.iter().filter(|one| !elsewhere(one.field)).chain(back);
    let tied = tied.map(|one| one.node).filter(|one| parts.contains(&graph.node(*one).kind()));
    graph.model_of(id).into_iter().chain(tied.filter_map(|one| graph.model_of(one))).collect()
}

/// The roles that a page is for or about; a tool is for those of its sheet and of the steps that use it.
fn roles(site: &Site, id: NodeId) -> Vec<NodeId> {
    let graph = &site.graph;
    let mut pages = vec![id];
    if graph.node(id).kind() == Kind::Tool {
        pages.extend(graph.pointing(id, Kind::Step, "tools"));
        pages.extend(graph.sheets_of_tools(&[id]));
    }
    let named = pages.into_iter().flat_map(|page| graph.node(page).out.iter().map(|one| one.node));
    named.chain([id]).filter(|one| graph.node(*one).kind() == Kind::Role).collect()
}

fn known_or_cut(site: &Site, id: NodeId, known: &FxHashMap<String, Cut>) -> Arc<Tokens> {
    let node = site.graph.node(id);
    match known.get(node.path()).filter(|cut| cut.is_of(node)) {
        Some(cut) => cut.tokens.clone(),
        None => Arc::new(tokens(&document(site, id))),
    }
}

fn document(site: &Site, id: NodeId) -> Document<'_> {
    let node = site.graph.node(id);
    let document = &node.document;
    let outline = &document.body.outline;
    let headings = outline.headings.iter().map(|one| one.text.as_str());
    let headings: Vec<&str> = headings.chain(titles_of_frames(node)).collect();
    Document {
        title: Cow::Borrowed(node.title()),
        url: Cow::Borrowed(node.path()),
        kind_label: Cow::Borrowed(node.kind().singular()),
        summary: Cow::Owned(summary(&site.graph, id)),
        headings: Cow::Owned(headings.join("\n")),
        body: Cow::Owned(text(site, node)),
        names: document
            .common
            .short_title
            .iter()
            .map(String::as_str)
            .chain(names(&document.data))
            .map(Cow::Borrowed)
            .collect(),
    }
}

/// Titles that are no headings.
fn titles_of_frames(node: &Node) -> impl Iterator<Item = &str> {
    node.document.body.outline.directives.iter().filter_map(|one| one.attribute("titel"))
}

/// What stands on a page below its title: its text, what its directives show, the fields of its sheet.
fn text(site: &Site, node: &Node) -> String {
    let mut text = markdown::plain_text(site.graph.sources.slice(&node.document.body.span));
    let mut add = |line: &str| {
        text.push('\n');
        text.push_str(line);
    };
    titles_of_frames(node).for_each(&mut add);
    node.document.body.outline.directives.iter().flat_map(page::words).for_each(&mut add);
    for field in node.worksheet.iter().flat_map(|sheet| sheet.fields()) {
        add(&field.title);
        field.prompt.iter().for_each(|prompt| add(prompt));
    }
    text
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

/// Each term with its other names, so that one finds what is written with the other. A role's names are those of
/// people in it ("mødeleder", "barnet") and lead to its page alone.
fn synonyms(site: &Site) -> Vec<(String, Vec<String>)> {
    let terms = site.graph.nodes.iter().filter(|node| matches!(node.document.data, Data::Term(_)));
    terms
        .map(|node| {
            (node.title().to_owned(), names(&node.document.data).into_iter().map(str::to_owned).collect())
        })
        .filter(|(_, others): &(String, Vec<String>)| !others.is_empty())
        .collect()
}
