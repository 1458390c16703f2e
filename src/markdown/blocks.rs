//! A body as blocks and runs of words: for writers that make no HTML of it.
//!
//! Takes a body and its outline; gives its blocks in order, directives with what stands in them, notes apart. Resolves
//! nothing: destinations and citations stand as they were written.

use super::citation::{self, Citation};
use super::directive::Directive;
use super::events::{self, At, Item};
use super::outline::Outline;
use crate::source::Span;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::iter::Peekable;
use std::vec::IntoIter;

/// A body taken apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Blocks<'a> {
    pub blocks: Vec<Block<'a>>,
    /// The texts of the notes, in the order in which they are first named.
    pub notes: Vec<Vec<Block<'a>>>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Block<'a> {
    Heading {
        level: u8,
        anchor: String,
        runs: Vec<Run>,
    },
    Paragraph(Vec<Run>),
    List {
        /// The first number of a numbered one.
        start: Option<u64>,
        items: Vec<Vec<Block<'a>>>,
    },
    Quote(Vec<Block<'a>>),
    Code(String),
    Table {
        head: Vec<Vec<Run>>,
        rows: Vec<Vec<Vec<Run>>>,
    },
    Rule,
    Directive {
        directive: &'a Directive,
        inner: Vec<Block<'a>>,
    },
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Run {
    Text(String),
    Code(String),
    Emphasis(Vec<Run>),
    Strong(Vec<Run>),
    Strike(Vec<Run>),
    Link {
        destination: String,
        runs: Vec<Run>,
    },
    Image {
        destination: String,
        alt: String,
    },
    Citation(Citation),
    /// The number of a note, from 1.
    Note(usize),
    Break,
}

/// Takes a body apart that starts at `span` in its file.
pub fn blocks<'a>(body: &str, span: &Span, outline: &'a Outline) -> Blocks<'a> {
    let frame = |item: &Item<'_>| {
        matches!(
            item,
            Item::Markdown(Event::Start(Tag::HtmlBlock)) | Item::Markdown(Event::End(TagEnd::HtmlBlock))
        )
    };
    let mut events = events::collect(body);
    events.retain(|(item, _)| !frame(item));
    let mut reader = Reader {
        events: events.into_iter().peekable(),
        span,
        outline,
        headings: 0,
        names: Vec::new(),
        definitions: Vec::new(),
    };
    let blocks = reader.blocks();
    let notes = reader.names.iter().map(|name| {
        let found = reader.definitions.iter().find(|(one, _)| one == name);
        found.map_or_else(Vec::new, |(_, blocks)| blocks.clone())
    });
    Blocks { blocks, notes: notes.collect() }
}

/// The words of some runs, without what marks them.
pub fn words(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        match run {
            Run::Text(text) | Run::Code(text) => out.push_str(text),
            Run::Emphasis(runs) | Run::Strong(runs) | Run::Strike(runs) | Run::Link { runs, .. } => {
                out.push_str(&words(runs));
            }
            Run::Image { alt, .. } => out.push_str(alt),
            Run::Break => out.push(' '),
            Run::Citation(_) | Run::Note(_) => {}
        }
    }
    out
}

struct Reader<'a, 's> {
    events: Peekable<IntoIter<At<'static>>>,
    span: &'s Span,
    outline: &'a Outline,
    /// How many headings have been passed.
    headings: usize,
    /// The names of the notes, in the order in which they are first named.
    names: Vec<String>,
    definitions: Vec<(String, Vec<Block<'a>>)>,
}

impl<'a> Reader<'a, '_> {
    /// The blocks up to the end of what they stand in, which is left to the caller.
    fn blocks(&mut self) -> Vec<Block<'a>> {
        let mut out = Vec::new();
        while let Some((item, _)) = self.events.peek() {
            match item {
                Item::Close | Item::Markdown(Event::End(_)) => break,
                Item::Open => out.extend(self.directive()),
                Item::Markdown(Event::Start(tag)) if is_block(tag) => out.extend(self.block()),
                Item::Markdown(Event::Rule) => {
                    self.events.next();
                    out.push(Block::Rule);
                }
                // Words without a paragraph of their own, as in an item of a tight list.
                _ => {
                    let runs = self.runs();
                    if !runs.is_empty() {
                        out.push(Block::Paragraph(runs));
                    }
                }
            }
        }
        out
    }

    fn directive(&mut self) -> Option<Block<'a>> {
        let (_, range) = self.events.next()?;
        let inner = self.blocks();
        self.events.next_if(|(item, _)| *item == Item::Close);
        let start = self.span.range.start + range.start;
        let directive = self.outline.directives.iter().find(|one| one.span.range.start == start)?;
        Some(Block::Directive { directive, inner })
    }

    fn block(&mut self) -> Option<Block<'a>> {
        let Some((Item::Markdown(Event::Start(tag)), _)) = self.events.next() else { return None };
        let block = match tag {
            Tag::Heading { level, .. } => {
                let anchor = self.outline.headings.get(self.headings).map(|one| one.anchor.clone());
                self.headings += 1;
                Block::Heading { level: level as u8, anchor: anchor.unwrap_or_default(), runs: self.runs() }
            }
            Tag::Paragraph => Block::Paragraph(self.runs()),
            Tag::List(start) => Block::List { start, items: self.items() },
            Tag::BlockQuote(_) => Block::Quote(self.blocks()),
            Tag::CodeBlock(_) => Block::Code(self.text()),
            Tag::Table(_) => self.table(),
            Tag::FootnoteDefinition(name) => {
                let blocks = self.blocks();
                self.definitions.push((name.to_string(), blocks));
                self.events.next();
                return None;
            }
            _ => return None,
        };
        self.events.next();
        Some(block)
    }

    fn items(&mut self) -> Vec<Vec<Block<'a>>> {
        let mut items = Vec::new();
        while self.opens(|tag| matches!(tag, Tag::Item)) {
            items.push(self.blocks());
            self.events.next();
        }
        items
    }

    fn table(&mut self) -> Block<'a> {
        let head = match self.opens(|tag| matches!(tag, Tag::TableHead)) {
            true => self.cells(),
            false => Vec::new(),
        };
        let mut rows = Vec::new();
        while self.opens(|tag| matches!(tag, Tag::TableRow)) {
            rows.push(self.cells());
        }
        Block::Table { head, rows }
    }

    /// The cells of a row, with the row's end.
    fn cells(&mut self) -> Vec<Vec<Run>> {
        let mut cells = Vec::new();
        while self.opens(|tag| matches!(tag, Tag::TableCell)) {
            cells.push(self.runs());
            self.events.next();
        }
        self.events.next();
        cells
    }

    /// Passes the start of what is asked for, if it comes next.
    fn opens(&mut self, wanted: impl Fn(&Tag<'_>) -> bool) -> bool {
        let next = |(item, _): &At<'static>| matches!(item, Item::Markdown(Event::Start(tag)) if wanted(tag));
        self.events.next_if(next).is_some()
    }

    /// The text up to an end, which is left.
    fn text(&mut self) -> String {
        let mut text = String::new();
        while let Some((Item::Markdown(Event::Text(part)), _)) =
            self.events.next_if(|(item, _)| matches!(item, Item::Markdown(Event::Text(_))))
        {
            text.push_str(&part);
        }
        text
    }

    /// The runs up to an end, a block or a directive, which are left.
    fn runs(&mut self) -> Vec<Run> {
        let mut out = Vec::new();
        while let Some((item, range)) = self.events.next_if(|(item, _)| is_run(item)) {
            match item {
                Item::Citation(inner) => {
                    let base = self.span.range.start + range.start + 1;
                    out.extend(citation::parse(&inner, self.span.file, base).map(Run::Citation));
                }
                Item::Markdown(Event::Start(tag)) => out.extend(self.inline(tag)),
                Item::Markdown(event) => self.piece(event, &mut out),
                Item::Open | Item::Close => {}
            }
        }
        out
    }

    fn piece(&mut self, event: Event<'static>, out: &mut Vec<Run>) {
        match event {
            Event::Text(text) => add(out, &text),
            Event::SoftBreak => add(out, " "),
            Event::Code(text) => out.push(Run::Code(text.to_string())),
            Event::HardBreak => out.push(Run::Break),
            Event::Html(text) | Event::InlineHtml(text) if !text.trim_start().starts_with("<!--") => {
                add(out, &text);
            }
            Event::FootnoteReference(name) => {
                let known = self.names.iter().position(|one| **one == *name);
                let at = known.unwrap_or_else(|| {
                    self.names.push(name.to_string());
                    self.names.len() - 1
                });
                out.push(Run::Note(at + 1));
            }
            _ => {}
        }
    }

    /// A run that holds others, with its end.
    fn inline(&mut self, tag: Tag<'static>) -> Option<Run> {
        let runs = self.runs();
        self.events.next();
        let destination = |url: CowStr<'_>| url.to_string();
        match tag {
            Tag::Emphasis => Some(Run::Emphasis(runs)),
            Tag::Strong => Some(Run::Strong(runs)),
            Tag::Strikethrough => Some(Run::Strike(runs)),
            Tag::Link { link_type: pulldown_cmark::LinkType::Email, dest_url, .. } => {
                Some(Run::Link { destination: format!("mailto:{dest_url}"), runs })
            }
            Tag::Link { dest_url, .. } => Some(Run::Link { destination: destination(dest_url), runs }),
            Tag::Image { dest_url, .. } => {
                Some(Run::Image { destination: destination(dest_url), alt: words(&runs) })
            }
            _ => None,
        }
    }
}

/// Adds text to the text before it, if there is some.
fn add(out: &mut Vec<Run>, text: &str) {
    match out.last_mut() {
        Some(Run::Text(before)) => before.push_str(text),
        _ => out.push(Run::Text(text.to_owned())),
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Heading { .. }
            | Tag::Paragraph
            | Tag::List(_)
            | Tag::BlockQuote(_)
            | Tag::CodeBlock(_)
            | Tag::Table(_)
            | Tag::FootnoteDefinition(_)
    )
}

fn is_run(item: &Item<'_>) -> bool {
    match item {
        Item::Open | Item::Close => false,
        Item::Citation(_) => true,
        Item::Markdown(Event::Start(tag)) => {
            matches!(
                tag,
                Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
            )
        }
        Item::Markdown(Event::End(_) | Event::Rule) => false,
        Item::Markdown(_) => true,
    }
}

#[cfg(test)]
mod tests;
