//! A sheet as its author defined it: heading, papers, fields and shape.
//!
//! Takes nothing; `read` fills it. Never holds a family's data.

use super::read::Word;
use super::{Field, Shape};
use crate::language::Words;
use crate::model::{FieldSpec, Fields, Reference};
use crate::{choice, front_matter};
use std::sync::Arc;

/// A sheet of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    A4,
    A3,
    A2,
}

impl Paper {
    pub const ALL: &'static [Paper] = &[Paper::A4, Paper::A3, Paper::A2];

    /// As written in a definition and on a button.
    pub fn word(self) -> &'static str {
        match self {
            Paper::A4 => "A4",
            Paper::A3 => "A3",
            Paper::A2 => "A2",
        }
    }

    /// As it stands in a file name.
    pub fn slug(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::A3 => "a3",
            Paper::A2 => "a2",
        }
    }

    pub fn from_word(word: &str) -> Option<Paper> {
        Self::ALL.iter().copied().find(|paper| paper.word().eq_ignore_ascii_case(word))
    }

    /// Short and long side in millimetres.
    pub fn sides(self) -> (f64, f64) {
        match self {
            Paper::A4 => (210.0, 297.0),
            Paper::A3 => (297.0, 420.0),
            Paper::A2 => (420.0, 594.0),
        }
    }
}

choice! {
    /// How the paper lies.
    pub enum Orientation {
        Landscape = "liggende", "liggende";
        Portrait = "staaende", "stående";
    }
}

front_matter! {
    /// What a sheet says about itself.
    pub struct Heading {
        title: String = "Arkets titel.",
        short_title: Option<String> = "En kort titel til menuer og små skærme.",
        description: String = "Én sætning på højst 160 tegn, til lister og søgemaskiner.",
        purpose: String = "Hvad arket skal bruges til.",
        who: String = "Hvem der bruger arket.",
        when: String = "Hvornår arket bruges.",
        time: Option<String> = "Hvor lang tid det tager, hvis en kilde siger det.",
        papers: Vec<Word> = "Papirstørrelserne.",
        orientation: Option<Orientation> = "Hvordan papiret vender; ellers liggende.",
        model: Option<Reference> => Model = "Modellen, som arket hører til.",
        roles: Vec<Reference> => Role = "Roller, som bruger arket.",
        steps: Vec<Reference> => Step = "Sagsskridt, hvor arket er i brug.",
        tools: Vec<Reference> => Tool = "Redskaber, som arket hører til.",
        sources: Vec<Reference> => Source = "Kilder, som arket bygger på.",
    }
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Definition {
    /// The folder's name under `toolkit/`; the sheet's address and file names come from it.
    pub id: String,
    pub heading: Heading,
    /// At least one, as written.
    pub papers: Vec<Paper>,
    /// Short lines at the top of the sheet.
    pub top: Vec<Field>,
    /// In reading order; at least one.
    pub parts: Vec<Part>,
    /// For a sheet in English: what the media say themselves.
    pub words: Option<Arc<Words>>,
}

/// A part of a sheet: what may stand above it, and one shape.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Part {
    pub title: Option<String>,
    /// A line or two below the title.
    pub text: Option<String>,
    /// The rule of the model whose cases stand here.
    pub rule: Option<Reference>,
    /// The rule's cases; empty until the definition is [completed](super::complete()).
    pub facts: Vec<Fact>,
    pub shape: Shape,
}

/// One case of a rule: when it holds, and what then.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fact {
    pub when: String,
    pub then: String,
}

impl Definition {
    /// Every field in reading order: the same in all media, in files of data and in messages.
    pub fn fields(&self) -> Vec<Field> {
        self.top.iter().cloned().chain(self.parts.iter().flat_map(|part| part.shape.fields())).collect()
    }

    /// Visits every relation with the field that it stands in.
    pub fn references<'a>(&'a self, visit: &mut dyn FnMut(&'static FieldSpec, &'a Reference)) {
        self.heading.references(visit);
        for part in &self.parts {
            part.rule.iter().for_each(|rule| visit(super::read::RULE, rule));
            part.shape.references(visit);
        }
    }

    /// The one shape of a sheet without parts.
    pub fn only_shape(&self) -> Option<&Shape> {
        match self.parts.as_slice() {
            [Part { title: None, text: None, rule: None, shape, .. }] => Some(shape),
            _ => None,
        }
    }

    /// The words of the shapes that it has, each once.
    pub fn shapes(&self) -> Vec<&'static str> {
        let words: std::collections::BTreeSet<_> = self.parts.iter().map(|part| part.shape.word()).collect();
        words.into_iter().collect()
    }

    /// Whether a list on it is made of a role's duties, and may then be long.
    pub fn has_duties(&self) -> bool {
        let duties = |part: &Part| matches!(&part.shape, Shape::Checklist(list) if list.own.duties.is_some());
        self.parts.iter().any(duties)
    }

    /// What the sheet looks like in a word: its one shape's, or "parts".
    pub fn word(&self) -> &'static str {
        self.only_shape().map_or("parts", Shape::word)
    }

    pub fn orientation(&self) -> Orientation {
        self.heading.orientation.unwrap_or(Orientation::Landscape)
    }

    /// The name of one printed edition: `loeft-tavle-a3.pdf`.
    pub fn pdf_name(&self, paper: Paper) -> String {
        format!("{}-{}.pdf", self.id, paper.slug())
    }
}
