//! A drawing on a sheet: as a picture with words, beside or above what belongs to it.
//!
//! Takes SVG that says in its `<desc>` what it shows, gives blocks. What a drawing shows stands in the blocks that
//! belong to it as well.

use super::word::{Block, Cell, Kind, Look, PLACING_SIDES, Picture, Row, Run, Style, Table, ratio};
use super::{Sheet, room};

/// The most of the page's width that a drawing beside something takes.
const SHARE: f64 = 0.54;
/// The most of the page's height that it takes on a sheet with more than the drawing.
const PART: f64 = 0.38;
/// The least height in which a drawing is worth having beside something, in millimetres.
const LEAST: f64 = 60.0;
/// The least width of a column beside a drawing, in millimetres on A4.
const COLUMN: f64 = 30.0;
/// White between a drawing and what stands beside it, in millimetres.
const BETWEEN: f64 = 2.0;

/// A drawing and what it is called.
pub(super) struct Drawing<'a> {
    pub svg: String,
    pub title: &'a str,
}

impl Drawing<'_> {
    /// In a line of text, so many millimetres wide.
    pub fn run(&self, width: f64) -> Run {
        let alt = described(&self.svg).unwrap_or_else(|| self.title.to_owned());
        Run::Picture(Picture { svg: self.svg.clone(), width, title: self.title.to_owned(), alt })
    }

    fn block(&self, width: f64) -> Block {
        Block::Paragraph(Style::Picture, vec![self.run(width)])
    }
}

/// Puts a drawing beside what `rest` makes for a width, if its `columns` have room there, or above it.
pub(super) fn with(
    body: &mut Vec<Block>,
    drawing: &Drawing<'_>,
    (columns, sheet): (usize, Sheet<'_>),
    rest: impl FnOnce(f64) -> Vec<Block>,
) {
    let (page, ratio) = (sheet.page, ratio(&drawing.svg));
    let (width, high) = (page.inner_width(), room::left(body, page));
    let only = sheet.definition.only_shape().is_some();
    let wide_enough = columns as f64 * COLUMN * 2.0 * page.text_scale() < width;
    if page.is_landscape() && high > LEAST && wide_enough && !sheet.spread {
        let most = if only { high - 8.0 } else { page.inner_height() * PART };
        let wide = (width * SHARE).min(most / ratio);
        let left = wide + PLACING_SIDES.1 + BETWEEN;
        let right = width - left;
        let cells = vec![Cell::of(vec![drawing.block(wide)]), Cell::of(rest(right - PLACING_SIDES.1))];
        let row = Row { kind: Kind::Long, height: 0.0, grow: 1.0, cells };
        let table = Table { caption: None, look: Look::Bare, widths: vec![left, right], rows: vec![row] };
        body.push(Block::Table(table));
    } else if only && (page.is_landscape() || sheet.spread) {
        body.push(drawing.block(width.min((high - 8.0).max(LEAST) / ratio)));
        body.push(Block::NewPage);
        body.extend(rest(width));
    } else {
        body.push(drawing.block(width.min(page.inner_height() * PART / ratio)));
        body.extend(rest(width));
    }
}

/// What a drawing says about itself.
fn described(svg: &str) -> Option<String> {
    let (_, rest) = svg.split_once("<desc")?;
    let (words, _) = rest.split_once('>')?.1.split_once("</desc>")?;
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    Some(plain.iter().fold(words.to_owned(), |words, (entity, letter)| words.replace(entity, letter)))
}

#[cfg(test)]
mod tests {
    use super::described;

    #[test]
    fn a_drawing_is_described_by_its_own_words() {
        let svg = r#"<svg><title>T</title><desc id="a-d">To &lt;kredse&gt; &amp; ét bånd</desc></svg>"#;
        assert_eq!(described(svg).as_deref(), Some("To <kredse> & ét bånd"));
        assert_eq!(described("<svg/>"), None);
    }
}
