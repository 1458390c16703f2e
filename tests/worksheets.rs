//! The project's own worksheets through all media: the same fields in the same order, nothing cut, the same
//! bytes every time.

#[path = "support/sheets.rs"]
mod sheets;

use sheets::{Sheet, count, filled, footer, sheets, titles};
use std::collections::BTreeMap;
use std::sync::Mutex;
use vejviser::diagnostic::Diagnostics;
use vejviser::source::FileId;
use vejviser::worksheet::fill::{Format, Press, fill};
use vejviser::worksheet::pdf::{Filling, PackSheet, Typesetter};
use vejviser::worksheet::{Data, Definition, Field, Input, Paper, Shape, Value};
use vejviser::worksheet::{csv, data, docx, pdf, preview, print, web};

/// A millimetre in points.
const MM: f64 = 72.0 / 25.4;

fn typesetter() -> Typesetter {
    Typesetter::new(&BTreeMap::new())
}

/// The number of pages and all text of a printed sheet, without spaces and hyphens; nothing of it is cut.
fn printed(typesetter: &Typesetter, sheet: (&Definition, Filling<'_>), paper: Paper) -> (usize, String) {
    let document = typesetter.pages(sheet.0, sheet.1, paper, &footer()).expect("a printed sheet");
    let id = &sheet.0.id;
    let mut all = String::new();
    for page in document.pages() {
        let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
        for piece in pdf::texts(page) {
            let beside = piece.left < 12.0 * MM - 1.0 || piece.right > width - 12.0 * MM + 1.0;
            assert!(!beside, "{id} {paper:?}: {piece:?} is cut");
            let below = piece.base < 12.0 * MM || piece.base > height - 5.0 * MM;
            assert!(!below, "{id} {paper:?}: {piece:?} is cut, of {height}");
            all.push_str(&piece.text);
        }
    }
    (document.pages().len(), plain(&all))
}

fn plain(text: &str) -> String {
    text.chars().filter(|one| !one.is_whitespace() && !"-\u{ad}\u{200b}".contains(*one)).collect()
}

#[test]
fn every_medium_has_every_field_in_the_same_order() {
    let typesetter = typesetter();
    for Sheet { definition, .. } in sheets() {
        let id = &definition.id;
        let data = filled(&definition, 1, |number| format!("ord{number:03}z"));
        let paper = *definition.papers.last().expect("a paper");
        let media = [
            ("web", web::sheet(&definition, Some(&data))),
            ("print", print::sheet(&definition, Some(&data), &footer())),
            ("pdf", printed(&typesetter, (&definition, Filling::Filled(&data)), paper).1),
            ("docx", word(&definition, &data, paper)),
        ];
        let words: Vec<String> =
            (1..=count(&definition, 1)).map(|number| format!("ord{number:03}z")).collect();
        for (medium, text) in &media {
            // Drawings show words before the table does; the table's is the last.
            let places: Vec<usize> = words.iter().filter_map(|word| text.rfind(word)).collect();
            assert_eq!(places.len(), words.len(), "{id} in {medium}: fields are missing");
            assert!(places.is_sorted(), "{id} in {medium}: {places:?}");
            for title in titles(&definition) {
                let title = match *medium {
                    "pdf" => plain(&title),
                    _ => title.replace('&', "&amp;").replace('<', "&lt;"),
                };
                assert!(text.contains(&title), "{id} in {medium}: no {title:?}");
            }
        }
        for field in definition.fields() {
            assert!(
                media[0].1.contains(&format!("=\"{}\"", field.id)),
                "{id}: no id {} on the web",
                field.id
            );
        }
    }
}

/// The document in a Word file.
fn word(definition: &Definition, data: &Data, paper: Paper) -> String {
    let bytes = docx::sheet(definition, Some(data), paper, &footer());
    assert!(bytes == docx::sheet(definition, Some(data), paper, &footer()), "the same bytes twice");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip file");
    let file = archive.by_name("word/document.xml").expect("the document");
    std::io::read_to_string(file).expect("text")
}

#[test]
fn rows_of_a_spreadsheet_are_read_back_as_they_were() {
    for Sheet { definition, .. } in sheets() {
        let id = &definition.id;
        let names: Vec<String> = definition.fields().into_iter().map(|field| field.id).collect();
        assert_eq!(
            csv::header(&definition).trim_start_matches('\u{feff}').trim_end(),
            names.join(";"),
            "{id}"
        );
        let dated = |field: &Field| field.input == Input::Date;
        let has_dates =
            definition.fields().iter().any(|field| dated(field) || field.parts().iter().any(dated));
        let family = filled(&definition, 2, |number| match has_dates {
            true => format!("2027-03-{:02}", number % 28 + 1),
            false => format!("ord{number:03}, »æøå« og \"mere\""),
        });
        let mut diagnostics = Diagnostics::default();
        let text = csv::rows(&definition, std::slice::from_ref(&family));
        let read = data::from_csv(&definition, FileId(0), &text, &mut diagnostics);
        assert!(diagnostics.is_empty(), "{id}: {diagnostics:#?}");
        assert_eq!(read, [family], "{id}");
    }
}

/// Whether the sheet lists what the content has: that may be more than a page.
fn from_content(definition: &Definition) -> bool {
    let listed = |shape: &Shape| matches!(shape, Shape::Checklist(list) if list.own.duties.is_some());
    definition.parts.iter().any(|part| listed(&part.shape))
}

#[test]
fn an_empty_sheet_is_one_light_page_that_says_what_it_is() {
    let typesetter = typesetter();
    for Sheet { definition, .. } in sheets() {
        let (id, long) = (&definition.id, from_content(&definition));
        for &paper in &definition.papers {
            let (pages, text) = printed(&typesetter, (&definition, Filling::Empty), paper);
            assert!(pages == 1 || long && pages == 2, "{id} {paper:?}: {pages} pages");
            assert!(text.contains(&plain(pdf::NOTICE)) && text.contains("k7f2"), "{id}: {text}");
            let bytes = typesetter.fitting(&definition, Filling::Empty, paper, &footer());
            let bytes = bytes.expect("a sheet that fits");
            assert!(bytes.len() < 60_000, "{id} {paper:?}: {} bytes", bytes.len());
            let raw = String::from_utf8_lossy(&bytes);
            let danish = raw.contains("/Lang (da)") || raw.contains("/Lang(da)");
            assert!(danish, "{id}: the language is not Danish");
        }
        assert!(preview::sheet(&definition).contains("aria-hidden=\"true\""));
    }
}

#[test]
fn an_example_says_that_it_is_one() {
    let typesetter = typesetter();
    let mut examples = 0;
    for Sheet { definition, example } in sheets() {
        let Some(example) = example else { continue };
        examples += 1;
        for &paper in &definition.papers {
            let (pages, text) = printed(&typesetter, (&definition, Filling::Example(&example)), paper);
            let long = from_content(&definition);
            assert!(pages == 1 || long && pages == 2, "{} {paper:?}: {pages} pages", definition.id);
            let says = text.contains("Eksempel–opdigtetfamilie") && text.contains("familieneropdigtet");
            assert!(says && !text.contains(&plain(pdf::NOTICE)), "{}: {text}", definition.id);
        }
    }
    assert!(examples > 0);
}

#[test]
fn long_text_runs_on_and_nothing_is_cut() {
    let typesetter = typesetter();
    for Sheet { definition, .. } in sheets() {
        let id = &definition.id;
        let lists = definition.fields().iter().any(|field| !field.parts().is_empty());
        let many = if id == "faelles-plan" { 200 } else { 60 };
        let long = |number: usize| match number % 4 {
            0 => format!("{}slut{number:04}", "x".repeat(90)),
            1 => format!("https://eksempel.dk/{}/slut{number:04}", "sti/".repeat(20)),
            2 => format!(
                "forvaltningsrepræsentanterne på Ærø {} slut{number:04}",
                "og Åse, Øjvind ".repeat(12)
            ),
            _ => format!("kort slut{number:04}"),
        };
        let data = filled(&definition, many, long);
        let (pages, text) = printed(&typesetter, (&definition, Filling::Filled(&data)), Paper::A4);
        assert!(pages > 1 || !lists, "{id}");
        let numbered = |page: usize| text.contains(&format!("Side{page}af{pages}"));
        assert!(pages == 1 || (1..=pages).all(numbered), "{id}: a page lacks its number");
        let words = (1..=count(&definition, many)).map(|number| format!("slut{number:04}"));
        let missing: Vec<String> = words.filter(|word| !text.contains(word)).collect();
        assert!(missing.is_empty(), "{id}: text is missing: {missing:?}");
        pdf::forget();
    }
}

#[test]
fn a_letter_that_cannot_be_printed_is_seen_to_be_missing() {
    let typesetter = typesetter();
    for Sheet { definition, .. } in sheets() {
        let data = filled(&definition, 2, |number| format!("Åse er glad 😀 מאמא{number}\u{0}"));
        let filling = Filling::Filled(&data);
        let bytes = typesetter.pdf(&definition, filling, Paper::A4, &footer());
        assert!(bytes.is_ok(), "{}: {bytes:?}", definition.id);
        let (_, text) = printed(&typesetter, (&definition, filling), Paper::A4);
        let expected = format!("Åseerglad{0}{0}{0}{0}{0}1", pdf::MISSING);
        assert!(text.contains(&expected), "{}: {text}", definition.id);
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes_alone_and_in_parallel() {
    let (first, second) = (typesetter(), typesetter());
    let footer = footer();
    for Sheet { definition, .. } in sheets() {
        let id = &definition.id;
        let family = |number: usize| {
            let data = filled(&definition, 1, |field| format!("A{number} {field}"));
            let values = definition.fields().into_iter().map(|field| {
                let value = match field.parts() {
                    [] => Value::Text(data.text(&field.id).to_owned()),
                    _ => Value::Entries(data.entries(&field.id).to_vec()),
                };
                (field.id, value)
            });
            Data::new(number, values.collect())
        };
        let families: Vec<Data> = (1..=4).map(family).collect();
        let made = Mutex::new(BTreeMap::new());
        let press = Press { format: Format::Pdf(Paper::A4), typesetter: &first, footer: &footer };
        let count = fill(&definition, &families, press, |sheet| {
            made.lock().map(|mut made| made.insert(sheet.name, sheet.bytes)).map(|_| ()).map_err(|_| ())
        });
        assert_eq!(count.expect("four sheets"), 4);
        let made = made.into_inner().expect("no panic");
        assert_eq!(made.keys().next().map(String::as_str), Some(format!("{id}-001.pdf").as_str()));
        for family in &families {
            let alone = second.pdf(&definition, Filling::Filled(family), Paper::A4, &footer);
            let alone = alone.expect("a printed sheet");
            assert!(made[&format!("{id}-{:03}.pdf", family.number)] == alone, "{id} {}", family.number);
        }
    }
}

#[test]
fn what_a_family_wrote_reaches_no_title_and_no_name() {
    let typesetter = typesetter();
    for Sheet { definition, .. } in sheets() {
        let data = filled(&definition, 2, |_| "Hemmeligt".into());
        let bytes = typesetter.pdf(&definition, Filling::Filled(&data), Paper::A4, &footer());
        // Streams are packed; names, titles and metadata are not.
        let raw = bytes.expect("a printed sheet");
        assert!(!String::from_utf8_lossy(&raw).contains("Hemmeligt"), "{}", definition.id);
        let page = print::page(&definition, Some(&data), &footer());
        let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
        assert_eq!(title, Some(definition.heading.title.as_str()));
        assert!(page.contains(print::STYLE_NAME) && !print::style().is_empty());
    }
}

/// The number of pages that a PDF says it has.
fn pages_of(bytes: &[u8]) -> Vec<usize> {
    let raw = String::from_utf8_lossy(bytes);
    let counts = raw.split("/Count ").skip(1);
    counts.filter_map(|rest| rest.split(|one: char| !one.is_ascii_digit()).next()?.parse().ok()).collect()
}

#[test]
fn an_a3_sheet_is_also_two_halves_on_a4() {
    let typesetter = typesetter();
    for Sheet { definition, .. } in sheets() {
        if !definition.papers.contains(&Paper::A3) {
            continue;
        }
        let bytes = typesetter.halves(&definition, &footer()).expect("two halves");
        assert!(pages_of(&bytes).contains(&2), "{}: {:?}", definition.id, pages_of(&bytes));
        assert!(bytes.len() < 120_000, "{}: {} bytes", definition.id, bytes.len());
        assert!(bytes == typesetter.halves(&definition, &footer()).expect("two halves"));
    }
}

#[test]
fn a_pack_has_every_sheet_after_its_cover() {
    let typesetter = typesetter();
    let (sheets, footer) = (sheets(), footer());
    let pack: Vec<PackSheet<'_>> = sheets
        .iter()
        .map(|sheet| PackSheet {
            definition: &sheet.definition,
            paper: sheet.definition.papers[0],
            footer: &footer,
        })
        .collect();
    let one = typesetter.pack("Ark til mødet", "Alle ark.", &pack).expect("a pack");
    assert!(one == typesetter.pack("Ark til mødet", "Alle ark.", &pack).expect("a pack"));
    assert!(pages_of(&one).iter().any(|pages| *pages > pack.len()), "{:?}", pages_of(&one));
    let few = typesetter.pack("Ark til mødet", "To ark.", &pack[..2]).expect("a pack");
    assert!(pages_of(&few).contains(&3), "{:?}", pages_of(&few));
}

#[test]
fn a_template_that_fails_says_where() {
    let overrides = BTreeMap::from([("board.typ".to_owned(), "#import \"paper.typ\": *\n#nope".to_owned())]);
    let broken = Typesetter::new(&overrides);
    assert_ne!(broken.fingerprint(), typesetter().fingerprint());
    let sheets = sheets();
    let board = sheets.iter().find(|sheet| sheet.definition.id == "loeft-tavle").expect("a board");
    let fault = broken.pdf(&board.definition, Filling::Empty, Paper::A4, &footer()).expect_err("a fault");
    assert_eq!((fault.template.as_str(), fault.range), ("board.typ", Some(24..28)));
    assert_eq!(fault.message, "arket kan ikke sættes op til tryk");
}
