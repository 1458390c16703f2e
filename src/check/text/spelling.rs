//! Words that the glossary says to spell otherwise. See the explanation of [`Code::AvoidedSpelling`].

use super::Text;
use super::vocabulary::Avoided;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

pub fn check(text: &Text<'_>, out: &mut Diagnostics) {
    let avoided = &text.vocabulary.avoided;
    if avoided.is_empty() {
        return;
    }
    let foreign = |one: &Avoided| one.term != text.id;
    for passage in text.passages() {
        for (one, at, written) in uses(&passage.text, avoided).filter(|found| foreign(found.0)) {
            out.push(report(one, written, passage.span(at..at + written.len())));
        }
    }
    for (field, value) in text.fields() {
        let found = uses(value, avoided).filter(|found| foreign(found.0));
        out.extend(found.map(|(one, _, written)| report(one, written, text.place(field))));
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

/// Where a text uses a spelling, with whatever ending. What stands in quotation marks is spoken of, not used.
fn uses<'t>(text: &'t str, avoided: &'t [Avoided]) -> impl Iterator<Item = (&'t Avoided, usize, &'t str)> {
    let mut before = ' ';
    let starts = text.char_indices().filter(move |(_, one)| {
        let last = std::mem::replace(&mut before, *one);
        one.is_alphanumeric() && !last.is_alphanumeric() && !"»„“\"".contains(last)
    });
    starts.filter_map(|(at, _)| {
        let rest = &text[at..];
        let (one, length) = avoided.iter().find_map(|one| Some((one, beginning(rest, &one.spelling)?)))?;
        // The right word may itself begin as the wrong one does.
        if beginning(rest, &one.title.to_lowercase()).is_some() {
            return None;
        }
        let end = rest[length..].find(|letter: char| !letter.is_alphanumeric());
        Some((one, at, &rest[..end.map_or(rest.len(), |end| length + end)]))
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

    fn found<'t>(text: &'t str, avoided: &'t Avoided) -> Vec<(usize, &'t str)> {
        uses(text, std::slice::from_ref(avoided)).map(|(_, at, written)| (at, written)).collect()
    }

    #[test]
    fn finds_a_use_with_any_ending() {
        let one = avoided("koordineringsgruppe", "Koordinationsgruppe");
        let found =
            found("Koordineringsgruppens ord: »koordineringsgruppe«, under-koordineringsgruppe.", &one);
        assert_eq!(found, [(0, "Koordineringsgruppens"), (58, "koordineringsgruppe")]);
        assert_eq!(inflected(&one, found[0].1), "Koordinationsgruppens");
        assert_eq!(inflected(&one, found[1].1), "koordinationsgruppe");
    }

    #[test]
    fn the_right_word_may_begin_as_the_wrong_one() {
        let one = avoided("smart", "SMARTE-mål");
        assert_eq!(found("SMARTE-mål er smartere", &one), [(15, "smartere")]);
        assert_eq!(inflected(&one, "smart"), "SMARTE-mål");
    }
}
