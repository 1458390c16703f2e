//! What the files mean: documents, worksheets, settings - typed, references unresolved.

use super::document::{Body, Document};
use super::layers::{self, Patch};
use super::read::Project;
use super::settings::Settings;
use super::toml_table::{Table, read_table};
use super::translation::{self, Translation, translates};
use super::words;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Words;
use crate::markdown::{self, NoFront};
use crate::model::{Common, Data, Fields, Kind, Reader, schema};
use crate::source::{FileId, SourceFile, Sources, Span};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that was written, file by file.
#[derive(Debug, Clone)]
pub struct Collection {
    pub settings: Settings,
    pub documents: Vec<Arc<Document>>,
    /// The definitions of the sheets, by id.
    pub worksheets: BTreeMap<String, Arc<crate::worksheet::Definition>>,
    /// The pages in English.
    pub translations: Vec<Arc<Translation>>,
    /// What the site itself says in English; no rows while no page is.
    pub words: Arc<Words>,
}

/// What one file means.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    pub document: Option<Arc<Document>>,
    pub(super) patch: Option<Arc<Patch>>,
    pub worksheet: Option<Arc<crate::worksheet::Definition>>,
    pub translation: Option<Arc<Translation>>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Parses every file of a project, in parallel.
pub fn parse(project: &Project) -> Vec<Parsed> {
    let ids: Vec<FileId> = project.sources.ids().collect();
    ids.into_par_iter().map(|id| parse_file(&project.sources, id)).collect()
}

/// Parses one file; files that are no content give nothing.
pub fn parse_file(sources: &Sources, id: FileId) -> Parsed {
    let file = sources.file(id);
    let mut out = Diagnostics::default();
    let mut parsed = Parsed::default();
    if let Some(of) = translates(&file.path) {
        parsed.translation = front(file, id, &mut out)
            .map(|front| Arc::new(translation::read((file, id), front, of, &mut out)));
    } else if file.path.ends_with(".md")
        && (file.path.starts_with("content/") || file.path.starts_with("toolkit/"))
    {
        match document(file, id, &mut out) {
            Some(Written::Page(document)) => parsed.document = Some(Arc::new(*document)),
            Some(Written::Patch(patch)) => parsed.patch = Some(Arc::new(patch)),
            None => {}
        }
    } else if let Some(sheet) = sheet_id(&file.path) {
        parsed.worksheet = crate::worksheet::read_definition(sheet, id, &file.text, &mut out).map(Arc::new);
    }
    parsed.diagnostics = out.into_iter().collect();
    parsed
}

/// Puts the parts together: later layers over earlier ones, settings beside them.
pub fn assemble(project: &Project, parsed: &[Parsed], out: &mut Diagnostics) -> Collection {
    let sources = &project.sources;
    out.extend(project.diagnostics.iter().cloned());
    for one in parsed {
        out.extend(one.diagnostics.iter().cloned());
    }
    let settings = Settings::parse(sources, out);
    let documents: Vec<Arc<Document>> = parsed.iter().filter_map(|one| one.document.clone()).collect();
    let patches: Vec<Arc<Patch>> = parsed.iter().filter_map(|one| one.patch.clone()).collect();
    let documents = layers::apply(sources, documents, &patches, out);
    let worksheets = parsed
        .iter()
        .filter_map(|one| one.worksheet.clone())
        .map(|definition| (definition.id.clone(), definition))
        .collect();
    let translations: Vec<Arc<Translation>> =
        parsed.iter().filter_map(|one| one.translation.clone()).collect();
    let words = if translations.is_empty() { Words::default() } else { words::read(sources, out) };
    Collection { settings, documents, worksheets, translations, words: Arc::new(words) }
}

fn sheet_id(path: &str) -> Option<&str> {
    path.strip_prefix("toolkit/")?.strip_suffix("/worksheet.toml").filter(|id| !id.contains('/'))
}

enum Written {
    Page(Box<Document>),
    Patch(Patch),
}

fn front(file: &SourceFile, id: FileId, out: &mut Diagnostics) -> Option<markdown::Front> {
    markdown::split(&file.text).map_err(|why| out.push(no_front(id, why))).ok()
}

fn document(file: &SourceFile, id: FileId, out: &mut Diagnostics) -> Option<Written> {
    let front = front(file, id, out)?;
    let table = read_table(&file.text, id, front.toml.clone(), out);
    let kind = read_kind(&table, out)?;
    if table.text("local").is_some() {
        let own = own_id(&table, &file.path);
        return Some(Written::Patch(Patch { file: id, kind, id: own, toml: front.toml, body: front.body }));
    }
    let (common, data) = read_fields(kind, &[&table], out);
    let own = common.id.clone().unwrap_or_else(|| own_id(&table, &file.path));
    let outline = markdown::outline(&file.text, (id, front.body.clone()), kind, out);
    Some(Written::Page(Box::new(Document {
        file: id,
        kind,
        span: table.span("id").or_else(|| table.span("title")).unwrap_or(Span::start_of(id)),
        path: site_path(&file.path, &own),
        id: own,
        common,
        data,
        body: Body { span: Span::new(id, front.body), outline },
        additions: Vec::new(),
        origins: BTreeMap::new(),
    })))
}

/// Reads a kind's fields from its tables, lowest layer first.
pub(super) fn read_fields(kind: Kind, tables: &[&Table<'_>], out: &mut Diagnostics) -> (Common, Data) {
    let what = match kind {
        Kind::Page => "siden".to_owned(),
        kind => format!("en side af slagsen {}", kind.danish()),
    };
    let mut said = Diagnostics::default();
    let parts = tables.iter().map(|table| table.part()).collect();
    let mut reader = Reader { parts, what: &what, diagnostics: &mut said };
    reader.refuse_unknown(&[Common::FIELDS, schema(kind), layers::FIELDS]);
    let common = Common::read(&mut reader);
    let data = Data::read(kind, &mut reader);
    let sound = tables.iter().all(|table| table.sound);
    out.extend(
        said.into_iter().filter(|one| sound || !matches!(one.code, Code::MissingField | Code::WrongType)),
    );
    (common, data)
}

fn read_kind(table: &Table<'_>, out: &mut Diagnostics) -> Option<Kind> {
    let Some(word) = table.text("kind") else { return Some(Kind::Page) };
    if let Some(kind) = Kind::from_word(word) {
        return Some(kind);
    }
    let words = || Kind::ALL.iter().map(|kind| kind.word()).filter(|word| *word != "page");
    let span = table.span("kind").unwrap_or(Span::start_of(table.file));
    let mut diagnostic = Diagnostic::error(Code::UnknownKind, span, format!("slagsen `{word}` findes ikke"))
        .suggest(word, words())
        .help(format!(
            "Slagsene er: {}. En almindelig side har ikke feltet.",
            words().collect::<Vec<_>>().join(", ")
        ));
    if let Some(meant) = Kind::from_name(word) {
        diagnostic.suggestion = Some(meant.word().to_owned());
    }
    out.push(diagnostic);
    None
}

fn no_front(file: FileId, why: NoFront) -> Diagnostic {
    let span = Span::start_of(file);
    match why {
        NoFront::Absent => Diagnostic::error(Code::MissingFrontMatter, span, "siden mangler sit hoved")
            .help("Begynd filen med +++, så title = \"Sidens titel\" og så +++ på hver sin linje."),
        NoFront::Unclosed => Diagnostic::error(Code::MissingFrontMatter, span, "sidens hoved er ikke lukket")
            .help("Skriv +++ på en linje for sig efter det sidste felt."),
    }
}

/// The id of a file that names none: its stem, for `index.md` and a sheet's `guide.md` its folder.
fn own_id(table: &Table<'_>, path: &str) -> String {
    if let Some(id) = table.text("id") {
        return id.to_owned();
    }
    let mut parts = path.rsplit('/');
    let stem = parts.next().unwrap_or(path).trim_end_matches(".md");
    let folder = parts.next().filter(|folder| *folder != "content");
    match stem {
        "index" | "guide" => markdown::slug(folder.unwrap_or("forside")),
        stem => markdown::slug(stem),
    }
}

/// `content/roller/leder.md` -> `roller/leder/`; `toolkit/aarshjul/guide.md` -> `ark/aarshjul/`.
fn site_path(path: &str, id: &str) -> String {
    if path.starts_with("toolkit/") {
        return format!("ark/{}/", markdown::slug(id));
    }
    let inner = path.trim_start_matches("content/").trim_end_matches(".md");
    let mut parts: Vec<String> = inner.split('/').map(markdown::slug).collect();
    if parts.last().is_some_and(|last| last == "index") {
        parts.pop();
    }
    parts.iter().map(|part| format!("{part}/")).collect()
}
