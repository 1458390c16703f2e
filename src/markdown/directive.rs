//! The block directives: declared once in one table, read with exact spans.

mod table;

pub use table::DIRECTIVES;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Kind, Reference};
use crate::source::{FileId, Span};
use std::ops::Range;

/// What a directive's body must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One list; each item is a piece of data.
    List,
    /// One list whose items have a list each.
    NestedList,
    /// Any blocks, at least one.
    Blocks,
    Empty,
}

/// What may stand in an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    Text,
    /// Ids, separated by commas, that must resolve to this kind.
    Ids(Kind),
    /// One of these words.
    Words(&'static [&'static str]),
}

/// An attribute that a directive knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttributeSpec {
    pub name: &'static str,
    pub required: bool,
    pub values: Values,
    /// Danish: what to write.
    pub doc: &'static str,
}

/// A directive as the parser, the checks and the editors' reference know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DirectiveSpec {
    pub name: &'static str,
    pub attributes: &'static [AttributeSpec],
    pub shape: Shape,
    /// The kinds whose bodies may hold it; none: all.
    pub kinds: &'static [Kind],
    /// Danish: what it is for.
    pub doc: &'static str,
    /// How it is written, without what stands around it.
    pub example: &'static str,
}

impl DirectiveSpec {
    pub fn named(name: &str) -> Option<&'static DirectiveSpec> {
        DIRECTIVES.iter().find(|spec| spec.name == name)
    }

    fn attribute(&self, name: &str) -> Option<&'static AttributeSpec> {
        self.attributes.iter().find(|one| one.name == name)
    }
}

/// An attribute as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    pub name: String,
    pub value: String,
    /// The value, without its quotation marks.
    pub span: Span,
}

/// A directive in a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    pub spec: &'static DirectiveSpec,
    pub attributes: Vec<Attribute>,
    /// The opening line.
    pub span: Span,
    /// For lists: the number of items.
    pub items: usize,
}

impl Directive {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|one| one.name == name).map(|one| one.value.as_str())
    }

    /// The ids of every relation attribute, with the kind they must resolve to.
    pub fn references(&self) -> impl Iterator<Item = (Kind, Reference)> + '_ {
        self.attributes.iter().flat_map(|one| {
            let kind = match self.spec.attribute(&one.name).map(|spec| spec.values) {
                Some(Values::Ids(kind)) => Some(kind),
                _ => None,
            };
            kind.into_iter().flat_map(move |kind| ids(one).map(move |reference| (kind, reference)))
        })
    }
}

fn ids(attribute: &Attribute) -> impl Iterator<Item = Reference> + '_ {
    let mut at = attribute.span.range.start;
    attribute.value.split(',').filter_map(move |part| {
        let start = at + part.len() - part.trim_start().len();
        at += part.len() + 1;
        let id = part.trim();
        let span = Span::new(attribute.span.file, start..start + id.len());
        (!id.is_empty()).then(|| Reference { id: id.to_owned(), span })
    })
}

/// Reads an opening line; `range` is where it stands in the file. What is wrong is reported, and `None`
/// given only for an unknown name.
pub(super) fn read_open(
    line: &str,
    file: FileId,
    range: Range<usize>,
    out: &mut Diagnostics,
) -> Option<Directive> {
    let trimmed = line.trim_end();
    let span = Span::new(file, range.start..range.start + trimmed.len());
    let lead =
        trimmed.len() - trimmed.trim_start_matches([' ', '>']).trim_start_matches(':').trim_start().len();
    let rest = &trimmed[lead..];
    let name_length = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let name = &rest[..name_length];
    let name_at = range.start + lead;
    let Some(spec) = DirectiveSpec::named(name) else {
        let names = DIRECTIVES.iter().map(|one| one.name);
        out.push(
            Diagnostic::error(
                Code::UnknownDirective,
                Span::new(file, name_at..name_at + name.len()),
                format!("direktivet `{name}` findes ikke"),
            )
            .suggest(name, names.clone())
            .help(format!("Direktiverne er: {}.", names.collect::<Vec<_>>().join(", "))),
        );
        return None;
    };
    let attributes = attributes(&rest[name_length..], file, name_at + name_length, out);
    let directive = Directive { spec, attributes, span, items: 0 };
    check_attributes(&directive, out);
    Some(directive)
}

/// Reads `name="value"` pairs.
fn attributes(text: &str, file: FileId, base: usize, out: &mut Diagnostics) -> Vec<Attribute> {
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        at += text[at..].len() - text[at..].trim_start().len();
        if text[at..].is_empty() {
            return found;
        }
        let pair = text[at..].split_once("=\"").and_then(|(name, rest)| {
            let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
            rest.find('"').filter(|_| plain).map(|end| (name, &rest[..end]))
        });
        let Some((name, value)) = pair else {
            let span = Span::new(file, base + at..base + text.len());
            let message = format!("direktivets egenskaber kan ikke læses: `{}`", &text[at..]);
            out.push(
                Diagnostic::error(Code::DirectiveContent, span, message)
                    .help("Skriv navn=\"værdi\", fx ::: praksis rolle=\"leder\"."),
            );
            return found;
        };
        let start = base + at + name.len() + 2;
        at += name.len() + value.len() + 3;
        found.push(Attribute {
            name: name.to_owned(),
            value: value.to_owned(),
            span: Span::new(file, start..start + value.len()),
        });
    }
}

fn check_attributes(directive: &Directive, out: &mut Diagnostics) {
    let spec = directive.spec;
    for one in &directive.attributes {
        let Some(known) = spec.attribute(&one.name) else {
            out.push(unknown_attribute(directive, &one.name));
            continue;
        };
        let is_missing = known.required && one.value.trim().is_empty();
        match known.values {
            Values::Words(words) if !is_missing && !words.contains(&one.value.as_str()) => {
                out.push(unknown_word(one, words));
            }
            _ => {}
        }
    }
    for needed in spec.attributes.iter().filter(|one| one.required) {
        if directive.attribute(needed.name).is_none_or(|value| value.trim().is_empty()) {
            let message = format!("direktivet `{}` mangler egenskaben `{}`", spec.name, needed.name);
            out.push(
                Diagnostic::error(Code::DirectiveContent, directive.span.clone(), message)
                    .help(format!("Skriv ::: {} {}=\"...\".", spec.name, needed.name)),
            );
        }
    }
}

fn unknown_attribute(directive: &Directive, name: &str) -> Diagnostic {
    let spec = directive.spec;
    let names: Vec<&str> = spec.attributes.iter().map(|one| one.name).collect();
    let message = format!("direktivet `{}` har ikke en egenskab `{name}`", spec.name);
    Diagnostic::error(Code::DirectiveContent, directive.span.clone(), message)
        .suggest(name, names.iter().copied())
        .help(match names.is_empty() {
            true => "Det har ingen egenskaber.".to_owned(),
            false => format!("Det har: {}.", names.join(", ")),
        })
}

/// A person may have written a kind's Danish name.
fn unknown_word(attribute: &Attribute, words: &[&'static str]) -> Diagnostic {
    let message = format!("egenskaben `{}` kan ikke være \"{}\"", attribute.name, attribute.value);
    let mut fault = Diagnostic::error(Code::DirectiveContent, attribute.span.clone(), message)
        .suggest(&attribute.value, words.iter().copied())
        .help(format!("Skriv et af ordene {}.", words.join(", ")));
    if let Some(kind) = Kind::from_name(&attribute.value).filter(|kind| words.contains(&kind.word())) {
        fault.suggestion = Some(kind.word().to_owned());
    }
    fault
}

#[cfg(test)]
mod tests;
