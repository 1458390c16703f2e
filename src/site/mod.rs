//! The whole output from a graph: site path -> how its bytes are made.
//!
//! Takes a graph, its layouts and settings; gives an [`Output`] of pages, styles, scripts, sheets, search
//! and lists. Pure: it neither reads nor writes files.

mod artifact;
mod assets;
mod build;
mod compact;
mod documents;
mod feed;
mod lists;
mod llms;
mod offers;
mod open_data;
mod open_schema;
mod packs;
mod pages;
mod readme;
mod searchable;
mod sheets;
mod social;
mod weigh;

pub use artifact::{Artifact, Make, Output};
pub use build::{Edition, Options, Sheets, Site, Tools};
pub use searchable::Words;
pub use weigh::Weigh;
