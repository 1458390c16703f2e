use super::*;
use crate::source::{Layer, Sources};
use crate::worksheet::read_definition;

const HEAD: &str =
    "title = \"T\"\ndescription = \"D\"\npurpose = \"P\"\nwho = \"H\"\nwhen = \"N\"\npapers = [\"A4\"]\n";
const BOARD: &str = "[[board.columns]]\nid = \"aftaler\"\ntitle = \"Aftaler\"\n[[board.columns.entries]]\nid = \"aftale\"\ntitle = \"Aftale\"\n[[board.columns.entries]]\nid = \"frist\"\ntitle = \"Frist\"\ntype = \"dato\"\n";
const FORM: &str = "[[form.fields]]\nid = \"moede\"\ntitle = \"Møde\"\ntype = \"dato\"\n";

fn sheets() -> Vec<Arc<Definition>> {
    let sheet = |id: &str, shape: &str| {
        let mut out = Diagnostics::default();
        let text = format!("{HEAD}{shape}");
        Arc::new(read_definition(id, FileId(0), &text, &mut out).expect("a sheet"))
    };
    vec![sheet("tavle", BOARD), sheet("skema", FORM)]
}

fn cases() -> Vec<Case> {
    let case = |id: &str, every: Interval| Case {
        id: id.into(),
        when: "Altid.".into(),
        every,
        rule: "Takten".into(),
    };
    vec![case("kun-stoette", Interval::Months(3)), case("undersoegelse", Interval::Weeks(6))]
}

/// The families, and what was said: "line «text» message | mente du".
fn read(form: Form, text: &str) -> (Vec<Family>, Vec<String>) {
    let mut sources = Sources::default();
    let file = sources.add(Layer::default(), "familier", text);
    let mut out = Diagnostics::default();
    let (sheets, cases) = (sheets(), cases());
    let found = families(Known { sheets: &sheets, cases: &cases }, form, (file, text), &mut out);
    out.sort(&sources);
    let said = out.into_iter().map(|one| {
        let line = sources.file(file).position(one.span.range.start).line;
        let near = one.suggestion.map(|near| format!(" | mente du `{near}`?")).unwrap_or_default();
        format!("{line} «{}» {}{near}", sources.slice(&one.span), one.message)
    });
    let said = said.collect();
    (found, said)
}

/// "number: sheets, case from start".
fn told(family: &Family) -> String {
    let sheets: Vec<&str> = family.sheets.iter().map(|one| one.definition.id.as_str()).collect();
    let cadence = family.cadence.as_ref().map(|one| format!(", {} fra {}", one.case.id, one.start.iso()));
    format!("{}: {}{}", family.number, sheets.join("+"), cadence.unwrap_or_default())
}

const TOML: &str = r#"
[[familier]]
sagstype = "kun-stoette"
start = "2027-03"
[familier.skema]
moede = 2027-03-01
[familier.tavle]
aftaler = [{ aftale = "Ring", frist = "1.4.2027" }]

[[familier]]
sagstype = "undersoegelse"
start = 2027-03-15
"#;
const JSON: &str = r#"{"format": "vejviser-familier", "version": 1, "familier": [
 {"skema": {"moede": "2027-03-01"}, "tavle": {"aftaler": [{"aftale": "Ring", "frist": "2027-04-01"}]},
  "sagstype": "kun-stoette", "start": "2027-03"},
 {"sagstype": "undersoegelse", "start": "2027-03-15"}]}"#;
const CSV: &str = "tavle.aftaler;skema.moede;sagstype;start\n\"Ring; 2027-04-01\";1.3.2027;kun-stoette;2027-03\n;;undersoegelse;15.3.2027\n";

#[test]
fn the_three_formats_say_the_same() {
    let (families, said) = read(Form::Toml, TOML);
    assert_eq!(said, [""; 0]);
    let shown: Vec<String> = families.iter().map(told).collect();
    assert_eq!(shown, ["1: tavle+skema, kun-stoette fra 2027-03-01", "2: , undersoegelse fra 2027-03-15"]);
    assert_eq!(families[0].sheets[0].data.entries("aftaler")[0]["frist"], "2027-04-01");
    for (form, text) in [(Form::Json, JSON), (Form::Csv, CSV)] {
        let (other, said) = read(form, text);
        assert_eq!(said, [""; 0]);
        assert_eq!(other.len(), 2);
        for (one, other) in families.iter().zip(&other) {
            assert_eq!(told(one), told(other));
            let data = |family: &Family| -> Vec<Data> {
                family.sheets.iter().map(|sheet| sheet.data.clone()).collect()
            };
            assert_eq!(data(one), data(other), "{form:?}");
        }
    }
}

#[test]
fn the_folder_that_the_web_saves_is_a_family() {
    let text = r#"{"format":"vejviser-mappe","version":1,"sag":"9F0C61A2-3B4D-4E5F-8A9B-0C1D2E3F4A5B",
        "skema":{"ark":"skema","moede":"2027-03-01"}}"#;
    let (families, said) = read(Form::Json, text);
    assert_eq!((said, families.len()), (vec![], 1));
    assert_eq!(families[0].uuid.as_deref(), Some("9f0c61a2-3b4d-4e5f-8a9b-0c1d2e3f4a5b"));
    assert_eq!(families[0].sheets[0].data.text("moede"), "2027-03-01");
}

#[test]
fn what_is_wrong_leaves_out_that_family_alone() {
    let text = r#"[[familier]]
sagstype = "kun-stotte"
start = "2027-3"
[[familier]]
[familier.tavel]
[[familier]]
sag = "Familien Hansen"
[familier.skema]
moede = 2027-03-01
[[familier]]
start = "2027-03"
[[familier]]
[[familier]]
[familier.skema]
moede = "31.2.2027"
[[familier]]
[familier.skema]
"#;
    let (families, said) = read(Form::Toml, text);
    assert_eq!(
        said,
        [
            "2 «\"kun-stotte\"» ingen regel har et tilfælde med takt og det id | mente du `kun-stoette`?",
            "3 «\"2027-3\"» `start` skal være en måned eller en dag",
            "5 «tavel» der er ikke et ark `tavel` | mente du `tavle`?",
            "7 «\"Familien Hansen\"» `sag` skal være et UUID",
            "11 «\"2027-03\"» `sagstype` og `start` hører sammen",
            "12 «[[familier]]» familien har hverken et ark eller en sagstype",
            "15 «\"31.2.2027\"» feltet `moede` skal være en dag, som kalenderen har",
        ]
    );
    assert_eq!(families.iter().map(told).collect::<Vec<_>>(), ["7: skema"]);
}

#[test]
fn columns_that_are_none_and_rows_that_are_wrong_are_placed() {
    let text =
        "tavle.aftale,skema.moede,sagstip,start,moede\nx,1.3.2027,,,\n,i morgen,,,\n,,,2027-04,\n,4.3.2027\n";
    let (families, said) = read(Form::Csv, text);
    assert_eq!(
        said,
        [
            "1 «tavle.aftale» arket har ikke et felt `aftale` | mente du `aftaler`?",
            "1 «sagstip» der er ikke et ark `sagstip` | mente du `sagstype`?",
            "1 «moede» der er ikke et ark `moede`",
            "3 «i morgen» feltet `moede` skal være en dag, som kalenderen har",
            "4 «2027-04» `sagstype` og `start` hører sammen",
        ]
    );
    assert_eq!(families.iter().map(told).collect::<Vec<_>>(), ["1: skema", "4: skema"]);
    let (_, said) = read(Form::Csv, "tavle.aftaler\n\"a; 1.3.2027; mere\"\n");
    assert_eq!(said, ["2 «a; 1.3.2027; mere» linjen har 3 dele, men der er plads til 2"]);
}

#[test]
fn a_file_of_one_sheet_is_told_from_families() {
    let (families, said) = read(Form::Json, r#"{"ark": "skema", "moede": "2027-03-01"}"#);
    assert_eq!(families, []);
    assert_eq!(said, ["1 «\"ark\"» filen er til ét ark og ikke til familier"]);
    let (families, said) = read(Form::Json, "[]");
    assert_eq!((families, said), (vec![], vec![]));
    let (_, said) = read(Form::Json, "\"x\"");
    assert_eq!(said, ["1 «\"x\"» filen skal indeholde en familie eller en liste af familier"]);
}

#[test]
fn nothing_makes_the_reader_panic() {
    for (form, text) in [(Form::Toml, TOML), (Form::Json, JSON), (Form::Csv, CSV)] {
        for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)) {
            read(form, &text[..end]);
            read(form, &text[end..]);
        }
    }
}
