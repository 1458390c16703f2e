//! The own site's pages in English beside their Danish twins: what the site itself says is said in English, links
//! lead where they say, sheets have the same fields, and the table of words has no row that nothing uses.

#[path = "support/files.rs"]
mod files;

use files::files;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What is the same in both languages: names, and words that both have.
const SHARED: &[&str] = &[
    "Vejviser",
    "Mail",
    "Model",
    "PPR",
    "Signs of Safety",
    "April",
    "August",
    "September",
    "November",
    "December",
    "article",
    "website",
    "Situation",
    "da_DK",
    "light dark",
    "width=device-width, initial-scale=1",
];

#[test]
fn the_site_speaks_english_on_english_pages() {
    let site = site();
    let pages = english(&site);
    assert!(pages.len() >= 9, "{:?}", pages.keys());
    for (path, (english, danish)) in &pages {
        let (said, danish) = (runs(english), runs(danish));
        let left: Vec<&String> = said.intersection(&danish).filter(|run| !is_shared(run)).collect();
        assert!(left.is_empty(), "{path} says in Danish: {left:#?}");
    }
}

#[test]
fn twins_lead_to_each_other_and_danish_pages_to_the_front_page() {
    let site = site();
    for (path, (english, danish)) in english(&site) {
        assert!(english.contains("<html lang=\"en\">") && danish.contains("<html lang=\"da\">"), "{path}");
        assert!(english.contains(" lang=\"da\" hreflang=\"da\">Dansk</a>"), "{path}");
        assert!(danish.contains(" lang=\"en\" hreflang=\"en\">English</a>"), "{path}");
        for text in [&english, &danish] {
            let address = |code: &str, before: &str| {
                let path = path.trim_start_matches("en/").trim_end_matches("index.html");
                format!(
                    "<link rel=\"alternate\" hreflang=\"{code}\" href=\"https://sprog.example/{before}{path}\">"
                )
            };
            assert!(text.contains(&address("da", "")) && text.contains(&address("en", "en/")), "{path}");
        }
    }
    let alone = &site["roller/leder/index.html"];
    assert!(
        alone.contains("../../en/index.html#danish-only\" lang=\"en\" hreflang=\"en\">English<span"),
        "{alone}"
    );
    assert!(site["en/index.html"].contains("id=\"danish-only\""));
    assert!(!alone.contains("rel=\"alternate\" hreflang"));
}

#[test]
fn links_to_danish_pages_say_so() {
    for (path, (english, _)) in english(&site()) {
        for link in english.split("<a ").skip(1).filter(|link| !link.contains("</text>")) {
            let (tag, rest) = link.split_once('>').unwrap();
            let inner = rest.split("</a>").next().unwrap();
            let Some(address) = tag.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()) else {
                continue;
            };
            let leads_up = address.matches("../").count() >= path.matches('/').count();
            let elsewhere = leads_up && !address.contains("../en/") && !tag.contains("lang=\"da\" hreflang");
            if elsewhere {
                assert!(tag.contains(" hreflang=\"da\""), "{path}: <a {link}");
                assert!(inner.contains("(in Danish)") || inner.contains("<text"), "{path}: <a {link}");
            }
        }
    }
}

#[test]
fn sheets_have_the_same_fields_in_both_languages() {
    let site = site();
    let sheets = ["aarshjul", "feedback", "forberedelse", "kontaktaftale", "netvaerkskort"];
    for sheet in sheets {
        let page = |before: &str| fields(&site[&format!("{before}ark/{sheet}/index.html")]);
        assert!(page("").len() > 3, "{sheet}");
        assert_eq!(page(""), page("en/"), "{sheet}");
    }
}

/// Scripts that pages in English load say nothing in Danish; those that search are fetched from Danish words.
#[test]
fn scripts_speak_english_on_english_pages() {
    let site = site();
    for (path, (english, _)) in english(&site) {
        let own = scripts(&english);
        assert!(!own.is_empty(), "{path}");
        for name in own {
            let left: Vec<&str> = site[&name]
                .split(['"', '`'])
                .filter(|text| text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']))
                .collect();
            assert!(left.is_empty(), "{name} says in Danish: {left:?}");
        }
    }
}

/// The scripts that a page loads, by their paths below the site's root.
fn scripts(html: &str) -> Vec<String> {
    let tags = html.split("<script defer src=\"").skip(1);
    tags.map(|tag| tag.split('"').next().unwrap().trim_start_matches("../").to_owned()).collect()
}

/// A row's Danish words stand somewhere: in a layout, a script, a template, the program or a title.
#[test]
fn each_row_of_the_table_is_used() {
    let table = std::fs::read_to_string(Path::new(ROOT).join("site/words/en.toml")).unwrap();
    let mut said = String::new();
    for folder in ["layouts", "site/scripts", "src", "content", "toolkit"] {
        for (path, bytes) in files(&Path::new(ROOT).join(folder)) {
            if !path.starts_with("en/") && !path.contains(".en.") {
                said.push_str(&String::from_utf8_lossy(&bytes));
                said.push_str(&format!("\n{path}\n"));
            }
        }
    }
    let lower = said.to_lowercase();
    let unused: Vec<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix('"')?.split_once("\" = \"").map(|(danish, _)| danish))
        .filter(|danish| {
            let pieces = danish
                .split("{}")
                .flat_map(|piece| piece.split([',', '.']))
                .map(|piece| piece.trim_matches(|one: char| !one.is_alphanumeric()).to_lowercase());
            !pieces.into_iter().all(|piece| lower.contains(&piece))
        })
        .collect();
    assert!(unused.is_empty(), "nothing says {unused:#?}");
}

/// The own site without printed sheets, its texts by path.
fn site() -> BTreeMap<String, String> {
    let out = tempfile::tempdir().unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_vejviser"))
        .args(["build", "--root", ROOT, "--base-url", "https://sprog.example/", "--no-pdf", "--out"])
        .arg(out.path())
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let texts = files(out.path()).into_iter();
    texts.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// Each English page with its Danish twin.
fn english(site: &BTreeMap<String, String>) -> BTreeMap<&str, (String, String)> {
    let pages = site.iter().filter(|(path, _)| path.starts_with("en/") && path.ends_with(".html"));
    pages.map(|(path, text)| (path.as_str(), (text.clone(), site[&path[3..]].clone()))).collect()
}

/// What people read or hear: runs of text and attributes, without what is marked as Danish.
fn runs(html: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut rest = html;
    let mut danish: Vec<(String, usize)> = Vec::new();
    while let Some((text, after)) = rest.split_once('<') {
        let Some((tag, after)) = after.split_once('>') else { break };
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default().to_owned();
        if danish.is_empty() {
            found.insert(text.trim().to_owned());
            for attribute in ["aria-label", "alt", "title", "content", "placeholder", "data-label"] {
                let value =
                    tag.split(&format!(" {attribute}=\"")).nth(1).and_then(|rest| rest.split('"').next());
                found.extend(value.map(|value| value.trim().to_owned()));
            }
        }
        let closes = tag.starts_with('/');
        if let Some((_, depth)) = danish.last_mut().filter(|(open, _)| *open == name) {
            *depth = if closes { *depth - 1 } else { *depth + 1 };
        } else if !closes && name != "html" && tag.contains(" lang=\"da\"") {
            danish.push((name.clone(), 1));
        }
        danish.retain(|(_, depth)| *depth > 0);
        rest = match ["script", "style", "code"].contains(&name.as_str()) && !closes {
            true => &after[after.find(&format!("</{name}")).unwrap_or_default()..],
            false => after,
        };
    }
    found.retain(|run| run.chars().filter(|letter| letter.is_alphabetic()).count() > 1);
    found
}

/// Page codes, names of publishers, policies and the like are no language.
fn is_shared(run: &str) -> bool {
    let is_code = run.len() == 5 && run.chars().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit());
    let is_publisher = run.contains("Socialstyrelsen") || run.contains("Rambøll");
    SHARED.contains(&run)
        || is_code
        || is_publisher
        || run.starts_with("default-src")
        || run.contains("sprog.example")
}

fn fields(html: &str) -> BTreeSet<String> {
    let of = |mark: &str| {
        let start = format!("{mark}=\"");
        let rest = html.split(&start).skip(1);
        rest.filter_map(|rest| rest.split('"').next()).map(|id| format!("{mark} {id}")).collect::<Vec<_>>()
    };
    ["data-field", "data-part", "data-entries", "data-kind", "data-tie", "data-month", "option value"]
        .iter()
        .flat_map(|mark| of(mark))
        .collect()
}
