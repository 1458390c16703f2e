//! Front matter as typed fields: one declaration gives the struct, its schema and its reader.
//!
//! Takes a parsed TOML table (or several, one per layer, the last one winning) and gives a kind's struct;
//! every unknown, missing or wrongly typed field becomes a diagnostic, and a harmless value stands in
//! for it so that reading goes on. Never looks up what a reference points at: `graph` does.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Kind;
use crate::source::{FileId, Span};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What a field's value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Text,
    TextList,
    Integer,
    Boolean,
    Date,
    /// One of these words.
    Choice(&'static [&'static str]),
    Reference,
    References,
}

impl Shape {
    /// What to write, in Danish, for messages and for the editors' reference.
    pub fn expected(self) -> String {
        match self {
            Shape::Text => "en tekst i anførselstegn".into(),
            Shape::TextList => "en liste af tekster, fx [\"a\", \"b\"]".into(),
            Shape::Integer => "et helt tal, 0 eller større, uden anførselstegn".into(),
            Shape::Boolean => "true eller false".into(),
            Shape::Date => "en dato som 2026-11-22, uden anførselstegn".into(),
            Shape::Choice(words) => format!("et af ordene {}", quoted(words)),
            Shape::Reference => "et id i anførselstegn, fx \"leder\"".into(),
            Shape::References => "en liste af id'er, fx [\"leder\", \"kerneteam\"]".into(),
        }
    }
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
}

/// One field of a kind, as the reader, `vejviser new` and the editors' reference know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldSpec {
    pub name: &'static str,
    pub shape: Shape,
    pub required: bool,
    /// The kind that the field's ids must resolve to.
    pub relation: Option<Kind>,
    /// Danish: what the field is for.
    pub doc: &'static str,
}

/// An id that must resolve, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reference {
    pub id: String,
    pub span: Span,
}

/// A calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

impl Date {
    /// "22. november 2026".
    pub fn danish(self) -> String {
        const MONTHS: [&str; 12] = [
            "januar",
            "februar",
            "marts",
            "april",
            "maj",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "december",
        ];
        format!("{}. {} {}", self.day, MONTHS[usize::from(self.month.clamp(1, 12)) - 1], self.year)
    }

    /// "2026-11-22".
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A value as it stands in one file.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    pub value: &'a DeValue<'a>,
    pub file: FileId,
    /// Bytes from the file's start to the table's text, plus the value's own range.
    pub base: usize,
    pub range: (usize, usize),
}

impl<'a> Found<'a> {
    pub fn new(value: &'a Spanned<DeValue<'a>>, file: FileId, base: usize) -> Self {
        let range = value.span();
        Self { value: value.get_ref(), file, base, range: (range.start, range.end) }
    }

    pub fn span(&self) -> Span {
        Span::new(self.file, self.base + self.range.0..self.base + self.range.1)
    }
}

/// A type that can stand in front matter.
pub trait FieldType: Sized {
    const SHAPE: Shape;
    const REQUIRED: bool;

    /// The value, or `None` when it has another type.
    fn parse(found: Found<'_>) -> Option<Self>;
    /// What stands in for a missing or wrong value.
    fn fallback() -> Self;
    fn references<'a>(&'a self, _visit: &mut dyn FnMut(&'a Reference)) {}
}

impl FieldType for String {
    const SHAPE: Shape = Shape::Text;
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        found.value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
    }
    fn fallback() -> Self {
        String::new()
    }
}

impl FieldType for u32 {
    const SHAPE: Shape = Shape::Integer;
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        let number = found.value.as_integer()?;
        u32::from_str_radix(number.as_str(), number.radix()).ok()
    }
    fn fallback() -> Self {
        0
    }
}

impl FieldType for bool {
    const SHAPE: Shape = Shape::Boolean;
    const REQUIRED: bool = false;
    fn parse(found: Found<'_>) -> Option<Self> {
        found.value.as_bool()
    }
    fn fallback() -> Self {
        false
    }
}

impl FieldType for Date {
    const SHAPE: Shape = Shape::Date;
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        let date = found.value.as_datetime()?.date?;
        Some(Date { year: date.year, month: date.month, day: date.day })
    }
    fn fallback() -> Self {
        Date { year: 1, month: 1, day: 1 }
    }
}

impl FieldType for Reference {
    const SHAPE: Shape = Shape::Reference;
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        String::parse(found).map(|id| Reference { id, span: found.span() })
    }
    fn fallback() -> Self {
        Reference { id: String::new(), span: Span::start_of(FileId(0)) }
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a Reference)) {
        if !self.id.is_empty() {
            visit(self);
        }
    }
}

impl<T: FieldType> FieldType for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const REQUIRED: bool = false;
    fn parse(found: Found<'_>) -> Option<Self> {
        T::parse(found).map(Some)
    }
    fn fallback() -> Self {
        None
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a Reference)) {
        if let Some(inner) = self {
            inner.references(visit);
        }
    }
}

impl<T: FieldType> FieldType for Vec<T> {
    const SHAPE: Shape = match T::SHAPE {
        Shape::Reference => Shape::References,
        _ => Shape::TextList,
    };
    const REQUIRED: bool = false;
    fn parse(found: Found<'_>) -> Option<Self> {
        let items = found.value.as_array()?;
        items.iter().map(|item| T::parse(Found::new(item, found.file, found.base))).collect()
    }
    fn fallback() -> Self {
        Vec::new()
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a Reference)) {
        for item in self {
            item.references(visit);
        }
    }
}

/// One layer's table.
pub struct Part<'a> {
    pub table: &'a DeTable<'a>,
    pub file: FileId,
    /// Where the table's text begins in the file, and all of it, for what is missing.
    pub base: usize,
    pub whole: Range<usize>,
}

/// Reads one struct from its table; the last part that has a field gives it.
pub struct Reader<'a> {
    pub parts: Vec<Part<'a>>,
    /// What is being read, in Danish: "princip".
    pub what: &'a str,
    pub diagnostics: &'a mut Diagnostics,
}

impl<'a> Reader<'a> {
    /// The value of a field, or its stand-in with a diagnostic.
    pub fn field<T: FieldType>(&mut self, spec: &FieldSpec) -> T {
        match self.find(spec.name) {
            Some(found) => T::parse(found).unwrap_or_else(|| {
                self.diagnostics.push(refused(spec, found));
                T::fallback()
            }),
            None => {
                if spec.required {
                    self.missing(spec);
                }
                T::fallback()
            }
        }
    }

    /// The place of a field's value, if it was written.
    pub fn find(&self, name: &str) -> Option<Found<'a>> {
        self.parts.iter().rev().find_map(|part| {
            let (_, value) = part.table.iter().find(|(key, _)| key.get_ref() == name)?;
            Some(Found::new(value, part.file, part.base))
        })
    }

    fn missing(&mut self, spec: &FieldSpec) {
        let Some(part) = self.parts.first() else { return };
        let message = format!("feltet `{}` mangler i {}", spec.name, self.what);
        self.diagnostics.push(
            Diagnostic::error(Code::MissingField, Span::new(part.file, part.whole.clone()), message)
                .help(format!("{} Skriv {}.", spec.doc, spec.shape.expected())),
        );
    }

    /// Reports every field that none of the specs knows.
    pub fn refuse_unknown(&mut self, known: &[&[FieldSpec]]) {
        let names: Vec<&str> = known.iter().flat_map(|specs| specs.iter().map(|spec| spec.name)).collect();
        for part in &self.parts {
            for key in part.table.keys().filter(|key| !names.contains(&key.get_ref().as_ref())) {
                let span = Span::new(part.file, part.base + key.span().start..part.base + key.span().end);
                let message = format!("{} har ikke et felt `{}`", self.what, key.get_ref());
                self.diagnostics.push(
                    Diagnostic::error(Code::UnknownField, span, message)
                        .suggest(key.get_ref(), names.iter().copied())
                        .help(format!("Felterne er: {}.", names.join(", "))),
                );
            }
        }
    }
}

/// Why a value cannot stand in a field: empty, not one of the words, or of another type.
fn refused(spec: &FieldSpec, found: Found<'_>) -> Diagnostic {
    let help = format!("Skriv {}.", spec.shape.expected());
    match (spec.shape, found.value.as_str()) {
        (_, Some(text)) if text.trim().is_empty() => {
            let message = format!("feltet `{}` er tomt", spec.name);
            let doc = format!("{} {help}", spec.doc);
            Diagnostic::error(Code::MissingField, found.span(), message).help(doc)
        }
        (Shape::Choice(words), Some(text)) => {
            let message = format!("feltet `{}` kan ikke være \"{text}\"", spec.name);
            Diagnostic::error(Code::WrongType, found.span(), message)
                .suggest(text, words.iter().copied())
                .help(help)
        }
        _ => {
            let message = format!("feltet `{}` har en forkert type", spec.name);
            Diagnostic::error(Code::WrongType, found.span(), message).help(help)
        }
    }
}

/// A struct that is read from a table.
pub trait Fields: Sized {
    const FIELDS: &'static [FieldSpec];
    fn read(reader: &mut Reader<'_>) -> Self;
    /// Visits every reference with the field that it stands in.
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'static FieldSpec, &'a Reference));
}

/// Declares a struct of front matter fields: `name: Type = "Danish purpose"`, for relations
/// `name: Type to Kind = "..."`. A field is required unless its type is an `Option`, a `Vec` or a `bool`.
#[macro_export]
macro_rules! front_matter {
    ($(#[$doc:meta])* pub struct $name:ident { $($field:ident: $ty:ty $(=> $kind:ident)? = $help:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct $name { $(#[doc = $help] pub $field: $ty,)* }

        impl $crate::model::Fields for $name {
            const FIELDS: &'static [$crate::model::FieldSpec] = &[$(
                $crate::model::FieldSpec {
                    name: stringify!($field),
                    shape: <$ty as $crate::model::FieldType>::SHAPE,
                    required: <$ty as $crate::model::FieldType>::REQUIRED,
                    relation: $crate::front_matter!(@relation $($kind)?),
                    doc: $help,
                },
            )*];

            fn read(reader: &mut $crate::model::Reader<'_>) -> Self {
                let mut specs = Self::FIELDS.iter();
                $(let $field = reader.field(specs.next().expect("one spec per field"));)*
                let _ = (reader, &mut specs);
                Self { $($field,)* }
            }

            fn references<'a>(
                &'a self,
                visit: &mut dyn FnMut(&'static $crate::model::FieldSpec, &'a $crate::model::Reference),
            ) {
                let mut specs = Self::FIELDS.iter();
                $({
                    let spec = specs.next().expect("one spec per field");
                    $crate::model::FieldType::references(&self.$field, &mut |one| visit(spec, one));
                })*
                let _ = (visit, &mut specs);
            }
        }
    };
    (@relation) => { None };
    (@relation $kind:ident) => { Some($crate::model::Kind::$kind) };
}

/// Declares a closed set of words as an enum that can stand in front matter, with its Danish label.
#[macro_export]
macro_rules! choice {
    ($(#[$doc:meta])* pub enum $name:ident { $($variant:ident = $word:literal, $label:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($variant,)* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// As written in a file.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// As shown to a reader.
            pub fn label(self) -> &'static str {
                match self { $($name::$variant => $label,)* }
            }
        }

        impl $crate::model::FieldType for $name {
            const SHAPE: $crate::model::Shape = $crate::model::Shape::Choice(&[$($word,)*]);
            const REQUIRED: bool = true;
            fn parse(found: $crate::model::Found<'_>) -> Option<Self> {
                let word = found.value.as_str()?;
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
            fn fallback() -> Self {
                Self::ALL[0]
            }
        }
    };
}
