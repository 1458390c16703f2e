//! The reading order of pages: the place that an author gave, then number, then the Danish alphabet.

use super::{Graph, NodeId};
use crate::model::{Data, Kind};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use std::cmp::Ordering;
use std::sync::LazyLock;

static DANISH: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let danish = icu_locale_core::locale!("da").into();
    Collator::try_new(danish, CollatorOptions::default())
        .expect("the collation data of Danish are compiled in")
});

/// Compares as a Danish dictionary does: æ, ø, å last, aa as å.
pub fn danish(a: &str, b: &str) -> Ordering {
    DANISH.compare(a, b)
}

/// Sorts nodes into reading order.
pub fn sort(graph: &Graph, ids: &mut [NodeId]) {
    ids.sort_by(|a, b| compare(graph, *a, *b));
}

fn compare(graph: &Graph, a: NodeId, b: NodeId) -> Ordering {
    key(graph, a)
        .cmp(&key(graph, b))
        .then_with(|| danish(graph.node(a).title(), graph.node(b).title()).then_with(|| a.cmp(&b)))
}

/// The element's number before the principle's, the phase before the place in it.
fn key(graph: &Graph, id: NodeId) -> (u32, Kind, u32, u32) {
    let node = graph.node(id);
    let place = node.document.common.order;
    let (outer, inner) = match &node.document.data {
        Data::Principle(one) => {
            let element = graph.related(id, "core_element");
            (element.first().and_then(|one| graph.node(*one).number()).unwrap_or(u32::MAX), one.number)
        }
        Data::Step(one) => (one.phase as u32, one.position.map_or(place.unwrap_or(u32::MAX / 2), |at| at)),
        _ => (node.number().unwrap_or(u32::MAX), 0),
    };
    let place = match node.document.data {
        Data::Step(_) | Data::Principle(_) => u32::MAX,
        _ => place.unwrap_or(u32::MAX),
    };
    (place, node.kind(), outer, inner)
}

#[cfg(test)]
mod tests {
    use super::danish;

    #[test]
    fn danish_alphabet() {
        let mut words = ["Årshjul", "Ældre", "Zebra", "Aalborg", "Øvelse", "Anker"];
        words.sort_by(|a, b| danish(a, b));
        assert_eq!(words, ["Anker", "Zebra", "Ældre", "Øvelse", "Aalborg", "Årshjul"]);
    }
}
