//! The pages of a document as its chapters, one after the other: each body with what the page shows beside it.
//!
//! Sources are numbered over the whole document, and so is every place that is cited in one.

use super::chapters::{Place, anchor, anchor_on, sign};
use super::{Block, Chapter, Item, NoteSort, Sort};
use super::{directives, relations};
use crate::graph::{Graph, NodeId};
use crate::load::Body;
use crate::markdown;
use crate::model::Kind;
use crate::page::{self, Frame};

pub(super) struct Writer<'a> {
    pub graph: &'a Graph,
    pub frame: &'a Frame,
    places: &'a [Place],
    /// The page that is being written.
    pub page: NodeId,
    level: u8,
    /// The level of the heading before.
    heading: u8,
    /// What has been named in the chapter.
    pub(super) told: Vec<NodeId>,
    /// The sources with the places that are cited in them.
    pub(super) cited: Vec<(NodeId, Vec<String>)>,
    pub(super) terms: Vec<NodeId>,
    pub(super) provisions: Vec<NodeId>,
    drawings: usize,
    tables: usize,
    notes: usize,
}

impl<'a> Writer<'a> {
    pub fn new(graph: &'a Graph, frame: &'a Frame, places: &'a [Place]) -> Self {
        Self {
            graph,
            frame,
            places,
            page: places.first().map_or(NodeId(0), |place| place.id),
            level: 1,
            heading: 1,
            told: Vec::new(),
            cited: Vec::new(),
            terms: Vec::new(),
            provisions: Vec::new(),
            drawings: 0,
            tables: 0,
            notes: 0,
        }
    }

    pub fn chapter(&mut self, place: Place) -> Chapter {
        (self.page, self.level, self.heading) = (place.id, place.level, place.level);
        self.told = vec![place.id];
        self.notes = 0;
        let node = self.graph.node(place.id);
        let of_law = |id: &NodeId| self.graph.node(*id).kind() == Kind::Provision;
        self.provisions.extend(node.out.iter().map(|one| one.node).filter(of_law));
        let mut blocks = relations::before(self);
        blocks.extend(self.body());
        blocks.extend(relations::after(self));
        Chapter {
            level: place.level,
            anchor: anchor(self.graph, place.id),
            short_id: node.short_id.clone(),
            address: page::print_address(self.frame, node.path()),
            sign: (node.kind() != Kind::Page).then(|| sign(self.graph, place.id)),
            title: node.title().to_owned(),
            lead: node.document.common.description.clone(),
            blocks,
        }
    }

    /// Whether a page stands in the document.
    pub fn holds(&self, id: NodeId) -> bool {
        self.places.iter().any(|place| place.id == id)
    }

    /// A heading so many levels below the page's own, never more than one below the heading before it.
    pub fn heading(&mut self, below: u8, anchor: &str, runs: Vec<super::Run>) -> Block {
        let level = (self.level + below).min(self.heading + 1).min(6);
        self.heading = level;
        let listed = self.level == 1 && below == 1;
        Block::Heading { level, anchor: anchor_on(self.graph, self.page, anchor), runs, listed }
    }

    /// A place on the page, in the document.
    pub fn anchor(&self, place: &str) -> String {
        anchor_on(self.graph, self.page, place)
    }

    /// The runs of what is said in one line.
    pub fn line(&mut self, blocks: &[markdown::Block<'a>]) -> Vec<super::Run> {
        let mut runs = Vec::new();
        for block in blocks {
            if let markdown::Block::Paragraph(line) = block {
                runs.extend(self.runs(line));
            }
        }
        runs
    }

    /// An id for a drawing, unique in the document.
    pub fn drawing_id(&mut self) -> String {
        self.drawings += 1;
        format!("tegning-{}", self.drawings)
    }

    fn body(&mut self) -> Vec<Block> {
        let document = &self.graph.node(self.page).document;
        let mut out = self.written(&document.body);
        for addition in &document.additions {
            let blocks = self.written(addition);
            let mark = "Tilføjet lokalt".to_owned();
            out.push(Block::Note { sort: NoteSort::Local, mark, title: None, blocks });
        }
        out
    }

    fn written(&mut self, body: &'a Body) -> Vec<Block> {
        let text = self.graph.sources.slice(&body.span);
        let taken = markdown::blocks(text, &body.span, &body.outline);
        let mut out = Vec::new();
        let mut section = "";
        for block in &taken.blocks {
            if let markdown::Block::Heading { level: ..=2, anchor, .. } = block {
                out.extend(relations::within(self, section));
                section = anchor;
            }
            out.extend(self.block(block));
        }
        out.extend(relations::within(self, section));
        let notes = taken
            .notes
            .iter()
            .enumerate()
            .map(|(at, blocks)| Item { anchor: Some(self.note_anchor(at + 1)), blocks: self.blocks(blocks) });
        let items: Vec<Item> = notes.collect();
        if !items.is_empty() {
            let start = self.notes as u64 + 1;
            self.notes += items.len();
            out.push(Block::List { sort: Sort::Numbers, start, items });
        }
        out
    }

    /// The number of a note in the chapter, which has the notes of several bodies.
    pub fn note_number(&self, number: usize) -> usize {
        self.notes + number
    }

    pub fn note_anchor(&self, number: usize) -> String {
        anchor_on(self.graph, self.page, &format!("note-{}", self.note_number(number)))
    }

    pub fn blocks(&mut self, blocks: &[markdown::Block<'a>]) -> Vec<Block> {
        blocks.iter().flat_map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &markdown::Block<'a>) -> Vec<Block> {
        use markdown::Block as Of;
        vec![match block {
            Of::Heading { level, anchor, runs } => {
                let runs = self.runs(runs);
                self.heading(level.saturating_sub(1).max(1), anchor, runs)
            }
            Of::Paragraph(runs) => Block::paragraph(self.runs(runs)),
            Of::List { start, items } => {
                let items = items.iter().map(|item| Item { anchor: None, blocks: self.blocks(item) });
                let items = items.collect();
                let sort = if start.is_some() { Sort::Numbers } else { Sort::Points };
                Block::List { sort, start: start.unwrap_or(1), items }
            }
            Of::Quote(inner) => Block::Quote { blocks: self.blocks(inner) },
            Of::Code(text) => Block::Code { text: text.trim_end().to_owned() },
            Of::Table { head, rows } => {
                let mut cells = |cells: &Vec<Vec<markdown::Run>>| -> Vec<Vec<super::Run>> {
                    cells.iter().map(|runs| self.runs(runs)).collect()
                };
                let (head, rows) = (cells(head), rows.iter().map(&mut cells).collect());
                let label = self.table_label(self.graph.node(self.page).title());
                Block::Table { label, head, rows, figures: false }
            }
            Of::Rule => Block::Rule,
            Of::Directive { directive, inner } => return directives::blocks(self, directive, inner),
        }]
    }

    /// What a table is called: a name of its own, since a document has many.
    pub fn table_label(&mut self, about: &str) -> String {
        self.tables += 1;
        format!("Tabel {}: {about}", self.tables)
    }
}
