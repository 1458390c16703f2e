//! The sizes of the files that pages offer to fetch, so that a page can say them.
//!
//! Takes a site and what knows how much a file weighs: all of them when a site is built, those that are known when
//! pages are to be shown at once. Gives the site's frame the sizes. A file that cannot be made has none here: making
//! the output reports it.

use super::artifact::Artifact;
use super::build::Site;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// How many bytes a file has, by its path and the way it is made; `None` if that is not known.
pub type Weigh<'w> = dyn Fn(&str, &Artifact<'_>) -> Option<u64> + Sync + 'w;

impl Site {
    /// Gives the frame the sizes of what can be fetched; tells whether any is another than before.
    pub fn weigh(&mut self, weigh: &Weigh<'_>) -> bool {
        let output = self.downloads();
        let files: Vec<_> = output.artifacts.iter().collect();
        let weighed = files.par_iter().with_max_len(1);
        let weighed = weighed.filter_map(|(path, artifact)| Some(((*path).clone(), weigh(path, artifact)?)));
        let sizes: BTreeMap<String, u64> = weighed.collect();
        drop(output);
        let changed = sizes != self.frame.sizes;
        if let Some(english) = &mut self.english {
            english.frame.sizes = sizes.clone();
        }
        self.frame.sizes = sizes;
        changed
    }
}
