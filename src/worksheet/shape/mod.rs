//! The shapes that a sheet can have, one a file.
//!
//! Takes the tables of a definition and gives the one shape it names. A further shape is a file here with
//! `read` and `fields`, a variant and a line in `SHAPES` and in `read`; the media then say how it looks.

mod board;
mod checklist;
mod form;
mod item;
mod map;
mod scale;
mod table;
mod triangle;
mod wheel;

pub use board::{Board, Column};
pub use checklist::Checklist;
pub use form::{Form, FormField, Width};
pub use item::{Item, Measured};
pub use map::{Layout, Map, PLACE, Stroke, TIE, Tie};
pub use scale::Scale;
pub use table::{Rule, Table, TableColumn};
pub use triangle::{Side, Triangle};
pub use wheel::{Activity, FOLLOW_UP, KIND, MONTHS, Wheel};

use super::Field;
use super::read::{Ids, Node, Scope, child};
use crate::model::{FieldSpec, Fields, Reference};
use toml::de::DeValue;

/// What a part of a sheet looks like.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shape {
    Board(Board),
    Table(Table),
    Form(Form),
    Checklist(Checklist),
    Wheel(Wheel),
    Map(Map),
    Scale(Scale),
    Triangle(Triangle),
}

impl Shape {
    /// The name of its table in a definition; a class in the web's fragment, a layout's name in print.
    pub fn word(&self) -> &'static str {
        match self {
            Shape::Board(_) => "board",
            Shape::Table(_) => "table",
            Shape::Form(_) => "form",
            Shape::Checklist(_) => "checklist",
            Shape::Wheel(_) => "wheel",
            Shape::Map(_) => "map",
            Shape::Scale(_) => "scale",
            Shape::Triangle(_) => "triangle",
        }
    }

    /// The names of all shapes.
    pub fn words() -> Vec<&'static str> {
        SHAPES.iter().map(|spec| spec.name).collect()
    }

    /// Its fields in reading order.
    pub fn fields(&self) -> Vec<Field> {
        match self {
            Shape::Board(board) => board.fields(),
            Shape::Table(table) => table.fields(),
            Shape::Form(form) => form.fields(),
            Shape::Checklist(checklist) => checklist.fields(),
            Shape::Wheel(wheel) => wheel.months(),
            Shape::Map(map) => map.fields(),
            Shape::Scale(scale) => scale.fields(),
            Shape::Triangle(triangle) => triangle.fields(),
        }
    }

    /// Visits every relation with the field that it stands in.
    pub(super) fn references<'a>(&'a self, visit: &mut dyn FnMut(&'static FieldSpec, &'a Reference)) {
        match self {
            Shape::Checklist(checklist) => checklist.own.references(visit),
            Shape::Scale(scale) => scale.own.references(visit),
            _ => {}
        }
    }
}

/// The tables that name a shape.
pub(super) const SHAPES: &[FieldSpec] = &[
    child("board", "En tavle med kolonner.", false),
    child("table", "En tabel med rækker.", false),
    child("form", "En formular med felter.", false),
    child("checklist", "En liste med punkter til at krydse af.", false),
    child("wheel", "Et hjul med tolv måneder.", false),
    child("map", "Et kort med familien i midten.", false),
    child("scale", "En skala med punkter, der vurderes.", false),
    child("triangle", "En trekant med tre sider.", false),
];

/// Reads the one shape of a sheet or of a part of it.
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
            let help = format!("{} Skriv [{}] på en linje for sig.", spec.doc, spec.name);
            scope.report(key.span(), message, help);
            continue;
        };
        let node = Node { table, range: key.span(), what: "arkets form" };
        shapes.push(one(scope, (spec.name, &node), ids));
    }
    count(scope, root, &named);
    shapes.into_iter().next()
}

fn one(scope: &mut Scope<'_>, (name, node): (&str, &Node<'_>), ids: &mut Ids) -> Shape {
    match name {
        "board" => Shape::Board(board::read(scope, node, ids)),
        "table" => Shape::Table(table::read(scope, node, ids)),
        "form" => Shape::Form(form::read(scope, node, ids)),
        "checklist" => Shape::Checklist(checklist::read(scope, node, ids)),
        "wheel" => Shape::Wheel(wheel::read(scope, node, ids)),
        "map" => Shape::Map(map::read(scope, node, ids)),
        "scale" => Shape::Scale(scale::read(scope, node, ids)),
        _ => Shape::Triangle(triangle::read(scope, node, ids)),
    }
}

/// A sheet, or a part of one, has one shape.
fn count(scope: &mut Scope<'_>, root: &Node<'_>, named: &[(&str, std::ops::Range<usize>)]) {
    match named {
        [] => {
            let words: Vec<String> = SHAPES.iter().map(|spec| format!("[{}]", spec.name)).collect();
            let (last, first) = words.split_last().expect("there are shapes");
            let help = format!("Skriv én af afdelingerne {} eller {last}.", first.join(", "));
            scope.report(root.range.clone(), format!("{} har ingen form", root.what), help);
        }
        [_] => {}
        [(first, _), rest @ ..] => {
            for (name, range) in rest {
                let message = format!("{} har to former: `{first}` og `{name}`", root.what);
                let help = "Behold én af dem, eller giv hver sin del: [[parts]].";
                scope.report(range.clone(), message, help);
            }
        }
    }
}
