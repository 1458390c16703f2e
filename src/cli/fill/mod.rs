//! `vejviser fill`: a sheet filled for one family or for each row of a file, or all that a caseload needs.

mod families;
mod formats;
mod input;
mod interrupt;
mod sheet;

use super::screen::Screen;
use super::{Pipeline, Stop};
use crate::site::{Options, Site};
use input::Input;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
#[command(
    help_template = super::usage::TEMPLATE,
    next_help_heading = "Valg",
    override_usage = "vejviser fill [VALG] --data <FIL> --out <MAPPE> [ARK]",
    after_help = "Eksempler:\n  vejviser fill aarshjul --data familier.csv --out ark --format pdf,html\n  vejviser fill --data familier.toml --out familier\n\nUden ARK er filen familier med flere ark, og hver familie får en mappe med sine ark, en kalender\nog en plan for sine opfølgninger. Filer og mapper får et nummer, aldrig et navn. Udfyldte ark er\npersonoplysninger."
)]
pub struct Arguments {
    /// Arkets id, fx aarshjul; uden det er filen hele familier
    #[arg(value_name = "ARK", help_heading = "Argumenter")]
    worksheet: Option<String>,
    /// Familiernes data: .toml, .json eller .csv med én række pr. familie
    #[arg(long, value_name = "FIL")]
    data: PathBuf,
    /// Mappen, som arkene skrives til
    #[arg(long, value_name = "MAPPE")]
    out: PathBuf,
    /// Formater med komma imellem: pdf, a4, a3, a2, docx, html (ellers pdf)
    #[arg(
        long,
        value_name = "FORMATER",
        value_delimiter = ',',
        default_value = "pdf",
        hide_default_value = true
    )]
    format: Vec<String>,
}

pub fn run(root: &Path, arguments: Arguments, screen: &Screen) -> Result<(), Stop> {
    let mut pipeline = Pipeline::open(root, Options::default())?;
    let (site, diagnostics) = pipeline.site();
    if diagnostics.has_errors() {
        screen.diagnostics(pipeline.sources(), &diagnostics);
        return Err(Stop::Content);
    }
    match &arguments.worksheet {
        Some(worksheet) => sheet::fill(&site, worksheet, &arguments, screen),
        None => families::fill(&site, &arguments, screen),
    }
}
