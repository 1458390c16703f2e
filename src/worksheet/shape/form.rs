//! A form: fields below and beside each other, with room to write.

use crate::choice;
use crate::front_matter;
use crate::model::FieldSpec;
use crate::worksheet::read::{Ids, InputWord, Node, Scope, Word, child};
use crate::worksheet::{Field, Input};

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Form {
    /// At least one.
    pub fields: Vec<FormField>,
}

/// A field and the room that it gets.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FormField {
    pub field: Field,
    pub width: Width,
    /// Writing lines on paper.
    pub lines: u32,
}

choice! {
    /// How much of the sheet's width a field takes.
    pub enum Width {
        Whole = "hel", "hele bredden";
        Half = "halv", "det halve";
        Third = "tredjedel", "en tredjedel";
    }
}

impl Width {
    /// In twelfths of the sheet.
    pub fn twelfths(self) -> u32 {
        match self {
            Width::Whole => 12,
            Width::Half => 6,
            Width::Third => 4,
        }
    }
}

impl Form {
    pub(super) fn fields(&self) -> Vec<Field> {
        self.fields.iter().map(|one| one.field.clone()).collect()
    }

    /// The fields that stand side by side, row by row.
    pub fn rows(&self) -> Vec<&[FormField]> {
        let mut rows = Vec::new();
        let (mut start, mut used) = (0, 0);
        for (at, one) in self.fields.iter().enumerate() {
            if used + one.width.twelfths() > 12 {
                rows.push(&self.fields[start..at]);
                (start, used) = (at, 0);
            }
            used += one.width.twelfths();
        }
        rows.push(&self.fields[start..]);
        rows
    }
}

front_matter! {
    pub struct Own {}
}

front_matter! {
    pub struct WrittenField {
        id: Word = "Feltets id: små bogstaver, tal og bindestreg.",
        title: String = "Feltets navn på arket.",
        prompt: Option<String> = "En kort hjælp til den, der skriver.",
        r#type: Option<InputWord> = "Hvordan feltet bliver udfyldt; ellers tekst.",
        choices: Vec<String> = "Det, man kan vælge imellem, når feltet er af typen valg.",
        lines: Option<u32> = "Hvor mange skrivelinjer feltet har på papir.",
        width: Option<Width> = "Hvor meget af arkets bredde feltet fylder.",
    }
}

const FIELDS: FieldSpec = child("fields", "Felterne i formularen.", true);

pub(super) fn read(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Form {
    let _: Own = scope.fields(node, &[&[FIELDS]]);
    Form { fields: scope.list(node, &FIELDS).iter().map(|node| field(scope, node, ids)).collect() }
}

fn field(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> FormField {
    let node = Node { what: "dette felt", ..node.clone() };
    let written: WrittenField = scope.fields(&node, &[]);
    scope.claim(&written.id, ids);
    let input = scope.input(&node, (written.r#type.unwrap_or(InputWord::Text), &written.choices));
    let (width, lines) = match input {
        Input::Text => (Width::Whole, 3),
        _ => (Width::Half, 1),
    };
    FormField {
        width: written.width.unwrap_or(width),
        lines: written.lines.unwrap_or(lines).clamp(1, 20),
        field: Field::line(written.id.text, written.title).prompt(written.prompt).of(input),
    }
}
