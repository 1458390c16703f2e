//! Pages that are hard to read for those they are written to. See the explanation of [`Code::HardText`].

use super::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::Readability;
use crate::model::Audience;

pub fn check(text: &Text<'_>, out: &mut Diagnostics) {
    let checks = &text.graph.settings.checks;
    let limit = match text.document().common.audience.unwrap_or(Audience::Professionals) {
        Audience::Professionals => checks.lix(),
        Audience::Families => checks.lix_families(),
    };
    let read = Readability::of(&text.bodies);
    // As a whole number, so that the message never says "50; højst 50".
    let lix = read.lix().round() as usize;
    if read.words < checks.lix_words() || lix <= limit {
        return;
    }
    let help = format!(
        "Sætningerne har {:.0} ord i snit, og {:.0} % af ordene er lange. Del sætninger, og vælg kortere ord.",
        read.words_per_sentence(),
        read.long_percentage()
    );
    let message = format!("teksten har lix {lix}; højst {limit}");
    out.push(Diagnostic::warning(Code::HardText, text.document().span.clone(), message).help(help));
}
