//! A body's HTML.
//!
//! Takes the body, its outline and a [`Resolve`] that knows the other pages; gives HTML in which headings
//! carry the outline's anchors, citations and notes are numbered, and raw HTML is shown as text.

mod extent;
mod markup;
mod notes;

use super::citation::{self, Citation};
use super::directive::{Directive, Shape};
use super::events::{self, At, Item};
use super::outline::Outline;
use crate::source::Span;
use extent::{is_heading, is_list_start, list_items, matching_close};
use pulldown_cmark::{CowStr, Event, Tag, html};

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
    let mut renderer = Renderer::new(span, outline, resolve);
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
    let mut renderer = Renderer::new(span, &outline, resolve);
    Some(renderer.content(directive.spec.shape, &events[open + 1..close]))
}

/// The first paragraph's first sentence, as plain text.
pub fn summary(body: &str) -> String {
    let text = super::plain_text(body);
    let first =
        text.lines().map(str::trim).find(|line| line.split_whitespace().count() > 4).unwrap_or_default();
    let end = first.find(". ").map_or(first.len(), |at| at + 1);
    first[..end].trim().to_owned()
}

/// Tables whose columns are set by class. No style stands within a page: its policy forbids it. A column of numbers is
/// set right, all others left.
fn columns(mut html: String) -> String {
    const STYLE: &str = " style=\"text-align: ";
    if html.contains(STYLE) {
        for (side, class) in [("right", " class=\"number\""), ("center", ""), ("left", "")] {
            html = html.replace(&format!("{STYLE}{side}\""), class);
        }
    }
    html
}

/// Takes the space before a mark away: it stands at the word that it is about, and no line begins with it.
fn close_up(ready: &mut [Event<'static>]) {
    if let Some(Event::Text(text)) = ready.last_mut() {
        let end = text.trim_end_matches(' ').len();
        *text = text[..end].to_owned().into();
    }
}

/// Marks that follow each other are told apart by a comma: "1,2" is no twelve.
fn side_by_side(html: String) -> String {
    html.replace("</sup><sup>", ",")
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

impl<'a, 'r> Renderer<'a, 'r> {
    fn new(span: &'a Span, outline: &'a Outline, resolve: &'r mut dyn Resolve) -> Self {
        let (notes, definitions) = (Vec::new(), Vec::new());
        Self { span, outline, resolve, heading: 0, tables: 0, links: 0, notes, definitions }
    }

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
                Item::Citation(inner) => {
                    close_up(&mut ready);
                    ready.push(inline(self.citation(inner, range.start)));
                }
                Item::Markdown(event) => at = self.markdown(event, events, at, &mut ready),
            }
        }
        let mut html = String::new();
        html::push_html(&mut html, ready.into_iter());
        out.push_str(&columns(side_by_side(html)));
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
}

fn block(html: String) -> Event<'static> {
    Event::Html(CowStr::from(html))
}

fn inline(html: String) -> Event<'static> {
    Event::InlineHtml(CowStr::from(html))
}
