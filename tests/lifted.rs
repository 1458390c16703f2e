//! The content is written in words of its own: no eight words in a row stand as in a source.
//!
//! The sources' texts are no part of the project. They are looked for in `../shared/sources`; where they are not,
//! this is said and nothing is compared. What can only be called what it is called (models, elements, principles,
//! methods, acts, titles of publications) stands in `lifted-exceptions.toml`; addresses are passed over.

#[path = "support/files.rs"]
mod files;

use files::files;
use std::collections::{HashMap, HashSet};
use std::io::Write;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// How many words in a row are somebody else's.
const RUN: usize = 8;

#[test]
fn nothing_is_lifted_from_a_source() {
    let folder = Path::new(ROOT).join("../shared/sources");
    let sources = texts(&folder, &[".txt"]);
    if sources.is_empty() {
        // Written past the harness, which keeps quiet about tests that pass.
        writeln!(std::io::stderr(), "no sources in ../shared/sources: nothing was compared").unwrap();
        return;
    }
    let lifted = Sources::new(&sources);
    let exceptions = exceptions();
    let mut found = Vec::new();
    for part in ["content", "toolkit"] {
        for (path, text) in texts(&Path::new(ROOT).join(part), &[".md", ".toml"]) {
            let runs = lifted.runs(&text, &exceptions);
            found
                .extend(runs.into_iter().map(|(source, run)| format!("{part}/{path} as in {source}: {run}")));
        }
    }
    assert!(found.is_empty(), "write these in other words:\n{}", found.join("\n"));
}

/// The finder finds what it must, so that a clean run means something.
#[test]
fn eight_words_are_found_and_seven_are_not() {
    let source = "Teamet mødes hver uge og taler om fami-\nliens egne ønsker, før de går hjem.";
    let lifted = Sources::new(&HashMap::from([("a.txt".to_owned(), source.to_owned())]));
    let found = |text: &str| -> Vec<String> {
        lifted.runs(text, &[words("går hjem igen")]).into_iter().map(|(_, run)| run).collect()
    };
    assert_eq!(
        found("Så mødes »hver uge« og taler om familiens [@a, s. 1] egne."),
        ["mødes hver uge og taler om familiens egne"]
    );
    assert_eq!(found("Så mødes hver uge og taler om familiens."), [""; 0]);
    assert_eq!(found("- mødes hver uge og\n- taler om familiens egne ønsker"), [""; 0]);
    assert_eq!(
        found("mødes hver uge [og](x.md) taler\nom familiens egne"),
        ["mødes hver uge og taler om familiens egne"]
    );
    let named =
        Sources::new(&HashMap::from([("b.txt".to_owned(), "en to tre går hjem igen fire fem".to_owned())]));
    assert_eq!(named.runs("en to tre går hjem igen fire fem", &[]).len(), 1);
    assert_eq!(named.runs("en to tre går hjem igen fire fem", &[words("går hjem igen")]).len(), 0);
    assert_eq!(named.runs("https://en.to/tre/går-hjem-igen/fire-fem", &[]).len(), 0);
}

/// The runs of words that the sources hold.
struct Sources {
    runs: HashSet<Vec<String>>,
    names: HashMap<Vec<String>, String>,
}

impl Sources {
    fn new(texts: &HashMap<String, String>) -> Sources {
        let mut names = HashMap::new();
        for (name, text) in texts {
            // A word that is parted at a line's end is one word.
            let whole = text.replace('\u{ad}', "").replace("-\r\n", "").replace("-\n", "");
            for run in words(&whole).windows(RUN) {
                names.entry(run.to_vec()).or_insert_with(|| name.clone());
            }
        }
        Sources { runs: names.keys().cloned().collect(), names }
    }

    /// Every longest run of a text that stands in a source, with the source's name.
    fn runs(&self, text: &str, exceptions: &[Vec<String>]) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for stretch in blocks(text).iter().flat_map(|block| stretches(&words(block), exceptions)) {
            let mut at = 0;
            while at + RUN <= stretch.len() {
                let start = at;
                while at + RUN <= stretch.len() && self.runs.contains(&stretch[at..at + RUN]) {
                    at += 1;
                }
                if at > start {
                    let name = self.names[&stretch[start..start + RUN]].clone();
                    found.push((name, stretch[start..at + RUN - 1].join(" ")));
                }
                at += 1;
            }
        }
        found
    }
}

/// The words of a block, parted where a name stands that can only be called what it is called.
fn stretches(words: &[String], exceptions: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut parts = vec![Vec::new()];
    let mut at = 0;
    while at < words.len() {
        let longest = exceptions.iter().filter(|name| words[at..].starts_with(name)).map(Vec::len).max();
        match longest {
            Some(length) => {
                at += length;
                parts.push(Vec::new());
            }
            None => {
                parts.last_mut().unwrap().push(words[at].clone());
                at += 1;
            }
        }
    }
    parts
}

/// Paragraphs, items, rows, headings and fields, each by itself: words run on within them, not between them.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    for line in without_addresses(text).lines() {
        let start = line.trim_start();
        let numbered = start.split_once(". ").is_some_and(|(number, _)| number.parse::<u32>().is_ok());
        let field = start.split_once(" = ").is_some_and(|(name, _)| !name.contains(' '));
        if start.is_empty()
            || start.starts_with(['-', '*', '#', '|', ':', '>', '[', '+'])
            || numbered
            || field
        {
            blocks.push(String::new());
        }
        let block = blocks.last_mut().unwrap();
        block.push_str(line);
        block.push('\n');
    }
    blocks
}

/// A text without citations, without the targets of links and without other addresses.
fn without_addresses(text: &str) -> String {
    let mut out = text.to_owned();
    for (open, close) in [("[@", "]"), ("](", ")"), ("https://", " "), ("http://", " ")] {
        let mut rest = out.as_str();
        let mut kept = String::new();
        while let Some((before, after)) = rest.split_once(open) {
            kept.push_str(before);
            let end = after.find(|one| close.contains(one) || "\"\n".contains(one)).unwrap_or(after.len());
            rest = after[end..].trim_start_matches([']', ')']);
            kept.push(' ');
        }
        kept.push_str(rest);
        out = kept;
    }
    out
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|one: char| !one.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect()
}

fn exceptions() -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(Path::new(ROOT).join("tests/lifted-exceptions.toml")).unwrap();
    let table: toml::Table = text.parse().unwrap();
    let lists = table.values().map(|list| list.as_array().expect("each group is a list of names"));
    let names = lists.flatten().map(|name| words(name.as_str().expect("a name is a text")));
    names.collect()
}

fn texts(folder: &Path, endings: &[&str]) -> HashMap<String, String> {
    let wanted = |path: &str| endings.iter().any(|ending| path.ends_with(ending));
    let found = files(folder).into_iter().filter(|(path, _)| wanted(path));
    found.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}
