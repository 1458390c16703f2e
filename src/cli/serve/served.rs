//! The project as `serve` sees it: pages first, then the search index, then the files that cost much, then again the
//! pages that say how large those are.
//!
//! What is shown in the end is what a build writes, byte for byte.

use crate::cli::Pipeline;
use crate::cli::screen::colour;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::format::{self, Entry};
use crate::output::Cache;
use crate::serve::{self, Built, Project};
use crate::site::{Artifact, Site, Words};
use crate::source::Sources;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

pub struct Served {
    pipeline: Pipeline,
    cache: Cache,
    /// What is shown, made of the last good site.
    shown: serve::Site,
    latest: Option<Site>,
    ahead: Ahead,
    search: BTreeMap<String, Arc<[u8]>>,
    words: Words,
    /// What is wrong since the last change.
    problems: Vec<Entry>,
}

/// What is to be done next for the last good site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ahead {
    Search,
    Files,
    Nothing,
}

impl Project for Served {
    fn rebuild(&mut self, changed: &[PathBuf]) -> Built {
        if let Err(error) = self.pipeline.refresh(changed) {
            self.problems = vec![Entry::environment(error.to_string())];
            let (problems, text) = (self.problems.clone(), format!("fejl: {error}\n"));
            return Built { problems, text, ..Built::default() };
        }
        let (mut site, mut diagnostics) = self.pipeline.site();
        let mut built = Built::default();
        if !diagnostics.has_errors() {
            site.weigh(&|path, artifact| self.known_weight(path, artifact));
            self.shown = self.shown.retrying();
            match self.show(&site) {
                Ok(good) => {
                    (self.latest, self.ahead) = (Some(site), Ahead::Search);
                    built = Built { grows: self.grows(), ..good };
                }
                Err(more) => diagnostics.extend(more),
            }
            diagnostics.sort(self.pipeline.sources());
        }
        let sources = self.pipeline.sources();
        self.problems = format::entries(sources, diagnostics.as_slice());
        Built { problems: self.problems.clone(), text: text(sources, &diagnostics), ..built }
    }

    fn follow_up(&mut self, wanted: &[String]) -> Option<Built> {
        let mut site = self.latest.take()?;
        let built = self.next_piece(&mut site, wanted);
        self.latest = Some(site);
        built
    }
}

impl Served {
    pub fn new(pipeline: Pipeline, cache: Cache) -> Self {
        Self {
            pipeline,
            cache,
            shown: serve::Site::default(),
            latest: None,
            ahead: Ahead::Nothing,
            search: BTreeMap::new(),
            words: Words::default(),
            problems: Vec::new(),
        }
    }

    /// What somebody waits for comes first, the sizes last: they are known when all files are made.
    fn next_piece(&mut self, site: &mut Site, wanted: &[String]) -> Option<Built> {
        let wanted: Vec<String> = wanted.iter().filter(|path| self.shown.is_waiting(path)).cloned().collect();
        if !wanted.is_empty() {
            return Some(self.fill(site, &wanted));
        }
        if self.ahead == Ahead::Search {
            self.ahead = Ahead::Files;
            let files = site.search_files(&mut self.words);
            self.search = files.into_iter().map(|(path, bytes)| (path, Arc::from(bytes))).collect();
            return self.show(site).ok();
        }
        if self.ahead == Ahead::Nothing {
            return None;
        }
        let some = 2 * rayon::current_num_threads();
        let next: Vec<String> = self.shown.waiting().take(some).map(str::to_owned).collect();
        if !next.is_empty() {
            return Some(self.fill(site, &next));
        }
        self.ahead = Ahead::Nothing;
        let changed = site.weigh(&|path, _| self.shown.weight(path));
        changed.then(|| self.show(site).ok()).flatten()
    }

    /// The site with all but its costly files.
    fn show(&mut self, site: &Site) -> Result<Built, Diagnostics> {
        let output = site.output_with_search(&self.search);
        let next = self.shown.next(&output, &|artifact| artifact.make())?;
        self.shown = next.site;
        Ok(Built { site: Some(self.shown.clone()), rendered: next.rendered, ..Built::default() })
    }

    /// Makes some of the costly files. A fault in one keeps only that one from being shown.
    fn fill(&mut self, site: &Site, paths: &[String]) -> Built {
        let output = site.output_with_search(&self.search);
        let filled = self.shown.fill(&output, paths, &|artifact| self.cache.bytes(artifact));
        self.shown = filled.site;
        let mut built = Built { site: Some(self.shown.clone()), rendered: paths.len(), ..Built::default() };
        built.grows = self.grows();
        if !filled.faults.is_empty() {
            let sources = &site.graph.sources;
            built.text = text(sources, &filled.faults);
            self.problems.extend(format::entries(sources, filled.faults.as_slice()));
            built.problems = self.problems.clone();
        }
        built
    }

    /// Whether there is no search index yet, not even that of the site before.
    fn grows(&self) -> bool {
        self.ahead == Ahead::Search && self.search.is_empty()
    }

    /// The size of a file to be fetched, as far as it can be said at once: until a costly one is made, that of the one
    /// before it.
    fn known_weight(&self, path: &str, artifact: &Artifact<'_>) -> Option<u64> {
        if !artifact.costly() {
            return artifact.make().ok().map(|bytes| bytes.len() as u64);
        }
        let fingerprint = artifact.fingerprint();
        let exact = self.shown.exact_weight(path, fingerprint).or_else(|| self.cache.weight(fingerprint));
        exact.or_else(|| self.shown.weight(path))
    }
}

fn text(sources: &Sources, diagnostics: &Diagnostics) -> String {
    match diagnostics.is_empty() {
        true => String::new(),
        false => format::human(sources, diagnostics.as_slice(), colour()),
    }
}
