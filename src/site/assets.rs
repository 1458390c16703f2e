//! Styles, scripts and icons: small files joined into one a use, named by what they hold.

use super::artifact::Make;
use crate::diagnostic::Diagnostic;
use crate::model::Kind;
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
    pub only: Option<Kind>,
    pub path: String,
    pub text: String,
}

/// The bundles of a project: what every page needs, and what only sheets need.
pub fn bundles(sources: &Sources, ending: &str) -> Vec<Bundle> {
    let folder = if ending == "css" { "site/styles/" } else { "site/scripts/" };
    let mut common = BTreeMap::new();
    let mut sheet = BTreeMap::new();
    for file in &sources.files {
        let Some(name) = file.path.strip_prefix(folder).filter(|name| name.ends_with(ending)) else {
            continue;
        };
        // These two belong to `serve` alone.
        if name == "reload.js" || name == "overlay.css" {
            continue;
        }
        let group = if name.starts_with("sheet/") { &mut sheet } else { &mut common };
        group.insert(name.to_owned(), file.text.clone());
    }
    let join = |files: BTreeMap<String, std::sync::Arc<str>>| {
        files.values().map(|text| text.trim_end().to_owned() + "\n").collect()
    };
    [("site", None, join(common)), ("ark", Some(Kind::Worksheet), join(sheet))]
        .into_iter()
        .filter(|(_, _, text): &(_, _, String)| !text.is_empty())
        .map(|(name, only, text)| Bundle { only, path: path(name, ending, text.as_bytes()), text })
        .collect()
}

/// `assets/site.1a2b3c4d.css`.
pub fn path(name: &str, ending: &str, bytes: &[u8]) -> String {
    format!("assets/{name}.{:08x}.{ending}", XxHash3_64::oneshot(bytes) as u32)
}
