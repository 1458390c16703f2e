//! Many sheets at once: one file for each family.
//!
//! Takes a definition and read data, makes the sheets in parallel and hands each over as soon as it is made, so
//! that hundreds never stand in memory together. A file's name carries the sheet's id and a number, nothing that
//! a family wrote. Writes nothing itself: the receiver does.

use super::pdf::{Fault, Filling, Footer, Typesetter, forget};
use super::{Data, Definition, Paper, docx, print};
use rayon::prelude::*;

/// What is made of each family's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Pdf(Paper),
    Docx,
    Html,
}

impl Format {
    pub const ALL: &'static [Format] =
        &[Format::Pdf(Paper::A4), Format::Pdf(Paper::A3), Format::Pdf(Paper::A2), Format::Docx, Format::Html];

    /// As written on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Format::Pdf(paper) => paper.slug(),
            Format::Docx => "docx",
            Format::Html => "html",
        }
    }

    pub fn from_word(word: &str) -> Option<Format> {
        Self::ALL.iter().copied().find(|one| one.word().eq_ignore_ascii_case(word))
    }

    /// The ending of the file's name.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Format::Pdf(_) => "pdf",
            Format::Docx => "docx",
            Format::Html => "html",
        }
    }
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// `loeft-tavle-001.pdf`.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// How sheets are made.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    pub format: Format,
    pub typesetter: &'a Typesetter,
    pub footer: &'a Footer,
}

/// Why making stopped.
#[derive(Debug)]
pub enum Failure<E> {
    /// A sheet could not be printed.
    Fault(Fault),
    /// The receiver could not take a sheet.
    Receiver(E),
}

/// Families between two emptyings of the layout engine's cache, which keeps what two batches in a row use: 122 MB at
/// most with two sheets each, a tenth less work than with 16 and nothing kept.
pub(super) const BATCH: usize = 8;

/// Makes a file for each family and hands it to `receive`, in any order; gives the number of sheets.
///
/// Sheets as HTML come with their style file, which is handed over first.
pub fn fill<E: Send>(
    definition: &Definition,
    families: &[Data],
    press: Press<'_>,
    receive: impl Fn(Sheet) -> Result<(), E> + Sync,
) -> Result<usize, Failure<E>> {
    if press.format == Format::Html {
        let style = Sheet { name: print::STYLE_NAME.to_owned(), bytes: print::style().into_bytes() };
        receive(style).map_err(Failure::Receiver)?;
    }
    let last = families.iter().map(|one| one.number).max().unwrap_or(0);
    let digits = last.to_string().len().max(3);
    for batch in families.chunks(BATCH) {
        batch.par_iter().try_for_each(|family| {
            let name = format!("{}-{:0digits$}.{}", definition.id, family.number, press.format.ending());
            let bytes = bytes(definition, family, press).map_err(Failure::Fault)?;
            receive(Sheet { name, bytes }).map_err(Failure::Receiver)
        })?;
        forget();
    }
    Ok(families.len())
}

/// One family's sheet in one format.
pub(super) fn bytes(definition: &Definition, family: &Data, press: Press<'_>) -> Result<Vec<u8>, Fault> {
    match press.format {
        Format::Pdf(paper) => press.typesetter.pdf(definition, Filling::Filled(family), paper, press.footer),
        Format::Docx => {
            let paper = definition.papers.first().copied().unwrap_or(Paper::A4);
            Ok(docx::sheet(definition, Some(family), paper, press.footer))
        }
        Format::Html => Ok(print::page(definition, Some(family), press.footer).into_bytes()),
    }
}
