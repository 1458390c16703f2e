//! The same graph in English: the nodes, relations and numbers of the Danish one, with the words of the pages that
//! are translated.
//!
//! Takes a linked Danish graph and what was written in English. A page without a translation keeps its Danish
//! address and text, and its title in English where the site's table of words has it. Never adds a node.

use super::link::relate;
use super::{Glossary, Graph, NodeId, sheets};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::{Language, Words};
use crate::load::{Body, Document, Translation};
use crate::markdown;
use crate::model::Date;
use crate::source::Span;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where the pages in English stand.
pub const ENGLISH: &str = "en/";

/// The English graph, if anything is translated; the Danish one learns which of its pages are.
pub(super) fn add(danish: &mut Graph, translations: &[Arc<Translation>], out: &mut Diagnostics) {
    let mut found: BTreeMap<NodeId, &Translation> = BTreeMap::new();
    for one in translations {
        match danish.by_source_path.get(&one.of) {
            Some(node) => {
                found.insert(*node, one);
            }
            None => out.push(without_page(danish, one)),
        }
    }
    if found.is_empty() {
        return;
    }
    danish.translated = found.keys().copied().collect();
    let mut english = Graph { language: Language::English, ..danish.clone() };
    english.glossary = Glossary::default();
    english.settings.language = Language::English.code().to_owned();
    for id in danish.ids() {
        let document = &danish.node(id).document;
        let translated = match found.get(&id) {
            Some(one) => {
                older(document, one, out);
                document_of(&english, document, one, out)
            }
            None => named(document, &danish.words),
        };
        if !found.contains_key(&id) && translated.common.title != document.common.title {
            english.titled.insert(id);
        }
        english.put(id, translated);
    }
    let home = english.home().map(|home| english.node(home).document.common.description.clone());
    english.settings.description = home.flatten();
    relate_anew(&mut english, out);
    sheets::in_english(&mut english, out);
    danish.english = Some(Box::new(english));
}

impl Graph {
    fn put(&mut self, id: NodeId, document: Document) {
        let path = self.sources.file(document.file).path.clone();
        self.by_path.insert(document.path.clone(), id);
        self.by_file.insert(document.file, id);
        self.by_source_path.insert(path, id);
        self.nodes[id.0 as usize].document = Arc::new(document);
    }

    /// A page's address in a language, if it is in that language.
    pub fn path_in(&self, id: NodeId, language: Language) -> Option<String> {
        let path = self.danish_path(id);
        match language {
            Language::Danish => Some(path.to_owned()),
            Language::English => self.translated.contains(&id).then(|| format!("{ENGLISH}{path}")),
        }
    }

    /// A page's address in Danish.
    pub fn danish_path(&self, id: NodeId) -> &str {
        let path = self.node(id).path();
        match self.language {
            Language::Danish => path,
            Language::English => path.strip_prefix(ENGLISH).unwrap_or(path),
        }
    }

    /// A word of the site itself in the language of this graph: for drawings, which break it into lines.
    pub fn said(&self, danish: String) -> String {
        match self.language {
            Language::Danish => danish,
            Language::English => self.words.say(&danish).unwrap_or(danish),
        }
    }

    /// Whether a page is in the language of this graph.
    pub fn is_at_home(&self, id: NodeId) -> bool {
        self.language == Language::Danish || self.translated.contains(&id)
    }
}

/// Relations and citations again, since a translation has its own; what Danish pages say is reported already.
fn relate_anew(english: &mut Graph, out: &mut Diagnostics) {
    for node in &mut english.nodes {
        node.out.clear();
        node.back.clear();
    }
    let mut said = Diagnostics::default();
    relate(english, &mut said);
    let own: Vec<_> = english.translated.iter().map(|id| english.node(*id).document.file).collect();
    out.extend(said.into_iter().filter(|one| own.contains(&one.span.file)));
}

fn document_of(graph: &Graph, danish: &Document, one: &Translation, out: &mut Diagnostics) -> Document {
    let text = &graph.sources.file(one.file).text;
    let outline = markdown::outline(text, (one.file, one.body.clone()), danish.kind, out);
    let mut document = danish.clone();
    document.file = one.file;
    document.span = one.span.clone();
    document.path = format!("{ENGLISH}{}", danish.path);
    document.common.title = one.fields.title.clone();
    document.common.short_title = one.fields.short_title.clone();
    document.common.description = one.fields.description.clone();
    document.body = Body { span: Span::new(one.file, one.body.clone()), outline };
    document.additions = Vec::new();
    document
}

/// A Danish page under its English name, if it has one.
fn named(danish: &Document, words: &Words) -> Document {
    let mut document = danish.clone();
    let common = &mut document.common;
    // Two pages may share a Danish word that is two in English: a row may name the page by its address.
    let own = words.row(&danish.path).map(str::to_owned);
    let say = |title: &str| own.clone().or_else(|| words.say(title)).unwrap_or_else(|| title.to_owned());
    common.short_title = common.short_title.as_deref().map(say);
    common.title = say(&common.title);
    common.description = None;
    document
}

fn without_page(danish: &Graph, one: &Translation) -> Diagnostic {
    let message = format!("den danske side {} findes ikke", one.of);
    let paths = danish.by_source_path.keys().map(String::as_str);
    Diagnostic::error(Code::TranslationWithoutPage, one.span.clone(), message).suggest(&one.of, paths).help(
        "En engelsk side skal ligge på samme sti som den danske: content/en/x.md er content/x.md på engelsk.",
    )
}

/// The day on which readers were last told that a page is as it should be.
fn changed(danish: &Document) -> Option<Date> {
    let common = &danish.common;
    let changes = common.changes.as_ref().map_or(&[][..], |rows| &rows.0);
    changes.iter().map(|change| change.date).chain(common.reviewed).max()
}

fn older(danish: &Document, one: &Translation, out: &mut Diagnostics) {
    let Some(day) = changed(danish).filter(|day| *day > one.fields.translated) else { return };
    let message = format!("den danske side er fra {}, og den engelske er ældre", day.danish());
    out.push(
        Diagnostic::warning(Code::OldTranslation, one.dated.clone(), message).help(
            "Ret det engelske, så det siger det samme som det danske, og skriv så dagen i `translated`.",
        ),
    );
}
