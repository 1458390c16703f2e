//! Puts the output together.

use super::artifact::Output;
use super::assets::{self, Bundle, Fixed};
use super::lists;
use super::pages::{self, Page, SpecialPage};
use super::searchable::{self, Words};
use super::{offers, packs};
use crate::diagnostic::Diagnostics;
use crate::graph::Graph;
use crate::page::{CODES, Engine, FOLDER, Frame, Need, SEARCH, codes, folder};
use crate::source::Sources;
use crate::worksheet::pdf::Typesetter;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a person may choose about a build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Overrides the address in the settings.
    pub base_url: Option<String>,
    /// Whether sheets are printed as PDF.
    pub sheets: Sheets,
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

/// A site, ready to be made.
pub struct Site {
    pub graph: Graph,
    pub engine: Arc<Engine>,
    pub frame: Frame,
    typesetter: Arc<Typesetter>,
    /// The path part of the site's address, with slashes at both ends.
    pub root: String,
    bundles: Vec<Bundle>,
    favicon: Arc<[u8]>,
}

impl Site {
    /// Prepares styles and scripts; layouts come prepared.
    pub fn new(graph: Graph, options: &Options, tools: &Tools) -> Site {
        let bundles: Vec<Bundle> =
            ["css", "js"].into_iter().flat_map(|ending| assets::bundles(&graph.sources, ending)).collect();
        let favicon = top_file(&graph, "site/icons/favicon.svg").unwrap_or_default();
        let base_url =
            options.base_url.clone().or_else(|| graph.settings.base_url.clone()).unwrap_or_default();
        let frame = Frame {
            base_url: with_slash(base_url),
            styles: named(&bundles, "css"),
            scripts: named(&bundles, "js"),
            favicon: assets::path("favicon", "svg", favicon.as_bytes()),
            sheets: if options.sheets == Sheets::WithPdf { offers::files(&graph) } else { BTreeMap::new() },
            packs: if options.sheets == Sheets::WithPdf { packs::files(&graph) } else { BTreeMap::new() },
            sizes: BTreeMap::new(),
        };
        Site {
            root: root(&frame.base_url),
            engine: tools.engine.clone(),
            bundles,
            favicon: Arc::from(favicon.as_bytes()),
            typesetter: tools.typesetter.clone(),
            frame,
            graph,
        }
    }

    /// What prints the sheets.
    pub fn typesetter(&self) -> &Typesetter {
        &self.typesetter
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
        output.artifacts.extend(self.downloads().artifacts);
        self.add_special(&mut output);
        self.add_assets(&mut output);
        output
    }

    /// The files that pages offer to fetch.
    pub(super) fn downloads(&self) -> Output<'_> {
        let mut output = Output::default();
        if !self.frame.sheets.is_empty() {
            offers::add(self, &mut output);
            packs::add(self, &mut output);
        }
        output
    }

    fn add_special<'a>(&'a self, output: &mut Output<'a>) {
        let empty = |_: &Site| serde_json::json!({});
        output.add("404.html", SpecialPage { site: self, place: pages::not_found, node: empty });
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
        output.add("robots.txt", Fixed(lists::robots(self).into_bytes().into()));
        if let Some(sitemap) = lists::sitemap(self) {
            output.add("sitemap.xml", Fixed(sitemap.into_bytes().into()));
        }
    }

    fn add_assets(&self, output: &mut Output<'_>) {
        for bundle in &self.bundles {
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

/// `https://a.dk/b/` -> `/b/`.
fn root(base_url: &str) -> String {
    let after_scheme = base_url.split_once("://").map_or("", |(_, rest)| rest);
    after_scheme.find('/').map_or("/", |at| &after_scheme[at..]).to_owned()
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
