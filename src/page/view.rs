//! The view of one page: everything its layout is given.

mod navigation;
mod page;
mod place;
mod sections;
mod special;

pub use place::print_address;
pub use special::{Special, paper, special};

use super::body::{Detail, Writer};
use super::engine::Engine;
use super::frame::{Frame, Has, SiteView, site};
use super::node;
use crate::diagnostic::Diagnostic;
use crate::graph::{Graph, NodeId};
use crate::model::Kind;
use crate::worksheet::web;
use page::{PageView, page};
use sections::sections;
use serde::Serialize;
use serde_json::Value;
use twox_hash::XxHash3_128;

/// A page's inputs, complete.
#[derive(Debug, Serialize)]
pub struct View {
    pub site: SiteView,
    pub page: PageView,
    pub node: Value,
    #[serde(skip)]
    pub layout: &'static str,
    #[serde(skip)]
    pub problems: Vec<Diagnostic>,
}

impl View {
    /// Equal for equal inputs of the page; the layouts are not part of it.
    pub fn fingerprint(&self) -> u128 {
        XxHash3_128::oneshot(&serde_json::to_vec(self).expect("views are plain data"))
    }
}

/// The view of a node's page.
pub fn view(graph: &Graph, engine: &Engine, frame: &Frame, id: NodeId) -> View {
    written(graph, frame, id, Writer::new(graph, engine, id, Detail::Full))
}

/// Equal for equal views of a node's page, and quicker to have than the view.
pub fn fingerprint(graph: &Graph, engine: &Engine, frame: &Frame, id: NodeId) -> u128 {
    written(graph, frame, id, Writer::new(graph, engine, id, Detail::Sketch)).fingerprint()
}

fn written(graph: &Graph, frame: &Frame, id: NodeId, mut writer: Writer<'_>) -> View {
    let node = graph.node(id);
    let from = node.path();
    let body_html = writer.body();
    let own = node::view(graph, frame, id, &mut writer);
    let mut page = page(graph, frame, id);
    (page.intro_html, page.sections) = sections(graph, id, &body_html);
    page.body_html = body_html;
    match writer.detail() {
        Detail::Full => page.words = writer.words.view(graph, id),
        Detail::Sketch => page.glossary = graph.glossary.stamp(),
    }
    page.references = writer.references;
    View {
        site: site(graph, frame, from, has(graph, id, (&page, &own))),
        page,
        node: own,
        layout: layout(graph, id),
        problems: writer.problems,
    }
}

/// What the page has, which tells the styles and scripts that it needs.
fn has(graph: &Graph, id: NodeId, (page, own): (&PageView, &Value)) -> Has {
    let node = graph.node(id);
    let body = page.body_html.as_str();
    let drawn = |html: &str| html.contains("class=\"diagram");
    Has {
        front: graph.home() == Some(id),
        duties: matches!(node.kind(), Kind::Principle | Kind::Role),
        drawing: matches!(node.kind(), Kind::Measurement | Kind::Finding)
            || drawn(body)
            || ["flow_html", "overview_html"].iter().any(|name| own[name].as_str().is_some_and(drawn)),
        signpost: page.together.as_ref().is_some_and(|one| one.drawing_html.is_some()),
        changes: body.contains("class=\"change\""),
        comparison: body.contains("class=\"compared\""),
        stylebook: body.contains(" stylebook"),
        words: body.contains("class=\"term\""),
        document: false,
        notes: body.contains("class=\"notes\""),
        laws: body.contains("class=\"laws\""),
        code: body.contains("<pre") || body.contains("class=\"facts fields"),
        shapes: node.worksheet.iter().flat_map(|definition| web::needs(definition)).collect(),
    }
}

fn layout(graph: &Graph, id: NodeId) -> &'static str {
    use Kind::*;
    match graph.node(id).kind() {
        Page if graph.home() == Some(id) => "home.html",
        Model => "model.html",
        CoreElement => "core_element.html",
        Principle => "principle.html",
        Precondition => "precondition.html",
        Step => "step.html",
        Role => "role.html",
        Worksheet => "worksheet.html",
        Tool => "tool.html",
        Experience => "experience.html",
        Finding => "finding.html",
        Factor => "factor.html",
        Measurement => "measurement.html",
        Rule => "rule.html",
        Situation => "situation.html",
        Term => "term.html",
        Provision => "provision.html",
        Municipality => "municipality.html",
        Source => "source.html",
        Page => "page.html",
    }
}
