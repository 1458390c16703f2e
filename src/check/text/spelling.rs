//! Words that the glossary says to spell otherwise. See the explanation of [`Code::AvoidedSpelling`].

use super::Text;
use super::vocabulary::Avoided;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

pub fn check(text: &Text<'_>, out: &mut Diagnostics) {
    let avoided = || text.vocabulary.avoided.iter().filter(|one| one.term != text.id);
    for one in avoided() {
        for passage in text.passages() {
            for (at, written) in uses(&passage.text, one) {
                out.push(report(one, written, passage.span(at..at + written.len())));
            }
        }
        for (field, value) in text.fields() {
            out.extend(uses(value, one).map(|(_, written)| report(one, written, text.place(field))));
        }
    }
}

fn report(avoided: &Avoided, written: &str, span: Span) -> Diagnostic {
    let right = inflected(avoided, written);
    let message = format!("`{written}` skal staves på en anden måde");
    let mut diagnostic = Diagnostic::error(Code::AvoidedSpelling, span, message)
        .help(format!("Ordlisten siger {}.", avoided.title));
    diagnostic.suggestion = Some(right);
    diagnostic.written = Some(written.to_owned());
    diagnostic
}

/// Where a text uses the spelling, with whatever ending. What stands in quotation marks is spoken of, not used.
fn uses<'t>(text: &'t str, avoided: &'t Avoided) -> impl Iterator<Item = (usize, &'t str)> {
    let starts = text.char_indices().filter(|(at, one)| {
        let before = text[..*at].chars().next_back();
        one.is_alphanumeric() && !before.is_some_and(|one| one.is_alphanumeric() || "»„“\"".contains(one))
    });
    starts.filter_map(|(at, _)| {
        let rest = &text[at..];
        let length = beginning(rest, &avoided.spelling)?;
        // The right word may itself begin as the wrong one does.
        if beginning(rest, &avoided.title.to_lowercase()).is_some() {
            return None;
        }
        let end = rest[length..].find(|one: char| !one.is_alphanumeric());
        Some((at, &rest[..end.map_or(rest.len(), |end| length + end)]))
    })
}

/// How many bytes of `text` spell `word`, which is in lower case.
fn beginning(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for expected in word.chars() {
        let (_, letter) = letters.next()?;
        if letter != expected && !letter.to_lowercase().eq([expected]) {
            return None;
        }
    }
    Some(letters.offset())
}

/// The right word with the ending and the first letter of what was written.
fn inflected(avoided: &Avoided, written: &str) -> String {
    let stem = beginning(written, &avoided.spelling).unwrap_or(written.len());
    let mut title = avoided.title.chars();
    let first = title.next().into_iter();
    let first: String = match written.starts_with(char::is_uppercase) {
        true => first.flat_map(char::to_uppercase).collect(),
        // A name keeps its capital: only a word whose other letters are small was capitalised as a title.
        false if title.as_str().chars().any(char::is_uppercase) => first.collect(),
        false => first.flat_map(char::to_lowercase).collect(),
    };
    format!("{first}{}{}", title.as_str(), &written[stem..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::NodeId;

    fn avoided(spelling: &str, title: &str) -> Avoided {
        Avoided { spelling: spelling.to_owned(), title: title.to_owned(), term: NodeId(0) }
    }

    #[test]
    fn finds_a_use_with_any_ending() {
        let one = avoided("koordineringsgruppe", "Koordinationsgruppe");
        let found: Vec<_> =
            uses("Koordineringsgruppens ord: »koordineringsgruppe«, under-koordineringsgruppe.", &one)
                .collect();
        assert_eq!(found, [(0, "Koordineringsgruppens"), (58, "koordineringsgruppe")]);
        assert_eq!(inflected(&one, found[0].1), "Koordinationsgruppens");
        assert_eq!(inflected(&one, found[1].1), "koordinationsgruppe");
    }

    #[test]
    fn the_right_word_may_begin_as_the_wrong_one() {
        let one = avoided("smart", "SMARTE-mål");
        assert_eq!(uses("SMARTE-mål er smartere", &one).collect::<Vec<_>>(), [(15, "smartere")]);
        assert_eq!(inflected(&one, "smart"), "SMARTE-mål");
    }
}
