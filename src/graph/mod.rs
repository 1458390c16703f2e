//! The checked graph: nodes, relations both ways, the tree of pages, and where every link leads.
//!
//! Takes a [`Collection`](crate::load::Collection); every reference that does not resolve is reported and left out. Backlinks are
//! derived here and never written by an author. Never renders and never touches the disk.

mod english;
mod glossary;
mod link;
mod order;
mod sheets;
mod short_id;
mod take;
mod target;
mod ties;
mod tree;

pub use english::ENGLISH;
pub use glossary::Glossary;
pub use link::{CITES, link};
pub use sheets::texts as item_texts;
pub use target::Target;

pub use crate::load::Document;

use crate::language::{Language, Words};
use crate::load::Settings;
use crate::model::{Data, Kind};
use crate::source::{FileId, Sources};
use crate::worksheet::Definition;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Index of a node in [`Graph::nodes`]; in the order of site paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// A page and what it stands for.
#[derive(Debug, Clone)]
pub struct Node {
    pub document: Arc<Document>,
    /// The sheet's definition, for a worksheet.
    pub worksheet: Option<Arc<Definition>>,
    /// The sheet filled in for a family that does not exist.
    pub example: Option<Arc<crate::worksheet::Data>>,
    /// A few letters and digits that printed pages carry; stable as long as kind and id are.
    pub short_id: String,
    pub parent: Option<NodeId>,
    /// In reading order.
    pub children: Vec<NodeId>,
    pub previous: Option<NodeId>,
    pub next: Option<NodeId>,
    /// What this node points at, in the order written.
    pub out: Vec<Relation>,
    /// What points at this node, in the order of nodes.
    pub back: Vec<Relation>,
}

/// A typed reference from one node to another; `node` is the other end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relation {
    pub node: NodeId,
    pub field: &'static str,
}

/// All nodes of a site.
#[derive(Debug, Clone)]
pub struct Graph {
    pub sources: Arc<Sources>,
    pub settings: Settings,
    pub nodes: Vec<Node>,
    /// The names of the terms, to be found in texts.
    pub glossary: Glossary,
    /// What its pages are written in.
    pub language: Language,
    /// What the site itself says in English; no rows while no page is.
    pub words: Arc<Words>,
    /// The nodes that are in English too.
    pub translated: BTreeSet<NodeId>,
    /// Those that are in Danish alone and have a title in English nonetheless.
    pub titled: BTreeSet<NodeId>,
    /// The same nodes in English, if some are; known to the Danish graph alone.
    pub english: Option<Box<Graph>>,
    by_key: FxHashMap<(Kind, String), NodeId>,
    by_path: FxHashMap<String, NodeId>,
    by_file: FxHashMap<FileId, NodeId>,
    by_source_path: FxHashMap<String, NodeId>,
    /// By the key of the section: "52a".
    by_section: FxHashMap<String, NodeId>,
}

impl Graph {
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    pub fn ids(&self) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (0..self.nodes.len() as u32).map(NodeId)
    }

    pub fn find(&self, kind: Kind, id: &str) -> Option<NodeId> {
        self.by_key.get(&(kind, id.to_owned())).copied()
    }

    /// The node at a site path such as `roller/leder/`.
    pub fn at_path(&self, path: &str) -> Option<NodeId> {
        self.by_path.get(path).copied()
    }

    /// The provision of a section's key, such as "52a".
    pub fn provision(&self, key: &str) -> Option<NodeId> {
        self.by_section.get(key).copied()
    }

    /// Whether the content has a law table at all.
    pub fn has_provisions(&self) -> bool {
        !self.by_section.is_empty()
    }

    pub fn home(&self) -> Option<NodeId> {
        self.at_path("")
    }

    /// All nodes of a kind, in reading order.
    pub fn of_kind(&self, kind: Kind) -> Vec<NodeId> {
        let mut ids: Vec<NodeId> = self.ids().filter(|id| self.node(*id).kind() == kind).collect();
        order::sort(self, &mut ids);
        ids
    }

    /// Puts nodes into reading order.
    pub fn in_order(&self, ids: &mut [NodeId]) {
        order::sort(self, ids);
    }

    /// The nodes that `from` points at through a field.
    pub fn related(&self, from: NodeId, field: &str) -> Vec<NodeId> {
        self.node(from).out.iter().filter(|one| one.field == field).map(|one| one.node).collect()
    }

    /// The nodes of a kind that point at `to` through a field, in reading order.
    pub fn pointing(&self, to: NodeId, kind: Kind, field: &str) -> Vec<NodeId> {
        let back = self.node(to).back.iter();
        let mut ids: Vec<NodeId> = back
            .filter(|one| one.field == field && self.node(one.node).kind() == kind)
            .map(|one| one.node)
            .collect();
        ids.dedup();
        order::sort(self, &mut ids);
        ids
    }

    /// The core elements of other models that are kin to one, on whichever side it is written.
    pub fn kin(&self, element: NodeId) -> Vec<NodeId> {
        let mut kin = self.related(element, "kin");
        kin.extend(self.pointing(element, Kind::CoreElement, "kin"));
        kin
    }

    /// The model that a node belongs to, through its fields or the page it stands below.
    pub fn model_of(&self, id: NodeId) -> Option<NodeId> {
        let node = self.node(id);
        match &node.document.data {
            Data::Model(_) => return Some(id),
            Data::Principle(_) => {
                return self.related(id, "core_element").first().and_then(|one| self.model_of(*one));
            }
            Data::CoreElement(_)
            | Data::Precondition(_)
            | Data::Step(_)
            | Data::Experience(_)
            | Data::Rule(_) => {
                return self.related(id, "model").first().copied();
            }
            _ => {}
        }
        node.parent.and_then(|parent| self.model_of(parent))
    }

    /// The page's file, as it is shown to people.
    pub fn file_of(&self, id: NodeId) -> &str {
        &self.sources.file(self.node(id).document.file).shown
    }

    /// The body's text.
    pub fn body(&self, id: NodeId) -> &str {
        self.sources.slice(&self.node(id).document.body.span)
    }
}

impl Node {
    pub fn kind(&self) -> Kind {
        self.document.kind
    }

    pub fn title(&self) -> &str {
        &self.document.common.title
    }

    pub fn path(&self) -> &str {
        &self.document.path
    }

    /// The number that the model gives it.
    pub fn number(&self) -> Option<u32> {
        match &self.document.data {
            Data::CoreElement(one) => Some(one.number),
            Data::Principle(one) => Some(one.number),
            Data::Precondition(one) => Some(one.number),
            Data::Step(one) => one.position,
            _ => None,
        }
    }
}
