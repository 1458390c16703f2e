//! What is new: the changes that pages tell of, gathered.
//!
//! Takes the graph; gives its changes, the newest first, and the view that the directive `nyt` shows. A change is
//! written on the page that it is about and stands nowhere else.

use super::address::page_href;
use super::card::kind_label;
use crate::graph::{Graph, NodeId};
use crate::model::{Change, Date};
use serde_json::{Value, json};

/// A change and the page that it is about.
#[derive(Debug, Clone, Copy)]
pub struct News<'a> {
    pub page: NodeId,
    pub change: &'a Change,
    /// Which of the page's changes on that day it is, from 1, in the order written: a name that lasts when others are
    /// added below it.
    pub place: usize,
}

/// All changes, the newest first; those of one day in the order of pages.
pub fn news(graph: &Graph) -> Vec<News<'_>> {
    let mut all: Vec<News<'_>> = graph.ids().flat_map(|page| of_page(graph, page)).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.change.date));
    all
}

/// The day of a page's latest change.
pub fn changed(graph: &Graph, page: NodeId) -> Option<Date> {
    changes(graph, page).iter().map(|change| change.date).max()
}

fn of_page(graph: &Graph, page: NodeId) -> Vec<News<'_>> {
    let changes = changes(graph, page);
    let place = |at: usize| changes[..=at].iter().filter(|one| one.date == changes[at].date).count();
    changes.iter().enumerate().map(|(at, change)| News { page, change, place: place(at) }).collect()
}

fn changes(graph: &Graph, page: NodeId) -> &[Change] {
    graph.node(page).document.common.changes.as_ref().map_or(&[], |rows| &rows.0)
}

/// The changes by day, as the page `on` shows them.
pub fn view(graph: &Graph, on: NodeId) -> Value {
    let from = graph.node(on).path();
    let mut days: Vec<(Date, Vec<Value>)> = Vec::new();
    for one in news(graph) {
        let node = graph.node(one.page);
        let entry = json!({
            "what": one.change.what,
            // A change that is written on the page that shows it is about the whole site.
            "page": (one.page != on).then(|| json!({
                "title": node.title(),
                "url": page_href(from, node.path()),
                "kind_label": kind_label(graph, one.page),
            })),
        });
        match days.last_mut().filter(|(date, _)| *date == one.change.date) {
            Some((_, entries)) => entries.push(entry),
            None => days.push((one.change.date, vec![entry])),
        }
    }
    let days = days.into_iter().map(|(date, entries)| json!({"date": date.danish(), "entries": entries}));
    json!({ "days": days.collect::<Vec<_>>() })
}
