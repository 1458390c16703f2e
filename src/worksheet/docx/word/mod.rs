//! Word files, and nothing of worksheets: a document as data, and the bytes that Word, LibreOffice and others open.
//!
//! [`Document`] is what is written; its looks, its package and its pictures each have a file here. Never opens a
//! file, never asks the clock: the same document gives the same bytes.

mod document;
mod looks;
mod package;
mod page;
mod picture;
mod properties;
mod styles;
mod table;
mod xml;

pub use document::{Block, Document, Run, write};
pub use looks::Style;
pub use page::Page;
pub use picture::{Picture, ratio};
pub use styles::{GAP, INDENT};
pub use table::{ABOVE, Caption, Cell, DATA_SIDES, Down, Ground, Kind, Look, PLACING_SIDES, Row, Table, Top};
