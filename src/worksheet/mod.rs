//! Worksheets: one definition, and every medium as a function of it and, if given, of a family's data.
//!
//! Takes the text of `toolkit/<id>/worksheet.toml` and gives a [`Definition`]; [`web`], [`mod@print`], [`pdf`]
//! and [`preview`] turn it into a fragment, a page, a printed sheet and a small picture, all with the same
//! fields, ids and reading order ([`Definition::fields`]). [`data`] reads filled sheets, [`fill`] makes many
//! at once, [`caseload`] a folder for each family, [`ics`] a calendar. Never touches the disk, and never puts what a family wrote into a title, a file name or metadata.
//!
//! # A definition
//! ```toml
//! title = "LØFT-tavle"            # required, as are description, purpose, who, when and papers
//! papers = ["A4", "A3"]           # also "A2"
//! orientation = "liggende"        # or "staaende"
//! model = "sammen-om-familien"    # ids: model, roles, steps, tools, sources
//!
//! [[fields]]                      # short lines at the top
//! id = "dato"
//! title = "Dato"
//! type = "dato"                   # linje, tekst, dato, tid, valg (with choices), kryds
//!
//! [board]                         # one shape: board, table, form, checklist, wheel, map, scale, triangle
//! [[board.columns]]
//! id = "bekymringer"
//! title = "Bekymringer"
//! prompts = []
//! ```
//! Instead of one shape a sheet may have `[[parts]]` in order, each with `title`, `text`, `rule` (whose cases are
//! shown) and one shape, `[parts.form]`. What each shape holds stands in its file under `shape/`. What a sheet
//! takes from the content (a role's duties, core elements, a rule's cases) is filled in by [`complete()`].

pub mod caseload;
mod complete;
pub mod csv;
pub mod data;
mod definition;
pub mod docx;
mod field;
pub mod fill;
mod html;
pub mod ics;
pub mod pdf;
mod picture;
pub mod preview;
pub mod print;
mod read;
pub mod shape;
pub mod web;

pub use complete::{Content, complete};
pub use data::{Data, Entry, Value};
pub use definition::{Definition, Fact, Heading, Orientation, Paper, Part};
pub use field::{Choice, Field, Input, TICKED};
pub use read::{in_english, read_definition};
pub use shape::Shape;
