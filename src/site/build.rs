//! Puts the output together.

use super::artifact::{Make, Output};
use super::assets::{self, Bundle, Fixed};
use super::documents::{self, Papers};
use super::pages::{self, Page, SpecialPage};
use super::searchable::{self, Words};
use super::{feed, lists, llms, open_data, open_schema, readme};
use super::{offers, packs, social};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::graph::Graph;
use crate::model::Host;
use crate::page::{
    CODES, Engine, FEED, FOLDER, Frame, LLMS, MODEL, MODEL_SCHEMA, Need, SEARCH, codes, folder, host_file,
    host_text, site_root,
};
use crate::source::Sources;
use crate::worksheet::pdf::Typesetter;
use std::collections::BTreeMap;
use std::sync::Arc;
use twox_hash::XxHash3_128;

/// What a person may choose about a build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Overrides the address in the settings.
    pub base_url: Option<String>,
    /// Whether sheets are printed as PDF.
    pub sheets: Sheets,
    /// Overrides the host in the settings.
    pub host: Option<Host>,
    pub edition: Edition,
}

/// Where a site is to be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Edition {
    /// On a server.
    #[default]
    Online,
    /// From a folder, on a stick or a shared drive.
    Portable,
}

/// Which files a sheet gets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sheets {
    #[default]
    WithPdf,
    WebOnly,
}

/// What layouts and print templates have become: worth keeping until one of them changes.
#[derive(Clone)]
pub struct Tools {
    engine: Arc<Engine>,
    typesetter: Arc<Typesetter>,
}

impl Tools {
    /// Prepares layouts and print templates. Broken layouts are reported.
    pub fn new(sources: &Sources, out: &mut Diagnostics) -> Tools {
        let engine = Arc::new(Engine::new(sources, out));
        Tools { engine, typesetter: Arc::new(Typesetter::new(&templates(sources))) }
    }
}

/// A text about the whole site.
struct Whole<'a> {
    site: &'a Site,
    text: fn(&Site) -> String,
}

impl Make for Whole<'_> {
    fn fingerprint(&self) -> u128 {
        self.site.inputs
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        Ok((self.text)(self.site).into_bytes())
    }
}

/// A site, ready to be made.
pub struct Site {
    pub graph: Graph,
    pub engine: Arc<Engine>,
    pub frame: Frame,
    typesetter: Arc<Typesetter>,
    /// The path part of the site's address, with slashes at both ends.
    pub root: String,
    pub edition: Edition,
    host: Option<Host>,
    bundles: Vec<Bundle>,
    favicon: Arc<[u8]>,
    /// Equal for equal sources and options: what a list of the whole site depends on.
    inputs: u128,
    /// The pages in English, if some are.
    pub(super) english: Option<Box<Site>>,
}

impl Site {
    /// Prepares styles and scripts; layouts come prepared.
    pub fn new(mut graph: Graph, options: &Options, tools: &Tools) -> Site {
        let english = graph.english.take();
        let bundles: Vec<Bundle> =
            ["css", "js"].into_iter().flat_map(|ending| assets::bundles(&graph.sources, ending)).collect();
        let favicon = top_file(&graph, "site/icons/favicon.svg").unwrap_or_default();
        let base_url =
            options.base_url.clone().or_else(|| graph.settings.base_url.clone()).unwrap_or_default();
        let base_url = with_slash(base_url);
        let inputs = inputs(&graph, &base_url);
        let frame = Frame {
            feed: feed::is_wanted(&graph, &base_url, options.edition).then_some(FEED),
            base_url,
            styles: named(&bundles, "css"),
            scripts: named(&bundles, "js"),
            favicon: assets::path("favicon", "svg", favicon.as_bytes()),
            sheets: if options.sheets == Sheets::WithPdf { offers::files(&graph) } else { BTreeMap::new() },
            packs: if options.sheets == Sheets::WithPdf { packs::files(&graph) } else { BTreeMap::new() },
            documents: documents::offers(&graph, options.sheets),
            sizes: BTreeMap::new(),
        };
        let mut site = Site {
            root: site_root(&frame.base_url).to_owned(),
            edition: options.edition,
            host: options.host.or(graph.settings.host),
            inputs,
            engine: tools.engine.clone(),
            bundles,
            favicon: Arc::from(favicon.as_bytes()),
            typesetter: tools.typesetter.clone(),
            frame,
            graph,
            english: None,
        };
        site.english = english.map(|graph| Box::new(site.in_english(*graph)));
        site
    }

    /// What makes the pages in English: the same site with scripts that speak English, and files of its own sheets.
    fn in_english(&self, graph: Graph) -> Site {
        let is_script = |bundle: &&Bundle| bundle.path.ends_with("js");
        let bundles: Vec<Bundle> =
            self.bundles.iter().filter(is_script).map(|bundle| bundle.said(&graph.words)).collect();
        let sheets = if self.frame.sheets.is_empty() { BTreeMap::new() } else { offers::files(&graph) };
        let scripts = named(&bundles, "js");
        let frame = Frame {
            scripts,
            sheets,
            packs: BTreeMap::new(),
            documents: BTreeMap::new(),
            ..self.frame.clone()
        };
        Site {
            root: self.root.clone(),
            edition: self.edition,
            host: None,
            inputs: self.inputs,
            engine: self.engine.clone(),
            bundles,
            favicon: self.favicon.clone(),
            typesetter: Arc::new(self.typesetter.in_english(&graph.words)),
            english: None,
            frame,
            graph,
        }
    }

    /// What prints the sheets.
    pub fn typesetter(&self) -> &Typesetter {
        &self.typesetter
    }

    /// The file that tells a server what to say, if one is made.
    pub fn host_file(&self) -> Option<&'static str> {
        self.host.filter(|_| self.edition == Edition::Online).map(host_file)
    }

    /// Everything that the site consists of.
    pub fn output(&self) -> Output<'_> {
        let mut output = self.output_without_search();
        for (path, bytes) in self.search_files(&mut Words::default()) {
            output.add(path, Fixed(bytes.into()));
        }
        output
    }

    /// The search index by path; `words` saves work when it comes from the build before.
    pub fn search_files(&self, words: &mut Words) -> BTreeMap<String, Vec<u8>> {
        searchable::files(self, words)
    }

    /// The site with a search index made before.
    pub fn output_with_search<'a>(&'a self, files: &BTreeMap<String, Arc<[u8]>>) -> Output<'a> {
        let mut output = self.output_without_search();
        for (path, bytes) in files {
            output.add(path.clone(), Fixed(bytes.clone()));
        }
        output
    }

    fn output_without_search(&self) -> Output<'_> {
        let mut output = Output::default();
        for id in self.graph.ids() {
            output.add(format!("{}index.html", self.graph.node(id).path()), Page { site: self, id });
        }
        if let Some(english) = &self.english {
            for id in &english.graph.translated {
                let path = format!("{}index.html", english.graph.node(*id).path());
                output.add(path, Page { site: english, id: *id });
            }
        }
        let papers = documents::papers(self);
        self.add_downloads(&papers, &mut output);
        documents::add_pages(self, &papers, &mut output);
        self.add_special(&mut output);
        self.add_assets(&mut output);
        social::add(self, &mut output);
        self.english.iter().for_each(|english| social::add(english, &mut output));
        output
    }

    /// The files that pages offer to fetch.
    pub(super) fn downloads(&self) -> Output<'_> {
        let mut output = Output::default();
        self.add_downloads(&documents::papers(self), &mut output);
        output
    }

    fn add_downloads<'a>(&'a self, papers: &Papers<'a>, output: &mut Output<'a>) {
        if !self.frame.sheets.is_empty() {
            offers::add(self, output);
            packs::add(self, output);
        }
        documents::add_files(self, papers, output);
        // The pages in English have no documents.
        if let Some(english) = &self.english {
            english.add_downloads(&Papers::new(), output);
        }
    }

    fn add_special<'a>(&'a self, output: &mut Output<'a>) {
        let empty = |_: &Site| serde_json::json!({});
        let all_codes = |site: &Site| codes(&site.graph, CODES);
        output.add(
            format!("{CODES}index.html"),
            SpecialPage { site: self, place: pages::codes, node: all_codes },
        );
        for page in pages::Codes::all(self) {
            output.add(format!("{}index.html", page.path), page);
        }
        output.add(
            format!("{SEARCH}index.html"),
            SpecialPage { site: self, place: pages::search, node: empty },
        );
        if self.graph.nodes.iter().any(|node| node.worksheet.is_some()) {
            let sheets = |site: &Site| folder(&site.graph, FOLDER);
            let page = SpecialPage { site: self, place: pages::folder, node: sheets };
            output.add(format!("{FOLDER}index.html"), page);
        }
        self.add_lists(output);
    }

    /// What is made of all pages together, or is written for one edition alone.
    fn add_lists<'a>(&'a self, output: &mut Output<'a>) {
        let whole = |text| Whole { site: self, text };
        output.add(LLMS, whole(llms::text));
        output.add(MODEL, whole(open_data::text));
        output.add(MODEL_SCHEMA, Fixed(open_schema::text().into_bytes().into()));
        if self.edition == Edition::Portable {
            output.add(readme::PATH, whole(readme::text));
            return;
        }
        output.add(
            "404.html",
            SpecialPage { site: self, place: pages::not_found, node: |_| serde_json::json!({}) },
        );
        output.add("robots.txt", whole(lists::robots));
        if !self.frame.base_url.is_empty() {
            output.add("sitemap.xml", whole(lists::sitemap));
        }
        if let Some(feed) = self.frame.feed {
            output.add(feed, whole(feed::text));
        }
        if let Some(host) = self.host {
            output.add(host_file(host), Fixed(host_text(host, &self.root).into_bytes().into()));
        }
    }

    fn add_assets(&self, output: &mut Output<'_>) {
        for bundle in self.bundles.iter().chain(self.english.iter().flat_map(|english| &english.bundles)) {
            output.add(bundle.path.clone(), Fixed(bundle.text.as_bytes().into()));
        }
        output.add(self.frame.favicon.clone(), Fixed(self.favicon.clone()));
        for asset in self.graph.sources.assets.values() {
            if let Some(path) = asset.path.strip_prefix("content/") {
                output.add(path, Fixed(asset.bytes.clone()));
            }
        }
    }
}

fn with_slash(base: String) -> String {
    if base.is_empty() || base.ends_with('/') { base } else { base + "/" }
}

/// A hash of all that was read, and of what options make of it.
fn inputs(graph: &Graph, base_url: &str) -> u128 {
    let mut hasher = XxHash3_128::new();
    hasher.write(base_url.as_bytes());
    for file in graph.sources.files.iter().filter(|file| !file.path.starts_with("layouts/")) {
        for part in [file.path.as_bytes(), file.text.as_bytes()] {
            hasher.write(&(part.len() as u64).to_le_bytes());
            hasher.write(part);
        }
    }
    hasher.finish_128()
}

fn named(bundles: &[Bundle], ending: &str) -> Vec<(Need, String)> {
    let wanted = bundles.iter().filter(|bundle| bundle.path.ends_with(ending));
    wanted.map(|bundle| (bundle.need, bundle.path.clone())).collect()
}

/// The text of a file in the topmost layer that has it.
fn top_file(graph: &Graph, path: &str) -> Option<String> {
    graph.sources.files.iter().rev().find(|file| file.path == path).map(|file| file.text.to_string())
}

/// The print templates of the project's own layers, by name.
fn templates(sources: &Sources) -> BTreeMap<String, String> {
    let own = sources.files.iter().filter(|file| file.layer.0 > 0);
    own.filter_map(|file| Some((file.path.strip_prefix("layouts/print/")?.to_owned(), file.text.to_string())))
        .collect()
}
