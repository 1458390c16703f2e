//! Sentences that are too long. See the explanation of [`Code::LongSentence`].

use super::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Prose, sentences, words};

pub fn check(text: &Text<'_>, out: &mut Diagnostics) {
    let limit = text.graph.settings.checks.sentence_words();
    for passage in text.bodies.iter().flat_map(Prose::running) {
        for range in sentences(&passage.text) {
            let count = words(&passage.text[range.clone()]).count();
            if count > limit {
                let message = format!("sætningen har {count} ord; højst {limit}");
                out.push(
                    Diagnostic::warning(Code::LongSentence, passage.span(range), message)
                        .help("Del den, eller gør den til en liste."),
                );
            }
        }
    }
}
