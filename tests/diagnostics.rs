//! Every code has projects that bring it forth, with the exact text, and a project that is clean.
//!
//! `tests/golden/diagnostics/<code>/bad*/` are projects and `expected*.txt` beside them what is printed;
//! `good*/` have no faults. A project with a file `data.*` or `familier.*` is filled with it instead of checked, and
//! one with a file `build` is built.
//! `SNAPSHOTS=overwrite cargo test --release --test diagnostics` writes the expected texts anew.

#[path = "support/snapshot.rs"]
mod snapshot;

use snapshot::compare;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");

#[test]
fn each_code_has_its_projects() {
    for code in codes() {
        let folder = Path::new(GOLDEN).join("diagnostics").join(&code);
        let names = names(&folder);
        assert!(names.contains(&"bad".into()) && names.contains(&"good".into()), "`{code}` has {names:?}");
    }
    let known = codes();
    for name in names(&Path::new(GOLDEN).join("diagnostics")) {
        assert!(known.contains(&name), "`{name}` is no code");
    }
}

#[test]
fn bad_projects_say_what_is_wrong() {
    for code in codes() {
        let folder = Path::new(GOLDEN).join("diagnostics").join(&code);
        for name in names(&folder).into_iter().filter(|name| name.starts_with("bad")) {
            let output = run(&folder.join(&name), &["check"]);
            let text = printed(&output);
            assert!(text.contains(&format!("[{code}]")), "{code}/{name} does not show its code:\n{text}");
            let status = i32::from(text.contains("fejl["));
            assert_eq!(output.status.code(), Some(status), "{code}/{name}: {text}");
            let expected = folder.join(format!("expected{}.txt", name.trim_start_matches("bad")));
            compare(&expected, &text);
        }
    }
}

#[test]
fn good_projects_are_clean() {
    for code in codes() {
        let folder = Path::new(GOLDEN).join("diagnostics").join(&code);
        for name in names(&folder).into_iter().filter(|name| name.starts_with("good")) {
            let output = run(&folder.join(&name), &["check"]);
            assert_eq!(output.status.code(), Some(0), "{code}/{name}: {}", printed(&output));
            let said = printed(&output);
            let filled = ["1 ark skrevet\n", "1 familie skrevet\n"].contains(&said.as_str());
            assert!(filled || printed(&output) == "Ingen fejl\n", "{code}/{name}: {}", printed(&output));
        }
    }
}

/// Words that only the libraries below speak; an author must not meet them.
#[test]
fn no_message_is_english() {
    let english = [" the ", " is not ", "expected", "unexpected", "error", "No such", "invalid", "missing"];
    for code in codes() {
        let folder = Path::new(GOLDEN).join("diagnostics").join(&code);
        for name in names(&folder).into_iter().filter(|name| name.ends_with(".txt")) {
            let text = std::fs::read_to_string(folder.join(&name)).unwrap();
            let said = text.lines().filter(|line| !line.contains(" | ") && !line.contains("--> "));
            for line in said {
                let found = english.iter().find(|word| line.contains(**word));
                assert_eq!(found, None, "{code}/{name}: {line}");
            }
        }
    }
}

/// All kinds of faults in one run, by file and place, in every form.
#[test]
fn many_faults_at_once() {
    let folder = Path::new(GOLDEN).join("many");
    for form in ["human", "short", "json", "github", "sarif"] {
        let output = run(&folder.join("project"), &["check", "--format", form]);
        assert_eq!(output.status.code(), Some(1), "{}", printed(&output));
        compare(&folder.join(format!("{form}.txt")), &printed(&output));
    }
    let short = printed(&run(&folder.join("project"), &["check", "--format", "short"]));
    let place = |line: &str| {
        let mut parts = line.splitn(4, ':');
        let file = parts.next().unwrap().to_owned();
        let mut number = || parts.next().unwrap().parse::<usize>().unwrap();
        (file, number(), number())
    };
    let places: Vec<_> = short.lines().map(place).collect();
    assert!(places.is_sorted(), "{short}");
    let json = printed(&run(&folder.join("project"), &["check", "--format", "json"]));
    let entries: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(entries.len(), places.len(), "one line a diagnostic");
    for entry in entries {
        let text = std::fs::read(folder.join("project").join(entry["file"].as_str().unwrap())).unwrap();
        let (start, end) = (entry["start"].as_u64().unwrap(), entry["end"].as_u64().unwrap());
        assert!(start <= end && end as usize <= text.len(), "{entry}");
    }
}

/// Checks a project, or fills its sheet when it has data; paths in the output are the project's own.
fn run(project: &Path, check: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    command.current_dir(project).env("NO_COLOR", "1");
    if project.join("build").exists() {
        let out = tempfile::tempdir().unwrap();
        let mut output = command.args(["build", "--out"]).arg(out.path().join("site")).output().unwrap();
        if output.status.success() {
            output.stdout = b"Ingen fejl\n".to_vec();
        }
        return output;
    }
    let is_data = |name: &String| name.starts_with("data.") || name.starts_with("familier.");
    match names(project).into_iter().find(is_data) {
        None => command.args(check).output().unwrap(),
        Some(data) => {
            let out = tempfile::tempdir().unwrap();
            command.args(["fill", "--format", "html", "--data", &data, "--out"]);
            command.arg(out.path()).args(data.starts_with("data.").then_some("tavle"));
            let mut output = command.output().unwrap();
            let said = String::from_utf8(output.stdout).unwrap();
            output.stdout = said.replace(&format!(" i {}", out.path().display()), "").into_bytes();
            output
        }
    }
}

/// Standard error, then standard output: one of them is empty or short.
fn printed(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("printed text is UTF-8");
    text(&output.stderr) + &text(&output.stdout)
}

/// The codes as the program declares them.
fn codes() -> Vec<String> {
    let text = include_str!("../src/diagnostic/code.rs");
    let codes = text.lines().filter_map(|line| line.strip_suffix("\",")?.split_once(" = \""));
    let codes: Vec<String> = codes.map(|(_, code)| code.to_owned()).collect();
    assert!(codes.len() > 20, "the codes stand elsewhere now");
    codes
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    let mut names: Vec<String> =
        paths.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
