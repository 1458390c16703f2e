//! Vejviser turns structured Danish markdown about practice models into a guidance site and worksheets.
//!
//! The map of the house stands in `src/README.md`.

pub mod calendar;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod document;
pub mod drawing;
pub mod graph;
pub mod language;
pub mod load;
pub mod markdown;
pub mod model;
pub mod output;
pub mod page;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod stats;
pub mod worksheet;
