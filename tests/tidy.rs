//! The house's own rules, held by reading its source: which room may know which, who touches files and the
//! network, and what no file may hold.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The rooms, each with all that it may name by `crate::`. Nothing else is below it.
const ROOMS: &[(&str, &[&str])] = &[
    ("main", &["cli"]),
    (
        "cli",
        &[
            "output",
            "serve",
            "site",
            "check",
            "stats",
            "load",
            "graph",
            "markdown",
            "worksheet",
            "model",
            "calendar",
            "diagnostic",
            "source",
        ],
    ),
    ("output", &["site", "diagnostic", "source"]),
    ("serve", &["site", "diagnostic", "source"]),
    (
        "site",
        &[
            "document",
            "page",
            "search",
            "graph",
            "markdown",
            "worksheet",
            "model",
            "language",
            "drawing",
            "diagnostic",
            "source",
        ],
    ),
    ("document", &["page", "graph", "load", "markdown", "model", "drawing"]),
    (
        "page",
        &["graph", "load", "markdown", "worksheet", "model", "drawing", "diagnostic", "language", "source"],
    ),
    ("search", &[]),
    ("check", &["graph", "page", "markdown", "model", "diagnostic", "language", "source"]),
    ("stats", &["graph", "markdown", "model"]),
    ("graph", &["load", "markdown", "worksheet", "model", "diagnostic", "language", "source"]),
    ("load", &["markdown", "worksheet", "model", "calendar", "diagnostic", "language", "source"]),
    ("markdown", &["model", "diagnostic", "source"]),
    ("worksheet", &["markdown", "model", "calendar", "drawing", "diagnostic", "language", "source"]),
    ("model", &["calendar", "diagnostic", "source"]),
    ("language", &[]),
    ("calendar", &[]),
    ("diagnostic", &["source"]),
    ("drawing", &[]),
    ("source", &[]),
];

/// What touches the outside, and the rooms that may name it.
const OUTWARD: &[(&[&str], &[&str])] = &[
    (&["std::fs", "walkdir", "tempfile", "rustix"], &["load", "output", "serve"]),
    (&["std::net", "tokio", "axum", "notify"], &["serve"]),
    (&["println!", "print!", "eprintln!", "eprint!"], &["cli"]),
    (&["std::env"], &["cli", "output"]),
    (&["ExitCode"], &["main", "cli"]),
    (&["std::process"], &["main", "cli", "output"]),
    (&["stdin("], &[]),
];

/// What no file of the program may hold, outside its tests.
const UNFINISHED: &[&str] = &["todo!", "unimplemented!", "dbg!", "#[ignore", "#[allow(dead_code"];

/// What makes state that is shared or global.
const SHARED: &[&str] =
    &["Mutex", "RwLock", "static mut", "thread_local!", "OnceLock", "OnceCell", "LazyLock"];

/// Where shared state may stand nonetheless, and why it does no harm.
const SHARED_ALLOWED: &[(&str, &str)] = &[
    // The staging folder is made once, by whichever thread sees the first difference.
    ("output/artifacts.rs", "OnceLock"),
];

const VAGUE_NAMES: &[&str] = &["utils", "util", "common", "helpers", "helper", "manager", "misc", "lib_ext"];

#[test]
fn each_room_stands_only_on_those_below() {
    let allowed: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut upward = Vec::new();
    for (path, text) in sources() {
        let room = room(&path);
        if room == "lib" {
            continue;
        }
        let below = allowed.get(room.as_str()).unwrap_or_else(|| panic!("`{room}` is in no table"));
        for (number, line) in code(&text) {
            for named in rooms_named(line) {
                if named != room && !below.contains(&named.as_str()) {
                    upward.push(format!("{path}:{number}: {line}"));
                }
            }
        }
    }
    assert!(upward.is_empty(), "these look up or aside:\n{}", upward.join("\n"));
}

/// The table itself has no circle: each room is named only by rooms above it.
#[test]
fn the_table_goes_one_way() {
    fn depth(room: &str, path: &mut Vec<String>) {
        assert!(!path.iter().any(|one| one == room), "a circle: {path:?} -> {room}");
        path.push(room.to_owned());
        let (_, below) = ROOMS.iter().find(|(name, _)| *name == room).expect("every room is in the table");
        below.iter().for_each(|one| depth(one, path));
        path.pop();
    }
    ROOMS.iter().for_each(|(room, _)| depth(room, &mut Vec::new()));
}

/// The readers of lines see what they must see.
#[test]
fn the_reading_of_a_line() {
    assert_eq!(rooms_named("use crate::serve::Site;"), ["serve"]);
    assert_eq!(rooms_named("use crate::{page, graph::Graph};"), ["page", "graph"]);
    assert_eq!(rooms_named("$crate::model::Kind::$kind, crate::cli::run()"), ["model", "cli"]);
    assert_eq!(rooms_named("use crate::{choice, front_matter};"), ["model", "model"]);
    assert!(holds("std::fs::read(path)", "std::fs") && holds("x(print!())", "print!"));
    assert!(!holds("eprint!()", "print!"));
    let text = "//! Head\nuse crate::cli;\n#[cfg(test)]\nmod tests {\n    use crate::serve;\n}\n";
    assert_eq!(code(text).collect::<Vec<_>>(), [(2, "use crate::cli;")]);
}

#[test]
fn only_the_outward_rooms_touch_the_outside() {
    for (words, rooms) in OUTWARD {
        let found = lines_with(words, |path, _| rooms.contains(&room(path).as_str()));
        assert!(found.is_empty(), "only {rooms:?} may do this:\n{}", found.join("\n"));
    }
}

#[test]
fn nothing_is_unfinished() {
    let found = lines_with(UNFINISHED, |_, _| false);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn state_is_shared_only_by_the_server() {
    let allowed = |path: &str, word: &str| {
        room(path) == "serve" || SHARED_ALLOWED.iter().any(|one| path.ends_with(one.0) && one.1 == word)
    };
    let found = lines_with(SHARED, allowed);
    // A constant table that is made at its first use shares nothing that changes.
    let found: Vec<String> = found
        .into_iter()
        .filter(|line| !line.contains("static ") && !line.contains("use std::sync"))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn files_are_short_and_say_what_they_are() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 500, "{path} has {lines} lines; split it");
        // Tests that stand in a file of their own are opened by the file they test.
        let is_tests = path.ends_with("tests.rs");
        assert!(is_tests || text.starts_with("//!"), "{path} does not say what it takes and gives");
    }
}

#[test]
fn modules_are_named_for_what_they_are() {
    for (path, _) in sources() {
        // The fields that all kinds have in common.
        if path == "model/common.rs" {
            continue;
        }
        let parts: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
        let vague = parts.iter().find(|part| VAGUE_NAMES.contains(part));
        assert_eq!(vague, None, "{path}");
    }
}

/// The lines outside tests that hold one of the words and are not allowed to: `path:line: text`.
fn lines_with(words: &[&str], allowed: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources() {
        for (number, line) in code(&text) {
            let word = words.iter().find(|word| holds(line, word));
            if let Some(word) = word.filter(|word| !allowed(&path, word)) {
                found.push(format!("{path}:{number}: `{word}` in {line}"));
            }
        }
    }
    found
}

/// Whether a line has a word that does not merely end another: `print!` is no `eprint!`'s match.
fn holds(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        !line[..at].chars().next_back().is_some_and(|before| before.is_alphanumeric() || before == '_')
    })
}

/// The rooms that a line names: `crate::a::B`, `crate::{a::B, c}` on one line, `vejviser::a`.
fn rooms_named(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, start) in line.match_indices("crate::").chain(line.match_indices("vejviser::")) {
        let rest = &line[at + start.len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(group) => group.split([',', '}']).map(str::trim).collect(),
            None => vec![rest],
        };
        let word = |text: &str| -> String {
            text.chars().take_while(|one| one.is_ascii_lowercase() || *one == '_').collect()
        };
        // Macros are exported at the root of the crate; they belong to `model`.
        let macros = ["front_matter", "choice"];
        found.extend(names.into_iter().map(word).filter(|name| !name.is_empty()).map(|name| {
            match macros.contains(&name.as_str()) {
                true => "model".to_owned(),
                false => name,
            }
        }));
    }
    found.retain(|name| ROOMS.iter().any(|(room, _)| room == name));
    found
}

/// The numbered lines of a file without comments and without its tests, which stand last.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let lines = text[..end].lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
    lines.filter(|(_, line)| !line.starts_with("//"))
}

/// The room of a file: its folder below `src`, or its own name.
fn room(path: &str) -> String {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs").to_owned()
}

/// The files of the program, by their paths below `src`; files of tests alone are left out.
fn sources() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let below = path.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
                let is_tests = ["tests.rs", "proofs.rs"].iter().any(|name| below.ends_with(name));
                if !is_tests {
                    found.push((below, std::fs::read_to_string(&path).unwrap()));
                }
            }
        }
    }
    found.sort();
    assert!(found.len() > 100, "the source stands elsewhere now");
    found
}
