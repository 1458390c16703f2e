//! The project's own worksheets through all media: the same fields in the same order, nothing cut, the same
//! bytes every time.

use std::collections::BTreeMap;
use std::sync::Mutex;
use typst::layout::{Frame, FrameItem, Point};
use vejviser::diagnostic::Diagnostics;
use vejviser::source::FileId;
use vejviser::worksheet::fill::{Format, Press, fill};
use vejviser::worksheet::{Data, Definition, Entry, Field, Input, Paper, Value};
use vejviser::worksheet::{data, pdf, preview, print, read_definition, web};

const IDS: [&str; 3] = ["loeft-tavle", "beslutningskompetenceplan", "aarshjul"];
/// A millimetre in points.
const MM: f64 = 72.0 / 25.4;

fn definition(id: &str) -> Definition {
    let text = std::fs::read_to_string(format!("toolkit/{id}/worksheet.toml")).expect("the definition");
    let mut diagnostics = Diagnostics::default();
    let read = read_definition(id, FileId(0), &text, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    read.expect("a definition without faults")
}

fn footer() -> pdf::Footer {
    pdf::Footer {
        model: "Sammen om familien, 2021".into(),
        short_id: "k7f2".into(),
        address: "vejviser.example/ark".into(),
        date: None,
    }
}

/// Data that fill every field: `text` makes each text from a running number, each list gets `many` entries.
fn filled(definition: &Definition, many: usize, text: impl Fn(usize) -> String) -> Data {
    let mut number = 0;
    let mut value = |field: &Field| match &field.input {
        Input::Choice(choices) => choices[0].id.clone(),
        _ => {
            number += 1;
            text(number)
        }
    };
    let mut values = BTreeMap::new();
    for field in definition.fields() {
        let whole = match field.parts() {
            [] => Value::Text(value(&field)),
            parts => {
                let mut entry = || parts.iter().map(|part| (part.id.clone(), value(part))).collect::<Entry>();
                Value::Entries((0..many).map(|_| entry()).collect())
            }
        };
        values.insert(field.id.clone(), whole);
    }
    Data::new(1, values)
}

/// Each piece of text with its left end, right end and base line, in points, in reading order.
fn texts(frame: &Frame, at: Point, found: &mut Vec<(String, f64, f64, f64)>) {
    for (place, item) in frame.items() {
        let here = at + *place;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                texts(&group.frame, here + moved, found);
            }
            FrameItem::Text(text) => {
                let (left, width) = (here.x.to_pt(), text.width().to_pt());
                found.push((text.text.to_string(), left, left + width, here.y.to_pt()));
            }
            _ => {}
        }
    }
}

/// The text of a printed sheet, without spaces and hyphens.
fn printed(
    typesetter: &pdf::Typesetter,
    sheet: (&Definition, Option<&Data>),
    paper: Paper,
) -> (usize, String) {
    let document = typesetter.pages(sheet.0, sheet.1, paper, &footer()).expect("a printed sheet");
    let mut all = String::new();
    for page in document.pages() {
        let mut found = Vec::new();
        texts(&page.frame, Point::zero(), &mut found);
        let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
        for (text, left, right, base) in found {
            assert!(
                left > 12.0 * MM - 1.0 && right < width - 12.0 * MM + 1.0,
                "{text:?} is cut: {left} to {right}"
            );
            assert!(base > 12.0 * MM && base < height - 5.0 * MM, "{text:?} is cut: at {base}");
            all.push_str(&text);
        }
    }
    (document.pages().len(), plain(&all))
}

fn plain(text: &str) -> String {
    text.chars().filter(|one| !one.is_whitespace() && !"-\u{ad}\u{200b}".contains(*one)).collect()
}

#[test]
fn every_medium_has_every_field_in_the_same_order() {
    let typesetter = pdf::Typesetter::new(&BTreeMap::new());
    for id in IDS {
        let definition = definition(id);
        let data = filled(&definition, 1, |number| format!("ord{number:03}z"));
        let pdf = printed(&typesetter, (&definition, Some(&data)), Paper::A3).1;
        let media = [
            ("web", web::sheet(&definition, Some(&data))),
            ("print", print::sheet(&definition, Some(&data), &footer())),
            ("pdf", pdf),
        ];
        let words: Vec<String> = (1..)
            .map(|number| format!("ord{number:03}z"))
            .take_while(|word| media[0].1.contains(word))
            .collect();
        assert!(words.len() >= definition.fields().len(), "{id}: {} words", words.len());
        for (medium, text) in &media {
            // The wheel shows words before the table does; the table's is the last.
            let places: Vec<usize> = words.iter().filter_map(|word| text.rfind(word)).collect();
            assert_eq!(places.len(), words.len(), "{id} in {medium}: fields are missing");
            assert!(places.is_sorted(), "{id} in {medium}: {places:?}");
            for field in definition.fields() {
                for one in field.parts().iter().chain((!field.title.starts_with("Rækker")).then_some(&field))
                {
                    let title = if *medium == "pdf" { plain(&one.title) } else { one.title.clone() };
                    assert!(text.contains(&title), "{id} in {medium}: no {title:?}");
                }
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

#[test]
fn an_empty_sheet_is_one_light_page_that_says_what_it_is() {
    let typesetter = pdf::Typesetter::new(&BTreeMap::new());
    for id in IDS {
        let definition = definition(id);
        for &paper in &definition.papers {
            let (pages, text) = printed(&typesetter, (&definition, None), paper);
            assert_eq!(pages, 1, "{id} {paper:?}");
            assert!(text.contains(&plain(pdf::NOTICE)) && text.contains("k7f2"), "{id}: {text}");
            let bytes = typesetter.pdf(&definition, None, paper, &footer()).expect("a printed sheet");
            assert!(bytes.len() < 60_000, "{id} {paper:?}: {} bytes", bytes.len());
            let raw = String::from_utf8_lossy(&bytes);
            assert!(
                raw.contains("/Lang (da)") || raw.contains("/Lang(da)"),
                "{id}: the language is not Danish"
            );
        }
        assert!(preview::sheet(&definition).contains("aria-hidden=\"true\""));
    }
}

#[test]
fn long_text_runs_on_and_nothing_is_cut() {
    let typesetter = pdf::Typesetter::new(&BTreeMap::new());
    for id in IDS {
        let definition = definition(id);
        let long = |number: usize| match number % 4 {
            0 => format!("{}slut{number:04}", "x".repeat(90)),
            1 => format!("https://eksempel.dk/{}/slut{number:04}", "sti/".repeat(20)),
            2 => format!(
                "forvaltningsrepræsentanterne på Ærø {} slut{number:04}",
                "og Åse, Øjvind ".repeat(12)
            ),
            _ => format!("kort slut{number:04}"),
        };
        let data = filled(&definition, 60, long);
        let (pages, text) = printed(&typesetter, (&definition, Some(&data)), Paper::A4);
        assert!(pages > 1, "{id}");
        assert!(
            (1..=pages).all(|page| text.contains(&format!("Side{page}af{pages}"))),
            "{id}: a page lacks its number"
        );
        let words = (1..).map(|number| format!("slut{number:04}"));
        let count = words.take_while(|word| text.contains(word)).count();
        let fields = definition.fields();
        let expected: usize = fields
            .iter()
            .map(|field| match field.parts() {
                [] => 1,
                parts => 60 * parts.iter().filter(|part| !matches!(part.input, Input::Choice(_))).count(),
            })
            .sum();
        assert_eq!(count, expected, "{id}: text is missing");
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes_alone_and_in_parallel() {
    let (first, second) = (pdf::Typesetter::new(&BTreeMap::new()), pdf::Typesetter::new(&BTreeMap::new()));
    let footer = footer();
    for id in IDS {
        let definition = definition(id);
        let rows: String = (1..=12).map(|number| format!("A{number}\n")).collect();
        let csv = format!("{}\n{rows}", definition.fields()[0].id);
        let families = match definition.top.is_empty() {
            true => (1..=12).map(|number| Data::new(number, BTreeMap::new())).collect(),
            false => data::from_csv(&definition, FileId(0), &csv, &mut Diagnostics::default()),
        };
        let made = Mutex::new(BTreeMap::new());
        let press = Press { format: Format::Pdf(Paper::A4), typesetter: &first, footer: &footer };
        let count = fill(&definition, &families, press, |sheet| {
            made.lock().map(|mut made| made.insert(sheet.name, sheet.bytes)).map(|_| ()).map_err(|_| ())
        });
        assert_eq!(count.expect("twelve sheets"), 12);
        let made = made.into_inner().expect("no panic");
        assert_eq!(made.keys().next().map(String::as_str), Some(format!("{id}-001.pdf").as_str()));
        for family in &families {
            let alone = second.pdf(&definition, Some(family), Paper::A4, &footer).expect("a printed sheet");
            assert!(made[&format!("{id}-{:03}.pdf", family.number)] == alone, "{id} {}", family.number);
        }
    }
}

#[test]
fn what_a_family_wrote_reaches_no_title_and_no_name() {
    let typesetter = pdf::Typesetter::new(&BTreeMap::new());
    let definition = definition("loeft-tavle");
    let data = filled(&definition, 2, |_| "Hemmeligt".into());
    let bytes = typesetter.pdf(&definition, Some(&data), Paper::A4, &footer()).expect("a printed sheet");
    // Streams are packed; names, titles and metadata are not.
    assert!(!String::from_utf8_lossy(&bytes).contains("Hemmeligt"));
    let page = print::page(&definition, Some(&data), &footer());
    let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
    assert_eq!(title, Some("LØFT-tavle"));
    assert!(page.contains(print::STYLE_NAME) && !print::style().is_empty());
}

#[test]
fn a_template_that_fails_says_where() {
    let overrides = BTreeMap::from([("board.typ".to_owned(), "#import \"sheet.typ\": *\n#nope".to_owned())]);
    let typesetter = pdf::Typesetter::new(&overrides);
    assert_ne!(typesetter.fingerprint(), pdf::Typesetter::new(&BTreeMap::new()).fingerprint());
    let fault = typesetter.pdf(&definition("loeft-tavle"), None, Paper::A4, &footer()).expect_err("a fault");
    assert_eq!((fault.template.as_str(), fault.range), ("board.typ", Some(24..28)));
    assert_eq!(fault.message, "arket kan ikke sættes op til tryk");
}
