//! An id that its author makes up for a part of a page.

use super::value::FieldType;
use super::{Found, Shape};
use crate::source::{FileId, Span};
use serde_json::Value;

/// Small letters a to z, digits and hyphens, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Slug {
    pub id: String,
    pub span: Span,
}

impl FieldType for Slug {
    const SHAPE: Shape = Shape::Slug;
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        let plain = |one: u8| one.is_ascii_lowercase() || one.is_ascii_digit() || one == b'-';
        let id = found.value.as_str().filter(|text| !text.is_empty() && text.bytes().all(plain))?;
        Some(Slug { id: id.to_owned(), span: found.span() })
    }
    fn fallback() -> Self {
        Slug { id: String::new(), span: Span::start_of(FileId(0)) }
    }
    fn plain(&self) -> Value {
        self.id.as_str().into()
    }
}
