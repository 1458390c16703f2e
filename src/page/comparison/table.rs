//! The table that says what the drawing shows: a line for each pair, and for each that is alone.

use super::half::{Cell, Element, Half, Piece};
use super::{Bond, Cite, Group, Row, Shown, changes};
use crate::drawing::comparison::{Comparison, Sign, Tie};
use crate::model::Grip;

pub struct Table<'a, 'c> {
    pub shown: &'a Shown<'a>,
    pub drawing: &'a Comparison,
    pub halves: &'a [Half<'a>; 2],
    pub bonds: &'a [Bond<'a>],
    pub cite: &'a mut Cite<'c>,
}

impl Table<'_, '_> {
    /// Pairs in the order of the left side, then what the right side has alone.
    pub fn groups(mut self) -> Vec<Group> {
        let [left, right] = self.halves;
        let mut groups = Vec::new();
        for at in 0..left.elements.len() {
            let bonds: Vec<&Bond<'_>> = self.bonds.iter().filter(|bond| bond.tie.left == at).collect();
            // What the left side is made of is told once, with its first mate.
            match bonds.split_first() {
                None => groups.push(self.group(Some(at), None, None)),
                Some((first, more)) => {
                    groups.push(self.group(Some(at), Some(first.tie.right), Some(first)));
                    groups.extend(more.iter().map(|bond| Group {
                        head: self.head(Some(at), Some(bond.tie.right), Some(bond)),
                        rows: self.alone_right(bond.tie.right),
                    }));
                }
            }
        }
        let tied = |at: usize| self.bonds.iter().any(|bond| bond.tie.right == at);
        let alone: Vec<usize> = (0..right.elements.len()).filter(|at| !tied(*at)).collect();
        groups.extend(alone.into_iter().map(|at| self.group(None, Some(at), None)));
        groups
    }

    fn group(&mut self, left: Option<usize>, right: Option<usize>, bond: Option<&Bond<'_>>) -> Group {
        let mut head = self.head(left, right, bond);
        let mut rows = left.map_or_else(Vec::new, |left| self.of_left(left));
        rows.extend(right.map_or_else(Vec::new, |right| self.alone_right(right)));
        // What is told of its pieces is told of the element.
        head.unexplained &= rows.iter().all(|row| row.changes.is_empty());
        Group { head, rows }
    }

    /// The line of the elements themselves.
    fn head(&mut self, left: Option<usize>, right: Option<usize>, bond: Option<&Bond<'_>>) -> Row {
        let [lefts, rights] = self.halves;
        let (one, other) = (left.map(|at| &lefts.elements[at]), right.map(|at| &rights.elements[at]));
        let alone = if one.is_some() { self.drawing.left.alone } else { self.drawing.right.alone };
        let sign = bond.map_or(alone, |bond| bond.tie.sign);
        let kinship = bond.and_then(|bond| bond.kinship);
        let changed = other.or(one).filter(|_| self.tells_changes());
        let changes = changed.map_or_else(Vec::new, |one| self.shown.changes_of_element(one.node));
        Row {
            said: kinship.map(|one| one.said.clone()),
            cites_html: kinship.map_or_else(String::new, |one| (self.cite)(&one.source, &one.place)),
            ..self.row(one.map(cell), other.map(cell), sign, changes)
        }
    }

    /// The lines of what a left element is made of: one for each that belongs to it, or one alone.
    fn of_left(&mut self, element: usize) -> Vec<Row> {
        let [lefts, rights] = self.halves;
        let mut rows = Vec::new();
        for (at, piece) in lefts.of_element(element) {
            let ties: Vec<&Tie> = self.drawing.parts.iter().filter(|tie| tie.left == at).collect();
            if ties.is_empty() {
                rows.push(self.line(Some(piece), None, self.drawing.left.alone));
            }
            rows.extend(
                ties.iter().map(|tie| self.line(Some(piece), Some(&rights.pieces[tie.right]), tie.sign)),
            );
        }
        rows
    }

    /// The lines of what a right element has alone.
    fn alone_right(&mut self, element: usize) -> Vec<Row> {
        let [_, right] = self.halves;
        let tied = |at: usize| self.drawing.parts.iter().any(|tie| tie.right == at);
        let alone = right.of_element(element).filter(|(at, _)| !tied(*at));
        alone.map(|(_, piece)| self.line(None, Some(piece), self.drawing.right.alone)).collect()
    }

    fn line(&mut self, left: Option<&Piece<'_>>, right: Option<&Piece<'_>>, sign: Sign) -> Row {
        let grip = [left, right].into_iter().flatten().find_map(|piece| piece.grip);
        let changes = self.changes(left, right);
        let (left, right) = (self.cited(left), self.cited(right));
        Row { said: grip.and_then(|grip| grip.said.clone()), ..self.row(left, right, sign, changes) }
    }

    /// Two editions differ because something was changed; two models just differ.
    fn tells_changes(&self) -> bool {
        self.drawing.left.alone == Sign::Gone
    }

    fn changes(&self, left: Option<&Piece<'_>>, right: Option<&Piece<'_>>) -> Vec<changes::Told> {
        if !self.tells_changes() {
            return Vec::new();
        }
        let principle = [right, left].into_iter().flatten().find_map(|piece| piece.principle);
        match (principle, left) {
            (Some(principle), _) => self.shown.changes_of_principle(principle),
            (None, Some(gone)) => self.shown.gone_from(self.halves[0].elements[gone.element].node),
            (None, None) => Vec::new(),
        }
    }

    /// A piece's cell, with the place of a grip in its source.
    fn cited(&mut self, piece: Option<&Piece<'_>>) -> Option<Cell> {
        let piece = piece?;
        let cite = |grip: &Grip| (self.cite)(&grip.source, &grip.place);
        Some(Cell { cites_html: piece.grip.map_or_else(String::new, cite), ..piece.cell.clone() })
    }

    fn row(&self, left: Option<Cell>, right: Option<Cell>, sign: Sign, changes: Vec<changes::Told>) -> Row {
        let changed = matches!(sign, Sign::New | Sign::Gone | Sign::Replaced | Sign::Renamed);
        Row {
            left,
            right,
            sign: sign.name(),
            letter: sign.letter(),
            word: self.drawing.word(sign).to_owned(),
            said: None,
            cites_html: String::new(),
            unexplained: changed && changes.is_empty(),
            changes,
        }
    }
}

fn cell(element: &Element) -> Cell {
    let (title, url) = (element.title.clone(), Some(element.url.clone()));
    Cell { page: Some(element.node), title, url, cites_html: String::new() }
}
