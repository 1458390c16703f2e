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
        let (ours, theirs) = (projects.root(Tool::Vejviser), projects.root(Tool::Hugo));
        corpus::write(&ours, pages, Flavour::Vejviser).expect("the pages can be written");
        corpus::write(&theirs, pages, Flavour::Hugo).expect("the pages can be written");
        fs::create_dir_all(ours.join("site")).expect("the target folder can be written");
        // The invented words are long; a warning a page would be measured as printing.
        let settings = "title = \"Vejledningen\"\nlanguage = \"da\"\n\n[checks]\nlix = 100\n";
        fs::write(ours.join("site/site.toml"), settings).expect("the target folder can be written");
        hugo::write_layouts(&theirs).expect("the target folder can be written");
        projects
    }

    pub fn root(&self, tool: Tool) -> PathBuf {
        self.folder.join(if tool == Tool::Hugo { "hugo" } else { "vejviser" })
    }

    /// Puts away what an earlier build left, caches included. Nothing is deleted: for minutes after many files
    /// are gone, ext4 makes new ones several times slower, for whichever generator comes next.
    pub fn forget(&self, tool: Tool) {
        let away = self.folder.join("away");
        let turn = fs::read_dir(&away).map_or(0, Iterator::count);
        let away = away.join(turn.to_string());
        fs::create_dir_all(&away).expect("the target folder can be written");
        for left in ["public", ".vejviser", "resources", "cache", ".hugo_build.lock"] {
            let _ = fs::rename(self.root(tool).join(left), away.join(left));
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
        let turn = fs::read_dir(&self.folder).map_or(0, Iterator::count);
        let target = self.folder.join(format!("copy-{turn}"));
        let mut command = Command::new("cp");
        command.arg("-r").arg(self.root(Tool::Vejviser).join("public")).arg(target);
        command
    }
}
