//! Two models, or two editions, side by side on paper: the drawing, and the table that says the same.

use super::directives::drawn;
use super::writer::Writer;
use super::{Block, Run};
use crate::markdown::Directive;
use crate::page::{self, Compared, ComparedCell, ComparedRow, Depth, Shown};

/// The drawing and the table of a comparison; `middle` heads the column between the two.
pub(super) fn blocks(writer: &mut Writer<'_>, directive: &Directive, middle: &str) -> Vec<Block> {
    let (graph, page, id) = (writer.graph, writer.page, writer.drawing_id());
    let shown = Shown { graph, page, id, depth: Depth::of(directive) };
    let mut cite = |source: &crate::model::Reference, place: &str| {
        writer.cited_by_id(&source.id, place).unwrap_or_default()
    };
    let Some(compared) = page::compared(&shown, directive, &mut cite) else { return Vec::new() };
    let Compared { drawing_html, left, right, groups } = compared;
    let label = writer.table_label(&format!("{} og {}", left.title, right.title));
    let mut rows = Vec::new();
    for group in &groups {
        rows.push(row(writer, &group.head, true));
        rows.extend(group.rows.iter().map(|one| row(writer, one, false)));
    }
    let head = [left.title.as_str(), middle, right.title.as_str()].map(words).to_vec();
    vec![drawn(drawing_html, None), Block::Table { label, head, rows, figures: false }]
}

fn words(text: &str) -> Vec<Run> {
    vec![Run::text(text)]
}

/// A line: an element's name is strong, what it is made of is not.
fn row(writer: &mut Writer<'_>, row: &ComparedRow, strong: bool) -> Vec<Vec<Run>> {
    let mut side = |cell: &Option<ComparedCell>| {
        let Some(cell) = cell else { return words("–") };
        let name = match cell.page {
            Some(page) => writer.named(page, &cell.title),
            None => Run::text(&cell.title),
        };
        let name = if strong { Run::Strong { runs: vec![name] } } else { name };
        std::iter::once(name).chain(place(&cell.cites_html)).collect()
    };
    let (left, right) = (side(&row.left), side(&row.right));
    let sign = Run::Strong { runs: words(&format!("{} {}", row.letter, row.word)) };
    let mut between = vec![sign];
    between.extend(row.said.iter().map(|said| Run::text(format!(" {said}"))));
    between.extend(place(&row.cites_html));
    between.extend(reasons(writer, row));
    vec![left, between, right]
}

/// The number of a cited place, if one is cited.
fn place(number: &str) -> Option<Run> {
    (!number.is_empty()).then(|| Run::Cite { number: number.to_owned() })
}

/// Where it is told why, or that the source does not say.
fn reasons(writer: &mut Writer<'_>, row: &ComparedRow) -> Vec<Run> {
    let mut runs = Vec::new();
    for told in &row.changes {
        runs.extend([Run::Break, writer.named(told.page, &told.title)]);
        runs.extend((!told.reasoned).then(|| Run::text(" (kilden siger ikke hvorfor)")));
    }
    if row.unexplained {
        runs.push(Run::Aside { runs: words(" Kilden siger ikke hvorfor.") });
    }
    runs
}
