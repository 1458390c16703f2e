//! Completes the definitions of sheets from the content: duties, core elements, measured values, rules.
//!
//! Takes a linked graph; every sheet's definition then has all that it takes from the content, and its example is read.

use super::{Graph, NodeId};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Directive, PassageKind, prose};
use crate::model::{Data, Kind, Measurement};
use crate::source::{FileId, Span};
use crate::worksheet::shape::{Item, Measured, Shape};
use crate::worksheet::{self, Content, Definition, Fact, data};
use std::sync::Arc;

/// Completes every sheet of the graph and reads its example.
pub(super) fn complete(graph: &mut Graph, out: &mut Diagnostics) {
    for id in graph.ids() {
        let Some(definition) = graph.node(id).worksheet.clone() else { continue };
        let whole = worksheet::complete(&definition, &Of { graph, model: graph.model_of_sheet(id) });
        nothing_found(graph, id, &whole, out);
        let example = example(graph, &whole, out);
        let node = &mut graph.nodes[id.0 as usize];
        node.worksheet = Some(Arc::new(whole));
        node.example = example.map(Arc::new);
    }
}

/// The sheets that are in English, with their English words; an example is a Danish family's and stays away.
pub(super) fn in_english(english: &mut Graph, out: &mut Diagnostics) {
    for id in english.ids() {
        let Some(danish) = english.node(id).worksheet.clone() else { continue };
        let file = english.file_at(&format!("toolkit/{}/worksheet.en.toml", danish.id));
        match (file, english.translated.contains(&id)) {
            (Some(file), true) => {
                let said = said(english, &danish, file, out);
                let node = &mut english.nodes[id.0 as usize];
                node.example = None;
                node.worksheet = said.map(Arc::new).or(Some(danish));
            }
            (Some(file), false) => out.push(half(Span::start_of(file), "en engelsk vejledning, guide.en.md")),
            (None, true) => {
                let span = english.node(id).document.span.clone();
                out.push(half(span, "engelske tekster, worksheet.en.toml"));
            }
            (None, false) => {}
        }
    }
}

fn said(english: &Graph, danish: &Definition, file: FileId, out: &mut Diagnostics) -> Option<Definition> {
    let own = english.file_at(&format!("toolkit/{}/worksheet.toml", danish.id))?;
    let text = |file: FileId| english.sources.file(file).text.clone();
    let mut said = worksheet::in_english((danish, &text(own)), (file, &text(file)), out)?;
    said.words = Some(english.words.clone());
    let model = danish.heading.model.as_ref().and_then(|model| english.find(Kind::Model, &model.id));
    Some(worksheet::complete(&said, &Of { graph: english, model }))
}

fn half(span: Span, lacks: &str) -> Diagnostic {
    Diagnostic::error(
        Code::TranslatedSheet,
        span,
        format!("arket er kun halvt på engelsk: det mangler {lacks}"),
    )
    .help("Et ark på engelsk har både worksheet.en.toml og guide.en.md i sin mappe.")
}

/// A list that is to come from the content must find something there.
fn nothing_found(graph: &Graph, id: NodeId, definition: &Definition, out: &mut Diagnostics) {
    for part in &definition.parts {
        let (empty, from) = match &part.shape {
            Shape::Checklist(one) => (one.items.is_empty(), "rollen har ingen opgaver i arkets model"),
            Shape::Scale(one) => (one.items.is_empty(), "arkets model har ingen kerneelementer"),
            _ => continue,
        };
        if empty {
            let path = format!("toolkit/{}/worksheet.toml", definition.id);
            let file = graph.file_at(&path).unwrap_or(graph.node(id).document.file);
            let help = "Skriv model = \"...\" i arket, eller skriv punkterne selv.";
            out.push(Diagnostic::error(Code::Worksheet, Span::start_of(file), from).help(help));
        }
    }
}

/// The sheet's example, from `toolkit/<id>/example.toml`.
fn example(graph: &Graph, definition: &Definition, out: &mut Diagnostics) -> Option<worksheet::Data> {
    let file = graph.file_at(&format!("toolkit/{}/example.toml", definition.id))?;
    let text = graph.sources.file(file).text.clone();
    data::from_toml(definition, file, &text, out).into_iter().next()
}

impl Graph {
    /// The model that a sheet says it belongs to.
    fn model_of_sheet(&self, sheet: NodeId) -> Option<NodeId> {
        self.related(sheet, "model").first().copied()
    }

    /// The file at a path, in the topmost layer that has it.
    fn file_at(&self, path: &str) -> Option<FileId> {
        self.sources.ids().rev().find(|id| self.sources.file(*id).path == path)
    }
}

/// The content as one sheet sees it.
struct Of<'a> {
    graph: &'a Graph,
    model: Option<NodeId>,
}

impl Of<'_> {
    /// The nodes of a kind that belong to the sheet's model, in reading order.
    fn of_model(&self, kind: Kind) -> Vec<NodeId> {
        let mut ids = self.graph.of_kind(kind);
        ids.retain(|id| self.model.is_some() && self.graph.model_of(*id) == self.model);
        ids
    }

    fn measurement(&self, id: &str) -> Option<(&Measurement, &str)> {
        let node = self.graph.node(self.graph.find(Kind::Measurement, id)?);
        match &node.document.data {
            Data::Measurement(measurement) => Some((measurement, node.title())),
            _ => None,
        }
    }

    /// The core elements that a measurement may mean by this one: itself, and what it was in the edition before if
    /// it had the same name. One that replaced another was never measured.
    fn same(&self, core_element: &str) -> Vec<String> {
        let mut ids = vec![core_element.to_owned()];
        let graph = self.graph;
        let name = |id: NodeId| {
            let common = &graph.node(id).document.common;
            common.short_title.clone().unwrap_or_else(|| common.title.clone())
        };
        if let Some(one) = graph.find(Kind::CoreElement, core_element) {
            let before =
                graph.related(one, "previous").into_iter().filter(|before| name(*before) == name(one));
            ids.extend(before.map(|before| graph.node(before).document.id.clone()));
        }
        ids
    }
}

impl Content for Of<'_> {
    fn duties(&self, role: &str) -> Vec<Item> {
        let mut items = Vec::new();
        for principle in self.of_model(Kind::Principle) {
            let node = self.graph.node(principle);
            let mut number = 0;
            for directive in
                node.document.body.outline.directives.iter().filter(|one| one.spec.name == "praksis")
            {
                let of_role = directive.references().any(|(kind, one)| kind == Kind::Role && one.id == role);
                if !of_role {
                    continue;
                }
                for text in texts(self.graph, principle, directive) {
                    // Counted among the role's own: what is added for another leaves the ids in saved files alone.
                    number += 1;
                    let id = format!("{}-{number}", node.document.id);
                    let group = Some(node.title().to_owned());
                    items.push(Item { id, title: text, text: None, group, reference: None });
                }
            }
        }
        items
    }

    fn core_elements(&self) -> Vec<Item> {
        let elements = self.of_model(Kind::CoreElement).into_iter();
        let item = |id| {
            let node = self.graph.node(id);
            let title = node.title().to_owned();
            Item { id: node.document.id.clone(), title, text: None, group: None, reference: None }
        };
        elements.map(item).collect()
    }

    fn measured(&self, measurement: &str, core_element: &str) -> Option<Measured> {
        let (measurement, _) = self.measurement(measurement)?;
        let meant = self.same(core_element);
        let row = measurement
            .rows
            .0
            .iter()
            .find(|row| row.core_element.as_ref().is_some_and(|element| meant.contains(&element.id)))?;
        let number = row.values.last()?;
        let value = number.0.clone()?;
        let column = measurement.columns.last().map(String::as_str).unwrap_or_default();
        Some(Measured { label: format!("{} ({})", number.danish(), column.to_lowercase()), value })
    }

    fn about(&self, measurement: &str) -> Option<String> {
        let (measurement, title) = self.measurement(measurement)?;
        Some(format!("{title}. {}", measurement.caveat))
    }

    fn cases(&self, rule: &str) -> Vec<Fact> {
        let node = self.graph.find(Kind::Rule, rule).map(|id| self.graph.node(id));
        match node.map(|node| &node.document.data) {
            Some(Data::Rule(rule)) => rule
                .cases
                .0
                .iter()
                .map(|case| Fact { when: case.when.clone(), then: case.then.clone() })
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// The items of a directive as plain text, without their citations.
pub fn texts(graph: &Graph, node: NodeId, directive: &Directive) -> Vec<String> {
    let body = &graph.node(node).document.body.span;
    let start = directive.span.range.end;
    let rest = &graph.sources.file(body.file).text[start..body.range.end];
    let end = rest.match_indices("\n:::").next().map_or(rest.len(), |(at, _)| at + 1);
    let passages = prose(&rest[..end], &Span::new(body.file, start..start + end)).passages;
    let items = passages.into_iter().filter(|passage| passage.kind == PassageKind::Item);
    items.map(|passage| passage.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}
