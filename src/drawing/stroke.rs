//! The few shapes that the drawings are made of, as path data: the signpost arm above all.

use super::svg::{Rect, number};

/// How far the point of an arm stands out.
pub const TIP: f64 = 14.0;

/// The outline of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Box,
    ArmRight,
    ArmLeft,
}

impl Shape {
    /// Path data of the outline inside `rect`.
    pub fn outline(self, rect: Rect) -> String {
        let (left, right) = (number(rect.x), number(rect.right()));
        let (top, bottom, middle) = (number(rect.y), number(rect.bottom()), number(rect.middle()));
        match self {
            Self::Box => format!("M{left} {top}H{right}V{bottom}H{left}Z"),
            Self::ArmRight => {
                let neck = number(rect.right() - TIP);
                format!("M{left} {top}H{neck}L{right} {middle}L{neck} {bottom}H{left}Z")
            }
            Self::ArmLeft => {
                let neck = number(rect.x + TIP);
                format!("M{right} {top}H{neck}L{left} {middle}L{neck} {bottom}H{right}Z")
            }
        }
    }

    /// What the text keeps clear of, left and right.
    pub fn padding(self) -> (f64, f64) {
        match self {
            Self::Box => (11.0, 11.0),
            Self::ArmRight => (12.0, TIP + 6.0),
            Self::ArmLeft => (TIP + 8.0, 12.0),
        }
    }
}

/// The point of an arrow down, its end at `y`.
pub fn point_down(x: f64, y: f64) -> String {
    let top = number(y - 10.0);
    format!("M{} {top}L{} {}L{} {top}", number(x - 10.0), number(x), number(y), number(x + 10.0))
}

/// An arrow straight down, `length` long, its point at the end.
pub fn arrow_down(x: f64, top: f64, length: f64) -> String {
    let end = top + length;
    let (x0, left, right) = (number(x), number(x - 6.0), number(x + 6.0));
    format!(
        "M{x0} {}V{}M{left} {}L{x0} {}L{right} {}",
        number(top),
        number(end),
        number(end - 7.0),
        number(end),
        number(end - 7.0)
    )
}
