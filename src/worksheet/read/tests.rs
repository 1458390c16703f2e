use super::*;
use crate::source::{Layer, Sources};

const GOOD: &str = r#"title = "Tavle"
description = "Kort."
purpose = "Formål."
who = "Alle."
when = "Altid."
papers = ["A4", "A3"]
roles = ["leder"]

[board]
[[board.columns]]
id = "a"
title = "A"
"#;

/// What is reported: place, code, message, help and suggestion, a line each.
fn report(text: &str) -> (Option<Definition>, Vec<String>) {
    let mut sources = Sources::default();
    let file = sources.add(Layer(0), "toolkit/t/worksheet.toml", text);
    let mut diagnostics = Diagnostics::default();
    let read = read_definition("t", file, text, &mut diagnostics);
    diagnostics.sort(&sources);
    let lines = diagnostics.iter().map(|one| {
        let place = sources.file(one.span.file).position(one.span.range.start);
        let suggestion =
            one.suggestion.as_ref().map(|word| format!(" | mente du `{word}`?")).unwrap_or_default();
        let text = sources.slice(&one.span).replace('\n', "⏎");
        let help = one.help.as_deref().unwrap_or("");
        format!("{}:{} {} «{text}» {} | {help}{suggestion}", place.line, place.column, one.code, one.message)
    });
    (read, lines.collect())
}

#[test]
fn a_sound_definition_is_read_without_a_word() {
    let (read, lines) = report(GOOD);
    assert_eq!(lines, Vec::<String>::new());
    let read = read.expect("a definition");
    assert_eq!(read.papers, [Paper::A4, Paper::A3]);
    let mut ids = Vec::new();
    read.references(&mut |spec, one| ids.push((spec.name, one.id.clone())));
    assert_eq!(ids, [("roles", "leder".to_owned())]);
}

#[test]
fn every_fault_is_reported_in_one_run() {
    let text = GOOD
        .replace("title = \"Tavle\"", "titel = \"Tavle\"")
        .replace("\"A3\"", "\"A33\"")
        .replace("who = \"Alle.\"", "who = 3")
        .replace(
            "title = \"A\"",
            "title = \"A\"\nprompt = \"x\"\n[[board.columns]]\nid = \"a\"\ntitle = \"B\"",
        );
    let (read, lines) = report(&text);
    assert!(read.is_none());
    assert_eq!(
        lines,
        [
            "1:1 ukendt-felt «titel» arket har ikke et felt `titel` | Felterne er: title, short_title, description, purpose, who, when, time, papers, orientation, model, roles, steps, tools, sources, fields, parts, board, table, form, checklist, wheel, map, scale, triangle. | mente du `title`?",
            "1:1 manglende-felt «titel = \"Tavle\"» feltet `title` mangler i arket | Arkets titel. Skriv en tekst i anførselstegn.",
            "4:7 forkert-type «3» feltet `who` har en forkert type | Skriv en tekst i anførselstegn.",
            "6:17 ark-fejl «\"A33\"» papirstørrelsen `A33` kendes ikke | Størrelserne er: A4, A3, A2. | mente du `A3`?",
            "13:1 ukendt-felt «prompt» kolonnen har ikke et felt `prompt` | Felterne er: id, title, prompts, width, entries. | mente du `prompts`?",
            "15:6 dobbelt-id «\"a\"» to felter har samme id `a` | Giv hvert felt sit eget id; det er nøglen i filer med udfyldte ark.",
        ]
    );
}

#[test]
fn the_shape_is_one_and_known() {
    let without = &GOOD[..GOOD.find("[board]").expect("the board")];
    let none = "1:1 ark-fejl «title = \"Tavle\"» arket har ingen form | Skriv én af afdelingerne [board], [table], [form], [checklist], [wheel], [map], [scale] eller [triangle].";
    assert_eq!(report(without).1, [none]);
    let (_, lines) = report(&GOOD.replace("board", "borad"));
    assert!(lines.contains(&none.to_owned()), "{lines:#?}");
    assert!(lines.iter().any(|line| line.ends_with("mente du `board`?")), "{lines:#?}");
    let (_, lines) = report(&format!("{without}[board]\n"));
    assert_eq!(
        lines,
        [
            "9:2 ark-fejl «board» der mangler mindst én `columns` | Tavlens kolonner. Skriv en afdeling [[...columns]]."
        ]
    );
    let two = format!("{GOOD}\n[table]\n[[table.columns]]\nid = \"x\"\ntitle = \"X\"\n");
    assert_eq!(
        report(&two).1,
        [
            "14:2 ark-fejl «table» arket har to former: `board` og `table` | Behold én af dem, eller giv hver sin del: [[parts]]."
        ]
    );
}

#[test]
fn a_wheel_needs_marks_that_differ_and_a_table_knows_its_examples() {
    let without = &GOOD[..GOOD.find("[board]").expect("the board")];
    let activity = |id: &str, mark: &str| {
        format!("[[wheel.activities]]\nid = \"{id}\"\ntitle = \"T\"\nmark = \"{mark}\"\n")
    };
    let wheel = |marks: [&str; 2]| {
        let fields = "[[wheel.fields]]\nid = \"hvad\"\ntitle = \"Hvad\"\n";
        format!("{without}[wheel]\n{}{}{fields}", activity("a", marks[0]), activity("b", marks[1]))
    };
    assert_eq!(report(&wheel(["ring", "rude"])).1, Vec::<String>::new());
    let (read, lines) = report(&wheel(["ring", "ring"]));
    assert!(read.is_none() && lines[0].contains("to aktiviteter har samme tegn `ring`"), "{lines:#?}");
    let (_, lines) = report(&wheel(["cirkel", "sol"]));
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].contains("feltet `mark` kan ikke være \"sol\""), "{lines:#?}");
    let table =
        "[table]\n[[table.columns]]\nid = \"ydelse\"\ntitle = \"Y\"\n[[table.examples]]\nydelsee = \"x\"\n";
    assert_eq!(
        report(&format!("{without}{table}")).1,
        [
            "14:1 ukendt-felt «ydelsee» tabellen har ikke en kolonne `ydelsee` | Kolonnerne er: ydelse. | mente du `ydelse`?"
        ]
    );
}

#[test]
fn parts_have_a_shape_each_and_ids_are_unique_over_all_of_them() {
    let without = &GOOD[..GOOD.find("[board]").expect("the board")];
    let form =
        "[[parts]]\ntitle = \"Først\"\n[parts.form]\n[[parts.form.fields]]\nid = \"a\"\ntitle = \"A\"\n";
    let list = "[[parts]]\n[parts.checklist]\nnote = \"Hvem\"\n[[parts.checklist.items]]\nid = \"b\"\ntitle = \"B\"\n";
    let (read, lines) = report(&format!("{without}{form}{list}"));
    assert_eq!(lines, Vec::<String>::new());
    let read = read.expect("two parts");
    assert_eq!(read.word(), "parts");
    assert_eq!(read.shapes(), ["checklist", "form"]);
    let ids: Vec<String> = read.fields().into_iter().map(|field| field.id).collect();
    assert_eq!(ids, ["a", "b", "b-note"]);
    let (_, lines) = report(&format!("{without}{form}{form}[[parts]]\ntext = \"x\"\n[board]\n"));
    assert_eq!(
        lines,
        [
            "19:6 dobbelt-id «\"a\"» to felter har samme id `a` | Giv hvert felt sit eget id; det er nøglen i filer med udfyldte ark.",
            "21:1 ark-fejl «[[parts]]» delen har ingen form | Skriv én af afdelingerne [board], [table], [form], [checklist], [wheel], [map], [scale] eller [triangle].",
            "23:2 ark-fejl «board» formen `board` står uden for arkets dele | Flyt den ind i en del: [parts.board].",
        ]
    );
}

#[test]
fn each_shape_says_what_it_lacks() {
    let without = &GOOD[..GOOD.find("[board]").expect("the board")];
    let faults = |shape: &str| -> Vec<String> {
        let (read, lines) = report(&format!("{without}{shape}"));
        assert_eq!(read.is_none(), !lines.is_empty(), "{lines:#?}");
        lines.into_iter().map(|line| line.split(" | ").next().unwrap_or_default().to_owned()).collect()
    };
    let field = |more: &str| format!("[form]\n[[form.fields]]\nid = \"a\"\ntitle = \"A\"\n{more}");
    assert_eq!(faults(&field("type = \"valg\"\nchoices = [\"Ja\", \"Nej\"]\n")), Vec::<String>::new());
    let few = ["10:1 ark-fejl «[[form.fields]]» et felt af typen valg skal have mindst to valg"];
    assert_eq!(faults(&field("type = \"valg\"\n")), few);
    assert_eq!(faults(&field("choices = [\"Ja\", \"Nej\"]\n")).len(), 1);
    assert_eq!(faults("[checklist]\n"), ["9:2 ark-fejl «checklist» listen har ingen punkter"]);
    assert_eq!(faults("[checklist]\nduties = \"leder\"\n"), Vec::<String>::new());
    let moment = "[[scale.moments]]\nid = \"k1\"\ntitle = \"1. kvartal\"\n";
    let scale = |head: &str| format!("[scale]\nlow = \"slet ikke\"\nhigh = \"meget\"\n{head}{moment}");
    assert_eq!(faults(&scale("core_elements = true\n")), Vec::<String>::new());
    let none = ["9:2 ark-fejl «scale» skalaen skal have punkter at vurdere, og kun på én måde"];
    assert_eq!(faults(&scale("")), none);
    let turned = ["9:2 ark-fejl «scale» skalaen går ikke fra et lavt tal til et højere"];
    assert_eq!(faults(&scale("core_elements = true\nfrom = 6\nto = 1\n")), turned);
    let side = |id: &str| format!("[[triangle.sides]]\nid = \"{id}\"\ntitle = \"S\"\n");
    let two = format!("[triangle]\ncenter = \"Barnet\"\n{}{}", side("a"), side("b"));
    assert_eq!(faults(&two), ["9:2 ark-fejl «triangle» trekanten har 2 sider"]);
    assert_eq!(faults(&format!("{two}{}", side("c"))), Vec::<String>::new());
    let map =
        "[map]\nlayout = \"kredse\"\ncenter = \"Os\"\n[[map.fields]]\nid = \"hvem\"\ntitle = \"Hvem\"\n";
    assert_eq!(faults(map), ["9:2 ark-fejl «map» kortet har ingen kredse"]);
    assert_eq!(faults(&map.replace("kredse", "skyer")), Vec::<String>::new());
    let table = "[table]\nshare = \"andel\"\n[[table.columns]]\nid = \"y\"\ntitle = \"Y\"\n";
    assert_eq!(faults(table), ["10:9 ark-fejl «\"andel\"» tabellen har ikke en kolonne `andel`"]);
}

#[test]
fn broken_toml_is_placed_and_nothing_panics() {
    let (read, lines) = report(&GOOD.replace("title = \"Tavle\"", "title = \"Tavle"));
    assert!(read.is_none());
    assert!(lines.iter().any(|line| line.starts_with("1:") && line.contains("toml-fejl")), "{lines:#?}");
    let whole = format!("{GOOD}æøå = {{ \"é\" = [1, {{}}] }}\n");
    for end in 0..whole.len() {
        if whole.is_char_boundary(end) {
            report(&whole[..end]);
            report(&whole[end..]);
        }
    }
}
