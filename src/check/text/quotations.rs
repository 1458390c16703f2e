//! Quotation marks of another sort than the site's. See the explanation of [`Code::QuotationMarks`].

use super::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use std::ops::Range;

/// Marks that are always quotation marks.
const DOUBLE: [char; 6] = ['»', '«', '„', '“', '”', '"'];
/// Marks that are so unless they stand in a word.
const SINGLE: [char; 4] = ['‘', '’', '\'', '‚'];

pub fn check(text: &Text<'_>, out: &mut Diagnostics) {
    let marks = text.graph.settings.checks.quotation_marks();
    let allowed: Vec<char> = marks.word().chars().collect();
    let report = |span| {
        let message = "anførselstegnene er af en anden slags end sitets";
        Diagnostic::warning(Code::QuotationMarks, span, message).help(format!("Skriv {}.", marks.label()))
    };
    for passage in text.passages() {
        let found = strangers(&passage.text, &allowed);
        out.extend(found.into_iter().map(|range| report(passage.span(range))));
    }
    for (field, value) in text.fields() {
        out.extend(strangers(value, &allowed).first().map(|_| report(text.place(field))));
    }
}

/// Every quotation in other marks than those allowed, from its first mark to its last.
fn strangers(text: &str, allowed: &[char]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // Most passages have no mark at all: asked of the bytes that the marks begin with, before any is looked at.
    if !text.bytes().any(|byte| matches!(byte, b'"' | b'\'' | 0xc2 | 0xe2)) {
        return found;
    }
    let mut open: Option<usize> = None;
    for (at, mark) in text.char_indices() {
        if !SINGLE.contains(&mark) && !DOUBLE.contains(&mark) {
            continue;
        }
        let end = at + mark.len_utf8();
        let before = text[..at].chars().next_back();
        let after = text[end..].chars().next();
        if SINGLE.contains(&mark) {
            // An apostrophe has a letter before it; the one of a decade, '90, a digit after it.
            let opens = !before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphabetic);
            found.extend(opens.then_some(at..end));
        } else if !fits(mark, allowed, before, after) {
            match open.take() {
                None => open = Some(at),
                Some(start) => found.push(start..end),
            }
        }
    }
    found.extend(open.map(|start| start..start + text[start..].chars().next().map_or(0, char::len_utf8)));
    found.sort_by_key(|range| range.start);
    found
}

/// Whether a mark is one of the site's and turned the right way.
fn fits(mark: char, allowed: &[char], before: Option<char>, after: Option<char>) -> bool {
    let ends = before.is_some_and(|one| one.is_alphanumeric() || ".!?…".contains(one));
    let begins = after.is_some_and(char::is_alphanumeric);
    match (mark == allowed[0], Some(&mark) == allowed.last()) {
        (false, false) => false,
        (true, true) => true,
        (true, false) => begins || !ends,
        (false, true) => ends || !begins,
    }
}

#[cfg(test)]
mod tests {
    use super::strangers;

    fn found<'t>(text: &'t str, allowed: &str) -> Vec<&'t str> {
        let allowed: Vec<char> = allowed.chars().collect();
        strangers(text, &allowed).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn the_marks_of_the_site_are_left_alone() {
        assert_eq!(found("Spørg: »Hvad fungerer?« »Og (»hvad«) mere«.", "»«"), [""; 0]);
        assert_eq!(found("Spørg: „Hvad?“ Og „nu“.", "„“"), [""; 0]);
        assert_eq!(found("Spørg: \"Hvad?\"", "\"\""), [""; 0]);
    }

    #[test]
    fn other_marks_are_found_pair_by_pair() {
        assert_eq!(
            found("Et \"ord\" og “to” og „tre“ og «fire».", "»«"),
            ["\"ord\"", "“to”", "„tre“", "«fire»"]
        );
        assert_eq!(found("Et »ord« \"her", "\"\""), ["»ord«"]);
        assert_eq!(found("Et ‘ord’ og 'to' og 5\".", "»«"), ["‘", "'", "\""]);
    }

    #[test]
    fn apostrophes_are_no_quotation_marks() {
        assert_eq!(found("ICS'en, Children's, Lars' bil, '90'erne, tv’et", "»«"), [""; 0]);
    }
}
