//! A triangle with its sides named.

use super::named;
use crate::drawing::triangle::Triangle as Drawing;
use crate::worksheet::Definition;
use crate::worksheet::shape::Triangle;

/// A triangle with the names of its sides.
pub(in crate::worksheet) fn triangle(definition: &Definition, triangle: &Triangle) -> Drawing {
    let side = |at: usize| triangle.sides.get(at).map(|side| side.field.title.clone()).unwrap_or_default();
    Drawing {
        id: named(definition, "trekant"),
        title: definition.heading.title.clone(),
        center: triangle.center.clone(),
        sides: [side(0), side(1), side(2)],
    }
}
