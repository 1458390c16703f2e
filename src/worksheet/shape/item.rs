//! What checklists and scales list: written in the definition, or taken from the content.

use crate::front_matter;
use crate::worksheet::read::{Ids, Node, Scope, Word};

/// One thing to tick or to judge.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Item {
    pub id: String,
    pub title: String,
    pub text: Option<String>,
    /// The heading that it shares with its neighbours.
    pub group: Option<String>,
    /// What others measured, for a scale.
    pub reference: Option<Measured>,
}

/// A value that others measured, as a decimal number, and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Measured {
    /// "4.7".
    pub value: String,
    /// "4,7 (Slut)".
    pub label: String,
}

front_matter! {
    pub struct WrittenItem {
        id: Word = "Punktets id: små bogstaver, tal og bindestreg.",
        title: String = "Punktet.",
        text: Option<String> = "En linje mere om punktet.",
        group: Option<String> = "Overskriften, som punktet står under sammen med sine naboer.",
    }
}

pub(super) fn read(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Item {
    let node = Node { what: "punktet", ..node.clone() };
    let written: WrittenItem = scope.fields(&node, &[]);
    scope.claim(&written.id, ids);
    let WrittenItem { id, title, text, group } = written;
    Item { id: id.text, title, text, group, reference: None }
}
