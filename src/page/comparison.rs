//! Two models, or two editions of one, side by side: as a drawing, and as the table that says the same.
//!
//! What belongs together is written on one side, in `kinship`, `grips` and `previous`; why an edition changed, in the
//! directive `aendring`. Nothing is guessed from names.

mod changes;
mod half;
mod table;

pub use changes::anchor;

use super::card::accent;
use crate::drawing::comparison::{Comparison, Element, Side, Sign, Tie, comparison};
use crate::graph::{Graph, NodeId};
use crate::markdown::Directive;
use crate::model::{Data, Kinship, Likeness, Reference};
pub use half::Cell;
use half::Half;
use serde::Serialize;
use table::Table;

/// Makes the marks that cite a place in a source.
pub type Cite<'c> = dyn FnMut(&Reference, &str) -> String + 'c;

/// The page that shows a comparison, the id of its drawing, and how far it goes.
pub struct Shown<'a> {
    pub graph: &'a Graph,
    pub page: NodeId,
    pub id: String,
    pub depth: Depth,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Core elements alone.
    Elements,
    /// What they are made of too.
    Parts,
}

impl Depth {
    /// As the directive says.
    pub fn of(directive: &Directive) -> Self {
        if directive.attribute("omfang").is_some() { Self::Elements } else { Self::Parts }
    }
}

/// Two sides as a drawing and as a table.
#[derive(Serialize)]
pub struct Compared {
    pub drawing_html: String,
    pub left: Title,
    pub right: Title,
    pub groups: Vec<Group>,
}

/// A model, as the head of a column.
#[derive(Serialize)]
pub struct Title {
    pub title: String,
    url: String,
}

/// A line of the table. What cites is as the writer's `Cite` made it.
#[derive(Serialize)]
pub struct Row {
    pub left: Option<Cell>,
    pub right: Option<Cell>,
    /// The sign's name, its letter and its word.
    pub sign: &'static str,
    pub letter: &'static str,
    pub word: String,
    pub said: Option<String>,
    pub cites_html: String,
    /// Where it is told what has changed; none between two models.
    pub changes: Vec<changes::Told>,
    /// Whether something has changed and nobody says why.
    pub unexplained: bool,
}

/// Elements that belong together, and what they are made of.
#[derive(Serialize)]
pub struct Group {
    pub head: Row,
    pub rows: Vec<Row>,
}

/// What ties two elements, and what is said of it.
struct Bond<'a> {
    tie: Tie,
    kinship: Option<&'a Kinship>,
}

impl Shown<'_> {
    /// Two models and how far their core elements, principles and grips deal with the same.
    pub fn models(&self, models: [NodeId; 2], cite: &mut Cite<'_>) -> Compared {
        let halves = models.map(|model| Half::of(self, model));
        let bonds = self.kin(&halves);
        let title = |model: NodeId| self.graph.node(model).title();
        let words = [
            (Sign::Same, Likeness::Same.label()),
            (Sign::Partly, Likeness::Partly.label()),
            (Sign::Alone, "kun i den ene model"),
        ];
        let drawing = Comparison {
            id: self.id.clone(),
            title: format!("{} og {}", title(models[0]), title(models[1])),
            left: self.side(&halves[0], title(models[0]), Sign::Alone),
            right: self.side(&halves[1], title(models[1]), Sign::Alone),
            words: words.map(|(sign, word)| (sign, word.to_owned())).to_vec(),
            ..Comparison::default()
        };
        self.view(drawing, &halves, &bonds, cite)
    }

    /// A model's edition and the one before it; none if there is none before.
    pub fn editions(&self, now: NodeId, cite: &mut Cite<'_>) -> Option<Compared> {
        let before = self.graph.related(now, "previous").first().copied()?;
        let halves = [before, now].map(|model| Half::of(self, model));
        let bonds = self.descent(&halves);
        let edition = |model: NodeId| match &self.graph.node(model).document.data {
            Data::Model(model) => format!("Udgaven fra {}", model.edition),
            _ => String::new(),
        };
        let words = [
            (Sign::Same, "ført videre"),
            (Sign::Partly, "delvist ført videre"),
            (Sign::Renamed, "ført videre med nyt navn"),
            (Sign::Replaced, "afløst af noget andet"),
            (Sign::Gone, "udgået"),
            (Sign::New, "nyt"),
        ];
        let drawing = Comparison {
            id: self.id.clone(),
            title: format!("{}: hvad der er ført videre, nyt og udgået", self.graph.node(now).title()),
            left: self.side(&halves[0], &edition(before), Sign::Gone),
            right: self.side(&halves[1], &edition(now), Sign::New),
            words: words.map(|(sign, word)| (sign, word.to_owned())).to_vec(),
            ..Comparison::default()
        };
        Some(self.view(drawing, &halves, &bonds, cite))
    }

    fn side(&self, half: &Half<'_>, title: &str, alone: Sign) -> Side {
        let said = |text: &str| self.graph.said(text.to_owned());
        let elements = half.elements.iter().enumerate().map(|(at, element)| Element {
            title: said(&element.title),
            parts: half.of_element(at).map(|(_, piece)| said(&piece.cell.title)).collect(),
        });
        Side {
            title: said(title),
            accent: accent(self.graph, half.model).map(str::to_owned),
            elements: elements.collect(),
            alone,
        }
    }

    /// What two models' elements say of each other, on whichever side it is written.
    fn kin(&self, [left, right]: &[Half<'_>; 2]) -> Vec<Bond<'_>> {
        let mut bonds = Vec::new();
        for (at_left, one) in left.elements.iter().enumerate() {
            for (at_right, other) in right.elements.iter().enumerate() {
                let written = [(one.node, other.node), (other.node, one.node)];
                let kinship = written.into_iter().find_map(|(from, to)| self.kinship(from, to));
                bonds.extend(kinship.map(|kinship| Bond {
                    tie: Tie { left: at_left, right: at_right, sign: sign(kinship.how) },
                    kinship: Some(kinship),
                }));
            }
        }
        bonds
    }

    fn kinship(&self, from: NodeId, to: NodeId) -> Option<&Kinship> {
        let Data::CoreElement(element) = &self.graph.node(from).document.data else { return None };
        let id = &self.graph.node(to).document.id;
        element.kinship.as_ref()?.0.iter().find(|one| one.kin.id == *id)
    }

    /// Which elements of an edition come from which of the one before.
    fn descent(&self, [before, now]: &[Half<'_>; 2]) -> Vec<Bond<'_>> {
        let mut bonds = Vec::new();
        for (right, element) in now.elements.iter().enumerate() {
            let Data::CoreElement(data) = &self.graph.node(element.node).document.data else { continue };
            let from = self.graph.related(element.node, "previous");
            let left = before.elements.iter().position(|one| from.contains(&one.node));
            bonds.extend(left.map(|left| {
                let same = before.elements[left].title == element.title;
                let carried = if same { Sign::Same } else { Sign::Renamed };
                let sign = if data.replaces { Sign::Replaced } else { carried };
                Bond { tie: Tie { left, right, sign }, kinship: None }
            }));
        }
        bonds
    }

    fn view(
        &self,
        mut drawing: Comparison,
        halves: &[Half<'_>; 2],
        bonds: &[Bond<'_>],
        cite: &mut Cite<'_>,
    ) -> Compared {
        drawing.elements = bonds.iter().map(|bond| bond.tie).collect();
        drawing.parts = half::ties(&halves[0], &halves[1]);
        for (_, word) in &mut drawing.words {
            *word = self.graph.said(std::mem::take(word));
        }
        let groups = Table { shown: self, drawing: &drawing, halves, bonds, cite }.groups();
        let drawing_html = comparison(&drawing);
        let title = |side: Side, half: &Half<'_>| Title { title: side.title, url: half.url.clone() };
        let (left, right) = (title(drawing.left, &halves[0]), title(drawing.right, &halves[1]));
        Compared { drawing_html, left, right, groups }
    }
}

fn sign(how: Likeness) -> Sign {
    match how {
        Likeness::Same => Sign::Same,
        Likeness::Partly => Sign::Partly,
    }
}
