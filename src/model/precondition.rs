//! What must be in place in the organisation.

use crate::model::Reference;
use crate::{choice, front_matter};

choice! {
    /// What the model's source calls it.
    pub enum PreconditionForm {
        Precondition = "forudsaetning", "Organisatorisk forudsætning";
        Track = "spor", "Kapacitetsspor";
    }
}

front_matter! {
    /// An organisational precondition of a model.
    pub struct Precondition {
        model: Reference => Model = "Modellen, som forudsætningen hører til.",
        number: u32 = "Nummeret i modellens rækkefølge.",
        roles: Vec<Reference> => Role = "Roller, som har opgaven.",
        tools: Vec<Reference> => Tool = "Redskaber, der hjælper.",
        form: Option<PreconditionForm> = "Om kilden kalder det en forudsætning eller en del af et spor; ellers forudsætning.",
    }
}
