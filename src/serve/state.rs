//! What the server shows at one moment: the last good site and what is wrong now.

use super::{Built, Site};
use crate::diagnostic::format::Entry;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Everything that a request is answered from. Cheap to clone.
#[derive(Clone)]
pub struct Shown {
    pub site: Option<Site>,
    pub problems: Arc<[Entry]>,
    /// Names this run of the server, so that a page knows when another run answers.
    run: u128,
    /// Counts the sites that differ from the one before.
    edition: u64,
    /// Counts the builds.
    build: u64,
    /// Whether files are to follow that the site does not name yet.
    grows: bool,
    /// How often pages became others by what followed a build, in this edition.
    completed: Arc<BTreeMap<String, u64>>,
}

/// What an open page is told after each build, as JSON.
#[derive(Serialize)]
struct State<'a> {
    /// Another one than the page was served with: the page is to be loaded again.
    version: String,
    build: u64,
    /// Whether the problems keep the site from being built.
    failed: bool,
    problems: &'a [Entry],
}

impl Shown {
    /// Before the first build.
    pub fn waiting() -> Self {
        let run = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        Self {
            site: None,
            problems: Arc::default(),
            run,
            edition: 0,
            build: 0,
            grows: false,
            completed: Arc::default(),
        }
    }

    /// Takes over what a build gave; a build with errors leaves the site as it was.
    pub fn update(&mut self, built: &Built) {
        self.build += 1;
        self.problems = built.problems.clone().into();
        if let Some(site) = &built.site {
            let same = self.site.as_ref().is_some_and(|before| before.serves_the_same(site));
            if !same {
                self.edition += 1;
                self.completed = Arc::default();
            }
            self.site = Some(site.clone());
            self.grows = built.grows;
        }
    }

    /// Takes over what followed a build: the site is more complete, and only some pages are others.
    pub fn complete(&mut self, built: &Built) {
        if let Some(site) = &built.site {
            let before = self.site.replace(site.clone()).unwrap_or_default();
            for path in before.changed_in(site) {
                *Arc::make_mut(&mut self.completed).entry(path.to_owned()).or_default() += 1;
            }
            self.grows = built.grows;
        }
        if !built.problems.is_empty() {
            self.build += 1;
            self.problems = built.problems.clone().into();
        }
    }

    /// Takes over that nothing will follow, and why.
    pub fn give_up(&mut self, built: &Built) {
        self.site = self.site.as_ref().map(Site::given_up);
        self.grows = false;
        self.build += 1;
        self.problems = built.problems.clone().into();
    }

    /// Whether a file of the site is on its way.
    pub fn is_to_come(&self, path: &str) -> bool {
        self.site.as_ref().is_some_and(|site| {
            let is_folder = || site.has(&format!("{path}/index.html"));
            site.is_waiting(path) || self.grows && !site.has(path) && !is_folder()
        })
    }

    pub fn is_waiting(&self) -> bool {
        self.build == 0
    }

    /// What a page is served as.
    pub fn version(&self, page: &str) -> String {
        let completed = self.completed.get(page).map(|times| format!(".{times}")).unwrap_or_default();
        format!("{:x}-{}{completed}", self.run, self.edition)
    }

    pub fn build(&self) -> u64 {
        self.build
    }

    /// What a page is told.
    pub fn to_json(&self, page: &str) -> String {
        let failed = self.problems.iter().any(|one| one.severity == "error");
        let state =
            State { version: self.version(page), build: self.build, failed, problems: &self.problems };
        serde_json::to_string(&state).expect("a state is plain text and numbers")
    }
}
