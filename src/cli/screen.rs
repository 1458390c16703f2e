//! What is printed: results to standard output, faults to standard error, progress only on a terminal.

use crate::diagnostic::Diagnostics;
use crate::diagnostic::format::{self, Colour};
use crate::source::Sources;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;

pub struct Screen {
    quiet: bool,
}

impl Screen {
    pub fn new(quiet: bool) -> Self {
        Self { quiet }
    }

    /// Whether lines about what was done are printed.
    pub fn talks(&self) -> bool {
        !self.quiet
    }

    /// A line about what was done.
    pub fn say(&self, line: &str) {
        if !self.quiet {
            println!("{line}");
        }
    }

    pub fn error(&self, line: &str) {
        eprintln!("fejl: {line}");
    }

    /// Diagnostics as people read them, to standard error.
    pub fn diagnostics(&self, sources: &Sources, diagnostics: &Diagnostics) {
        if !diagnostics.is_empty() {
            eprint!("{}", format::human(sources, diagnostics.as_slice(), colour()));
        }
    }

    /// A bar on a terminal, nothing elsewhere.
    pub fn progress(&self, what: &str) -> ProgressBar {
        if self.quiet || !std::io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let style =
            ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}").expect("the template is a valid one");
        ProgressBar::new(0).with_style(style).with_message(what.to_owned())
    }
}

/// Colour on a terminal, unless the person has asked for none.
pub fn colour() -> Colour {
    match std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        true => Colour::Ansi,
        false => Colour::Plain,
    }
}
