//! Sections that repeat, `[[rows]]`: a list of structs within a field.

use super::reader::{Part, refused};
use super::value::Visit;
use super::{FieldSpec, FieldType, Fields, Found, Reader, Shape};
use crate::diagnostic::Diagnostics;

/// A list of structs; each item is read, and reported, like front matter of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rows<S>(pub Vec<S>);

impl<S: Fields> FieldType for Rows<S> {
    const SHAPE: Shape = Shape::Rows(S::FIELDS);
    const REQUIRED: bool = true;

    fn parse(_: Found<'_>) -> Option<Self> {
        None
    }

    fn read(found: Found<'_>, spec: &FieldSpec, diagnostics: &mut Diagnostics) -> Self {
        let items = found.value.as_array();
        let tables: Option<Vec<_>> =
            items.map(|items| items.iter().map(|item| item.get_ref().as_table()).collect()).unwrap_or(None);
        let (Some(items), Some(tables)) = (items, tables) else {
            diagnostics.push(refused(spec, found));
            return Self::fallback();
        };
        let what = format!("en afdeling [[{}]]", spec.name);
        let rows = items.iter().zip(tables).map(|(item, table)| {
            let whole = Found::new(item, found.file, found.base).span().range;
            let part = Part { table, file: found.file, base: found.base, whole };
            let mut reader = Reader { parts: vec![part], what: &what, diagnostics };
            let row = S::read(&mut reader);
            reader.refuse_unknown(&[S::FIELDS]);
            row
        });
        Rows(rows.collect())
    }

    fn fallback() -> Self {
        Rows(Vec::new())
    }

    fn references<'a>(&'a self, _: &'static FieldSpec, visit: &mut Visit<'_, 'a>) {
        for row in &self.0 {
            row.references(visit);
        }
    }

    fn plain(&self) -> serde_json::Value {
        self.0.iter().map(|row| serde_json::Value::Object(row.plain())).collect()
    }
}
