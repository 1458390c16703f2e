//! The signs of a comparison: what a line between two sides means, and what stands alone. Told by shape and stroke.

use crate::drawing::svg::{self, Point, number};

/// What a line, or its absence, means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// The same, or carried on.
    Same,
    /// In part the same.
    Partly,
    /// Carried on under another name.
    Renamed,
    /// Something else in its place.
    Replaced,
    /// Without a counterpart.
    Alone,
    /// No longer there.
    Gone,
    /// Not there before.
    New,
}

/// Half the breadth of a sign.
pub(super) const RADIUS: f64 = 9.0;

impl Sign {
    /// As it is named in the styles and the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Partly => "partly",
            Self::Renamed => "renamed",
            Self::Replaced => "replaced",
            Self::Alone => "alone",
            Self::Gone => "gone",
            Self::New => "new",
        }
    }

    /// The letter that stands for it in a table.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::Same => "=",
            Self::Partly => "≈",
            Self::Renamed => "→",
            Self::Replaced => "≠",
            Self::Alone => "•",
            Self::Gone => "−",
            Self::New => "+",
        }
    }

    /// Whether it stands on a line between two.
    #[must_use]
    pub fn ties(self) -> bool {
        matches!(self, Self::Same | Self::Partly | Self::Renamed | Self::Replaced)
    }

    /// The class of a line that it stands on.
    pub(super) fn line(self) -> &'static str {
        match self {
            Self::Partly => "diagram-tie diagram-partly",
            Self::Replaced => "diagram-tie diagram-replaced",
            _ => "diagram-tie",
        }
    }

    /// The sign in its circle around `at`.
    pub(super) fn draw(self, at: Point) -> String {
        let Point { x, y } = at;
        let circle = format!(
            r#"<circle class="diagram-sign-ground" cx="{}" cy="{}" r="{}"/>"#,
            number(x),
            number(y),
            number(RADIUS)
        );
        circle + &svg::path("diagram-sign-mark", &self.mark(at)) + "\n"
    }

    /// The strokes of the letter, so that it needs no font.
    fn mark(self, at: Point) -> String {
        let dash = |dy: f64| format!("M{} {}h8", number(at.x - 4.0), number(at.y + dy));
        let wave = |dy: f64| format!("M{} {}q2-3 4 0t4 0", number(at.x - 4.0), number(at.y + dy));
        let (x, y) = (number(at.x), number(at.y));
        match self {
            Self::Same => dash(-2.0) + &dash(2.0),
            Self::Partly => wave(-1.5) + &wave(2.5),
            Self::Renamed => format!("{}m-3-3l3 3l-3 3", dash(0.0)),
            Self::Replaced => {
                format!("{}{}M{} {}l5-9", dash(-2.0), dash(2.0), number(at.x - 2.5), number(at.y + 4.5))
            }
            Self::Alone => format!("M{} {y}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0", number(at.x - 1.5)),
            Self::Gone => dash(0.0),
            Self::New => format!("{}M{x} {}v8", dash(0.0), number(at.y - 4.0)),
        }
    }
}
