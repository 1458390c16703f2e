//! What a municipality tried, and what came of it.

use crate::front_matter;
use crate::model::Reference;

front_matter! {
    /// An experience from practice.
    pub struct Experience {
        model: Reference => Model = "Modellen, som erfaringen er gjort med.",
        core_element: Option<Reference> => CoreElement = "Kerneelementet, som den handler om.",
        principles: Vec<Reference> => Principle = "Principper, som erfaringen belyser.",
        steps: Vec<Reference> => Step = "Sagsskridt, hvor det blev gjort.",
        tools: Vec<Reference> => Tool = "Redskaber, der blev brugt.",
        roles: Vec<Reference> => Role = "Roller, som fortæller eller deltog.",
        factors: Vec<Reference> => Factor = "Faktorer, der hjalp eller stod i vejen.",
        municipality: Option<Reference> => Municipality = "Kommunen, kun når kilden nævner den.",
    }
}
