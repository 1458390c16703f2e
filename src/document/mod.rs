//! A section of the site as one document for paper: a model, or a core element with its principles.
//!
//! Takes the graph; gives a [`Document`]: a cover, chapters of blocks with runs of words, and what ends it (the words
//! of the glossary, the sources with every place that is cited). A link leads to a place in the document if what it
//! names stands there, else out of it. [`html`] and [`typst`] write it; both have all of it, in the same order. What
//! leads a reader of the screen from page to page is left out: a page's place in the tree is its place in the document.

mod chapters;
mod comparison;
mod directives;
mod ends;
mod figures;
pub mod html;
mod relations;
mod runs;
pub mod typst;
mod writer;

pub use chapters::{document, name, roots};

use crate::graph::NodeId;
use serde::Serialize;

/// A document. It holds all that its writers need, so equal documents give equal bytes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// What its files are called.
    pub name: String,
    pub title: String,
    pub description: Option<String>,
    /// "Kerneelement 2".
    pub sign: String,
    pub accent: Option<&'static str>,
    /// The colour of the accent on paper.
    pub colour: &'static str,
    /// "Én familie – én indgang, 2022".
    pub model: Option<String>,
    pub site: String,
    pub language: String,
    pub short_id: String,
    /// Where its page stands, as it is printed.
    pub address: String,
    /// The day on which the content was changed last.
    pub updated: Option<String>,
    /// The pages, in reading order; the first is the document's own.
    pub chapters: Vec<Chapter>,
    pub words: Vec<Word>,
    /// The provisions of an act that has been replaced, if the text speaks of some.
    pub law: Vec<Block>,
    pub sources: Vec<Source>,
    /// The page that it is made of.
    #[serde(skip)]
    pub page: NodeId,
}

/// A page in the document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chapter {
    /// 1 for the document's own page, 2 for those below it.
    pub level: u8,
    pub anchor: String,
    pub short_id: String,
    /// Where the page stands, as it is printed.
    pub address: String,
    /// "Princip 3"; a plain page has none.
    pub sign: Option<String>,
    pub title: String,
    pub lead: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Block {
    Heading {
        level: u8,
        anchor: String,
        runs: Vec<Run>,
        /// Whether the contents name it.
        listed: bool,
    },
    Paragraph {
        runs: Vec<Run>,
    },
    List {
        sort: Sort,
        /// The number of the first item.
        start: u64,
        items: Vec<Item>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    Code {
        text: String,
    },
    Table {
        label: String,
        head: Vec<Vec<Run>>,
        rows: Vec<Vec<Vec<Run>>>,
        /// Whether the first cell names its row, and the others are numbers.
        figures: bool,
    },
    Drawing {
        pictures: Vec<Picture>,
        caption: Option<String>,
        /// As pages show it.
        #[serde(skip)]
        html: String,
    },
    Note {
        sort: NoteSort,
        mark: String,
        title: Option<String>,
        blocks: Vec<Block>,
    },
    Facts {
        rows: Vec<Fact>,
    },
    Rule,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    Points,
    Numbers,
    /// With a box to tick.
    Checks,
}

/// An item of a list; an anchor if something leads to it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Item {
    pub anchor: Option<String>,
    pub blocks: Vec<Block>,
}

/// A picture that stands alone, and what it says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picture {
    pub svg: String,
    pub alt: String,
}

/// What a box is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteSort {
    Attention,
    Example,
    Missing,
    Evidence,
    Local,
}

impl NoteSort {
    /// As the styles know it.
    pub fn class(self) -> &'static str {
        match self {
            NoteSort::Attention => "attention",
            NoteSort::Example => "example",
            NoteSort::Missing => "missing",
            NoteSort::Evidence => "evidence",
            NoteSort::Local => "local",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    pub label: String,
    pub runs: Vec<Run>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Run {
    Text {
        text: String,
    },
    Code {
        text: String,
    },
    Emphasis {
        runs: Vec<Run>,
    },
    Strong {
        runs: Vec<Run>,
    },
    Strike {
        runs: Vec<Run>,
    },
    /// What is said beside something.
    Aside {
        runs: Vec<Run>,
    },
    Link {
        to: Destination,
        runs: Vec<Run>,
    },
    Picture {
        /// The file below the site's root.
        path: String,
        alt: String,
    },
    /// A place in a source: "1.4".
    Cite {
        number: String,
    },
    /// The number of a note, and where it stands.
    Note {
        number: usize,
        anchor: String,
    },
    Break,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Destination {
    /// Into this document.
    Place {
        anchor: String,
        /// Whether the page is told: where it is named first in a chapter.
        told: bool,
    },
    /// To another page of the site, or a file of it.
    Site {
        /// Below the site's root, with the file's name: `roller/leder/index.html`.
        path: String,
        /// The full address, where the site's own is known.
        address: Option<String>,
        /// The page's short id, where it is named first in a chapter.
        short_id: Option<String>,
    },
    /// To another site.
    Elsewhere { address: String },
}

/// A word of the glossary.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Word {
    pub title: Vec<Run>,
    pub text: String,
}

/// A source, with the places that are cited in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Source {
    pub number: usize,
    pub title: Vec<Run>,
    /// "Socialstyrelsen, 2022".
    pub about: String,
    pub places: Vec<Cited>,
}

/// A place in a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cited {
    /// "1.4".
    pub number: String,
    pub text: String,
}

impl Run {
    pub fn text(text: impl Into<String>) -> Run {
        Run::Text { text: text.into() }
    }
}

impl Block {
    fn paragraph(runs: Vec<Run>) -> Block {
        Block::Paragraph { runs }
    }
}

/// The anchor of a place that is cited.
pub fn cited_anchor(number: &str) -> String {
    format!("k{number}")
}
