//! How high things will be on the page, and what is done with the room that is left.
//!
//! Takes blocks and a page, gives millimetres by the advances of the sheet's own font, and lets rows grow that are
//! there to be written in. An estimate: Word sets the lines, so a little is always kept back. Never takes text away.

use super::word::{ABOVE, Block, GAP, INDENT, Kind, Page, Row, Run, Style, Table};
use crate::drawing::text::{Font, wrap};

/// A point in millimetres.
const POINT: f64 = 25.4 / 72.0;
/// From one line to the next in Noto Sans, for each unit of size.
const LEADING: f64 = 1.362;
/// How far a line reaches below its letters' feet, on which a picture stands, for each unit of size.
const BELOW: f64 = 0.3;
/// What the dotted line below a line takes, in millimetres.
const BORDER: f64 = 0.65;
/// How many times as high as before a row may be that is not meant to run on.
const MOST: f64 = 2.0;
/// What is kept back on each page, in millimetres.
const KEPT: f64 = 4.0;

/// How high the blocks are below each other, so wide.
pub(super) fn height(blocks: &[Block], width: f64, page: Page) -> f64 {
    let mut sum = 0.0;
    for (at, block) in blocks.iter().enumerate() {
        sum += match block {
            Block::Paragraph(style, runs) => paragraph(*style, runs, (width, page)),
            Block::Bullets(items) => {
                items.iter().map(|item| paragraph(Style::Bullet, item, (width - INDENT, page))).sum()
            }
            Block::NewPage => 0.0,
            Block::Table(table) => {
                let gap = if matches!(blocks.get(at + 1), Some(Block::Paragraph(..))) { 0.0 } else { GAP };
                table.rows.iter().map(|row| of_row(table, row, page)).sum::<f64>() + gap
            }
        };
    }
    sum
}

/// What the page with the last of these blocks has left below them.
pub(super) fn left(blocks: &[Block], page: Page) -> f64 {
    pages(blocks).map(|blocks| on_page(blocks, page)).last().unwrap_or_default()
}

/// Whether no page has more than it holds.
pub(super) fn fits(blocks: &[Block], page: Page) -> bool {
    pages(blocks).all(|blocks| on_page(blocks, page) >= 0.0)
}

fn pages(blocks: &[Block]) -> impl Iterator<Item = &[Block]> {
    blocks.split(|block| *block == Block::NewPage)
}

fn on_page(blocks: &[Block], page: Page) -> f64 {
    page.inner_height() - KEPT - height(blocks, page.inner_width(), page)
}

/// Lets rows grow until each page is full, each by its share; what fills more than a page stays as it is.
pub(super) fn fill(blocks: &mut [Block], page: Page) {
    for blocks in blocks.split_mut(|block| *block == Block::NewPage) {
        let spare = on_page(blocks, page);
        grow(blocks, spare, page);
    }
}

fn grow(blocks: &mut [Block], spare: f64, page: Page) {
    let tables =
        || blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    let shares: f64 = tables().flat_map(|table| &table.rows).map(|row| row.grow).sum();
    if spare <= 0.0 || shares <= 0.0 {
        return;
    }
    for block in blocks {
        let Block::Table(table) = block else { continue };
        let heights: Vec<f64> = table.rows.iter().map(|row| of_row(table, row, page)).collect();
        let (widths, sides) = (table.widths.clone(), table.sides());
        for (row, high) in table.rows.iter_mut().zip(heights).filter(|(row, _)| row.grow > 0.0) {
            let most = if row.kind == Kind::Long { f64::INFINITY } else { MOST * high };
            row.height = (high + spare * row.grow / shares).min(most);
            let mut at = 0;
            for cell in &mut row.cells {
                let width: f64 = widths.iter().skip(at).take(cell.span).sum::<f64>() - sides.0 - sides.1;
                at += cell.span;
                let inside = row.height - 2.0 * ABOVE - height(&cell.blocks, width, page);
                grow(&mut cell.blocks, inside, page);
            }
        }
    }
}

fn of_row(table: &Table, row: &Row, page: Page) -> f64 {
    let sides = table.sides();
    let mut at = 0;
    let mut highest = row.height;
    for cell in &row.cells {
        let width: f64 = table.widths.iter().skip(at).take(cell.span).sum();
        at += cell.span;
        let inside = match cell.blocks.as_slice() {
            [] => paragraph(Style::Answer, &[], (width, page)),
            blocks => height(blocks, width - sides.0 - sides.1, page),
        };
        highest = highest.max(inside + 2.0 * ABOVE);
    }
    highest
}

fn paragraph(style: Style, runs: &[Run], (width, page): (f64, Page)) -> f64 {
    if style == Style::Gap {
        return GAP;
    }
    let look = style.look();
    let size = look.size(page);
    let (above, below) = look.space(page);
    let font = if look.is_bold() { Font::bold(size * POINT) } else { Font::regular(size * POINT) };
    let mut text = String::new();
    let mut picture: f64 = 0.0;
    for run in runs {
        match run {
            Run::Text(words) | Run::Strong(words) | Run::Soft(words) | Run::Arm(words) => {
                text.push_str(words);
            }
            Run::Check(_) => text.push('M'),
            Run::Mark(_) => {}
            Run::Picture(one) => picture = picture.max(one.height() + size * BELOW * POINT),
        }
    }
    let lines: usize = text.split('\n').map(|line| wrap(line, font, width).len().max(1)).sum();
    let words = lines as f64 * size * LEADING * POINT;
    let border = if style == Style::Line { BORDER } else { 0.0 };
    picture.max(words) + border + (above + below) * POINT
}

#[cfg(test)]
mod tests {
    use super::super::word::{Cell, Look};
    use super::*;

    fn page() -> Page {
        Page::new(210.0, 297.0)
    }

    fn table(grow: [f64; 2]) -> Block {
        let row = |grow| Row { kind: Kind::Long, height: 10.0, grow, cells: vec![Cell::of(Vec::new())] };
        Block::Table(Table {
            caption: None,
            look: Look::Grid,
            widths: vec![100.0],
            rows: grow.map(row).into(),
        })
    }

    #[test]
    fn long_text_is_higher_than_short() {
        let high = |words: usize| height(&[Block::text(Style::Normal, "ord ".repeat(words))], 100.0, page());
        assert!(high(1) > 4.0 && high(1) < 8.0);
        assert!(high(100) > 6.0 * high(1));
    }

    #[test]
    fn rows_share_what_is_left_and_fill_the_page() {
        let mut body = vec![Block::text(Style::Title, "Titel"), table([1.0, 3.0])];
        let spare = left(&body, page());
        fill(&mut body, page());
        let Block::Table(table) = &body[1] else { panic!("a table") };
        assert!((table.rows[0].height - 10.0 - spare / 4.0).abs() < 0.01);
        assert!(left(&body, page()).abs() < 0.01);
    }

    #[test]
    fn nothing_grows_where_nothing_is_left_or_wants_to() {
        let mut body = vec![table([0.0, 0.0])];
        fill(&mut body, page());
        assert_eq!(body, [table([0.0, 0.0])]);
        let mut long: Vec<Block> = (0..20).map(|_| table([1.0, 1.0])).collect();
        let before = long.clone();
        fill(&mut long, page());
        assert_eq!(long, before);
    }
}
