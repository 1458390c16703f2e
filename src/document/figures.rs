//! Numbers, rules and provisions as the tables of a document.

use super::directives::drawn;
use super::writer::Writer;
use super::{Block, Fact, Run};
use crate::graph::NodeId;
use crate::model::{Data, Kind, Measurement};
use crate::page;

fn words(text: &str) -> Vec<Run> {
    vec![Run::text(text)]
}

fn fact(label: &str, runs: Vec<Run>) -> Fact {
    Fact { label: label.to_owned(), runs }
}

/// A measurement: its drawing, its table, and all that must follow the numbers.
pub(super) fn measurement(writer: &mut Writer<'_>, id: NodeId) -> Vec<Block> {
    let graph = writer.graph;
    let Data::Measurement(data) = &graph.node(id).document.data else { return Vec::new() };
    let mut blocks = named(writer, id);
    if let Some(html) = page::measurement_html(graph, id, data, writer.drawing_id()) {
        let model = data.models.first().and_then(|model| graph.find(Kind::Model, &model.id));
        blocks.push(drawn(html, model.and_then(|model| page::accent(graph, model))));
    }
    let head = std::iter::once(words(&data.unit)).chain(data.columns.iter().map(|column| words(column)));
    let mut rows = Vec::new();
    for row in &data.rows.0 {
        let element = row.core_element.as_ref().and_then(|one| graph.find(Kind::CoreElement, &one.id));
        let mut label = match element {
            Some(element) => vec![writer.named(element, &row.label)],
            None => writer.plain(&row.label),
        };
        if let Some(note) = &row.note {
            label.extend([Run::text(" "), Run::Aside { runs: words(note) }]);
        }
        rows.push(std::iter::once(label).chain(row.values.iter().map(|one| words(&one.danish()))).collect());
    }
    let label = writer.table_label(graph.node(id).title());
    blocks.push(Block::Table { label, head: head.collect(), rows, figures: true });
    blocks.push(Block::Facts { rows: follow(writer, data) });
    blocks
}

/// The title of what is shown, unless it is the page's own.
fn named(writer: &mut Writer<'_>, id: NodeId) -> Vec<Block> {
    if id == writer.page {
        return Vec::new();
    }
    let title = writer.named(id, writer.graph.node(id).title());
    vec![Block::paragraph(vec![Run::Strong { runs: vec![title] }])]
}

/// What must follow the numbers.
fn follow(writer: &mut Writer<'_>, data: &Measurement) -> Vec<Fact> {
    let scale = data.scale.as_ref().map(|scale| format!(", skala {scale}")).unwrap_or_default();
    let mut facts = vec![fact("Enhed", words(&format!("{}{scale}", data.unit)))];
    let said = [("Antal (n)", &data.n), ("Målt", &data.time), ("Sikkerhed", &data.significance)];
    facts.extend(said.into_iter().filter_map(|(label, text)| Some(fact(label, words(text.as_ref()?)))));
    facts.push(fact("Forbehold", words(&data.caveat)));
    if let Some(source) = writer.graph.find(Kind::Source, &data.source.id) {
        let title = writer.named(source, writer.graph.node(source).title());
        facts.push(fact("Kilde", vec![title, Run::text(format!(", {}", data.place))]));
    }
    facts
}

/// A rule's cases, and how firm it is.
pub(super) fn rule(writer: &mut Writer<'_>, id: NodeId) -> Vec<Block> {
    let graph = writer.graph;
    let Data::Rule(rule) = &graph.node(id).document.data else { return Vec::new() };
    let mut blocks = named(writer, id);
    let rows = rule.cases.0.iter().map(|case| {
        let mut when = writer.plain(&case.when);
        let said: Vec<Option<NodeId>> = crate::model::act_sections(&case.when)
            .into_iter()
            .map(|(_, key)| graph.provision(&key))
            .collect();
        let named = case.provisions.iter().filter_map(|one| graph.find(Kind::Provision, &one.id));
        let unsaid: Vec<NodeId> = named.filter(|id| !said.contains(&Some(*id))).collect();
        if !unsaid.is_empty() {
            when.extend([Run::text(" "), Run::Aside { runs: writer.titles(&unsaid) }]);
        }
        vec![when, writer.plain(&case.then)]
    });
    let rows = rows.collect();
    let label = writer.table_label(graph.node(id).title());
    blocks.push(Block::Table { label, head: vec![words("Når"), words("Så")], rows, figures: false });
    let locked = !graph.node(id).document.common.locked.is_empty();
    let locked = if locked { " Reglen er låst: den kan ikke tilpasses lokalt." } else { "" };
    let binding = words(&format!("{}.{locked}", rule.binding.label()));
    blocks.push(Block::paragraph(vec![Run::Aside { runs: binding }]));
    blocks
}

/// Provisions, and what they became.
pub(super) fn provisions(writer: &mut Writer<'_>, ids: &[NodeId]) -> Block {
    let mut rows = Vec::new();
    for id in ids {
        let Data::Provision(data) = &writer.graph.node(*id).document.data else { continue };
        let date = data.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
        let law = Run::Aside { runs: words(&format!("{}{date}", data.law)) };
        let mut today = words(data.successor.as_deref().unwrap_or("–"));
        if let Some(basis) = &data.successor_basis {
            today.extend([Run::text(" "), Run::Aside { runs: words(basis) }]);
        }
        rows.push(vec![
            vec![writer.named(*id, &data.section), Run::text(" "), law],
            words(data.called.as_deref().unwrap_or("–")),
            today,
            words(data.certainty.label()),
        ]);
    }
    let head = ["I kilderne", "Kilderne kalder det", "I dag", "Hvor sikkert"].map(words).to_vec();
    Block::Table { label: writer.table_label("lovbestemmelser"), head, rows, figures: false }
}
