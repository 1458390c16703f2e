//! `vejviser check`: everything that is wrong, in the form asked for.

use super::screen::{Screen, colour};
use super::{Pipeline, Stop};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::format;
use crate::site::{Options, Site};
use rayon::prelude::*;
use std::path::Path;

#[derive(Debug, clap::Args)]
#[command(
    help_template = super::usage::TEMPLATE,
    next_help_heading = "Valg",
    after_help = "Eksempel:\n  vejviser check --format short\n\nHvad en kode betyder: vejviser explain KODE"
)]
pub struct Arguments {
    /// Formen: human, short, json, github eller sarif
    #[arg(
        long,
        value_name = "FORM",
        value_enum,
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    format: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    Human,
    Short,
    Json,
    Github,
    Sarif,
}

pub fn run(root: &Path, arguments: Arguments, screen: &Screen) -> Result<(), Stop> {
    let mut pipeline = Pipeline::open(root, Options::default())?;
    let (site, mut diagnostics) = pipeline.site();
    if !diagnostics.has_errors() {
        diagnostics.extend(faults_of_making(&site));
        diagnostics.sort(pipeline.sources());
    }
    let (sources, found) = (pipeline.sources(), diagnostics.as_slice());
    match arguments.format {
        Form::Human => {
            print!("{}", format::human(sources, found, colour()));
            screen.say(&format::summary(found));
        }
        Form::Short => print!("{}", format::short(sources, found)),
        Form::Json => print!("{}", format::json(sources, found)),
        Form::Github => print!("{}", format::github(sources, found)),
        Form::Sarif => print!("{}", format::sarif(sources, found)),
    }
    if diagnostics.has_errors() { Err(Stop::Content) } else { Ok(()) }
}

/// What shows only when a page or a sheet is made, such as a layout that asks for what is not there.
fn faults_of_making(site: &Site) -> Diagnostics {
    let output = site.output();
    let artifacts: Vec<_> = output.artifacts.values().collect();
    artifacts
        .par_iter()
        .filter_map(|artifact| artifact.make().err())
        .flatten_iter()
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}
