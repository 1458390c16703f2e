//! What the server shows at one moment: the last good site and what is wrong now.

use super::{Built, Site};
use crate::diagnostic::format::Entry;
use serde::Serialize;
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
        Self { site: None, problems: Arc::default(), run, edition: 0, build: 0 }
    }

    /// Takes over what a build gave; a build with errors leaves the site as it was.
    pub fn update(&mut self, built: &Built) {
        self.build += 1;
        self.problems = built.problems.clone().into();
        if let Some(site) = &built.site {
            let same = self.site.as_ref().is_some_and(|before| before.serves_the_same(site));
            self.edition += u64::from(!same);
            self.site = Some(site.clone());
        }
    }

    /// Takes over what followed a build: the site is more complete, but no page is another.
    pub fn complete(&mut self, built: &Built) {
        match &built.site {
            Some(site) => self.site = Some(site.clone()),
            None => self.update(built),
        }
    }

    pub fn is_waiting(&self) -> bool {
        self.build == 0
    }

    pub fn version(&self) -> String {
        format!("{:x}-{}", self.run, self.edition)
    }

    pub fn build(&self) -> u64 {
        self.build
    }

    pub fn to_json(&self) -> String {
        let failed = self.problems.iter().any(|one| one.severity == "error");
        let state = State { version: self.version(), build: self.build, failed, problems: &self.problems };
        serde_json::to_string(&state).expect("a state is plain text and numbers")
    }
}
