//! The pages that are searched: this repository's own, and any number made of their sentences.
//!
//! Takes the project's search index, where titles, summaries and texts already stand as search sees them. The same
//! number always gives the same pages.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use vejviser::cli::Pipeline;
use vejviser::search::{Document, Facet, FacetValue, Index, Tokens, tokens};
use vejviser::site::{Options, Sheets, Words};

#[derive(Clone, Serialize, Deserialize)]
struct Page {
    title: String,
    url: String,
    kind: String,
    summary: String,
    text: String,
}

#[derive(Serialize, Deserialize)]
pub struct Corpus(Vec<Page>);

type Row = (String, String, String, String);

impl Corpus {
    /// The pages of this repository.
    pub fn own() -> Corpus {
        let files = own_index();
        let called = |name: &str, number: usize| -> Option<&[u8]> {
            let file = files.get(&format!("sogning/data/{name}-{number}.js"))?;
            let from = file.iter().skip(1).position(|letter| *letter == b',')?;
            let from = from + 2 + file[from + 2..].iter().position(|letter| *letter == b',')? + 1;
            file[from..].strip_suffix(b")\n")
        };
        let rows = (0..).map_while(|number| called("r", number));
        let rows = rows.flat_map(|json| serde_json::from_slice::<Vec<Row>>(json).expect("rows"));
        let pages = rows.enumerate().map(|(number, (title, url, kind, summary))| {
            let text = called("x", number).expect("each page has a text");
            Page { title, url, kind, summary, text: serde_json::from_slice(text).expect("a text") }
        });
        Corpus(pages.collect())
    }

    /// These pages and others made of their lines, ordered by kind as a site's are.
    pub fn grown_to(&self, size: usize) -> Corpus {
        let lines: Vec<&str> =
            self.0.iter().flat_map(|page| page.text.lines()).filter(|line| line.len() > 40).collect();
        let mut chance = Chance(11);
        let mut pages = self.0.clone();
        while pages.len() < size {
            let (one, other) = (&self.0[chance.below(self.0.len())], &self.0[chance.below(self.0.len())]);
            let number = pages.len();
            let text: Vec<&str> =
                (0..8 + chance.below(8)).map(|_| lines[chance.below(lines.len())]).collect();
            pages.push(Page {
                title: format!("{} {number}", other.title),
                url: format!("flere/side-{number}/"),
                kind: one.kind.clone(),
                summary: one.summary.clone(),
                text: text.join("\n"),
            });
        }
        pages.sort_by(|one, other| one.kind.cmp(&other.kind));
        Corpus(pages)
    }

    pub fn read(file: &Path) -> Corpus {
        serde_json::from_slice(&fs::read(file).expect("the pages were written")).expect("the pages are JSON")
    }

    /// As one file, and as a page of HTML each.
    pub fn write(&self, place: &Path, file: &Path) {
        fs::create_dir_all(place).expect("the target folder can be written");
        fs::write(file, serde_json::to_vec(self).expect("pages are JSON"))
            .expect("the target folder can be written");
        for page in &self.0 {
            let folder = place.join("pages").join(&page.url);
            fs::create_dir_all(&folder).expect("the target folder can be written");
            fs::write(folder.join("index.html"), page.html()).expect("the target folder can be written");
        }
    }

    /// Cuts, indexes and writes, as a build does.
    pub fn write_index(&self, folder: &Path) {
        let cut: Vec<Tokens> = self.0.par_iter().map(|page| tokens(&page.document())).collect();
        let index = Index::from_tokens(&cut, &[], vec![self.kinds(), self.roles()]);
        write_files(
            folder,
            index.files().into_iter().map(|(path, bytes)| (format!("sogning/{path}"), bytes)),
        );
    }

    fn kinds(&self) -> Facet {
        let mut values: Vec<FacetValue> = Vec::new();
        for (number, page) in (0..).zip(&self.0) {
            match values.iter_mut().find(|value| value.title == page.kind) {
                Some(value) => value.pages.push(number),
                None => values.push(FacetValue { title: page.kind.clone(), pages: vec![number] }),
            }
        }
        Facet { key: "slags".to_owned(), title: "Slags".to_owned(), values }
    }

    /// Nineteen roles, each with a sixth of the pages, strewn: more than a real site has.
    fn roles(&self) -> Facet {
        let mut chance = Chance(3);
        let mut value = |number: usize| FacetValue {
            title: format!("Rolle {number}"),
            pages: (0..self.0.len() as u32).filter(|_| chance.below(6) == 0).collect(),
        };
        Facet {
            key: "rolle".to_owned(),
            title: "Rolle".to_owned(),
            values: (1..20).map(&mut value).collect(),
        }
    }
}

impl Page {
    fn document(&self) -> Document<'_> {
        Document {
            title: self.title.as_str().into(),
            url: self.url.as_str().into(),
            kind_label: self.kind.as_str().into(),
            summary: self.summary.as_str().into(),
            body: self.text.as_str().into(),
            ..Document::default()
        }
    }

    fn html(&self) -> String {
        let text = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let lines: String = self.text.lines().map(|line| format!("<p>{}</p>\n", text(line))).collect();
        format!(
            "<!doctype html>\n<html lang=\"da\">\n<head><title>{title}</title></head>\n<body><main data-pagefind-body>\n\
             <h1>{title}</h1>\n<p data-pagefind-meta=\"kind\">{kind}</p>\n<p>{summary}</p>\n{lines}</main></body></html>\n",
            title = text(&self.title),
            kind = text(&self.kind),
            summary = text(&self.summary),
        )
    }
}

/// The index of this repository as a build makes it.
pub fn write_own_index(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    write_files(folder, own_index().into_iter());
}

fn own_index() -> std::collections::BTreeMap<String, Vec<u8>> {
    let options = Options { sheets: Sheets::WebOnly, ..Options::default() };
    let mut pipeline =
        Pipeline::open(Path::new(env!("CARGO_MANIFEST_DIR")), options).expect("the project is there");
    pipeline.site().0.search_files(&mut Words::default())
}

fn write_files(folder: &Path, files: impl Iterator<Item = (String, Vec<u8>)>) {
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("files lie in folders"))
            .expect("the target folder can be written");
        fs::write(path, bytes).expect("the target folder can be written");
    }
}

/// Repeatable chance (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }
}
