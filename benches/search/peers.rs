//! The peers: fetched from npm into a folder of their own; each indexes the same pages.

use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Peer {
    pub name: &'static str,
    /// Shown above its column.
    pub title: &'static str,
    pub modules: PathBuf,
}

const PEERS: [(&str, &str, &[&str]); 2] = [
    ("pagefind", "Pagefind 1.6.0", &["pagefind@1.6.0"]),
    ("lunr", "lunr 2.3.9 with lunr-languages 1.22.0, da", &["lunr@2.3.9", "lunr-languages@1.22.0"]),
];

/// Those that are there or can be fetched; the others are named.
pub fn installed(folder: &Path) -> Vec<Peer> {
    std::fs::create_dir_all(folder).expect("the target folder can be written");
    let modules = folder.join("node_modules");
    let mut found = Vec::new();
    for (name, title, packages) in PEERS {
        let has = |modules: &Path| modules.join(name).is_dir();
        if !has(&modules) {
            let mut npm = Command::new("npm");
            npm.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"])
                .arg(folder)
                .args(packages);
            let _ = npm.status();
        }
        match has(&modules) {
            true => found.push(Peer { name, title, modules: modules.clone() }),
            false => eprintln!("{title} could not be fetched"),
        }
    }
    found
}

impl Peer {
    /// Reads `place/pages.json` or `place/pages/`, writes `place/<name>/`.
    pub fn index(&self, place: &Path) -> Command {
        let out = place.join(self.name);
        if self.name == "pagefind" {
            let mut command = Command::new(self.program());
            command.arg("--site").arg(place.join("pages")).arg("--output-path").arg(out);
            return command;
        }
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/search/lunr.mjs");
        let mut command = Command::new("node");
        command.arg(script).arg(&self.modules).arg(place.join("pages.json")).arg(out);
        command
    }

    /// Pagefind's own program: the script beside it would count as the cost of node.
    fn program(&self) -> PathBuf {
        let scope = self.modules.join("@pagefind");
        let platforms = std::fs::read_dir(scope).into_iter().flatten().flatten();
        let programs = platforms.map(|platform| platform.path().join("bin/pagefind_extended"));
        programs.into_iter().find(|path| path.is_file()).unwrap_or_else(|| self.modules.join(".bin/pagefind"))
    }
}
