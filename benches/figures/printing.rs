//! Filled sheets as PDF beside Chromium and WeasyPrint, which print the sheet's own page for paper.
//!
//! Takes the families that `sheets` wrote; all three print the same sheets in the same run. Each peer works in one
//! process for the whole batch, so that its start counts once. A peer that cannot be had is named, not passed over.

use crate::measure::{self, Cost, Figure, Row};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const WEASYPRINT: &str = "weasyprint==66.0";

const PEERS: [&str; 2] = ["Chromium", "WeasyPrint"];

/// What it costs in CPU time to print one sheet for every family.
struct Printing {
    worksheet: &'static str,
    count: usize,
    ours: Figure,
    /// In the order of `PEERS`; none for a peer that cannot be had.
    theirs: [Option<Figure>; 2],
}

/// A row a sheet and peer, and a row a peer for all sheets together.
pub fn beside_peers(tools: &Path, folder: &Path, worksheets: &[&'static str]) -> Vec<Row> {
    let all: Vec<Printing> = worksheets.iter().map(|one| printing(tools, folder, one)).collect();
    let mut rows = Vec::new();
    for (at, peer) in PEERS.into_iter().enumerate() {
        let row =
            |what: String, ours, theirs| Row::pair(&format!("{what}, beside {peer}: CPU"), ours, theirs);
        if all.iter().any(|one| one.theirs[at].is_none()) {
            eprintln!("{peer} cannot be had here, so its column is empty. Needed are {}", needs(peer));
        }
        rows.extend(all.iter().map(|one| {
            row(format!("{} filled `{}` as PDF", one.count, one.worksheet), one.ours, one.theirs[at])
        }));
        let theirs: Option<Vec<Figure>> = all.iter().map(|one| one.theirs[at]).collect();
        let ours: Vec<Figure> = all.iter().map(|one| one.ours).collect();
        rows.push(row("all of these together".to_owned(), sum(&ours), theirs.as_deref().map(sum)));
    }
    rows
}

fn sum(figures: &[Figure]) -> Figure {
    Figure { value: figures.iter().map(|one| one.value).sum(), unit: "s" }
}

/// We print before each peer and after the last; the middle one counts, since a machine's load comes and goes.
fn printing(tools: &Path, folder: &Path, worksheet: &'static str) -> Printing {
    let pages = folder.join(format!("{worksheet}-pages"));
    fill(folder, worksheet, ("html", &pages));
    let count = fs::read_dir(&pages)
        .map_or(0, |entries| entries.flatten().filter(|one| is_page(&one.path())).count());
    let ours = || fill(folder, worksheet, ("pdf", &folder.join(format!("{worksheet}-pdf"))));
    let out = |peer: &str| folder.join(format!("{worksheet}-{peer}"));
    let first = ours();
    let chromium = chromium(&pages, &out("chromium"));
    let second = ours();
    let weasyprint = weasyprint(tools, &pages, &out("weasyprint"));
    let ours = Cost::median(vec![first, second, ours()]).cpu();
    Printing { worksheet, count, ours, theirs: [chromium, weasyprint] }
}

/// What the peers need that no command of ours fetches.
fn needs(peer: &str) -> &'static str {
    match peer {
        "Chromium" => "node, a Chromium (its path in CHROMIUM), and `npm ci` in tests/browser",
        _ => "python3 with venv, PyPI, and the library pango",
    }
}

fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "html")
}

fn fill(folder: &Path, worksheet: &str, (format, out): (&str, &Path)) -> Cost {
    let mut command = Command::new(crate::vejviser());
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["fill", worksheet, "--format", format, "--data"]);
    measure::run(command.arg(folder.join(format!("{worksheet}.json"))).arg("--out").arg(out))
}

/// One browser for all pages; playwright-core is that of the browser tests.
fn chromium(pages: &Path, out: &Path) -> Option<Figure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::create_dir_all(out).ok()?;
    let script = root.join("benches/figures/printing/by_chromium.mjs");
    let run =
        Command::new("node").arg(script).args([pages, out]).arg(root.join("tests/browser")).output().ok()?;
    let seconds = String::from_utf8_lossy(&run.stdout).trim().parse().ok()?;
    run.status.success().then_some(Figure { value: seconds, unit: "s" })
}

fn weasyprint(tools: &Path, pages: &Path, out: &Path) -> Option<Figure> {
    let python = installed(tools)?;
    fs::create_dir_all(out).ok()?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/figures/printing/by_weasyprint.py");
    // It also needs the pango library of the system; asked first, since a failed run ends the bench.
    let works = Command::new(&python).args(["-c", "import weasyprint"]).status();
    works
        .is_ok_and(|status| status.success())
        .then(|| measure::run(Command::new(&python).arg(script).args([pages, out])).cpu())
}

/// The Python that has WeasyPrint, if it is there or can be fetched.
fn installed(tools: &Path) -> Option<PathBuf> {
    let venv = tools.join("weasyprint-venv");
    let python = venv.join("bin/python");
    if !python.exists() {
        let made = Command::new("python3").args(["-m", "venv"]).arg(&venv).status();
        let fetched = Command::new(venv.join("bin/pip")).args(["install", "--quiet", WEASYPRINT]).status();
        let both = [made, fetched].into_iter().all(|one| one.is_ok_and(|status| status.success()));
        if !both {
            let _ = fs::remove_dir_all(&venv);
            return None;
        }
    }
    Some(python)
}
