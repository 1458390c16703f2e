//! `vejviser build`: the site, written to a folder.

use super::screen::Screen;
use super::{Pipeline, Stop};
use crate::model::Host;
use crate::output::{self, Cache, Companions, Failure};
use crate::site::{Edition, Options, Sheets, Site};
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
    /// Lav en udgave til en USB-nøgle eller et fællesdrev: en mappe og en zip-fil
    #[arg(long, conflicts_with_all = ["compress", "headers"])]
    portable: bool,
    /// Læg en gzip- og en brotli-udgave ved siden af hver tekstfil
    #[arg(long)]
    compress: bool,
    /// Læg serverens egen fil ved: nginx, apache, caddy, iis, netlify eller cloudflare
    #[arg(
        long,
        value_name = "SERVER",
        value_parser = clap::builder::PossibleValuesParser::new(Host::WORDS),
        hide_possible_values = true
    )]
    headers: Option<String>,
}

pub fn run(root: &Path, arguments: Arguments, screen: &Screen) -> Result<(), Stop> {
    let start = Instant::now();
    let mut pipeline = Pipeline::open(root, options(&arguments))?;
    let (mut site, diagnostics) = pipeline.site();
    screen.diagnostics(pipeline.sources(), &diagnostics);
    if diagnostics.has_errors() {
        return Err(Stop::Content);
    }
    let dir = arguments.out.clone().unwrap_or_else(|| match arguments.portable {
        true => root.join(site.portable_name()),
        false => root.join("public"),
    });
    let cache = Cache::new(cache_dir(root));
    site.weigh(&|_, artifact| cache.bytes(artifact).ok().map(|bytes| bytes.len() as u64));
    let report = match write(&site, &pipeline, (&arguments, &dir, &cache), screen) {
        Ok(report) => report,
        Err(Failure::Environment(error)) => return Err(error.into()),
        Err(Failure::Content(mut diagnostics)) => {
            diagnostics.sort(pipeline.sources());
            screen.diagnostics(pipeline.sources(), &diagnostics);
            return Err(Stop::Content);
        }
    };
    let archive = match arguments.portable {
        true => Some(archive(&site, &dir)?),
        false => None,
    };
    screen.say(&format!("{} ({})", summary(&report), danish_seconds(start.elapsed().as_secs_f64())));
    screen.say(&format!("Sitet ligger i {}", dir.display()));
    if let Some(archive) = archive {
        screen.say(&format!("Det samme som zip-fil: {}", archive.display()));
    }
    if let Some(file) = site.host_file() {
        screen.say(&format!("Serverens fil: {}", dir.join(file).display()));
    }
    Ok(())
}

/// What the arguments make of the site.
fn options(arguments: &Arguments) -> Options {
    Options {
        base_url: arguments.base_url.clone(),
        sheets: if arguments.no_pdf { Sheets::WebOnly } else { Sheets::WithPdf },
        host: arguments.headers.as_deref().and_then(Host::from_word),
        edition: if arguments.portable { Edition::Portable } else { Edition::Online },
    }
}

fn write(
    site: &Site,
    pipeline: &Pipeline,
    (arguments, dir, cache): (&Arguments, &Path, &Cache),
    screen: &Screen,
) -> Result<output::Report, Failure> {
    let bar = screen.progress("Bygger");
    let progress = |done: usize, all: usize| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    };
    let options = output::Options {
        roots: pipeline.roots(),
        cache: Some(cache),
        companions: if arguments.compress { Companions::Compressed } else { Companions::None },
        progress: &progress,
    };
    let outcome = output::write(&site.output(), dir, &options);
    bar.finish_and_clear();
    outcome
}

/// Packs the folder; gives the path of the zip file beside it.
fn archive(site: &Site, dir: &Path) -> Result<PathBuf, Stop> {
    let name = site.portable_name();
    let file = format!("{name}.zip");
    output::archive(dir, &file, &name)?;
    Ok(dir.with_file_name(file))
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
