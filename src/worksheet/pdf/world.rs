//! The world that the layout engine sees: templates and data in memory, fonts of the binary.
//!
//! The one place that speaks to Typst. Never opens a file, never asks the clock.

use super::Fault;
use super::letters::Letters;
use crate::language::{Language, Words, template};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;

/// What all sheets share.
pub(super) struct Environment {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    letters: Letters,
    sources: HashMap<FileId, Source>,
}

impl Environment {
    pub fn new(templates: BTreeMap<String, String>) -> Self {
        let faces =
            [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF];
        let fonts: Vec<Font> = faces.into_iter().flat_map(|face| Font::iter(Bytes::new(face))).collect();
        let sources = templates.into_iter().filter_map(|(name, text)| {
            let id = file(&name)?;
            Some((id, Source::new(id, text)))
        });
        // Row headers and table summaries exist only with this feature.
        let features = [Feature::A11yExtras].into_iter().collect();
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            letters: Letters::new(fonts.iter().take(1).flat_map(|font| font.info().coverage.iter())),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            sources: sources.collect(),
            fonts,
        }
    }

    /// The same with templates that speak English.
    pub fn in_english(&self, words: &Words) -> Self {
        let sources = self.sources.iter();
        let said = |source: &Source| template(source.text(), Language::English, words);
        Self {
            library: self.library.clone(),
            book: self.book.clone(),
            fonts: self.fonts.clone(),
            letters: self.letters.clone(),
            sources: sources.map(|(id, source)| (*id, Source::new(*id, said(source)))).collect(),
        }
    }

    /// What can be printed; all faces have the same letters.
    pub fn letters(&self) -> &Letters {
        &self.letters
    }
}

fn file(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// Empties the layout engine's cache of what nothing used since it was last emptied. What every sheet uses, such as
/// the templates, stays.
pub fn forget() {
    comemo::evict(1);
}

/// One sheet on its way to paper.
pub(super) struct Job<'a> {
    environment: &'a Environment,
    template: String,
    main: FileId,
    data: FileId,
    input: Bytes,
    /// What the input names beside itself.
    files: HashMap<FileId, Bytes>,
}

impl<'a> Job<'a> {
    pub fn new(environment: &'a Environment, name: &str, input: Vec<u8>) -> Self {
        let template = format!("{name}.typ");
        let main = file(&template).expect("a template's name is a path");
        let data = file("data.json").expect("a plain name is a path");
        Self { environment, template, main, data, input: Bytes::new(input), files: HashMap::new() }
    }

    /// With files that the input names.
    pub fn with(mut self, files: &BTreeMap<String, Arc<[u8]>>) -> Self {
        let named = files.iter().filter_map(|(name, bytes)| Some((file(name)?, Bytes::new(bytes.clone()))));
        self.files = named.collect();
        self
    }

    pub fn document(&self) -> Result<PagedDocument, Fault> {
        typst::compile::<PagedDocument>(self).output.map_err(|errors| self.fault(&errors))
    }

    /// The first of the engine's errors, as a fault in a template.
    pub fn fault(&self, errors: &[SourceDiagnostic]) -> Fault {
        let Some(first) = errors.first() else { return self.refused(String::new()) };
        let range = self.range(first.span);
        let id =
            first.span.id().map(|id| id.get().vpath().get_with_slash().trim_start_matches('/').to_owned());
        let hints: Vec<String> = first.hints.iter().map(|hint| hint.v.to_string()).collect();
        let details = format!("{} {}", first.message, hints.join(" ")).trim().to_owned();
        Fault { template: id.unwrap_or_else(|| self.template.clone()), range, ..self.refused(details) }
    }

    pub fn refused(&self, details: String) -> Fault {
        let message = "arket kan ikke sættes op til tryk".to_owned();
        Fault { template: self.template.clone(), range: None, message, details }
    }
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.environment.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.environment.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.environment.sources.get(&id).cloned();
        source.ok_or_else(|| FileError::NotFound(id.get().vpath().get_with_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data {
            return Ok(self.input.clone());
        }
        let named = self.files.get(&id).cloned();
        named.ok_or_else(|| FileError::NotFound(id.get().vpath().get_with_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.environment.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
