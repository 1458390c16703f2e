//! The project's own worksheets, through all media.
use vejviser::diagnostic::Diagnostics;
use vejviser::source::FileId;
use vejviser::worksheet::{Definition, Paper, data, pdf, preview, print, read_definition, web};

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
    let overrides = std::fs::read_dir("layouts/print")
        .unwrap()
        .flatten()
        .map(|e| (e.file_name().into_string().unwrap(), std::fs::read_to_string(e.path()).unwrap()))
        .collect();
    let typesetter = pdf::Typesetter::new(&overrides);
    let footer = pdf::Footer {
        model: "Sammen om familien, 2021".into(),
        short_id: "k7f2".into(),
        address: "vejviser.example.dk/ark/loeft-tavle".into(),
        date: None,
    };
    std::fs::create_dir_all("/tmp/sheets").unwrap();
    let only = std::env::var("ONLY").unwrap_or_default();
    for id in IDS {
        let definition = definition(id);
        let mut variants = vec![("tom".to_owned(), None)];
        for e in std::fs::read_dir("/tmp/sheetdata").into_iter().flatten().flatten() {
            let name = e.file_name().into_string().unwrap();
            if let Some(rest) = name.strip_prefix(id) {
                let mut diagnostics = Diagnostics::default();
                let read = data::from_json(
                    &definition,
                    FileId(0),
                    &std::fs::read_to_string(e.path()).unwrap(),
                    &mut diagnostics,
                );
                assert!(diagnostics.is_empty(), "{diagnostics:#?}");
                variants.push((rest.trim_matches('-').replace(".json", ""), read.into_iter().next()));
            }
        }
        for (name, data) in &variants {
            let page = |body: String| {
                format!(
                    "<!doctype html><html lang=da><meta charset=utf-8><meta name=viewport content='width=device-width'><title>Ark</title><link rel=stylesheet href=ark.css><style>body{{font:18px/1.6 system-ui,sans-serif;margin:1rem;background:#faf7ef}}h1{{margin:0}}</style>{}<body><h1>Side</h1>{}<h2>Udfyld</h2>{body}</body>",
                    ["sheet", "keep", "file", "paper", "wheel"]
                        .map(|s| format!(
                            "<script defer src=/work/wt/sheets/site/scripts/sheet/{s}.js></script>"
                        ))
                        .concat(),
                    preview::sheet(&definition)
                )
            };
            std::fs::write(
                format!("/tmp/sheets/{id}-{name}.html"),
                page(web::sheet(&definition, data.as_ref())),
            )
            .unwrap();
            std::fs::write(
                format!("/tmp/sheets/{id}-{name}-print.html"),
                print::page(&definition, data.as_ref(), &footer),
            )
            .unwrap();
            std::fs::write("/tmp/sheets/ark.css", print::style()).unwrap();
            for &paper in Paper::ALL {
                let file = format!("{id}-{name}-{}", paper.slug());
                if !file.contains(&only) {
                    continue;
                }
                let start = std::time::Instant::now();
                let bytes = typesetter
                    .pdf(&definition, data.as_ref(), paper, &footer)
                    .unwrap_or_else(|f| panic!("{file} {f:?}"));
                println!("{file} {} bytes {:?}", bytes.len(), start.elapsed());
                std::fs::write(format!("/tmp/sheets/{file}.pdf"), bytes).unwrap();
            }
        }
    }
}

#[test]
#[ignore = "a measurement: cargo test --release --test worksheets -- --ignored --nocapture"]
fn four_hundred_sheets() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use vejviser::worksheet::fill::{Format, Press, fill};
    let typesetter = pdf::Typesetter::new(&Default::default());
    let footer = pdf::Footer::default();
    for id in ["aarshjul", "loeft-tavle"] {
        let definition = definition(id);
        let families: String = (0..200).map(|n| if id == "aarshjul" {
            format!("[[udfyldt]]\nfamilie=\"A{n}\"\njanuar=[{{slags=\"opfoelgning\",hvad=\"Opfølgning {n}\",hvem=\"Mor\"}}]\nmaj=[{{slags=\"netvaerksmoede\",hvad=\"Møde nr. {n}\",hvem=\"Alle\"}}]\noktober=[{{slags=\"andet\",hvad=\"Ferie\"}}]\n")
        } else {
            format!("[[udfyldt]]\nfamilie=\"A{n}\"\nbekymringer=\"Nætterne er svære for familie {n}.\\nDer er for lidt ro.\"\nfungerer=\"Skolen går godt, siger {n}.\"\nskal-ske=\"Mere søvn.\"\naftaler=[{{aftale=\"Ringe til skolen\",hvem=\"Mette\",hvornaar=\"uge {n}\"}}]\n")
        }).collect();
        let mut diagnostics = Diagnostics::default();
        let families = data::from_toml(&definition, FileId(0), &families, &mut diagnostics);
        assert!(diagnostics.is_empty(), "{diagnostics:#?}");
        let bytes = AtomicUsize::new(0);
        let press = Press { format: Format::Pdf(Paper::A4), typesetter: &typesetter, footer: &footer };
        let start = std::time::Instant::now();
        let made = fill(&definition, &families, press, |sheet| {
            bytes.fetch_add(sheet.bytes.len(), Ordering::Relaxed);
            Ok::<(), ()>(())
        })
        .unwrap();
        let took = start.elapsed();
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let memory = status
            .lines()
            .filter(|l| l.starts_with("VmHWM") || l.starts_with("VmRSS"))
            .collect::<Vec<_>>()
            .join(" ");
        println!(
            "{id}: {made} sheets in {took:?}, {:.0} a second, {} bytes, {memory}",
            made as f64 / took.as_secs_f64(),
            bytes.load(Ordering::Relaxed)
        );
    }
}
