use super::sentences::sentences;
use super::*;

fn gathered(body: &str) -> Prose {
    prose(body, &Span::new(FileId(0), 0..body.len()))
}

/// The passages as `kind block text`.
fn shown(body: &str) -> Vec<String> {
    let prose = gathered(body);
    prose.passages.iter().map(|one| format!("{:?} {} {}", one.kind, one.block, one.text)).collect()
}

fn split(text: &str) -> Vec<&str> {
    sentences(text).into_iter().map(|one| &text[one.range]).collect()
}

#[test]
fn passages_of_every_kind() {
    let body = "## Møder\n\nVi ses.\nTit. [@a, s. 1]\n\n- Ring\n  - Skriv `kode`\n- Mød\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```\n3\n```\n";
    assert_eq!(
        shown(body),
        [
            "Heading 0 Møder",
            "Paragraph 1 Vi ses. Tit. ",
            "Item 2 Ring",
            "Item 2 Skriv ",
            "Item 2 Mød",
            "Row 3 A\nB\n",
            "Row 3 1\n2\n",
        ]
    );
    assert_eq!(gathered(body).cited, [false, true, false, false]);
}

#[test]
fn a_directive_is_one_block_and_a_colon_leads_on() {
    let body = "::: eksempel\nEn.\n\n- To [@a]\n:::\n\nTre:\n\n- Fire\n\nFem.\n\n- Seks\n";
    assert_eq!(
        shown(body),
        [
            "Paragraph 0 En.",
            "Item 0 To ",
            "Paragraph 1 Tre:",
            "Item 1 Fire",
            "Paragraph 2 Fem.",
            "Item 3 Seks"
        ]
    );
    assert_eq!(gathered(body).cited, [true, false, false, false]);
}

#[test]
fn places_are_those_of_the_file() {
    let body = "Se [*alle* møder](a.md) &amp; \\*flere* i\nåret.";
    let prose = gathered(body);
    let passage = &prose.passages[0];
    assert_eq!(passage.text, "Se alle møder & *flere* i året.");
    assert_eq!(
        passage.links.iter().map(|one| &passage.text[one.clone()]).collect::<Vec<_>>(),
        ["alle møder"]
    );
    for word in ["Se", "alle", "møder", "flere", "året"] {
        let at = passage.text.find(word).unwrap();
        let span = passage.span(at..at + word.len());
        assert_eq!(&body[span.range], word);
    }
}

#[test]
fn what_is_not_read_is_left_out() {
    assert_eq!(
        shown("![To møder](a.png) og <https://example.dk/3> `4`\n\n<!-- 5 -->\n"),
        ["Paragraph 0  og  "]
    );
    assert_eq!(
        shown("Tekst[^1] her.\n\n[^1]: En note.\n"),
        ["Paragraph 0 Tekst her.", "Paragraph 1 En note."]
    );
}

#[test]
fn sentences_end_where_danes_end_them() {
    assert_eq!(split("Vi ses. Tit! Hvorfor? Fordi"), ["Vi ses.", "Tit!", "Hvorfor?", "Fordi"]);
    assert_eq!(
        split("Det er fx Randers, bl.a. Aarhus og ca. 20 børn. Ja."),
        ["Det er fx Randers, bl.a. Aarhus og ca. 20 børn.", "Ja."]
    );
    assert_eq!(split("Hver 3. måned, jf. § 52, stk. 1, nr. 2."), ["Hver 3. måned, jf. § 52, stk. 1, nr. 2."]);
    assert_eq!(split("Mødet er kl. 9.30. Kom."), ["Mødet er kl. 9.30.", "Kom."]);
    assert_eq!(split("Det steg 29 pct. Det er meget."), ["Det steg 29 pct.", "Det er meget."]);
    assert_eq!(
        split("Det kostede 325.000 kr. pr. kvartal, mv. for to."),
        ["Det kostede 325.000 kr. pr. kvartal, mv. for to."]
    );
    assert_eq!(split("Det gik fra 47 til 22. Der var flere."), ["Det gik fra 47 til 22.", "Der var flere."]);
    assert_eq!(split("Hun sagde: »Ring.« Så ringede vi."), ["Hun sagde: »Ring.«", "Så ringede vi."]);
    assert_eq!(split("Se s. 5 og A. Jensen. 12 kom."), ["Se s. 5 og A. Jensen.", "12 kom."]);
    assert!(split(" . ").is_empty() && split("").is_empty());
}

#[test]
fn words_are_what_stands_between_spaces() {
    let counted = |text: &str| {
        let found = sentences(text);
        found.iter().map(|one| (one.words, one.long_words)).collect::<Vec<_>>()
    };
    // Over six letters: "familie" and "og/eller".
    assert_eq!(counted("»Én familie« – 20-25 sager, og/eller flere …"), [(6, 2)]);
    assert_eq!(counted("I 2021-22. Vi ses (igen)! Ja"), [(2, 0), (3, 0), (1, 0)]);
}

#[test]
fn lix_is_words_a_sentence_and_long_words_a_hundred() {
    let prose = gathered(
        "## En lang overskrift\n\nTeamet mødes tit. Familien er med.\n\n- Koordinatoren ringer [@a, s. 1]\n",
    );
    let read = Readability::of([&prose]);
    // Over six letters: Familien, Koordinatoren.
    assert_eq!(read, Readability { words: 8, sentences: 3, long_words: 2 });
    assert!((read.lix() - (8.0 / 3.0 + 25.0)).abs() < 1e-9);
}
