//! Diagnostics as text: for people, for editors and for the machines that check a change.
//!
//! Takes sources and diagnostics, gives a string. Never prints and never sorts: the order is the caller's.
//! A span that does not fit its file is fitted, so that no diagnostic can break the report of the others.

mod entry;
mod github;
mod human;
mod json;
mod sarif;
mod short;
mod summary;

pub use entry::Entry;
pub use github::github;
pub use human::{Colour, human};
pub use json::{entries, json};
pub use sarif::sarif;
pub use short::short;
pub use summary::summary;

use super::Severity;

/// The Danish word for a severity.
pub fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "fejl",
        Severity::Warning => "advarsel",
    }
}

fn did_you_mean(suggestion: &str) -> String {
    format!("mente du `{suggestion}`?")
}

#[cfg(test)]
mod tests;
