//! A body as text to be read: passages with their places, and what of it is words and sentences.
//!
//! Takes a body and where it stands; gives what people read of it, without markup, citations and code. The
//! checks on the text and the figures about it both read this. Never judges.

mod gather;
mod readability;
mod sentences;

pub use gather::prose;
pub use readability::Readability;
pub use sentences::Sentence;

use crate::source::{FileId, Span};
use std::ops::Range;

/// What a body says, in the order written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose {
    pub passages: Vec<Passage>,
    /// For each block, whether a citation stands in it.
    pub cited: Vec<bool>,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    Paragraph,
    /// A list item without the lists in it.
    Item,
    /// A table's row, its cells parted by line breaks.
    Row,
    Heading,
}

impl PassageKind {
    fn runs(self) -> bool {
        matches!(self, PassageKind::Paragraph | PassageKind::Item)
    }
}

/// A stretch of text that is read as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    pub kind: PassageKind,
    /// Without markup, citations, code and addresses.
    pub text: String,
    /// Of running text alone: a row and a heading have none.
    pub sentences: Vec<Sentence>,
    /// Where in `text` the links' texts stand.
    pub links: Vec<Range<usize>>,
    /// Index in [`Prose::cited`]: a paragraph, or the outermost list, table or directive around the passage. What a
    /// paragraph that ends in a colon leads up to belongs to its block.
    pub block: usize,
    file: FileId,
    pieces: Vec<Piece>,
}

/// Where a part of a passage's text stands in the file; it lasts until the next piece.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    text: usize,
    place: Range<usize>,
    /// Whether the file says the same, letter for letter; if not, as in `&amp;`, its whole place is pointed at.
    is_same: bool,
}

impl Prose {
    /// The passages that count as running text: paragraphs and list items.
    pub fn running(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|one| one.kind.runs())
    }
}

impl Passage {
    /// The place in the file of a range of `text`.
    pub fn span(&self, range: Range<usize>) -> Span {
        let Some(first) = self.piece(range.start) else { return Span::start_of(self.file) };
        let start = if first.is_same { first.at(range.start) } else { first.place.start };
        // By the last byte, so that a range that ends where a link does stays before the link's address.
        let last = self.piece(range.end.saturating_sub(1)).filter(|_| !range.is_empty());
        let end = last.map_or(start, |last| last.at(range.end));
        Span::new(self.file, start..end.max(start))
    }

    /// The piece that a byte of the text is in.
    fn piece(&self, at: usize) -> Option<&Piece> {
        let next = self.pieces.partition_point(|piece| piece.text <= at);
        self.pieces.get(next.saturating_sub(1))
    }
}

impl Piece {
    /// Where a byte of the text stands, not past the piece's own end.
    fn at(&self, byte: usize) -> usize {
        match self.is_same {
            true => (self.place.start + (byte - self.text)).min(self.place.end),
            false => self.place.end,
        }
    }
}

#[cfg(test)]
mod tests;
