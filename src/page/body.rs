//! A page's body as HTML: links to other pages, citations with their list of sources, directives.

use super::address::{href, page_href};
use super::card::cards;
use super::comparison::{Depth, Shown};
use super::directives;
use super::drawings;
use super::engine::Engine;
use super::words::Words;
use crate::diagnostic::Diagnostic;
use crate::graph::{Graph, NodeId, Target};
use crate::load::Body;
use crate::markdown::{self, Citation, Content, Directive, Resolve, Shape};
use crate::model::{Data, Kind, Reference};
use serde::Serialize;
use serde_json::json;

/// An entry of a page's list of sources.
#[derive(Debug, Clone, Serialize)]
pub struct ReferenceView {
    pub anchor: String,
    pub number: usize,
    pub title: String,
    pub url: String,
    pub publisher: Option<String>,
    pub year: Option<u32>,
    pub places: Vec<PlaceView>,
    #[serde(skip)]
    source: NodeId,
}

#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    pub text: String,
    pub anchor_back: String,
}

/// How much of a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// The page as readers get it.
    Full,
    /// What its bytes depend on, without the work of making them: enough to tell whether they would differ.
    Sketch,
}

/// Renders bodies for one page; citations are numbered over all of them.
pub struct Writer<'a> {
    detail: Detail,
    graph: &'a Graph,
    engine: &'a Engine,
    /// The page that is written.
    page: NodeId,
    /// The page that the text stands on: links in it are relative to that.
    of: NodeId,
    pub references: Vec<ReferenceView>,
    /// The glossary's words, where they are used first.
    pub words: Words,
    pub problems: Vec<Diagnostic>,
    marks: usize,
    drawings: usize,
}

impl<'a> Writer<'a> {
    pub fn new(graph: &'a Graph, engine: &'a Engine, page: NodeId, detail: Detail) -> Self {
        Self {
            detail,
            graph,
            engine,
            page,
            of: page,
            references: Vec::new(),
            words: Words::of(graph, page),
            problems: Vec::new(),
            marks: 0,
            drawings: 0,
        }
    }

    pub fn detail(&self) -> Detail {
        self.detail
    }

    /// The page's own body, with what later layers have added behind it.
    pub fn body(&mut self) -> String {
        let document = &self.graph.node(self.page).document;
        let mut html = self.render(&document.body);
        for addition in &document.additions {
            html.push_str("<section class=\"note local\">\n");
            html.push_str(&self.render(addition));
            html.push_str("</section>\n");
        }
        html
    }

    fn render(&mut self, body: &Body) -> String {
        let graph = self.graph;
        if self.detail == Detail::Sketch {
            return self.sketch(body);
        }
        markdown::render(graph.sources.slice(&body.span), &body.span, &body.outline, self)
    }

    /// The items of a list directive on any page, with links and citations as on this one.
    pub fn items(&mut self, of: NodeId, directive: &Directive) -> Vec<String> {
        let graph = self.graph;
        let body = &graph.node(of).document.body;
        self.of = of;
        if self.detail == Detail::Sketch {
            let sketch = self.sketch(body);
            self.of = self.page;
            return vec![sketch];
        }
        let items = markdown::items(graph.sources.slice(&body.span), &body.span, directive, self);
        self.of = self.page;
        items
    }

    /// The text of a body, and what its links, citations and directives lead to.
    fn sketch(&mut self, body: &Body) -> String {
        let mut sketch = self.graph.sources.slice(&body.span).to_owned();
        for link in &body.outline.links {
            sketch.extend(self.link(&link.destination));
        }
        for citation in &body.outline.citations {
            self.cite(citation);
        }
        for mention in &body.outline.mentions {
            sketch.extend(self.provision(&mention.key));
        }
        for directive in &body.outline.directives {
            let empty = directive.spec.shape == Shape::Empty;
            let view = empty.then(|| self.directive(directive, Content::Empty));
            sketch.extend(view.or_else(|| serde_json::to_string(&self.cards_of(directive, Kind::Tool)).ok()));
        }
        sketch
    }

    fn here(&self) -> &'a str {
        self.graph.node(self.page).path()
    }

    fn component(&mut self, name: &str, view: &serde_json::Value) -> String {
        self.engine.component(name, view).unwrap_or_else(|problems| {
            self.problems.extend(problems);
            String::new()
        })
    }

    /// The view of a directive without a body.
    fn of_data(&mut self, directive: &Directive) -> Option<serde_json::Value> {
        let (graph, page) = (self.graph, self.page);
        let id = self.drawing_id(directive.spec.name);
        match directive.spec.name {
            "slaegtskab" | "udgaver" => {
                let mut cite = |source: &Reference, place: &str| self.cite(&Citation::of(source, place));
                let shown = Shown { graph, page, id, depth: Depth::of(directive) };
                let compared = directives::compared(&shown, directive, &mut cite)?;
                serde_json::to_value(compared).ok()
            }
            _ => directives::from_data(graph, page, directive, id),
        }
    }

    fn cards_of(&self, directive: &Directive, kind: Kind) -> Vec<super::card::Card> {
        let found = directive.references().filter_map(|(_, reference)| self.graph.find(kind, &reference.id));
        cards(self.graph, self.here(), &found.collect::<Vec<_>>())
    }

    fn drawing_id(&mut self, name: &str) -> String {
        self.drawings += 1;
        format!("{name}-{}", self.drawings)
    }

    /// The list entry of a source, made at its first use.
    fn reference(&mut self, source: NodeId) -> usize {
        if let Some(at) = self.references.iter().position(|one| one.source == source) {
            return at;
        }
        let node = self.graph.node(source);
        let (publisher, year) = match &node.document.data {
            Data::Source(source) => (source.publisher.clone(), source.year),
            _ => (None, None),
        };
        let number = self.references.len() + 1;
        self.references.push(ReferenceView {
            anchor: format!("kilde-{number}"),
            number,
            title: node.title().to_owned(),
            url: page_href(self.here(), node.path()),
            publisher,
            year,
            places: Vec::new(),
            source,
        });
        number - 1
    }
}

impl Resolve for Writer<'_> {
    fn link(&mut self, destination: &str) -> Option<String> {
        match self.graph.target(self.of, destination) {
            Target::External | Target::Missing(_) => None,
            Target::Asset(path) => Some(href(self.here(), &path)),
            Target::Page(node, anchor) => {
                let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
                match node == self.page && !anchor.is_empty() {
                    true => Some(anchor),
                    false => Some(page_href(self.here(), self.graph.node(node).path()) + &anchor),
                }
            }
        }
    }

    fn provision(&mut self, key: &str) -> Option<String> {
        let here = self.graph.node(self.page);
        let provision = self.graph.provision(key).filter(|_| here.kind() != Kind::Provision)?;
        Some(page_href(here.path(), self.graph.node(provision).path()))
    }

    /// Only what stands in the page's own text: other pages explain theirs.
    fn explained(&mut self, text: &str) -> Vec<(std::ops::Range<usize>, String)> {
        match self.of == self.page {
            true => self.words.mark(self.graph, text),
            false => Vec::new(),
        }
    }

    fn image(&mut self, destination: &str) -> Option<String> {
        self.link(destination)
    }

    fn cite(&mut self, citation: &Citation) -> String {
        let mut html = String::new();
        for place in &citation.places {
            let Some(source) = self.graph.find(Kind::Source, &place.source.id) else { continue };
            let at = self.reference(source);
            self.marks += 1;
            let anchor_back = format!("henvisning-{}", self.marks);
            let entry = &mut self.references[at];
            let label = format!("Kilde {}", entry.number);
            html.push_str(&format!(
                "<sup><a href=\"#{}\" id=\"{anchor_back}\" aria-label=\"{}\">{}</a></sup>",
                entry.anchor, label, entry.number
            ));
            let known = entry.places.iter().any(|one| one.text == place.locator);
            if !known && !place.locator.is_empty() {
                entry.places.push(PlaceView { text: place.locator.clone(), anchor_back });
            }
        }
        html
    }

    /// The layout of a principle shows its duties itself, by role.
    fn leaves_out_directive(&mut self, directive: &Directive) -> bool {
        directive.spec.name == "praksis"
    }

    fn directive(&mut self, directive: &Directive, content: Content) -> String {
        let title = directive.attribute("titel");
        let name = directive.spec.name;
        let view = match (name, content) {
            ("praksiserfaring", Content::Blocks(body)) => {
                let anchor = markdown::slug(title.unwrap_or(name));
                json!({"title": title, "body_html": body, "anchor": format!("erfaring-{anchor}"), "tools": self.cards_of(directive, Kind::Tool)})
            }
            ("mangler", Content::Blocks(body)) => json!({"body_html": body}),
            (_, Content::Blocks(body)) => json!({"title": title, "body_html": body}),
            ("aendring", Content::Items(items)) => {
                directives::change(self.graph, self.page, directive, &items)
            }
            (_, Content::Items(items)) => json!({"title": title, "items": items}),
            (_, Content::Nested(columns)) => {
                let id = self.drawing_id(name);
                drawings::theory(
                    id,
                    title.unwrap_or_default(),
                    &columns,
                    super::card::accent(self.graph, self.page),
                )
            }
            (_, Content::Empty) => match self.of_data(directive) {
                Some(view) => view,
                None => return String::new(),
            },
        };
        self.component(name, &view)
    }
}
