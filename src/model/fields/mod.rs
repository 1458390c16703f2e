//! Front matter as typed fields: one declaration gives the struct, its schema and its reader.
//!
//! Takes a parsed TOML table (or several, one per layer, the last one winning) and gives a kind's struct;
//! every unknown, missing or wrongly typed field becomes a diagnostic, and a harmless value stands in
//! for it so that reading goes on. Never looks up what a reference points at: `graph` does.

mod calendar;
mod reader;
mod rows;
mod section;
mod shape;
mod slug;
mod value;

pub use reader::{Part, Reader};
pub use rows::Rows;
pub use section::Section;
pub use shape::{FieldSpec, Shape};
pub use slug::Slug;
pub use value::{FieldType, Found, Reference, Visit};

/// A struct that is read from a table.
pub trait Fields: Sized {
    const FIELDS: &'static [FieldSpec];
    fn read(reader: &mut Reader<'_>) -> Self;
    /// Visits every reference with the field that it stands in.
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'static FieldSpec, &'a Reference));
    /// The fields as plain data under the names that they have in files; what was not written is left out.
    fn plain(&self) -> serde_json::Map<String, serde_json::Value>;
}

/// A field's name as it is written: `r#type` in Rust is `type` in a file.
pub const fn written_name(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
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
                    name: $crate::model::written_name(stringify!($field)),
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
                    $crate::model::FieldType::references(&self.$field, spec, visit);
                })*
                let _ = (visit, &mut specs);
            }

            fn plain(&self) -> serde_json::Map<String, serde_json::Value> {
                let mut fields = serde_json::Map::new();
                $(fields.insert(
                    $crate::model::written_name(stringify!($field)).to_owned(),
                    $crate::model::FieldType::plain(&self.$field),
                );)*
                fields.retain(|_, value| !value.is_null());
                fields
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

            /// As written in a file, all of them.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];

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
            const SHAPE: $crate::model::Shape = $crate::model::Shape::Choice(Self::WORDS);
            const REQUIRED: bool = true;
            fn parse(found: $crate::model::Found<'_>) -> Option<Self> {
                let word = found.value.as_str()?;
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
            fn fallback() -> Self {
                Self::ALL[0]
            }
            fn plain(&self) -> serde_json::Value {
                self.word().into()
            }
        }
    };
}
