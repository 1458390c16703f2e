//! A small project per feature, and the whole site that comes of it as text.
//!
//! `tests/golden/sites/<feature>/` is a project; `expected/` in it is its site. Layouts of its own show what a
//! page is given and no more, so that a change of style changes nothing here. `files.txt` names every file of
//! the site; of joined styles, scripts, the search index and printed sheets only the names are compared, and of what
//! is made for programs the texts of those features that are about it.
//! `SNAPSHOTS=overwrite cargo test --release --test golden` writes the expected sites anew.

#[path = "support/files.rs"]
mod files;
#[path = "support/snapshot.rs"]
mod snapshot;

use files::files;
use snapshot::compare;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

const SITES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/sites");

/// The features, so that a folder that is lost is missed.
const FEATURES: [&str; 13] = [
    "assets",
    "citations",
    "comparison",
    "directives",
    "languages",
    "layers",
    "model",
    "municipality",
    "outputs",
    "pages",
    "reference",
    "relations",
    "worksheet",
];

/// The features whose open data are compared.
const WITH_DATA: [&str; 3] = ["model", "outputs", "worksheet"];

#[test]
fn each_feature_has_a_project() {
    let mut found: Vec<String> =
        fs::read_dir(SITES).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    found.sort();
    assert_eq!(found, FEATURES);
}

#[test]
fn sites_are_as_expected() {
    for feature in FEATURES.into_iter().filter(|feature| *feature != "municipality") {
        let project = Path::new(SITES).join(feature);
        let expected = project.join("expected");
        let mut site = text_of(&build(&project));
        if !WITH_DATA.contains(&feature) {
            site.retain(|path, _| !["model.json", "llms.txt"].contains(&path.as_str()));
        }
        if overwrites() && expected.exists() {
            fs::remove_dir_all(&expected).unwrap();
        }
        for (path, text) in &site {
            compare(&expected.join(path), text);
        }
        let missing: Vec<String> =
            files(&expected).into_keys().filter(|path| !site.contains_key(path)).collect();
        assert!(missing.is_empty(), "{feature}: the site no longer has {missing:?}");
    }
}

/// A project with only content and settings is a complete site.
#[test]
fn defaults_make_a_whole_site() {
    let site = build(&Path::new(SITES).join("municipality"));
    let page = |path: &str| String::from_utf8(site[path].clone()).unwrap();
    for path in ["index.html", "roller/index.html", "roller/leder/index.html", "404.html", "soeg/index.html"]
    {
        assert!(page(path).contains("Byens vejviser"), "{path}");
        assert!(page(path).contains("<html lang=\"da\""), "{path}");
    }
    assert!(page("roller/leder/index.html").contains("En person."));
    let is_there =
        |start: &str, end: &str| site.keys().any(|path| path.starts_with(start) && path.ends_with(end));
    for (start, end) in
        [("assets/site.", ".css"), ("assets/site.", ".js"), ("assets/favicon.", ".svg"), ("sogning/", ".js")]
    {
        assert!(is_there(start, end), "no {start}*{end}");
    }
    // Every style, script and page that a page names is there.
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html") && *path != "404.html") {
        let html = String::from_utf8(bytes.clone()).unwrap();
        for address in addresses(&html) {
            let target = join(path, &address);
            assert!(site.contains_key(&target), "{path} names {address}, which is not there");
        }
    }
}

/// The addresses below the site that a page names.
fn addresses(html: &str) -> BTreeSet<String> {
    let starts = ["href=\"", "src=\""];
    let found = starts.iter().flat_map(|start| html.split(start).skip(1));
    found
        .filter_map(|rest| rest.split(['"', '#', '?']).next())
        .filter(|address| !address.is_empty() && !address.contains(':'))
        .map(str::to_owned)
        .collect()
}

fn join(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Builds a copy of the project; the path of each file of the site with its bytes.
fn build(project: &Path) -> BTreeMap<String, Vec<u8>> {
    let home = tempfile::tempdir().unwrap();
    let copy = home.path().join("projekt");
    for (path, bytes) in files(project).into_iter().filter(|(path, _)| !path.starts_with("expected/")) {
        let to = copy.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    let out = home.path().join("public");
    let run = Command::new(env!("CARGO_BIN_EXE_vejviser"))
        .args(["build", "--root"])
        .arg(&copy)
        .arg("--out")
        .arg(&out)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}: {}", project.display(), String::from_utf8_lossy(&run.stderr));
    files(&out)
}

/// The site as it is compared: texts, and the names of all files.
fn text_of(site: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let compared = |path: &str| {
        let is_text = [".html", ".txt", ".xml", "model.json", ".htaccess"];
        is_text.iter().any(|ending| path.ends_with(ending)) && !path.starts_with("sogning/")
    };
    let mut texts: BTreeMap<String, String> = site
        .iter()
        .filter(|(path, _)| compared(path))
        .map(|(path, bytes)| (path.clone(), String::from_utf8(bytes.clone()).unwrap()))
        .collect();
    let named = site.iter().map(|(path, bytes)| name(path, bytes));
    // The search index spreads over files by what letters the words begin with.
    let names: BTreeSet<String> = named.filter(|name| !name.starts_with("sogning/")).collect();
    let search = if site.keys().any(|path| path.starts_with("sogning/")) { "sogning/\n" } else { "" };
    texts.insert("files.txt".into(), names.into_iter().map(|name| name + "\n").collect::<String>() + search);
    texts
}

/// A file's name; of a copied file with its size, of a fingerprinted one without its fingerprint.
fn name(path: &str, bytes: &[u8]) -> String {
    let made = [".html", ".txt", ".xml", ".json"].iter().any(|ending| path.ends_with(ending));
    match path.split('.').collect::<Vec<_>>().as_slice() {
        [start, mark, ending] if path.starts_with("assets/") && mark.len() == 8 => {
            format!("{start}.*.{ending}")
        }
        _ if made || ["ark/", "print/", "."].iter().any(|start| path.starts_with(start)) => path.to_owned(),
        _ => format!("{path} ({} bytes)", bytes.len()),
    }
}

fn overwrites() -> bool {
    std::env::var(snapbox::assert::DEFAULT_ACTION_ENV).is_ok_and(|action| action == "overwrite")
}
