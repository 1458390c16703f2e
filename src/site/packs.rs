//! Packs: all sheets of a step or of a role in one PDF, made ahead; any other choice on the command line.

use super::artifact::{Make, Output};
use super::build::Site;
use super::sheets::Inputs;
use crate::diagnostic::Diagnostic;
use crate::graph::{Graph, NodeId};
use crate::model::Kind;
use crate::page::{Download, Rank};
use crate::worksheet::pdf::{Fault, Footer, PackSheet};
use crate::worksheet::{Definition, Paper};
use std::collections::BTreeMap;
use std::hash::Hash;
use std::sync::Arc;
use twox_hash::XxHash3_128;

/// The packs by the path of the page that they belong to: of every step and role that takes two sheets or more.
pub(super) fn files(graph: &Graph) -> BTreeMap<String, Download> {
    let of = |id: NodeId| {
        let sheets = graph.sheets_of(id);
        (sheets.len() > 1).then(|| {
            let node = graph.node(id);
            let label = format!("alle {} ark i én fil", sheets.len());
            let path = format!("{}pakke-{}.pdf", node.path(), node.document.id);
            (node.path().to_owned(), Download { label, format: "PDF", path, rank: Rank::Main })
        })
    };
    let kinds = [Kind::Step, Kind::Role];
    graph.ids().filter(|id| kinds.contains(&graph.node(*id).kind())).filter_map(of).collect()
}

/// Adds the packs.
pub(super) fn add<'a>(site: &'a Site, output: &mut Output<'a>) {
    for (page, file) in &site.frame.packs {
        if let Some(id) = site.graph.at_path(page) {
            output.add(file.path.clone(), Pack { site, id });
        }
    }
}

/// The pack of a step or a role.
struct Pack<'a> {
    site: &'a Site,
    id: NodeId,
}

impl Make for Pack<'_> {
    fn fingerprint(&self) -> u128 {
        let mut inputs = Inputs::default();
        self.title().hash(&mut inputs);
        for (definition, paper, footer) in self.site.chosen(&self.site.graph.sheets_of(self.id), None) {
            (&*definition, paper, footer).hash(&mut inputs);
        }
        inputs.add(&self.site.typesetter().fingerprint().to_le_bytes());
        XxHash3_128::oneshot(inputs.bytes())
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let sheets = self.site.graph.sheets_of(self.id);
        let (title, about) = self.title();
        let made = self.site.pack((&title, &about), &sheets, None);
        made.map_err(|fault| vec![self.site.sheet_fault(sheets.first().copied().unwrap_or(self.id), &fault)])
    }

    fn costly(&self) -> bool {
        true
    }
}

impl Pack<'_> {
    /// What stands on the cover.
    fn title(&self) -> (String, String) {
        let node = self.site.graph.node(self.id);
        let title = format!("Ark: {}", node.title());
        let about = match node.kind() {
            Kind::Role => "Arkene til din rolle.",
            _ => "Arkene til dette sted i forløbet.",
        };
        (title, about.to_owned())
    }
}

/// A sheet of a pack: what it is, on which paper, with which foot.
type Chosen = (Arc<Definition>, Paper, Footer);

impl Site {
    /// Some sheets as one PDF, with a cover and a list of contents; `paper` for those that have it, else their first.
    pub fn pack(
        &self,
        (title, about): (&str, &str),
        sheets: &[NodeId],
        paper: Option<Paper>,
    ) -> Result<Vec<u8>, Fault> {
        let chosen = self.chosen(sheets, paper);
        let sheets: Vec<PackSheet<'_>> = chosen
            .iter()
            .map(|(definition, paper, footer)| PackSheet { definition, paper: *paper, footer })
            .collect();
        self.typesetter().pack(title, about, &sheets)
    }

    fn chosen(&self, sheets: &[NodeId], paper: Option<Paper>) -> Vec<Chosen> {
        let chosen = sheets.iter().filter_map(|id| {
            let definition = self.graph.node(*id).worksheet.clone()?;
            let has = paper.filter(|paper| definition.papers.contains(paper));
            let paper = has.or(definition.papers.first().copied())?;
            Some((definition, paper, self.footer(*id)))
        });
        chosen.collect()
    }
}
