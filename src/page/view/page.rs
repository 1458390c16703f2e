//! What every page has, whatever it is about.

use super::navigation::{Branch, Crumb, TocEntry, breadcrumbs, crumb, section, toc};
use super::place::{canonical, mail_subject, print_address};
use super::sections::SectionView;
use crate::drawing::svg;
use crate::graph::{Graph, NodeId};
use crate::model::{Data, Kind};
use crate::page::address::page_href;
use crate::page::body::ReferenceView;
use crate::page::card::{Card, accent, cards, kind_label, short_title, summary};
use crate::page::frame::Frame;
use crate::page::news;
use crate::page::relation::{Together, together};
use crate::page::social::{self, SocialImage};
use crate::page::tongue::{self, AlternateView, OtherView};
use crate::page::words::WordView;
use serde::Serialize;

#[derive(Debug, Default, Serialize)]
pub struct PageView {
    pub kind: &'static str,
    pub kind_label: &'static str,
    pub kind_plural: &'static str,
    pub title: String,
    pub short_title: String,
    pub description: String,
    pub canonical: Option<String>,
    /// The picture that is shown where the address is shared.
    pub social_image: Option<SocialImage>,
    pub path: String,
    pub print_address: String,
    pub short_id: String,
    /// The subject of a mail about the page, as it stands in an address.
    pub mail_subject: String,
    pub accent: Option<&'static str>,
    pub model: Option<ModelView>,
    pub breadcrumbs: Vec<Crumb>,
    pub previous: Option<Crumb>,
    pub next: Option<Crumb>,
    pub section: Option<Branch>,
    pub toc: Vec<TocEntry>,
    pub lead_html: Option<String>,
    pub body_html: String,
    pub intro_html: String,
    pub sections: Vec<SectionView>,
    pub reviewed: Option<String>,
    pub next_review: Option<String>,
    /// The day of the latest change that readers are told of.
    pub changed: Option<String>,
    /// Whether the page lists what is new.
    pub lists_news: bool,
    pub references: Vec<ReferenceView>,
    /// The words of the glossary that are marked in the text, with what they mean.
    pub words: Vec<WordView>,
    /// All that the glossary says, while the words themselves are not looked for.
    pub glossary: u128,
    pub footnotes_html: Option<String>,
    /// What hangs together with the page.
    pub together: Option<Together>,
    pub old_law: Option<OldLaw>,
    /// The way to the other language, on a site that has two.
    pub other: Option<OtherView>,
    pub alternates: Vec<AlternateView>,
}

/// The provisions that a page speaks of, all of an act that has been replaced.
#[derive(Debug, Serialize)]
pub struct OldLaw {
    pub provisions: Vec<Card>,
    /// The page with the table of all provisions.
    pub url: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct ModelView {
    pub title: String,
    pub url: String,
    pub edition: String,
}

/// What is known of a node's page before its body is written.
pub fn page(graph: &Graph, frame: &Frame, id: NodeId) -> PageView {
    let node = graph.node(id);
    let common = &node.document.common;
    let from = node.path();
    let description = common.description.clone();
    // What leads on from page to page, and the list of a section, stay in the reader's language.
    let at_home = |other: &NodeId| graph.is_at_home(*other);
    PageView {
        kind: node.kind().word(),
        kind_label: kind_label(graph, id),
        kind_plural: node.kind().plural(),
        title: common.title.clone(),
        short_title: short_title(graph, id),
        description: description.clone().unwrap_or_else(|| summary(graph, id)),
        canonical: canonical(frame, from),
        social_image: social::image(frame, &social::of_node(graph, frame, id)),
        path: format!("/{from}"),
        print_address: print_address(frame, from),
        short_id: node.short_id.clone(),
        mail_subject: mail_subject(graph, &node.short_id),
        accent: accent(graph, id),
        model: graph.model_of(id).map(|model| model_view(graph, from, model)),
        breadcrumbs: breadcrumbs(graph, id),
        previous: node.previous.filter(at_home).map(|other| crumb(graph, from, other)),
        next: node.next.filter(at_home).map(|other| crumb(graph, from, other)),
        section: section(graph, id),
        toc: toc(graph, id),
        lead_html: description.map(|text| format!("<p>{}</p>", svg::escape(&text))),
        reviewed: common.reviewed.map(|date| date.danish()),
        next_review: common.next_review.map(|date| date.danish()),
        changed: news::changed(graph, id).map(|date| date.danish()),
        lists_news: node.document.body.outline.directives.iter().any(|one| one.spec.name == "nyt"),
        together: together(graph, id),
        old_law: old_law(graph, id),
        other: tongue::other(graph, id),
        alternates: tongue::alternates(graph, frame, id),
        ..PageView::default()
    }
}

fn old_law(graph: &Graph, id: NodeId) -> Option<OldLaw> {
    let node = graph.node(id);
    let of_law = |id: &NodeId| graph.node(*id).kind() == Kind::Provision;
    let mut provisions: Vec<NodeId> = node.out.iter().map(|one| one.node).filter(of_law).collect();
    provisions.sort();
    provisions.dedup();
    let first = provisions.first().filter(|_| node.kind() != Kind::Provision)?;
    let table = graph.node(*first).parent.filter(|parent| *parent != id);
    Some(OldLaw {
        provisions: cards(graph, node.path(), &provisions),
        url: table.map(|table| page_href(node.path(), graph.node(table).path())),
    })
}

pub fn model_view(graph: &Graph, from: &str, model: NodeId) -> ModelView {
    let node = graph.node(model);
    let edition = match &node.document.data {
        Data::Model(model) => model.edition.clone(),
        _ => String::new(),
    };
    ModelView { title: node.title().to_owned(), url: page_href(from, node.path()), edition }
}
