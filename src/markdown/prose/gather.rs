//! Gathers a body's passages from its events.

use super::sentences::sentences;
use super::{Passage, PassageKind, Piece, Prose};
use crate::markdown::events::{self, Item};
use crate::source::Span;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// The passages of a body that stands at `span`.
pub fn prose(body: &str, span: &Span) -> Prose {
    let mut gatherer = Gatherer {
        body,
        span,
        prose: Prose::default(),
        open: None,
        containers: 0,
        block: None,
        items: 0,
        silent: 0,
        link: None,
        leading: None,
    };
    events::walk(body, |item, range| gatherer.item(item, range));
    gatherer.flush();
    gatherer.prose
}

struct Gatherer<'a> {
    body: &'a str,
    span: &'a Span,
    prose: Prose,
    open: Option<Passage>,
    /// How many lists, tables, quotes, notes and directives are open.
    containers: usize,
    /// The block that the outermost of them began.
    block: Option<usize>,
    /// How many list items are open.
    items: usize,
    /// How many elements are open whose text is not read: code, pictures, addresses.
    silent: usize,
    /// Where the open link's text begins.
    link: Option<usize>,
    /// The block of the paragraph just before, if it ends in a colon.
    leading: Option<usize>,
}

impl Gatherer<'_> {
    fn item(&mut self, item: Item<'_>, range: Range<usize>) {
        match item {
            Item::Open => self.enter(),
            Item::Close => self.leave(),
            Item::Citation(_) => {
                if let Some(block) = self.open.as_ref().map(|passage| passage.block) {
                    self.prose.cited[block] = true;
                }
            }
            Item::Markdown(event) => self.event(event, range),
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.silent == 0 => self.push(&text, range),
            Event::SoftBreak | Event::HardBreak => self.push(" ", range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph if self.items > 0 => self.begin(PassageKind::Item),
            Tag::Paragraph => self.begin(PassageKind::Paragraph),
            Tag::Heading { .. } => self.begin(PassageKind::Heading),
            Tag::TableHead | Tag::TableRow => self.begin(PassageKind::Row),
            Tag::List(_) | Tag::Table(_) | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) => self.enter(),
            Tag::Item => {
                self.items += 1;
                self.begin(PassageKind::Item);
            }
            Tag::CodeBlock(_) | Tag::Image { .. } => self.silent += 1,
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => self.silent += 1,
            Tag::Link { .. } => self.link = self.open.as_ref().map(|passage| passage.text.len()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableHead | TagEnd::TableRow => self.flush(),
            TagEnd::TableCell => {
                if let Some(passage) = &mut self.open {
                    passage.text.push('\n');
                }
            }
            TagEnd::Item => {
                self.flush();
                self.items -= 1;
            }
            TagEnd::List(_) | TagEnd::Table | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => {
                self.leave()
            }
            TagEnd::CodeBlock | TagEnd::Image => self.silent = self.silent.saturating_sub(1),
            TagEnd::Link => match (self.link.take(), &mut self.open) {
                (Some(start), Some(passage)) => passage.links.push(start..passage.text.len()),
                _ => self.silent = self.silent.saturating_sub(1),
            },
            _ => {}
        }
    }

    fn enter(&mut self) {
        self.flush();
        if self.containers == 0 {
            let block = self.leading.take();
            self.block = Some(block.unwrap_or_else(|| self.new_block()));
        }
        self.containers += 1;
    }

    fn leave(&mut self) {
        self.flush();
        self.containers = self.containers.saturating_sub(1);
        if self.containers == 0 {
            self.block = None;
        }
    }

    fn new_block(&mut self) -> usize {
        self.prose.cited.push(false);
        self.prose.cited.len() - 1
    }

    fn begin(&mut self, kind: PassageKind) {
        self.flush();
        let block = self.block.unwrap_or_else(|| self.new_block());
        self.leading = None;
        let file = self.span.file;
        self.open = Some(Passage {
            kind,
            text: String::new(),
            sentences: Vec::new(),
            links: Vec::new(),
            block,
            file,
            pieces: Vec::new(),
        });
    }

    fn push(&mut self, text: &str, range: Range<usize>) {
        if self.open.is_none() {
            self.begin(if self.items > 0 { PassageKind::Item } else { PassageKind::Paragraph });
        }
        let Some(passage) = &mut self.open else { return };
        let is_same = self.body.get(range.clone()) == Some(text);
        let base = self.span.range.start;
        let place = base + range.start..base + range.end;
        passage.pieces.push(Piece { text: passage.text.len(), place, is_same });
        passage.text.push_str(text);
    }

    /// Closes the open passage; one without words is dropped.
    fn flush(&mut self) {
        let Some(mut passage) = self.open.take() else { return };
        self.link = None;
        if passage.kind == PassageKind::Paragraph && self.containers == 0 {
            self.leading = passage.text.trim_end().ends_with(':').then_some(passage.block);
        }
        let has_words = match passage.kind.runs() {
            true => {
                passage.sentences = sentences(&passage.text);
                !passage.sentences.is_empty()
            }
            false => passage.text.contains(char::is_alphanumeric),
        };
        if has_words {
            self.prose.passages.push(passage);
        }
    }
}
