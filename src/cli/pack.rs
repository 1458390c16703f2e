//! `vejviser pack`: any choice of empty sheets as one PDF, with a cover and a list of contents.

use super::screen::Screen;
use super::{Pipeline, Stop, named};
use crate::diagnostic::{Diagnostics, EnvironmentError};
use crate::graph::NodeId;
use crate::model::Kind;
use crate::output::single;
use crate::site::{Options, Site};
use crate::worksheet::Paper;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
#[command(
    help_template = super::usage::TEMPLATE,
    next_help_heading = "Valg",
    after_help = "Eksempel:\n  vejviser pack --role leder --out leder.pdf\n  vejviser pack forberedelse statusmoede --out moede.pdf"
)]
pub struct Arguments {
    /// Arkenes id'er, i den orden de skal ligge
    #[arg(value_name = "ARK", help_heading = "Argumenter")]
    worksheets: Vec<String>,
    /// Arkene til en rolle, fx leder
    #[arg(long, value_name = "ROLLE")]
    role: Vec<String>,
    /// Arkene til et sagsskridt, fx udredning
    #[arg(long, value_name = "SKRIDT")]
    step: Vec<String>,
    /// Papiret: A4, A3 eller A2 (ellers det første, som arket har)
    #[arg(long, value_name = "PAPIR")]
    paper: Option<String>,
    /// Titlen på forsiden (ellers "Ark")
    #[arg(long, value_name = "TEKST")]
    title: Option<String>,
    /// Filen, som pakken skrives til
    #[arg(long, value_name = "FIL")]
    out: PathBuf,
}

pub fn run(root: &Path, arguments: Arguments, screen: &Screen) -> Result<(), Stop> {
    let paper = arguments.paper.as_deref().map(paper).transpose()?;
    let mut pipeline = Pipeline::open(root, Options::default())?;
    let (site, diagnostics) = pipeline.site();
    if diagnostics.has_errors() {
        screen.diagnostics(pipeline.sources(), &diagnostics);
        return Err(Stop::Content);
    }
    let sheets = chosen(&site, &arguments)?;
    let title = arguments.title.as_deref().unwrap_or("Ark");
    let bytes = site.pack((title, ""), &sheets, paper).map_err(|fault| {
        let fault = site.sheet_fault(sheets[0], &fault);
        screen.diagnostics(&site.graph.sources, &Diagnostics::from_iter([fault]));
        Stop::Content
    })?;
    let folder =
        arguments.out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = arguments.out.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| EnvironmentError::new("skriv et filnavn efter --out, fx pakke.pdf"))?;
    single::folder(folder)?;
    single::replace(folder, name, &bytes)?;
    screen.say(&format!("{} ark skrevet i {}", sheets.len(), arguments.out.display()));
    Ok(())
}

fn paper(word: &str) -> Result<Paper, EnvironmentError> {
    Paper::from_word(word)
        .ok_or_else(|| EnvironmentError::new(format!("papiret `{word}` findes ikke; skriv A4, A3 eller A2")))
}

/// The sheets that were asked for, each once: by name, then of the roles, then of the steps.
fn chosen(site: &Site, arguments: &Arguments) -> Result<Vec<NodeId>, EnvironmentError> {
    let mut sheets = Vec::new();
    for name in &arguments.worksheets {
        sheets.push(named::sheet(site, name)?.0);
    }
    for (kind, names) in [(Kind::Role, &arguments.role), (Kind::Step, &arguments.step)] {
        for name in names {
            sheets.extend(site.graph.sheets_of(named::node(site, kind, name)?));
        }
    }
    let mut seen = Vec::new();
    sheets.retain(|sheet| {
        let first = !seen.contains(sheet);
        seen.extend(first.then_some(*sheet));
        first
    });
    match sheets.is_empty() {
        true => Err(EnvironmentError::new(
            "pakken har ingen ark; nævn ark, eller vælg en rolle eller et sagsskridt, der har nogen",
        )),
        false => Ok(sheets),
    }
}
