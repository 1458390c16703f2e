use super::*;
use crate::markdown::outline;

/// What the reference shows is what the parser takes.
#[test]
fn each_example_is_sound() {
    for spec in DIRECTIVES {
        let kind = spec.kinds.first().copied().unwrap_or(Kind::Page);
        let mut out = Diagnostics::default();
        let outline = outline(spec.example, (FileId(0), 0..spec.example.len()), kind, &mut out);
        assert!(out.is_empty(), "{}: {out:?}", spec.name);
        assert_eq!(outline.directives.len(), 1, "{}", spec.name);
        assert_eq!(outline.directives[0].spec, spec);
    }
}

#[test]
fn a_closed_word_is_suggested_in_either_language() {
    let suggestion = |line: &str| {
        let mut out = Diagnostics::default();
        read_open(line, FileId(0), 0..line.len(), &mut out);
        out.into_iter().map(|one| one.suggestion).collect::<Vec<_>>()
    };
    assert_eq!(suggestion("::: felter slags=\"rolle\""), [Some("role".to_owned())]);
    assert_eq!(suggestion("::: felter slags=\"principl\""), [Some("principle".to_owned())]);
    assert_eq!(suggestion("::: felter slags=\"hus\""), [None]);
    assert!(suggestion("::: felter slags=\"role\"").is_empty());
}
