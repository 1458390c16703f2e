use super::*;
use crate::diagnostic::Diagnostics;
use crate::markdown::outline;
use crate::model::Kind;
use crate::source::FileId;

/// The blocks of a body, as a line each.
fn shown(body: &str) -> Vec<String> {
    let outline = outline(body, (FileId(0), 0..body.len()), Kind::Principle, &mut Diagnostics::default());
    let taken = blocks(body, &Span::new(FileId(0), 0..body.len()), &outline);
    let mut out = Vec::new();
    taken.blocks.iter().for_each(|one| show(one, 0, &mut out));
    for note in &taken.notes {
        out.push("note".to_owned());
        note.iter().for_each(|one| show(one, 1, &mut out));
    }
    out
}

fn show(block: &Block<'_>, depth: usize, out: &mut Vec<String>) {
    let mut put = |text: String| out.push(format!("{}{text}", "  ".repeat(depth)));
    match block {
        Block::Heading { level, anchor, runs } => put(format!("h{level} #{anchor} {}", words(runs))),
        Block::Paragraph(runs) => put(format!("p {}", words(runs))),
        Block::Code(text) => put(format!("code {text:?}")),
        Block::Rule => put("rule".to_owned()),
        Block::Table { head, rows } => {
            let row =
                |cells: &Vec<Vec<Run>>| cells.iter().map(|one| words(one)).collect::<Vec<_>>().join("|");
            put(format!("table {} / {}", row(head), rows.iter().map(row).collect::<Vec<_>>().join(" / ")));
        }
        Block::List { start, items } => {
            put(format!("list {start:?}"));
            items.iter().flatten().for_each(|one| show(one, depth + 1, out));
        }
        Block::Quote(inner) => {
            put("quote".to_owned());
            inner.iter().for_each(|one| show(one, depth + 1, out));
        }
        Block::Directive { directive, inner } => {
            put(format!("::: {}", directive.spec.name));
            inner.iter().for_each(|one| show(one, depth + 1, out));
        }
    }
}

#[test]
fn blocks_in_order() {
    let body = "Ord\nover to linjer.\n\n## Hvad\n\n- et\n- to\n  1. i\n\n> citat\n\n| A | B |\n|---|---|\n| c | d |\n\n---\n\n```\nkode\n```\n";
    assert_eq!(
        shown(body),
        [
            "p Ord over to linjer.",
            "h2 #hvad Hvad",
            "list None",
            "  p et",
            "  p to",
            "  list Some(1)",
            "    p i",
            "quote",
            "  p citat",
            "table A|B / c|d",
            "rule",
            "code \"kode\\n\"",
        ]
    );
}

#[test]
fn directives_hold_their_blocks() {
    let body = "::: opmaerksom titel=\"Ja\"\nPas **på**.\n\n- et\n:::\n\nEfter.\n";
    assert_eq!(shown(body), ["::: opmaerksom", "  p Pas på.", "  list None", "    p et", "p Efter."]);
}

#[test]
fn notes_stand_apart_in_the_order_of_their_use() {
    let body = "Et.[^b] To.[^a]\n\n[^a]: Anden.\n\n[^b]: Første.\n";
    assert_eq!(shown(body), ["p Et. To.", "note", "  p Første.", "note", "  p Anden."]);
}

#[test]
fn runs_keep_what_they_are() {
    let body = "Se [siden](a.md) [@k, s. 2] og *det*  \nher <a@b.dk>";
    let outline = outline(body, (FileId(0), 0..body.len()), Kind::Page, &mut Diagnostics::default());
    let taken = blocks(body, &Span::new(FileId(0), 0..body.len()), &outline);
    let Some(Block::Paragraph(runs)) = taken.blocks.first() else { panic!("{:?}", taken.blocks) };
    let link = |to: &str, text: &str| Run::Link {
        destination: to.to_owned(),
        runs: vec![Run::Text(text.to_owned())],
    };
    assert_eq!(runs[1], link("a.md", "siden"));
    assert!(matches!(&runs[3], Run::Citation(one) if one.places[0].locator == "s. 2"), "{runs:?}");
    assert!(matches!(&runs[5], Run::Emphasis(_)) && runs[6] == Run::Break, "{runs:?}");
    assert_eq!(runs[8], link("mailto:a@b.dk", "a@b.dk"));
}
