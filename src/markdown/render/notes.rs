//! Notes: numbered as they are first named, listed at the end with the way back.

use super::Renderer;
use crate::markdown::events::{At, Item};
use pulldown_cmark::{Event, TagEnd};

impl Renderer<'_, '_> {
    pub fn note(&mut self, name: &str) -> String {
        let number = match self.notes.iter().position(|one| one == name) {
            Some(at) => at + 1,
            None => {
                self.notes.push(name.to_owned());
                self.notes.len()
            }
        };
        format!(
            "<sup class=\"note-mark\"><a href=\"#note-{number}\" id=\"note-fra-{number}\" aria-label=\"Note {number}\">{number}</a></sup>"
        )
    }

    /// Keeps the text of a note, and gives the index behind it.
    pub fn definition(&mut self, name: &str, events: &[At<'static>], from: usize) -> usize {
        let end = events[from..]
            .iter()
            .position(|(item, _)| matches!(item, Item::Markdown(Event::End(TagEnd::FootnoteDefinition))))
            .map_or(events.len(), |at| from + at);
        let text = self.fragment(&events[from..end]);
        self.definitions.push((name.to_owned(), text));
        end + 1
    }

    pub fn notes_list(&mut self, out: &mut String) {
        if self.notes.is_empty() {
            return;
        }
        out.push_str("<ol class=\"notes\">\n");
        for (at, name) in self.notes.iter().enumerate() {
            let text = self.definitions.iter().find(|(one, _)| one == name).map_or("", |(_, text)| text);
            let number = at + 1;
            out.push_str(&format!(
                "<li id=\"note-{number}\">{text} <a href=\"#note-fra-{number}\" aria-label=\"Tilbage til note {number}\">↩</a></li>\n"
            ));
        }
        out.push_str("</ol>\n");
    }
}
