//! `vejviser fill`: a sheet filled for one family, or one for each row of a file.

use super::screen::Screen;
use super::{Pipeline, Stop};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, EnvironmentError, closest};
use crate::graph::NodeId;
use crate::load;
use crate::model::Kind;
use crate::output::single;
use crate::site::{Options, Site};
use crate::source::{FileId, Layer, Sources, Span};
use crate::worksheet::fill::{Failure, Format, Press, fill};
use crate::worksheet::{Data, Definition, Paper, data};
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Debug, clap::Args)]
#[command(
    help_template = super::usage::TEMPLATE,
    next_help_heading = "Valg",
    after_help = "Eksempel:\n  vejviser fill aarshjul --data familier.csv --out ark --format pdf,html\n\nFilerne får et nummer, aldrig et navn. Udfyldte ark er personoplysninger."
)]
pub struct Arguments {
    /// Arkets id, fx aarshjul
    #[arg(value_name = "ARK", help_heading = "Argumenter")]
    worksheet: String,
    /// Familiens data: .toml eller .json for én familie, .csv med én række pr. familie
    #[arg(long, value_name = "FIL")]
    data: PathBuf,
    /// Mappen, som arkene skrives til
    #[arg(long, value_name = "MAPPE")]
    out: PathBuf,
    /// Formater med komma imellem: pdf, a4, a3, html (ellers pdf)
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
    let (id, definition) = find(&site, &arguments.worksheet)?;
    let formats = formats(&arguments.format, &definition)?;
    let mut sources = pipeline.sources().clone();
    let mut faults = Diagnostics::default();
    let families = read(&arguments.data, &definition, &mut sources, &mut faults)?;
    faults.sort(&sources);
    screen.diagnostics(&sources, &faults);
    if families.is_empty() {
        return if faults.has_errors() {
            Err(Stop::Content)
        } else {
            Err(EnvironmentError::new("filen har ingen data").into())
        };
    }
    single::folder(&arguments.out)?;
    let footer = site.footer(id);
    let bar = screen.progress("Udfylder");
    bar.set_length((families.len() * formats.len()) as u64);
    let mut made = 0;
    for format in formats {
        let press = Press { format, typesetter: site.typesetter(), footer: &footer };
        let receive = |sheet: crate::worksheet::fill::Sheet| {
            bar.inc(1);
            single::replace(&arguments.out, &sheet.name, &sheet.bytes)
        };
        made += fill(&definition, &families, press, receive)
            .map_err(|failure| stop(failure, &site, id, screen))?;
    }
    bar.finish_and_clear();
    screen.say(&format!("{made} ark skrevet i {}", arguments.out.display()));
    if faults.has_errors() { Err(Stop::Content) } else { Ok(()) }
}

fn stop(failure: Failure<EnvironmentError>, site: &Site, id: NodeId, screen: &Screen) -> Stop {
    match failure {
        Failure::Receiver(error) => error.into(),
        Failure::Fault(fault) => {
            let diagnostics = Diagnostics::from_iter([site.sheet_fault(id, &fault)]);
            screen.diagnostics(&site.graph.sources, &diagnostics);
            Stop::Content
        }
    }
}

fn find(site: &Site, name: &str) -> Result<(NodeId, Arc<Definition>), EnvironmentError> {
    let found = site.graph.find(Kind::Worksheet, name);
    let found = found.and_then(|id| Some((id, site.graph.node(id).worksheet.clone()?)));
    found.ok_or_else(|| {
        let ids: Vec<&str> = site
            .graph
            .of_kind(Kind::Worksheet)
            .iter()
            .map(|id| site.graph.node(*id).document.id.as_str())
            .collect();
        let near = closest(name, ids.iter().copied()).map(|near| format!("; mente du `{near}`?"));
        EnvironmentError::new(format!(
            "arket `{name}` findes ikke{} Arkene er: {}",
            near.unwrap_or_else(|| ".".into()),
            ids.join(", ")
        ))
    })
}

/// `pdf` is the sheet's first paper size.
fn formats(words: &[String], definition: &Definition) -> Result<Vec<Format>, EnvironmentError> {
    let mut formats = Vec::new();
    for word in words {
        let word = word.trim();
        let format = match word.eq_ignore_ascii_case("pdf") {
            true => definition.papers.first().copied().map(Format::Pdf),
            false => Format::from_word(word),
        };
        let format = format.ok_or_else(|| {
            EnvironmentError::new(format!("formatet `{word}` findes ikke; skriv pdf, a4, a3 eller html"))
        })?;
        if matches!(format, Format::Pdf(paper) if !definition.papers.contains(&paper)) {
            let papers: Vec<&str> = definition.papers.iter().map(|paper: &Paper| paper.word()).collect();
            return Err(EnvironmentError::new(format!(
                "arket findes ikke i {word}; det findes i {}",
                papers.join(", ")
            )));
        }
        // Two paper sizes of one family would have the same file name.
        if formats.iter().any(|one| matches!((one, format), (Format::Pdf(_), Format::Pdf(_)))) {
            return Err(EnvironmentError::new("vælg én papirstørrelse ad gangen"));
        }
        formats.push(format);
    }
    Ok(formats)
}

fn read(
    path: &Path,
    definition: &Definition,
    sources: &mut Sources,
    faults: &mut Diagnostics,
) -> Result<Vec<Data>, EnvironmentError> {
    let bytes = load::data_file(path)?;
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let text = match ending.as_str() {
        "csv" => data::decode(&bytes),
        _ => match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(_) => {
                let file = sources.add(Layer::default(), path.display().to_string(), "");
                faults.push(
                    Diagnostic::error(Code::NotUtf8, Span::start_of(file), "filen er ikke gemt som UTF-8")
                        .help("Gem filen igen med tegnsættet UTF-8."),
                );
                return Ok(Vec::new());
            }
        },
    };
    let file: FileId = sources.add(Layer::default(), path.display().to_string(), text.as_str());
    match ending.as_str() {
        "toml" => Ok(data::from_toml(definition, file, &text, faults)),
        "json" => Ok(data::from_json(definition, file, &text, faults)),
        "csv" => Ok(data::from_csv(definition, file, &text, faults)),
        _ => Err(EnvironmentError::new(format!(
            "filen skal ende på .toml, .json eller .csv: {}",
            path.display()
        ))),
    }
}
