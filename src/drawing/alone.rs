//! A drawing of the model as pictures that stand alone: on paper, where no styles of a page reach.
//!
//! Takes what [`frame`](super::frame) made and the name of the model's accent; gives the wide variant, or where there
//! is one for paper its parts, each with its colours inside, and the words that say what is drawn. Dark on white, so
//! that a printer without colours loses nothing.

use super::svg::escape;

/// A drawing that stands alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alone {
    /// Pictures to stand one below the other.
    pub pictures: Vec<String>,
    /// The title and the description.
    pub alt: String,
}

/// The colour of a model's accent on paper.
pub fn colour(accent: Option<&str>) -> &'static str {
    match accent {
        Some("petrol") => "#0b4d58",
        Some("plum") => "#6b1f4b",
        _ => "#27435a",
    }
}

/// The drawing as pictures that stand alone.
pub fn alone(drawn: &str, accent: Option<&str>) -> Alone {
    let of = |name: &str| -> Vec<&str> {
        let start = format!("<svg class=\"diagram-{name}\"");
        let begins: Vec<usize> = drawn.match_indices(&start).map(|(at, _)| at).collect();
        begins.into_iter().filter_map(|at| element(&drawn[at..])).collect()
    };
    let parts = of("paper");
    let parts = if parts.is_empty() { of("wide") } else { parts };
    let texts = [inner(drawn, "title"), inner(drawn, "desc")];
    let alt: Vec<String> = texts.iter().flatten().map(|text| unescape(text)).collect();
    Alone { pictures: parts.iter().map(|part| picture(part, accent)).collect(), alt: alt.join(". ") }
}

/// The element that a text begins with; no drawing has one within another.
fn element(text: &str) -> Option<&str> {
    Some(&text[..text.find("</svg>")? + "</svg>".len()])
}

/// What stands in the first element of a name.
fn inner<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let start = text.find(&format!("<{name} "))?;
    let start = start + text[start..].find('>')? + 1;
    Some(&text[start..start + text[start..].find(&format!("</{name}>"))?])
}

fn picture(part: &str, accent: Option<&str>) -> String {
    let (head, body) = part.split_once('>').unwrap_or((part, ""));
    let dashes = if accent == Some("plum") { ".diagram-post{stroke-dasharray:12 5}" } else { "" };
    let style = STYLE.replace("ACCENT", colour(accent));
    let head = head.replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" color=\"#22262b\" ");
    format!("{head}><style>{}{}</style>{body}", escape(&style), escape(dashes))
}

/// What the styles of pages say (`site/styles/drawing/`), for ink on paper.
const STYLE: &str = "text{fill:#22262b;stroke:none;font-family:'Noto Sans'}\
.diagram-shape{fill:#ffffff;stroke:#555555;stroke-width:1.2}\
.diagram-sign .diagram-shape{fill:ACCENT;stroke:ACCENT}\
.diagram-sign text{fill:#ffffff}\
.diagram-step .diagram-shape{stroke:ACCENT;stroke-width:1.5}\
.diagram-optional .diagram-shape{stroke:ACCENT;stroke-width:1.5;stroke-dasharray:5 4}\
.diagram-post{stroke:ACCENT;stroke-width:6}\
.diagram-arrow{stroke:ACCENT;stroke-width:2.5}\
.diagram-unordered{fill:none;stroke:#555555;stroke-width:1.2;stroke-dasharray:2 4}\
.diagram-number{fill:#ffffff;stroke:ACCENT;stroke-width:2}\
.diagram-foundation{fill:#f4f4f4;stroke:ACCENT;stroke-width:1.5}\
.diagram-ground{stroke:ACCENT;stroke-width:3}\
.diagram-bar{fill:#f4f4f4;stroke:#555555;stroke-width:1.2}\
.diagram-last{fill:ACCENT;stroke:ACCENT}\
.diagram-rule{stroke:#555555;stroke-width:.6}\
.diagram-trend{fill:none;stroke:ACCENT;stroke-width:2}\
.diagram-dot{fill:#ffffff;stroke:ACCENT;stroke-width:2}";

fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::{Theory, theory, theory::Column};

    fn drawn() -> String {
        let column = |title: &str| Column { title: title.to_owned(), boxes: vec!["a < b".to_owned()] };
        theory(&Theory {
            id: "t".to_owned(),
            title: "Fra møde til ro & mere".to_owned(),
            accent: Some("plum".to_owned()),
            columns: vec![column("Indsats"), column("Virkning")],
        })
    }

    #[test]
    fn a_theory_is_a_picture_a_column_with_its_words() {
        let alone = alone(&drawn(), Some("plum"));
        assert_eq!(alone.pictures.len(), 2);
        assert!(alone.alt.starts_with("Fra møde til ro & mere. Kolonner"), "{}", alone.alt);
        for picture in &alone.pictures {
            assert!(picture.starts_with("<svg xmlns=") && picture.ends_with("</svg>"), "{picture}");
            assert!(picture.contains("#6b1f4b") && !picture.contains("ACCENT"), "{picture}");
        }
    }

    #[test]
    fn what_is_no_drawing_has_no_picture() {
        assert_eq!(alone("<p>Ord</p>", None), Alone::default());
    }
}
