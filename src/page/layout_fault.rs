//! What the layout engine says of a layout, in Danish.
//!
//! Takes its English sentence and gives a diagnostic; what is not known becomes a general sentence.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// The diagnostic for a fault at a place in a layout.
pub fn fault(span: Span, english: &str) -> Diagnostic {
    let name = english.split('`').nth(1).unwrap_or_default();
    let message = format!("layoutet kan ikke bruges: {}", danish(english, name));
    let available = english.split_once("Available ").and_then(|(_, rest)| rest.split_once(": "));
    let names = available.map_or("", |(_, names)| names).split([',', '\n']).map(str::trim);
    Diagnostic::error(Code::LayoutError, span, message)
        .suggest(name, names)
        .help("Ret layoutet. Sletter du din egen fil i layouts/, bruges det indbyggede.")
}

fn danish(english: &str, name: &str) -> String {
    let sentence = english.lines().next().unwrap_or_default();
    let known = KNOWN.iter().find(|(start, _)| sentence.starts_with(start));
    match known {
        Some((_, danish)) => danish.replace('@', &format!("`{name}`")),
        None if ["undefined", "teration"].iter().any(|word| sentence.contains(word)) => {
            "stedet bruger noget, der ikke findes".to_owned()
        }
        None if sentence.contains("reserved keyword") => "navnet er optaget af layoutsproget".to_owned(),
        None if sentence.starts_with("Found ") => found(sentence),
        None => "her er noget, som layoutsproget ikke forstår".to_owned(),
    }
}

/// "Found X but expected Y." names tokens, of which the first stands in the layout.
fn found(sentence: &str) -> String {
    let token = sentence.trim_start_matches("Found ").split(" but expected").next().unwrap_or_default();
    match token.trim_matches('`') {
        "end of input" | "" => "filen slutter midt i noget, der ikke er lukket".to_owned(),
        token if token.chars().all(|one| !one.is_alphabetic()) => format!("`{token}` hører ikke til her"),
        _ => "her står noget, der ikke hører til".to_owned(),
    }
}

/// How a sentence begins, and what it means; `@` is the name that it puts in backticks.
const KNOWN: &[(&str, &str)] = &[
    ("Unknown filter", "filteret @ findes ikke"),
    ("Unknown test", "testen @ findes ikke"),
    ("Unknown function", "funktionen @ findes ikke"),
    ("Unknown component", "komponenten @ findes ikke"),
    ("Unknown template", "layoutet @ findes ikke"),
    ("Unknown argument", "komponenten har ikke egenskaben @"),
    ("Unknown tag", "mærket findes ikke"),
    ("Variable", "variablen @ findes ikke"),
    ("Field", "feltet @ findes ikke"),
    ("Block", "blokken @ findes ikke i det layout, som dette bygger på"),
    ("Argument", "komponenten mangler egenskaben @"),
    ("Implicit argument", "komponenten mangler egenskaben @"),
    ("Component argument", "komponentens egenskab @ har en forkert type"),
    ("Unexpected end", "filen slutter midt i noget, der ikke er lukket"),
    ("unexpected end", "filen slutter midt i noget, der ikke er lukket"),
    ("Closing comment", "kommentaren er ikke lukket"),
    ("Unexpected character", "tegnet hører ikke til her"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[test]
    fn names_the_word_and_the_nearest_one() {
        let at = || Span::start_of(FileId(0));
        let one = fault(at(), "Field `titel` is not defined. Available fields: path, title, toc");
        assert_eq!(one.message, "layoutet kan ikke bruges: feltet `titel` findes ikke");
        assert_eq!(one.suggestion.as_deref(), Some("title"));
        let other = fault(at(), "Something that nobody has seen");
        assert!(other.message.ends_with("her er noget, som layoutsproget ikke forstår"));
        assert_eq!(other.suggestion, None);
    }
}
