//! What layouts are given: one view per page, and the engine that renders it.
//!
//! Takes the graph; gives a [`View`] that holds all that the page's layout may use, addresses already
//! relative to the page. A page's bytes depend on its view and on the layouts, and on nothing else.

mod address;
mod body;
mod card;
mod codes;
mod directives;
mod drawings;
mod engine;
mod figures;
mod folder;
mod frame;
mod hosting;
mod layout_fault;
mod machine;
mod news;
mod node;
mod policy;
mod reference;
mod relation;
mod stylebook;
mod tongue;
mod view;
mod words;

pub use address::{href, page_href, site_root};
pub use card::summary;
pub use codes::{code_letters, codes, codes_of};
pub use engine::Engine;
pub use folder::folder;
pub use frame::{CODES, Download, FOLDER, Frame, Need, RESERVED, Rank, SEARCH};
pub use hosting::{file as host_file, text as host_text};
pub use machine::{FEED, LLMS, MACHINE_FILES, MODEL, MODEL_SCHEMA, MachineFile};
pub use news::{News, changed, news};
pub use node::{duty_anchor, duty_blocks};
pub use reference::{anchors, words};
pub use tongue::finished;
pub use view::{Special, View, fingerprint, special, view};
