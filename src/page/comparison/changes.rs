//! Why an edition changed: the pieces of text in `aendring` that are about an element or a principle.

use super::{Depth, Shown};
use crate::graph::NodeId;
use crate::markdown::{self, Directive};
use crate::model::Kind;
use crate::page::address::page_href;
use serde::Serialize;

/// A change that is told somewhere.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    #[serde(skip)]
    pub page: NodeId,
    pub title: String,
    pub url: String,
    /// Whether anything is said of why.
    pub reasoned: bool,
}

/// The directive that tells a change, which is also the name of the relation it makes.
const CHANGE: &str = "aendring";
/// The sort of a change after which something is no longer there.
const GONE: &str = "udgået";

/// Where a change stands on its page.
pub fn anchor(directive: &Directive) -> String {
    format!("aendring-{}", markdown::slug(directive.attribute("titel").unwrap_or_default()))
}

impl Shown<'_> {
    /// The changes of a principle that are not about its whole element.
    pub fn changes_of_principle(&self, principle: NodeId) -> Vec<Told> {
        let element = self.graph.related(principle, "core_element");
        self.told(&[principle], |one| !element.iter().any(|element| self.is_of_all(one, *element)))
    }

    /// The changes of an element and of no other: of all of it, and of its principles where those are not shown.
    pub fn changes_of_element(&self, element: NodeId) -> Vec<Told> {
        let mut own = self.graph.related(element, "previous");
        own.push(element);
        let whole = |one: &Directive| self.depth == Depth::Elements || self.is_of_all(one, element);
        let elsewhere =
            |one: &Directive| self.named(one, Kind::CoreElement).any(|named| !own.contains(&named));
        self.told(&own, |one| whole(one) && !elsewhere(one))
    }

    /// What is gone from an element.
    pub fn gone_from(&self, element: NodeId) -> Vec<Told> {
        self.told(&[element], |one| one.attribute("art") == Some(GONE))
    }

    /// Whether a change names none of an element's principles, or all of them.
    fn is_of_all(&self, change: &Directive, element: NodeId) -> bool {
        let named: Vec<NodeId> = self.named(change, Kind::Principle).collect();
        let all = self.graph.pointing(element, Kind::Principle, "core_element");
        named.is_empty() || all.iter().all(|one| named.contains(one))
    }

    fn named<'a>(&'a self, change: &'a Directive, kind: Kind) -> impl Iterator<Item = NodeId> + 'a {
        let named = change.references().filter(move |(of, _)| *of == kind);
        named.filter_map(|(kind, reference)| self.graph.find(kind, &reference.id))
    }

    /// The changes that are about one of these.
    fn told(&self, about: &[NodeId], wanted: impl Fn(&Directive) -> bool) -> Vec<Told> {
        let graph = self.graph;
        let back = about.iter().flat_map(|id| &graph.node(*id).back);
        let mut pages: Vec<NodeId> = back.filter(|one| one.field == CHANGE).map(|one| one.node).collect();
        pages.sort();
        pages.dedup();
        graph.in_order(&mut pages);
        let names = |one: &Directive| {
            one.references()
                .any(|(kind, named)| graph.find(kind, &named.id).is_some_and(|id| about.contains(&id)))
        };
        let mut told = Vec::new();
        for page in pages {
            let directives = &graph.node(page).document.body.outline.directives;
            let here = directives.iter().filter(|one| one.spec.name == CHANGE && names(one));
            told.extend(here.filter(|one| wanted(one)).map(|one| Told {
                page,
                title: one.attribute("titel").unwrap_or_default().to_owned(),
                url: self.place(page, &anchor(one)),
                reasoned: one.items > 2,
            }));
        }
        told
    }

    fn place(&self, page: NodeId, anchor: &str) -> String {
        let path = |id| self.graph.node(id).path();
        let url = if page == self.page { String::new() } else { page_href(path(self.page), path(page)) };
        format!("{url}#{anchor}")
    }
}
