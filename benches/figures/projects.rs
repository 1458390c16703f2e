//! The same pages as two projects, one for each generator, and the commands that build them.

use crate::{corpus, corpus::Flavour, hugo};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    Vejviser,
    Hugo,
}

/// Both projects of one size.
pub struct Projects {
    pub pages: usize,
    folder: PathBuf,
}

impl Projects {
    pub fn write(folder: &Path, pages: usize) -> Projects {
        let projects = Projects { pages, folder: folder.join(format!("pages-{pages}")) };
        let _ = fs::remove_dir_all(&projects.folder);
        let (ours, theirs) = (projects.root(Tool::Vejviser), projects.root(Tool::Hugo));
        corpus::write(&ours, pages, Flavour::Vejviser).expect("the pages can be written");
        corpus::write(&theirs, pages, Flavour::Hugo).expect("the pages can be written");
        fs::create_dir_all(ours.join("site")).expect("the target folder can be written");
        let settings = "title = \"Vejledningen\"\nlanguage = \"da\"\n";
        fs::write(ours.join("site/site.toml"), settings).expect("the target folder can be written");
        hugo::write_layouts(&theirs).expect("the target folder can be written");
        projects
    }

    pub fn root(&self, tool: Tool) -> PathBuf {
        self.folder.join(if tool == Tool::Hugo { "hugo" } else { "vejviser" })
    }

    /// Removes what an earlier build left, caches included.
    pub fn forget(&self, tool: Tool) {
        for left in ["public", ".vejviser", "resources", "cache", ".hugo_build.lock"] {
            let path = self.root(tool).join(left);
            let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        }
    }

    pub fn build(&self, tool: Tool, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.root(tool)).stderr(Stdio::inherit());
        match tool {
            Tool::Vejviser => command.args(["build", "--quiet"]),
            Tool::Hugo => command.args(["build", "--quiet", "--cacheDir"]).arg(self.root(tool).join("cache")),
        };
        command
    }

    /// Copying the finished site: what writing the files alone takes.
    pub fn copy(&self) -> Command {
        let target = self.folder.join("copy");
        let _ = fs::remove_dir_all(&target);
        let mut command = Command::new("cp");
        command.arg("-r").arg(self.root(Tool::Vejviser).join("public")).arg(target);
        command
    }
}
