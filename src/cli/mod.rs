//! The command line: what a person types, and what is printed for it.
//!
//! Takes arguments, gives an exit status: 0 clean, 1 errors in the content, 2 could not run. Every word on
//! the screen is Danish. Decides nothing about content: the rooms below do.

mod build;
mod check;
mod explain;
mod fill;
mod named;
mod new;
mod pack;
mod pipeline;
mod screen;
mod serve;
mod stats;
mod usage;

pub use pipeline::Pipeline;

use clap::{Parser, Subcommand};
use screen::Screen;
use std::path::PathBuf;
use std::process::ExitCode;

/// Gør en mappe med dansk markdown til et vejledningssite og til ark, der kan hænges op.
#[derive(Debug, Parser)]
#[command(
    name = "vejviser",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_help_heading = "Kommandoer",
    subcommand_value_name = "KOMMANDO",
    help_template = usage::TEMPLATE,
    after_help = "Eksempel:\n  vejviser build --out public\n\nSlutstatus: 0 alt i orden, 1 fejl i indholdet, 2 kunne ikke køre."
)]
struct Arguments {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Command,
}

/// What every command knows.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Valg")]
struct Shared {
    /// Projektets mappe
    #[arg(long, global = true, value_name = "MAPPE", default_value = ".", hide_default_value = true)]
    root: PathBuf,
    /// Skriv kun fejl
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Vis denne hjælp
    #[arg(long, short, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    /// Vis versionen
    #[arg(long, short = 'V', action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Byg sitet
    Build(build::Arguments),
    /// Vis sitet på denne maskine, og vis hver ændring med det samme
    Serve(serve::Arguments),
    /// Find fejl i indhold, ark, layouts og indstillinger
    Check(check::Arguments),
    /// Forklar, hvad en fejl betyder, og hvordan den rettes
    Explain(explain::Arguments),
    /// Vis indholdet i tal
    Stats(stats::Arguments),
    /// Lav en ny fil med felter og afsnit
    New(new::Arguments),
    /// Udfyld et ark for én familie eller for mange
    Fill(fill::Arguments),
    /// Saml ark i én fil til udskrift
    Pack(pack::Arguments),
}

/// Why a command ended without success.
enum Stop {
    /// The content has errors, which are printed already.
    Content,
    Environment(crate::diagnostic::EnvironmentError),
}

impl From<crate::diagnostic::EnvironmentError> for Stop {
    fn from(error: crate::diagnostic::EnvironmentError) -> Self {
        Self::Environment(error)
    }
}

/// Stack of a working thread in bytes. The layout engine shares these threads: one that waits for a part of its sheet
/// takes up another sheet on top, and another on top of that.
const STACK: usize = 64 << 20;

fn roomy_threads() {
    // A pool that is there already has its own stacks.
    let _ = rayon::ThreadPoolBuilder::new().stack_size(STACK).build_global();
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage::explain(&error),
    };
    roomy_threads();
    let screen = Screen::new(arguments.shared.quiet);
    let root = arguments.shared.root;
    let outcome = match arguments.command {
        Command::Build(own) => build::run(&root, own, &screen),
        Command::Serve(own) => serve::run(&root, own, &screen),
        Command::Check(own) => check::run(&root, own, &screen),
        Command::Explain(own) => explain::run(own),
        Command::Stats(own) => stats::run(&root, own, &screen),
        Command::New(own) => new::run(&root, own, &screen),
        Command::Fill(own) => fill::run(&root, own, &screen),
        Command::Pack(own) => pack::run(&root, own, &screen),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Content) => ExitCode::from(1),
        Err(Stop::Environment(error)) => {
            screen.error(&error.to_string());
            ExitCode::from(2)
        }
    }
}
