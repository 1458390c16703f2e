//! Styles, scripts and icons: small files joined into one a use, without what only their readers need, named by what
//! they hold.

use super::artifact::Make;
use super::compact;
use crate::diagnostic::Diagnostic;
use crate::language::Words;
use crate::page::Need;
use crate::source::Sources;
use std::collections::BTreeMap;
use twox_hash::{XxHash3_64, XxHash3_128};

/// Bytes that are there already.
pub struct Fixed(pub std::sync::Arc<[u8]>);

impl Make for Fixed {
    fn fingerprint(&self) -> u128 {
        XxHash3_128::oneshot(&self.0)
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        Ok(self.0.to_vec())
    }
}

/// One joined file and the pages that need it.
pub struct Bundle {
    pub need: Need,
    pub path: String,
    pub text: String,
}

impl Bundle {
    /// The same with its words said in English; a bundle without words is itself.
    pub fn said(&self, words: &Words) -> Bundle {
        let text = compact::said(&self.text, words);
        let (name, ending) = self.name();
        Bundle { need: self.need, path: path(name, ending, text.as_bytes()), text }
    }

    /// The name and the ending of its path.
    fn name(&self) -> (&str, &str) {
        let file = self.path.rsplit('/').next().unwrap_or(&self.path);
        let mut parts = file.split('.');
        (parts.next().unwrap_or_default(), parts.next_back().unwrap_or_default())
    }
}

/// The bundles by how the paths begin whose files they join: the last that fits counts.
const BUNDLES: &[(&str, &str, Need)] = &[
    ("", "site", Need::Every),
    ("front/", "forside", Need::Front),
    ("duties/", "opgaver", Need::Duties),
    ("drawing/", "tegning", Need::Drawing),
    ("signpost/", "skilt", Need::Signpost),
    ("document/", "dokument", Need::Document),
    ("changes/", "aendringer", Need::Changes),
    ("comparison/", "sammenlign", Need::Comparison),
    ("stylebook/", "stil", Need::Stylebook),
    ("code/", "kode", Need::Code),
    ("notes/", "noter", Need::Notes),
    ("laws/", "lov", Need::Laws),
    ("words/", "ord", Need::Words),
    ("search/", "soegning", Need::Search),
    ("sheet/", "ark", Need::Sheet(None)),
    ("sheet/board", "tavle", Need::Sheet(Some("board"))),
    ("sheet/checklist", "liste", Need::Sheet(Some("checklist"))),
    ("sheet/date", "datoer", Need::Sheet(Some("date"))),
    ("sheet/time", "tider", Need::Sheet(Some("time"))),
    ("sheet/folder", "mappe", Need::Sheet(Some("folder"))),
    ("sheet/form", "formular", Need::Sheet(Some("form"))),
    ("sheet/map", "kort", Need::Sheet(Some("map"))),
    ("sheet/map-circles", "kredse", Need::Sheet(Some("circles"))),
    ("sheet/map-clouds", "skyer", Need::Sheet(Some("clouds"))),
    ("sheet/scale", "skala", Need::Sheet(Some("scale"))),
    ("sheet/share", "andele", Need::Sheet(Some("share"))),
    ("sheet/table", "tabel", Need::Sheet(Some("table"))),
    ("sheet/triangle", "trekant", Need::Sheet(Some("triangle"))),
    ("sheet/wheel", "hjul", Need::Sheet(Some("wheel"))),
];

/// What no page of a built site has: the parts of `serve`, and the sheet that is made for paper alone.
const APART: &[&str] = &["reload.js", "overlay.css", "sheet/blank.css"];

/// The styles (`css`) or scripts (`js`) of a project, joined and compact.
pub fn bundles(sources: &Sources, ending: &str) -> Vec<Bundle> {
    let (folder, compact): (_, fn(&str) -> String) =
        if ending == "css" { ("site/styles/", compact::css) } else { ("site/scripts/", compact::script) };
    let mut files = BTreeMap::new();
    for file in &sources.files {
        let Some(name) = file.path.strip_prefix(folder).filter(|name| name.ends_with(ending)) else {
            continue;
        };
        if !APART.contains(&name) {
            files.insert(name, file.text.clone());
        }
    }
    let mut joined: BTreeMap<usize, String> = BTreeMap::new();
    for (name, text) in files {
        let bundle = BUNDLES.iter().rposition(|(start, ..)| name.starts_with(start)).unwrap_or_default();
        joined.entry(bundle).or_default().push_str(&compact(&text));
    }
    joined
        .into_iter()
        .map(|(at, text)| {
            let (_, name, need) = BUNDLES[at];
            Bundle { need, path: path(name, ending, text.as_bytes()), text }
        })
        .collect()
}

/// `assets/site.1a2b3c4d.css`.
pub fn path(name: &str, ending: &str, bytes: &[u8]) -> String {
    format!("assets/{name}.{:08x}.{ending}", XxHash3_64::oneshot(bytes) as u32)
}
