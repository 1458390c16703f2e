//! A result of the evaluation with its numbers, its n and its caveats.

use crate::front_matter;
use crate::model::Reference;

front_matter! {
    /// A finding of the evaluation.
    pub struct Finding {
        model: Option<Reference> => Model = "Modellen, som fundet handler om.",
        core_element: Option<Reference> => CoreElement = "Kerneelementet, som fundet handler om.",
        n: Option<u32> = "Hvor mange svar fundet bygger på.",
        scale: Option<String> = "Skalaen, fx \"1-6\".",
        caveat: Option<String> = "Forbeholdet, der skal følge fundet.",
    }
}
