//! A result of the evaluation with its numbers, its n and its caveats.

use crate::model::Reference;
use crate::{choice, front_matter};

choice! {
    /// What a finding is about.
    pub enum FindingGroup {
        Families = "familier", "Udbytte for familier";
        Practice = "fagligt", "Fagligt og organisatorisk udbytte";
        Implementation = "implementering", "Implementering";
        Frame = "rammer", "Rammer";
        Costs = "oekonomi", "Økonomi";
        Overall = "samlet", "Samlet vurdering";
        Method = "metode", "Metode og data";
    }
}

front_matter! {
    /// A finding of the evaluation.
    pub struct Finding {
        group: FindingGroup = "Hvad fundet handler om.",
        models: Vec<Reference> => Model = "Modellerne, som fundet handler om.",
        core_elements: Vec<Reference> => CoreElement = "Kerneelementerne, som fundet handler om.",
        tools: Vec<Reference> => Tool = "Redskaberne, som fundet handler om.",
        roles: Vec<Reference> => Role = "Rollerne, som fundet handler om.",
        municipalities: Vec<Reference> => Municipality = "Kommunerne, kun når kilden nævner dem.",
        factors: Vec<Reference> => Factor = "Faktorer, som fundet peger på.",
        measurements: Vec<Reference> => Measurement = "Målingerne bag fundet.",
        n: Option<String> = "Hvor mange svar fundet bygger på.",
        scale: Option<String> = "Skalaen, fx \"1-6\".",
        caveat: String = "Forbeholdet, der skal følge fundet, i én sætning.",
    }
}
