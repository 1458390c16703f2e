//! What holds of every shape on the web.

use super::*;
use crate::diagnostic::Diagnostics;
use crate::source::FileId;
use crate::worksheet::{data, read_definition};

const HEAD: &str = "title = \"Ark & co\"\ndescription = \"d\"\npurpose = \"p\"\nwho = \"w\"\nwhen = \"n\"\npapers = [\"A4\"]\n";
const BOARD: &str = r#"
[board]
[[board.columns]]
id = "a"
title = "Først <nu>"
[[board.columns]]
id = "b"
title = "Aftaler"
[[board.columns.entries]]
id = "aftale"
title = "Aftale"
"#;
const PARTS: &str = r#"
[[parts]]
title = "Form"
[parts.form]
fields = [{ id = "dag", title = "Dag", type = "dato" }, { id = "ok", title = "Ja", type = "kryds" }, { id = "valg", title = "Valg", type = "valg", choices = ["Tæt", "Løs"] }]
[[parts]]
[parts.checklist]
note = "Hvem"
items = [{ id = "k1", title = "Ring", group = "Først" }]
[[parts]]
[parts.scale]
low = "slet ikke"
high = "meget"
moments = [{ id = "nu", title = "Nu" }]
items = [{ id = "trivsel", title = "Trivsel" }]
[[parts]]
[parts.map]
layout = "kredse"
center = "Barnet"
places = [{ id = "naer", title = "Nær" }]
ties = [{ id = "taet", title = "Tæt", line = "dobbelt" }]
fields = [{ id = "hvem", title = "Hvem" }]
[[parts]]
[parts.triangle]
center = "Midten"
sides = [{ id = "s1", title = "En" }, { id = "s2", title = "To" }, { id = "s3", title = "Tre" }]
[[parts]]
[parts.table]
columns = [{ id = "kol", title = "Kolonne" }]
"#;

fn read(body: &str) -> Definition {
    let mut diagnostics = Diagnostics::default();
    let definition = read_definition("t", FileId(0), &format!("{HEAD}{body}"), &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    definition.expect("a sound sheet")
}

/// Every input stands in a label, or a label points to it.
fn assert_labelled(html: &str, tag: &str) {
    for (at, _) in html.match_indices(tag) {
        let whole = &html[at..at + html[at..].find('>').expect("a tag ends")];
        let id = whole.split(" id=\"").nth(1).and_then(|rest| rest.split('"').next());
        let before = &html[..at];
        let within = before.rfind("<label").is_some_and(|open| !before[open..].contains("</label>"));
        let named = id.is_some_and(|id| html.contains(&format!("for=\"{id}\"")));
        assert!(within || named, "no label for {whole}: {html}");
    }
}

#[test]
fn what_is_written_is_escaped_and_every_field_has_a_label() {
    let definition = read(BOARD);
    let text = r#"{"a": "</textarea><script>", "b": [{"aftale": "\"x\""}]}"#;
    let data = data::from_json(&definition, FileId(1), text, &mut Diagnostics::default());
    let html = sheet(&definition, data.first());
    assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;") && html.contains("&quot;x&quot;"), "{html}");
    assert!(!html.contains("<script") && !html.contains(" style=") && !html.contains("<form"), "{html}");
    assert_labelled(&html, "<textarea ");
}

#[test]
fn every_shape_has_its_fields_filled_in_and_labelled() {
    let definition = read(PARTS);
    let text = r#"{"dag": "2027-03-01", "ok": true, "valg": "loes", "k1": true, "k1-note": "MOR", "trivsel-nu": "4",
        "kort": [{"hvem": "Onkel B", "sted": "naer", "baand": "taet"}], "s1": "side et", "raekker": [{"kol": "celle"}]}"#;
    let mut diagnostics = Diagnostics::default();
    let data = data::from_json(&definition, FileId(1), text, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    let html = sheet(&definition, data.first());
    for tag in ["<textarea ", "<select ", "<input "] {
        assert_labelled(&html, tag);
    }
    for field in definition.fields() {
        assert!(html.contains(&format!("=\"{}\"", field.id)), "no {}: {html}", field.id);
    }
    let expected = [
        r#"data-field="dag" value="2027-03-01""#,
        r#"data-field="ok" checked"#,
        r#"value="loes" selected"#,
        r#"data-field="trivsel-nu" value="4""#,
        "MOR</textarea>",
        "Onkel B</textarea>",
        r#"value="taet" selected"#,
        "side et</textarea>",
        "celle</textarea>",
    ];
    for text in expected {
        assert!(html.contains(text), "no {text}: {html}");
    }
    assert_eq!(
        needs(&definition),
        ["checklist", "form", "map", "scale", "table", "triangle", "date", "circles"]
    );
    assert!(html.contains(r#"data-do="calendar""#) && !sheet(&read(BOARD), None).contains("calendar"));
}

#[test]
fn the_plan_says_how_each_field_is_filled_in() {
    let plan = plan(&read(PARTS));
    assert!(plan.starts_with("dag.d ok.x valg.|taet|loes k1.x k1-note trivsel-nu.|1|2|"), "{plan}");
    assert!(plan.contains(" kort(hvem sted.|naer baand.|taet) s1.t "), "{plan}");
}
