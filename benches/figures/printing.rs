//! Filled sheets as PDF beside Chromium and WeasyPrint, which print the sheet's own page for paper.
//!
//! Takes the families that `sheets` wrote; all three print the same sheets in the same run. Each peer works in one
//! process for the whole batch, so that its start counts once. A peer that cannot be had is named, not passed over.

use crate::measure::{self, Figure, Row};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const WEASYPRINT: &str = "weasyprint==66.0";

/// A row a peer: CPU of our PDFs and of theirs.
pub fn beside_peers(tools: &Path, folder: &Path, worksheet: &str) -> Vec<Row> {
    let pages = folder.join(format!("{worksheet}-pages"));
    fill(folder, worksheet, ("html", &pages));
    let ours = fill(folder, worksheet, ("pdf", &folder.join(format!("{worksheet}-pdf"))));
    let count = fs::read_dir(&pages)
        .map_or(0, |entries| entries.flatten().filter(|one| is_page(&one.path())).count());
    let row = |peer: &str, theirs: Option<Figure>| {
        if theirs.is_none() {
            eprintln!("{peer} cannot be had here, so its column is empty. Needed are {}", needs(peer));
        }
        Row::pair(&format!("{count} filled `{worksheet}` as PDF, beside {peer}: CPU"), ours, theirs)
    };
    vec![
        row("Chromium", chromium(&pages, &folder.join(format!("{worksheet}-chromium")))),
        row("WeasyPrint", weasyprint(tools, &pages, &folder.join(format!("{worksheet}-weasyprint")))),
    ]
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

fn fill(folder: &Path, worksheet: &str, (format, out): (&str, &Path)) -> Figure {
    let mut command = Command::new(crate::vejviser());
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["fill", worksheet, "--format", format, "--data"]);
    measure::run(command.arg(folder.join(format!("{worksheet}.json"))).arg("--out").arg(out)).cpu()
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
