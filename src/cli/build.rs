//! `vejviser build`: the site, written to a folder.

use super::screen::Screen;
use super::{Pipeline, Stop};
use crate::output::{self, Cache, Failure};
use crate::site::{Options, Sheets, Weights};
use std::path::{Path, PathBuf};
use std::time::Instant;

#[derive(Debug, clap::Args)]
#[command(
    help_template = super::usage::TEMPLATE,
    next_help_heading = "Valg",
    after_help = "Eksempel:\n  vejviser build --out public --base-url https://vejviser.example/"
)]
pub struct Arguments {
    /// Mappen, som sitet skrives til (ellers public)
    #[arg(long, value_name = "MAPPE")]
    out: Option<PathBuf>,
    /// Adressen, som sitet kommer til at ligge på
    #[arg(long, value_name = "ADRESSE")]
    base_url: Option<String>,
    /// Lav ikke arkene som PDF
    #[arg(long)]
    no_pdf: bool,
}

pub fn run(root: &Path, arguments: Arguments, screen: &Screen) -> Result<(), Stop> {
    let start = Instant::now();
    let sheets = if arguments.no_pdf { Sheets::WebOnly } else { Sheets::WithPdf };
    let mut pipeline = Pipeline::open(root, Options { base_url: arguments.base_url, sheets })?;
    let (mut site, diagnostics) = pipeline.site();
    screen.diagnostics(pipeline.sources(), &diagnostics);
    if diagnostics.has_errors() {
        return Err(Stop::Content);
    }
    let dir = arguments.out.unwrap_or_else(|| root.join("public"));
    let bar = screen.progress("Bygger");
    let cache = Cache::new(cache_dir(root));
    site.weigh(&mut Weights::default(), &|artifact| cache.bytes(artifact));
    let progress = |done: usize, all: usize| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    };
    let options = output::Options { roots: pipeline.roots(), cache: Some(&cache), progress: &progress };
    let outcome = output::write(&site.output(), &dir, &options);
    bar.finish_and_clear();
    match outcome {
        Ok(report) => {
            let seconds = start.elapsed().as_secs_f64();
            screen.say(&format!("{} ({})", summary(&report), danish_seconds(seconds)));
            screen.say(&format!("Sitet ligger i {}", dir.display()));
            Ok(())
        }
        Err(Failure::Environment(error)) => Err(error.into()),
        Err(Failure::Content(mut diagnostics)) => {
            diagnostics.sort(pipeline.sources());
            screen.diagnostics(pipeline.sources(), &diagnostics);
            Err(Stop::Content)
        }
    }
}

/// Where printed sheets are kept between builds.
pub fn cache_dir(root: &Path) -> PathBuf {
    root.join(".vejviser").join("cache")
}

fn summary(report: &output::Report) -> String {
    let mut text = format!("{} filer skrevet, {} uændrede", report.written, report.unchanged);
    if report.removed > 0 {
        text.push_str(&format!(", {} fjernet", report.removed));
    }
    text
}

/// "0,42 s".
pub fn danish_seconds(seconds: f64) -> String {
    format!("{seconds:.2} s").replace('.', ",")
}
