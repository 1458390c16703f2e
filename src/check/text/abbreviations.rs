//! Abbreviations that a page does not explain. See the explanation of [`Code::UnexplainedAbbreviation`].

use super::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::PassageKind;
use rustc_hash::FxHashSet;
use std::ops::Range;

pub fn check(text: &Text<'_>, out: &mut Diagnostics) {
    let mut met: FxHashSet<&str> = FxHashSet::default();
    // A heading is too short to explain anything in.
    for passage in text.passages().filter(|one| one.kind != PassageKind::Heading) {
        for range in abbreviations(&passage.text) {
            let word = &passage.text[range.clone()];
            if text.vocabulary.known.contains(word) || !met.insert(word) || explains(&passage.text, word) {
                continue;
            }
            let message = format!("forkortelsen `{word}` er ikke forklaret");
            let help = format!(
                "Skriv ordene i parentes første gang: {word} (...). Ellers lav et begreb med forkortelsen, eller skriv \
                 den under `abbreviations` i [checks]."
            );
            let span = passage.span(range);
            out.push(Diagnostic::warning(Code::UnexplainedAbbreviation, span, message).help(help));
        }
    }
}

/// The abbreviations of a text: two to six letters, the first and the last of them capitals, such as `PPR` and `SoS`.
pub fn abbreviations(text: &str) -> impl Iterator<Item = Range<usize>> {
    // Bytes that a capital can begin with: most of a text is small letters.
    let capitals = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase() || *byte >= 0xc0);
    let starts = capitals.map(|(at, _)| at).filter(|at| {
        text[*at..].starts_with(char::is_uppercase) && !text[..*at].ends_with(char::is_alphanumeric)
    });
    starts.filter_map(|start| {
        let rest = &text[start..];
        let word = &rest[..rest.find(|one: char| !one.is_alphanumeric()).unwrap_or(rest.len())];
        // "COVID-19" and "PDF/UA-1" are names.
        if rest[word.len()..].starts_with('-')
            && rest[word.len() + 1..].starts_with(|one: char| one.is_ascii_digit())
        {
            return None;
        }
        // "PPRs" is the genitive of "PPR".
        let word = word.strip_suffix('s').filter(|stem| is_abbreviation(stem)).unwrap_or(word);
        is_abbreviation(word).then(|| start..start + word.len())
    })
}

fn is_abbreviation(word: &str) -> bool {
    let length = word.chars().count();
    let is_roman = word.chars().all(|one| "IVX".contains(one));
    (2..=6).contains(&length)
        && word.chars().all(char::is_alphabetic)
        && word.ends_with(char::is_uppercase)
        && !is_roman
}

/// Whether the text says what an abbreviation stands for: `PPR (ordene)`, `ordene (PPR)`, `PPR står for`.
fn explains(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], text[at + word.len()..].trim_start_matches(['«', '”', '"', '*']));
        let opens = after.trim_start().strip_prefix('(');
        let in_words =
            |part: &str| part.split(' ').any(|one| one.chars().filter(|c| c.is_lowercase()).count() > 2);
        let told_after = opens.and_then(|rest| rest.split(')').next()).is_some_and(in_words);
        let inside = before.rsplit_once('(').map(|(_, inside)| inside);
        let told_before = after.starts_with(')')
            && inside.is_some_and(|inside| !inside.contains(')') && inside.split_whitespace().count() <= 3);
        let says = ["står for", "betyder", "er en forkortelse", "er forkortelsen"];
        let short_for = ["forkortet", "forkortes", "forkortelsen for"];
        told_after
            || told_before
            || says.iter().any(|says| after.trim_start().starts_with(says))
            || short_for.iter().any(|says| before.trim_end_matches([' ', '»']).ends_with(says))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        abbreviations(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn finds_capitals_and_mixed() {
        assert_eq!(found("PPR-medarbejder, SoS, ICS'en og KLs PPRs"), ["PPR", "SoS", "ICS", "KL", "PPR"]);
        assert_eq!(found("Bo, A4, COVID-19, I, Del II, iPad, YouTube, LÆSEPLAN, B2B, UA-1"), [""; 0]);
    }

    #[test]
    fn knows_an_explanation() {
        assert!(explains("PPR (pædagogisk psykologisk rådgivning) er med.", "PPR"));
        assert!(explains("Pædagogisk psykologisk rådgivning (PPR) er med.", "PPR"));
        assert!(explains("Signs of Safety (forkortet SoS) er en metode.", "SoS"));
        assert!(explains("Målet er WCAG 2.2. WCAG står for Web Content.", "WCAG"));
        assert!(!explains("PPR er med (og skolen).", "PPR"));
        assert!(!explains("Skolen (og PPR) er med.", "ICS"));
        assert!(!explains("Andre (fx skole, PPR og læge) er med.", "PPR"));
    }
}
