//! Packs: all sheets of a step or of a role in one PDF.

use super::artifact::Output;
use super::build::Site;
use crate::graph::Graph;
use crate::page::Download;
use std::collections::BTreeMap;

/// The packs by the path of the page that they belong to.
pub(super) fn files(_: &Graph) -> BTreeMap<String, Download> {
    BTreeMap::new()
}

/// Adds the packs.
pub(super) fn add<'a>(_: &'a Site, _: &mut Output<'a>) {}
