//! A checklist: points to tick, with a short line beside each if it is wanted.

use super::item::{self, Item};
use crate::front_matter;
use crate::model::{FieldSpec, Reference};
use crate::source::Span;
use crate::worksheet::read::{Ids, Node, Scope, Word, child};
use crate::worksheet::{Field, Input};

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Checklist {
    pub own: ChecklistHead,
    /// As written, or the duties of a role once the definition is completed.
    pub items: Vec<Item>,
}

front_matter! {
    /// What a checklist says about itself.
    pub struct ChecklistHead {
        note: Option<String> = "Titlen på en kort linje ved hvert punkt, fx \"Hvem og hvornår\".",
        duties: Option<Reference> => Role = "Rollen, hvis opgaver i arkets model er punkterne.",
    }
}

impl Checklist {
    /// The box of an item.
    pub fn tick(&self, item: &Item) -> Field {
        Field::line(&item.id, &item.title).of(Input::Check)
    }

    /// The line beside an item.
    pub fn note(&self, item: &Item) -> Option<Field> {
        self.own.note.as_ref().map(|title| Field::line(format!("{}-note", item.id), title))
    }

    /// Items with the heading above them, where one begins.
    pub fn groups(&self) -> Vec<(Option<&str>, Vec<&Item>)> {
        let mut groups: Vec<(Option<&str>, Vec<&Item>)> = Vec::new();
        for item in &self.items {
            match groups.last_mut() {
                Some((group, items)) if *group == item.group.as_deref() => items.push(item),
                _ => groups.push((item.group.as_deref(), vec![item])),
            }
        }
        groups
    }

    pub(super) fn fields(&self) -> Vec<Field> {
        let both = |item| std::iter::once(self.tick(item)).chain(self.note(item));
        self.items.iter().flat_map(both).collect()
    }
}

const ITEMS: FieldSpec = child("items", "Punkterne på listen.", false);

pub(super) fn read(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Checklist {
    let own: ChecklistHead = scope.fields(node, &[&[ITEMS]]);
    let items: Vec<Item> = scope.list(node, &ITEMS).iter().map(|node| item::read(scope, node, ids)).collect();
    if own.note.is_some() {
        for item in &items {
            let span = Span::new(scope.file, node.range.clone());
            scope.claim(&Word { text: format!("{}-note", item.id), span }, ids);
        }
    }
    match (items.is_empty(), &own.duties) {
        (true, None) => scope.report(
            node.range.clone(),
            "listen har ingen punkter",
            "Skriv en afdeling [[checklist.items]] for hvert, eller duties = \"leder\" for en rolles opgaver.",
        ),
        (false, Some(_)) => scope.report(
            node.range.clone(),
            "listen har både egne punkter og en rolles opgaver",
            "Behold items eller duties; det andet kan være en del for sig.",
        ),
        _ => {}
    }
    Checklist { own, items }
}
