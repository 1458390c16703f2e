//! What every page of a site shares: settings, navigation, styles and scripts.

use super::address::{href, page_href, root};
use crate::graph::{Graph, NodeId};
use serde::Serialize;
use std::collections::BTreeMap;

/// The fixed addresses of a site, as paths below its root.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// Where the site will stand, with a slash at the end; empty when it is not known.
    pub base_url: String,
    /// Style sheets and scripts by what needs them.
    pub styles: Vec<(Need, String)>,
    pub scripts: Vec<(Need, String)>,
    pub favicon: String,
    /// What the sheets can be fetched as, by worksheet id.
    pub sheets: BTreeMap<String, Vec<Download>>,
    /// The packs of sheets by the path of the page that they belong to.
    pub packs: BTreeMap<String, Download>,
    /// What can be had as one document, by the path of its page.
    pub documents: BTreeMap<String, OnPaper>,
    /// The sizes of files in bytes, by path; those that are known.
    pub sizes: BTreeMap<String, u64>,
    /// The feed of what is new, if there is one.
    pub feed: Option<&'static str>,
}

/// A file to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// "A3", "Eksempel".
    pub label: String,
    /// "PDF".
    pub format: &'static str,
    pub path: String,
    pub rank: Rank,
}

/// Where a file is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// Wherever the sheet is shown.
    Main,
    /// On the sheet's own page.
    Further,
}

/// A section of the site as one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnPaper {
    /// The page that is printed: `print/leder/`.
    pub page: String,
    /// The file, if files are made.
    pub pdf: Option<Download>,
}

impl Frame {
    /// "A3 (PDF, 48 kB)".
    pub fn label(&self, file: &Download) -> String {
        match self.sizes.get(&file.path) {
            Some(bytes) => format!("{} ({}, {})", file.label, file.format, size(*bytes)),
            None => format!("{} ({})", file.label, file.format),
        }
    }
}

/// "48 kB", "1,2 MB".
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{:.1} MB", bytes as f64 / 1e6).replace('.', ","),
    }
}

/// What a style sheet or script is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    Every,
    Front,
    /// Duties by role.
    Duties,
    Drawing,
    /// The signpost to what hangs together with the page.
    Signpost,
    /// What changed from one edition to the next.
    Changes,
    /// Two models, or two editions, side by side.
    Comparison,
    /// The look of the site, shown.
    Stylebook,
    /// Blocks of code.
    Code,
    /// Notes below a text.
    Notes,
    /// The table of provisions.
    Laws,
    /// A section of the site as one document.
    Document,
    /// Words of the glossary in a text.
    Words,
    /// Filling in a worksheet, perhaps of one shape only.
    Sheet(Option<&'static str>),
    /// Searching: fetched when somebody begins to.
    Search,
}

/// What a page has that not every page has.
#[derive(Debug, Clone, Default)]
pub struct Has {
    pub front: bool,
    pub duties: bool,
    pub drawing: bool,
    pub signpost: bool,
    pub changes: bool,
    pub comparison: bool,
    pub stylebook: bool,
    pub code: bool,
    pub notes: bool,
    pub laws: bool,
    pub words: bool,
    pub document: bool,
    /// The shapes of the worksheet that is filled in here.
    pub shapes: Vec<&'static str>,
}

impl Has {
    fn needs(&self, need: Need) -> bool {
        match need {
            Need::Every => true,
            Need::Front => self.front,
            Need::Duties => self.duties,
            Need::Drawing => self.drawing,
            Need::Signpost => self.signpost,
            Need::Changes => self.changes,
            Need::Comparison => self.comparison,
            Need::Stylebook => self.stylebook,
            Need::Code => self.code,
            Need::Notes => self.notes,
            Need::Laws => self.laws,
            Need::Words => self.words,
            Need::Document => self.document,
            Need::Sheet(None) => !self.shapes.is_empty(),
            Need::Sheet(Some(shape)) => self.shapes.contains(&shape),
            Need::Search => false,
        }
    }
}

/// The address of the page that lists all short ids.
pub const CODES: &str = "s/";
/// The address of the search page.
pub const SEARCH: &str = "soeg/";
/// The address of the family's folder.
pub const FOLDER: &str = "ark/mappe/";

/// Where the documents stand: sections of the site for paper.
pub const PRINT: &str = "print/";

#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    pub title: String,
    pub language: String,
    pub description: Option<String>,
    pub authority: Option<String>,
    pub contact_mail: Option<String>,
    pub contact_phone: Option<String>,
    pub accessibility_url: Option<String>,
    pub updated: Option<String>,
    pub root: String,
    pub home_url: String,
    pub nav: Vec<NavLink>,
    /// What has no room in the top navigation.
    pub more: Vec<NavLink>,
    pub about: Vec<NavLink>,
    pub codes_url: String,
    pub search_url: String,
    pub styles: Vec<String>,
    pub scripts: Vec<String>,
    pub search_style: Option<String>,
    pub search_script: Option<String>,
    pub favicon_url: String,
    /// What a page allows itself.
    pub policy: String,
    pub feed_url: Option<String>,
    pub reload_script: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct NavLink {
    pub title: String,
    pub url: String,
    pub current: bool,
}

/// The shared part as seen from the page at `from`.
pub fn site(graph: &Graph, frame: &Frame, from: &str, has: Has) -> SiteView {
    let settings = &graph.settings;
    let wanted = |files: &[(Need, String)]| {
        files
            .iter()
            .filter(|(need, _)| has.needs(*need))
            .map(|(_, path)| href(from, path))
            .collect::<Vec<_>>()
    };
    // The look is shown with fields of sheets, which nothing is done with.
    let fields = [Need::Sheet(None), Need::Sheet(Some("time"))];
    let shown = frame.styles.iter().filter(|(need, _)| has.stylebook && fields.contains(need));
    let shown = shown.map(|(_, path)| href(from, path));
    let searching = |files: &[(Need, String)]| {
        files.iter().find(|(need, _)| *need == Need::Search).map(|(_, path)| href(from, path))
    };
    let (about, nav): (Vec<NodeId>, Vec<NodeId>) =
        tops(graph).into_iter().partition(|id| graph.danish_path(*id) == "om/");
    let about: Vec<NodeId> = about
        .iter()
        .flat_map(|id| std::iter::once(*id).chain(graph.node(*id).children.iter().copied().take(ABOUT)))
        .collect();
    let (nav, more) = nav.split_at(nav.len().min(MOST));
    let links = |ids: &[NodeId]| ids.iter().map(|id| nav_link(graph, from, *id)).collect();
    SiteView {
        title: settings.title.clone(),
        language: settings.language.clone(),
        description: settings.description.clone(),
        authority: settings.authority.clone(),
        contact_mail: settings.contact_mail.clone(),
        contact_phone: settings.contact_phone.clone(),
        accessibility_url: settings.accessibility_url.clone(),
        updated: settings.updated.map(|date| date.danish()),
        root: root(from),
        home_url: page_href(from, graph.home().map_or("", |home| graph.node(home).path())),
        nav: links(nav),
        more: links(&more[..more.len().min(MORE)]),
        about: links(&about),
        codes_url: page_href(from, CODES),
        search_url: page_href(from, SEARCH),
        styles: wanted(&frame.styles).into_iter().chain(shown).collect(),
        scripts: wanted(&frame.scripts),
        search_style: searching(&frame.styles),
        search_script: searching(&frame.scripts),
        favicon_url: href(from, &frame.favicon),
        policy: super::policy::policy(),
        feed_url: frame.feed.map(|path| href(from, path)),
        reload_script: None,
    }
}

/// How many links the top navigation has room for.
const MOST: usize = 7;

/// How many further links stand in the footer: every page carries them.
const MORE: usize = 12;

/// How many pages about the site stand there: the first of them.
const ABOUT: usize = 4;

/// The pages right below the front page that have pages below them, in order.
fn tops(graph: &Graph) -> Vec<NodeId> {
    let Some(home) = graph.home() else { return Vec::new() };
    let below = graph.node(home).children.iter().copied();
    below.filter(|id| !graph.node(*id).children.is_empty()).collect()
}

fn nav_link(graph: &Graph, from: &str, id: NodeId) -> NavLink {
    let node = graph.node(id);
    let common = &node.document.common;
    NavLink {
        title: common.short_title.clone().unwrap_or_else(|| common.title.clone()),
        url: page_href(from, node.path()),
        current: from.starts_with(node.path()),
    }
}

/// The addresses that the site makes itself.
pub const RESERVED: &[&str] = &[CODES, SEARCH, FOLDER, PRINT, "assets/", "sogning/"];
