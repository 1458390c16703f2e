//! What drawings are given from the graph, and the views of the directives that show them.

use super::address::page_href;
use super::card::{Card, accent, card, cards};
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

/// The steps of a model by phase.
pub fn phases(graph: &Graph, page: NodeId, model: NodeId) -> Vec<PhaseView> {
    let steps = graph.pointing(model, Kind::Step, "model");
    let from = graph.node(page).path();
    Phase::ALL
        .iter()
        .filter_map(|phase| {
            let of_phase: Vec<NodeId> =
                steps.iter().copied().filter(|id| phase_of(graph, *id) == Some(*phase)).collect();
            let uncertain = of_phase.iter().any(|id| graph.node(*id).number().is_none());
            let note = uncertain.then_some("Rækkefølgen fremgår ikke sikkert af kilden.");
            (!of_phase.is_empty()).then(|| PhaseView {
                title: phase.label(),
                note,
                steps: cards(graph, from, &of_phase),
            })
        })
        .collect()
}

fn phase_of(graph: &Graph, id: NodeId) -> Option<Phase> {
    match &graph.node(id).document.data {
        Data::Step(step) => Some(step.phase),
        _ => None,
    }
}

/// The drawing of a model's case flow, the page's own step marked.
pub fn flow_html(graph: &Graph, page: NodeId, model: NodeId, id: String) -> String {
    let here = page_href(graph.node(page).path(), graph.node(page).path());
    let phases = phases(graph, page, model).into_iter().map(|phase| flow_drawing::Phase {
        title: phase.title.to_owned(),
        steps: phase
            .steps
            .into_iter()
            .map(|step| flow_drawing::Step {
                current: step.url == here,
                title: step.short_title,
                url: Some(step.url),
                optional: step.optional,
                position: step.position,
            })
            .collect(),
    });
    flow_drawing::flow(&flow_drawing::Flow {
        id,
        title: graph.said(format!("Sagsforløbet i {}", graph.node(model).title())),
        accent: accent(graph, model).map(str::to_owned),
        phases: phases.collect(),
    })
}

pub fn flow(graph: &Graph, page: NodeId, model: NodeId, id: String) -> Value {
    json!({"drawing_html": flow_html(graph, page, model, id), "phases": phases(graph, page, model)})
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

pub fn overview_html(graph: &Graph, page: NodeId, model: NodeId, id: String) -> String {
    let elements = elements(graph, page, model);
    let groups = Direction::ALL.iter().map(|direction| (direction.label(), direction.word()));
    // Where the source does not say whom the elements work with, they stand together.
    let directions =
        groups.chain([("Kerneelementer", "")]).map(|(title, word)| overview_drawing::Direction {
            title: graph.said(title.to_owned()),
            elements: elements
                .iter()
                .filter(|element| element.works_with == word)
                .map(|element| overview_drawing::Arm {
                    number: element.card.number.unwrap_or_default(),
                    title: element.card.short_title.clone(),
                    principles: element.principles.len(),
                    url: Some(element.card.url.clone()),
                })
                .collect(),
        });
    let preconditions =
        cards(graph, graph.node(page).path(), &graph.pointing(model, Kind::Precondition, "model"));
    overview_drawing::overview(&overview_drawing::Overview {
        id,
        title: graph.said(format!("{} på ét blik", graph.node(model).title())),
        accent: accent(graph, model).map(str::to_owned),
        directions: directions.collect(),
        foundation: graph.said(foundation(graph, model).to_owned()),
        preconditions: preconditions
            .into_iter()
            .map(|one| overview_drawing::Stone {
                number: one.number.unwrap_or_default(),
                title: one.short_title,
                url: Some(one.url),
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
        "drawing_html": overview_html(graph, page, model, id),
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
    let drawn = theory_drawing::theory(&theory_drawing::Theory {
        id,
        title: title.to_owned(),
        accent: accent.map(str::to_owned),
        columns: columns.clone(),
    });
    let columns: Vec<Value> =
        columns.iter().map(|one| json!({"title": one.title, "boxes": one.boxes})).collect();
    json!({"title": title, "drawing_html": drawn, "columns": columns})
}

/// A fragment's text without its markup.
fn plain(html: &str) -> String {
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
