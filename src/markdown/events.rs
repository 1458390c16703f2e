//! The markdown parser as Vejviser uses it: directives and citations stand out in the event stream.
//!
//! A line-initial `:::` is overwritten by an equally long `<?>` before parsing: CommonMark reads that as a
//! one-line HTML block wherever it stands, and every byte offset stays true to the original text.

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

/// An event with its bytes in the body.
pub type At<'a> = (Item<'a>, Range<usize>);

/// What stands in a body.
#[derive(Debug, Clone, PartialEq)]
pub enum Item<'a> {
    Markdown(Event<'a>),
    /// An opening directive line: all of it, `:::` included.
    Open,
    /// A closing `:::` line.
    Close,
    /// What stands between the brackets of a citation.
    Citation(String),
}

/// What a link's destination is for a citation.
const CITATION: &str = "kilde:";

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// Calls `each` with every event of a body, in order. Ranges are bytes of `body`.
pub fn walk(body: &str, mut each: impl FnMut(Item<'_>, Range<usize>)) {
    let masked = mask(body);
    let mut callback = |link: BrokenLink<'_>| {
        link.reference
            .starts_with('@')
            .then(|| (CowStr::from(format!("{CITATION}{}", link.reference)), CowStr::from("")))
    };
    let parser = Parser::new_with_broken_link_callback(&masked, options(), Some(&mut callback));
    let mut in_code = false;
    let mut citing = false;
    for (event, range) in parser.into_offset_iter() {
        match &event {
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with(CITATION) => {
                citing = true;
                each(Item::Citation(dest_url[CITATION.len()..].to_owned()), range);
                continue;
            }
            Event::End(TagEnd::Link) if citing => {
                citing = false;
                continue;
            }
            _ if citing => continue,
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            // The original text, where the mask changed it.
            Event::Text(text) if in_code && text.contains("<?>") && body.get(range.clone()).is_some() => {
                each(Item::Markdown(Event::Text(CowStr::from(body[range.clone()].to_owned()))), range);
                continue;
            }
            Event::Html(_) if body[range.clone()].trim_start_matches([' ', '>']).starts_with(":::") => {
                let line = body[range.clone()].trim_start_matches([' ', '>']);
                let item = if line.trim_matches([':', ' ', '\t', '\r', '\n']).is_empty() {
                    Item::Close
                } else {
                    Item::Open
                };
                each(item, range);
                continue;
            }
            _ => {}
        }
        each(Item::Markdown(event), range);
    }
}

/// All events of a body, owned, for what needs to look ahead.
pub fn collect(body: &str) -> Vec<At<'static>> {
    let mut all = Vec::new();
    walk(body, |item, range| {
        let owned = match item {
            Item::Markdown(event) => Item::Markdown(event.into_static()),
            Item::Open => Item::Open,
            Item::Close => Item::Close,
            Item::Citation(inner) => Item::Citation(inner),
        };
        all.push((owned, range));
    });
    all
}

/// The body with `:::` at line starts overwritten, every offset unchanged.
fn mask(body: &str) -> Cow<'_, str> {
    if !body.contains(":::") {
        return Cow::Borrowed(body);
    }
    let mut out = String::with_capacity(body.len());
    for line in body.split_inclusive('\n') {
        let lead = line.len() - line.trim_start_matches([' ', '\t', '>']).len();
        match line[lead..].strip_prefix(":::") {
            Some(rest) => {
                out.push_str(&line[..lead]);
                out.push_str("<?>");
                out.push_str(rest);
            }
            None => out.push_str(line),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(body: &str) -> Vec<String> {
        collect(body)
            .into_iter()
            .filter_map(|(item, range)| match item {
                Item::Open => Some(format!("open {:?}", &body[range])),
                Item::Close => Some("close".into()),
                Item::Citation(inner) => Some(format!("cite {inner}")),
                Item::Markdown(Event::Text(text)) => Some(format!("text {text}")),
                Item::Markdown(_) => None,
            })
            .collect()
    }

    #[test]
    fn directives_citations_and_times() {
        assert_eq!(
            shown("::: praksis rolle=\"leder\"\n- Mød kl. 9:30. [@a, s. 1]\n:::\n"),
            ["open \"::: praksis rolle=\\\"leder\\\"\\n\"", "text Mød kl. 9:30. ", "cite @a, s. 1", "close"]
        );
    }

    #[test]
    fn code_keeps_its_colons() {
        assert_eq!(shown("```\n::: praksis\n:::\n```\n"), ["text ::: praksis\n:::\n"]);
    }
}
