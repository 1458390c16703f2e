//! The editors' pages of the project's own content: that the reference is whole, and that every example in them
//! is sound when somebody puts it in a project.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What a project needs that an example does not show.
const SETTINGS: &str = "title = \"Prøve\"\nlanguage = \"da\"\n";

#[test]
fn every_code_and_every_kind_has_its_place() {
    let site = tempfile::tempdir().unwrap();
    let output =
        command(Path::new(ROOT)).args(["build", "--no-pdf", "--out"]).arg(site.path()).output().unwrap();
    assert!(output.status.success(), "{}", printed(&output));
    let pages: Vec<String> = files(&site.path().join("redaktoer"), "html").into_values().collect();
    let places = |id: String| pages.iter().filter(|page| page.contains(&format!("id=\"{id}\""))).count();
    for code in declared("src/diagnostic/code.rs", " = \"", "\",") {
        assert_eq!(places(code.clone()), 1, "the code {code}");
    }
    let kinds = declared("src/model/kind.rs", " = \"", "\", \"");
    assert!(kinds.len() > 15 && kinds.contains("measurement"), "{kinds:?}");
    for kind in kinds {
        assert_eq!(places(format!("felter-{kind}")), 1, "the kind {kind}");
    }
    for directive in declared("src/markdown/directive/table.rs", "name: \"", "\",") {
        assert_eq!(places(format!("direktiv-{directive}")), 1, "the directive {directive}");
    }
    let styled = |page: &str| page.contains("assets/kode.");
    assert!(pages.iter().all(|page| styled(page) || !page.contains("<pre")));
    assert!(!styled(&fs::read_to_string(site.path().join("roller/index.html")).unwrap()));
}

/// A fence that names a file is that file. The files of one page are a project, or several when it shows several
/// files of settings.
#[test]
fn examples_are_sound() {
    let mut checked = 0;
    for (page, text) in files(&Path::new(ROOT).join("content/redaktoer"), "md") {
        let examples = named_files(&text);
        if examples.is_empty() {
            continue;
        }
        let home = tempfile::tempdir().unwrap();
        for (path, text) in &examples {
            let path = home.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        for root in roots(&examples) {
            let root = home.path().join(root);
            if !root.join("site/site.toml").exists() {
                fs::create_dir_all(root.join("site")).unwrap();
                fs::write(root.join("site/site.toml"), SETTINGS).unwrap();
            }
            let output = command(&root).arg("check").output().unwrap();
            assert_eq!(printed(&output), "Ingen fejl\n", "{page}");
            checked += 1;
        }
    }
    assert!(checked > 5, "only {checked} projects are shown");
}

fn roots(examples: &BTreeMap<String, String>) -> BTreeSet<String> {
    let settings = examples.keys().filter_map(|path| path.strip_suffix("site/site.toml"));
    let roots: BTreeSet<String> = settings.map(str::to_owned).collect();
    if roots.is_empty() { BTreeSet::from([String::new()]) } else { roots }
}

/// The blocks of code that name a file, by that name.
fn named_files(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(fence) = line.strip_prefix("```") else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if let Some((_, path)) = fence.split_once(' ') {
            let before = found.insert(path.to_owned(), block.join("\n") + "\n");
            assert_eq!(before, None, "{path} is shown twice");
        }
    }
    found
}

/// The words between two signs in a file of the program, one a line.
fn declared(path: &str, before: &str, after: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(Path::new(ROOT).join(path)).unwrap();
    let word = |line: &str| Some(line.split_once(before)?.1.split_once(after)?.0.to_owned());
    let plain = |word: &String| {
        word.chars().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || "-_".contains(one))
    };
    text.lines().filter(|line| line.starts_with("    ")).filter_map(word).filter(plain).collect()
}

fn command(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    command.arg("--root").arg(root);
    command
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

/// The texts of the files with an ending below a folder, by their paths.
fn files(folder: &Path, ending: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|one| one == ending) {
                found.insert(path.to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}
