//! Reads what a sheet consists of: parts in order, or the one part that its only shape makes.

use super::{Ids, Node, Scope, TOP};
use crate::front_matter;
use crate::model::{FieldSpec, Fields, Reference};
use crate::worksheet::Part;
use crate::worksheet::shape::{self, SHAPES};

front_matter! {
    /// A part as written, beside its shape.
    pub struct PartHead {
        title: Option<String> = "Delens overskrift.",
        text: Option<String> = "En linje eller to under overskriften.",
        rule: Option<Reference> => Rule = "Reglen i modellen, hvis tilfælde skal stå her.",
    }
}

/// What the relation of a part to a rule is called.
pub(in crate::worksheet) const RULE: &FieldSpec = &PartHead::FIELDS[2];

impl Scope<'_> {
    /// The parts of a sheet: those that it lists, or the one that its only shape makes.
    pub fn parts(&mut self, root: &Node<'_>, ids: &mut Ids) -> Option<Vec<Part>> {
        let listed = self.list(root, &TOP[1]);
        let written = root.table.iter().find(|(key, _)| SHAPES.iter().any(|spec| spec.name == key.get_ref()));
        if listed.is_empty() {
            let shape = shape::read(self, root, ids)?;
            return Some(vec![Part { title: None, text: None, rule: None, facts: Vec::new(), shape }]);
        }
        if let Some((key, _)) = written {
            let message = format!("formen `{}` står uden for arkets dele", key.get_ref());
            let help = format!("Flyt den ind i en del: [parts.{}].", key.get_ref());
            self.report(key.span(), message, help);
        }
        let parts: Vec<Option<Part>> = listed.iter().map(|node| self.part(node, ids)).collect();
        parts.into_iter().collect()
    }

    fn part(&mut self, node: &Node<'_>, ids: &mut Ids) -> Option<Part> {
        let node = Node { what: "delen", ..node.clone() };
        let head: PartHead = self.fields(&node, &[SHAPES]);
        let shape = shape::read(self, &node, ids)?;
        Some(Part { title: head.title, text: head.text, rule: head.rule, facts: Vec::new(), shape })
    }
}
