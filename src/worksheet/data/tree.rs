//! A file of data as a tree with places, whatever its format.

use std::ops::Range;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tree {
    Text(String),
    List(Vec<Node>),
    Table(Vec<(Key, Node)>),
    /// Nothing: JSON's null.
    Nothing,
    /// True or false: a box to tick.
    Flag(bool),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    pub tree: Tree,
    pub range: Range<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Key {
    pub name: String,
    pub range: Range<usize>,
}
