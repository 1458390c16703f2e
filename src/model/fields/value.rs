//! The types that can stand in front matter.

use super::reader::refused;
use super::{FieldSpec, Shape};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Span};
use serde_json::Value;
use toml::Spanned;
use toml::de::DeValue;

/// An id that must resolve, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reference {
    pub id: String,
    pub span: Span,
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
    /// The value, or its stand-in with a diagnostic.
    fn read(found: Found<'_>, spec: &FieldSpec, diagnostics: &mut Diagnostics) -> Self {
        Self::parse(found).unwrap_or_else(|| {
            diagnostics.push(refused(spec, found));
            Self::fallback()
        })
    }
    /// What stands in for a missing or wrong value.
    fn fallback() -> Self;
    /// The value as plain data, in the shape of [`Self::SHAPE`]; null when there is none.
    fn plain(&self) -> Value;
    /// Visits every reference with the field that it stands in.
    fn references<'a>(&'a self, _spec: &'static FieldSpec, _visit: &mut Visit<'_, 'a>) {}
}

/// Takes each reference with the field that it stands in.
pub type Visit<'v, 'a> = dyn FnMut(&'static FieldSpec, &'a Reference) + 'v;

impl FieldType for String {
    const SHAPE: Shape = Shape::Text;
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        found.value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
    }
    fn fallback() -> Self {
        String::new()
    }
    fn plain(&self) -> Value {
        self.as_str().into()
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
    fn plain(&self) -> Value {
        (*self).into()
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
    fn plain(&self) -> Value {
        (*self).into()
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
    fn references<'a>(&'a self, spec: &'static FieldSpec, visit: &mut Visit<'_, 'a>) {
        if !self.id.is_empty() {
            visit(spec, self);
        }
    }
    fn plain(&self) -> Value {
        self.id.as_str().into()
    }
}

impl<T: FieldType> FieldType for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const REQUIRED: bool = false;
    fn parse(found: Found<'_>) -> Option<Self> {
        T::parse(found).map(Some)
    }
    /// Sections are read item by item, with faults of their own.
    fn read(found: Found<'_>, spec: &FieldSpec, diagnostics: &mut Diagnostics) -> Self {
        if matches!(T::SHAPE, Shape::Rows(_) | Shape::Section(_)) {
            return Some(T::read(found, spec, diagnostics));
        }
        Self::parse(found).unwrap_or_else(|| {
            diagnostics.push(refused(spec, found));
            Self::fallback()
        })
    }
    fn fallback() -> Self {
        None
    }
    fn references<'a>(&'a self, spec: &'static FieldSpec, visit: &mut Visit<'_, 'a>) {
        if let Some(inner) = self {
            inner.references(spec, visit);
        }
    }
    fn plain(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::plain)
    }
}

impl<T: FieldType> FieldType for Vec<T> {
    const SHAPE: Shape = match T::SHAPE {
        Shape::Reference => Shape::References,
        Shape::Number => Shape::Numbers,
        Shape::Choice(words) => Shape::Choices(words),
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
    fn references<'a>(&'a self, spec: &'static FieldSpec, visit: &mut Visit<'_, 'a>) {
        for item in self {
            item.references(spec, visit);
        }
    }
    fn plain(&self) -> Value {
        self.iter().map(T::plain).collect()
    }
}
