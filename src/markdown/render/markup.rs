//! One event of CommonMark as it is to stand in the page: anchors, tables that scroll, links resolved, raw HTML as
//! text, code in colours.

use super::extent::is_in_head;
use super::{Renderer, block, inline};
use crate::markdown::code_block;
use crate::markdown::events::{At, Item};
use crate::model::act_sections;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd};

impl Renderer<'_, '_> {
    /// Handles one event and gives the index of the next.
    pub fn markdown(
        &mut self,
        event: &Event<'static>,
        events: &[At<'static>],
        at: usize,
        ready: &mut Vec<Event<'static>>,
    ) -> usize {
        match event {
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(Tag::Heading { level, .. }) => {
                let heading = self.outline.headings.get(self.heading);
                self.heading += 1;
                let (anchor, text) = heading.map_or(("", ""), |one| (one.anchor.as_str(), one.text.as_str()));
                if *level as u8 == 2 && self.resolve.leaves_out(text) {
                    return self.skip_section(events, at);
                }
                self.links += 1;
                ready.push(block(format!("<{level} id=\"{anchor}\">")));
            }
            Event::End(TagEnd::Heading(level)) => {
                self.links = self.links.saturating_sub(1);
                ready.push(inline(format!("</{level}>\n")));
            }
            Event::Start(Tag::Table(_)) => {
                self.tables += 1;
                let heading = self.heading.checked_sub(1).and_then(|at| self.outline.headings.get(at));
                let about = heading.map_or_else(String::new, |heading| format!(": {}", heading.text));
                let label = escape(&format!(
                    "Tabel{about}{}",
                    if self.tables > 1 { format!(" ({})", self.tables) } else { String::new() }
                ));
                ready.push(block(format!(
                    "<div class=\"table\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\">"
                )));
                ready.push(event.clone());
            }
            // A heading without words is none: the corner of a table whose rows have names.
            Event::Start(Tag::TableCell)
                if matches!(events.get(at), Some((Item::Markdown(Event::End(TagEnd::TableCell)), _)))
                    && is_in_head(&events[..at]) =>
            {
                ready.push(inline("<td></td>".to_owned()));
                return at + 1;
            }
            Event::End(TagEnd::Table) => {
                ready.push(event.clone());
                ready.push(block("</div>\n".to_owned()));
            }
            Event::Text(text) if self.links == 0 => self.text(text, ready),
            Event::End(TagEnd::Link) => {
                self.links = self.links.saturating_sub(1);
                ready.push(event.clone());
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                self.links += 1;
                let dest_url = self.resolve.link(dest_url).map_or_else(|| dest_url.clone(), CowStr::from);
                ready.push(Event::Start(Tag::Link {
                    link_type: *link_type,
                    dest_url,
                    title: title.clone(),
                    id: id.clone(),
                }));
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let dest_url = self.resolve.image(dest_url).map_or_else(|| dest_url.clone(), CowStr::from);
                ready.push(Event::Start(Tag::Image {
                    link_type: *link_type,
                    dest_url,
                    title: title.clone(),
                    id: id.clone(),
                }));
            }
            Event::Start(Tag::CodeBlock(kind)) => return code(kind, events, at, ready),
            Event::FootnoteReference(name) => ready.push(inline(self.note(name))),
            Event::Start(Tag::FootnoteDefinition(name)) => return self.definition(name, events, at),
            Event::Html(text) | Event::InlineHtml(text) => {
                if !text.trim_start().starts_with("<!--") {
                    ready.push(Event::Text(text.clone()));
                }
            }
            other => ready.push(other.clone()),
        }
        at
    }

    /// A text with its sections of acts as links, and its words that are explained.
    fn text(&mut self, text: &CowStr<'static>, ready: &mut Vec<Event<'static>>) {
        let mut marks = if text.contains('§') { self.sections_of_acts(text) } else { Vec::new() };
        marks.extend(self.resolve.explained(text));
        if marks.is_empty() {
            return ready.push(Event::Text(text.clone()));
        }
        marks.sort_by_key(|(range, _)| range.start);
        let mut at = 0;
        for (range, html) in marks {
            if range.start >= at {
                ready.push(Event::Text(CowStr::from(text[at..range.start].to_owned())));
                ready.push(inline(html));
                at = range.end;
            }
        }
        ready.push(Event::Text(CowStr::from(text[at..].to_owned())));
    }

    fn sections_of_acts(&mut self, text: &str) -> Vec<(std::ops::Range<usize>, String)> {
        let mut marks = Vec::new();
        for (range, key) in act_sections(text) {
            if let Some(address) = self.resolve.provision(&key) {
                let (address, shown) = (escape(&address), escape(&text[range.clone()]));
                marks.push((range, format!("<a class=\"provision\" href=\"{address}\">{shown}</a>")));
            }
        }
        marks
    }
}

/// A block of code, up to its end, and the index behind that.
fn code(
    kind: &CodeBlockKind<'_>,
    events: &[At<'static>],
    from: usize,
    ready: &mut Vec<Event<'static>>,
) -> usize {
    let is_end = |item: &Item<'_>| matches!(item, Item::Markdown(Event::End(TagEnd::CodeBlock)));
    let end = events[from..].iter().position(|(item, _)| is_end(item)).map_or(events.len(), |at| from + at);
    let text = events[from..end].iter().filter_map(|(item, _)| match item {
        Item::Markdown(Event::Text(text)) => Some(text.as_ref()),
        _ => None,
    });
    let fence = match kind {
        CodeBlockKind::Fenced(fence) => fence.as_ref(),
        CodeBlockKind::Indented => "",
    };
    ready.push(block(code_block(fence, &text.collect::<String>())));
    end + 1
}

fn escape(text: &str) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = pulldown_cmark_escape::escape_html(&mut out, text);
    out
}
