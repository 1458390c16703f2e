//! Numbers, rules and provisions as the tables and drawings that pages show.

use super::address::page_href;
use super::card::{accent, card, cards};
use crate::drawing::chart;
use crate::drawing::svg::escape;
use crate::graph::{Graph, NodeId};
use crate::model::{Binding, Chart, Data, Kind, Measurement, Row, act_sections};
use serde_json::{Value, json};

/// A measurement with its drawing, its table and all that must follow the numbers.
pub fn measurement(graph: &Graph, page: NodeId, id: NodeId, drawing: String) -> Option<Value> {
    let node = graph.node(id);
    let Data::Measurement(data) = &node.document.data else { return None };
    let from = graph.node(page).path();
    let rows: Vec<Value> = data
        .rows
        .0
        .iter()
        .map(|row| {
            let element = row.core_element.as_ref();
            let element = element.and_then(|one| graph.find(Kind::CoreElement, &one.id));
            json!({
                "label_html": linked(graph, page, &row.label),
                "label": row.label,
                "url": element.map(|one| page_href(from, graph.node(one).path())),
                "values": row.values.iter().map(|value| value.danish()).collect::<Vec<_>>(),
                "note": row.note,
            })
        })
        .collect();
    let source = graph.find(Kind::Source, &data.source.id);
    Some(json!({
        "title": node.title(),
        "url": page_href(from, node.path()),
        "own_page": id == page,
        "drawing_html": drawn(graph, id, data, drawing),
        "columns": data.columns,
        "rows": rows,
        "unit": data.unit,
        "scale": data.scale,
        "n": data.n,
        "time": data.time,
        "significance": data.significance,
        "caveat": data.caveat,
        "source": source.map(|source| card(graph, from, source)),
        "place": data.place,
    }))
}

/// The drawing of a measurement, when it is to be drawn.
pub fn drawn(graph: &Graph, id: NodeId, data: &Measurement, drawing: String) -> Option<String> {
    let sort = match data.chart {
        Chart::Lines => chart::Sort::Lines,
        Chart::Bars => chart::Sort::Bars,
        Chart::None => return None,
    };
    let count = data.drawn.map_or(data.columns.len(), |count| count as usize);
    let values = |row: &Row| {
        row.values.iter().take(count).map(|one| one.value().map(|value| (value, one.danish()))).collect()
    };
    let scale = data.scale.as_deref().and_then(ends);
    let model = data.models.first().and_then(|model| graph.find(Kind::Model, &model.id));
    let rows = data.rows.0.iter().map(|row| chart::Row { label: row.label.clone(), values: values(row) });
    Some(chart::chart(&chart::Chart {
        id: drawing,
        title: graph.node(id).title().to_owned(),
        accent: model.and_then(|model| accent(graph, model)).map(str::to_owned),
        sort,
        scale,
        columns: data.columns.iter().take(count).cloned().collect(),
        rows: rows.filter(|row: &chart::Row| row.values.iter().any(Option::is_some)).collect(),
        notes: notes(data, count),
    }))
}

/// What the picture says of itself: how many it builds on, what it leaves out, and its caveat.
fn notes(data: &Measurement, drawn: usize) -> Vec<String> {
    let n = match &data.n {
        Some(n) => format!("n: {n}"),
        None => "n: står ikke ved tallene".to_owned(),
    };
    let mut notes = vec![n];
    let mut values = data.rows.0.iter().flat_map(|row| row.values.iter().take(drawn));
    if values.any(|value| value.value().is_none()) {
        notes.push("Hvor kilden ikke har et tal, er der ikke tegnet noget.".to_owned());
    }
    notes.push(format!("Forbehold: {}", data.caveat));
    notes
}

/// The ends of a scale such as "1-6: fra slet ikke til i meget høj grad".
fn ends(scale: &str) -> Option<(f64, f64)> {
    let (low, rest) = scale.split_once(['-', '–'])?;
    let high = rest.split(|letter: char| !letter.is_ascii_digit()).next()?;
    Some((low.trim().parse().ok()?, high.parse().ok()?))
}

/// A line of text as HTML, its sections of acts as links.
fn linked(graph: &Graph, page: NodeId, text: &str) -> String {
    let from = graph.node(page).path();
    let (mut html, mut at) = (String::new(), 0);
    for (range, key) in act_sections(text) {
        let Some(provision) = graph.provision(&key) else { continue };
        let url = page_href(from, graph.node(provision).path());
        let shown = escape(&text[range.clone()]);
        html.push_str(&format!(
            "{}<a class=\"provision\" href=\"{url}\">{shown}</a>",
            escape(&text[at..range.start])
        ));
        at = range.end;
    }
    html + &escape(&text[at..])
}

/// A rule's cases.
pub fn rule(graph: &Graph, page: NodeId, id: NodeId) -> Option<Value> {
    let node = graph.node(id);
    let Data::Rule(rule) = &node.document.data else { return None };
    let from = graph.node(page).path();
    let cases: Vec<Value> = rule
        .cases
        .0
        .iter()
        .map(|case| {
            let said: Vec<String> = act_sections(&case.when).into_iter().map(|(_, key)| key).collect();
            let provisions = case.provisions.iter().filter_map(|one| graph.find(Kind::Provision, &one.id));
            let unsaid: Vec<NodeId> =
                provisions.filter(|id| !said.iter().any(|key| graph.provision(key) == Some(*id))).collect();
            json!({
                "when_html": linked(graph, page, &case.when),
                "then": case.then,
                "provisions": cards(graph, from, &unsaid),
            })
        })
        .collect();
    Some(json!({
        "title": node.title(),
        "url": page_href(from, node.path()),
        "own_page": id == page,
        "binding": rule.binding.word(),
        "binding_label": rule.binding.label(),
        "fixed": rule.binding == Binding::Fixed,
        "locked": !node.document.common.locked.is_empty(),
        "cases": cases,
    }))
}

/// Every provision of the sources, and what it became.
pub fn provisions(graph: &Graph, page: NodeId) -> Value {
    let from = graph.node(page).path();
    let rows: Vec<Value> = graph
        .of_kind(Kind::Provision)
        .into_iter()
        .filter_map(|id| {
            let Data::Provision(data) = &graph.node(id).document.data else { return None };
            Some(json!({
                "section": data.section,
                "url": page_href(from, graph.node(id).path()),
                "law": data.law,
                "date": data.date,
                "called": data.called,
                "successor": data.successor,
                "basis": data.successor_basis,
                "certainty": data.certainty.word(),
                "certainty_label": data.certainty.label(),
            }))
        })
        .collect();
    json!({"rows": rows})
}
