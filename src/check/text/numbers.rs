//! Numbers without a citation. See the explanation of [`Code::UncitedNumber`].

use super::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Passage, PassageKind};
use crate::model::Kind;
use std::ops::Range;

pub fn check(text: &Text<'_>, out: &mut Diagnostics) {
    // What a later layer adds is the municipality's own word.
    let Some(body) = text.bodies.first().filter(|_| states_facts(text)) else { return };
    let mut reported = body.cited.clone();
    for passage in body.passages.iter().filter(|one| one.kind != PassageKind::Heading) {
        if reported[passage.block] {
            continue;
        }
        let Some(range) = first_fact(passage) else { continue };
        reported[passage.block] = true;
        let message = format!("tallet `{}` står uden kilde", &passage.text[range.clone()]);
        out.push(
            Diagnostic::error(Code::UncitedNumber, passage.span(range), message)
                .help("Skriv [@kilde, sted] i samme afsnit, liste, tabel eller direktiv."),
        );
    }
}

/// Whether numbers on the page are facts from sources.
fn states_facts(text: &Text<'_>) -> bool {
    let document = text.document();
    let may_be_uncited = |folder: &String| {
        let folder = folder.trim_matches('/');
        document.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    };
    let states = match document.kind {
        Kind::Source | Kind::Provision => false,
        Kind::Page => !document.body.outline.citations.is_empty(),
        _ => true,
    };
    states && text.vocabulary.has_sources && !text.graph.settings.checks.uncited.iter().any(may_be_uncited)
}

/// The first number of a passage that needs a source.
fn first_fact(passage: &Passage) -> Option<Range<usize>> {
    let text = passage.text.as_str();
    let provisions = provisions(text);
    let is_apart = |at: usize| provisions.iter().chain(&passage.links).any(|range| range.contains(&at));
    numbers(text).find(|range| !is_apart(range.start) && is_fact(text, range))
}

/// The numbers of a text: digits with the marks within them, such as `20-25`, `1.300.000` and `9:30`.
fn numbers(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|one: char| one.is_ascii_digit())?;
        let mut end = start;
        let mut mark = 0;
        for one in text[start..].chars() {
            match one {
                '0'..='9' => {
                    end += mark + 1;
                    mark = 0;
                }
                '.' | ',' | '-' | '–' | ':' if mark == 0 => mark = one.len_utf8(),
                _ => break,
            }
        }
        at = end;
        Some(start..end)
    })
}

/// Whether a number says how many, how much or when: not part of a name, no year by itself and no time of day.
fn is_fact(text: &str, range: &Range<usize>) -> bool {
    let number = &text[range.clone()];
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let in_name = before.trim_end_matches(['-', '/']).ends_with(char::is_alphabetic)
        && !before.ends_with(char::is_whitespace);
    let mut follows = after.chars();
    // "3D" and "52a" are names, "20km" is not.
    let lettered =
        follows.next().is_some_and(char::is_alphabetic) && !follows.next().is_some_and(char::is_alphabetic);
    let mut parts = number.split(['-', '–']);
    let word_before = before.split_whitespace().next_back().unwrap_or_default();
    let by_the_clock = ["kl.", "kl", "klokken"].contains(&word_before.to_lowercase().as_str());
    !in_name && !lettered && !by_the_clock && !parts.clone().all(is_year) && !parts.all(is_time)
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && part.parse::<u32>().is_ok_and(|year| (1900..=2100).contains(&year))
}

fn is_time(part: &str) -> bool {
    part.split_once(':').is_some_and(|(hour, minute)| {
        minute.len() == 2
            && hour.parse::<u32>().is_ok_and(|hour| hour < 25)
            && minute.parse::<u32>().is_ok_and(|minute| minute < 60)
    })
}

/// Where a text names provisions: from `§` through the numbers, `stk.` and `nr.` that follow.
fn provisions(text: &str) -> Vec<Range<usize>> {
    const WORDS: [&str; 9] = ["stk", "nr", "litra", "pkt", "og", "eller", "til", "jf", "§§"];
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, _) in text.match_indices('§') {
        if found.last().is_some_and(|last| last.contains(&start)) {
            continue;
        }
        let mut end = start + '§'.len_utf8();
        for word in text[end..].split_inclusive(char::is_whitespace) {
            let core = word.trim_matches(|one: char| one.is_whitespace() || ",;.()".contains(one));
            let core = core.trim_start_matches('§');
            let counts = core.starts_with(|one: char| one.is_ascii_digit());
            let letter = core.len() == 1 && core != "i" && core.chars().all(char::is_alphabetic);
            if !counts && !letter && !core.is_empty() && !WORDS.contains(&core) {
                break;
            }
            end += word.len();
            // "§ 52. 12 møder": the next sentence's numbers are its own.
            if (counts || letter) && word.trim_end().ends_with('.') {
                break;
            }
        }
        found.push(start..end);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(text: &str) -> Vec<&str> {
        let provisions = provisions(text);
        let apart = |at: usize| provisions.iter().any(|range| range.contains(&at));
        let found = numbers(text).filter(|range| !apart(range.start) && is_fact(text, range));
        found.map(|range| &text[range]).collect()
    }

    #[test]
    fn facts_are_found() {
        assert_eq!(facts("20-25 sager, 1.300.000 kr., 4,6 og 29 %."), ["20-25", "1.300.000", "4,6", "29"]);
        assert_eq!(
            facts("Hver 6. uge, den 6. december 2021, 3-årig, 7:1 og 20km."),
            ["6", "6", "3", "7:1", "20"]
        );
    }

    #[test]
    fn what_is_no_fact_is_left_alone() {
        assert_eq!(facts("I 2021, i 2019-2021, 2022-beskrivelsen og 1998–2004."), [""; 0]);
        assert_eq!(facts("Vælg A4, PDF/UA-1, COVID-19 eller 3D."), [""; 0]);
        assert_eq!(facts("Mødet er 9:30-10:15, kl. 9.30 eller klokken 12."), [""; 0]);
        assert_eq!(
            facts("Efter §§ 41, 42 og 44 eller 84, fx merudgifter; § 52 a, stk. 1, nr. 1-3."),
            [""; 0]
        );
        assert_eq!(facts("Efter § 50 uden § 52. 12 børn, § 11 i 3 uger"), ["12", "3"]);
    }
}
