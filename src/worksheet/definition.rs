//! A sheet as its author defined it: heading, papers, fields and shape.
//!
//! Takes nothing; `read` fills it. Never holds a family's data.

use super::read::Word;
use super::{Field, Shape};
use crate::model::{FieldSpec, Fields, Reference};
use crate::{choice, front_matter};

/// A sheet of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    A4,
    A3,
}

impl Paper {
    pub const ALL: &'static [Paper] = &[Paper::A4, Paper::A3];

    /// As written in a definition and on a button.
    pub fn word(self) -> &'static str {
        match self {
            Paper::A4 => "A4",
            Paper::A3 => "A3",
        }
    }

    /// As it stands in a file name.
    pub fn slug(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::A3 => "a3",
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
    pub shape: Shape,
}

impl Definition {
    /// Every field in reading order: the same in all media, in files of data and in messages.
    pub fn fields(&self) -> Vec<Field> {
        self.top.iter().cloned().chain(self.shape.fields()).collect()
    }

    /// Visits every relation with the field that it stands in.
    pub fn references<'a>(&'a self, visit: &mut dyn FnMut(&'static FieldSpec, &'a Reference)) {
        self.heading.references(visit);
    }

    pub fn orientation(&self) -> Orientation {
        self.heading.orientation.unwrap_or(Orientation::Landscape)
    }

    /// The name of one printed edition: `loeft-tavle-a3.pdf`.
    pub fn pdf_name(&self, paper: Paper) -> String {
        format!("{}-{}.pdf", self.id, paper.slug())
    }
}
