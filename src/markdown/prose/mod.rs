//! A body as text to be read: passages with their places, and what of it is words and sentences.
//!
//! Takes a body and where it stands; gives what people read of it, without markup, citations and code. The
//! checks on the text and the figures about it both read this. Never judges.

mod gather;
mod readability;
mod sentences;

pub use gather::prose;
pub use readability::Readability;
pub use sentences::{sentences, words};

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

/// A stretch of text that is read as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    pub kind: PassageKind,
    /// Without markup, citations, code and addresses.
    pub text: String,
    /// Where in `text` the links' texts stand.
    pub links: Vec<Range<usize>>,
    /// Index in [`Prose::cited`]: a paragraph, or the outermost list, table or directive around the passage. What a
    /// paragraph that ends in a colon leads up to belongs to its block.
    pub block: usize,
    file: FileId,
    pieces: Vec<Piece>,
}

/// Where a part of a passage's text stands in the file; it lasts until the next piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    text: usize,
    place: usize,
}

impl Prose {
    /// The passages that count as running text: paragraphs and list items.
    pub fn running(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(|one| matches!(one.kind, PassageKind::Paragraph | PassageKind::Item))
    }
}

impl Passage {
    /// The place in the file of a range of `text`.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.place(range.start);
        let end = match range.is_empty() {
            true => start,
            // Through the last byte, so that a range that ends where a link does stays before the link's address.
            false => self.place(range.end - 1) + 1,
        };
        Span::new(self.file, start..end.max(start))
    }

    fn place(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.text <= at);
        match next.checked_sub(1).map(|before| self.pieces[before]) {
            Some(piece) => piece.place + (at - piece.text),
            None => self.pieces.first().map_or(0, |piece| piece.place),
        }
    }
}

#[cfg(test)]
mod tests;
