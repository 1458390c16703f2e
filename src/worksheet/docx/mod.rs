//! A sheet as a Word file, to be written in, changed and printed.
//!
//! Takes a definition, perhaps data, a paper and what stands in the footer; gives the bytes of a file that are the
//! same every time, with all fields in reading order. Title and description come from the definition alone.
//! `word` knows how a file is made, the files here what a sheet is made of. An empty sheet fills its page with
//! room to write; a filled one runs on as far as its text does.
//!
//! Word has no page longer than 22 inches: a sheet for A2 is one on A3, to be printed at 141 %.

mod answer;
mod board;
mod checklist;
mod drawn;
mod form;
mod map;
mod room;
mod rows;
mod scale;
mod triangle;
mod wheel;
mod word;

use super::pdf::{Footer, NOTICE};
use super::{Data, Definition, Orientation, Paper, Part, Shape};
use answer::labelled;
use word::{Block, Cell, Document, Kind, Look, Page, Row, Run, Style, Table};

/// What all files here know of the sheet that is made.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    definition: &'a Definition,
    data: Option<&'a Data>,
    page: Page,
    /// From one writing line to the next, in millimetres.
    line: f64,
    /// Whether drawings have pages of their own, because sheet and drawing do not fit on one.
    spread: bool,
}

/// Where a shape stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// The part's, or the sheet's if the part has none.
    title: &'a str,
    /// Headings within the shape.
    below: Style,
}

/// Room that handwriting needs, and what it can make do with.
const LINES: [f64; 4] = [9.0, 8.0, 7.0, 6.0];

/// The sheet's bytes.
pub fn sheet(definition: &Definition, data: Option<&Data>, paper: Paper, footer: &Footer) -> Vec<u8> {
    let (short, long) = paper.sides();
    let page = match definition.orientation() {
        Orientation::Landscape => Page::new(long, short),
        Orientation::Portrait => Page::new(short, long),
    };
    let tries = [false, true].into_iter().flat_map(|spread| LINES.map(|line| (line, spread)));
    let with = |(line, spread)| body(Sheet { definition, data, page, line, spread });
    let fits = |body: &Vec<Block>| room::fits(body, page);
    let mut body = tries.map(with).find(fits).unwrap_or_else(|| with((LINES[0], true)));
    room::fill(&mut body, page);
    let heading = &definition.heading;
    word::write(&Document {
        title: heading.title.clone(),
        description: heading.description.clone(),
        page,
        footer: [about(definition, footer), NOTICE.to_owned()],
        body,
        words: definition.words.clone(),
    })
}

fn about(definition: &Definition, footer: &Footer) -> String {
    let date = footer.date.as_deref().unwrap_or_default();
    let about = [&footer.model, &definition.heading.title, &footer.short_id, &footer.address];
    let about = about.into_iter().map(String::as_str).chain([date]).filter(|text| !text.is_empty());
    about.collect::<Vec<_>>().join(" · ")
}

fn body(sheet: Sheet<'_>) -> Vec<Block> {
    let arm = vec![Run::Arm("\u{a0}Arbejdsark\u{a0}".to_owned())];
    let mut body =
        vec![Block::Paragraph(Style::Arm, arm), Block::text(Style::Title, &sheet.definition.heading.title)];
    body.extend(top(sheet));
    for part in &sheet.definition.parts {
        head(&mut body, part);
        shape(&mut body, part, sheet);
    }
    body
}

/// The short lines at the top, side by side.
fn top(sheet: Sheet<'_>) -> Option<Block> {
    let fields = &sheet.definition.top;
    if fields.is_empty() {
        return None;
    }
    let cells: Vec<Cell> = fields.iter().map(|field| Cell::of(labelled(field, sheet.data))).collect();
    let widths = vec![sheet.page.inner_width() / fields.len() as f64; fields.len()];
    let rows = vec![Row { kind: Kind::Whole, height: 0.0, grow: 0.0, cells }];
    Some(Block::Table(Table { caption: None, look: Look::Bare, widths, rows }))
}

/// What stands above a part's shape.
fn head(body: &mut Vec<Block>, part: &Part) {
    body.extend(part.title.iter().map(|title| Block::text(Style::Heading2, title)));
    body.extend(part.text.iter().map(|text| Block::text(Style::Normal, text)));
    if !part.facts.is_empty() {
        let facts = part.facts.iter();
        body.push(Block::Bullets(
            facts
                .map(|fact| vec![Run::Strong(fact.when.clone()), Run::Text(format!(": {}", fact.then))])
                .collect(),
        ));
    }
}

fn shape(body: &mut Vec<Block>, part: &Part, sheet: Sheet<'_>) {
    let place = Place {
        title: part.title.as_ref().unwrap_or(&sheet.definition.heading.title),
        below: if part.title.is_some() { Style::Heading3 } else { Style::Small },
    };
    match &part.shape {
        Shape::Board(board) => board::blocks(body, (board, place), sheet),
        Shape::Table(table) => rows::blocks(body, (table, place), sheet),
        Shape::Form(form) => form::blocks(body, form, sheet),
        Shape::Checklist(list) => checklist::blocks(body, (list, place), sheet),
        Shape::Wheel(wheel) => wheel::blocks(body, (wheel, place), sheet),
        Shape::Map(map) => map::blocks(body, (map, place), sheet),
        Shape::Scale(scale) => scale::blocks(body, (scale, place), sheet),
        Shape::Triangle(triangle) => triangle::blocks(body, (triangle, place), sheet),
    }
}
