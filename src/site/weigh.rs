//! The sizes of the files that pages offer to fetch, so that a page can say them.
//!
//! Takes a site and a way to make its costly files; gives the site's frame their sizes. A file that cannot be made
//! has none here: making the output reports it.

use super::artifact::Artifact;
use super::build::Site;
use crate::diagnostic::Diagnostic;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What files of a site weigh, by fingerprint: worth keeping from one build to the next.
#[derive(Debug, Default)]
pub struct Weights(BTreeMap<u128, u64>);

/// How an artifact becomes bytes: by itself, or from a cache.
pub type MakeBytes<'m> = dyn Fn(&Artifact<'_>) -> Result<Vec<u8>, Vec<Diagnostic>> + Sync + 'm;

impl Site {
    /// Gives the frame the sizes of all that can be fetched; makes what has no known weight.
    pub fn weigh(&mut self, weights: &mut Weights, make: &MakeBytes<'_>) {
        let output = self.downloads();
        let files: Vec<_> = output.artifacts.iter().collect();
        let weighed: Vec<(String, u128, u64)> = files
            .par_iter()
            .with_max_len(1)
            .filter_map(|(path, artifact)| {
                let fingerprint = artifact.fingerprint();
                let known = weights.0.get(&fingerprint).copied();
                let bytes = known.or_else(|| make(artifact).ok().map(|bytes| bytes.len() as u64))?;
                Some(((*path).clone(), fingerprint, bytes))
            })
            .collect();
        drop(output);
        weights.0 = weighed.iter().map(|(_, fingerprint, bytes)| (*fingerprint, *bytes)).collect();
        self.frame.sizes = weighed.into_iter().map(|(path, _, bytes)| (path, bytes)).collect();
        if let Some(english) = &mut self.english {
            english.frame.sizes = self.frame.sizes.clone();
        }
    }
}
