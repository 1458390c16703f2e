//! One page as written: its fields, its body, and the layer that each came from.

use crate::markdown::Outline;
use crate::model::{Common, Data, Kind};
use crate::source::{FileId, Layer, Span};
use std::collections::BTreeMap;

/// A body and what it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    pub span: Span,
    pub outline: Outline,
}

/// A page whose references are not resolved yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub file: FileId,
    pub kind: Kind,
    pub id: String,
    /// Where the id or, without one, the title stands: for diagnostics about the page as a whole.
    pub span: Span,
    /// Below the site's root, with a slash at the end: `roller/leder/`; empty for the front page.
    pub path: String,
    pub common: Common,
    pub data: Data,
    pub body: Body,
    /// What later layers have added to the body.
    pub additions: Vec<Body>,
    /// The layer of the fields (and "body") that a later layer has replaced.
    pub origins: BTreeMap<String, Layer>,
}
