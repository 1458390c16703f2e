//! From the disk to a [`Collection`]: files as read, then typed, references still unresolved.
//!
//! Takes the project's root; gives [`Sources`](crate::source::Sources) and what each file means. The one place that reads the
//! project's files. Never looks from one file into another, but for a local layer that changes a page below.

mod checks;
mod collection;
mod data_file;
mod defaults;
mod document;
mod layers;
mod planning;
mod read;
mod settings;
mod toml_table;
mod translation;
mod words;

pub use checks::{Checks, QuotationMarks};
pub use collection::{Collection, Parsed, assemble, parse, parse_file};
pub use data_file::{DataFile, data_file};
pub use document::{Body, Document};
pub use layers::FIELDS as LOCAL_FIELDS;
pub use planning::Planning;
pub use read::{Project, read};
pub use settings::Settings;
pub use toml_table::{Table, read_table};
pub use translation::{Translated, Translation, translates};
