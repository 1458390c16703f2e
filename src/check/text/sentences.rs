//! Sentences that are too long. See the explanation of [`Code::LongSentence`].

use super::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::Prose;

pub fn check(text: &Text<'_>, out: &mut Diagnostics) {
    let limit = text.graph.settings.checks.sentence_words();
    for passage in text.bodies.iter().flat_map(Prose::running) {
        for sentence in passage.sentences.iter().filter(|one| one.words > limit) {
            let message = format!("sætningen har {} ord; højst {limit}", sentence.words);
            out.push(
                Diagnostic::warning(Code::LongSentence, passage.span(sentence.range.clone()), message)
                    .help("Del den, eller gør den til en liste."),
            );
        }
    }
}
