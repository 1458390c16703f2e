//! Whether what a definition holds fits its paper.
//!
//! Takes laid out pages and looks at each piece of text: what stands in a margin was about to be cut. An empty sheet
//! that needs more pages than it may have is found here too. Never looks at what a family wrote: that runs on.

use super::Filling;
use crate::worksheet::{Definition, Shape};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst_layout::{Page, PagedDocument};

/// Why a sheet does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overflow {
    /// More pages than it may have.
    Pages { has: usize, most: usize },
    /// This text leaves the paper's margins.
    Cut(String),
}

/// A piece of text on a page: its words, left and right end and base line, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub base: f64,
}

/// A millimetre in points.
const MM: f64 = 72.0 / 25.4;
/// As in the templates; the footer stands lower.
const MARGIN: f64 = 12.0 * MM;
const LOWEST: f64 = 5.0 * MM;
/// A letter may lean out a little.
const LEANING: f64 = 1.0;

/// How many pages a sheet may have; `None` is any number.
pub(super) fn most_pages(definition: &Definition, filling: Filling<'_>) -> Option<usize> {
    let from_content = |shape: &Shape| matches!(shape, Shape::Checklist(list) if list.own.duties.is_some());
    let grows = filling != Filling::Empty || definition.parts.iter().any(|part| from_content(&part.shape));
    (!grows).then_some(1)
}

/// What does not fit, if something does not.
pub(super) fn find(document: &PagedDocument, most: Option<usize>) -> Option<Overflow> {
    let has = document.pages().len();
    if let Some(most) = most.filter(|most| has > *most) {
        return Some(Overflow::Pages { has, most });
    }
    document.pages().iter().find_map(cut)
}

fn cut(page: &Page) -> Option<Overflow> {
    let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
    let outside = |one: &Piece| {
        let beside = one.left < MARGIN - LEANING || one.right > width - MARGIN + LEANING;
        beside || one.base < MARGIN || one.base > height - LOWEST
    };
    texts(page).into_iter().find(outside).map(|one| Overflow::Cut(one.text))
}

/// All text of a page in reading order.
pub fn texts(page: &Page) -> Vec<Piece> {
    let mut found = Vec::new();
    walk(&page.frame, Point::zero(), &mut found);
    found
}

/// Text in pictures is the pictures' own: they are drawn to hold it.
fn walk(frame: &Frame, at: Point, found: &mut Vec<Piece>) {
    for (place, item) in frame.items() {
        let here = at + *place;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                walk(&group.frame, here + moved, found);
            }
            FrameItem::Text(text) => {
                let left = here.x.to_pt();
                let width = if text.size > Abs::zero() { text.width().to_pt() } else { 0.0 };
                let words = text.text.to_string();
                found.push(Piece { text: words, left, right: left + width, base: here.y.to_pt() });
            }
            _ => {}
        }
    }
}
