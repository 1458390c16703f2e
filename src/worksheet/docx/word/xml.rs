//! XML text that grows from left to right: elements, attributes, escaped text.
//!
//! Takes names and values, gives a string that is well-formed as long as what is given to [`Xml::raw`] is. Never
//! knows what a name means.

use std::fmt::{Display, Write};

/// What every part of a document opens with.
pub const PROLOG: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Text that may stand between tags and in attributes, without the characters that XML 1.0 does not know.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' => safe.push(letter),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => safe.push(other),
        }
    }
    safe
}

/// Grows a part of a document.
#[derive(Default)]
pub struct Xml(String);

impl Xml {
    /// Markup as it is.
    pub fn raw(&mut self, markup: impl Display) -> &mut Self {
        let _ = write!(self.0, "{markup}");
        self
    }

    /// An element without content: `open` is its name and attributes.
    pub fn empty(&mut self, open: impl Display) -> &mut Self {
        let _ = write!(self.0, "<{open}/>");
        self
    }

    /// An element with text in it.
    pub fn text(&mut self, open: impl Display, text: &str) -> &mut Self {
        self.within(open, |xml| {
            xml.0.push_str(&escape(text));
        })
    }

    /// An element with what `fill` puts into it.
    pub fn within(&mut self, open: impl Display, fill: impl FnOnce(&mut Self)) -> &mut Self {
        let start = self.0.len() + 1;
        let _ = write!(self.0, "<{open}>");
        let name = self.0[start..].split([' ', '>']).next().unwrap_or_default().to_owned();
        fill(self);
        let _ = write!(self.0, "</{name}>");
        self
    }

    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_close_what_they_open() {
        let mut xml = Xml::default();
        xml.within("w:p a=\"1\"", |xml| {
            xml.empty("w:br").text("w:t", "<Å & \"ø\">\u{0}\u{b}");
        });
        assert_eq!(xml.finish(), "<w:p a=\"1\"><w:br/><w:t>&lt;Å &amp; &quot;ø&quot;&gt;</w:t></w:p>");
    }
}
