//! Reads a sheet's definition from TOML.
//!
//! Takes the text of one `worksheet.toml` and gives a [`Definition`]; all that is wrong in it is reported in
//! one run, each fault with its place. Gives none when what is left could not be a sheet. Never panics and
//! never looks up ids: `graph` does. `field` reads what is filled in, `parts` what a sheet consists of.

mod english;
mod field;
mod parts;

pub use english::in_english;
pub(super) use field::InputWord;
pub(super) use parts::RULE;

use super::definition::Heading;
use super::shape::SHAPES;
use super::{Definition, Paper};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, foreign};
use crate::model::{self, FieldSpec, FieldType, Fields, Found, Reader, Shape as Wanted};
use crate::source::{FileId, Span};
use std::collections::BTreeSet;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// Reads a definition; `id` is its folder's name.
pub fn read_definition(
    id: &str,
    file: FileId,
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Definition> {
    let before = diagnostics.iter().filter(|one| one.code == Code::Worksheet).count();
    let (table, broken) = DeTable::parse_recoverable(text);
    let faults = foreign::toml(text, &broken);
    for fault in &faults {
        let span = Span::new(file, fault.range.clone());
        diagnostics.push(Diagnostic::error(Code::BrokenToml, span, fault.message).help(fault.help));
    }
    if faults.iter().any(|fault| fault.swallows) {
        return None;
    }
    let root =
        Node { table: table.get_ref(), range: 0..text.find('\n').unwrap_or(text.len()), what: "arket" };
    let mut scope = Scope { file, diagnostics };
    let heading: Heading = scope.fields(&root, &[TOP, SHAPES]);
    let papers = scope.papers(&root, &heading);
    let mut ids = Ids::default();
    let top = scope.list(&root, &TOP[0]).iter().map(|node| scope.line(node, &mut ids)).collect();
    let parts = scope.parts(&root, &mut ids);
    let sound = diagnostics.iter().filter(|one| one.code == Code::Worksheet).count() == before;
    let whole = sound && broken.is_empty() && !heading.title.is_empty() && !papers.is_empty();
    whole.then_some(Definition { id: id.to_owned(), heading, papers, top, parts: parts?, words: None })
}

const TOP: &[FieldSpec] = &[
    child("fields", "Korte linjer øverst på arket.", false),
    child("parts", "Arkets dele, hver med én form.", false),
];

/// A table, or list of tables, that stands below another.
pub(super) const fn child(name: &'static str, doc: &'static str, required: bool) -> FieldSpec {
    FieldSpec { name, shape: Wanted::TextList, required, relation: None, doc }
}

/// A word and where it stands: for ids, which must be unique, and for words of a closed set.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Word {
    pub text: String,
    pub span: Span,
}

impl FieldType for Word {
    const SHAPE: Wanted = Wanted::Text;
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        String::parse(found).map(|text| Word { text, span: found.span() })
    }
    fn fallback() -> Self {
        Word { text: String::new(), span: Span::start_of(FileId(0)) }
    }
    fn plain(&self) -> serde_json::Value {
        self.text.as_str().into()
    }
}

/// One table of the definition.
#[derive(Clone)]
pub(super) struct Node<'a> {
    pub table: &'a DeTable<'a>,
    /// What to point at when something is missing in it.
    pub range: Range<usize>,
    /// Danish, for messages: "kolonne".
    pub what: &'static str,
}

/// The ids that one level has used.
#[derive(Default)]
pub(super) struct Ids(BTreeSet<String>);

/// Where tables are read and faults reported.
pub(super) struct Scope<'d> {
    pub file: FileId,
    pub diagnostics: &'d mut Diagnostics,
}

impl Scope<'_> {
    /// Reads a table's own fields; `children` are tables below it that are read elsewhere.
    pub fn fields<T: Fields>(&mut self, node: &Node<'_>, children: &[&[FieldSpec]]) -> T {
        let part = model::Part { table: node.table, file: self.file, base: 0, whole: node.range.clone() };
        let mut reader = Reader { parts: vec![part], what: node.what, diagnostics: self.diagnostics };
        let fields = T::read(&mut reader);
        let known: Vec<&[FieldSpec]> = std::iter::once(T::FIELDS).chain(children.iter().copied()).collect();
        reader.refuse_unknown(&known);
        fields
    }

    /// The tables of a list such as `[[board.columns]]`.
    pub fn list<'a>(&mut self, node: &Node<'a>, spec: &FieldSpec) -> Vec<Node<'a>> {
        let Some((key, value)) = node.table.iter().find(|(key, _)| key.get_ref() == spec.name) else {
            if spec.required {
                self.empty(node.range.clone(), spec);
            }
            return Vec::new();
        };
        let items = match value.get_ref() {
            DeValue::Array(items) => items,
            _ => {
                self.not_tables(key.span(), spec);
                return Vec::new();
            }
        };
        if items.is_empty() && spec.required {
            self.empty(key.span(), spec);
        }
        let mut nodes = Vec::new();
        for item in items.iter() {
            match item.get_ref() {
                DeValue::Table(table) => nodes.push(Node { table, range: item.span(), what: node.what }),
                _ => self.not_tables(item.span(), spec),
            }
        }
        nodes
    }

    fn empty(&mut self, range: Range<usize>, spec: &FieldSpec) {
        let message = format!("der mangler mindst én `{}`", spec.name);
        self.report(range, message, format!("{} Skriv en afdeling [[...{}]].", spec.doc, spec.name));
    }

    fn not_tables(&mut self, range: Range<usize>, spec: &FieldSpec) {
        let message = format!("`{}` skal være en liste af afdelinger", spec.name);
        self.report(range, message, format!("{} Skriv en afdeling [[...{}]] for hver.", spec.doc, spec.name));
    }

    /// A fault that keeps the definition from becoming a sheet.
    pub fn report(&mut self, range: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        let span = Span::new(self.file, range);
        self.diagnostics.push(Diagnostic::error(Code::Worksheet, span, message).help(help));
    }

    /// Checks an id's form, and that its level has not used it yet.
    pub fn claim(&mut self, id: &Word, ids: &mut Ids) {
        if id.text.is_empty() {
            return;
        }
        let range = id.span.range.clone();
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if !id.text.chars().all(plain) || RESERVED.contains(&id.text.as_str()) {
            let message = format!("`{}` kan ikke være et id", id.text);
            self.report(
                range.clone(),
                message,
                "Brug små bogstaver a-z, tal og bindestreg (æ = ae, ø = oe, å = aa).",
            );
        }
        if !ids.0.insert(id.text.clone()) {
            let span = Span::new(self.file, range);
            let message = format!("to felter har samme id `{}`", id.text);
            let help = "Giv hvert felt sit eget id; det er nøglen i filer med udfyldte ark.";
            self.diagnostics.push(Diagnostic::error(Code::DuplicateId, span, message).help(help));
        }
    }

    fn papers(&mut self, root: &Node<'_>, heading: &Heading) -> Vec<Paper> {
        let words: Vec<&str> = Paper::ALL.iter().map(|paper| paper.word()).collect();
        let mut papers = Vec::new();
        for word in &heading.papers {
            match Paper::from_word(&word.text) {
                Some(paper) if !papers.contains(&paper) => papers.push(paper),
                Some(_) => {}
                None => {
                    let message = format!("papirstørrelsen `{}` kendes ikke", word.text);
                    let fault = Diagnostic::error(Code::Worksheet, word.span.clone(), message);
                    let help = format!("Størrelserne er: {}.", words.join(", "));
                    self.diagnostics.push(fault.suggest(&word.text, words.iter().copied()).help(help));
                }
            }
        }
        if heading.papers.is_empty() && !root.table.iter().any(|(key, _)| key.get_ref() == "papers") {
            let span = Span::new(self.file, root.range.clone());
            let message = "feltet `papers` mangler i arket";
            let help = "Papirstørrelserne. Skriv en liste, fx [\"A4\", \"A3\"].";
            self.diagnostics.push(Diagnostic::error(Code::MissingField, span, message).help(help));
        }
        papers
    }
}

/// Words that files of filled sheets use for themselves.
const RESERVED: &[&str] = &["ark", "udfyldt", "format", "version", "sag"];

#[cfg(test)]
mod tests;
