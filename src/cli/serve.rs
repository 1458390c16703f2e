//! `vejviser serve`: the site on this machine, built again at each change.

use super::build::{cache_dir, danish_seconds};
use super::screen::{Screen, colour};
use super::{Pipeline, Stop};
use crate::diagnostic::format::{self, Entry};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::output::Cache;
use crate::serve::{self, Built, Port, Project};
use crate::site::{Artifact, Options};
use std::path::{Path, PathBuf};

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
    let project = Served { pipeline, cache: Cache::new(cache_dir(root)), site: serve::Site::default() };
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
        let (site, mut diagnostics) = self.pipeline.site();
        let mut next = None;
        if !diagnostics.has_errors() {
            let make = |artifact: &Artifact<'_>| make(artifact, &self.cache);
            match self.site.next(&site.output(), &make) {
                Ok(made) => next = Some(made),
                Err(more) => diagnostics.extend(more),
            }
            diagnostics.sort(self.pipeline.sources());
        }
        let rendered = next.as_ref().map_or(0, |next| next.rendered);
        if let Some(next) = &next {
            self.site = next.site.clone();
        }
        self.built(next.map(|next| next.site), rendered, &diagnostics)
    }
}

impl Served {
    fn built(&self, site: Option<serve::Site>, rendered: usize, diagnostics: &Diagnostics) -> Built {
        let (sources, found) = (self.pipeline.sources(), diagnostics.as_slice());
        let text = if found.is_empty() { String::new() } else { format::human(sources, found, colour()) };
        Built { site, rendered, problems: format::entries(sources, found), text }
    }
}

/// Costly bytes come from the cache, if they are there.
fn make(artifact: &Artifact<'_>, cache: &Cache) -> Result<Vec<u8>, Vec<Diagnostic>> {
    if !artifact.costly() {
        return artifact.make();
    }
    let fingerprint = artifact.fingerprint();
    if let Some(bytes) = cache.get(fingerprint) {
        return Ok(bytes);
    }
    let bytes = artifact.make()?;
    cache.put(fingerprint, &bytes);
    Ok(bytes)
}
