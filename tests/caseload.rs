//! `vejviser fill` for whole families: what lies in each folder, what is told, and what a run leaves as it was.
//!
//! `tests/caseload/` is a project with a wheel that has days, a form and a rule with cases.

#[path = "support/files.rs"]
mod files;

use files::files;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant, SystemTime};
use tempfile::TempDir;

const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/caseload");

/// A folder with a file of data, filled into `ud/` below it.
struct Run {
    home: TempDir,
    output: Output,
}

impl Run {
    fn new(name: &str, text: &str) -> Run {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join(name), text).unwrap();
        let output = fill(home.path(), name);
        Run { home, output }
    }

    fn again(&mut self, name: &str, text: &str) {
        fs::write(self.home.path().join(name), text).unwrap();
        self.output = fill(self.home.path(), name);
    }

    fn status(&self) -> i32 {
        self.output.status.code().unwrap()
    }

    fn said(&self) -> String {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        text(&self.output.stderr) + &text(&self.output.stdout)
    }

    fn made(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.home.path().join("ud")).into_iter().collect()
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.home.path().join("ud").join(path))
            .unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

/// Fills as HTML, with data that were last changed on a fixed day.
fn fill(home: &Path, name: &str) -> Output {
    let file = fs::File::options().append(true).open(home.join(name)).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_348_861)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    command
        .current_dir(home)
        .args(["--root", PROJECT, "fill", "--format", "html", "--out", "ud", "--data", name]);
    command.env("NO_COLOR", "1").output().unwrap()
}

/// The lines of a calendar that begin with a word, without it.
fn lines<'a>(calendar: &'a str, word: &str) -> Vec<&'a str> {
    calendar.split("\r\n").filter_map(|line| line.strip_prefix(word)).collect()
}

const TOML: &str = r#"
[[familier]]
sagstype = "kvartal"
start = "2027-01"
[familier.hjul]
familie = "Hemmelig"
april = [{ slags = "andet", hvad = "Hemmeligt", dag = 2027-04-07 }, { slags = "andet", hvad = "Uden dag" }]
[familier.skema]
moede = "1.3.2027"
svar = "Hemmeligt"

[[familier]]
sagstype = "uger"
start = 2027-05-20
"#;

/// Starts a long run into `ud/`, and waits until it is at work.
fn begun(home: &Path) -> Child {
    fs::write(home.join("mange.toml"), TOML.repeat(200)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    command.current_dir(home).args(["--root", PROJECT, "fill", "--format", "pdf", "--out", "ud"]);
    let mut child = command.args(["--data", "mange.toml"]).stderr(Stdio::null()).spawn().unwrap();
    let start = Instant::now();
    while !home.join("ud/familie-001").exists() {
        assert_eq!(child.try_wait().unwrap(), None, "it ended before it made a family");
        assert!(start.elapsed() < Duration::from_secs(60), "no family was ever made");
        std::thread::sleep(Duration::from_millis(1));
    }
    child
}

fn half_done(home: &Path) -> usize {
    let names = fs::read_dir(home.join("ud")).unwrap().map(|entry| entry.unwrap().file_name());
    names.filter(|name| name.to_string_lossy().starts_with('.')).count()
}

#[test]
fn what_a_killed_run_left_goes_with_the_next() {
    let home = tempfile::tempdir().unwrap();
    let mut child = begun(home.path());
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(half_done(home.path()), 1);
    fs::write(home.path().join("familier.toml"), TOML).unwrap();
    assert!(fill(home.path(), "familier.toml").status.success());
    assert_eq!(half_done(home.path()), 0);
}

#[test]
fn a_run_leaves_one_that_is_still_at_work_alone() {
    let home = tempfile::tempdir().unwrap();
    let mut child = begun(home.path());
    fs::write(home.path().join("familier.toml"), TOML).unwrap();
    assert!(fill(home.path(), "familier.toml").status.success());
    let ended = child.try_wait().unwrap().is_some();
    assert!(ended || half_done(home.path()) == 1);
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
#[cfg(unix)]
fn a_stopped_run_leaves_nothing_half_done() {
    for signal in ["-INT", "-TERM"] {
        let home = tempfile::tempdir().unwrap();
        let mut child = begun(home.path());
        let told = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        assert!(told.success() && !child.wait().unwrap().success(), "{signal}");
        assert_eq!(half_done(home.path()), 0, "{signal}");
        assert!(!home.path().join("ud/familie-400").exists(), "{signal}: it was stopped before its end");
    }
}

#[test]
fn each_family_gets_its_sheets_its_calendar_and_its_plan() {
    let run = Run::new("familier.toml", TOML);
    assert_eq!((run.status(), run.said().as_str()), (0, "2 familier skrevet i ud\n"));
    let names: Vec<String> = run.made().into_keys().collect();
    assert_eq!(
        names,
        [
            "familie-001/ark.css",
            "familie-001/hjul.html",
            "familie-001/kalender.ics",
            "familie-001/opfoelgninger.csv",
            "familie-001/skema.html",
            "familie-002/kalender.ics",
            "familie-002/opfoelgninger.csv",
        ]
    );
    let plan = run.text("familie-001/opfoelgninger.csv");
    let days: Vec<&str> = plan.lines().skip(1).map(|line| line.split(";Altid").next().unwrap()).collect();
    assert_eq!(
        days,
        [
            "1;2027-04-01;torsdag;2027-04-01;regnet ud;;ja;3 måneder",
            "2;2027-06-30;onsdag;2027-07-01;regnet ud;juli;ja;3 måneder",
            "3;2027-09-30;torsdag;2027-09-30;regnet ud;;ja;3 måneder",
            "4;2027-12-30;torsdag;2027-12-30;regnet ud;;ja;3 måneder",
        ]
    );
    let wheel = run.text("familie-001/hjul.html");
    for day in ["1. april 2027", "30. juni 2027", "30. september 2027", "30. december 2027"] {
        assert!(wheel.contains(day), "{day} is not in the wheel");
    }
}

#[test]
fn the_calendar_has_all_days_and_nothing_that_a_family_wrote() {
    let run = Run::new("familier.toml", TOML);
    let calendar = run.text("familie-001/kalender.ics");
    assert_eq!(
        lines(&calendar, "DTSTART;VALUE=DATE:"),
        ["20270407", "20270301", "20270401", "20270630", "20270930", "20271230"]
    );
    let follow_ups = ["Opfølgning"; 4];
    let summaries = lines(&calendar, "SUMMARY:");
    assert_eq!(summaries, [&["Hjul: Andet", "Skema: Møde"][..], &follow_ups].concat());
    assert_eq!(lines(&calendar, "DTSTAMP:"), ["20261122T120101Z"; 6]);
    for (path, bytes) in run.made() {
        let told = path.ends_with(".html") || !String::from_utf8_lossy(&bytes).contains("Hemmelig");
        assert!(told && !path.contains("emmelig"), "{path}");
    }
}

#[test]
fn uids_are_one_of_a_kind_and_the_same_when_a_day_is_moved() {
    let mut run = Run::new("familier.toml", TOML);
    let uids = |run: &Run| -> Vec<String> {
        let calendars = ["familie-001/kalender.ics", "familie-002/kalender.ics"].map(|path| run.text(path));
        calendars.iter().flat_map(|one| lines(one, "UID:")).map(str::to_owned).collect()
    };
    let (before, made) = (uids(&run), run.made());
    let mut each = before.clone();
    each.sort();
    each.dedup();
    assert_eq!(each.len(), before.len(), "{before:?}");
    run.again("familier.toml", TOML);
    assert!(run.made() == made, "a second run makes other bytes");
    run.again("familier.toml", &TOML.replace("2027-04-07", "2027-04-08").replace("1.3.2027", "2.3.2027"));
    assert_eq!(uids(&run), before);
    assert!(run.made() != made);
    let other = Run::new("familier.toml", TOML);
    assert_ne!(uids(&other), before, "another file's families are other families");
}

#[test]
fn bad_families_are_told_by_line_and_the_good_ones_are_made() {
    let text = "sagstype;start;hjul.april;skema.moede\nkvartal;2027-01;\"opfoelgning; x; i morgen\";\nkvartal;2027-02;;1.3.2027\nkvartl;2027-02;;\nuger;;;\n";
    let run = Run::new("familier.csv", text);
    assert_eq!(run.status(), 1);
    let said = run.said();
    for (line, message) in [
        (2, "feltet `dag` skal være en dag, som kalenderen har"),
        (4, "ingen regel har et tilfælde med takt og det id"),
        (5, "`sagstype` og `start` hører sammen"),
    ] {
        assert!(said.contains(&format!("familier.csv:{line}:")) && said.contains(message), "{said}");
    }
    assert!(said.contains("mente du `kvartal`?") && said.ends_with("1 familie skrevet i ud\n"), "{said}");
    assert!(run.made().keys().all(|path| path.starts_with("familie-002/")), "{:?}", run.made().keys());
}

#[test]
fn a_plan_that_breaks_the_cadence_is_a_warning_with_its_line() {
    let text = "[[familier]]\nsagstype = \"uger\"\nstart = \"2027-01-04\"\n[familier.hjul]\nmarts = [{ slags = \"opfoelgning\", dag = 2027-03-01 }]\n";
    let run = Run::new("familier.toml", text);
    let said = run.said();
    assert_eq!(run.status(), 0, "{said}");
    let expected =
        "advarsel[brudt-takt]: mellem starten og 1. opfølgning går der 56 dage\n --> familier.toml:4:11";
    assert!(said.contains(expected), "{said}");
    assert!(said.contains("Takten er 6 uger: højst 42 dage her."), "{said}");
    let plan = run.text("familie-001/opfoelgninger.csv");
    let first = "1;2027-03-01;mandag;2027-02-15;aftalt;;nej;6 uger;";
    assert!(
        plan.contains(first) && plan.contains("\r\n2;2027-04-12;mandag;2027-04-12;regnet ud;;ja;"),
        "{plan}"
    );
    let calendar = run.text("familie-001/kalender.ics");
    let days = lines(&calendar, "DTSTART;VALUE=DATE:");
    assert_eq!(days[..2], ["20270301", "20270412"], "the agreed day stands once");
}

#[test]
fn the_three_formats_and_the_web_s_folder_make_the_same() {
    let toml = "sagstype = \"kvartal\"\nstart = \"2027-01-20\"\n[hjul]\nmaj = [{ slags = \"andet\", hvad = \"Tur\", dag = 2027-05-04 }]\n[skema]\nmoede = 2027-03-01\n";
    let json = r#"{"familier": [{"sagstype": "kvartal", "start": "2027-01-20",
        "hjul": {"maj": [{"slags": "andet", "hvad": "Tur", "dag": "2027-05-04"}]}, "skema": {"moede": "2027-03-01"}}]}"#;
    let csv = "hjul.maj,skema.moede,sagstype,start\n\"andet; Tur; 2027-05-04\",1.3.2027,kvartal,20.1.2027\n";
    let web = r#"{"format": "vejviser-mappe", "version": 1, "sag": "9f0c61a2-3b4d-4e5f-8a9b-0c1d2e3f4a5b",
        "sagstype": "kvartal", "start": "2027-01-20", "skema": {"ark": "skema", "moede": "2027-03-01"},
        "hjul": {"ark": "hjul", "maj": [{"slags": "andet", "hvad": "Tur", "dag": "2027-05-04"}]}}"#;
    let without_uids = |run: &Run| -> BTreeMap<String, String> {
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap().replace("\r\n ", "");
            text.split("\r\n").filter(|line| !line.starts_with("UID:")).collect::<Vec<_>>().join("\n")
        };
        run.made().into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
    };
    let first = without_uids(&Run::new("a.toml", toml));
    assert_eq!(first.len(), 5);
    for (name, text) in [("a.json", json), ("a.csv", csv), ("mappe.json", web)] {
        let run = Run::new(name, text);
        assert_eq!(run.said(), "1 familie skrevet i ud\n", "{name}");
        assert_eq!(without_uids(&run), first, "{name}");
    }
    let run = Run::new("mappe.json", web);
    let calendar = run.text("familie-001/kalender.ics");
    assert!(
        lines(&calendar, "UID:").contains(&"9f0c61a2-3b4d-4e5f-8a9b-0c1d2e3f4a5b-hjul-maj-0@vejviser"),
        "{calendar}"
    );
}

#[test]
fn a_folder_is_replaced_whole_or_not_at_all() {
    let mut run = Run::new("familier.toml", TOML);
    let one = "[[familier]]\n[familier.skema]\nsvar = \"Ja\"\n";
    run.again("familier.toml", one);
    assert_eq!(run.status(), 0);
    let said = run.said();
    assert_eq!(said, "1 familie skrevet i ud\nIkke rørt, fra en tidligere kørsel: familie-002\n");
    let of_first = |run: &Run| -> Vec<String> {
        run.made().into_keys().filter(|path| path.starts_with("familie-001/")).collect()
    };
    assert_eq!(
        of_first(&run),
        ["familie-001/ark.css", "familie-001/skema.html"],
        "what is no longer made is gone"
    );
    fs::write(run.home.path().join("ud/familie-001/referat.txt"), "eget").unwrap();
    let before = run.made();
    run.again("familier.toml", TOML);
    assert_eq!(run.status(), 2);
    assert!(run.said().contains("har noget, som vejviser ikke har lavet: referat.txt"), "{}", run.said());
    let first = |made: BTreeMap<String, Vec<u8>>| -> BTreeMap<String, Vec<u8>> {
        made.into_iter().filter(|(path, _)| path.starts_with("familie-001/")).collect()
    };
    assert!(first(run.made()) == first(before), "a folder with somebody's file was touched");
    let hidden: Vec<String> = fs::read_dir(run.home.path().join("ud"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.'))
        .collect();
    assert!(hidden.is_empty(), "{hidden:?}");
}

#[test]
fn what_is_no_file_of_families_is_told() {
    let run = Run::new("ark.json", r#"{"ark": "skema", "moede": "2027-03-01"}"#);
    assert_eq!(run.status(), 1);
    assert!(run.said().contains("filen er til ét ark og ikke til familier"), "{}", run.said());
    assert!(!run.home.path().join("ud").exists());
    let run = Run::new("tom.json", "[]");
    assert_eq!((run.status(), run.said().as_str()), (2, "fejl: filen har ingen familier\n"));
}

/// The project's own rule: six weeks, and a July that keeps them.
#[test]
fn the_own_rule_of_the_model_is_reckoned_by() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("familier.toml");
    fs::write(
        &data,
        "sagstype = \"kun-undersoegelse\"\nstart = \"2027-05-20\"\n[aarshjul]\nfamilie = \"A\"\n",
    )
    .unwrap();
    let out = home.path().join("ud");
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    command.args(["--root", env!("CARGO_MANIFEST_DIR"), "fill", "--data"]).arg(&data).arg("--out").arg(&out);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let plan = fs::read_to_string(out.join("familie-001/opfoelgninger.csv")).unwrap();
    let line = plan.lines().nth(1).unwrap();
    assert!(line.starts_with("1;2027-06-30;onsdag;2027-07-01;regnet ud;juli;ja;6 uger;"), "{line}");
    assert!(line.ends_with(";Faste opfølgningskadencer i Sammen om familien"), "{line}");
    assert_eq!(plan.lines().count(), 9);
    assert!(fs::read(out.join("familie-001/aarshjul.pdf")).unwrap().starts_with(b"%PDF"));
}
