//! What a layout is given about its own node, kind by kind.

mod duties;
mod evidence;
mod facts;
mod home;
mod role;
mod sheet;

pub use duties::{anchor as duty_anchor, blocks as duty_blocks, heading as duty_heading};
pub use evidence::{Known, Score, known};
pub use facts::{Fact, told as facts};
pub use role::duties_section;

use super::address::{href, page_href};
use super::body::Writer;
use super::card::{card, cards};
use super::drawings;
use super::figures;
use super::frame::Frame;
use crate::graph::{Graph, NodeId};
use crate::model::{Data, Kind};
use serde_json::{Value, json};

/// The view of a node's own fields and relations.
pub fn view(graph: &Graph, frame: &Frame, id: NodeId, writer: &mut Writer<'_>) -> Value {
    let at = Place { graph, frame, id };
    match &graph.node(id).document.data {
        Data::Page if graph.home() == Some(id) => home::view(&at),
        Data::Page => json!({ "children": at.children() }),
        Data::Model(_) => at.model(),
        Data::CoreElement(_) => at.core_element(),
        Data::Principle(_) => at.principle(writer),
        Data::Precondition(_) => json!({
            "number": graph.node(id).number(), "roles": at.related("roles"), "tools": at.related("tools"),
        }),
        Data::Step(_) => at.step(),
        Data::Role(_) => role::view(&at, writer),
        Data::Worksheet => sheet::view(&at),
        Data::Tool(tool) => json!({
            "category_label": tool.category.label(),
            "worksheet": graph.related(id, "worksheet").first().map(|sheet| sheet::card(&at, *sheet)),
            "planned_sheet": tool.planned_sheet,
            "evidence": evidence::view(&at),
            "url": tool.url,
            "url_status": tool.url_status,
        }),
        Data::Term(term) => json!({
            "synonyms": term.synonyms,
            "abbreviation": term.abbreviation,
            "see": at.related("see"),
            "role": at.related("role").into_iter().next(),
            "tool": at.related("tool").into_iter().next(),
        }),
        Data::Source(source) => json!({
            "publisher": source.publisher,
            "year": source.year,
            "url": source.url,
            "url_status": source.url_status,
            "licence": source.licence,
        }),
        Data::Measurement(_) => json!({
            "facts": facts::facts(&at),
            "figure": figures::measurement(graph, id, id, "maaling".to_owned()),
        }),
        Data::Rule(_) => json!({ "facts": facts::facts(&at), "figure": figures::rule(graph, id, id) }),
        Data::Situation(_) => json!({
            "roles": at.related("roles"),
            "worksheets": sheet::cards(&at, &graph.related(id, "worksheets")),
            "steps": at.related("steps"),
            "tools": at.related("tools"),
        }),
        Data::Finding(_) => json!({
            "facts": facts::facts(&at),
            "figures": graph
                .related(id, "measurements")
                .into_iter()
                .filter_map(|one| figures::measurement(graph, id, one, format!("maaling-{}", one.0)))
                .collect::<Vec<_>>(),
        }),
        Data::Experience(_) | Data::Factor(_) | Data::Provision(_) | Data::Municipality(_) => {
            json!({ "facts": facts::facts(&at) })
        }
    }
}

/// A node and where it stands.
pub struct Place<'a> {
    pub graph: &'a Graph,
    pub frame: &'a Frame,
    pub id: NodeId,
}

impl<'a> Place<'a> {
    pub fn path(&self) -> &'a str {
        self.graph.node(self.id).path()
    }

    pub fn cards(&self, ids: &[NodeId]) -> Vec<super::card::Card> {
        cards(self.graph, self.path(), ids)
    }

    pub fn related(&self, field: &str) -> Vec<super::card::Card> {
        self.cards(&self.graph.related(self.id, field))
    }

    pub fn pointing(&self, kind: Kind, field: &str) -> Vec<super::card::Card> {
        self.cards(&self.graph.pointing(self.id, kind, field))
    }

    /// The pages below a folder's own page, grouped by kind.
    fn children(&self) -> Value {
        let node = self.graph.node(self.id);
        let (children, title) = (&node.children, node.title().to_lowercase());
        let groups = Kind::ALL.iter().filter_map(|kind| {
            let of_kind: Vec<NodeId> =
                children.iter().copied().filter(|child| self.graph.node(*child).kind() == *kind).collect();
            let plural = if *kind == Kind::Page { "Sider" } else { kind.plural() };
            // A heading never says the page's title once more.
            let repeated = self.graph.said(plural.to_owned()).to_lowercase() == title;
            let label = if repeated { "Hele listen" } else { plural };
            (!of_kind.is_empty()).then(|| json!({ "label": label, "items": self.cards(&of_kind) }))
        });
        groups.collect()
    }

    fn model(&self) -> Value {
        let edition = match &self.graph.node(self.id).document.data {
            Data::Model(model) => model.edition.as_str(),
            _ => "",
        };
        let pages = self.graph.node(self.id).children.iter().copied();
        let pages: Vec<NodeId> = pages.filter(|id| self.graph.node(*id).kind() == Kind::Page).collect();
        // The overview stands in the text where the author has put it.
        let drawn = self.graph.node(self.id).document.body.outline.directives.iter();
        let drawn = drawn.into_iter().any(|directive| directive.spec.name == "modeloverblik");
        let overview = (!drawn)
            .then(|| drawings::overview_html(self.graph, Some(self.id), self.id, "modellen".to_owned()));
        json!({
            "edition": edition,
            "overview_html": overview,
            "elements": drawings::elements(self.graph, self.id, self.id),
            "preconditions": self.pointing(Kind::Precondition, "model"),
            "steps": self.pointing(Kind::Step, "model"),
            "pages": self.cards(&pages),
            "on_paper": self.on_paper(),
        })
    }

    fn core_element(&self) -> Value {
        let Data::CoreElement(element) = &self.graph.node(self.id).document.data else { return Value::Null };
        let model = self.graph.related(self.id, "model");
        let all = model.first().map(|model| self.graph.pointing(*model, Kind::CoreElement, "model"));
        let others: Vec<NodeId> = all.unwrap_or_default().into_iter().filter(|id| *id != self.id).collect();
        let mut tools = self.graph.related(self.id, "tools");
        for principle in self.graph.pointing(self.id, Kind::Principle, "core_element") {
            tools.extend(self.graph.related(principle, "tools"));
        }
        json!({
            "number": element.number,
            "works_with": element.works_with.map(|direction| direction.label()),
            "principles": self.pointing(Kind::Principle, "core_element"),
            "tools": self.related("tools"),
            "worksheets": sheet::of_tools(self, &tools),
            "neighbours": self.cards(&others),
            "evidence": evidence::view(self),
            "previous": self.related("previous"),
            "kin": self.cards(&self.graph.kin(self.id)),
            "on_paper": self.on_paper(),
        })
    }

    /// The page as one document with what stands below it, if it can be had as that.
    fn on_paper(&self) -> Value {
        let Some(offer) = self.frame.documents.get(self.path()) else { return Value::Null };
        let pdf = offer.pdf.as_ref();
        let pdf =
            pdf.map(|file| json!({ "label": self.frame.label(file), "url": href(self.path(), &file.path) }));
        json!({ "url": page_href(self.path(), &offer.page), "pdf": pdf })
    }

    fn principle(&self, writer: &mut Writer<'_>) -> Value {
        let Data::Principle(principle) = &self.graph.node(self.id).document.data else { return Value::Null };
        let mut steps = self.graph.related(self.id, "steps");
        steps.extend(self.graph.pointing(self.id, Kind::Step, "principles"));
        steps.dedup();
        let element = self.graph.related(self.id, "core_element");
        let Some(element) = element.first() else { return json!({}) };
        json!({
            "number": principle.number,
            "element": card(self.graph, self.path(), *element),
            "duties": duties::by_role(self, writer),
            "steps": self.cards(&steps),
            "tools": self.related("tools"),
            "terms": self.related("terms"),
            "worksheets": sheet::of_tools(self, &self.graph.related(self.id, "tools")),
        })
    }

    fn step(&self) -> Value {
        let Data::Step(step) = &self.graph.node(self.id).document.data else { return Value::Null };
        let model = self.graph.related(self.id, "model");
        let flow = model
            .first()
            .map(|model| drawings::flow_html(self.graph, Some(self.id), *model, "forloeb".to_owned()));
        json!({
            "phase_label": step.phase.label(),
            "position": step.position,
            "optional": step.optional,
            "flow_html": flow,
            "principles": self.related("principles"),
            "roles": self.related("roles"),
            "tools": self.related("tools"),
            "worksheets": sheet::cards(self, &self.graph.sheets_of(self.id)),
            "pack": sheet::pack(self),
        })
    }
}
