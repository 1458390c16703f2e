//! Where what belongs together ends in a body's events: directives, items of lists, heads of tables.
//!
//! Takes events; gives places in them or slices of them. Makes no HTML.

use crate::markdown::events::{At, Item};
use pulldown_cmark::{Event, Tag, TagEnd};

pub fn is_heading(item: &Item<'_>) -> bool {
    matches!(item, Item::Markdown(Event::Start(Tag::Heading { .. })))
}

/// Whether the last of some events stands in a table's head.
pub fn is_in_head(events: &[At<'_>]) -> bool {
    let mut back = events.iter().rev().map(|(item, _)| item);
    let row = back.find(|item| matches!(item, Item::Markdown(Event::Start(Tag::TableHead | Tag::TableRow))));
    row.is_some_and(|item| matches!(item, Item::Markdown(Event::Start(Tag::TableHead))))
}

pub fn is_list_start(item: &Item<'_>) -> bool {
    matches!(item, Item::Markdown(Event::Start(Tag::List(_))))
}

pub fn matching_close(events: &[At<'_>], open: usize) -> Option<usize> {
    let mut depth = 0;
    for (index, (item, _)) in events.iter().enumerate().skip(open) {
        match item {
            Item::Open => depth += 1,
            Item::Close => {
                depth -= 1;
                if depth == 0 {
                    return Some(index);
                }
            }
            _ => {}
        }
    }
    None
}

/// The events of each item of the first list, without the item's own start and end.
pub fn list_items<'e>(events: &'e [At<'static>]) -> Vec<&'e [At<'static>]> {
    let mut items = Vec::new();
    let mut depth = 0;
    let mut start = 0;
    for (index, (item, _)) in events.iter().enumerate() {
        match item {
            Item::Markdown(Event::Start(Tag::Item)) => {
                depth += 1;
                if depth == 1 {
                    start = index + 1;
                }
            }
            Item::Markdown(Event::End(TagEnd::Item)) => {
                depth -= 1;
                if depth == 0 {
                    items.push(&events[start..index]);
                }
            }
            _ => {}
        }
    }
    items
}
