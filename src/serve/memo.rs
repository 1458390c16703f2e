//! The site in memory, and how the next one comes from it with as little work as possible.
//!
//! A pure function: only artifacts with a new path or a new fingerprint are made, all other bytes are
//! shared with the site before. What costs much is not made with the rest: it waits, and is filled in.

mod waiting;

pub use waiting::Filled;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::site::{Artifact, Output};
use bytes::Bytes;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The bytes of all files of a site, by path. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Site {
    files: Arc<BTreeMap<Arc<str>, File>>,
}

#[derive(Debug, Clone)]
struct File {
    fingerprint: u128,
    state: State,
}

/// How far a file is.
#[derive(Debug, Clone)]
enum State {
    Made(Bytes),
    /// Costly, and not made yet; the file before it at its path had so many bytes.
    Waiting(Option<u64>),
    /// Costly, and it could not be made.
    Failed,
}

impl File {
    fn bytes(&self) -> Option<&Bytes> {
        match &self.state {
            State::Made(bytes) => Some(bytes),
            State::Waiting(_) | State::Failed => None,
        }
    }

    /// How many bytes it has, or, while it waits, how many the file before it had.
    fn weight(&self) -> Option<u64> {
        match &self.state {
            State::Made(bytes) => Some(bytes.len() as u64),
            State::Waiting(before) => *before,
            State::Failed => None,
        }
    }
}

/// A site made from the one before it.
#[derive(Debug)]
pub struct Next {
    pub site: Site,
    /// How many files were made.
    pub rendered: usize,
    /// How many files the site before had that this one has not.
    pub removed: usize,
}

/// How an artifact becomes bytes: by itself, or from a cache.
pub type MakeBytes<'m> = dyn Fn(&Artifact<'_>) -> Result<Vec<u8>, Vec<Diagnostic>> + Sync + 'm;

impl Site {
    /// The site that `output` describes, its costly files waiting, or everything that keeps it from being made.
    pub fn next(&self, output: &Output<'_>, make: &MakeBytes<'_>) -> Result<Next, Diagnostics> {
        let artifacts: Vec<_> = output.artifacts.iter().collect();
        let made: Vec<_> =
            artifacts.par_iter().map(|(path, artifact)| self.file(path, artifact, make)).collect();
        let mut files = Vec::with_capacity(made.len());
        let (mut rendered, mut diagnostics) = (0, Diagnostics::default());
        for one in made {
            match one {
                Ok((path, file, anew)) => {
                    rendered += usize::from(anew);
                    files.push((path, file));
                }
                Err(more) => diagnostics.extend(more),
            }
        }
        if !diagnostics.is_empty() {
            return Err(diagnostics);
        }
        let removed = self.files.keys().filter(|path| !output.artifacts.contains_key(&***path)).count();
        Ok(Next { site: Site { files: Arc::new(files.into_iter().collect()) }, rendered, removed })
    }

    /// The bytes of one file.
    pub fn get(&self, path: &str) -> Option<&Bytes> {
        self.files.get(path).and_then(File::bytes)
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(|path| &**path)
    }

    /// Whether a reader could not tell the two sites apart.
    pub fn serves_the_same(&self, other: &Self) -> bool {
        let same = |one: &File, two: &File| match (one.bytes(), two.bytes()) {
            (Some(one), Some(two)) => same_bytes(one, two),
            _ => one.fingerprint == two.fingerprint,
        };
        let mut both = self.files.iter().zip(&*other.files);
        self.files.len() == other.files.len() && both.all(|(one, two)| one.0 == two.0 && same(one.1, two.1))
    }

    /// The files of both sites that a reader of the one would find changed in the other.
    pub fn changed_in<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s str> {
        self.files.iter().filter_map(|(path, file)| {
            let (one, two) = (file.bytes()?, other.get(path)?);
            (!same_bytes(one, two)).then_some(&**path)
        })
    }

    /// The file with its shared path, and whether it was made anew.
    fn file(
        &self,
        path: &str,
        artifact: &Artifact<'_>,
        make: &MakeBytes<'_>,
    ) -> Result<(Arc<str>, File, bool), Vec<Diagnostic>> {
        let fingerprint = artifact.fingerprint();
        let before = self.files.get_key_value(path);
        if let Some((path, file)) = before.filter(|(_, file)| file.fingerprint == fingerprint) {
            return Ok((path.clone(), file.clone(), false));
        }
        let path = before.map_or_else(|| path.into(), |(path, _)| path.clone());
        let state = match artifact.costly() {
            true => State::Waiting(before.and_then(|(_, file)| file.weight())),
            false => State::Made(make(artifact)?.into()),
        };
        let anew = matches!(state, State::Made(_));
        Ok((path, File { fingerprint, state }, anew))
    }
}

fn same_bytes(one: &Bytes, two: &Bytes) -> bool {
    one.as_ptr() == two.as_ptr() && one.len() == two.len() || one == two
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::site::Make;
    use crate::source::{FileId, Span};
    use std::sync::atomic::{AtomicUsize, Ordering};

    struct Page(u128, &'static AtomicUsize);

    impl Make for Page {
        fn fingerprint(&self) -> u128 {
            self.0
        }

        fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
            self.1.fetch_add(1, Ordering::Relaxed);
            match self.0 {
                13 => Err(vec![Diagnostic::error(Code::LayoutError, Span::start_of(FileId(0)), "fejl")]),
                one => Ok(format!("side {one}").into_bytes()),
            }
        }
    }

    fn output(pages: &[(&str, u128)], made: &'static AtomicUsize) -> Output<'static> {
        let mut output = Output::default();
        pages.iter().for_each(|(path, fingerprint)| output.add(*path, Page(*fingerprint, made)));
        output
    }

    fn next(site: &Site, pages: &[(&str, u128)], made: &'static AtomicUsize) -> Result<Next, Diagnostics> {
        site.next(&output(pages, made), &|artifact| artifact.make())
    }

    #[test]
    fn only_what_changed_is_made() {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let first = next(&Site::default(), &[("a", 1), ("b", 2), ("c", 3)], &MADE).unwrap();
        assert_eq!((first.rendered, first.removed, MADE.swap(0, Ordering::Relaxed)), (3, 0, 3));
        let second = next(&first.site, &[("a", 1), ("b", 4), ("d", 5)], &MADE).unwrap();
        assert_eq!((second.rendered, second.removed, MADE.swap(0, Ordering::Relaxed)), (2, 1, 2));
        assert_eq!(second.site.paths().collect::<Vec<_>>(), ["a", "b", "d"]);
        assert_eq!(second.site.get("b").unwrap(), "side 4");
        assert_eq!(second.site.get("a").unwrap().as_ptr(), first.site.get("a").unwrap().as_ptr(), "shared");
        assert_eq!(first.site.get("b").unwrap(), "side 2", "the site before is as it was");
    }

    #[test]
    fn all_faults_are_gathered() {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let faults = next(&Site::default(), &[("a", 13), ("b", 2), ("c", 13)], &MADE).unwrap_err();
        assert_eq!((faults.len(), MADE.swap(0, Ordering::Relaxed)), (2, 3));
    }

    #[test]
    fn sites_are_told_apart_by_paths_and_bytes() {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let site = |pages: &[_]| next(&Site::default(), pages, &MADE).unwrap().site;
        let one = site(&[("a", 1), ("b", 2)]);
        assert!(one.serves_the_same(&site(&[("a", 1), ("b", 2)])));
        for other in [&[("a", 1)][..], &[("a", 1), ("b", 3)], &[("a", 1), ("c", 2)]] {
            assert!(!one.serves_the_same(&site(other)));
        }
    }
}
