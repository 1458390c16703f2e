//! What layouts are given: one view per page, and the engine that renders it.
//!
//! Takes the graph; gives a [`View`] that holds all that the page's layout may use, addresses already
//! relative to the page. A page's bytes depend on its view and on the layouts, and on nothing else.

mod address;
mod body;
mod card;
mod codes;
mod comparison;
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
pub mod social;
mod stylebook;
mod tongue;
mod view;
mod words;

pub use address::{href, page_href, site_root};
pub use card::{accent, kind_label, short_title, summary};
pub use codes::{code_letters, codes, codes_of};
pub use comparison::{
    Cell as ComparedCell, Compared, Depth, Row as ComparedRow, Shown, anchor as change_anchor,
};
pub use directives::compared;
pub use drawings::{flow_html, overview_html, plain, theory_html};
pub use engine::Engine;
pub use figures::drawn as measurement_html;
pub use folder::folder;
pub use frame::{CODES, Download, FOLDER, Frame, Need, OnPaper, PRINT, RESERVED, Rank, SEARCH};
pub use hosting::{file as host_file, text as host_text};
pub use machine::{FEED, LLMS, MACHINE_FILES, MODEL, MODEL_SCHEMA, MachineFile};
pub use news::{News, changed, news};
pub use node::{Fact, Known, Score, duty_anchor, duty_blocks, duty_heading, facts, known};
pub use reference::{anchors, words};
pub use tongue::finished;
pub use view::{Special, View, fingerprint, paper, print_address, special, view};
