//! What a model fixes: a rule with its cases, and whether anybody may change it.

use crate::model::{Reference, Rows};
use crate::{choice, front_matter};

choice! {
    /// How binding the source makes a rule.
    pub enum Binding {
        Fixed = "ufravigelig", "Ufravigelig del af modellen";
        Expected = "fast-del", "Fast del af modellen";
        Practice = "praksis", "Sådan har kommuner gjort";
    }
}

front_matter! {
    /// One case of a rule: when it holds and what then.
    pub struct Case {
        when: String = "Hvornår det gælder.",
        provisions: Vec<Reference> => Provision = "Bestemmelserne, som det handler om.",
        then: String = "Hvad der så gælder.",
    }
}

front_matter! {
    /// A rule of a model.
    pub struct Rule {
        model: Reference => Model = "Modellen, som reglen hører til.",
        core_elements: Vec<Reference> => CoreElement = "Kerneelementerne, som den hører til.",
        binding: Binding = "Hvor fast kilden gør reglen.",
        steps: Vec<Reference> => Step = "Sagsskridt, hvor den gælder.",
        roles: Vec<Reference> => Role = "Roller, som følger den.",
        tools: Vec<Reference> => Tool = "Redskaber, der hjælper.",
        cases: Rows<Case> = "Tilfældene: `[[cases]]` med when, provisions og then.",
    }
}
