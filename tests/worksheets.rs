//! The project's own worksheets, through all media.
use vejviser::diagnostic::Diagnostics;
use vejviser::source::FileId;
use vejviser::worksheet::{Definition, Paper, data, pdf, read_definition};

fn definition(id: &str) -> Definition {
    let text = std::fs::read_to_string(format!("toolkit/{id}/worksheet.toml")).expect("the definition");
    let mut diagnostics = Diagnostics::default();
    let read = read_definition(id, FileId(0), &text, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    read.expect("a definition without faults")
}
const IDS: [&str; 3] = ["loeft-tavle", "beslutningskompetenceplan", "aarshjul"];

#[test]
fn look() {
    let overrides = std::fs::read_dir("layouts/print").unwrap().flatten().map(|e| (e.file_name().into_string().unwrap(), std::fs::read_to_string(e.path()).unwrap())).collect();
    let typesetter = pdf::Typesetter::new(&overrides);
    let footer = pdf::Footer { model: "Sammen om familien, 2021".into(), short_id: "k7f2".into(), address: "vejviser.example.dk/ark/loeft-tavle".into(), date: None };
    std::fs::create_dir_all("/tmp/sheets").unwrap();
    let only = std::env::var("ONLY").unwrap_or_default();
    for id in IDS {
        let definition = definition(id);
        let mut variants = vec![("tom".to_owned(), None)];
        for e in std::fs::read_dir("/tmp/sheetdata").into_iter().flatten().flatten() {
            let name = e.file_name().into_string().unwrap();
            if let Some(rest) = name.strip_prefix(id) {
                let mut diagnostics = Diagnostics::default();
                let read = data::from_json(&definition, FileId(0), &std::fs::read_to_string(e.path()).unwrap(), &mut diagnostics);
                assert!(diagnostics.is_empty(), "{diagnostics:#?}");
                variants.push((rest.trim_matches('-').replace(".json", ""), read.into_iter().next()));
            }
        }
        for (name, data) in &variants {
            for &paper in Paper::ALL {
                let file = format!("{id}-{name}-{}", paper.slug());
                if !file.contains(&only) { continue }
                let start = std::time::Instant::now();
                let bytes = typesetter.pdf(&definition, data.as_ref(), paper, &footer).unwrap_or_else(|f| panic!("{file} {f:?}"));
                println!("{file} {} bytes {:?}", bytes.len(), start.elapsed());
                std::fs::write(format!("/tmp/sheets/{file}.pdf"), bytes).unwrap();
            }
        }
    }
}
