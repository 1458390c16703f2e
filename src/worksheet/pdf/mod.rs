//! Printed sheets: PDF/UA-1, tagged, Danish, on A4, A3 or A2, one alone or several as a pack.
//!
//! Takes a definition, what is written on it, a paper and what stands in the footer, and gives the bytes of a
//! PDF that are the same every time: no time of making is written. The layout stands in Typst templates
//! (`layouts/print/`), which a project may replace one by one. Titles and metadata come from the definition
//! alone. Text that does not fit shrinks to a limit and then runs on to a further page; it is never cut.

mod input;
mod letters;
mod overflow;
mod shapes;
mod words;
mod world;

pub use letters::MISSING;
pub use overflow::{Overflow, Piece, texts};
pub use world::forget;

use super::{Data, Definition, Paper};
use crate::language::Words;
use input::Print;
use rust_embed::RustEmbed;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
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

/// What is written on a printed sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Filling<'a> {
    Empty,
    /// An invented family's; the sheet says so.
    Example(&'a Data),
    Filled(&'a Data),
}

impl<'a> Filling<'a> {
    fn data(self) -> Option<&'a Data> {
        match self {
            Filling::Empty => None,
            Filling::Example(data) | Filling::Filled(data) => Some(data),
        }
    }
}

/// A sheet of a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PackSheet<'a> {
    pub definition: &'a Definition,
    pub paper: Paper,
    pub footer: &'a Footer,
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

/// Why there is no sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unprinted {
    /// A template is at fault.
    Fault(Fault),
    /// The definition holds more than its paper.
    Overflow(Overflow),
}

impl From<Fault> for Unprinted {
    fn from(fault: Fault) -> Self {
        Unprinted::Fault(fault)
    }
}

/// Fonts, library and templates, made once and shared by all sheets.
pub struct Typesetter {
    environment: Environment,
    fingerprint: u128,
    /// What says a sheet in English that was made in Danish.
    words: Option<Arc<Words>>,
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
        Self { environment: Environment::new(texts), fingerprint, words: None }
    }

    /// What prints empty sheets in English: the same fonts, and templates whose words are said. All that a sheet holds
    /// is said where a row knows it, so what a family wrote must not come here.
    pub fn in_english(&self, words: &Arc<Words>) -> Self {
        let fingerprint = [self.fingerprint, words.stamp()].map(u128::to_le_bytes).concat();
        Self {
            environment: self.environment.in_english(words),
            fingerprint: twox_hash::XxHash3_128::oneshot(&fingerprint),
            words: Some(words.clone()),
        }
    }

    /// Equal for equal templates, over runs of the same binary.
    pub fn fingerprint(&self) -> u128 {
        self.fingerprint
    }

    /// Prints a sheet.
    pub fn pdf(
        &self,
        definition: &Definition,
        filling: Filling<'_>,
        paper: Paper,
        footer: &Footer,
    ) -> Result<Vec<u8>, Fault> {
        self.printed("one", input::sheet(Print { definition, filling, paper, footer }))?.pdf()
    }

    /// Prints an empty sheet or an example as [`pdf`](Self::pdf) does, unless it is too much for its paper.
    ///
    /// An empty sheet has one page; a list that comes from the content may have more.
    pub fn fitting(
        &self,
        definition: &Definition,
        filling: Filling<'_>,
        paper: Paper,
        footer: &Footer,
    ) -> Result<Vec<u8>, Unprinted> {
        let printed = self.printed("one", input::sheet(Print { definition, filling, paper, footer }))?;
        let most = overflow::most_pages(definition, filling);
        match overflow::find(&printed.document, most) {
            Some(overflow) => Err(Unprinted::Overflow(overflow)),
            None => Ok(printed.pdf()?),
        }
    }

    /// Prints the empty A3 sheet as two halves on A4, with marks for cutting and gluing.
    pub fn halves(&self, definition: &Definition, footer: &Footer) -> Result<Vec<u8>, Unprinted> {
        let whole = self.pages(definition, Filling::Empty, Paper::A3, footer)?;
        if let Some(overflow) = overflow::find(&whole, Some(1)) {
            return Err(Unprinted::Overflow(overflow));
        }
        let print = Print { definition, filling: Filling::Empty, paper: Paper::A3, footer };
        Ok(self.printed("halves", input::sheet(print))?.pdf()?)
    }

    /// Prints several empty sheets as one document with a cover and a list of contents.
    pub fn pack(&self, title: &str, about: &str, sheets: &[PackSheet<'_>]) -> Result<Vec<u8>, Fault> {
        self.printed("pack", input::pack(title, about, sheets))?.pdf()
    }

    /// Prints what is no sheet: a value for a template (`document`), with the files that it names.
    pub fn print(
        &self,
        template: &str,
        input: Value,
        files: &BTreeMap<String, Arc<[u8]>>,
    ) -> Result<Vec<u8>, Fault> {
        self.laid_out(template, input, files)?.pdf()
    }

    /// The pages of what is no sheet, for reading them.
    pub fn pages_of(
        &self,
        template: &str,
        input: Value,
        files: &BTreeMap<String, Arc<[u8]>>,
    ) -> Result<PagedDocument, Fault> {
        self.laid_out(template, input, files).map(|printed| printed.document)
    }

    fn laid_out(
        &self,
        template: &str,
        mut input: Value,
        files: &BTreeMap<String, Arc<[u8]>>,
    ) -> Result<Printed<'_>, Fault> {
        self.environment.letters().legible(&mut input);
        let job = Job::new(&self.environment, template, input.to_string().into_bytes()).with(files);
        job.document().map(|document| Printed { job, document })
    }

    /// The pages of a sheet, for measuring them.
    pub fn pages(
        &self,
        definition: &Definition,
        filling: Filling<'_>,
        paper: Paper,
        footer: &Footer,
    ) -> Result<PagedDocument, Fault> {
        let print = Print { definition, filling, paper, footer };
        self.printed("one", input::sheet(print)).map(|printed| printed.document)
    }

    /// A document is laid out as one page, and once more with their number if there are more: a template that asked
    /// for the number itself would have every sheet laid out twice.
    fn printed(&self, template: &str, mut input: Value) -> Result<Printed<'_>, Fault> {
        if let Some(words) = &self.words {
            words.json(&mut input);
        }
        self.environment.letters().legible(&mut input);
        let drawings = input::take_drawings(&mut input);
        let with = |input: &Value| {
            let input = input.to_string().into_bytes();
            let job = Job::new(&self.environment, template, input).with(&drawings);
            job.document().map(|document| Printed { job, document })
        };
        let first = with(&input)?;
        match first.document.pages().len() {
            0 | 1 => Ok(first),
            pages => {
                input::number(&mut input, pages);
                with(&input)
            }
        }
    }
}

/// Laid out pages.
struct Printed<'a> {
    job: Job<'a>,
    document: PagedDocument,
}

impl Printed<'_> {
    fn pdf(&self) -> Result<Vec<u8>, Fault> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| self.job.refused(format!("{error:?}")))?;
        // No timestamp, and an identifier from the content: the same sheet gives the same bytes.
        let options = PdfOptions { standards, ..Default::default() };
        typst_pdf::pdf(&self.document, &options).map_err(|errors| self.job.fault(&errors))
    }
}

fn fingerprint(texts: &BTreeMap<String, String>) -> u128 {
    let mut all = String::new();
    for (name, text) in texts {
        all.push_str(&format!("{name}\u{0}{text}\u{0}"));
    }
    twox_hash::XxHash3_128::oneshot(all.as_bytes())
}
