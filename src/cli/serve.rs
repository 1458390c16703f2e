//! `vejviser serve`: the site on this machine, built again at each change.

use super::build::{cache_dir, danish_seconds};
use super::screen::{Screen, colour};
use super::{Pipeline, Stop};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::format::{self, Entry};
use crate::output::Cache;
use crate::serve::{self, Built, Port, Project};
use crate::site::{Artifact, Options, Site, Weights, Words};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Debug, clap::Args)]
#[command(
    help_template = super::usage::TEMPLATE,
    next_help_heading = "Valg",
    after_help = "Eksempel:\n  vejviser serve --open"
)]
pub struct Arguments {
    /// Porten (0: en ledig)
    #[arg(long, value_name = "TAL")]
    port: Option<u16>,
    /// Åbn sitet i browseren
    #[arg(long)]
    open: bool,
}

pub fn run(root: &Path, arguments: Arguments, screen: &Screen) -> Result<(), Stop> {
    let pipeline = Pipeline::open(root, Options::default())?;
    let roots = pipeline.roots().to_vec();
    let listener = serve::bind(arguments.port.map_or(Port::Preferred(serve::PORT), Port::Exactly))?;
    let url = listener.url();
    if let Some(taken) = listener.taken() {
        screen.say(&format!("Port {taken} er i brug; sitet vises på en anden."));
    }
    let project = Served {
        pipeline,
        cache: Cache::new(cache_dir(root)),
        site: serve::Site::default(),
        latest: None,
        search: BTreeMap::new(),
        words: Words::default(),
        weights: Weights::default(),
    };
    let quiet = Screen::new(!screen.talks());
    let running = serve::start(listener, &roots, project, move |built, time| {
        eprint!("{}", built.text);
        if built.site.is_some() {
            let seconds = danish_seconds(time.as_secs_f64());
            quiet.say(&format!("Bygget: {} filer lavet ({seconds})", built.rendered));
        }
    })?;
    screen.say(&format!("Sitet vises på {url} (stop med Ctrl-C)"));
    if arguments.open {
        // The address is printed: a machine without a browser is no reason to stop.
        if let Err(error) = serve::open(&url) {
            screen.error(&error.to_string());
        }
    }
    running.wait();
    Ok(())
}

/// The project as `serve` sees it.
struct Served {
    pipeline: Pipeline,
    cache: Cache,
    site: serve::Site,
    /// The site whose search index is still to be made.
    latest: Option<Site>,
    search: BTreeMap<String, Arc<[u8]>>,
    words: Words,
    weights: Weights,
}

impl Project for Served {
    fn rebuild(&mut self, changed: &[PathBuf]) -> Built {
        if let Err(error) = self.pipeline.refresh(changed) {
            return Built {
                problems: vec![Entry::environment(error.to_string())],
                text: format!("fejl: {error}\n"),
                ..Built::default()
            };
        }
        let (mut site, diagnostics) = self.pipeline.site();
        if !diagnostics.has_errors() {
            site.weigh(&mut self.weights, &|artifact| self.cache.bytes(artifact));
        }
        let first = changed.is_empty();
        if first && !diagnostics.has_errors() {
            self.index(&site);
        }
        let built = self.publish(site, diagnostics);
        if first {
            self.latest = None;
        }
        built
    }

    /// The search index follows the pages: the reader who edits sees the page first.
    fn follow_up(&mut self) -> Option<Built> {
        let site = self.latest.take()?;
        self.index(&site);
        let built = self.publish(site, Diagnostics::default());
        self.latest = None;
        (built.rendered > 0).then_some(built)
    }
}

impl Served {
    fn index(&mut self, site: &Site) {
        let files = site.search_files(&mut self.words);
        self.search = files.into_iter().map(|(path, bytes)| (path, Arc::from(bytes))).collect();
    }

    fn publish(&mut self, site: Site, mut diagnostics: Diagnostics) -> Built {
        if diagnostics.has_errors() {
            return self.built(None, 0, &diagnostics);
        }
        let make = |artifact: &Artifact<'_>| self.cache.bytes(artifact);
        let next = self.site.next(&site.output_with_search(&self.search), &make);
        match next {
            Ok(next) => {
                self.site = next.site.clone();
                self.latest = Some(site);
                self.built(Some(next.site), next.rendered, &diagnostics)
            }
            Err(more) => {
                diagnostics.extend(more);
                diagnostics.sort(self.pipeline.sources());
                self.built(None, 0, &diagnostics)
            }
        }
    }

    fn built(&self, site: Option<serve::Site>, rendered: usize, diagnostics: &Diagnostics) -> Built {
        let (sources, found) = (self.pipeline.sources(), diagnostics.as_slice());
        let text = if found.is_empty() { String::new() } else { format::human(sources, found, colour()) };
        Built { site, rendered, problems: format::entries(sources, found), text }
    }
}
