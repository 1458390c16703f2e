//! `vejviser new`: a file of a kind, with its fields and sections ready to be filled in.

use super::Stop;
use super::screen::Screen;
use crate::diagnostic::{EnvironmentError, closest};
use crate::markdown::{DIRECTIVES, Shape as Body};
use crate::model::{FieldSpec, Kind, Sections, Shape, schema, sections};
use crate::output::single;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
#[command(
    help_template = super::usage::TEMPLATE,
    next_help_heading = "Valg",
    after_help = "Eksempel:\n  vejviser new princip content/modeller/min-model/nyt-princip.md"
)]
pub struct Arguments {
    /// Slagsen: side, rolle, redskab, princip, begreb ... eller dens ord i filer
    #[arg(value_name = "SLAGS", help_heading = "Argumenter")]
    kind: String,
    /// Filen, set fra projektets mappe
    #[arg(value_name = "FIL", help_heading = "Argumenter")]
    path: PathBuf,
}

pub fn run(root: &Path, arguments: Arguments, screen: &Screen) -> Result<(), Stop> {
    let kind = kind(&arguments.kind)?;
    let path = arguments.path;
    if path.extension().is_none_or(|ending| ending != "md") {
        return Err(EnvironmentError::new(format!("filen skal ende på .md: {}", path.display())).into());
    }
    let full = root.join(&path);
    single::create(&full, text(kind).as_bytes())?;
    screen.say(&format!("Lavet: {}", full.display()));
    screen.say("Udfyld felterne, og kør `vejviser check`.");
    Ok(())
}

fn kind(name: &str) -> Result<Kind, EnvironmentError> {
    Kind::from_name(name).ok_or_else(|| {
        let names: Vec<String> = Kind::ALL.iter().map(|kind| kind.singular().to_lowercase()).collect();
        let near = closest(name, names.iter().map(String::as_str)).map(|near| format!(" Mente du `{near}`?"));
        EnvironmentError::new(format!(
            "slagsen `{name}` findes ikke.{} Slagsene er: {}",
            near.unwrap_or_default(),
            names.join(", ")
        ))
    })
}

/// A file of the kind. What must be filled in is empty, so that `check` asks for it.
pub fn text(kind: Kind) -> String {
    let mut text = String::from("+++\n");
    if kind != Kind::Page {
        text.push_str(&format!("kind = \"{kind}\"\n"));
    }
    text.push_str(
        "title = \"\"\n# Én sætning på højst 160 tegn, til lister og søgemaskiner.\n# description = \"\"\n",
    );
    for field in schema(kind) {
        text.push_str(&line(field));
    }
    text.push_str("+++\n");
    if let Sections::Fixed { required, optional } = sections(kind) {
        for name in required {
            text.push_str(&format!("\n## {name}\n\n"));
            text.push_str(&directives(kind, name));
        }
        if !optional.is_empty() {
            text.push_str(&format!("<!-- Kan også have: {}. -->\n", optional.join(", ")));
        }
    }
    text
}

/// A field as a line, with what it is for above it; one that may be left out stands as a comment.
fn line(field: &FieldSpec) -> String {
    let example = match field.shape {
        Shape::Text | Shape::Reference => "\"\"".to_owned(),
        Shape::TextList | Shape::References | Shape::Choices(_) => "[]".to_owned(),
        Shape::Integer => "1".to_owned(),
        Shape::Boolean => "false".to_owned(),
        Shape::Date => "2026-01-31".to_owned(),
        Shape::Number => "4.3".to_owned(),
        Shape::Numbers => "[4.3, 4.7]".to_owned(),
        Shape::Rows(fields) => return rows(field, ("[[", "]]"), fields),
        Shape::Section(fields) => return rows(field, ("[", "]"), fields),
        Shape::Choice(words) => format!("\"{}\"", words.first().copied().unwrap_or_default()),
        Shape::Slug => "\"a-b-1\"".to_owned(),
        Shape::Interval => "\"3 måneder\"".to_owned(),
    };
    let choice = match field.shape {
        Shape::Choice(words) => format!(" Et af: {}.", words.join(", ")),
        Shape::Choices(words) => format!(" Et eller flere af: {}.", words.join(", ")),
        _ => String::new(),
    };
    let comment = if field.required { "" } else { "# " };
    format!("# {}{choice}\n{comment}{} = {example}\n", field.doc, field.name)
}

/// A section with its own fields below it; one that may be left out stands as a comment.
fn rows(field: &FieldSpec, (open, close): (&str, &str), fields: &[FieldSpec]) -> String {
    let lines: String = fields.iter().map(line).collect();
    let section = format!("{open}{}{close}\n{lines}", field.name);
    if field.required {
        return format!("# {}\n{section}", field.doc);
    }
    let left_out = section.lines().filter(|line| !line.starts_with('#')).map(|line| format!("# {line}\n"));
    format!("# {}\n{}", field.doc, left_out.collect::<String>())
}

/// The list directives that belong to the kind alone, under the section that they are data of.
fn directives(kind: Kind, section: &str) -> String {
    if (kind, section) != (Kind::Principle, "Praksis") {
        return String::new();
    }
    let own = DIRECTIVES.iter().filter(|spec| spec.kinds == [kind] && spec.shape == Body::List);
    own.map(|spec| {
        let attributes: String = spec.attributes.iter().map(|one| format!(" {}=\"\"", one.name)).collect();
        format!("::: {}{attributes}\n- \n:::\n\n", spec.name)
    })
    .collect()
}
