//! What must be in place in the organisation.

use crate::front_matter;
use crate::model::Reference;

front_matter! {
    /// An organisational precondition of a model.
    pub struct Precondition {
        model: Reference => Model = "Modellen, som forudsætningen hører til.",
        number: u32 = "Nummeret i modellens rækkefølge.",
        roles: Vec<Reference> => Role = "Roller, som har opgaven.",
        tools: Vec<Reference> => Tool = "Redskaber, der hjælper.",
    }
}
