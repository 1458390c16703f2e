//! A map: the drawing, what its lines mean, and everybody on it as a list.

use super::answer::{caption, header};
use super::drawn::{self, Drawing};
use super::word::{Block, Look, Run, Style, Table};
use super::{Place, Sheet, rows};
use crate::drawing::network::tie_sample;
use crate::worksheet::picture;
use crate::worksheet::shape::Map;

/// The width of a line in the legend, in millimetres.
const LINE: f64 = 12.0;

pub(super) fn blocks(body: &mut Vec<Block>, (map, place): (&Map, Place<'_>), sheet: Sheet<'_>) {
    let svg = picture::map(sheet.definition, (map, map.room), sheet.data);
    body.extend(ties(map));
    let field = map.entries();
    drawn::with(body, &Drawing { svg, title: place.title }, (field.parts().len(), sheet), |width| {
        vec![Block::text(place.below, &field.title), list((map, place), width, sheet)]
    });
}

/// The lines and what they mean.
fn ties(map: &Map) -> Option<Block> {
    let runs = map.ties.iter().flat_map(|tie| {
        let svg = tie_sample(picture::tie(tie.stroke));
        let sign = Drawing { svg, title: tie.stroke.label() }.run(LINE);
        [sign, Run::Text(format!("\u{a0}{}    ", tie.choice.title))]
    });
    (!map.ties.is_empty()).then(|| Block::Paragraph(Style::Normal, runs.collect()))
}

fn list((map, place): (&Map, Place<'_>), width: f64, sheet: Sheet<'_>) -> Block {
    let field = map.entries();
    let parts = field.parts();
    let names: Vec<&str> = parts.iter().map(|one| one.title.as_str()).collect();
    let mut rows = vec![header(&field)];
    rows.extend(rows::entries(&field, map.room as usize, sheet));
    Block::Table(Table {
        caption: caption(place.title, &names),
        look: Look::Grid,
        widths: vec![width / parts.len() as f64; parts.len()],
        rows,
    })
}
