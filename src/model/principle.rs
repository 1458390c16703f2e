//! A principle: rationale, and practice per role.

use crate::front_matter;
use crate::model::Reference;

front_matter! {
    /// A principle of a core element. Its duties stand in the body as `praksis` directives.
    pub struct Principle {
        core_element: Reference => CoreElement = "Kerneelementet, som princippet hører til.",
        number: u32 = "Nummeret i kerneelementet.",
        steps: Vec<Reference> => Step = "Sagsskridt, hvor princippet er i brug.",
        tools: Vec<Reference> => Tool = "Redskaber, der hjælper.",
        terms: Vec<Reference> => Term = "Begreber, som læseren skal kende.",
    }
}
