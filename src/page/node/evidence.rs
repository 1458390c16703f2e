//! What is known of a core element or a tool: who tried it, scores over time, what helped, what stood in
//! the way, and what is thin.

use super::Place;
use crate::graph::{Graph, NodeId};
use crate::model::{Data, Effect, FindingGroup, Kind};
use crate::page::card::card;
use serde_json::{Value, json};

/// The evidence line; null when there is none.
pub fn view(at: &Place<'_>) -> Value {
    let Some(known) = known(at.graph, at.id) else { return Value::Null };
    let shown = known.findings.len().min(SHOWN);
    json!({
        "earlier": known.earlier,
        "gap": known.gap,
        "municipalities": at.cards(&known.municipalities),
        "scores": known.scores.iter().map(|score| score_view(at, score)).collect::<Vec<_>>(),
        "experiences": at.cards(&known.experiences),
        "findings": at.cards(&known.findings[..shown]),
        "more_findings": at.cards(&known.findings[shown..]),
        "helps": at.cards(&known.helps),
        "hinders": at.cards(&known.hinders),
    })
}

fn score_view(at: &Place<'_>, score: &Score) -> Value {
    let value = |(column, value): &(String, String)| json!({"column": column, "value": value});
    let values: Vec<Value> = score.values.iter().map(value).collect();
    let measurement = card(at.graph, at.path(), score.measurement);
    json!({"measurement": measurement, "scale": score.scale, "values": values})
}

/// So many findings stand in the line; the others fold.
const SHOWN: usize = 3;

/// What is known of a node.
pub struct Known {
    /// Whether some of it was found with an earlier edition.
    pub earlier: bool,
    pub gap: Option<String>,
    pub municipalities: Vec<NodeId>,
    pub scores: Vec<Score>,
    pub experiences: Vec<NodeId>,
    pub findings: Vec<NodeId>,
    pub helps: Vec<NodeId>,
    pub hinders: Vec<NodeId>,
}

/// A row of a measurement: the names of its columns with their values.
pub struct Score {
    pub measurement: NodeId,
    pub scale: Option<String>,
    pub values: Vec<(String, String)>,
}

/// What is known of a node, if anything is.
pub fn known(graph: &Graph, id: NodeId) -> Option<Known> {
    let of = with_earlier(graph, id);
    let known = Known {
        earlier: of.len() > 1,
        gap: gap(graph, id),
        municipalities: municipalities(graph, &of),
        scores: of.iter().flat_map(|element| scores(graph, *element)).collect(),
        experiences: pointing(graph, &of, Kind::Experience),
        findings: findings(graph, &of),
        helps: factors(graph, &of, Effect::Helps),
        hinders: factors(graph, &of, Effect::Hinders),
    };
    let lists = [&known.municipalities, &known.experiences, &known.findings, &known.helps, &known.hinders];
    let is_empty = known.gap.is_none() && known.scores.is_empty() && lists.iter().all(|list| list.is_empty());
    (!is_empty).then_some(known)
}

/// The node and, for a core element, those of earlier editions that it continues: these were evaluated.
fn with_earlier(graph: &Graph, id: NodeId) -> Vec<NodeId> {
    let mut line = vec![id];
    while let Some(before) = graph.related(line[line.len() - 1], "previous").first().copied() {
        if line.contains(&before) {
            break;
        }
        line.push(before);
    }
    line
}

fn gap(graph: &Graph, id: NodeId) -> Option<String> {
    match &graph.node(id).document.data {
        Data::CoreElement(element) => element.evidence_gap.clone(),
        Data::Tool(tool) => tool.evidence_gap.clone(),
        _ => None,
    }
}

/// Of a core element: the municipalities that tried its model. Of a tool: those that its experiences and
/// findings name.
fn municipalities(graph: &Graph, of: &[NodeId]) -> Vec<NodeId> {
    let mut found = Vec::new();
    for one in of {
        match graph.node(*one).document.data {
            Data::CoreElement(_) => {
                for model in graph.related(*one, "model") {
                    found.extend(graph.pointing(model, Kind::Municipality, "models"));
                }
            }
            _ => {
                for told in pointing(graph, &[*one], Kind::Experience) {
                    found.extend(graph.related(told, "municipality"));
                }
            }
        }
    }
    distinct(found)
}

/// The rows of measurements that are about a core element.
fn scores(graph: &Graph, element: NodeId) -> Vec<Score> {
    let mut found = Vec::new();
    for measurement in graph.pointing(element, Kind::Measurement, "core_element") {
        let Data::Measurement(data) = &graph.node(measurement).document.data else { continue };
        let own = &graph.node(element).document.id;
        let rows = data.rows.0.iter();
        for row in rows.filter(|row| row.core_element.as_ref().is_some_and(|one| one.id == *own)) {
            let values = data.columns.iter().cloned().zip(row.values.iter().map(|value| value.danish()));
            found.push(Score { measurement, scale: data.scale.clone(), values: values.collect() });
        }
    }
    found
}

fn factors(graph: &Graph, of: &[NodeId], effect: Effect) -> Vec<NodeId> {
    let works = |id: &NodeId| match &graph.node(*id).document.data {
        Data::Factor(factor) => factor.effect == effect,
        _ => false,
    };
    pointing(graph, of, Kind::Factor).into_iter().filter(works).collect()
}

/// The findings, those on how it was put into practice first.
fn findings(graph: &Graph, of: &[NodeId]) -> Vec<NodeId> {
    let mut found = pointing(graph, of, Kind::Finding);
    found.sort_by_key(|id| match &graph.node(*id).document.data {
        Data::Finding(finding) => finding.group != FindingGroup::Implementation,
        _ => true,
    });
    found
}

/// The nodes of a kind that point at any of these, each once.
fn pointing(graph: &Graph, of: &[NodeId], kind: Kind) -> Vec<NodeId> {
    let back = of.iter().flat_map(|one| &graph.node(*one).back).map(|one| one.node);
    distinct(back.filter(|id| graph.node(*id).kind() == kind).collect())
}

fn distinct(mut ids: Vec<NodeId>) -> Vec<NodeId> {
    ids.sort();
    ids.dedup();
    ids
}
