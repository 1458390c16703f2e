//! What drawings are given from the graph, and the views of the directives that show them.

use super::address::page_href;
use super::card::{Card, accent, card, cards, short_title};
use crate::drawing::{flow as flow_drawing, overview as overview_drawing, theory as theory_drawing};
use crate::graph::{Graph, NodeId};
use crate::model::{Data, Direction, Kind, Phase, Precondition, PreconditionForm};
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Debug, Serialize)]
pub struct PhaseView {
    pub title: &'static str,
    pub note: Option<&'static str>,
    pub steps: Vec<Card>,
}

/// The steps of a model by phase; phases without steps are left out.
fn by_phase(graph: &Graph, model: NodeId) -> impl Iterator<Item = (Phase, Vec<NodeId>)> {
    let steps = graph.pointing(model, Kind::Step, "model");
    let of_phase = move |phase: &Phase| -> Vec<NodeId> {
        steps.iter().copied().filter(|id| phase_of(graph, *id) == Some(*phase)).collect()
    };
    Phase::ALL.iter().map(move |phase| (*phase, of_phase(phase))).filter(|(_, steps)| !steps.is_empty())
}

/// The steps of a model by phase.
pub fn phases(graph: &Graph, page: NodeId, model: NodeId) -> Vec<PhaseView> {
    let from = graph.node(page).path();
    let view = |(phase, steps): (Phase, Vec<NodeId>)| {
        let uncertain = steps.iter().any(|id| graph.node(*id).number().is_none());
        let note = uncertain.then_some("Rækkefølgen fremgår ikke sikkert af kilden.");
        PhaseView { title: phase.label(), note, steps: cards(graph, from, &steps) }
    };
    by_phase(graph, model).map(view).collect()
}

fn phase_of(graph: &Graph, id: NodeId) -> Option<Phase> {
    match &graph.node(id).document.data {
        Data::Step(step) => Some(step.phase),
        _ => None,
    }
}

/// The drawing of a model's case flow, the page's own step marked. Without a page it has no links.
pub fn flow_html(graph: &Graph, page: Option<NodeId>, model: NodeId, id: String) -> String {
    let step = |step: NodeId| {
        let node = graph.node(step);
        let (optional, position) = match &node.document.data {
            Data::Step(step) => (step.optional, step.position),
            _ => (false, None),
        };
        flow_drawing::Step {
            current: page == Some(step),
            title: short_title(graph, step),
            url: page.map(|page| page_href(graph.node(page).path(), node.path())),
            optional,
            position,
        }
    };
    let phases = by_phase(graph, model).map(|(phase, steps)| flow_drawing::Phase {
        title: phase.label().to_owned(),
        steps: steps.into_iter().map(step).collect(),
    });
    flow_drawing::flow(&flow_drawing::Flow {
        id,
        title: graph.said(format!("Sagsforløbet i {}", graph.node(model).title())),
        accent: accent(graph, model).map(str::to_owned),
        phases: phases.collect(),
    })
}

pub fn flow(graph: &Graph, page: NodeId, model: NodeId, id: String) -> Value {
    json!({"drawing_html": flow_html(graph, Some(page), model, id), "phases": phases(graph, page, model)})
}

#[derive(Debug, Serialize)]
pub struct ElementView {
    #[serde(flatten)]
    pub card: Card,
    pub works_with: &'static str,
    pub principles: Vec<Card>,
}

/// A model's core elements with their principles.
pub fn elements(graph: &Graph, page: NodeId, model: NodeId) -> Vec<ElementView> {
    let from = graph.node(page).path();
    let ids = graph.pointing(model, Kind::CoreElement, "model");
    ids.into_iter()
        .map(|id| ElementView {
            card: card(graph, from, id),
            works_with: direction(graph, id).map_or("", |direction| direction.word()),
            principles: cards(graph, from, &graph.pointing(id, Kind::Principle, "core_element")),
        })
        .collect()
}

fn direction(graph: &Graph, id: NodeId) -> Option<Direction> {
    match &graph.node(id).document.data {
        Data::CoreElement(element) => element.works_with,
        _ => None,
    }
}

/// The drawing of a model's parts. Without a page it has no links.
pub fn overview_html(graph: &Graph, page: Option<NodeId>, model: NodeId, id: String) -> String {
    let url = |to: NodeId| page.map(|page| page_href(graph.node(page).path(), graph.node(to).path()));
    let elements = graph.pointing(model, Kind::CoreElement, "model");
    let arm = |element: NodeId| overview_drawing::Arm {
        number: graph.node(element).number().unwrap_or_default(),
        title: short_title(graph, element),
        principles: graph.pointing(element, Kind::Principle, "core_element").len(),
        url: url(element),
    };
    // Where the source does not say whom the elements work with, they stand together.
    let groups = Direction::ALL.iter().map(|direction| (direction.label(), Some(*direction)));
    let directions =
        groups.chain([("Kerneelementer", None)]).map(|(title, works_with)| overview_drawing::Direction {
            title: graph.said(title.to_owned()),
            elements: elements
                .iter()
                .filter(|element| direction(graph, **element) == works_with)
                .map(|element| arm(*element))
                .collect(),
        });
    let preconditions = graph.pointing(model, Kind::Precondition, "model");
    overview_drawing::overview(&overview_drawing::Overview {
        id,
        title: graph.said(format!("{} på ét blik", graph.node(model).title())),
        accent: accent(graph, model).map(str::to_owned),
        directions: directions.collect(),
        foundation: graph.said(foundation(graph, model).to_owned()),
        preconditions: preconditions
            .into_iter()
            .map(|one| overview_drawing::Stone {
                number: graph.node(one).number().unwrap_or_default(),
                title: short_title(graph, one),
                url: url(one),
            })
            .collect(),
    })
}

/// What a model stands on, by the name that its source gives it.
pub fn foundation(graph: &Graph, model: NodeId) -> &'static str {
    let first = graph.pointing(model, Kind::Precondition, "model").first().copied();
    match first.map(|first| &graph.node(first).document.data) {
        Some(Data::Precondition(Precondition { form: Some(PreconditionForm::Track), .. })) => {
            PreconditionForm::Track.label()
        }
        _ => Kind::Precondition.plural(),
    }
}

pub fn overview(graph: &Graph, page: NodeId, model: NodeId, id: String) -> Value {
    let preconditions =
        cards(graph, graph.node(page).path(), &graph.pointing(model, Kind::Precondition, "model"));
    json!({
        "drawing_html": overview_html(graph, Some(page), model, id),
        "elements": elements(graph, page, model),
        "preconditions": preconditions,
        "foundation": foundation(graph, model),
    })
}

/// The view of a theory of change; the columns' texts are HTML fragments without block markup.
pub fn theory(id: String, title: &str, columns: &[(String, Vec<String>)], accent: Option<&str>) -> Value {
    let columns: Vec<theory_drawing::Column> = columns
        .iter()
        .map(|(title, boxes)| theory_drawing::Column {
            title: plain(title),
            boxes: boxes.iter().map(|one| plain(one)).collect(),
        })
        .collect();
    let listed: Vec<Value> =
        columns.iter().map(|one| json!({"title": one.title, "boxes": one.boxes})).collect();
    let drawn = theory_html(id, title, columns, accent);
    json!({"title": title, "drawing_html": drawn, "columns": listed})
}

/// The drawing of a theory of change.
pub fn theory_html(
    id: String,
    title: &str,
    columns: Vec<theory_drawing::Column>,
    accent: Option<&str>,
) -> String {
    let (title, accent) = (title.to_owned(), accent.map(str::to_owned));
    theory_drawing::theory(&theory_drawing::Theory { id, title, accent, columns })
}

/// A fragment's text without its markup.
pub fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut depth = 0;
    for letter in html.chars() {
        match letter {
            '<' => depth += 1,
            '>' if depth > 0 => depth -= 1,
            letter if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    let out = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    out.replace("&amp;", "&").trim().to_owned()
}
