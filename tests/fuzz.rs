//! Broken input of every sort: it may be wrong, but it never makes the program panic or hang, and every place
//! that is reported lies in the file.
//!
//! The inputs are the project's own files, cut, doubled, mixed and sown with what has a meaning. By default each
//! target runs for a second or two; `VEJVISER_FUZZ_SECONDS=3600 cargo test --release --test fuzz` runs each for an
//! hour. An input that fails is printed, with the seed that gives it again.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use vejviser::diagnostic::Diagnostics;
use vejviser::diagnostic::format::{self, Colour};
use vejviser::graph;
use vejviser::load;
use vejviser::markdown::{self, Citation, Content, Directive, Resolve};
use vejviser::model::Kind;
use vejviser::source::{FileId, Layer, Sources, Span};
use vejviser::stats;
use vejviser::worksheet::{Definition, data, preview, read_definition, web};

/// Which seed, and what is done to it.
type Input = (u16, Vec<Edit>);
/// Where (as a share of the text), what, with which word or how much.
type Edit = (u16, u8, u16);

/// Words and signs that mean something to one of the readers.
const WORDS: &[&str] = &[
    "+++\n",
    "\n+++",
    "+++",
    ":::",
    "\n:::\n",
    "\n::: praksis rolle=\"leder\"\n- ",
    "\n::: eksempel\n",
    "::: ",
    "\n::: tjekliste titel=\"",
    "\n::: forandringsteori titel=\"x\"\n- a\n  - b\n:::\n",
    "[@model-2022, s. 4]",
    "[@",
    "; @",
    "[^1]",
    "\n[^1]: ",
    "](",
    "![",
    "](a.md#b)",
    "<b>",
    "<!--",
    "-->",
    "<?>",
    "```\n",
    "`",
    "**",
    "_",
    "\n# ",
    "\n#### ",
    "\n- ",
    "\n  - ",
    "\n1. ",
    "> ",
    "\n---\n",
    "|",
    "\n|a|b|\n|-|-|\n",
    "\\",
    "&amp;",
    "&#0;",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ",",
    ";",
    ":",
    ".",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    "æ",
    "Å",
    "é",
    "🙂",
    "e\u{301}",
    "\u{feff}",
    "\u{202e}",
    "\u{a0}",
    "title = ",
    "kind = \"principle\"\n",
    "id = \"x\"\n",
    "local = \"annotate\"\n",
    "[[fields]]\n",
    "[board]\n",
    "[[wheel.activities]]\n",
    "[table]\n",
    "udfyldt",
    "ark",
    "null",
    "true",
    "1e999",
    "0x",
    "2026-13-45",
    "99999999999999999999",
    "-",
    "{\"",
    "\":",
    "\\u12",
    "\\\"",
];

#[test]
fn front_matter_and_pages() {
    let seeds = seeds(&["content", "toolkit"], "md");
    run(&seeds, |text| {
        for path in ["content/roller/index.md", "toolkit/ark/guide.md"] {
            let mut sources = Sources::default();
            let file = sources.add(Layer(1), path, text);
            let parsed = load::parse_file(&sources, file);
            check(&sources, &parsed.diagnostics.into_iter().collect());
            check_within_a_project(sources);
        }
    });
}

/// Links and checks what was written, beside a source, a glossary and settings that ask for much.
fn check_within_a_project(mut sources: Sources) {
    let settings = "title = \"P\"\nlanguage = \"da\"\nupdated = 2026-01-01\n[checks]\nsentence_words = 3\nlix = 1\nlix_words = 1\ndescription_length = 1\norphans = true\n";
    let source = "+++\nkind = \"source\"\nid = \"model-2022\"\ntitle = \"K\"\npages = 1\n+++\n";
    let term = "+++\nkind = \"term\"\ntitle = \"Ord\"\navoid = [\"model\", \"a\", \"e\\u0301\"]\n+++\n";
    for (path, text) in [("site/site.toml", settings), ("content/k.md", source), ("content/o.md", term)] {
        sources.add(Layer(1), path, text);
    }
    let project = load::Project { sources, roots: Vec::new(), diagnostics: Diagnostics::default() };
    let parsed = load::parse(&project);
    let mut out = Diagnostics::default();
    let collection = load::assemble(&project, &parsed, &mut out);
    let graph = graph::link(Arc::new(project.sources.clone()), collection, &mut out);
    out.extend(vejviser::check::check(&graph));
    stats::stats(&graph);
    check(&project.sources, &out);
}

#[test]
fn markdown_with_directives() {
    let seeds = seeds(&["content", "toolkit"], "md");
    run(&seeds, |text| {
        let mut sources = Sources::default();
        let file = sources.add(Layer(1), "content/a.md", text);
        // From the start, and from the middle of the file, where bodies begin.
        for start in [0, text.floor_char_boundary(text.len() / 3)] {
            let range = start..text.len();
            let mut out = Diagnostics::default();
            let outline = markdown::outline(text, (file, range.clone()), Kind::Principle, &mut out);
            check(&sources, &out);
            for span in
                outline.headings.iter().map(|one| &one.span).chain(outline.links.iter().map(|one| &one.span))
            {
                within(&sources, span);
            }
            for place in outline.citations.iter().flat_map(|one| &one.places) {
                within(&sources, &place.source.span);
                let slice = sources.slice(&place.source.span);
                // An id that a line end divides stands at the whole citation.
                assert!(slice == place.source.id || slice.starts_with('['), "{slice:?} for {place:?}");
            }
            for directive in &outline.directives {
                within(&sources, &directive.span);
                for (_, reference) in directive.references() {
                    assert_eq!(sources.slice(&reference.span), reference.id, "an attribute's place");
                }
            }
            let html =
                markdown::render(&text[range.clone()], &Span::new(file, range.clone()), &outline, &mut Plain);
            assert!(html.len() <= 4096 + text.len() * 64, "{} bytes of HTML from {}", html.len(), text.len());
            assert!(!html.contains("<script"), "HTML in a text is shown, never passed on");
            markdown::summary(&text[range.clone()]);
            for directive in &outline.directives {
                markdown::items(&text[range.clone()], &Span::new(file, range.clone()), directive, &mut Plain);
            }
        }
    });
}

#[test]
fn worksheet_definitions() {
    let seeds = seeds(&["toolkit"], "toml");
    run(&seeds, |text| {
        let mut sources = Sources::default();
        let file = sources.add(Layer(1), "toolkit/ark/worksheet.toml", text);
        let mut out = Diagnostics::default();
        if let Some(definition) = read_definition("ark", file, text, &mut out) {
            assert!(!definition.papers.is_empty());
            web::sheet(&definition, None);
            preview::sheet(&definition);
        }
        check(&sources, &out);
    });
}

#[test]
fn data_for_sheets() {
    let definitions: Vec<Definition> = definitions();
    let seeds: Vec<String> = [
        "dato = \"1. marts\"\nbekymringer = [\"Søvn\", \"Ro\"]\naftaler = [{ aftale = \"Ring\", hvem = \"Mette\" }]\n",
        "ark = \"aarshjul\"\n[[udfyldt]]\nfamilie = \"A\"\njanuar = [{ slags = \"andet\", hvad = \"Ferie\" }]\n",
        "{ \"udfyldt\": [{ \"dato\": \"1. marts\", \"aftaler\": [{ \"aftale\": \"Ring\\n\" }] }, null] }\n",
        "[{ \"raekker\": [{ \"ydelse\": \"Aflastning\", \"graense\": \"10\" }], \"gaelder-for\": \"Alle\" }]\n",
        "dato;bekymringer;aftaler\n1. marts;Søvn;\"Ring; Mette; uge 12|Skriv; Bo\"\n;\"a \"\"b\"\"\nc\";\n",
        "familie,januar,maj\nA,\"andet; Ferie\",\nB,,\"opfoelgning; Møde\"\n",
    ]
    .map(str::to_owned)
    .to_vec();
    run(&seeds, |text| {
        let mut sources = Sources::default();
        let file = sources.add(Layer(1), "familier.data", text);
        for definition in &definitions {
            for read in [data::from_toml, data::from_json, data::from_csv] {
                let mut out = Diagnostics::default();
                let sheets = read(definition, file, text, &mut out);
                check(&sources, &out);
                for sheet in sheets.iter().take(2) {
                    web::sheet(definition, Some(sheet));
                }
            }
        }
        data::decode(text.as_bytes());
    });
}

/// Runs a target on changed seeds until its time is over.
fn run(seeds: &[String], target: impl Fn(&str) + std::panic::RefUnwindSafe) {
    let seconds = std::env::var("VEJVISER_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    let time = seconds.map_or(Duration::from_millis(1200), Duration::from_secs);
    seeds.iter().for_each(|seed| target(seed));
    bolero::check!()
        .with_type::<Input>()
        .with_iterations(usize::MAX / 2)
        .with_test_time(time)
        .for_each(|input| target(&changed(seeds, input)));
}

/// The seed with the edits done, at most some thousand bytes of it.
fn changed(seeds: &[String], (seed, edits): &Input) -> String {
    let seed = &seeds[usize::from(*seed) % seeds.len()];
    let mut text = seed[..seed.floor_char_boundary(3000)].to_owned();
    for (place, what, with) in edits.iter().take(12) {
        let at = text.floor_char_boundary(text.len() * usize::from(*place) / usize::from(u16::MAX));
        let end = text.floor_char_boundary((at + usize::from(*with) % 60).min(text.len()));
        match what % 6 {
            0 => text.replace_range(at..end, ""),
            1 => {
                let part = text[at..end].to_owned();
                text.insert_str(at, &part);
            }
            2 => text.truncate(at),
            3 => {
                let other = &seeds[usize::from(*with) % seeds.len()];
                let from =
                    other.floor_char_boundary(other.len() * usize::from(*place) / usize::from(u16::MAX));
                let to = other.floor_char_boundary((from + 200).min(other.len()));
                text.insert_str(at, &other[from..to]);
            }
            _ => text.insert_str(at, WORDS[usize::from(*with) % WORDS.len()]),
        }
    }
    text
}

/// Every place lies in its file, and every form of the report can be made.
fn check(sources: &Sources, diagnostics: &Diagnostics) {
    for one in diagnostics.iter() {
        within(sources, &one.span);
    }
    let all = diagnostics.as_slice();
    if !all.is_empty() {
        format::human(sources, all, Colour::Plain);
        format::sarif(sources, all);
        assert_eq!(format::short(sources, all).lines().count(), all.len());
    }
}

fn within(sources: &Sources, span: &Span) {
    let text = &sources.file(span.file).text;
    assert!(text.get(span.range.clone()).is_some(), "{:?} in a file of {} bytes", span.range, text.len());
}

/// A page that knows no other pages.
struct Plain;

impl Resolve for Plain {
    fn link(&mut self, _: &str) -> Option<String> {
        None
    }

    fn image(&mut self, _: &str) -> Option<String> {
        None
    }

    fn cite(&mut self, citation: &Citation) -> String {
        format!("<sup>{}</sup>", citation.places.len())
    }

    fn directive(&mut self, directive: &Directive, content: Content) -> String {
        let inner = match content {
            Content::Blocks(html) => html,
            Content::Items(items) => items.concat(),
            Content::Nested(columns) => {
                columns.into_iter().map(|(title, boxes)| title + &boxes.concat()).collect()
            }
            Content::Empty => String::new(),
        };
        format!("<div class=\"{}\">{inner}</div>", directive.spec.name)
    }
}

fn definitions() -> Vec<Definition> {
    ["loeft-tavle", "beslutningskompetenceplan", "aarshjul"]
        .iter()
        .map(|id| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("toolkit").join(id).join("worksheet.toml");
            let text = std::fs::read_to_string(path).unwrap();
            read_definition(id, FileId(0), &text, &mut Diagnostics::default())
                .expect("the project's own sheet")
        })
        .collect()
}

/// The texts of the project's own files with an ending.
fn seeds(folders: &[&str], ending: &str) -> Vec<String> {
    let mut found: Vec<PathBuf> = Vec::new();
    for folder in folders {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let entries = walkdir::WalkDir::new(root).into_iter().map(|entry| entry.unwrap().into_path());
        found.extend(entries.filter(|path| path.extension().is_some_and(|one| one == ending)));
    }
    found.sort();
    assert!(!found.is_empty());
    found.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}
