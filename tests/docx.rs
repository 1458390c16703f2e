//! The project's own sheets as Word files: every field with its id and its words, empty, with the example and filled
//! far beyond the page; tables with headers, Danish, and paper that Word can have.

#[path = "support/sheets.rs"]
mod sheets;

use sheets::{Sheet, count, filled, footer, sheets, titles};
use std::io::Read;
use vejviser::worksheet::{Data, Definition, Orientation, Paper, Shape, docx};

/// The parts of a Word file that are text.
struct Word {
    document: String,
    styles: String,
    core: String,
}

fn word(definition: &Definition, data: Option<&Data>, paper: Paper) -> Word {
    let bytes = docx::sheet(definition, data, paper, &footer());
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip file");
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
        text
    };
    Word {
        document: part("word/document.xml"),
        styles: part("word/styles.xml"),
        core: part("docProps/core.xml"),
    }
}

/// Text as it stands in XML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A field's id as a bookmark.
fn bookmark(id: &str) -> String {
    let name: String = id.replace(['-', '.'], "_").chars().take(40).collect();
    format!("w:name=\"{name}\"")
}

/// Every help to the one who writes, and every question of a column or side.
fn prompts(definition: &Definition) -> Vec<String> {
    let fields = definition.fields();
    let parts = fields.iter().flat_map(|field| field.parts());
    let mut prompts: Vec<String> =
        fields.iter().chain(parts).filter_map(|field| field.prompt.clone()).collect();
    for part in &definition.parts {
        prompts.extend(part.text.clone());
        match &part.shape {
            Shape::Board(board) => prompts.extend(board.columns.iter().flat_map(|one| one.prompts.clone())),
            Shape::Triangle(triangle) => {
                prompts.extend(triangle.sides.iter().flat_map(|one| one.prompts.clone()))
            }
            Shape::Checklist(list) => prompts.extend(list.items.iter().filter_map(|one| one.text.clone())),
            Shape::Scale(scale) => prompts.extend(scale.items.iter().filter_map(|one| one.text.clone())),
            Shape::Table(table) => prompts.extend(table.rules.iter().map(|one| one.text.clone())),
            Shape::Form(_) | Shape::Wheel(_) | Shape::Map(_) => {}
        }
    }
    prompts
}

/// Fields with their ids once each and in order, and every word that the definition has.
fn has_all(definition: &Definition, text: &str, what: &str) {
    let id = &definition.id;
    let mut last = 0;
    for field in definition.fields() {
        let name = bookmark(&field.id);
        let places: Vec<usize> = text.match_indices(&name).map(|(at, _)| at).collect();
        assert_eq!(places.len(), 1, "{id}, {what}: the field {} is marked", field.id);
        assert!(places[0] > last, "{id}, {what}: {} stands too early", field.id);
        last = places[0];
    }
    for words in titles(definition).into_iter().chain(prompts(definition)) {
        assert!(text.contains(&escaped(&words)), "{id}, {what}: no {words:?}");
    }
}

#[test]
fn every_field_is_there_with_its_id_and_its_words() {
    for Sheet { definition, example } in sheets() {
        let long = |number: usize| format!("{} slut{number:04}z", "Åse & Øjvind <æøå> 😀 ".repeat(20));
        let overfull = filled(&definition, 20, long);
        for &paper in &definition.papers {
            has_all(&definition, &word(&definition, None, paper).document, "empty");
            if let Some(example) = &example {
                has_all(&definition, &word(&definition, Some(example), paper).document, "example");
            }
        }
        let text = word(&definition, Some(&overfull), definition.papers[0]).document;
        has_all(&definition, &text, "filled");
        for number in 1..=count(&definition, 20) {
            assert!(
                text.contains(&format!("slut{number:04}z")),
                "{}: text {number} is missing",
                definition.id
            );
        }
        assert!(text.contains("Åse &amp; Øjvind &lt;æøå&gt; 😀"), "{}", definition.id);
    }
}

#[test]
fn tables_have_headers_that_stay_with_their_rows() {
    for Sheet { definition, .. } in sheets() {
        let id = &definition.id;
        let made = word(&definition, None, definition.papers[0]);
        let data = made.document.matches("<w:tblStyle w:val=\"ArketsTabel\"/>").count();
        assert_eq!(made.document.matches("<w:tblHeader/>").count(), data, "{id}: a header for each table");
        for style in ["Kolonnenavn", "Heading2", "Heading3", "Tavleoverskrift", "Underoverskrift"] {
            let own = made.styles.split(&format!("w:styleId=\"{style}\">")).nth(1).expect(style);
            let own = own.split("</w:style>").next().unwrap_or_default();
            assert!(
                own.contains("<w:keepNext/>") || own.contains("w:basedOn w:val=\"Heading"),
                "{style}: {own}"
            );
        }
        // Outside of cells, what stands between a heading and the table below it goes with them.
        let body = outside_of_tables(&made.document);
        for (text, table) in body.windows(2).filter_map(|two| Some((paragraph(two[0])?, two[1]))) {
            let keeps = text.contains("<w:keepNext/>") || text.contains("\"Luft\"");
            assert!(keeps || !table.starts_with("<w:tbl>"), "{id}: {text} may be left behind");
        }
    }
}

/// Paragraphs and tables of the body, in order.
fn outside_of_tables(document: &str) -> Vec<&str> {
    let mut rest = document.split_once("<w:body>").expect("a body").1;
    let mut found = Vec::new();
    while rest.starts_with("<w:p>") || rest.starts_with("<w:tbl>") {
        let end = if rest.starts_with("<w:p>") {
            after(rest, ("<w:p>", "</w:p>"))
        } else {
            after(rest, ("<w:tbl>", "</w:tbl>"))
        };
        found.push(&rest[..end]);
        rest = &rest[end..];
    }
    assert!(rest.starts_with("<w:sectPr>"), "{rest}");
    found
}

/// Where the first element ends, others of its name within it.
fn after(text: &str, (open, close): (&str, &str)) -> usize {
    let mut at = 0;
    let mut depth = 0;
    loop {
        let closing = text[at..].find(close).expect(close);
        match text[at..].find(open) {
            Some(opening) if opening < closing => (at, depth) = (at + opening + open.len(), depth + 1),
            _ => (at, depth) = (at + closing + close.len(), depth - 1),
        }
        if depth == 0 {
            return at;
        }
    }
}

fn paragraph(text: &str) -> Option<&str> {
    text.starts_with("<w:p>").then_some(text)
}

#[test]
fn the_file_is_danish_and_its_paper_is_one_that_word_has() {
    // Twentieths of a point; A2 is longer than Word's pages, and lies on A3, which is of the same form.
    let sides = |paper: Paper| if paper == Paper::A4 { (11906, 16838) } else { (16838, 23811) };
    for Sheet { definition, .. } in sheets() {
        for &paper in Paper::ALL {
            let made = word(&definition, None, paper);
            let (short, long) = sides(paper);
            let page = match definition.orientation() {
                Orientation::Landscape => {
                    format!("<w:pgSz w:w=\"{long}\" w:h=\"{short}\" w:orient=\"landscape\"/>")
                }
                Orientation::Portrait => format!("<w:pgSz w:w=\"{short}\" w:h=\"{long}\"/>"),
            };
            assert!(made.document.contains(&page), "{} {paper:?}: not {page}", definition.id);
            assert!(!made.document.contains(">A2<") && !made.core.contains("A2"), "{}", definition.id);
            assert!(made.styles.contains("<w:lang w:val=\"da-DK\""), "{}", definition.id);
            assert!(made.core.contains("<dc:language>da-DK</dc:language>"), "{}", definition.id);
        }
        let [large, huge] = [Paper::A3, Paper::A2].map(|paper| word(&definition, None, paper));
        assert!(
            large.document == huge.document && large.styles == huge.styles,
            "{}: A2 is A3 to be enlarged",
            definition.id
        );
    }
}

#[test]
fn what_a_family_wrote_is_in_the_text_and_nowhere_else() {
    for Sheet { definition, .. } in sheets() {
        let data = filled(&definition, 2, |_| "Hemmeligt".into());
        let made = word(&definition, Some(&data), definition.papers[0]);
        assert!(made.document.contains("Hemmeligt"), "{}", definition.id);
        assert!(!made.core.contains("Hemmeligt") && !made.styles.contains("Hemmeligt"), "{}", definition.id);
        let captions = made.document.split("<w:tblCaption ").skip(1);
        let told = captions.filter_map(|rest| rest.split("/><").next()).any(|one| one.contains("Hemmeligt"));
        assert!(!told, "{}: a table is called by what a family wrote", definition.id);
    }
}
