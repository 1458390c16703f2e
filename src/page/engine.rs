//! The layouts: parsed once, faults reported with the layout's own file and place.

use super::layout_fault::fault;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::drawing::icon;
use crate::source::{FileId, Sources, Span};
use serde::Serialize;
use std::collections::BTreeMap;
use tera::{Context, ErrorKind, Tera};
use twox_hash::XxHash3_128;

/// The layouts of a project, a later layer's file in the place of an earlier one's.
pub struct Engine {
    tera: Tera,
    files: BTreeMap<String, (FileId, std::sync::Arc<str>)>,
    fingerprint: u128,
}

impl Engine {
    /// Parses all layouts. Broken ones are reported, every one of them.
    pub fn new(sources: &Sources, out: &mut Diagnostics) -> Engine {
        let mut files = BTreeMap::new();
        for id in sources.ids() {
            let file = sources.file(id);
            if let Some(name) = file.path.strip_prefix("layouts/").filter(|name| name.ends_with(".html")) {
                files.insert(name.to_owned(), (id, file.text.clone()));
            }
        }
        let mut hash = Vec::new();
        for (name, (_, text)) in &files {
            hash.extend_from_slice(name.as_bytes());
            hash.extend_from_slice(&XxHash3_128::oneshot(text.as_bytes()).to_le_bytes());
        }
        let mut engine = Engine { tera: tera(), files, fingerprint: XxHash3_128::oneshot(&hash) };
        engine.add(out);
        engine
    }

    fn add(&mut self, out: &mut Diagnostics) {
        let mut sound = true;
        for (name, (_, text)) in &self.files {
            // One at a time first, for every file's own faults; what hangs on other files comes below.
            let Err(error) = tera().add_raw_template(name, text) else { continue };
            if matches!(error.kind(), ErrorKind::SyntaxError(_)) {
                out.extend(self.diagnostics(&error));
                sound = false;
            }
        }
        if sound {
            let all = self.files.iter().map(|(name, (_, text))| (name.as_str(), text.as_ref()));
            if let Err(error) = self.tera.add_raw_templates(all) {
                out.extend(self.diagnostics(&error));
            }
        }
    }

    /// Equal for equal layouts.
    pub fn fingerprint(&self) -> u128 {
        self.fingerprint
    }

    pub fn render(&self, layout: &str, view: &impl Serialize) -> Result<String, Vec<Diagnostic>> {
        Context::from_serialize(view)
            .and_then(|context| self.tera.render(layout, &context))
            .map_err(|error| self.diagnostics(&error))
    }

    pub fn component(&self, name: &str, view: &impl Serialize) -> Result<String, Vec<Diagnostic>> {
        Context::from_serialize(view)
            .and_then(|context| self.tera.render_component(name, &context, None, true))
            .map_err(|error| self.diagnostics(&error))
    }

    fn diagnostics(&self, error: &tera::Error) -> Vec<Diagnostic> {
        let one = |span, what: &str| {
            let message = format!("layoutet kan ikke bruges: {what}");
            vec![Diagnostic::error(Code::LayoutError, span, message).help("Ret layoutet.")]
        };
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let span = self.span(report.filename(), report.span().range.clone());
                vec![fault(span, report.message())]
            }
            ErrorKind::MissingParent { current, parent } => {
                one(self.whole(current), &format!("det bygger på `{parent}`, som ikke findes"))
            }
            ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                one(self.whole(tpl), "det henter sig selv")
            }
            ErrorKind::TemplateNotFound(name) => one(self.whole(""), &format!("`{name}` findes ikke")),
            ErrorKind::ComponentNotFound(name) => {
                one(self.whole("directives.html"), &format!("komponenten `{name}` findes ikke"))
            }
            ErrorKind::Msg(reports) => {
                // Only at the start of a line: the reports quote the layouts' own text.
                let reports = format!("\n{reports}");
                reports.split("\nerror: ").filter_map(|report| self.report(report)).collect()
            }
            _ => one(self.whole(""), "layoutsproget standsede"),
        }
    }

    /// Reads one of the engine's printed reports: the message, then `--> file:line:column`.
    fn report(&self, report: &str) -> Option<Diagnostic> {
        let (message, rest) = report.split_once('\n').unwrap_or((report, ""));
        if message.trim().is_empty() {
            return None;
        }
        let place =
            rest.lines().next().and_then(|line| line.split_once("--> ")).map_or("", |(_, place)| place);
        let mut parts = place.rsplitn(3, ':');
        let column = parts.next().and_then(|text| text.trim().parse::<usize>().ok()).unwrap_or(1);
        let line = parts.next().and_then(|text| text.parse::<usize>().ok()).unwrap_or(1);
        let name = parts.next().unwrap_or_default();
        let start = self.files.get(name).map_or(0, |(_, text)| offset(text, line, column));
        Some(fault(self.span(name, start..start), message))
    }

    fn span(&self, name: &str, range: std::ops::Range<usize>) -> Span {
        self.files.get(name).map_or_else(
            || self.whole(name),
            |(file, text)| Span::new(*file, range.start.min(text.len())..range.end.min(text.len())),
        )
    }

    fn whole(&self, name: &str) -> Span {
        let file = self.files.get(name).or_else(|| self.files.values().next());
        Span::start_of(file.map_or(FileId(0), |(id, _)| *id))
    }
}

/// The language of layouts, with what ours may call: `icon(name="tool")`, empty where there is none of that name.
fn tera() -> Tera {
    let mut tera = Tera::default();
    tera.register_function("icon", Icon);
    tera
}

struct Icon;

impl tera::Function<tera::TeraResult<String>> for Icon {
    fn call(&self, kwargs: tera::Kwargs, _: &tera::State) -> tera::TeraResult<String> {
        Ok(icon(&kwargs.must_get::<String>("name")?))
    }

    fn is_safe(&self) -> bool {
        true
    }
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let line = text[start..].lines().next().unwrap_or_default();
    start + line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(byte, _)| byte)
}
