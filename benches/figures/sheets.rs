//! Filling sheets for many families: how many a second, and what the batch takes in memory.

use crate::measure::{self, Row};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;
use vejviser::model::MONTHS;

const ACTIVITIES: [&str; 3] = ["opfoelgning", "netvaerksmoede", "andet"];

pub fn filled(folder: &Path, count: usize) -> Vec<Row> {
    let wheels = (0..count).map(wheel).collect();
    let boards = (0..count).map(board).collect();
    vec![fill(folder, "aarshjul", wheels), fill(folder, "loeft-tavle", boards)]
}

/// A caseload, a wheel and a board for each family: what many sheets in one run take in memory.
pub fn many(folder: &Path, count: usize) -> Row {
    let family = |at| json!({ "aarshjul": wheel(at), "loeft-tavle": board(at) });
    let families = (0..count).map(family).collect::<Vec<_>>();
    run(folder, None, (count, json!({ "familier": families })))
}

fn fill(folder: &Path, worksheet: &str, families: Vec<Value>) -> Row {
    run(folder, Some(worksheet), (families.len(), Value::Array(families)))
}

fn run(folder: &Path, worksheet: Option<&str>, (count, families): (usize, Value)) -> Row {
    let name = worksheet.unwrap_or("familier");
    let (data, out) = (folder.join(format!("{name}.json")), folder.join(format!("{name}-filled")));
    let _ = fs::remove_dir_all(&out);
    fs::write(&data, families.to_string()).expect("the target folder can be written");
    let mut command = Command::new(crate::vejviser());
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("fill").args(worksheet);
    command.args(["--format", "pdf", "--data"]);
    let cost = measure::run(command.arg(&data).arg("--out").arg(&out));
    let made = pdfs_in(&out);
    assert!(made >= count, "{count} families, but {made} sheets");
    let rate = made as f64 / cost.wall().value;
    let sheets = worksheet.map_or_else(|| "a wheel and a board each".to_owned(), |one| format!("`{one}`"));
    let what = format!("{count} families, {sheets}, {made} PDFs: sheets/s, CPU, peak memory");
    Row::single(&what, format!("{rate:.0}/s, {}, {}", cost.cpu(), cost.memory()))
}

/// Sheets may lie in a folder each.
fn pdfs_in(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.map(|path| if path.is_dir() { pdfs_in(&path) } else { usize::from(is_pdf(&path)) }).sum()
}

fn is_pdf(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "pdf")
}

fn wheel(family: usize) -> Value {
    let mut sheet =
        Map::from_iter([("familie".to_owned(), json!("A.B.")), ("aar".to_owned(), json!("2027"))]);
    for (month, name) in MONTHS.iter().enumerate().filter(|(month, _)| (month + family).is_multiple_of(2)) {
        let activity = ACTIVITIES[(month + family) % 3];
        let what = format!("Møde {} om trivsel", family + month);
        sheet.insert(
            (*name).to_owned(),
            json!([{ "slags": activity, "hvad": what, "hvem": "Skole og hjem" }]),
        );
    }
    Value::Object(sheet)
}

fn board(family: usize) -> Value {
    let agreement = |number: usize| {
        let day = format!("uge {}", 1 + (family + number) % 52);
        json!({ "aftale": format!("Ringe til skolen om punkt {number}"), "hvem": "Rådgiveren", "hvornaar": day })
    };
    json!({
        "familie": "A.B.",
        "dato": format!("{}. marts", 1 + family % 28),
        "bekymringer": format!("Nætterne er svære i uge {}, og der er mange aftaler at holde styr på.", 1 + family % 52),
        "fungerer": "Morgenerne går godt, og bedstemor hjælper om tirsdagen.",
        "skal-ske": "Familien får ro til at sove.",
        "aftaler": (1..=3).map(agreement).collect::<Vec<_>>(),
    })
}
