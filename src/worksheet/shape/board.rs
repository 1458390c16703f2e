//! A board: columns side by side, each with prompts and room to write, or with a list of entries.

use crate::front_matter;
use crate::model::FieldSpec;
use crate::worksheet::Field;
use crate::worksheet::read::{Ids, Node, Scope, Word, child};

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Board {
    /// At least one.
    pub columns: Vec<Column>,
}

/// One column; its field is a text, or a list of entries such as agreements.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Column {
    pub field: Field,
    /// What one may ask under this heading; often left to local content.
    pub prompts: Vec<String>,
    /// Width in relation to the others, in tenths of a column: 10 is as wide as most.
    pub width: u32,
}

impl Board {
    pub(super) fn fields(&self) -> Vec<Field> {
        self.columns.iter().map(|column| column.field.clone()).collect()
    }
}

front_matter! {
    pub struct Own {}
}

front_matter! {
    pub struct Written {
        id: Word = "Kolonnens id: små bogstaver, tal og bindestreg.",
        title: String = "Kolonnens overskrift.",
        prompts: Vec<String> = "Spørgsmål eller stikord under overskriften.",
        width: Option<u32> = "Bredden i tiendedele af en almindelig kolonne.",
    }
}

const COLUMNS: &[FieldSpec] = &[child("columns", "Tavlens kolonner.", true)];
const ENTRIES: &[FieldSpec] =
    &[child("entries", "Felterne i hver linje, fx aftale, hvem og hvornår.", false)];

pub(super) fn read(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Board {
    let _: Own = scope.fields(node, &[COLUMNS]);
    let columns = scope.list(node, &COLUMNS[0]).iter().map(|node| column(scope, node, ids)).collect();
    Board { columns }
}

fn column(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Column {
    let node = Node { what: "kolonnen", ..node.clone() };
    let written: Written = scope.fields(&node, &[ENTRIES]);
    scope.claim(&written.id, ids);
    let mut own = Ids::default();
    let parts: Vec<Field> =
        scope.list(&node, &ENTRIES[0]).iter().map(|node| scope.line(node, &mut own)).collect();
    let field = match parts.is_empty() {
        true => Field::text(written.id.text, written.title),
        false => Field::entries(written.id.text, written.title, parts),
    };
    Column { field, prompts: written.prompts, width: written.width.unwrap_or(10).clamp(5, 40) }
}
