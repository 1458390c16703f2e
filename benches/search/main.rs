//! Searching Danish: Vejviser beside Pagefind and lunr, on the same pages, with the same queries, in the same run.
//! `cargo bench --bench search`.
//!
//! Takes nothing (or `--quick`: without ten thousand pages); prints one markdown table. A figure is read, never
//! asserted. Writes below the target folder only. Peers come from npm into a folder of their own; answers are asked
//! for in Chromium. A peer that cannot be had, or a missing browser, is named and left out.

mod corpus;
#[path = "../figures/measure.rs"]
#[expect(dead_code, reason = "its table has one peer")]
mod measure;
mod peers;
mod table;

use corpus::Corpus;
use peers::Peer;
use std::path::{Path, PathBuf};
use std::process::Command;
use table::Table;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    // The bench calls itself to index, so that the cost is that of a process of its own.
    if let Some(at) = arguments.iter().position(|argument| argument == "--index") {
        return Corpus::read(Path::new(&arguments[at + 1])).write_index(Path::new(&arguments[at + 2]));
    }
    let quick = arguments.iter().any(|argument| argument == "--quick");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("search");
    let run = folder.join(format!("run-{}", std::process::id()));
    let peers = peers::installed(&folder);
    let own = Corpus::own();
    let mut table = Table::default();
    table.answers("own site", &ask(&own, &run.join("own"), &peers));
    for size in if quick { vec![1_000] } else { vec![1_000, 10_000] } {
        let corpus = own.grown_to(size);
        let place = run.join(size.to_string());
        let costs = index(&corpus, &place, &peers);
        table.costs(size, &costs);
        if size == 1_000 {
            table.answers("1,000 pages", &answers(&place, &peers));
        }
    }
    table.print(&peers);
    let _ = std::fs::remove_dir_all(&run);
}

/// Writes a corpus for everyone, indexes it and asks.
fn ask(corpus: &Corpus, place: &Path, peers: &[Peer]) -> serde_json::Value {
    index(corpus, place, peers);
    // The site's own index has the glossary's synonyms and the facets as well.
    corpus::write_own_index(&place.join("vejviser"));
    answers(place, peers)
}

/// What indexing costs, Vejviser first, in the order of the peers.
fn index(corpus: &Corpus, place: &Path, peers: &[Peer]) -> Vec<measure::Cost> {
    let pages = place.join("pages.json");
    corpus.write(place, &pages);
    let mut ours = Command::new(std::env::current_exe().expect("a program has a path"));
    ours.arg("--index").arg(&pages).arg(place.join("vejviser"));
    let mut costs = vec![measure::run(&mut ours)];
    costs.extend(peers.iter().map(|peer| measure::run(&mut peer.index(place))));
    costs
}

/// What each engine answers, as `ask.mjs` counts it; nothing without a browser.
fn answers(place: &Path, peers: &[Peer]) -> serde_json::Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("tests/search/queries.toml")).expect("the queries");
    let queries: toml::Table = text.parse().expect("the queries are TOML");
    let json = serde_json::to_vec(&queries).expect("TOML becomes JSON");
    std::fs::write(place.join("queries.json"), json).expect("the target folder can be written");
    let names = peers.iter().map(|peer| peer.name).collect::<Vec<_>>().join(",");
    let modules = peers.first().map_or_else(PathBuf::new, |peer| peer.modules.clone());
    let asked = Command::new("node")
        .arg(root.join("benches/search/ask.mjs"))
        .args([place, &root.join("tests/browser"), &modules])
        .arg(format!("vejviser,{names}").trim_end_matches(','))
        .output();
    let asked = asked.expect("node runs");
    if !asked.status.success() {
        eprintln!("no answers: {}", String::from_utf8_lossy(&asked.stderr));
    }
    serde_json::from_slice(&asked.stdout).unwrap_or_default()
}
