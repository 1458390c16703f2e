//! Worksheets: one definition, and every medium as a function of it and, if given, of a family's data.
//!
//! Takes the text of `toolkit/<id>/worksheet.toml` and gives a [`Definition`]; [`web`], [`mod@print`], [`pdf`]
//! and [`preview`] turn it into a fragment, a page, a printed sheet and a small picture, all with the same
//! fields, ids and reading order ([`Definition::fields`]). [`data`] reads filled sheets, [`fill`] makes many
//! at once. Never touches the disk, and never puts what a family wrote into a title, a file name or metadata.
//!
//! # A definition
//! ```toml
//! title = "LØFT-tavle"            # required, as are description, purpose, who, when and papers
//! papers = ["A4", "A3"]
//! orientation = "liggende"        # or "staaende"
//! model = "sammen-om-familien"    # ids: model, roles, tools, sources
//!
//! [[fields]]                      # short lines at the top
//! id = "dato"
//! title = "Dato"
//!
//! [board]                         # exactly one of [board], [table], [wheel]
//! [[board.columns]]
//! id = "bekymringer"
//! title = "Bekymringer"
//! prompts = []
//! ```
//! A column with `[[board.columns.entries]]` is a list of entries, each with these fields (agreements with who
//! and when). `[table]` has `[[table.columns]]`, `[[table.examples]]` (always shown as examples) and
//! `[[table.rules]]`. `[wheel]` has `[[wheel.activities]]` and `[[wheel.fields]]`; its months are given.

pub mod data;
mod definition;
mod field;
pub mod fill;
mod html;
pub mod pdf;
mod picture;
pub mod preview;
pub mod print;
mod read;
pub mod shape;
pub mod web;

pub use data::{Data, Entry, Value};
pub use definition::{Definition, Heading, Orientation, Paper};
pub use field::{Choice, Field, Input};
pub use read::read_definition;
pub use shape::Shape;
