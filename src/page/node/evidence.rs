//! What is known of a core element or a tool: who tried it, scores over time, what helped, what stood in
//! the way, and what is thin.

use super::Place;
use crate::graph::NodeId;
use crate::model::{Data, Effect, FindingGroup, Kind};
use crate::page::card::Card;
use serde_json::{Value, json};

/// The evidence line; null when there is none.
pub fn view(at: &Place<'_>) -> Value {
    let of = with_earlier(at);
    let factors = |effect| at.cards(&factors(at, &of, effect));
    let evidence = Evidence {
        gap: gap(at),
        municipalities: at.cards(&municipalities(at, &of)),
        scores: of.iter().flat_map(|element| scores(at, *element)).collect(),
        experiences: at.cards(&pointing(at, &of, Kind::Experience)),
        findings: at.cards(&findings(at, &of)),
        helps: factors(Effect::Helps),
        hinders: factors(Effect::Hinders),
    };
    evidence.view(of.len() > 1)
}

/// So many findings stand in the line; the others fold.
const SHOWN: usize = 3;

struct Evidence {
    gap: Option<String>,
    municipalities: Vec<Card>,
    scores: Vec<Value>,
    experiences: Vec<Card>,
    findings: Vec<Card>,
    helps: Vec<Card>,
    hinders: Vec<Card>,
}

impl Evidence {
    fn view(self, earlier: bool) -> Value {
        let lists = [&self.municipalities, &self.experiences, &self.findings, &self.helps, &self.hinders];
        if self.gap.is_none() && self.scores.is_empty() && lists.iter().all(|list| list.is_empty()) {
            return Value::Null;
        }
        json!({
            // Whether some of it was found with an earlier edition.
            "earlier": earlier,
            "gap": self.gap,
            "municipalities": self.municipalities,
            "scores": self.scores,
            "experiences": self.experiences,
            "findings": self.findings[..self.findings.len().min(SHOWN)],
            "more_findings": self.findings[self.findings.len().min(SHOWN)..],
            "helps": self.helps,
            "hinders": self.hinders,
        })
    }
}

/// The node and, for a core element, those of earlier editions that it continues: these were evaluated.
fn with_earlier(at: &Place<'_>) -> Vec<NodeId> {
    let mut line = vec![at.id];
    while let Some(before) = at.graph.related(line[line.len() - 1], "previous").first().copied() {
        if line.contains(&before) {
            break;
        }
        line.push(before);
    }
    line
}

fn gap(at: &Place<'_>) -> Option<String> {
    match &at.graph.node(at.id).document.data {
        Data::CoreElement(element) => element.evidence_gap.clone(),
        Data::Tool(tool) => tool.evidence_gap.clone(),
        _ => None,
    }
}

/// Of a core element: the municipalities that tried its model. Of a tool: those that its experiences and
/// findings name.
fn municipalities(at: &Place<'_>, of: &[NodeId]) -> Vec<NodeId> {
    let mut found = Vec::new();
    for one in of {
        match at.graph.node(*one).document.data {
            Data::CoreElement(_) => {
                for model in at.graph.related(*one, "model") {
                    found.extend(at.graph.pointing(model, Kind::Municipality, "models"));
                }
            }
            _ => {
                for told in pointing(at, &[*one], Kind::Experience) {
                    found.extend(at.graph.related(told, "municipality"));
                }
            }
        }
    }
    distinct(found)
}

/// The rows of measurements that are about a core element.
fn scores(at: &Place<'_>, element: NodeId) -> Vec<Value> {
    let measurements = at.graph.pointing(element, Kind::Measurement, "core_element");
    let mut found = Vec::new();
    for id in measurements {
        let Data::Measurement(data) = &at.graph.node(id).document.data else { continue };
        let own = &at.graph.node(element).document.id;
        let rows = data.rows.0.iter();
        for row in rows.filter(|row| row.core_element.as_ref().is_some_and(|one| one.id == *own)) {
            let values = data.columns.iter().zip(&row.values);
            let values: Vec<Value> =
                values.map(|(column, value)| json!({"column": column, "value": value.danish()})).collect();
            let measurement = super::card(at.graph, at.path(), id);
            found.push(json!({"measurement": measurement, "scale": data.scale, "values": values}));
        }
    }
    found
}

fn factors(at: &Place<'_>, of: &[NodeId], effect: Effect) -> Vec<NodeId> {
    let works = |id: &NodeId| match &at.graph.node(*id).document.data {
        Data::Factor(factor) => factor.effect == effect,
        _ => false,
    };
    pointing(at, of, Kind::Factor).into_iter().filter(works).collect()
}

/// The findings, those on how it was put into practice first.
fn findings(at: &Place<'_>, of: &[NodeId]) -> Vec<NodeId> {
    let mut found = pointing(at, of, Kind::Finding);
    found.sort_by_key(|id| match &at.graph.node(*id).document.data {
        Data::Finding(finding) => finding.group != FindingGroup::Implementation,
        _ => true,
    });
    found
}

/// The nodes of a kind that point at any of these, each once.
fn pointing(at: &Place<'_>, of: &[NodeId], kind: Kind) -> Vec<NodeId> {
    let back = of.iter().flat_map(|one| &at.graph.node(*one).back).map(|one| one.node);
    distinct(back.filter(|id| at.graph.node(*id).kind() == kind).collect())
}

fn distinct(mut ids: Vec<NodeId>) -> Vec<NodeId> {
    ids.sort();
    ids.dedup();
    ids
}
