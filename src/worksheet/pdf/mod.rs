//! Printed sheets: PDF/UA-1, tagged, Danish, on A4 or A3.
//!
//! Takes a definition, perhaps a family's data, a paper and what stands in the footer, and gives the bytes of a
//! PDF that are the same every time: no time of making is written. The layout stands in Typst templates
//! (`layouts/print/`), which a project may replace one by one. Titles and metadata come from the definition
//! alone. Text that does not fit shrinks to a limit and then runs on to a further page; it is never cut.

mod input;
mod words;
mod world;

pub use world::forget;

use super::{Data, Definition, Paper};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::ops::Range;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::{Environment, Job};

/// The templates that the binary carries.
#[derive(RustEmbed)]
#[folder = "layouts/print"]
struct Templates;

/// What stands at the foot of a printed sheet beside its title.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Footer {
    /// The model and its edition: "Sammen om familien, 2021".
    pub model: String,
    /// The short address of the sheet's page.
    pub short_id: String,
    /// The site's address, without what is before the name.
    pub address: String,
    /// A date in Danish, if the sheet is to have one.
    pub date: Option<String>,
}

/// What every filled sheet says about itself.
pub const NOTICE: &str = "Udfyldt ark er personoplysninger – følg kommunens regler";

/// A template that could not become a PDF: a fault in it, or in what it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The template's name, `board.typ`.
    pub template: String,
    /// Where in the template, if the fault has a place.
    pub range: Option<Range<usize>>,
    /// Danish.
    pub message: String,
    /// What the layout engine said, in English.
    pub details: String,
}

/// Fonts, library and templates, made once and shared by all sheets.
pub struct Typesetter {
    environment: Environment,
    fingerprint: u128,
}

impl Typesetter {
    /// Templates by name (`board.typ`); those that are not given are the embedded ones.
    pub fn new(overrides: &BTreeMap<String, String>) -> Self {
        let mut texts: BTreeMap<String, String> = Templates::iter()
            .filter_map(|name| {
                let file = Templates::get(&name)?;
                Some((name.to_string(), String::from_utf8_lossy(&file.data).into_owned()))
            })
            .collect();
        texts.extend(overrides.iter().map(|(name, text)| (name.clone(), text.clone())));
        let fingerprint = fingerprint(&texts);
        Self { environment: Environment::new(texts), fingerprint }
    }

    /// Equal for equal templates, over runs of the same binary.
    pub fn fingerprint(&self) -> u128 {
        self.fingerprint
    }

    /// Prints a sheet, filled or empty.
    pub fn pdf(
        &self,
        definition: &Definition,
        data: Option<&Data>,
        paper: Paper,
        footer: &Footer,
    ) -> Result<Vec<u8>, Fault> {
        let (job, document) = self.document(definition, data, (paper, footer))?;
        let standards =
            PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| job.refused(format!("{error:?}")))?;
        // No timestamp, and an identifier from the content: the same sheet gives the same bytes.
        let options = PdfOptions { standards, ..Default::default() };
        typst_pdf::pdf(&document, &options).map_err(|errors| job.fault(&errors))
    }

    /// The pages of a sheet, for measuring them.
    pub fn pages(
        &self,
        definition: &Definition,
        data: Option<&Data>,
        paper: Paper,
        footer: &Footer,
    ) -> Result<PagedDocument, Fault> {
        self.document(definition, data, (paper, footer)).map(|(_, document)| document)
    }

    /// A sheet is laid out as one page, and once more with their number if there are more: a template that asked
    /// for the number itself would have every sheet laid out twice.
    fn document(
        &self,
        definition: &Definition,
        data: Option<&Data>,
        print: (Paper, &Footer),
    ) -> Result<(Job<'_>, PagedDocument), Fault> {
        let with = |pages| {
            let job =
                Job::new(&self.environment, definition.word(), input::json(definition, data, print, pages));
            job.document().map(|document| (job, document))
        };
        let first = with(1)?;
        match first.1.pages().len() {
            0 | 1 => Ok(first),
            pages => with(pages),
        }
    }
}

fn fingerprint(texts: &BTreeMap<String, String>) -> u128 {
    let mut all = String::new();
    for (name, text) in texts {
        all.push_str(&format!("{name}\u{0}{text}\u{0}"));
    }
    twox_hash::XxHash3_128::oneshot(all.as_bytes())
}
