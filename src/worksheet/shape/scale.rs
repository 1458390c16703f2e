//! A scale: the same question to several things, asked at one or more moments.

use super::item::{self, Item};
use crate::front_matter;
use crate::model::{FieldSpec, Reference};
use crate::worksheet::read::{Ids, Node, Scope, child};
use crate::worksheet::{Choice, Field, Input};

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scale {
    pub own: ScaleHead,
    /// At least one.
    pub moments: Vec<Choice>,
    /// As written, or the model's core elements once the definition is completed.
    pub items: Vec<Item>,
    /// What the measured values are, with their caveat; set when the definition is completed.
    pub about_measured: Option<String>,
}

front_matter! {
    /// What a scale says about itself.
    pub struct ScaleHead {
        from: Option<u32> = "Det laveste tal; ellers 1.",
        to: Option<u32> = "Det højeste tal; ellers 6.",
        low: String = "Hvad det laveste tal betyder.",
        high: String = "Hvad det højeste tal betyder.",
        core_elements: bool = "Om punkterne er kerneelementerne i arkets model.",
        measurement: Option<Reference> => Measurement = "Målingen, hvis sidste tal vises til sammenligning.",
    }
}

impl Scale {
    pub fn from(&self) -> u32 {
        self.own.from.unwrap_or(1)
    }

    pub fn to(&self) -> u32 {
        self.own.to.unwrap_or(6)
    }

    /// What is chosen for an item at a moment.
    pub fn value(&self, item: &Item, moment: &Choice) -> Field {
        let choices = (self.from()..=self.to()).map(|number| {
            let number = number.to_string();
            Choice { id: number.clone(), title: number }
        });
        let title = format!("{}, {}", item.title, moment.title);
        Field::line(format!("{}-{}", item.id, moment.id), title).of(Input::Choice(choices.collect()))
    }

    pub(super) fn fields(&self) -> Vec<Field> {
        let moments = |item| self.moments.iter().map(move |moment| self.value(item, moment));
        self.items.iter().flat_map(moments).collect()
    }
}

const MOMENTS: FieldSpec = child("moments", "Hvornår der bliver målt, fx hvert kvartal.", true);
const ITEMS: FieldSpec = child("items", "Det, der bliver vurderet.", false);

/// More numbers than this are no scale that people tick.
const MOST: u32 = 11;

pub(super) fn read(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Scale {
    let own: ScaleHead = scope.fields(node, &[&[MOMENTS, ITEMS]]);
    let mut moment_ids = Ids::default();
    let moments: Vec<Choice> = scope
        .list(node, &MOMENTS)
        .iter()
        .map(|node| scope.line(node, &mut moment_ids))
        .map(|field| Choice { id: field.id, title: field.title })
        .collect();
    let items: Vec<Item> = scope.list(node, &ITEMS).iter().map(|node| item::read(scope, node, ids)).collect();
    let scale = Scale { own, moments, items, about_measured: None };
    if scale.from() >= scale.to() || scale.to() - scale.from() >= MOST {
        let message = "skalaen går ikke fra et lavt tal til et højere";
        scope.report(node.range.clone(), message, "Skriv fx from = 1 og to = 6; højst elleve tal.");
    }
    if scale.items.is_empty() != scale.own.core_elements {
        scope.report(
            node.range.clone(),
            "skalaen skal have punkter at vurdere, og kun på én måde",
            "Skriv enten [[scale.items]] for hvert punkt eller core_elements = true.",
        );
    }
    scale
}
