//! A triangle: three sides, each with a name and room to write.

use crate::front_matter;
use crate::model::FieldSpec;
use crate::worksheet::Field;
use crate::worksheet::read::{Ids, Node, Scope, Word, child};

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Triangle {
    /// What stands in the middle; `|` divides lines.
    pub center: String,
    /// Three.
    pub sides: Vec<Side>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Side {
    pub field: Field,
    /// What one may ask at this side; often left to local content.
    pub prompts: Vec<String>,
}

impl Triangle {
    pub(super) fn fields(&self) -> Vec<Field> {
        self.sides.iter().map(|side| side.field.clone()).collect()
    }
}

front_matter! {
    pub struct Own {
        center: String = "Hvad der står midt i trekanten; | deler linjer.",
    }
}

front_matter! {
    pub struct WrittenSide {
        id: Word = "Sidens id: små bogstaver, tal og bindestreg.",
        title: String = "Sidens navn.",
        prompts: Vec<String> = "Spørgsmål eller stikord ved siden.",
    }
}

const SIDES: FieldSpec = child("sides", "Trekantens tre sider.", true);

pub(super) fn read(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Triangle {
    let own: Own = scope.fields(node, &[&[SIDES]]);
    let sides: Vec<Side> = scope.list(node, &SIDES).iter().map(|node| side(scope, node, ids)).collect();
    if !sides.is_empty() && sides.len() != 3 {
        let message = format!("trekanten har {} sider", sides.len());
        scope.report(node.range.clone(), message, "Skriv netop tre afdelinger [[triangle.sides]].");
    }
    Triangle { center: own.center, sides }
}

fn side(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Side {
    let node = Node { what: "siden", ..node.clone() };
    let written: WrittenSide = scope.fields(&node, &[]);
    scope.claim(&written.id, ids);
    Side { field: Field::text(written.id.text, written.title), prompts: written.prompts }
}
