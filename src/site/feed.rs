//! `feed.xml`: what is new, for feed readers (Atom, RFC 4287).
//!
//! Takes the changes that pages tell of; gives the newest as entries. Their ids stay when the text of a change is
//! mended, when others are added and when the page moves; their times come from the data and not from a clock.

use super::build::{Edition, Site};
use crate::drawing::svg::escape;
use crate::graph::Graph;
use crate::model::Date;
use crate::page::{FEED, News, news};

/// So many of the newest changes.
const ENTRIES: usize = 50;

/// Whether there is a feed: its addresses are whole, so the site's own must be known.
pub fn is_wanted(graph: &Graph, base_url: &str, edition: Edition) -> bool {
    !base_url.is_empty() && edition == Edition::Online && !news(graph).is_empty()
}

pub fn text(site: &Site) -> String {
    let (settings, base) = (&site.graph.settings, &site.frame.base_url);
    let news = news(&site.graph);
    let updated = news.first().map(|one| time(one.change.date)).unwrap_or_default();
    let author = settings.authority.as_ref().unwrap_or(&settings.title);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{base}</id>\n<title>{}</title>\n<updated>{updated}</updated>\n\
         <author><name>{}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{base}{FEED}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{base}{}\"/>\n",
        escape(&settings.language),
        escape(&format!("{}: nyt", settings.title)),
        escape(author),
        escape(page_with_news(&site.graph)),
    );
    for one in news.iter().take(ENTRIES) {
        xml.push_str(&entry(site, one));
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(site: &Site, one: &News<'_>) -> String {
    let node = site.graph.node(one.page);
    format!(
        "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<summary>{}</summary>\n</entry>\n",
        escape(&entry_id(&site.frame.base_url, &node.short_id, one)),
        escape(&one.change.what),
        time(one.change.date),
        escape(&format!("{}{}", site.frame.base_url, node.path())),
        escape(&format!("{}: {}", node.title(), one.change.what)),
    )
}

/// A tag URI (RFC 4151): the host as it was that day, the page's short id, which of its changes.
fn entry_id(base_url: &str, short_id: &str, one: &News<'_>) -> String {
    let after_scheme = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let host = after_scheme.split(['/', ':']).next().unwrap_or_default();
    format!("tag:{host},{}:{short_id}/{}", one.change.date.iso(), one.place)
}

/// A day as the time at which it begins.
fn time(date: Date) -> String {
    format!("{}T00:00:00Z", date.iso())
}

/// The page that lists what is new; without one, the front page.
fn page_with_news(graph: &Graph) -> &str {
    let lists = |node: &&crate::graph::Node| {
        node.document.body.outline.directives.iter().any(|directive| directive.spec.name == "nyt")
    };
    graph.nodes.iter().find(lists).map_or("", |node| node.path())
}
