//! A section of its own, `[name]`: a struct within a field.

use super::reader::{Part, Reader, refused};
use super::value::Visit;
use super::{FieldSpec, FieldType, Fields, Found, Shape};
use crate::diagnostic::Diagnostics;
use std::ops::Deref;

/// A struct in a table of its own; one that is not there is read as if it were empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Section<S>(pub S);

impl<S> Deref for Section<S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.0
    }
}

impl<S: Fields> FieldType for Section<S> {
    const SHAPE: Shape = Shape::Section(S::FIELDS);
    const REQUIRED: bool = false;

    fn parse(_: Found<'_>) -> Option<Self> {
        None
    }

    fn read(found: Found<'_>, spec: &FieldSpec, diagnostics: &mut Diagnostics) -> Self {
        let Some(table) = found.value.as_table() else {
            diagnostics.push(refused(spec, found));
            return Self::fallback();
        };
        let what = format!("afdelingen [{}]", spec.name);
        let part = Part { table, file: found.file, base: found.base, whole: found.span().range };
        let mut reader = Reader { parts: vec![part], what: &what, diagnostics };
        let section = S::read(&mut reader);
        reader.refuse_unknown(&[S::FIELDS]);
        Section(section)
    }

    fn fallback() -> Self {
        let mut unsaid = Diagnostics::default();
        Section(S::read(&mut Reader { parts: Vec::new(), what: "", diagnostics: &mut unsaid }))
    }

    fn references<'a>(&'a self, _: &'static FieldSpec, visit: &mut Visit<'_, 'a>) {
        self.0.references(visit);
    }

    fn plain(&self) -> serde_json::Value {
        self.0.plain().into()
    }
}
