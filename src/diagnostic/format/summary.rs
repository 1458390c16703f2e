//! All diagnostics in one line.

use crate::diagnostic::{Diagnostic, Severity};
use std::collections::BTreeSet;

/// "2 fejl og 1 advarsel i 3 filer", or "Ingen fejl". Without a full stop or line break.
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let of = |severity| diagnostics.iter().filter(|one| one.severity == severity).count();
    let errors = of(Severity::Error);
    let warnings = match of(Severity::Warning) {
        1 => "1 advarsel".to_owned(),
        count => format!("{count} advarsler"),
    };
    let found = match (errors, diagnostics.len() - errors) {
        (0, 0) => return "Ingen fejl".to_owned(),
        (_, 0) => format!("{errors} fejl"),
        (0, _) => warnings,
        _ => format!("{errors} fejl og {warnings}"),
    };
    match diagnostics.iter().map(|one| one.span.file).collect::<BTreeSet<_>>().len() {
        1 => format!("{found} i 1 fil"),
        files => format!("{found} i {files} filer"),
    }
}
