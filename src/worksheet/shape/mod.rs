//! The shapes that a sheet can have, one a file.
//!
//! Takes the tables of a definition and gives the one shape it names. A further shape is a file here with
//! `read` and `fields`, a variant and a line in `SHAPES`; the media then say how it looks.

mod board;
mod table;
mod wheel;

pub use board::{Board, Column};
pub use table::{Rule, Table, TableColumn};
pub use wheel::{Activity, KIND, MONTHS, Wheel};

use super::Field;
use super::read::{Ids, Node, Scope, child};
use crate::model::FieldSpec;
use toml::de::DeValue;

/// What a sheet looks like.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shape {
    Board(Board),
    Table(Table),
    Wheel(Wheel),
}

impl Shape {
    /// The name of its table in a definition; a class in the web's fragment, a layout's name in print.
    pub fn word(&self) -> &'static str {
        match self {
            Shape::Board(_) => "board",
            Shape::Table(_) => "table",
            Shape::Wheel(_) => "wheel",
        }
    }

    /// Its fields in reading order.
    pub fn fields(&self) -> Vec<Field> {
        match self {
            Shape::Board(board) => board.fields(),
            Shape::Table(table) => table.fields(),
            Shape::Wheel(wheel) => wheel.fields(),
        }
    }
}

/// The tables that name a shape.
pub(super) const SHAPES: &[FieldSpec] = &[
    child("board", "En tavle med kolonner.", false),
    child("table", "En tabel med rækker.", false),
    child("wheel", "Et hjul med tolv måneder.", false),
];

/// Reads the one shape of a definition.
pub(super) fn read(scope: &mut Scope<'_>, root: &Node<'_>, ids: &mut Ids) -> Option<Shape> {
    let mut shapes = Vec::new();
    let mut named = Vec::new();
    for spec in SHAPES {
        let Some((key, value)) = root.table.iter().find(|(key, _)| key.get_ref() == spec.name) else {
            continue;
        };
        named.push((spec.name, key.span()));
        let DeValue::Table(table) = value.get_ref() else {
            let message = format!("`{}` skal være en afdeling", spec.name);
            scope.report(
                key.span(),
                message,
                format!("{} Skriv [{}] på en linje for sig.", spec.doc, spec.name),
            );
            continue;
        };
        let node = Node { table, range: key.span(), what: "arkets form" };
        shapes.push(match spec.name {
            "board" => Shape::Board(board::read(scope, &node, ids)),
            "table" => Shape::Table(table::read(scope, &node, ids)),
            _ => Shape::Wheel(wheel::read(scope, &node, ids)),
        });
    }
    match named.as_slice() {
        [] => {
            let message = "arket har ingen form";
            scope.report(
                root.range.clone(),
                message,
                "Skriv én af afdelingerne [board], [table] eller [wheel].",
            );
        }
        [_] => {}
        [(first, _), rest @ ..] => {
            for (name, range) in rest {
                let message = format!("arket har to former: `{first}` og `{name}`");
                scope.report(range.clone(), message, "Behold én af dem; et andet ark er en anden mappe.");
            }
        }
    }
    shapes.into_iter().next()
}
