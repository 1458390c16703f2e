//! Search that understands Danish, in files that a browser can read from any place, even `file://`.
//!
//! Takes documents in the order of their numbers and the glossary's synonyms; gives an index, the files of
//! the index, and a reference query that the browser's scripts must agree with. Never reads or writes files.
//!
//! What is the same on both sides (cutting, folding, stems, scores) stands here and in
//! `site/scripts/search/`; `tests/search.rs` holds the two together.

mod alias;
mod compound;
mod digits;
mod document;
mod everyday;
mod facet;
mod files;
mod group;
mod index;
mod keys;
pub mod query;
mod shard;
mod spelling;
mod words;

pub use document::{Document, Tokens, tokens};
pub use facet::{Facet, FacetValue};
pub use index::Index;
