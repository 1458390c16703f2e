//! A practice model in an edition.

use crate::model::Reference;
use crate::{choice, front_matter};

choice! {
    /// The colour and line pattern that tell one model from another.
    pub enum Accent {
        Petrol = "petrol", "petroleum";
        Plum = "plum", "blomme";
    }
}

front_matter! {
    /// A practice model in an edition (2021, 2022).
    pub struct Model {
        edition: String = "Udgaven, fx \"2022\".",
        accent: Option<Accent> = "Modellens farve og stregmønster.",
        roles: Vec<Reference> => Role = "Roller, som modellen bygger på.",
        previous: Option<Reference> => Model = "Den tidligere udgave, som denne afløser.",
    }
}
