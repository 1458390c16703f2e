//! Citations: `[@model-2022, afs. Modellen; @evaluering, s. 12]`.

use crate::model::Reference;
use crate::source::{FileId, Span};

/// One bracket: one or more places in sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    pub places: Vec<Place>,
}

/// A place in a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub source: Reference,
    /// "s. 12", "afs. Modellen"; empty for the source as a whole.
    pub locator: String,
}

impl Citation {
    /// One place, as front matter names it.
    pub fn of(source: &Reference, place: &str) -> Self {
        Self { places: vec![Place { source: source.clone(), locator: place.to_owned() }] }
    }
}

/// Reads what stands between the brackets, `@` included; `base` is its byte offset in the file.
pub fn parse(inner: &str, file: FileId, base: usize) -> Option<Citation> {
    if !inner.starts_with('@') {
        return None;
    }
    let mut places = Vec::new();
    let mut at = 0;
    for part in inner.split(';') {
        let lead = part.len() - part.trim_start().len();
        let id_start = at + lead + 1;
        if let Some(rest) = part.trim_start().strip_prefix('@') {
            let (id, locator) = rest.split_once(',').unwrap_or((rest, ""));
            let id = id.trim_end();
            let span = Span::new(file, base + id_start..base + id_start + id.len());
            let locator = locator.split_whitespace().collect::<Vec<_>>().join(" ");
            places.push(Place { source: Reference { id: id.to_owned(), span }, locator });
        } else if let Some(last) = places.last_mut() {
            last.locator = format!("{}; {}", last.locator, part.trim());
        }
        at += part.len() + 1;
    }
    Some(Citation { places })
}

/// The citation with its ids' places as they stand in the file: what the markdown parser gives lacks the line
/// ends and the signs of quotes and lists between the brackets.
pub fn placed(mut citation: Citation, written: &str, span: &Span) -> Citation {
    let mut at = 0;
    for place in &mut citation.places {
        let id = &place.source.id;
        place.source.span = match written[at..].find(&format!("@{id}")) {
            Some(offset) => {
                let start = at + offset + 1;
                at = start + id.len();
                Span::new(span.file, span.range.start + start..span.range.start + at)
            }
            None => span.clone(),
        };
    }
    citation
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_ids_over_line_ends_and_signs() {
        let written = "[@a, s. 1;\r\n> @b, s. 2]";
        let citation = parse("@a, s. 1; @b, s. 2", FileId(0), 0).unwrap();
        let placed = placed(citation, written, &Span::new(FileId(0), 100..100 + written.len()));
        let spans: Vec<_> = placed.places.iter().map(|one| one.source.span.range.clone()).collect();
        assert_eq!(&written[spans[0].start - 100..spans[0].end - 100], "a");
        assert_eq!(&written[spans[1].start - 100..spans[1].end - 100], "b");
    }

    #[test]
    fn reads_several_places() {
        let inner = "@a, s. 1; @b-2, afs. X,\n princip 2; 3";
        let citation = parse(inner, FileId(0), 10).unwrap();
        let read: Vec<_> =
            citation.places.iter().map(|p| (p.source.id.as_str(), p.locator.as_str())).collect();
        assert_eq!(read, [("a", "s. 1"), ("b-2", "afs. X, princip 2; 3")]);
        let span = &citation.places[1].source.span.range;
        assert_eq!(&inner[span.start - 10..span.end - 10], "b-2");
        assert_eq!(parse("a, s. 1", FileId(0), 0), None);
    }
}
