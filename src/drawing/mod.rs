//! Drawings as SVG text: the case flow, the theory of change, the model at a glance, two
//! side by side, charts, a page among its neighbours, the icons of kinds; and those of
//! worksheets: the wheel, the network, clouds, scales, shares, the triangle.
//!
//! Takes plain data of its own (no graph), gives a `String` to be put into a page. Each drawing of the model comes
//! in a wide and a narrow variant, of which the styles show the one that fits its container; its colours come from
//! classes (`site/styles/drawing/`), and every line stands on paper without them. A drawing of a worksheet is one
//! picture that also stands alone, in a PDF. None carries scripts or inline styles.

mod alone;
pub mod chart;
pub mod clouds;
pub mod comparison;
pub mod flow;
mod frame;
mod glyphs;
mod grid;
mod hyphen;
pub mod icons;
pub mod neighbours;
pub mod network;
pub mod overview;
mod paper;
pub mod pixels;
mod plate;
pub mod scale;
pub mod shares;
pub mod social_card;
mod stroke;
pub mod svg;
pub mod text;
pub mod theory;
pub mod triangle;
pub mod wheel;

pub use alone::{Alone, alone, colour};
pub use chart::{Chart, chart};
pub use comparison::{Comparison, comparison};
pub use flow::{Flow, flow};
pub use icons::{icon, names as icon_names};
pub use neighbours::{Neighbours, neighbours};
pub use overview::{Overview, overview};
pub use theory::{Theory, theory};

#[cfg(test)]
mod proofs;
#[cfg(test)]
mod sheet_proofs;
