//! The project's files as read: paths, layers, text and places in the text.
//!
//! Takes nothing and gives the types that every later phase points back into. Never touches the disk:
//! `load` fills these types.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Index of a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// Index of a layer, the national model first: a later layer adds to and changes the earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Layer(pub u8);

/// A stretch of bytes in one file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Span {
    pub file: FileId,
    /// Byte offsets into the file's text, on character boundaries.
    pub range: Range<usize>,
}

impl Span {
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self { file, range }
    }

    /// The first byte of a file: for what concerns the file as a whole.
    pub fn start_of(file: FileId) -> Self {
        Self { file, range: 0..0 }
    }
}

/// Line and column, both counted from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// A text file of the project.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path below its layer's root, with `/`: `content/roller/leder.md`.
    pub path: String,
    /// How the path is shown to people: as `path`, for a lower layer with its root in front.
    pub shown: String,
    pub layer: Layer,
    pub text: Arc<str>,
}

impl SourceFile {
    /// Where a byte offset lies; an offset past the end counts as the end.
    pub fn position(&self, offset: usize) -> Position {
        let before = &self.text[..self.text.floor_char_boundary(offset)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// A file that is copied as it is: a picture beside a page.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path below its layer's root, with `/`.
    pub path: String,
    pub bytes: Arc<[u8]>,
}

/// Everything that was read, layer by layer, in the order of paths.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    pub files: Vec<SourceFile>,
    pub assets: BTreeMap<String, Asset>,
}

impl Sources {
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    pub fn ids(&self) -> impl DoubleEndedIterator<Item = FileId> + use<> {
        (0..self.files.len() as u32).map(FileId)
    }

    /// The text of a span.
    pub fn slice(&self, span: &Span) -> &str {
        &self.file(span.file).text[span.range.clone()]
    }

    /// Adds a file; for the loader and for tests.
    pub fn add(&mut self, layer: Layer, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let path = path.into();
        self.files.push(SourceFile { shown: path.clone(), path, layer, text: text.into() });
        FileId(self.files.len() as u32 - 1)
    }
}
