use super::*;
use crate::diagnostic::Diagnostics;
use crate::source::{Layer, Sources};
use crate::worksheet::{Definition, read_definition};

type From = fn(&Definition, crate::source::FileId, &str, &mut Diagnostics) -> Vec<Data>;

const HEAD: &str = "title=\"T\"\ndescription=\"d\"\npurpose=\"p\"\nwho=\"w\"\nwhen=\"n\"\npapers=[\"A4\"]\n";
const BOARD: &str = "[[fields]]\nid=\"dato\"\ntitle=\"Dato\"\n[board]\n[[board.columns]]\nid=\"fungerer\"\ntitle=\"F\"\n[[board.columns]]\nid=\"aftaler\"\ntitle=\"A\"\n[[board.columns.entries]]\nid=\"aftale\"\ntitle=\"Aftale\"\n[[board.columns.entries]]\nid=\"hvem\"\ntitle=\"Hvem\"\n";
const WHEEL: &str = "[wheel]\n[[wheel.activities]]\nid=\"moede\"\ntitle=\"Møde\"\nmark=\"ring\"\n[[wheel.fields]]\nid=\"hvad\"\ntitle=\"Hvad\"\n";

fn read(shape: &str, from: From, text: &str) -> (Vec<Data>, Vec<String>) {
    let mut sources = Sources::default();
    let file = sources.add(Layer(0), "data", text);
    let mut diagnostics = Diagnostics::default();
    let definition =
        read_definition("t", file, &format!("{HEAD}{shape}"), &mut diagnostics).expect("a definition");
    let data = from(&definition, file, text, &mut diagnostics);
    let lines = diagnostics.iter().map(|one| {
        let line = sources.file(file).position(one.span.range.start).line;
        let suggestion =
            one.suggestion.as_ref().map(|word| format!(" | mente du `{word}`?")).unwrap_or_default();
        format!("{line} «{}» {}{suggestion}", sources.slice(&one.span), one.message)
    });
    (data, lines.collect())
}

#[test]
fn the_three_formats_say_the_same() {
    let toml = "[[udfyldt]]\ndato = 2027-03-01\nfungerer = \"Søvn\"\naftaler = [{ aftale = \"Ringe\", hvem = \"Mor\" }]\n";
    let json = r#"[{"ark":"t","dato":"2027-03-01","fungerer":["Søvn"],"aftaler":[{"aftale":"Ringe","hvem":"Mor"},{}]}]"#;
    let csv = "\u{feff}dato;fungerer;aftaler\r\n2027-03-01;Søvn;\"Ringe; Mor\n\"\r\n";
    let (expected, lines) = read(BOARD, from_toml, toml);
    assert_eq!(lines, Vec::<String>::new());
    assert_eq!(expected[0].text("dato"), "2027-03-01");
    assert_eq!(part(&expected[0].entries("aftaler")[0], "hvem"), "Mor");
    assert_eq!(read(BOARD, from_json, json), (expected.clone(), Vec::new()));
    assert_eq!(read(BOARD, from_csv, csv), (expected, Vec::new()));
}

#[test]
fn bad_rows_are_reported_and_good_ones_kept() {
    let csv = "januar;febuar\nmoede; \nmode, ude;x\nMøde|moede;\na;b;c\n";
    let (data, lines) = read(WHEEL, from_csv, csv);
    assert_eq!(data.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(data[1].entries("januar").len(), 2);
    assert_eq!(
        lines,
        [
            "1 «febuar» arket har ikke et felt `febuar` | mente du `februar`?",
            "3 «mode, ude» feltet `slags` kender ikke det, der står her",
            "5 «c» rækken har 3 felter, men den første linje har 2",
        ]
    );
    let (_, lines) = read(WHEEL, from_csv, "maj;juni\n\"moede; tur; og; mere\";\n");
    assert_eq!(lines, ["2 «moede; tur; og; mere» linjen har 4 dele, men der er plads til 2"]);
}

#[test]
fn wrong_fields_and_shapes_are_placed() {
    let toml = "[[udfyldt]]\nfungere = \"x\"\n[[udfyldt]]\naftaler = \"Ringe\"\n[[udfyldt]]\naftaler = [{ hvm = \"x\" }]\n[[udfyldt]]\nfungerer = \"ok\"\n";
    let (data, lines) = read(BOARD, from_toml, toml);
    assert_eq!(data.len(), 1);
    assert_eq!(data[0].number, 4);
    assert_eq!(
        lines,
        [
            "2 «fungere» arket har ikke et felt `fungere` | mente du `fungerer`?",
            "4 «\"Ringe\"» feltet `aftaler` skal være en liste med felterne aftale, hvem",
            "6 «hvm» arket har ikke et felt `hvm` | mente du `hvem`?",
        ]
    );
    let (_, lines) = read(BOARD, from_json, r#"{"ark":"andet"}"#);
    assert_eq!(lines, ["1 «\"andet\"» filen hører ikke til arket `t`"]);
    let (_, lines) = read(BOARD, from_json, "{\"dato\":\n\"x\"\n\"fungerer\":\"y\"}");
    assert_eq!(lines, ["3 «\"» filen kan ikke læses videre herfra"]);
}

#[test]
fn nothing_makes_the_readers_panic() {
    let texts = [
        "{\"dato\": [\"æ\\u00e5\", {\"x\": null}], \"aftaler\": {\"hvem\": -1.5e3}}",
        "[[udfyldt]]\næ = [[1], 'ø']\ndato = 1\n",
        "dato;\"fun\"\"gerer\";aftaler\n\"å\n\";;\"a|b;;;\"\n;",
    ];
    for text in texts {
        for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)) {
            for from in [from_toml as From, from_json, from_csv] {
                read(BOARD, from, &text[..end]);
                read(WHEEL, from, &text[end..]);
            }
        }
    }
    read(BOARD, from_json, &"[".repeat(100_000));
}

#[test]
fn old_spreadsheets_are_read() {
    assert_eq!(decode(b"S\xf8vn \x96 \xe5r"), "Søvn – år");
    assert_eq!(decode("Søvn".as_bytes()), "Søvn");
}
