//! Text as HTML or SVG: escaping, and a builder that keeps the media readable.

use std::fmt::Write;

/// Text that may stand between tags and in attributes.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // Control characters stand in no HTML document.
            other if other.is_control() && other != '\n' && other != '\t' => {}
            other => safe.push(other),
        }
    }
    safe
}

/// Grows a fragment.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// Markup as it is.
    pub fn raw(&mut self, markup: impl std::fmt::Display) -> &mut Self {
        let _ = write!(self.0, "{markup}");
        self
    }

    /// An element with text in it: `open` is its name and attributes.
    pub fn element(&mut self, open: &str, text: &str) -> &mut Self {
        let name = open.split(' ').next().unwrap_or(open);
        let _ = write!(self.0, "<{open}>{}</{name}>", escape(text));
        self
    }

    pub fn finish(self) -> String {
        self.0
    }
}
