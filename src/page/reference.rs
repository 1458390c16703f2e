//! The editors' reference: fields, directives, settings and codes as the program itself knows them.
//!
//! Takes the tables that the program reads by; gives views. Nothing here is written twice: what the tables do not
//! say stands nowhere.

use crate::diagnostic::Code;
use crate::drawing::svg::escape;
use crate::load::{LOCAL_FIELDS, Settings};
use crate::markdown::{self, AttributeSpec, DIRECTIVES, Directive, DirectiveSpec, Shape as Body, Values};
use crate::model::{Common, FieldSpec, Fields, Kind, Sections, Shape, schema, sections};
use crate::worksheet::Heading;
use serde_json::{Value, json};

/// The view of a directive that shows a table of the program; none for any other.
pub fn view(directive: &Directive) -> Option<Value> {
    match directive.spec.name {
        "felter" => Some(kind_fields(directive)),
        "direktiver" => Some(json!({"directives": DIRECTIVES.iter().map(entry).collect::<Vec<_>>()})),
        "koder" => Some(json!({"codes": codes(directive).map(code).collect::<Vec<_>>()})),
        "indstillinger" => Some(json!({"fields": fields(Settings::FIELDS)})),
        "arkfelter" => Some(json!({"fields": fields(Heading::FIELDS)})),
        _ => None,
    }
}

/// The places that a directive makes, which links may lead to.
pub fn anchors(directive: &Directive) -> Vec<String> {
    match directive.spec.name {
        "felter" => vec![fields_anchor(kind(directive))],
        "direktiver" => DIRECTIVES.iter().map(directive_anchor).collect(),
        "koder" => codes(directive).map(|code| code.as_str().to_owned()).collect(),
        _ => Vec::new(),
    }
}

/// What a directive shows, as words that are searched for.
pub fn words(directive: &Directive) -> Vec<&'static str> {
    match directive.spec.name {
        "direktiver" => DIRECTIVES.iter().map(|spec| spec.name).collect(),
        "koder" => codes(directive).flat_map(|code| [code.as_str(), code.explanation().finds]).collect(),
        "indstillinger" => Settings::FIELDS.iter().map(|field| field.name).collect(),
        _ => Vec::new(),
    }
}

fn kind(directive: &Directive) -> Option<Kind> {
    directive.attribute("slags").and_then(Kind::from_word)
}

fn fields_anchor(kind: Option<Kind>) -> String {
    kind.map_or_else(|| "felter".to_owned(), |kind| format!("felter-{kind}"))
}

/// A kind's own fields and sections; without a kind, the fields of all.
fn kind_fields(directive: &Directive) -> Value {
    let kind = kind(directive);
    let own = match kind {
        Some(kind) => fields(schema(kind)),
        None => [Common::FIELDS, LOCAL_FIELDS].into_iter().flat_map(fields).collect(),
    };
    let (required, optional): (&[&str], &[&str]) = match kind.map(sections) {
        Some(Sections::Fixed { required, optional }) => (required, optional),
        _ => (&[], &[]),
    };
    let directives = DIRECTIVES.iter().filter(|spec| kind.is_some_and(|kind| spec.kinds.contains(&kind)));
    json!({
        "anchor": fields_anchor(kind),
        "fields": own,
        "free": kind.is_some_and(|kind| sections(kind) == Sections::Free),
        "required": required,
        "optional": optional,
        "directives": directives.map(|spec| spec.name).collect::<Vec<_>>(),
    })
}

fn fields(specs: &[FieldSpec]) -> Vec<Value> {
    specs.iter().map(field).collect()
}

fn field(spec: &FieldSpec) -> Value {
    let (write, inner) = match spec.shape {
        Shape::Rows(inner) => (format!("en afdeling `[[{}]]` for hver, sidst i hovedet", spec.name), inner),
        Shape::Section(inner) => (format!("en afdeling `[{}]`", spec.name), inner),
        Shape::Choice(words) => (format!("et af ordene {}", listed(words)), &[][..]),
        Shape::Choices(words) => (format!("en liste af ordene {}", listed(words)), &[][..]),
        shape => (ids(spec).unwrap_or_else(|| shape.expected()), &[][..]),
    };
    json!({
        "name": spec.name,
        "doc_html": marked(spec.doc),
        "write_html": marked(&write),
        "required": spec.required,
        "fields": fields(inner),
    })
}

/// What to write in a relation.
fn ids(spec: &FieldSpec) -> Option<String> {
    let kind = spec.relation?.danish();
    Some(match spec.shape {
        Shape::References => format!("en liste af id'er fra sider af slagsen {kind}, fx `[\"a\", \"b\"]`"),
        _ => format!("et id i anførselstegn fra en side af slagsen {kind}"),
    })
}

fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`\"{}\"`", word.replace('"', "\\\""))).collect::<Vec<_>>().join(", ")
}

fn directive_anchor(spec: &DirectiveSpec) -> String {
    format!("direktiv-{}", spec.name)
}

fn entry(spec: &DirectiveSpec) -> Value {
    let content = match spec.shape {
        Body::List => "En liste. Begynd hvert punkt med en bindestreg og et mellemrum.",
        Body::NestedList => "En liste, hvor hvert punkt har sin egen liste under sig.",
        Body::Blocks => "Tekst, så meget du vil.",
        Body::Empty => "Ingenting. Siden laver selv indholdet.",
    };
    json!({
        "anchor": directive_anchor(spec),
        "name": spec.name,
        "doc_html": marked(spec.doc),
        "attributes": spec.attributes.iter().map(attribute).collect::<Vec<_>>(),
        "content_html": marked(content),
        "kinds": spec.kinds.iter().map(|kind| kind.danish()).collect::<Vec<_>>(),
        "example_html": markdown::code_block("markdown", spec.example),
    })
}

fn attribute(spec: &AttributeSpec) -> Value {
    let write = match spec.values {
        Values::Text => "en tekst".to_owned(),
        Values::Ids(kind) => format!("id fra en side af slagsen {}; flere med komma imellem", kind.danish()),
        Values::Words(words) => format!("et af ordene {}", listed(words)),
    };
    json!({
        "name": spec.name,
        "required": spec.required,
        "doc_html": marked(spec.doc),
        "write_html": marked(&write),
        "fields": [],
    })
}

/// The codes of the directive's theme, or all.
fn codes(directive: &Directive) -> impl Iterator<Item = Code> {
    let theme = directive.attribute("tema").map(str::to_owned);
    let wanted = move |code: &Code| theme.as_deref().is_none_or(|theme| theme == code.theme().word());
    Code::ALL.iter().copied().filter(wanted)
}

fn code(code: Code) -> Value {
    let text = code.explanation();
    json!({
        "code": code.as_str(),
        "finds_html": marked(text.finds),
        "why_html": marked(text.why),
        "bad_html": markdown::code_block("", text.bad),
        "good_html": markdown::code_block("", text.good),
    })
}

/// A text of the program, in which backticks stand around what is typed.
fn marked(text: &str) -> String {
    let parts = text.split('`').enumerate().map(|(at, part)| match at % 2 {
        0 => escape(part),
        _ => format!("<code>{}</code>", escape(part)),
    });
    parts.collect()
}
