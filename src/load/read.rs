//! Reads the project's folders, layer by layer.

use super::{defaults, settings};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, EnvironmentError, foreign};
use crate::source::{Asset, FileId, Layer, SourceFile, Sources, Span};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folders that make a project.
const FOLDERS: [&str; 4] = ["content", "toolkit", "layouts", "site"];
/// What is read as text; all else is copied.
const TEXTS: [&str; 7] = ["md", "toml", "html", "typ", "css", "js", "svg"];

/// What was read, and from where.
#[derive(Debug, Clone)]
pub struct Project {
    pub sources: Sources,
    /// The layers' roots, lowest first; the last one is the project itself.
    pub roots: Vec<PathBuf>,
    /// What could not be read.
    pub diagnostics: Diagnostics,
}

impl Project {
    /// Reads again the file at `path`: its id, if the project has it; `None` when the set of files itself has
    /// changed or the settings have, so that all must be read anew.
    pub fn refresh(&mut self, path: &Path) -> Option<Option<FileId>> {
        let Some((layer, below)) = self.place(path) else { return Some(None) };
        // A file that could not be read may be readable now; its fault was said when all were read.
        if path.is_dir() || below == settings::PATH || !self.diagnostics.is_empty() {
            return None;
        }
        let known = self.sources.files.iter().position(|file| file.layer == layer && file.path == below);
        match (known, std::fs::read(path)) {
            (Some(at), Ok(bytes)) => {
                self.sources.files[at].text = String::from_utf8(bytes).ok()?.into();
                Some(Some(FileId(at as u32)))
            }
            (None, Err(_)) => Some(None),
            (None, Ok(_)) if !is_source(&below) => Some(None),
            _ => None,
        }
    }

    /// The layer and path of a file, if it lies in a folder of the project.
    fn place(&self, path: &Path) -> Option<(Layer, String)> {
        self.roots.iter().enumerate().rev().find_map(|(at, root)| {
            let below = slashed(path.strip_prefix(root).ok()?);
            FOLDERS.iter().any(|folder| below.starts_with(folder)).then(|| (Layer(at as u8 + 1), below))
        })
    }
}

fn is_source(path: &str) -> bool {
    !path.rsplit('/').next().unwrap_or(path).starts_with('.') && !path.ends_with('~')
}

/// Reads the project at `root` with the layers that its settings name below it.
pub fn read(root: &Path) -> Result<Project, EnvironmentError> {
    if !root.is_dir() {
        return Err(EnvironmentError::new(format!("mappen findes ikke: {}", root.display())));
    }
    let mut project =
        Project { sources: Sources::default(), roots: Vec::new(), diagnostics: Diagnostics::default() };
    for (path, bytes) in defaults::files() {
        let text = String::from_utf8(bytes)
            .map_err(|_| EnvironmentError::new(format!("indbygget fil er ikke tekst: {path}")))?;
        let file =
            SourceFile { shown: format!("(indbygget) {path}"), path, layer: Layer(0), text: text.into() };
        project.sources.files.push(file);
    }
    let mut roots = settings::layers_below(root);
    roots.push(root.to_owned());
    for (at, layer_root) in roots.iter().enumerate() {
        if !layer_root.is_dir() {
            return Err(EnvironmentError::new(format!("laget findes ikke: {}", layer_root.display())));
        }
        read_layer(&mut project, layer_root, Layer(at as u8 + 1), root)?;
    }
    project.roots = roots;
    Ok(project)
}

/// A file as found: its bytes, or why not.
struct FoundFile {
    path: String,
    bytes: std::io::Result<Vec<u8>>,
}

fn read_layer(
    project: &mut Project,
    layer_root: &Path,
    layer: Layer,
    root: &Path,
) -> Result<(), EnvironmentError> {
    let mut paths = Vec::new();
    for folder in FOLDERS {
        let start = layer_root.join(folder);
        if !start.exists() {
            continue;
        }
        for entry in walkdir::WalkDir::new(&start).sort_by_file_name().follow_links(true) {
            match entry {
                Ok(entry) if entry.file_type().is_file() => {
                    let path = slashed(entry.path().strip_prefix(layer_root).unwrap_or(entry.path()));
                    if is_source(&path) {
                        paths.push((path, entry.into_path()));
                    }
                }
                Ok(_) => {}
                Err(error) => {
                    let at = error.path().unwrap_or(&start).to_owned();
                    let below = slashed(at.strip_prefix(layer_root).unwrap_or(&at));
                    let why = error.io_error().map_or("den peger på sig selv".to_owned(), foreign::system);
                    unreadable(project, layer, below, &why);
                }
            }
        }
    }
    let found: Vec<FoundFile> =
        paths.into_par_iter().map(|(path, full)| FoundFile { path, bytes: std::fs::read(full) }).collect();
    for file in found {
        take(project, file, layer, (layer_root, root));
    }
    Ok(())
}

fn take(project: &mut Project, found: FoundFile, layer: Layer, (layer_root, root): (&Path, &Path)) {
    let FoundFile { path, bytes } = found;
    // A picture beside a page is copied, even when it is an SVG.
    let of_page = path.starts_with("content/") && !path.ends_with(".md");
    let is_text = !of_page && path.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending));
    match bytes {
        Err(error) => unreadable(project, layer, path, &foreign::system(&error)),
        Ok(bytes) if !is_text => {
            project.sources.assets.insert(path.clone(), Asset { path, bytes: bytes.into() });
        }
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => {
                let shown = shown(&path, layer_root, root);
                project.sources.files.push(SourceFile { shown, path, layer, text: text.into() });
            }
            Err(error) => not_utf8(project, layer, path, error),
        },
    }
}

/// How a path is shown: the project's own as it is, a lower layer's with its root in front.
fn shown(path: &str, layer_root: &Path, root: &Path) -> String {
    match layer_root == root {
        true => path.to_owned(),
        false => slashed(&layer_root.join(path)),
    }
}

fn unreadable(project: &mut Project, layer: Layer, path: String, why: &str) {
    let file = project.sources.add(layer, path, Arc::from(""));
    let message = format!("filen kan ikke læses ({why})");
    project.diagnostics.push(
        Diagnostic::error(Code::UnreadableFile, Span::start_of(file), message)
            .help("Se efter, at filen findes, og at du har lov til at læse den."),
    );
}

/// Keeps the text before the fault, so that the place can be shown.
fn not_utf8(project: &mut Project, layer: Layer, path: String, error: std::string::FromUtf8Error) {
    let good = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(&error.as_bytes()[..good]).into_owned();
    let file = project.sources.add(layer, path, text);
    project.diagnostics.push(
        Diagnostic::error(Code::NotUtf8, Span::new(file, good..good), "filen er ikke gemt som UTF-8")
            .help("Gem filen igen med tegnsættet UTF-8."),
    );
}

fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
