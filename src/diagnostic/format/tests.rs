//! The exact text of every format, and that no span can break one.

use super::*;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Layer, Sources, Span};
use proptest::prelude::*;

const LEADER: &str = "+++\r\ntitle = \"Leder\"\r\nrolle = \"familiekordinator\"\r\n+++\r\n\tTekst\r\n";

/// Two files with three faults: a slip with suggestion and help, a warning over lines, one at the end.
fn example() -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let leader = sources.add(Layer(0), "content/roller/leder.md", LEADER);
    let path = "content/100 %, så: nu.md";
    let other = sources.add(Layer(0), path, "første linje\nanden linje\n::: praksis\n");
    let at = LEADER.find("familiekordinator").unwrap();
    let slip = Span::new(leader, at..at + "familiekordinator".len());
    let diagnostics = vec![
        Diagnostic::error(Code::UnresolvedRelation, slip, "Rollen `familiekordinator` findes ikke")
            .help("skriv id'et på en side under content/roller/")
            .suggest("familiekordinator", ["leder", "familiekoordinator"]),
        Diagnostic::warning(Code::SkippedHeading, Span::new(other, 7..18), "100 % galt,\nog på to linjer"),
        Diagnostic::error(
            Code::UnclosedDirective,
            Span::new(other, 39..39),
            "Direktivet bliver aldrig lukket",
        ),
    ];
    (sources, diagnostics)
}

#[test]
fn human_is_drawn_as_rustc_does() {
    let (sources, diagnostics) = example();
    let expected = "\
fejl[ukendt-henvisning]: Rollen `familiekordinator` findes ikke
 --> content/roller/leder.md:3:10
  |
3 | rolle = \"familiekordinator\"
  |          ^^^^^^^^^^^^^^^^^ mente du `familiekoordinator`?
  |
  = hjælp: skriv id'et på en side under content/roller/

advarsel[sprunget-overskrift]: 100 % galt,
                               og på to linjer
 --> content/100 %, så: nu.md:1:7
  |
1 |   første linje
  |  _______^
2 | | anden linje
  | |____^

fejl[uafsluttet-direktiv]: Direktivet bliver aldrig lukket
 --> content/100 %, så: nu.md:4:1
  |
4 |
  | ^

";
    assert_eq!(human(&sources, &diagnostics, Colour::Plain), expected);
}

#[test]
fn human_is_coloured_only_when_asked() {
    let (sources, diagnostics) = example();
    let coloured = human(&sources, &diagnostics, Colour::Ansi);
    assert!(coloured.contains("\x1b[1m\x1b[91mfejl"), "{coloured:?}");
    assert!(!human(&sources, &diagnostics, Colour::Plain).contains('\x1b'));
}

#[test]
fn help_and_text_cannot_steer_the_terminal() {
    let mut sources = Sources::default();
    let file = sources.add(Layer(0), "a.md", "x\x1b[31mrød");
    let one = Diagnostic::error(Code::LayoutError, Span::new(file, 0..1), "m\x1b[2J").help("h\x1b[2J");
    assert!(!human(&sources, &[one], Colour::Plain).contains('\x1b'));
}

#[test]
fn short_is_one_line_each() {
    let (sources, diagnostics) = example();
    let expected = "\
content/roller/leder.md:3:10: fejl[ukendt-henvisning]: Rollen `familiekordinator` findes ikke (mente du `familiekoordinator`?)
content/100 %, så: nu.md:1:7: advarsel[sprunget-overskrift]: 100 % galt, og på to linjer
content/100 %, så: nu.md:4:1: fejl[uafsluttet-direktiv]: Direktivet bliver aldrig lukket
";
    assert_eq!(short(&sources, &diagnostics), expected);
}

#[test]
fn github_escapes_what_its_commands_reserve() {
    let (sources, diagnostics) = example();
    let expected = "\
::error file=content/roller/leder.md,line=3,endLine=3,col=10,endColumn=27,title=fejl[ukendt-henvisning]::\
Rollen `familiekordinator` findes ikke%0Amente du `familiekoordinator`?%0Askriv id'et på en side under content/roller/
::warning file=content/100 %25%2C så%3A nu.md,line=1,endLine=2,title=advarsel[sprunget-overskrift]::\
100 %25 galt,%0Aog på to linjer
::error file=content/100 %25%2C så%3A nu.md,line=4,endLine=4,col=1,endColumn=1,title=fejl[uafsluttet-direktiv]::\
Direktivet bliver aldrig lukket
";
    assert_eq!(github(&sources, &diagnostics), expected);
}

#[test]
fn json_is_an_array_of_documented_objects() {
    let (sources, diagnostics) = example();
    let expected = r#"[
  {
    "severity": "error",
    "code": "ukendt-henvisning",
    "file": "content/roller/leder.md",
    "line": 3,
    "column": 10,
    "endLine": 3,
    "endColumn": 27,
    "start": 31,
    "end": 48,
    "message": "Rollen `familiekordinator` findes ikke",
    "help": "skriv id'et på en side under content/roller/",
    "suggestion": "familiekoordinator"
  },
  {
    "severity": "warning",
    "code": "sprunget-overskrift",
    "file": "content/100 %, så: nu.md",
    "line": 1,
    "column": 7,
    "endLine": 2,
    "endColumn": 5,
    "start": 7,
    "end": 18,
    "message": "100 % galt,\nog på to linjer",
    "help": null,
    "suggestion": null
  }
]
"#;
    assert_eq!(json(&sources, &diagnostics[..2]), expected);
    assert_eq!(json(&sources, &[]), "[]\n");
}

#[test]
fn sarif_names_rules_places_and_fixes() {
    let (sources, diagnostics) = example();
    let log: serde_json::Value = serde_json::from_str(&sarif(&sources, &diagnostics)).unwrap();
    let run = &log["runs"][0];
    assert_eq!(log["version"], "2.1.0");
    let rules: Vec<_> = run["tool"]["driver"]["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["id"].as_str().unwrap())
        .collect();
    assert_eq!(rules, ["ukendt-henvisning", "uafsluttet-direktiv", "sprunget-overskrift"]);
    for result in run["results"].as_array().unwrap() {
        let rule = rules[result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(result["ruleId"], rule);
    }
    let expected = serde_json::json!({
        "ruleId": "ukendt-henvisning",
        "ruleIndex": 0,
        "level": "error",
        "message": { "text": "Rollen `familiekordinator` findes ikke\nmente du `familiekoordinator`?\nskriv id'et på en side under content/roller/" },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": "content/roller/leder.md" },
            "region": { "startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 27, "byteOffset": 31, "byteLength": 17 },
        } }],
        "fixes": [{
            "description": { "text": "mente du `familiekoordinator`?" },
            "artifactChanges": [{
                "artifactLocation": { "uri": "content/roller/leder.md" },
                "replacements": [{
                    "deletedRegion": { "startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 27, "byteOffset": 31, "byteLength": 17 },
                    "insertedContent": { "text": "familiekoordinator" },
                }],
            }],
        }],
    });
    assert_eq!(run["results"][0], expected);
    let uri = &run["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "content/100%20%25,%20s%C3%A5%3A%20nu.md");
}

#[test]
fn the_summary_counts() {
    let (_, all) = example();
    assert_eq!(summary(&all), "2 fejl og 1 advarsel i 2 filer");
    assert_eq!(summary(&[]), "Ingen fejl");
    assert_eq!(summary(&all[..1]), "1 fejl i 1 fil");
    assert_eq!(summary(&[all[1].clone(), all[1].clone()]), "2 advarsler i 1 fil");
}

#[test]
fn an_unreadable_file_has_no_text_and_still_a_report() {
    let mut sources = Sources::default();
    let file = sources.add(Layer(0), "content/hemmelig.md", "");
    let one = Diagnostic::error(Code::UnreadableFile, Span::start_of(file), "Filen kan ikke læses");
    let expected = "\
fejl[ulaeselig-fil]: Filen kan ikke læses
 --> content/hemmelig.md:1:1
  |
1 |
  | ^

";
    assert_eq!(human(&sources, std::slice::from_ref(&one), Colour::Plain), expected);
    assert_eq!(
        short(&sources, &[one]),
        "content/hemmelig.md:1:1: fejl[ulaeselig-fil]: Filen kan ikke læses\n"
    );
}

fn texts() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("\r\n"),
        Just("\n"),
        Just("\r"),
        Just("\t"),
        Just("æ"),
        Just("漢字"),
        Just("👨‍👩‍👧"),
        Just("\u{feff}"),
        Just("\u{200b}"),
        Just("\u{301}"),
        Just("\u{0}"),
        Just("\u{202e}"),
        Just("a"),
        Just("  "),
        Just("::: praksis"),
    ];
    prop::collection::vec(part, 0..20).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn no_span_breaks_a_format(text in texts(), start in 0usize..60, length in 0usize..60, message in texts()) {
        let mut sources = Sources::default();
        sources.add(Layer(0), "a.md", text.as_str());
        let span = Span::new(FileId(0), start..start + length);
        let mut one = Diagnostic::error(Code::BrokenToml, span, message.as_str()).help(message.as_str());
        one.suggestion = Some(message);
        let all = [one];
        let entry = Entry::new(&sources, &all[0]);
        let drawn = human(&sources, &all, Colour::Plain);
        prop_assert!(drawn.contains(&format!("a.md:{}:", entry.line)), "{}\n{:?}", drawn, entry);
        human(&sources, &all, Colour::Ansi);
        prop_assert_eq!(short(&sources, &all).lines().count(), 1);
        prop_assert_eq!(github(&sources, &all).lines().count(), 1);
        prop_assert!(text.get(entry.start..entry.end).is_some());
        for parsed in [json(&sources, &all), sarif(&sources, &all)] {
            prop_assert!(serde_json::from_str::<serde_json::Value>(&parsed).is_ok());
        }
    }
}
