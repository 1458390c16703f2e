//! An entry of the glossary.

use crate::front_matter;
use crate::model::Reference;

front_matter! {
    /// A term with its synonyms; the body is its definition.
    pub struct Term {
        models: Vec<Reference> => Model = "Modeludgaverne, hvor ordet er i brug.",
        provisions: Vec<Reference> => Provision = "Lovbestemmelser, som ordet hænger sammen med.",
        synonyms: Vec<String> = "Andre ord for det samme.",
        avoid: Vec<String> = "Stavemåder, som ikke skal bruges.",
        abbreviation: Option<String> = "Forkortelsen.",
        see: Vec<Reference> => Term = "Beslægtede begreber.",
        role: Option<Reference> => Role = "Rollen, som siger mere.",
        tool: Option<Reference> => Tool = "Redskabet, som siger mere.",
    }
}
