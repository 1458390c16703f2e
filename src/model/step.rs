//! One step of the case flow.

use crate::model::Reference;
use crate::{choice, front_matter};

choice! {
    /// The part of the case flow that a step belongs to.
    pub enum Phase {
        Start = "opstart", "Opstart";
        Course = "drift", "Sag i drift";
        Transition = "overgang", "Overgang";
    }
}

front_matter! {
    /// A step of the case flow, in a phase.
    pub struct Step {
        model: Reference => Model = "Modellen, som skridtet hører til.",
        phase: Phase = "Fasen, som skridtet ligger i.",
        position: Option<u32> = "Nummeret i fasen, kun når kilden gør det sikkert.",
        optional: bool = "Om skridtet kun tages efter behov.",
        principles: Vec<Reference> => Principle = "Principper, som er i brug her.",
        roles: Vec<Reference> => Role = "Roller, som deltager.",
        tools: Vec<Reference> => Tool = "Redskaber, der hjælper.",
    }
}
