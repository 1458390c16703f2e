//! A body's HTML.
//!
//! Takes the body, its outline and a [`Resolve`] that knows the other pages; gives HTML in which headings
//! carry the outline's anchors, citations and notes are numbered, and raw HTML is shown as text.

use super::citation::{self, Citation};
use super::directive::{Directive, Shape};
use super::events::{self, At, Item};
use super::outline::Outline;
use crate::model::act_sections;
use crate::source::Span;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd, html};

/// What rendering asks of the page that it renders for.
pub trait Resolve {
    /// The address of a link's destination; `None` leaves it as it is.
    fn link(&mut self, destination: &str) -> Option<String>;
    fn image(&mut self, destination: &str) -> Option<String>;
    /// The HTML of a citation's mark.
    fn cite(&mut self, citation: &Citation) -> String;
    /// The HTML of a directive.
    fn directive(&mut self, directive: &Directive, content: Content) -> String;
    /// The address of the page about a section of an act, by its key; `None` leaves it as text.
    fn provision(&mut self, _key: &str) -> Option<String> {
        None
    }
    /// Words of the text that are explained: where they stand, and their HTML.
    fn explained(&mut self, _text: &str) -> Vec<(std::ops::Range<usize>, String)> {
        Vec::new()
    }
    /// Whether a directive is left out of the body, because the layout shows it itself.
    fn leaves_out_directive(&mut self, _directive: &Directive) -> bool {
        false
    }
    /// Whether a level-2 section is left out of the body, because the layout shows it itself.
    fn leaves_out(&mut self, _section: &str) -> bool {
        false
    }
}

/// A directive's body, rendered according to its shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Items(Vec<String>),
    Nested(Vec<(String, Vec<String>)>),
    Blocks(String),
    Empty,
}

/// The HTML of a body that starts at `span` in its file.
pub fn render(body: &str, span: &Span, outline: &Outline, resolve: &mut dyn Resolve) -> String {
    let events = events::collect(body);
    let mut renderer = Renderer {
        span,
        outline,
        resolve,
        heading: 0,
        tables: 0,
        links: 0,
        notes: Vec::new(),
        definitions: Vec::new(),
    };
    let mut out = String::with_capacity(body.len() * 3 / 2);
    renderer.blocks(&events, &mut out);
    renderer.notes_list(&mut out);
    out
}

/// The items of one list directive of a body, each as HTML.
pub fn items(body: &str, span: &Span, directive: &Directive, resolve: &mut dyn Resolve) -> Vec<String> {
    match content_of(body, span, directive, resolve) {
        Some(Content::Items(items)) => items,
        _ => Vec::new(),
    }
}

/// The columns of one nested list directive, each with its boxes, as HTML.
pub fn nested_items(
    body: &str,
    span: &Span,
    directive: &Directive,
    resolve: &mut dyn Resolve,
) -> Vec<(String, Vec<String>)> {
    match content_of(body, span, directive, resolve) {
        Some(Content::Nested(columns)) => columns,
        _ => Vec::new(),
    }
}

fn content_of(body: &str, span: &Span, directive: &Directive, resolve: &mut dyn Resolve) -> Option<Content> {
    let events = events::collect(body);
    let outline = Outline::default();
    let at = directive.span.range.start - span.range.start;
    let open = events.iter().position(|(item, range)| *item == Item::Open && range.start == at)?;
    let close = matching_close(&events, open)?;
    let mut renderer = Renderer {
        span,
        outline: &outline,
        resolve,
        heading: 0,
        tables: 0,
        links: 0,
        notes: Vec::new(),
        definitions: Vec::new(),
    };
    Some(renderer.content(directive.spec.shape, &events[open + 1..close]))
}

fn is_heading(item: &Item<'_>) -> bool {
    matches!(item, Item::Markdown(Event::Start(Tag::Heading { .. })))
}

/// Whether the last of some events stands in a table's head.
fn is_in_head(events: &[At<'_>]) -> bool {
    let mut back = events.iter().rev().map(|(item, _)| item);
    let row = back.find(|item| matches!(item, Item::Markdown(Event::Start(Tag::TableHead | Tag::TableRow))));
    row.is_some_and(|item| matches!(item, Item::Markdown(Event::Start(Tag::TableHead))))
}

/// The first paragraph's first sentence, as plain text.
pub fn summary(body: &str) -> String {
    let text = super::plain_text(body);
    let first =
        text.lines().map(str::trim).find(|line| line.split_whitespace().count() > 4).unwrap_or_default();
    let end = first.find(". ").map_or(first.len(), |at| at + 1);
    first[..end].trim().to_owned()
}

struct Renderer<'a, 'r> {
    span: &'a Span,
    outline: &'a Outline,
    resolve: &'r mut dyn Resolve,
    /// How many headings have been passed.
    heading: usize,
    tables: usize,
    /// How many links and headings are open: no link may stand in them.
    links: usize,
    notes: Vec<String>,
    definitions: Vec<(String, String)>,
}

impl Renderer<'_, '_> {
    fn blocks(&mut self, events: &[At<'static>], out: &mut String) {
        let mut ready: Vec<Event<'static>> = Vec::with_capacity(events.len());
        let mut at = 0;
        while at < events.len() {
            let (item, range) = &events[at];
            at += 1;
            match item {
                Item::Open => {
                    let close = matching_close(events, at - 1).unwrap_or(events.len());
                    let inner = &events[at..close.max(at)];
                    ready.push(block(self.directive(range.start, inner)));
                    at = close + 1;
                }
                Item::Close => {}
                Item::Citation(inner) => ready.push(inline(self.citation(inner, range.start))),
                Item::Markdown(event) => at = self.markdown(event, events, at, &mut ready),
            }
        }
        html::push_html(out, ready.into_iter());
    }

    /// Handles one event and gives the index of the next.
    fn markdown(
        &mut self,
        event: &Event<'static>,
        events: &[At<'static>],
        at: usize,
        ready: &mut Vec<Event<'static>>,
    ) -> usize {
        match event {
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(Tag::Heading { level, .. }) => {
                let heading = self.outline.headings.get(self.heading);
                self.heading += 1;
                let (anchor, text) = heading.map_or(("", ""), |one| (one.anchor.as_str(), one.text.as_str()));
                if *level as u8 == 2 && self.resolve.leaves_out(text) {
                    return self.skip_section(events, at);
                }
                self.links += 1;
                ready.push(block(format!("<{level} id=\"{anchor}\">")));
            }
            Event::End(TagEnd::Heading(level)) => {
                self.links = self.links.saturating_sub(1);
                ready.push(inline(format!("</{level}>\n")));
            }
            Event::Start(Tag::Table(_)) => {
                self.tables += 1;
                let heading = self.heading.checked_sub(1).and_then(|at| self.outline.headings.get(at));
                let about = heading.map_or_else(String::new, |heading| format!(": {}", heading.text));
                let label = escape(&format!(
                    "Tabel{about}{}",
                    if self.tables > 1 { format!(" ({})", self.tables) } else { String::new() }
                ));
                ready.push(block(format!(
                    "<div class=\"table\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\">"
                )));
                ready.push(event.clone());
            }
            // A heading without words is none: the corner of a table whose rows have names.
            Event::Start(Tag::TableCell)
                if matches!(events.get(at), Some((Item::Markdown(Event::End(TagEnd::TableCell)), _)))
                    && is_in_head(&events[..at]) =>
            {
                ready.push(inline("<td></td>".to_owned()));
                return at + 1;
            }
            Event::End(TagEnd::Table) => {
                ready.push(event.clone());
                ready.push(block("</div>\n".to_owned()));
            }
            Event::Text(text) if self.links == 0 => self.text(text, ready),
            Event::End(TagEnd::Link) => {
                self.links = self.links.saturating_sub(1);
                ready.push(event.clone());
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                self.links += 1;
                let dest_url = self.resolve.link(dest_url).map_or_else(|| dest_url.clone(), CowStr::from);
                ready.push(Event::Start(Tag::Link {
                    link_type: *link_type,
                    dest_url,
                    title: title.clone(),
                    id: id.clone(),
                }));
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let dest_url = self.resolve.image(dest_url).map_or_else(|| dest_url.clone(), CowStr::from);
                ready.push(Event::Start(Tag::Image {
                    link_type: *link_type,
                    dest_url,
                    title: title.clone(),
                    id: id.clone(),
                }));
            }
            Event::Start(Tag::CodeBlock(kind)) => return code(kind, events, at, ready),
            Event::FootnoteReference(name) => ready.push(inline(self.note(name))),
            Event::Start(Tag::FootnoteDefinition(name)) => return self.definition(name, events, at),
            Event::Html(text) | Event::InlineHtml(text) => {
                if !text.trim_start().starts_with("<!--") {
                    ready.push(Event::Text(text.clone()));
                }
            }
            other => ready.push(other.clone()),
        }
        at
    }

    /// A text with its sections of acts as links, and its words that are explained.
    fn text(&mut self, text: &CowStr<'static>, ready: &mut Vec<Event<'static>>) {
        let mut marks = if text.contains('§') { self.sections_of_acts(text) } else { Vec::new() };
        marks.extend(self.resolve.explained(text));
        if marks.is_empty() {
            return ready.push(Event::Text(text.clone()));
        }
        marks.sort_by_key(|(range, _)| range.start);
        let mut at = 0;
        for (range, html) in marks {
            if range.start >= at {
                ready.push(Event::Text(CowStr::from(text[at..range.start].to_owned())));
                ready.push(inline(html));
                at = range.end;
            }
        }
        ready.push(Event::Text(CowStr::from(text[at..].to_owned())));
    }

    fn sections_of_acts(&mut self, text: &str) -> Vec<(std::ops::Range<usize>, String)> {
        let mut marks = Vec::new();
        for (range, key) in act_sections(text) {
            if let Some(address) = self.resolve.provision(&key) {
                let (address, shown) = (escape(&address), escape(&text[range.clone()]));
                marks.push((range, format!("<a class=\"provision\" href=\"{address}\">{shown}</a>")));
            }
        }
        marks
    }

    /// Passes over a level-2 section, counting its headings.
    fn skip_section(&mut self, events: &[At<'static>], from: usize) -> usize {
        for (index, (item, _)) in events.iter().enumerate().skip(from) {
            if let Item::Markdown(Event::Start(Tag::Heading { level, .. })) = item {
                if *level as u8 <= 2 {
                    return index;
                }
                self.heading += 1;
            }
        }
        events.len()
    }

    fn directive(&mut self, offset: usize, inner: &[At<'static>]) -> String {
        let start = self.span.range.start + offset;
        let Some(directive) = self.outline.directives.iter().find(|one| one.span.range.start == start) else {
            return String::new();
        };
        // Not rendered at all: a citation in it would be numbered, and point back at a mark that is nowhere.
        if self.resolve.leaves_out_directive(directive) {
            self.heading += inner.iter().filter(|(item, _)| is_heading(item)).count();
            return String::new();
        }
        let content = self.content(directive.spec.shape, inner);
        self.resolve.directive(directive, content)
    }

    fn content(&mut self, shape: Shape, inner: &[At<'static>]) -> Content {
        match shape {
            Shape::Empty => Content::Empty,
            Shape::Blocks => {
                let mut out = String::new();
                self.blocks(inner, &mut out);
                Content::Blocks(out)
            }
            Shape::List => {
                Content::Items(list_items(inner).into_iter().map(|item| self.fragment(item)).collect())
            }
            Shape::NestedList => Content::Nested(
                list_items(inner)
                    .into_iter()
                    .map(|item| {
                        let split = item.iter().position(|(one, _)| is_list_start(one)).unwrap_or(item.len());
                        let boxes =
                            list_items(&item[split..]).into_iter().map(|one| self.fragment(one)).collect();
                        (self.fragment(&item[..split]), boxes)
                    })
                    .collect(),
            ),
        }
    }

    fn fragment(&mut self, events: &[At<'static>]) -> String {
        let mut out = String::new();
        self.blocks(events, &mut out);
        out.trim().to_owned()
    }

    fn citation(&mut self, inner: &str, offset: usize) -> String {
        let base = self.span.range.start + offset + 1;
        citation::parse(inner, self.span.file, base)
            .map_or_else(String::new, |citation| self.resolve.cite(&citation))
    }

    fn note(&mut self, name: &str) -> String {
        let number = match self.notes.iter().position(|one| one == name) {
            Some(at) => at + 1,
            None => {
                self.notes.push(name.to_owned());
                self.notes.len()
            }
        };
        format!(
            "<sup class=\"note\"><a href=\"#note-{number}\" id=\"note-fra-{number}\" aria-label=\"Note {number}\">{number}</a></sup>"
        )
    }

    fn definition(&mut self, name: &str, events: &[At<'static>], from: usize) -> usize {
        let end = events[from..]
            .iter()
            .position(|(item, _)| matches!(item, Item::Markdown(Event::End(TagEnd::FootnoteDefinition))))
            .map_or(events.len(), |at| from + at);
        let text = self.fragment(&events[from..end]);
        self.definitions.push((name.to_owned(), text));
        end + 1
    }

    fn notes_list(&mut self, out: &mut String) {
        if self.notes.is_empty() {
            return;
        }
        out.push_str("<ol class=\"notes\">\n");
        for (at, name) in self.notes.iter().enumerate() {
            let text = self.definitions.iter().find(|(one, _)| one == name).map_or("", |(_, text)| text);
            let number = at + 1;
            out.push_str(&format!(
                "<li id=\"note-{number}\">{text} <a href=\"#note-fra-{number}\" aria-label=\"Tilbage til note {number}\">↩</a></li>\n"
            ));
        }
        out.push_str("</ol>\n");
    }
}

/// A block of code, up to its end, and the index behind that.
fn code(
    kind: &CodeBlockKind<'_>,
    events: &[At<'static>],
    from: usize,
    ready: &mut Vec<Event<'static>>,
) -> usize {
    let is_end = |item: &Item<'_>| matches!(item, Item::Markdown(Event::End(TagEnd::CodeBlock)));
    let end = events[from..].iter().position(|(item, _)| is_end(item)).map_or(events.len(), |at| from + at);
    let text = events[from..end].iter().filter_map(|(item, _)| match item {
        Item::Markdown(Event::Text(text)) => Some(text.as_ref()),
        _ => None,
    });
    let fence = match kind {
        CodeBlockKind::Fenced(fence) => fence.as_ref(),
        CodeBlockKind::Indented => "",
    };
    ready.push(block(super::code_block(fence, &text.collect::<String>())));
    end + 1
}

fn block(html: String) -> Event<'static> {
    Event::Html(CowStr::from(html))
}

fn inline(html: String) -> Event<'static> {
    Event::InlineHtml(CowStr::from(html))
}

fn escape(text: &str) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = pulldown_cmark_escape::escape_html(&mut out, text);
    out
}

fn is_list_start(item: &Item<'_>) -> bool {
    matches!(item, Item::Markdown(Event::Start(Tag::List(_))))
}

fn matching_close(events: &[At<'_>], open: usize) -> Option<usize> {
    let mut depth = 0;
    for (index, (item, _)) in events.iter().enumerate().skip(open) {
        match item {
            Item::Open => depth += 1,
            Item::Close => {
                depth -= 1;
                if depth == 0 {
                    return Some(index);
                }
            }
            _ => {}
        }
    }
    None
}

/// The events of each item of the first list, without the item's own start and end.
fn list_items<'e>(events: &'e [At<'static>]) -> Vec<&'e [At<'static>]> {
    let mut items = Vec::new();
    let mut depth = 0;
    let mut start = 0;
    for (index, (item, _)) in events.iter().enumerate() {
        match item {
            Item::Markdown(Event::Start(Tag::Item)) => {
                depth += 1;
                if depth == 1 {
                    start = index + 1;
                }
            }
            Item::Markdown(Event::End(TagEnd::Item)) => {
                depth -= 1;
                if depth == 0 {
                    items.push(&events[start..index]);
                }
            }
            _ => {}
        }
    }
    items
}
