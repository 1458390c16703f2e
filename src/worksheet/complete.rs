//! Fills in what a definition takes from the content: a role's duties, core elements, measured values, rules.
//!
//! Takes a definition and the [`Content`] that answers for it; gives the definition with nothing left to look up.
//! What a sheet shows of the model is thereby never written twice. Never knows where the content comes from.

use super::shape::{Checklist, Item, Measured, Scale, Shape};
use super::{Definition, Fact};

/// What sheets ask of the content; `sheet` is always the one that is completed.
pub trait Content {
    /// The duties of a role in the sheet's model, in its order, by principle.
    fn duties(&self, role: &str) -> Vec<Item>;
    /// The core elements of the sheet's model, in its order.
    fn core_elements(&self) -> Vec<Item>;
    /// The last value that a measurement has of a core element.
    fn measured(&self, measurement: &str, core_element: &str) -> Option<Measured>;
    /// What a measurement is and its caveat, in a sentence or two.
    fn about(&self, measurement: &str) -> Option<String>;
    /// The cases of a rule.
    fn cases(&self, rule: &str) -> Vec<Fact>;
}

/// The definition with all that it takes from the content.
pub fn complete(definition: &Definition, content: &dyn Content) -> Definition {
    let mut whole = definition.clone();
    for part in &mut whole.parts {
        if let Some(rule) = &part.rule {
            part.facts = content.cases(&rule.id);
        }
        match &mut part.shape {
            Shape::Checklist(checklist) => duties(checklist, content),
            Shape::Scale(scale) => core_elements(scale, content),
            _ => {}
        }
    }
    whole
}

fn duties(checklist: &mut Checklist, content: &dyn Content) {
    if let Some(role) = &checklist.own.duties {
        checklist.items = content.duties(&role.id);
    }
}

fn core_elements(scale: &mut Scale, content: &dyn Content) {
    if scale.own.core_elements {
        scale.items = content.core_elements();
    }
    if let Some(measurement) = &scale.own.measurement {
        for item in &mut scale.items {
            item.reference = content.measured(&measurement.id, &item.id);
        }
        scale.about_measured = content.about(&measurement.id);
    }
}
