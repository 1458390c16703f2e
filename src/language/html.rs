//! A finished page said in another language: its runs of text, its attributes that people meet, its links to pages
//! that are Danish alone. Drawings and the documents of Word files are such pages too.
//!
//! Takes HTML as layouts and drawings make it, gives HTML. Never changes what no row names.

use super::{DANISH, Words};

/// Attributes that people read or hear.
const SPOKEN: [&str; 7] = ["aria-label", "alt", "title", "descr", "placeholder", "content", "data-label"];
/// Elements whose text is no language.
const UNSPOKEN: [&str; 4] = ["script", "style", "code", "pre"];
/// What follows a link to a page that is in Danish alone.
const IN_DANISH: &str = "(på dansk)";

/// What a link to a page that is Danish alone is called, where its own title is what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    pub titles: Vec<String>,
}

/// The page with all that the table knows said; `foreign` tells of an address whether its page is Danish alone.
pub fn page(html: &str, words: &Words, foreign: &dyn Fn(&str) -> Option<Foreign>) -> String {
    let mut writer = Writer {
        words,
        foreign,
        out: String::with_capacity(html.len()),
        open: None,
        drawing: 0,
        italics: false,
    };
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        writer.run(&rest[..start]);
        let Some(end) = rest[start..].find('>').map(|at| start + at + 1) else {
            rest = &rest[start..];
            break;
        };
        let tag = &rest[start..end];
        rest = &rest[end..];
        writer.tag(tag, rest);
        let name = name(tag);
        if UNSPOKEN.contains(&name) && !tag.ends_with("/>") {
            let close = format!("</{name}");
            let until = rest.find(&close).unwrap_or(rest.len());
            writer.out.push_str(&rest[..until]);
            rest = &rest[until..];
        }
    }
    writer.out.push_str(rest);
    writer.out
}

struct Writer<'a> {
    words: &'a Words,
    foreign: &'a dyn Fn(&str) -> Option<Foreign>,
    out: String,
    /// Inside a link to a Danish page: whether its text is Danish too.
    open: Option<bool>,
    /// How many drawings are open: their links hold no elements of a page.
    drawing: usize,
    /// Inside words that the author left in Danish.
    italics: bool,
}

impl Writer<'_> {
    fn run(&mut self, text: &str) {
        match self.words.said(&unescape(text)).filter(|_| self.open != Some(true) && !self.italics) {
            Some(said) => {
                let marked =
                    escape(&said).replace(DANISH[0], "<span lang=\"da\">").replace(DANISH[1], "</span>");
                self.out.push_str(&marked);
            }
            None => self.out.push_str(text),
        }
    }

    fn tag(&mut self, tag: &str, after: &str) {
        match name(tag) {
            "svg" => self.drawing += 1,
            "/svg" => self.drawing = self.drawing.saturating_sub(1),
            "a" => return self.link(tag, after),
            "/a" => self.close(),
            // In English text, italics are for Danish words.
            "em" => {
                self.italics = true;
                return self.attributes("<em lang=\"da\">");
            }
            "/em" => self.italics = false,
            _ => {}
        }
        self.attributes(tag);
    }

    fn link(&mut self, tag: &str, after: &str) {
        let address = attribute(tag, "href").filter(|_| attribute(tag, "hreflang").is_none());
        let Some(foreign) = address.and_then(|address| (self.foreign)(&unescape(address))) else {
            return self.attributes(tag);
        };
        if self.drawing > 0 {
            return self.attributes(&self.named_danish(tag));
        }
        let inner = after.split_once("</a>").map_or("", |(inner, _)| inner);
        let shown = unescape(&plain(inner));
        let danish =
            foreign.titles.iter().any(|title| title == shown.trim()) && self.words.say(&shown).is_none();
        let (open, close) = tag.split_at(tag.len() - 1);
        let lang = if danish { " lang=\"da\"" } else { "" };
        self.attributes(&format!("{open} hreflang=\"da\"{lang}{close}"));
        self.open = Some(danish);
    }

    /// In a drawing a link has its name alone to say so with.
    fn named_danish(&self, tag: &str) -> String {
        let Some(name) = attribute(tag, "aria-label") else { return tag.to_owned() };
        let shown = unescape(name);
        let said = |text: &str| self.words.say(text).unwrap_or_else(|| text.to_owned());
        let both = format!("{} {}", said(&shown), said(IN_DANISH));
        tag.replacen(&format!("aria-label=\"{name}\""), &format!("aria-label=\"{}\"", escape(&both)), 1)
    }

    fn close(&mut self) {
        let Some(danish) = self.open.take() else { return };
        let lang = if danish { " lang=\"en\"" } else { "" };
        let said = self.words.say(IN_DANISH).unwrap_or_else(|| IN_DANISH.to_owned());
        self.out.push_str(&format!(" <small{lang}>{}</small>", escape(&said)));
    }

    fn attributes(&mut self, tag: &str) {
        let mut rest = tag;
        while let Some((before, after)) = rest.split_once("=\"") {
            let Some((value, after)) = after.split_once('"') else { break };
            let named = before.rsplit(|one: char| one.is_whitespace()).next().unwrap_or_default();
            let spoken = SPOKEN.contains(&named) || tag.starts_with("<w:tblDescription");
            let said = spoken.then(|| self.words.say(&unescape(value))).flatten();
            self.out.push_str(before);
            self.out.push_str("=\"");
            self.out.push_str(&said.map_or_else(|| value.to_owned(), |said| escape(&said)));
            self.out.push('"');
            rest = after;
        }
        self.out.push_str(rest);
    }
}

fn name(tag: &str) -> &str {
    tag[1..].split(|one: char| one.is_whitespace() || one == '>').next().unwrap_or_default()
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split('"').next()
}

/// The text of a fragment.
fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        out.push_str(text);
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    out + rest
}

const ENTITIES: [(&str, &str); 6] =
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&#39;", "'")];

fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let text = ENTITIES.iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter));
    text.replace("&amp;", "&")
}

fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(html: &str) -> String {
        let rows = [
            ("Kilder", "Sources"),
            ("(på dansk)", "(in Danish)"),
            ("Leder", "Leader"),
            ("afs. {}", "section {da}"),
        ];
        let words = Words::new(rows.map(|(a, b)| (a.to_owned(), b.to_owned())).into(), [].into());
        let titles = |address: &str| match address {
            "../a/index.html" => Some(Foreign { titles: vec!["Familien & vi".to_owned()] }),
            "../leder/index.html" => Some(Foreign { titles: vec!["Leder".to_owned()] }),
            _ => None,
        };
        page(html, &words, &titles)
    }

    #[test]
    fn runs_and_spoken_attributes() {
        assert_eq!(
            said("<h2 id=\"kilder\" class=\"Kilder\"> Kilder</h2>"),
            "<h2 id=\"kilder\" class=\"Kilder\"> Sources</h2>"
        );
        assert_eq!(
            said("<p aria-label=\"Kilder\">x <code>Kilder</code></p>"),
            "<p aria-label=\"Sources\">x <code>Kilder</code></p>"
        );
        assert_eq!(said("<p><em>Leder</em> Leder</p>"), "<p><em lang=\"da\">Leder</em> Leader</p>");
        assert_eq!(said("<p>afs. Om &amp; men</p>"), "<p>section <span lang=\"da\">Om &amp; men</span></p>");
    }

    #[test]
    fn links_to_danish_pages_say_so() {
        assert_eq!(
            said("<a href=\"../a/index.html\">Familien &amp; vi</a>"),
            "<a href=\"../a/index.html\" hreflang=\"da\" lang=\"da\">Familien &amp; vi <small lang=\"en\">(in Danish)</small></a>"
        );
        assert_eq!(
            said("<a href=\"../leder/index.html\">Leder</a>"),
            "<a href=\"../leder/index.html\" hreflang=\"da\">Leader <small>(in Danish)</small></a>"
        );
        assert_eq!(said("<a href=\"x.pdf\">x</a>"), "<a href=\"x.pdf\">x</a>");
        let drawn = "<svg><a href=\"../leder/index.html\" aria-label=\"Leder\"><text>Leder</text></a></svg>";
        assert_eq!(
            said(drawn),
            "<svg><a href=\"../leder/index.html\" aria-label=\"Leader (in Danish)\"><text>Leader</text></a></svg>"
        );
    }
}
