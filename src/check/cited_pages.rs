//! Citations of pages that the source does not have. See the explanation of [`Code::MissingPage`].

use super::fields;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};
use crate::model::{Data, Kind, Reference};
use crate::source::Span;

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let document = &graph.node(id).document;
    for body in std::iter::once(&document.body).chain(&document.additions) {
        for place in body.outline.citations.iter().flat_map(|one| &one.places) {
            let span = || cited(graph, &place.source.span);
            out.extend(beyond(graph, &place.source, &place.locator, span));
        }
    }
    if let Data::Measurement(one) = &document.data {
        out.extend(beyond(graph, &one.source, &one.place, || fields::place(graph, id, "place")));
    }
    if let Data::CoreElement(element) = &document.data {
        let kin = element.kinship.iter().flat_map(|rows| &rows.0).map(|one| (&one.source, &one.place));
        let grips = element.grips.iter().flat_map(|rows| &rows.0).map(|one| (&one.source, &one.place));
        out.extend(
            kin.chain(grips)
                .filter_map(|(source, place)| beyond(graph, source, place, || source.span.clone())),
        );
    }
}

fn beyond(
    graph: &Graph,
    source: &Reference,
    locator: &str,
    span: impl FnOnce() -> Span,
) -> Option<Diagnostic> {
    let node = graph.node(graph.find(Kind::Source, &source.id)?);
    let Data::Source(fields) = &node.document.data else { return None };
    let last = fields.pages?;
    let missing = pages(locator).into_iter().find(|page| *page == 0 || *page > last)?;
    let message = format!("kilden `{}` har ikke en side {missing}", source.id);
    let help = format!("Dens sider er 1-{last}. Ret sidetallet her, eller `pages` på kildens egen side.");
    Some(Diagnostic::error(Code::MissingPage, span(), message).help(help))
}

/// The pages that a locator names: `s. 5-7 og 9` gives 5, 7 and 9. Other numbers are not pages.
fn pages(locator: &str) -> Vec<u32> {
    let mut found = Vec::new();
    let mut counting = false;
    for word in locator.split([' ', '\u{a0}']) {
        let rest = match word.strip_prefix("s.").or_else(|| word.strip_prefix("side")) {
            Some(rest) => {
                counting = true;
                rest
            }
            None => word,
        };
        let numbers: Vec<&str> = rest.split(|one: char| !one.is_ascii_digit()).collect();
        let joins = matches!(word, "og" | "til" | "-" | "–");
        let plain = rest.chars().all(|one| one.is_ascii_digit() || "-–,;.ff".contains(one));
        counting &= joins || plain;
        if counting {
            found.extend(numbers.into_iter().filter_map(|number| number.parse::<u32>().ok()));
        }
    }
    found
}

/// A place in a citation: from the source's id to the next place or the bracket's end.
fn cited(graph: &Graph, id: &Span) -> Span {
    let text = &graph.sources.file(id.file).text;
    let end = text[id.range.end..].find([';', ']']).map_or(id.range.end, |at| id.range.end + at);
    Span::new(id.file, id.range.start..end)
}

#[cfg(test)]
mod tests {
    use super::pages;

    #[test]
    fn reads_pages_and_nothing_else() {
        assert_eq!(pages("s. 30"), [30]);
        assert_eq!(pages("s. 5-7 og 9"), [5, 7, 9]);
        assert_eq!(pages("s.12, 14"), [12, 14]);
        assert_eq!(pages("afs. 5.7, s. 3"), [3]);
        assert_eq!(pages("s. 3, figur 40"), [3]);
        assert_eq!(pages("afs. Passende sagstal, princip 2"), [0; 0]);
        assert_eq!(pages("bilag 4, tabel 29-30"), [0; 0]);
    }
}
