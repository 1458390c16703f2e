//! Where a link in a body leads.

use super::{Graph, NodeId};
use crate::language::Language;
use crate::load::translates;

/// What a destination means, seen from the page that it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Another site, a mail address: left as it is.
    External,
    /// A page, and the anchor on it.
    Page(NodeId, Option<String>),
    /// A file that is copied as it is; its path below the site's root.
    Asset(String),
    /// Nothing of the project: the path that was looked for.
    Missing(String),
}

impl Graph {
    /// Resolves a destination written on page `from`: `../roller/leder.md#praksis`, `#afsnit`, `billede.png`.
    pub fn target(&self, from: NodeId, destination: &str) -> Target {
        if is_external(destination) {
            return Target::External;
        }
        let (path, anchor) = match destination.split_once('#') {
            Some((path, anchor)) => (path, (!anchor.is_empty()).then(|| anchor.to_owned())),
            None => (destination, None),
        };
        if path.is_empty() {
            return Target::Page(from, anchor);
        }
        let file = &self.sources.file(self.node(from).document.file).path;
        let path = decode(path);
        // A translation's links are those of the Danish page, seen from there; seen from its own place they do too.
        let of_danish = translates(file).and_then(|danish| self.leads(join(&danish, &path)?, anchor.clone()));
        of_danish.unwrap_or_else(|| match join(file, &path).map(|path| self.in_danish(path)) {
            None => Target::Missing(path.clone()),
            Some(joined) => self.leads(joined.clone(), anchor).unwrap_or(Target::Missing(joined)),
        })
    }

    /// The page or the file at a path, if there is one.
    fn leads(&self, joined: String, anchor: Option<String>) -> Option<Target> {
        let candidates = [joined.clone(), format!("{}/index.md", joined.trim_end_matches('/'))];
        if let Some(page) = candidates.iter().find_map(|path| self.by_source_path.get(path)) {
            return Some(Target::Page(*page, anchor));
        }
        let asset = self.sources.assets.contains_key(&joined);
        asset.then(|| Target::Asset(joined.trim_start_matches("content/").to_owned()))
    }

    /// A path below `content/en/` as the Danish page or file that stands for it: a page of the graph is found under
    /// its Danish path in either language.
    fn in_danish(&self, path: String) -> String {
        match path.strip_prefix("content/en/").filter(|_| self.language == Language::English) {
            Some(below) if !self.sources.assets.contains_key(&path) => format!("content/{below}"),
            _ => path,
        }
    }

    /// The paths of all pages' files, for suggestions.
    pub fn source_paths(&self) -> impl Iterator<Item = &str> {
        self.by_source_path.keys().map(String::as_str)
    }

    /// The page of a file.
    pub fn of_file(&self, file: crate::source::FileId) -> Option<NodeId> {
        self.by_file.get(&file).copied()
    }
}

fn is_external(destination: &str) -> bool {
    destination.starts_with("//")
        || destination.split_once(':').is_some_and(|(scheme, _)| {
            scheme.len() > 1 && scheme.chars().all(|one| one.is_ascii_alphanumeric() || "+-.".contains(one))
        })
}

/// Joins a relative path to the folder of `file`; one that begins with `/` counts from `content/`.
/// `None` when it climbs out of the project.
pub fn join(file: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = match path.strip_prefix('/') {
        Some(_) => vec!["content"],
        None => file.rsplit_once('/').map_or(Vec::new(), |(folder, _)| folder.split('/').collect()),
    };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Undoes percent encoding; what is not valid stays as it is.
fn decode(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = bytes.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
        match (bytes[at], code.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_relative_paths() {
        assert_eq!(join("content/a/b.md", "../c.md").as_deref(), Some("content/c.md"));
        assert_eq!(join("content/a/b.md", "/c.md").as_deref(), Some("content/c.md"));
        assert_eq!(join("content/a.md", "../../../x"), None);
        assert_eq!(decode("f%C3%A6lles%2"), "fælles%2");
    }

    #[test]
    fn tells_other_sites_apart() {
        assert!(is_external("https://example.dk") && is_external("mailto:a@b.dk") && is_external("//x"));
        assert!(!is_external("a/b.md") && !is_external("#x") && !is_external("c:d"));
    }
}
