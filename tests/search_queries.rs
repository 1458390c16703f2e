//! What people type on this repository's own site: the page they want is among the first three. The queries stand
//! in `tests/search/queries.toml`; the browser's own scripts answer, run by `node`.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use vejviser::cli::Pipeline;
use vejviser::site::{Options, Sheets, Words};

type Queries = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// A smaller set would say little of what people ask.
const FEWEST: usize = 120;

#[test]
fn the_wanted_page_is_among_the_first_three() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("tests/search/queries.toml")).unwrap();
    let queries: Queries = toml::from_str(&text).unwrap();
    let asked: usize = queries.values().map(BTreeMap::len).sum();
    assert!(asked >= FEWEST, "{asked} queries");
    let folder = tempfile::tempdir().unwrap();
    write_index(root, folder.path());
    std::fs::write(folder.path().join("queries.json"), serde_json::to_vec(&queries).unwrap()).unwrap();
    let script = root.join("tests/search/queries.mjs");
    let run = Command::new("node").arg(script).arg(folder.path()).output().expect("node runs the scripts");
    let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}");
    eprintln!("{said}");
}

/// The search index of the project's own content.
fn write_index(root: &Path, folder: &Path) {
    let options = Options { sheets: Sheets::WebOnly, ..Options::default() };
    let (site, _) = Pipeline::open(root, options).unwrap().site();
    for (path, bytes) in site.search_files(&mut Words::default()) {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}
