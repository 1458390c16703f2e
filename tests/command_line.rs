//! What a person types and what is printed for it, word for word, with the exit status.
//!
//! `tests/cmd/*.trycmd` hold commands and their output; `<name>.in/` beside them is the project they run in.
//! `TRYCMD=overwrite cargo test --release --test command_line` writes the outputs anew (then put `[..]` back
//! where a time stands).

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

#[test]
fn commands_print_what_is_written_down() {
    let program = Path::new(env!("CARGO_BIN_EXE_vejviser"));
    trycmd::TestCases::new()
        .register_bin("vejviser", program)
        .env("NO_COLOR", "1")
        .env("COLUMNS", "100")
        .case("tests/cmd/*.trycmd");
}

/// A new file of each kind is taken for what it is: nothing but what must be filled in is asked for, and
/// nothing at all once it is.
#[test]
fn a_new_file_of_each_kind_asks_for_its_fields_and_no_more() {
    let kinds = kinds();
    assert!(kinds.len() > 10, "{kinds:?}");
    for kind in kinds {
        let home = project();
        let path = if kind == "arbejdsark" { "toolkit/tavle/guide.md" } else { "content/ny.md" };
        let made = run(home.path(), &["new", &kind, path]);
        assert_eq!(made.status.code(), Some(0), "{kind}: {}", printed(&made));
        let asked = printed(&run(home.path(), &["check", "--format", "short"]));
        assert!(!asked.is_empty(), "{kind}: an empty file is accepted");
        for line in asked.lines() {
            let missing =
                ["fejl[manglende-felt]", "mangler egenskaben"].iter().any(|part| line.contains(part));
            assert!(missing && line.starts_with(path), "{kind}: {line}");
        }
        let file = home.path().join(path);
        fs::write(&file, filled(&fs::read_to_string(&file).unwrap())).unwrap();
        let output = run(home.path(), &["check"]);
        assert_eq!(printed(&output), "Ingen fejl\n", "{kind}:\n{}", fs::read_to_string(&file).unwrap());
    }
}

/// The same text with every empty value filled in.
fn filled(text: &str) -> String {
    let value = |line: &str| match line.split(" = ").next().unwrap() {
        "model" => "m",
        "core_element" => "e",
        "source" => "k",
        _ => "Noget",
    };
    let lines = text.lines().map(|line| {
        let line = match line.ends_with(" = \"\"") && !line.starts_with('#') {
            true => line.replace("\"\"", &format!("\"{}\"", value(line))),
            false => line.replace("rolle=\"\"", "rolle=\"leder\""),
        };
        if line.trim_end() == "-" { "- Ring.\n".to_owned() } else { line + "\n" }
    });
    lines.collect()
}

/// A project with what a new page may need to point at.
fn project() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let files = [
        ("site/site.toml", "title = \"Prøve\"\nlanguage = \"da\"\n"),
        ("content/index.md", "+++\ntitle = \"Forside\"\n+++\n"),
        ("content/m.md", "+++\nkind = \"model\"\ntitle = \"Modellen\"\nedition = \"2022\"\n+++\n"),
        ("content/k.md", "+++\nkind = \"source\"\ntitle = \"Kilden\"\n+++\n"),
        (
            "content/e.md",
            "+++\nkind = \"core_element\"\ntitle = \"E\"\nmodel = \"m\"\nnumber = 1\nworks_with = \"familien\"\n+++\n\n## Hvad\n\n## Hvorfor\n\n## Hvordan\n",
        ),
        ("content/k.md", "+++\nkind = \"source\"\ntitle = \"Kilden\"\n+++\n"),
        (
            "content/leder.md",
            "+++\nkind = \"role\"\ntitle = \"Leder\"\ngroup = \"kommune\"\n+++\n\n## Hvem er det\n",
        ),
        (
            "toolkit/tavle/worksheet.toml",
            "title = \"T\"\ndescription = \"T\"\npurpose = \"T\"\nwho = \"T\"\nwhen = \"T\"\npapers = [\"A4\"]\n[[board.columns]]\nid = \"a\"\ntitle = \"A\"\n",
        ),
        (
            "toolkit/tavle/guide.md",
            "+++\nkind = \"worksheet\"\ntitle = \"Tavle\"\n+++\n\n## Formål\n\n## Sådan gør I\n",
        ),
    ];
    for (path, text) in files {
        let path = home.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    home
}

/// The kinds that the program itself names.
fn kinds() -> Vec<String> {
    let output = run(Path::new("."), &["new", "xyz", "content/x.md"]);
    assert_eq!(output.status.code(), Some(2));
    let said = printed(&output);
    let names = said.split("Slagsene er: ").nth(1).expect("the kinds are named");
    names.trim().split(", ").map(str::to_owned).collect()
}

fn run(root: &Path, arguments: &[&str]) -> Output {
    // A sheet that is made anew must not be there yet.
    if arguments.first() == Some(&"new") && arguments[1] == "arbejdsark" {
        fs::remove_file(root.join(arguments[2])).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    command.arg("--root").arg(root).args(arguments).env("NO_COLOR", "1").output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}
