//! What a body holds: headings, links, pictures, directives and citations, each with its place.

use super::citation::{self, Citation};
use super::directive::{self, Directive, Shape};
use super::events::{self, Item};
use super::slug::Slugs;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Kind, act_sections};
use crate::source::{FileId, Span};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// The contents of a body. Spans are places in the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    pub headings: Vec<Heading>,
    pub links: Vec<Link>,
    pub directives: Vec<Directive>,
    pub citations: Vec<Citation>,
    /// Sections of acts.
    pub mentions: Vec<Mention>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    pub level: u8,
    pub text: String,
    pub anchor: String,
    pub span: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub kind: LinkKind,
    pub destination: String,
    /// The link's text, or the picture's alternative text.
    pub text: String,
    pub span: Span,
}

/// A section of an act that a text mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// "52a".
    pub key: String,
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    Link,
    Image,
}

/// Reads a body; `range` is where it stands in the file.
pub fn outline(text: &str, place: (FileId, Range<usize>), kind: Kind, out: &mut Diagnostics) -> Outline {
    let (file, range) = place;
    let body = &text[range.clone()];
    let mut builder = Builder {
        body,
        file,
        base: range.start,
        kind,
        out,
        outline: Outline::default(),
        slugs: Slugs::default(),
        depth: 0,
        open: Vec::new(),
        texts: Vec::new(),
        code: false,
    };
    events::walk(body, |item, range| builder.item(item, range));
    builder.finish()
}

/// A directive that is not closed yet.
struct Open {
    /// Where it will stand in the outline; none for an unknown one.
    index: Option<usize>,
    span: Span,
    lists: usize,
    others: usize,
    items: usize,
    nested: usize,
}

struct Builder<'a> {
    body: &'a str,
    file: FileId,
    base: usize,
    kind: Kind,
    out: &'a mut Diagnostics,
    outline: Outline,
    slugs: Slugs,
    /// How many blocks and inlines are open, HTML blocks aside.
    depth: usize,
    open: Vec<Open>,
    /// Texts being gathered: of a heading, a link, a picture.
    texts: Vec<String>,
    /// Whether a block of code is open.
    code: bool,
}

impl Builder<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, self.base + range.start..self.base + range.end)
    }

    fn item(&mut self, item: Item<'_>, range: Range<usize>) {
        match item {
            Item::Open => self.open_directive(range),
            Item::Close => self.close_directive(range),
            Item::Citation(inner) => {
                let span = self.span(range.clone());
                let found = citation::parse(&inner, self.file, span.range.start + 1);
                let placed = found.map(|one| citation::placed(one, &self.body[range], &span));
                self.outline.citations.extend(placed);
            }
            Item::Markdown(event) => self.event(event, range),
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(tag) => {
                self.count(&tag);
                self.depth += 1;
                self.code |= matches!(tag, Tag::CodeBlock(_));
                if matches!(tag, Tag::Heading { .. } | Tag::Link { .. } | Tag::Image { .. }) {
                    self.texts.push(String::new());
                }
                if let Tag::Link { link_type: LinkType::Email, dest_url, .. } = &tag {
                    self.link(LinkKind::Link, &format!("mailto:{dest_url}"), range);
                } else if let Tag::Link { dest_url, .. } = &tag {
                    self.link(LinkKind::Link, dest_url, range);
                } else if let Tag::Image { dest_url, .. } = &tag {
                    self.link(LinkKind::Image, dest_url, range);
                }
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.code &= tag != TagEnd::CodeBlock;
                self.end(tag, range);
            }
            Event::Text(text) => {
                self.mentions(&text, range);
                self.gather(&text);
            }
            Event::Code(text) => self.gather(&text),
            Event::SoftBreak | Event::HardBreak => self.gather(" "),
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(&html, range),
            _ => {}
        }
    }

    fn gather(&mut self, text: &str) {
        for gathered in &mut self.texts {
            gathered.push_str(text);
        }
    }

    fn mentions(&mut self, text: &str, range: Range<usize>) {
        if self.code || !text.contains('§') {
            return;
        }
        // A text with escapes is not what stands in the file: its whole place is pointed at.
        let same = self.body[range.clone()] == *text;
        for (place, key) in act_sections(text) {
            let place = if same { range.start + place.start..range.start + place.end } else { range.clone() };
            let span = self.span(place);
            self.outline.mentions.push(Mention { key, span });
        }
    }

    fn raw_html(&mut self, html: &str, range: Range<usize>) {
        let trimmed = html.trim();
        // The end of an element says nothing that its beginning has not said.
        let silent = ["<!--", "</"].iter().any(|start| trimmed.starts_with(start));
        if silent || !trimmed.starts_with('<') {
            return;
        }
        let span = self.span(range.start..range.start + self.body[range].trim_end().len());
        self.out.push(
            Diagnostic::warning(Code::RawHtml, span, "HTML i teksten vises som den står".to_owned())
                .help("Skriv det med markdown eller et direktiv."),
        );
    }

    fn link(&mut self, kind: LinkKind, destination: &str, range: Range<usize>) {
        let span = self.span(range);
        self.outline.links.push(Link {
            kind,
            destination: destination.to_owned(),
            text: String::new(),
            span,
        });
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(level) => {
                let text = self.texts.pop().unwrap_or_default();
                let anchor = self.slugs.unique(&text);
                let span = Span::new(self.file, self.base + range.start..self.base + range.end);
                let written = &self.body[range.start..range.end];
                let span =
                    Span::new(self.file, span.range.start..span.range.start + written.trim_end().len());
                self.outline.headings.push(Heading { level: level as u8, text, anchor, span });
            }
            TagEnd::Link | TagEnd::Image => {
                let text = self.texts.pop().unwrap_or_default();
                let start = self.base + range.start;
                if let Some(link) =
                    self.outline.links.iter_mut().rev().find(|link| link.span.range.start == start)
                {
                    link.text = text;
                }
            }
            _ => {}
        }
    }

    /// Counts what stands directly in the innermost directive.
    fn count(&mut self, tag: &Tag<'_>) {
        let depth = self.depth;
        let Some(open) = self.open.last_mut() else { return };
        match (depth, tag) {
            (0, Tag::List(_)) => open.lists += 1,
            (0, _) => open.others += 1,
            (1, Tag::Item) => open.items += 1,
            (2, Tag::List(_)) => open.nested += 1,
            _ => {}
        }
    }

    fn open_directive(&mut self, range: Range<usize>) {
        let span = self.span(range.start..range.start + self.body[range.clone()].trim_end().len());
        if self.depth > 0 {
            self.out.push(
                Diagnostic::error(
                    Code::StrayDirective,
                    span,
                    "et direktiv kan ikke stå inde i en liste eller et citat",
                )
                .help("Ryk linjen helt ud til venstre, med en tom linje foran."),
            );
            return;
        }
        if let Some(outer) = self.open.last_mut() {
            outer.others += 1;
        }
        let start = self.base + range.start;
        let file_range = start..start + range.len();
        let directive = directive::read_open(&self.body[range], self.file, file_range, self.out);
        let index = directive.map(|directive| {
            self.check_place(&directive);
            self.outline.directives.push(directive);
            self.outline.directives.len() - 1
        });
        self.open.push(Open { index, span, lists: 0, others: 0, items: 0, nested: 0 });
    }

    fn check_place(&mut self, directive: &Directive) {
        let spec = directive.spec;
        if spec.kinds.is_empty() || spec.kinds.contains(&self.kind) {
            return;
        }
        let kinds: Vec<String> = spec.kinds.iter().map(|kind| kind.singular().to_lowercase()).collect();
        let message = format!("direktivet `{}` hører ikke hjemme her", spec.name);
        self.out.push(
            Diagnostic::error(Code::DirectiveContent, directive.span.clone(), message)
                .help(format!("Det kan kun stå i sider af slagsen {}.", kinds.join(" eller "))),
        );
    }

    fn close_directive(&mut self, range: Range<usize>) {
        let span = self.span(range.start..range.start + self.body[range].trim_end().len());
        if self.depth > 0 {
            self.out.push(
                Diagnostic::error(Code::StrayDirective, span, "`:::` står inde i en liste eller et citat")
                    .help("Ryk linjen helt ud til venstre."),
            );
            return;
        }
        let Some(open) = self.open.pop() else {
            self.out.push(
                Diagnostic::error(Code::StrayDirective, span, "`:::` lukker et direktiv, der ikke er åbnet")
                    .help("Slet linjen, eller skriv direktivets navn efter `:::`."),
            );
            return;
        };
        if let Some(index) = open.index {
            self.outline.directives[index].items = open.items;
            self.check_shape(&open, index);
        }
    }

    fn check_shape(&mut self, open: &Open, index: usize) {
        let directive = &self.outline.directives[index];
        let fault = match directive.spec.shape {
            Shape::List if open.lists != 1 || open.others > 0 => "skal indeholde netop én liste",
            Shape::NestedList if open.lists != 1 || open.others > 0 || open.nested != open.items => {
                "skal indeholde netop én liste, hvor hvert punkt har sin egen liste"
            }
            Shape::Blocks if open.lists + open.others == 0 => "er tomt",
            Shape::Empty if open.lists + open.others > 0 => "skal være tomt",
            _ => return,
        };
        let message = format!("direktivet `{}` {fault}", directive.spec.name);
        let help = match directive.spec.shape {
            Shape::List => "Begynd hvert punkt med `- `.",
            Shape::NestedList => "Begynd hver kolonne med `- ` og hver boks under den med `  - `.",
            Shape::Blocks => "Skriv teksten mellem de to linjer med `:::`.",
            Shape::Empty => "Luk det med `:::` på næste linje.",
        };
        self.out.push(Diagnostic::error(Code::DirectiveContent, directive.span.clone(), message).help(help));
    }

    fn finish(self) -> Outline {
        for open in self.open {
            self.out.push(
                Diagnostic::error(Code::UnclosedDirective, open.span, "direktivet er ikke lukket")
                    .help("Skriv `:::` på en linje for sig, hvor direktivet slutter."),
            );
        }
        self.outline
    }
}

/// The words of a body without markup, block by block separated by line breaks: for search and summaries.
pub fn plain_text(body: &str) -> String {
    let mut text = String::with_capacity(body.len());
    events::walk(body, |item, _| {
        if let Item::Markdown(event) = item {
            match event {
                Event::Text(part) | Event::Code(part) => text.push_str(&part),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                    text.push('\n')
                }
                _ => {}
            }
        }
    });
    text
}
