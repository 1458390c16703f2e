//! What helps a model along, or stands in its way.

use crate::model::Reference;
use crate::{choice, front_matter};

choice! {
    /// Which way a factor works.
    pub enum Effect {
        Helps = "fremmer", "Fremmer";
        Hinders = "haemmer", "Hæmmer";
    }
}

front_matter! {
    /// A factor that promotes or hinders.
    pub struct Factor {
        effect: Effect = "Om faktoren fremmer eller hæmmer.",
        models: Vec<Reference> => Model = "Modellerne, hvor kilden har set den.",
        core_elements: Vec<Reference> => CoreElement = "Kerneelementerne, som den påvirker.",
        preconditions: Vec<Reference> => Precondition = "Forudsætningerne, som den hænger sammen med.",
        roles: Vec<Reference> => Role = "Rollerne, som kan gøre noget ved den.",
        tools: Vec<Reference> => Tool = "Redskaberne, som den påvirker, eller som hjælper.",
    }
}
