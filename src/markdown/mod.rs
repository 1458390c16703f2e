//! Markdown bodies: what they hold (headings, links, directives, citations), their text and their HTML.
//!
//! Takes a body's text and its place in a file; gives an [`Outline`] with exact byte spans, or HTML with
//! the help of a [`Resolve`]. Never reads files and knows no other page.

mod blocks;
mod citation;
mod code;
mod directive;
mod events;
mod front;
mod outline;
mod prose;
mod render;
mod slug;

pub use blocks::{Block, Blocks, Run, blocks, words as run_words};
pub use citation::{Citation, Place, parse as parse_citation};
pub use code::code_block;
pub use directive::{Attribute, AttributeSpec, DIRECTIVES, Directive, DirectiveSpec, Shape, Values};
pub use front::{Front, NoFront, split};
pub use outline::{Heading, Link, LinkKind, Mention, Outline, outline, plain_text};
pub use prose::{Passage, PassageKind, Prose, Readability, Sentence, prose};
pub use render::{Content, Resolve, items, nested_items, render, summary};
pub use slug::{Slugs, slug};
