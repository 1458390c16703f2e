//! What stands in a field, and what names it.
//!
//! Takes fields and values, gives paragraphs and cells. What somebody wrote is never changed, only set line by line.

use super::word::{Block, Caption, Cell, Kind, Row, Run, Style};
use crate::worksheet::data::part;
use crate::worksheet::{Data, Entry, Field, Input};

/// The value of a field as it stands in the data.
pub(super) fn value<'a>(field: &Field, data: Option<&'a Data>) -> &'a str {
    data.map_or("", |data| data.text(&field.id))
}

/// A text line by line; nothing for nothing.
pub(super) fn written(text: &str) -> Vec<Block> {
    if text.is_empty() {
        return Vec::new();
    }
    text.split('\n').map(|line| Block::text(Style::Answer, line)).collect()
}

/// Where a field is written, to be found by its id.
pub(super) fn bookmark(field: &Field) -> Run {
    Run::Mark(field.id.clone())
}

/// What stands in a field, line by line, and one empty line for what will.
pub(super) fn answer(field: &Field, data: Option<&Data>) -> Vec<Block> {
    let shown = field.shown(value(field, data));
    let line = |(at, line): (usize, &str)| {
        let place = (at == 0).then(|| bookmark(field));
        Block::Paragraph(Style::Answer, place.into_iter().chain([Run::Text(line.to_owned())]).collect())
    };
    shown.split('\n').enumerate().map(line).collect()
}

/// What one may ask under a heading: one question as a line, several as a list.
pub(super) fn prompts(prompts: &[String]) -> Option<Block> {
    match prompts {
        [] => None,
        [one] => Some(Block::text(Style::Hint, one)),
        more => Some(Block::Bullets(more.iter().map(|prompt| vec![Run::Soft(prompt.clone())]).collect())),
    }
}

/// The name of a field with the help beside it.
pub(super) fn label(field: &Field) -> Block {
    let mut runs = vec![Run::Strong(field.title.clone())];
    if let Some(prompt) = &field.prompt {
        runs.push(Run::Soft(format!("  {prompt}")));
    }
    Block::Paragraph(Style::Label, runs)
}

/// A field with its name: a box before it, boxes to choose from, a line or room to write.
pub(super) fn labelled(field: &Field, data: Option<&Data>) -> Vec<Block> {
    let value = value(field, data);
    match &field.input {
        Input::Check => {
            let mut runs = vec![
                bookmark(field),
                Run::Check(!value.is_empty()),
                Run::Strong(format!("\u{a0}{}", field.title)),
            ];
            runs.extend(field.prompt.iter().map(|prompt| Run::Soft(format!("  {prompt}"))));
            vec![Block::Paragraph(Style::Label, runs)]
        }
        Input::Choice(choices) => {
            let runs = choices
                .iter()
                .flat_map(|one| [Run::Check(one.id == value), Run::Text(format!("\u{a0}{}    ", one.title))]);
            let runs = std::iter::once(bookmark(field)).chain(runs).collect();
            vec![label(field), Block::Paragraph(Style::Choices, runs)]
        }
        Input::Line | Input::Date | Input::Time => {
            let line = vec![bookmark(field), Run::Text(field.shown(value))];
            vec![label(field), Block::Paragraph(Style::Line, line)]
        }
        Input::Text | Input::Entries(_) => std::iter::once(label(field)).chain(answer(field, data)).collect(),
    }
}

/// The first row of a list's table: the names of its columns.
pub(super) fn header(list: &Field) -> Row {
    let cells = list.parts().iter().enumerate().map(|(at, field)| {
        let place = (at == 0).then(|| bookmark(list));
        let name = place.into_iter().chain([Run::Text(field.title.clone())]);
        let mut blocks = vec![Block::Paragraph(Style::Column, name.collect())];
        blocks.extend(field.prompt.iter().map(|prompt| Block::text(Style::Hint, prompt)));
        if let Input::Choice(choices) = &field.input {
            let titles: Vec<&str> = choices.iter().map(|one| one.title.as_str()).collect();
            blocks.push(Block::text(Style::Hint, titles.join(" · ")));
        }
        Cell::of(blocks)
    });
    Row { kind: Kind::Header, height: 0.0, grow: 0.0, cells: cells.collect() }
}

/// An entry of a list as cells, one a part.
pub(super) fn cells(field: &Field, entry: &Entry) -> Vec<Cell> {
    let cell = |one: &Field| {
        let value = part(entry, &one.id);
        Cell::of(match one.input {
            Input::Check => vec![Block::Paragraph(Style::Answer, vec![Run::Check(!value.is_empty())])],
            _ => written(&one.shown(value)),
        })
    };
    field.parts().iter().map(cell).collect()
}

/// What a table says about itself: its name, and the names of its columns.
pub(super) fn caption(title: &str, columns: &[&str]) -> Option<Caption> {
    let description = match columns {
        [] => String::new(),
        [one] => format!("Én kolonne: {one}."),
        [first @ .., last] => format!("{} kolonner: {} og {last}.", columns.len(), first.join(", ")),
    };
    Some(Caption { title: title.to_owned(), description })
}
