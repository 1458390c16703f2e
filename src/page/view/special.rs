//! The view of a page that is no node: not found, short ids, search.

use super::View;
use super::navigation::{crumb, home_crumb};
use super::page::{PageView, model_view};
use super::place::{canonical, mail_subject, print_address};
use crate::graph::{Graph, NodeId};
use crate::page::card::accent;
use crate::page::frame::{Frame, Has, SiteView, site};
use crate::page::social;
use crate::page::tongue;
use serde_json::Value;

/// The view of a page that is no node: not found, short ids, search.
pub fn special(graph: &Graph, frame: &Frame, place: Special<'_>, node: Value) -> View {
    let has = Has { shapes: place.needs.to_vec(), ..Has::default() };
    made(graph, frame, place, (node, has))
}

/// The view of a document's page: a section of the site for paper, made of the page `of`.
pub fn paper(graph: &Graph, frame: &Frame, place: Special<'_>, (of, node): (NodeId, Value)) -> View {
    let has = Has { document: true, drawing: true, ..Has::default() };
    let from = place.path;
    let mut view = made(graph, frame, place, (node, has));
    let page = &mut view.page;
    page.kind = "document";
    page.kind_label = "Til udskrift";
    page.kind_plural = "Til udskrift";
    // Who searches the web is to find the page: the document says nothing that it does not.
    page.canonical = canonical(frame, graph.node(of).path());
    page.social_image = social::image(frame, &social::of_document(graph, frame, of));
    page.accent = accent(graph, of);
    page.short_id = graph.node(of).short_id.clone();
    page.mail_subject = mail_subject(graph, &page.short_id);
    page.model = graph.model_of(of).map(|model| model_view(graph, from, model));
    page.breadcrumbs.push(crumb(graph, from, of));
    view
}

fn made(graph: &Graph, frame: &Frame, place: Special<'_>, (node, has): (Value, Has)) -> View {
    let mut page = PageView {
        kind: "page",
        kind_label: "Side",
        kind_plural: "Sider",
        title: place.title.to_owned(),
        short_title: place.title.to_owned(),
        description: place.description.to_owned(),
        // A page that is shown at any address has none of its own.
        canonical: canonical(frame, place.path).filter(|_| place.absolute_root.is_none()),
        social_image: social::image(frame, &social::of_site(graph, frame, social::NO_NODE))
            .filter(|_| place.absolute_root.is_none()),
        path: format!("/{}", place.path),
        print_address: print_address(frame, place.path),
        mail_subject: mail_subject(graph, place.title),
        breadcrumbs: vec![home_crumb(graph, place.path)],
        other: tongue::to_front_page(graph, place.path),
        ..PageView::default()
    };
    let mut site = site(graph, frame, place.path, has);
    if let Some(root) = place.absolute_root {
        rebase(&mut site, root);
        page.other.iter_mut().for_each(|other| other.url = format!("{root}{}", other.url));
    }
    View { site, page, node, layout: place.layout, problems: Vec::new() }
}

/// Where a special page stands and what it is.
pub struct Special<'a> {
    pub layout: &'static str,
    pub path: &'a str,
    pub title: &'a str,
    pub description: &'a str,
    /// For a page that is shown at any address: the root that its addresses count from.
    pub absolute_root: Option<&'a str>,
    /// What it needs of the scripts and styles of worksheets.
    pub needs: &'static [&'static str],
}

/// Makes the shared addresses count from the site's root, whatever the page's own address is.
fn rebase(site: &mut SiteView, root: &str) {
    let own = [&mut site.home_url, &mut site.codes_url, &mut site.search_url, &mut site.favicon_url];
    let links = site.nav.iter_mut().chain(&mut site.more).chain(&mut site.about).map(|link| &mut link.url);
    let files = site.styles.iter_mut().chain(&mut site.scripts);
    let search = site.search_style.iter_mut().chain(&mut site.search_script).chain(&mut site.feed_url);
    for url in own.into_iter().chain(links).chain(files).chain(search) {
        *url = format!("{root}{url}");
    }
    site.root = root.to_owned();
}
