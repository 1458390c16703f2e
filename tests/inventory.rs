//! The content holds all that the sources hold: a list of items and numbers, walked over the built site.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A page that must be there.
#[derive(Deserialize)]
struct Item {
    name: String,
    at: String,
}

/// Numbers that must stand on a page.
#[derive(Deserialize)]
struct Numbers {
    at: String,
    shown: Vec<String>,
}

#[derive(Deserialize)]
struct Inventory {
    numbers: Vec<Numbers>,
    #[serde(flatten)]
    kinds: BTreeMap<String, Vec<Item>>,
}

#[test]
fn everything_stands_on_the_site() {
    let inventory: Inventory =
        toml::from_str(&std::fs::read_to_string(Path::new(ROOT).join("tests/inventory.toml")).unwrap())
            .unwrap();
    let home = tempfile::tempdir().unwrap();
    let site = home.path().join("public");
    let built = Command::new(env!("CARGO_BIN_EXE_vejviser"))
        .args(["build", "--no-pdf", "--quiet", "--root", ROOT, "--out"])
        .arg(&site)
        .status()
        .unwrap();
    assert!(built.success());
    let page = |at: &str| {
        let html = std::fs::read_to_string(site.join(at).join("index.html")).unwrap_or_default();
        // What belongs on one line is held together there.
        html.replace('\u{a0}', " ")
    };
    let mut missing = Vec::new();
    for (kind, items) in &inventory.kinds {
        for item in items {
            if !page(&item.at).contains(&format!("<h1>{}</h1>", item.name)) {
                missing.push(format!("{kind}: {} at {}", item.name, item.at));
            }
        }
    }
    for numbers in &inventory.numbers {
        let page = page(&numbers.at);
        let absent = numbers.shown.iter().filter(|number| !stands_alone(&page, number));
        missing.extend(absent.map(|number| format!("the number {number} at {}", numbers.at)));
    }
    assert!(missing.is_empty(), "not on the site:\n{}", missing.join("\n"));
}

/// The counts that the sources give.
#[test]
fn as_many_as_the_sources_have() {
    let inventory: Inventory =
        toml::from_str(&std::fs::read_to_string(Path::new(ROOT).join("tests/inventory.toml")).unwrap())
            .unwrap();
    let count = |kind: &str| inventory.kinds[kind].len();
    let editions = ("model", 3, "two models, one of them in two editions");
    let wanted = [editions, ("core_element", 12, "four in each edition"), ("principle", 12, "2022")];
    for (kind, number, why) in wanted {
        assert_eq!(count(kind), number, "{kind}: {why}");
    }
    assert_eq!((count("experience"), count("provision")), (12, 9));
    // Twelve that tried a model, and three that are spoken of.
    assert_eq!((count("municipality"), count("factor")), (12 + 3, 16));
}

/// Whether a number stands there and is no part of a longer one.
fn stands_alone(page: &str, number: &str) -> bool {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    page.match_indices(number).any(|(at, _)| {
        !digit(page[..at].chars().next_back()) && !digit(page[at + number.len()..].chars().next())
    })
}
