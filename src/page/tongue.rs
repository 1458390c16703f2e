//! A page's other language: its twin, or the way to the front page that says there is none; and a page in English as
//! it is finished.
//!
//! Takes the graph; gives what layouts show of it, and the finished page with the site's own words said in English.

use super::address::page_href;
use super::frame::Frame;
use crate::graph::{ENGLISH, Graph, NodeId};
use crate::language::{self, Foreign, Language};
use serde::Serialize;

/// The way to the other language.
#[derive(Debug, Serialize)]
pub struct OtherView {
    pub url: String,
    pub code: &'static str,
    pub name: &'static str,
    /// Whether it is this page, or the front page instead.
    pub is_twin: bool,
}

/// A page's whole address in a language.
#[derive(Debug, Serialize)]
pub struct AlternateView {
    pub code: &'static str,
    pub url: String,
}

/// The place on the English front page that says that a page is in Danish alone.
const DANISH_ALONE: &str = "#danish-only";

/// The way from a node's page to its other language; none while the site has but one.
pub fn other(graph: &Graph, id: NodeId) -> Option<OtherView> {
    let from = graph.node(id).path();
    match (graph.language, graph.path_in(id, Language::English)) {
        _ if graph.translated.is_empty() => None,
        (Language::English, _) => Some(view(from, graph.danish_path(id), Language::Danish)),
        (Language::Danish, Some(twin)) => Some(view(from, &twin, Language::English)),
        (Language::Danish, None) => to_front_page(graph, from),
    }
}

/// The way from a page that is in Danish alone.
pub fn to_front_page(graph: &Graph, from: &str) -> Option<OtherView> {
    let front = graph.home().and_then(|home| graph.path_in(home, Language::English))?;
    let mut other = view(from, &front, Language::English);
    other.url.push_str(DANISH_ALONE);
    other.is_twin = false;
    Some(other)
}

fn view(from: &str, to: &str, language: Language) -> OtherView {
    OtherView { url: page_href(from, to), code: language.code(), name: language.name(), is_twin: true }
}

/// The page in all its languages, where it has several and the site's address is known.
pub fn alternates(graph: &Graph, frame: &Frame, id: NodeId) -> Vec<AlternateView> {
    if frame.base_url.is_empty() || !graph.translated.contains(&id) {
        return Vec::new();
    }
    let one = |language: Language| {
        let url = format!("{}{}", frame.base_url, graph.path_in(id, language)?);
        Some(AlternateView { code: language.code(), url })
    };
    [Language::Danish, Language::English].into_iter().filter_map(one).collect()
}

/// A page at `path` as it leaves the house: in English its words are said, and links to Danish pages say what they are.
pub fn finished(graph: &Graph, path: &str, html: &str) -> String {
    language::page(html, &graph.words, &|address| foreign(graph, path, address))
}

/// The titles of the page that an address leads to, if it is a Danish one.
fn foreign(graph: &Graph, from: &str, address: &str) -> Option<Foreign> {
    let path = below_root(from, address.split(['#', '?']).next()?)?;
    if path.starts_with(ENGLISH) || path.is_empty() {
        return None;
    }
    let node = path.strip_suffix("index.html").and_then(|path| graph.at_path(path));
    let titles = node.filter(|id| !graph.titled.contains(id)).map(|id| {
        let common = &graph.node(id).document.common;
        std::iter::once(&common.title).chain(&common.short_title).cloned().collect()
    });
    Some(Foreign { titles: titles.unwrap_or_default() })
}

/// Where a relative address leads, seen from the page at `from`.
fn below_root(from: &str, address: &str) -> Option<String> {
    if address.is_empty() || address.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::below_root;

    #[test]
    fn addresses_below_the_root() {
        assert_eq!(below_root("en/ark/", "../../roller/index.html").as_deref(), Some("roller/index.html"));
        assert_eq!(below_root("en/", "index.html").as_deref(), Some("en/index.html"));
        assert_eq!(below_root("en/", "https://a.dk"), None);
        assert_eq!(below_root("en/", "../../x"), None);
    }
}
