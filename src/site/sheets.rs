//! The printed sheets: a definition on a paper size, as PDF.

use super::artifact::Make;
use super::build::Site;
use crate::diagnostic::{Code, Diagnostic};
use crate::graph::NodeId;
use crate::model::Data;
use crate::source::Span;
use crate::worksheet::pdf::{Fault, Filling, Footer, Overflow, Unprinted};
use crate::worksheet::{self, Definition, Paper, docx};
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use twox_hash::XxHash3_128;

/// A printed sheet of the site.
pub struct Sheet<'a> {
    pub site: &'a Site,
    pub id: NodeId,
    pub definition: Arc<Definition>,
    pub edition: Edition,
}

/// What is printed of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Edition {
    /// Empty, on a paper.
    Empty(Paper),
    /// With the data of an invented family.
    Example(Paper, Arc<worksheet::Data>),
    /// Empty, A3 as two halves on A4.
    Halves,
    /// Empty, for Word, on a paper.
    Word(Paper),
}

impl Make for Sheet<'_> {
    fn fingerprint(&self) -> u128 {
        let mut inputs = Inputs::default();
        (&*self.definition, &self.edition, self.site.footer(self.id)).hash(&mut inputs);
        inputs.add(&self.site.typesetter().fingerprint().to_le_bytes());
        XxHash3_128::oneshot(inputs.bytes())
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let footer = self.site.footer(self.id);
        let typesetter = self.site.typesetter();
        let print = |filling, paper| typesetter.fitting(&self.definition, filling, paper, &footer);
        let made = match &self.edition {
            Edition::Empty(paper) => print(Filling::Empty, *paper),
            Edition::Example(paper, data) => print(Filling::Example(data), *paper),
            Edition::Halves => typesetter.halves(&self.definition, &footer),
            Edition::Word(paper) => return Ok(docx::sheet(&self.definition, None, *paper, &footer)),
        };
        made.map_err(|unprinted| match unprinted {
            Unprinted::Fault(fault) => vec![self.site.sheet_fault(self.id, &fault)],
            Unprinted::Overflow(overflow) => vec![self.overflow(&overflow)],
        })
    }

    fn costly(&self) -> bool {
        true
    }
}

impl Sheet<'_> {
    /// A definition that holds more than its paper: points to the definition.
    fn overflow(&self, overflow: &Overflow) -> Diagnostic {
        let path = format!("toolkit/{}/worksheet.toml", self.definition.id);
        let sources = &self.site.graph.sources;
        let span = match (sources.ids().rev().find(|id| sources.file(*id).path == path), overflow) {
            (None, _) => self.site.graph.node(self.id).document.span.clone(),
            (Some(file), Overflow::Cut(text)) => match sources.file(file).text.find(text) {
                Some(at) => Span::new(file, at..at + text.len()),
                None => Span::start_of(file),
            },
            (Some(file), Overflow::Pages { .. }) => Span::start_of(file),
        };
        let paper = match self.edition {
            Edition::Empty(paper) | Edition::Example(paper, _) | Edition::Word(paper) => paper.word(),
            Edition::Halves => Paper::A3.word(),
        };
        let message = match overflow {
            Overflow::Pages { has, .. } => format!("arket fylder {has} sider i {paper}, men skal være på én"),
            Overflow::Cut(text) => format!("teksten \"{text}\" går ud over kanten af arket i {paper}"),
        };
        let help = match overflow {
            Overflow::Pages { .. } => {
                "Giv felterne færre linjer (lines, blank), del arket i to, eller nøjes med et større papir i papers."
            }
            Overflow::Cut(_) => "Skriv teksten kortere, eller giv dens kolonne mere plads med width.",
        };
        Diagnostic::error(Code::SheetOverflow, span, message).help(help)
    }
}

/// Gathers what `Hash` feeds it, so that all of it can be hashed to 128 bits.
#[derive(Default)]
pub(super) struct Inputs(Vec<u8>);

impl Inputs {
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Hasher for Inputs {
    fn finish(&self) -> u64 {
        self.0.len() as u64
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }
}

impl Site {
    /// What stands at the foot of a printed sheet.
    pub fn footer(&self, id: NodeId) -> Footer {
        let graph = &self.graph;
        let model = graph.related(id, "model").first().map(|model| {
            let node = graph.node(*model);
            match &node.document.data {
                Data::Model(model) => format!("{}, {}", node.title(), model.edition),
                _ => node.title().to_owned(),
            }
        });
        let base = self.frame.base_url.trim_start_matches("https://").trim_start_matches("http://");
        let node = graph.node(id);
        Footer {
            model: model.unwrap_or_default(),
            short_id: node.short_id.clone(),
            address: format!("{base}{}", node.path()),
            date: graph.settings.updated.map(|date| graph.said(date.danish())),
        }
    }

    /// A sheet that cannot be set: the fault in the project's own template, or where the sheet is defined.
    pub fn sheet_fault(&self, id: NodeId, fault: &Fault) -> Diagnostic {
        let sources = &self.graph.sources;
        let path = format!("layouts/print/{}", fault.template);
        let template = sources.ids().rev().find(|id| sources.file(*id).path == path);
        let span = match (template, &fault.range) {
            (Some(file), Some(range)) => Span::new(file, range.clone()),
            (Some(file), None) => Span::start_of(file),
            (None, _) => self.graph.node(id).document.span.clone(),
        };
        Diagnostic::error(Code::LayoutError, span, format!("arket kan ikke sættes: {}", fault.message))
            .help(fault.details.clone())
    }
}
