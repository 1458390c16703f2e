//! A scale: what is judged, row by row, the number it gets at each moment, and where that is on the scale.

use super::answer::{answer, caption, value};
use super::drawn::Drawing;
use super::word::{Block, Cell, Kind, Look, Row, Run, Style, Table};
use super::{Place, Sheet};
use crate::drawing::scale::{self as drawing, Moment, reference_sample};
use crate::drawing::wheel::{Mark, mark};
use crate::worksheet::shape::{Item, Scale};

/// The width of a column of numbers on A4, and of what others measured, in millimetres.
const NUMBER: f64 = 24.0;
const MEASURED: f64 = 36.0;
/// The share of the width that the drawings have.
const DRAWN: f64 = 0.34;
/// The width of a mark in the legend.
const MARK: f64 = 4.0;

pub(super) fn blocks(body: &mut Vec<Block>, (scale, place): (&Scale, Place<'_>), sheet: Sheet<'_>) {
    let grid = Grid::of(scale, sheet);
    body.push(Block::Paragraph(Style::Normal, ends(scale)));
    if grid.drawn {
        body.push(Block::Paragraph(Style::Normal, legend(scale, grid)));
    }
    body.extend(scale.about_measured.iter().map(|about| Block::text(Style::Hint, about)));
    let names = grid.names();
    let header = names.iter().map(|name| Cell::of(vec![Block::text(Style::Column, *name)])).collect();
    let mut rows = vec![Row { kind: Kind::Header, height: 0.0, grow: 0.0, cells: header }];
    rows.extend(scale.items.iter().map(|item| grid.row(item, sheet)));
    body.push(Block::Table(Table {
        caption: caption(place.title, &names),
        look: Look::Grid,
        widths: grid.widths(sheet),
        rows,
    }));
}

/// What the ends of the scale mean.
fn ends(scale: &Scale) -> Vec<Run> {
    vec![
        Run::Strong(scale.from().to_string()),
        Run::Text(format!(" = {}    ", scale.own.low)),
        Run::Strong(scale.to().to_string()),
        Run::Text(format!(" = {}", scale.own.high)),
    ]
}

/// The marks of the moments and the line of what others measured.
fn legend(scale: &Scale, grid: Grid<'_>) -> Vec<Run> {
    let marks = scale
        .moments
        .iter()
        .zip(marks())
        .map(|(moment, sign)| (mark(sign), sign.word(), moment.title.as_str()));
    let line = grid.measured.then(|| (reference_sample(), "stiplet streg", MEASURED_BY));
    let signs = marks.chain(line).flat_map(|(svg, title, words)| {
        [Drawing { svg, title }.run(MARK), Run::Text(format!("\u{a0}{words}    "))]
    });
    signs.collect()
}

const MEASURED_BY: &str = "Sammenlign";

/// A sign for each moment.
fn marks() -> impl Iterator<Item = Mark> {
    Mark::ALL.iter().copied().cycle()
}

/// Which columns the table has.
#[derive(Clone, Copy)]
struct Grid<'a> {
    scale: &'a Scale,
    /// Others measured something.
    measured: bool,
    /// Something is judged already, and can be drawn.
    drawn: bool,
}

impl<'a> Grid<'a> {
    fn of(scale: &'a Scale, sheet: Sheet<'_>) -> Self {
        let judged = |item: &Item| {
            scale.moments.iter().any(|moment| !value(&scale.value(item, moment), sheet.data).is_empty())
        };
        Self {
            scale,
            measured: scale.items.iter().any(|item| item.reference.is_some()),
            drawn: scale.items.iter().any(judged),
        }
    }

    fn names(self) -> Vec<&'a str> {
        let moments = self.scale.moments.iter().map(|moment| moment.title.as_str());
        std::iter::once("Punkt")
            .chain(moments)
            .chain(self.measured.then_some(MEASURED_BY))
            .chain(self.drawn.then_some("På skalaen"))
            .collect()
    }

    fn widths(self, sheet: Sheet<'_>) -> Vec<f64> {
        let (width, large) = (sheet.page.inner_width(), sheet.page.text_scale());
        let mut rest = vec![NUMBER * large; self.scale.moments.len()];
        rest.extend(self.measured.then_some(MEASURED * large));
        rest.extend(self.drawn.then_some(width * DRAWN));
        // Many moments on a narrow page share what there is.
        let shrink = (width * 0.72 / rest.iter().sum::<f64>()).min(1.0);
        let rest: Vec<f64> = rest.into_iter().map(|one| one * shrink).collect();
        std::iter::once(width - rest.iter().sum::<f64>()).chain(rest).collect()
    }

    fn row(self, item: &Item, sheet: Sheet<'_>) -> Row {
        let mut words = vec![Block::text(Style::Answer, &item.title)];
        words.extend(item.text.iter().map(|text| Block::text(Style::Hint, text)));
        let values = self.scale.moments.iter().map(|moment| {
            let field = self.scale.value(item, moment);
            Cell::of(answer(&field, sheet.data))
        });
        let mut cells: Vec<Cell> = std::iter::once(Cell::of(words)).chain(values).collect();
        if self.measured {
            let label = item.reference.as_ref().map_or("", |one| one.label.as_str());
            cells.push(Cell::of(vec![Block::text(Style::Hint, label)]));
        }
        if self.drawn {
            let width = self.widths(sheet).last().copied().unwrap_or_default() - 4.0;
            cells.push(Cell::of(vec![self.drawing(item, sheet, width)]));
        }
        Row { kind: Kind::Whole, height: sheet.line, grow: 1.0, cells }
    }

    /// One item on the scale, without its title, which stands in the same row.
    fn drawing(self, item: &Item, sheet: Sheet<'_>, width: f64) -> Block {
        let scale = self.scale;
        let number = |value: u32| i32::try_from(value).unwrap_or(i32::MAX);
        let values =
            scale.moments.iter().map(|moment| value(&scale.value(item, moment), sheet.data).parse().ok());
        let svg = drawing::draw(&drawing::Scale {
            id: format!("ark-{}-{}", sheet.definition.id, item.id),
            title: item.title.clone(),
            from: number(scale.from()),
            to: number(scale.to()),
            low: scale.own.low.clone(),
            high: scale.own.high.clone(),
            moments: scale
                .moments
                .iter()
                .zip(marks())
                .map(|(moment, mark)| Moment { title: moment.title.clone(), mark })
                .collect(),
            items: vec![drawing::Item {
                title: String::new(),
                values: values.collect(),
                reference: item.reference.as_ref().and_then(|one| one.value.parse().ok()),
            }],
        });
        Block::Paragraph(Style::Picture, vec![Drawing { svg, title: &item.title }.run(width)])
    }
}
