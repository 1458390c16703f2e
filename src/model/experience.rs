//! What a municipality tried, and what came of it.

use crate::front_matter;
use crate::model::Reference;

front_matter! {
    /// An experience from practice.
    pub struct Experience {
        model: Reference => Model = "Modellen, som erfaringen er gjort med.",
        core_element: Option<Reference> => CoreElement = "Kerneelementet, som den handler om.",
        tools: Vec<Reference> => Tool = "Redskaber, der blev brugt.",
        roles: Vec<Reference> => Role = "Roller, som fortæller eller deltog.",
        municipality: Option<Reference> => Municipality = "Kommunen, kun når kilden nævner den.",
    }
}
