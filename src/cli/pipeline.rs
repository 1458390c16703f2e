//! From a root to a site, phase by phase; kept between changes, so that only what changed is done again.

use crate::check;
use crate::diagnostic::{Diagnostics, EnvironmentError};
use crate::graph::{self, Graph};
use crate::load::{self, Parsed, Project};
use crate::site::{Options, Site, Tools};
use crate::source::{FileId, Sources};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A project that was read, and what each of its files means.
pub struct Pipeline {
    root: PathBuf,
    options: Options,
    project: Project,
    parsed: Vec<Parsed>,
    /// The layouts made ready, while they are sound and unchanged.
    tools: Option<Tools>,
}

impl Pipeline {
    pub fn open(root: &Path, options: Options) -> Result<Pipeline, EnvironmentError> {
        let project = load::read(root)?;
        let parsed = load::parse(&project);
        Ok(Pipeline { root: root.to_owned(), options, project, parsed, tools: None })
    }

    pub fn roots(&self) -> &[PathBuf] {
        &self.project.roots
    }

    pub fn sources(&self) -> &Sources {
        &self.project.sources
    }

    /// Takes in changed files; all is read anew when files came, went or moved.
    pub fn refresh(&mut self, changed: &[PathBuf]) -> Result<(), EnvironmentError> {
        let mut files: Vec<FileId> = Vec::new();
        for path in changed {
            match self.project.refresh(path) {
                Some(refreshed) => files.extend(refreshed),
                None => {
                    let options = std::mem::take(&mut self.options);
                    *self = Pipeline::open(&self.root, options)?;
                    return Ok(());
                }
            }
        }
        for file in files {
            if self.project.sources.file(file).path.starts_with("layouts/") {
                self.tools = None;
            }
            self.parsed[file.0 as usize] = load::parse_file(&self.project.sources, file);
        }
        Ok(())
    }

    /// Links the content; the diagnostics are sorted.
    pub fn graph(&self) -> (Graph, Diagnostics) {
        let mut out = Diagnostics::default();
        let graph = self.link(&mut out);
        out.drop_echoes();
        out.sort(&self.project.sources);
        (graph, out)
    }

    fn link(&self, out: &mut Diagnostics) -> Graph {
        let collection = load::assemble(&self.project, &self.parsed, out);
        graph::link(Arc::new(self.project.sources.clone()), collection, out)
    }

    /// Links and checks the content and prepares the site; the diagnostics are sorted.
    pub fn site(&mut self) -> (Site, Diagnostics) {
        let mut out = Diagnostics::default();
        let graph = self.link(&mut out);
        out.extend(check::check(&graph));
        let tools = self.tools(&mut out);
        let site = Site::new(graph, &self.options, &tools);
        out.drop_echoes();
        out.sort(&self.project.sources);
        (site, out)
    }

    fn tools(&mut self, out: &mut Diagnostics) -> Tools {
        if let Some(tools) = &self.tools {
            return tools.clone();
        }
        let mut faults = Diagnostics::default();
        let tools = Tools::new(&self.project.sources, &mut faults);
        if faults.is_empty() {
            self.tools = Some(tools.clone());
        }
        out.extend(faults);
        tools
    }
}
