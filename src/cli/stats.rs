//! `vejviser stats`: the project in figures, for people or for programs.

use super::screen::Screen;
use super::{Pipeline, Stop};
use crate::diagnostic::format;
use crate::site::Options;
use crate::stats::{Counts, Stats, kinds, stats};
use std::path::Path;

#[derive(Debug, clap::Args)]
#[command(
    help_template = super::usage::TEMPLATE,
    next_help_heading = "Valg",
    after_help = "Eksempel:\n  vejviser stats --format json"
)]
pub struct Arguments {
    /// Formen: human eller json
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
    Json,
}

/// Counts what could be read. What is wrong is for `check` to say; that something is, is said here too.
pub fn run(root: &Path, arguments: Arguments, screen: &Screen) -> Result<(), Stop> {
    let pipeline = Pipeline::open(root, Options::default())?;
    let (graph, diagnostics) = pipeline.graph();
    let stats = stats(&graph);
    match arguments.format {
        Form::Human => print!("{}", human(&stats)),
        Form::Json => {
            let json = serde_json::to_string_pretty(&stats).expect("figures are plain text and numbers");
            println!("{json}");
        }
    }
    if !diagnostics.has_errors() {
        return Ok(());
    }
    let faults = format::summary(diagnostics.as_slice());
    screen.error(&format!("tallene er ikke hele, for der er {faults}. Kør `vejviser check`"));
    Err(Stop::Content)
}

fn human(stats: &Stats) -> String {
    let mut out = String::new();
    let kinds: Vec<(String, usize)> =
        kinds(stats).map(|(kind, count)| (kind.plural().to_owned(), count)).collect();
    section(&mut out, &format!("Sider: {}", stats.nodes.total), &kinds);
    section(&mut out, &format!("Bånd mellem sider: {}", stats.relations.total), &by_count(&stats.relations));
    section(
        &mut out,
        &format!("Henvisninger til kilder: {}", stats.citations.total),
        &by_count(&stats.citations),
    );
    out.push_str(&format!("Sider uden bånd: {}\n", stats.orphans.len()));
    for file in &stats.orphans {
        out.push_str(&format!("  {file}\n"));
    }
    let (words, lix) = (stats.reading.words, &stats.reading.lix);
    out.push_str(&format!("\nOrd i løbende tekst: {words}\n"));
    let Some(median) = lix.median else { return out + "Lix: ingen sider har ord nok\n" };
    out.push_str(&format!("Lix: {} i midten af {} sider\nSværest:\n", danish(median), lix.pages));
    for page in &lix.worst {
        out.push_str(&format!("  {:>5}  {}\n", danish(page.lix), page.file));
    }
    out
}

/// The most frequent first, else by name.
fn by_count(counts: &Counts) -> Vec<(String, usize)> {
    let mut rows: Vec<(String, usize)> =
        counts.by.iter().map(|(name, count)| (name.clone(), *count)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.1));
    rows
}

fn section(out: &mut String, heading: &str, rows: &[(String, usize)]) {
    out.push_str(&format!("{heading}\n"));
    for (name, count) in rows {
        out.push_str(&format!("  {count:>5}  {name}\n"));
    }
    out.push('\n');
}

fn danish(number: f64) -> String {
    format!("{number:.1}").replace('.', ",")
}
