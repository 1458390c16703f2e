//! What a page shows of the way around it: the line above, the section it stands in, its own headings.

use crate::graph::{Graph, NodeId};
use crate::model::Kind;
use crate::page::address::page_href;
use crate::page::card::{kind_label, short_title};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct Crumb {
    pub title: String,
    pub url: String,
    pub kind_label: &'static str,
}

/// A place in the section's navigation, with what stands below it.
#[derive(Debug, Serialize)]
pub struct Branch {
    pub title: String,
    pub url: String,
    pub kind_label: &'static str,
    pub number: Option<u32>,
    pub current: bool,
    pub open: bool,
    pub items: Vec<Branch>,
}

#[derive(Debug, Serialize)]
pub struct TocEntry {
    pub title: String,
    pub anchor: String,
    pub items: Vec<TocEntry>,
}

pub fn home_crumb(graph: &Graph, from: &str) -> Crumb {
    let title = graph.home().map_or("Forside", |id| graph.node(id).title()).to_owned();
    Crumb { title, url: page_href(from, ""), kind_label: "Side" }
}

pub fn crumb(graph: &Graph, from: &str, id: NodeId) -> Crumb {
    let node = graph.node(id);
    Crumb {
        title: short_title(graph, id),
        url: page_href(from, node.path()),
        kind_label: kind_label(graph, id),
    }
}

pub fn breadcrumbs(graph: &Graph, id: NodeId) -> Vec<Crumb> {
    let from = graph.node(id).path();
    let mut crumbs = Vec::new();
    let mut above = graph.node(id).parent;
    while let Some(at) = above {
        crumbs.push(crumb(graph, from, at));
        above = graph.node(at).parent;
    }
    crumbs.reverse();
    crumbs
}

/// The navigation of the section that a page stands in; none on the front page.
pub fn section(graph: &Graph, id: NodeId) -> Option<Branch> {
    let home = graph.home();
    let mut line = vec![id];
    while let Some(parent) = graph.node(line[line.len() - 1]).parent.filter(|parent| Some(*parent) != home) {
        line.push(parent);
    }
    let mut top = *line.last()?;
    // A section that holds one section alone: the reader is better served by the inner one.
    while let [only] = graph.node(top).children[..] {
        if !line.contains(&only) || graph.node(only).children.is_empty() {
            break;
        }
        top = only;
    }
    let wanted = Some(id) != home && !graph.node(top).children.is_empty();
    wanted.then(|| branch(graph, &line, top))
}

/// Below a place stands what is on the way to the page, and the page's own children.
fn branch(graph: &Graph, line: &[NodeId], at: NodeId) -> Branch {
    let page = line[0];
    let node = graph.node(at);
    let open = line.contains(&at);
    let items = if open {
        let children = node.children.iter().filter(|child| graph.is_at_home(**child));
        children.map(|child| branch(graph, line, *child)).collect()
    } else {
        Vec::new()
    };
    Branch {
        title: short_title(graph, at),
        url: page_href(graph.node(page).path(), node.path()),
        kind_label: kind_label(graph, at),
        number: node.number().filter(|_| matches!(node.kind(), Kind::CoreElement | Kind::Principle)),
        current: at == page,
        open,
        items,
    }
}

/// The sections of a page that its own text or its layout's first part makes.
pub fn toc(graph: &Graph, id: NodeId) -> Vec<TocEntry> {
    let duties = crate::page::node::duties_section(graph, id);
    let mut entries: Vec<TocEntry> = Vec::new();
    entries.extend(duties.map(|(title, anchor)| TocEntry {
        title,
        anchor: anchor.to_owned(),
        items: Vec::new(),
    }));
    for heading in &graph.node(id).document.body.outline.headings {
        let entry =
            || TocEntry { title: heading.text.clone(), anchor: heading.anchor.clone(), items: Vec::new() };
        match (heading.level, entries.last_mut()) {
            (2, _) => entries.push(entry()),
            (3, Some(last)) => last.items.push(entry()),
            _ => {}
        }
    }
    entries
}
