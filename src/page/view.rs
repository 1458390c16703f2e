//! The view of one page: everything its layout is given.

use super::address::page_href;
use super::backlinks::{BacklinkGroup, backlinks};
use super::body::{Detail, ReferenceView, Writer};
use super::card::{accent, kind_label};
use super::engine::Engine;
use super::frame::{Frame, Has, SiteView, site};
use super::node;
use super::tongue::{self, AlternateView, OtherView};
use super::words::WordView;
use crate::diagnostic::Diagnostic;
use crate::graph::{Graph, NodeId};
use crate::model::{Data, Kind};
use crate::worksheet::web;
use serde::Serialize;
use serde_json::Value;
use twox_hash::XxHash3_128;

/// A page's inputs, complete.
#[derive(Debug, Serialize)]
pub struct View {
    pub site: SiteView,
    pub page: PageView,
    pub node: Value,
    #[serde(skip)]
    pub layout: &'static str,
    #[serde(skip)]
    pub problems: Vec<Diagnostic>,
}

#[derive(Debug, Default, Serialize)]
pub struct PageView {
    pub kind: &'static str,
    pub kind_label: &'static str,
    pub kind_plural: &'static str,
    pub title: String,
    pub short_title: String,
    pub description: String,
    pub canonical: Option<String>,
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
    pub backlinks: Vec<BacklinkGroup>,
    pub old_law: Option<OldLaw>,
    /// The way to the other language, on a site that has two.
    pub other: Option<OtherView>,
    pub alternates: Vec<AlternateView>,
}

/// The provisions that a page speaks of, all of an act that has been replaced.
#[derive(Debug, Serialize)]
pub struct OldLaw {
    pub provisions: Vec<super::card::Card>,
    /// The page with the table of all provisions.
    pub url: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct ModelView {
    pub title: String,
    pub url: String,
    pub edition: String,
}

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

/// A level-2 section of the body: its HTML opens with its own heading.
#[derive(Debug, Serialize)]
pub struct SectionView {
    pub title: String,
    pub anchor: String,
    pub html: String,
}

impl View {
    /// Equal for equal inputs of the page; the layouts are not part of it.
    pub fn fingerprint(&self) -> u128 {
        XxHash3_128::oneshot(&serde_json::to_vec(self).expect("views are plain data"))
    }
}

/// The view of a node's page.
pub fn view(graph: &Graph, engine: &Engine, frame: &Frame, id: NodeId) -> View {
    written(graph, frame, id, Writer::new(graph, engine, id, Detail::Full))
}

/// Equal for equal views of a node's page, and quicker to have than the view.
pub fn fingerprint(graph: &Graph, engine: &Engine, frame: &Frame, id: NodeId) -> u128 {
    written(graph, frame, id, Writer::new(graph, engine, id, Detail::Sketch)).fingerprint()
}

fn written(graph: &Graph, frame: &Frame, id: NodeId, mut writer: Writer<'_>) -> View {
    let node = graph.node(id);
    let from = node.path();
    let body_html = writer.body();
    let own = node::view(graph, frame, id, &mut writer);
    let mut page = page(graph, frame, id);
    (page.intro_html, page.sections) = sections(graph, id, &body_html);
    page.body_html = body_html;
    match writer.detail() {
        Detail::Full => page.words = writer.words.view(graph, id),
        Detail::Sketch => page.glossary = graph.glossary.stamp(),
    }
    page.references = writer.references;
    View {
        site: site(graph, frame, from, has(graph, id, (&page.body_html, &own))),
        page,
        node: own,
        layout: layout(graph, id),
        problems: writer.problems,
    }
}

/// What the page has, which tells the styles and scripts that it needs.
fn has(graph: &Graph, id: NodeId, (body, own): (&str, &Value)) -> Has {
    let node = graph.node(id);
    let drawn = |html: &str| html.contains("class=\"diagram");
    Has {
        front: graph.home() == Some(id),
        duties: matches!(node.kind(), Kind::Principle | Kind::Role),
        drawing: matches!(node.kind(), Kind::Measurement | Kind::Finding)
            || drawn(body)
            || ["flow_html", "overview_html"].iter().any(|name| own[name].as_str().is_some_and(drawn)),
        words: body.contains("class=\"term\""),
        code: body.contains("<pre") || body.contains("class=\"facts fields"),
        shapes: node.worksheet.iter().flat_map(|definition| web::needs(definition)).collect(),
    }
}

fn layout(graph: &Graph, id: NodeId) -> &'static str {
    use Kind::*;
    match graph.node(id).kind() {
        Page if graph.home() == Some(id) => "home.html",
        Model => "model.html",
        CoreElement => "core_element.html",
        Principle => "principle.html",
        Precondition => "precondition.html",
        Step => "step.html",
        Role => "role.html",
        Worksheet => "worksheet.html",
        Tool => "tool.html",
        Experience => "experience.html",
        Finding => "finding.html",
        Factor => "factor.html",
        Measurement => "measurement.html",
        Rule => "rule.html",
        Situation => "situation.html",
        Term => "term.html",
        Provision => "provision.html",
        Municipality => "municipality.html",
        Source => "source.html",
        Page => "page.html",
    }
}

/// The view of a page that is no node: not found, short ids, search.
pub fn special(graph: &Graph, frame: &Frame, place: Special<'_>, node: Value) -> View {
    let mut page = PageView {
        kind: "page",
        kind_label: "Side",
        kind_plural: "Sider",
        title: place.title.to_owned(),
        short_title: place.title.to_owned(),
        description: place.description.to_owned(),
        // A page that is shown at any address has none of its own.
        canonical: canonical(frame, place.path).filter(|_| place.absolute_root.is_none()),
        path: format!("/{}", place.path),
        print_address: print_address(frame, place.path),
        mail_subject: mail_subject(graph, place.title),
        breadcrumbs: vec![home_crumb(graph, place.path)],
        other: tongue::to_front_page(graph, place.path),
        ..PageView::default()
    };
    let has = Has { shapes: place.needs.to_vec(), ..Has::default() };
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

fn home_crumb(graph: &Graph, from: &str) -> Crumb {
    let title = graph.home().map_or("Forside", |id| graph.node(id).title()).to_owned();
    Crumb { title, url: page_href(from, ""), kind_label: "Side" }
}

fn canonical(frame: &Frame, path: &str) -> Option<String> {
    (!frame.base_url.is_empty()).then(|| format!("{}{path}", frame.base_url))
}

/// What stands on paper: the address without what nobody types.
fn print_address(frame: &Frame, path: &str) -> String {
    let base = frame.base_url.trim_start_matches("https://").trim_start_matches("http://");
    if base.is_empty() { format!("/{path}") } else { format!("{base}{path}") }
}

/// "Vejviser k7m2p: ", percent-encoded.
fn mail_subject(graph: &Graph, about: &str) -> String {
    let subject = format!("{} {about}: ", graph.settings.title);
    let encode = |byte: u8| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    subject.bytes().map(encode).collect()
}

fn page(graph: &Graph, frame: &Frame, id: NodeId) -> PageView {
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
        description: description.clone().unwrap_or_else(|| super::card::summary(graph, id)),
        canonical: canonical(frame, from),
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
        lead_html: description.map(|text| format!("<p>{}</p>", crate::drawing::svg::escape(&text))),
        reviewed: common.reviewed.map(|date| date.danish()),
        next_review: common.next_review.map(|date| date.danish()),
        changed: super::news::changed(graph, id).map(|date| date.danish()),
        lists_news: node.document.body.outline.directives.iter().any(|one| one.spec.name == "nyt"),
        backlinks: backlinks(graph, id),
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
        provisions: super::card::cards(graph, node.path(), &provisions),
        url: table.map(|table| page_href(node.path(), graph.node(table).path())),
    })
}

fn short_title(graph: &Graph, id: NodeId) -> String {
    let common = &graph.node(id).document.common;
    common.short_title.clone().unwrap_or_else(|| common.title.clone())
}

fn model_view(graph: &Graph, from: &str, model: NodeId) -> ModelView {
    let node = graph.node(model);
    let edition = match &node.document.data {
        Data::Model(model) => model.edition.clone(),
        _ => String::new(),
    };
    ModelView { title: node.title().to_owned(), url: page_href(from, node.path()), edition }
}

fn crumb(graph: &Graph, from: &str, id: NodeId) -> Crumb {
    let node = graph.node(id);
    Crumb {
        title: short_title(graph, id),
        url: page_href(from, node.path()),
        kind_label: kind_label(graph, id),
    }
}

fn breadcrumbs(graph: &Graph, id: NodeId) -> Vec<Crumb> {
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
fn section(graph: &Graph, id: NodeId) -> Option<Branch> {
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

fn toc(graph: &Graph, id: NodeId) -> Vec<TocEntry> {
    let mut entries: Vec<TocEntry> = Vec::new();
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

/// The body cut before each level-2 heading, for the layouts that put their own parts in between.
fn sections(graph: &Graph, id: NodeId, html: &str) -> (String, Vec<SectionView>) {
    let node = graph.node(id);
    if !matches!(node.kind(), Kind::CoreElement | Kind::Principle) {
        return (String::new(), Vec::new());
    }
    let headings = node.document.body.outline.headings.iter().filter(|heading| heading.level == 2);
    let marked: Vec<_> = headings
        .filter_map(|heading| html.find(&format!("<h2 id=\"{}\"", heading.anchor)).map(|at| (at, heading)))
        .collect();
    let intro = html[..marked.first().map_or(html.len(), |(at, _)| *at)].to_owned();
    let ends = marked.iter().skip(1).map(|(at, _)| *at).chain([html.len()]);
    let sections = marked.iter().zip(ends).map(|((start, heading), end)| SectionView {
        title: heading.text.clone(),
        anchor: heading.anchor.clone(),
        html: html[*start..end].to_owned(),
    });
    (intro, sections.collect())
}
