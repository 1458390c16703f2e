//! Pages: a node's view through its layout.

use super::artifact::Make;
use super::build::Site;
use crate::diagnostic::Diagnostic;
use crate::graph::NodeId;
use crate::language::Language;
use crate::page::{self, Special, View};
use serde_json::Value;
use twox_hash::XxHash3_128;

/// The page of a node.
pub struct Page<'a> {
    pub site: &'a Site,
    pub id: NodeId,
}

impl Make for Page<'_> {
    fn fingerprint(&self) -> u128 {
        self.site.stamp(page::fingerprint(&self.site.graph, &self.site.engine, &self.site.frame, self.id))
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        self.site.render(&page::view(&self.site.graph, &self.site.engine, &self.site.frame, self.id))
    }
}

/// A page that is no node.
pub struct SpecialPage<'a> {
    pub site: &'a Site,
    pub place: fn(&'a Site) -> Special<'a>,
    pub node: fn(&'a Site) -> Value,
}

impl<'a> Make for SpecialPage<'a> {
    fn fingerprint(&self) -> u128 {
        self.site.stamp(self.view().fingerprint())
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        self.site.render(&self.view())
    }
}

impl SpecialPage<'_> {
    fn view(&self) -> View {
        page::special(&self.site.graph, &self.site.frame, (self.place)(self.site), (self.node)(self.site))
    }
}

/// The pages whose codes begin with one letter: all codes on one page would soon be too heavy.
pub struct Codes<'a> {
    site: &'a Site,
    first: char,
    pub path: String,
    title: String,
}

impl<'a> Codes<'a> {
    /// One for each first letter that is in use.
    pub fn all(site: &'a Site) -> Vec<Codes<'a>> {
        let letters = page::code_letters(&site.graph);
        let one = |first| Codes {
            site,
            first,
            path: format!("{}{first}/", page::CODES),
            title: format!("Sidekoder, der begynder med {first}"),
        };
        letters.into_iter().map(one).collect()
    }

    fn view(&self) -> View {
        let place = Special {
            layout: "codes.html",
            path: &self.path,
            title: &self.title,
            description: "Find den side, som en kode på et stykke papir hører til.",
            absolute_root: None,
            needs: &[],
        };
        let node = page::codes_of(&self.site.graph, &self.path, self.first);
        page::special(&self.site.graph, &self.site.frame, place, node)
    }
}

impl Make for Codes<'_> {
    fn fingerprint(&self) -> u128 {
        self.site.stamp(self.view().fingerprint())
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        self.site.render(&self.view())
    }
}

impl Site {
    /// A page's fingerprint: what it is given, the layouts, and what says it in another language.
    pub(super) fn stamp(&self, inputs: u128) -> u128 {
        let said = match self.graph.language {
            Language::Danish => 0,
            Language::English => self.graph.words.stamp(),
        };
        let parts = [inputs, self.engine.fingerprint(), said];
        XxHash3_128::oneshot(&parts.map(u128::to_le_bytes).concat())
    }

    pub(super) fn render(&self, view: &View) -> Result<Vec<u8>, Vec<Diagnostic>> {
        if !view.problems.is_empty() {
            return Err(view.problems.clone());
        }
        let html = self.engine.render(view.layout, view)?;
        Ok(match self.graph.language {
            Language::Danish => html,
            Language::English => page::finished(&self.graph, view.page.path.trim_start_matches('/'), &html),
        }
        .into_bytes())
    }
}

pub fn not_found(site: &Site) -> Special<'_> {
    Special {
        layout: "404.html",
        path: "",
        title: "Siden findes ikke",
        description: "Adressen findes ikke på sitet.",
        absolute_root: Some(&site.root),
        needs: &[],
    }
}

pub fn codes(_: &Site) -> Special<'_> {
    Special {
        layout: "codes.html",
        path: page::CODES,
        title: "Sidekoder",
        description: "Find den side, som en kode på et stykke papir hører til.",
        absolute_root: None,
        needs: &[],
    }
}

pub fn search(_: &Site) -> Special<'_> {
    Special {
        layout: "search.html",
        path: page::SEARCH,
        title: "Søg",
        description: "Søg i hele sitet.",
        absolute_root: None,
        needs: &[],
    }
}

pub fn folder(_: &Site) -> Special<'_> {
    Special {
        layout: "folder.html",
        path: page::FOLDER,
        title: "Mappen med jeres ark",
        description: "De ark, som din enhed husker: gem dem som én fil, hent dem igen, eller slet dem.",
        absolute_root: None,
        needs: &["folder", "time"],
    }
}
