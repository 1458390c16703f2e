//! `vejviser explain`: what a code means, or all codes with a line each.

use super::Stop;
use crate::diagnostic::{Code, EnvironmentError, Explanation, closest};

#[derive(Debug, clap::Args)]
#[command(
    help_template = super::usage::TEMPLATE,
    next_help_heading = "Valg",
    after_help = "Eksempel:\n  vejviser explain ukendt-kilde"
)]
pub struct Arguments {
    /// Koden, som den står i kantede parenteser ved fejlen; uden den: alle koder
    #[arg(value_name = "KODE", help_heading = "Argumenter")]
    code: Option<String>,
}

pub fn run(arguments: Arguments) -> Result<(), Stop> {
    match arguments.code {
        None => print!("{}", list()),
        Some(name) => print!("{}", text(code(&name)?)),
    }
    Ok(())
}

fn code(name: &str) -> Result<Code, EnvironmentError> {
    Code::ALL.iter().copied().find(|code| code.as_str() == name).ok_or_else(|| {
        let names = Code::ALL.iter().map(|code| code.as_str());
        let near = closest(name, names).map(|near| format!(" Mente du `{near}`?")).unwrap_or_default();
        let how = "Skriv `vejviser explain` for at se alle koder";
        EnvironmentError::new(format!("koden `{name}` findes ikke.{near} {how}"))
    })
}

fn list() -> String {
    let width = Code::ALL.iter().map(|code| code.as_str().len()).max().unwrap_or_default();
    let line = |code: &Code| format!("{:width$}  {}\n", code.as_str(), code.explanation().headline());
    Code::ALL.iter().map(line).collect()
}

fn text(code: Code) -> String {
    let Explanation { finds, why, bad, good } = code.explanation();
    let (finds, why) = (wrapped(finds), wrapped(why));
    format!("{code}\n\n{finds}\n{why}\nForkert:\n{}\nRigtigt:\n{}", indented(bad), indented(good))
}

/// A paragraph in lines that can be read, each with its line break.
fn wrapped(text: &str) -> String {
    const WIDTH: usize = 90;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is always a line");
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(word.to_owned());
        } else {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    lines.join("\n") + "\n"
}

fn indented(example: &str) -> String {
    let line = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") };
    example.lines().map(line).collect()
}
