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

#[cfg(test)]
mod tests {
    use super::*;

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
