//! What the tests of worksheets' drawings ask of each: texts lie in the picture and apart, nothing is markup.

use super::paper::apart;
use super::svg::Rect;
use super::text::Font;

/// Names that nobody should have: long, with markup, with what XML forbids.
pub const HOSTILE: [&str; 6] = [
    "Forvaltningsrepræsentanternes beslutningskompetenceplanlægning",
    "<script>alert(\"1\")</script>",
    "A & B </text><image href='x'/>",
    "æøåÆØÅ\u{b}\u{0}\u{ffff}é\u{202e}",
    "",
    "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
];

/// Names of thirty letters in one word, two words and many.
pub const LONG: [&str; 3] =
    ["Specialpædagogiskkonsulentgrup", "Familiekoordinator Kristoffers", "Den gamle dame fra den anden o"];

/// The value of an attribute in a tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    Some(&tag[start..start + tag[start..].find('"')?])
}

pub fn value(tag: &str, name: &str) -> f64 {
    attribute(tag, name).and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("no {name} in {tag}"))
}

/// The tags of a name, from `<` to `>`, each with what follows up to the next tag.
pub fn tags<'a>(svg: &'a str, name: &str) -> Vec<&'a str> {
    let ends = |rest: &'a str| rest.find('>').and_then(|end| Some(end + rest[end..].find('<')?));
    svg.match_indices(&format!("<{name} ")).map(|(at, _)| &svg[at..at + ends(&svg[at..]).unwrap()]).collect()
}

/// The text's words and the box of each line that is not turned.
pub fn texts(svg: &str) -> Vec<(String, Rect)> {
    let mut found = Vec::new();
    for tag in tags(svg, "text").into_iter().filter(|tag| attribute(tag, "transform").is_none()) {
        let words = unescape(&tag[tag.find('>').unwrap() + 1..]);
        let size = value(tag, "font-size");
        let font = if tag.contains("font-weight") { Font::bold(size) } else { Font::regular(size) };
        let width = font.width(&words);
        let (x, y) = (value(tag, "x"), value(tag, "y"));
        let left = match attribute(tag, "text-anchor") {
            Some("middle") => x - width / 2.0,
            Some("end") => x - width,
            _ => x,
        };
        found.push((words, Rect { x: left, y: y - size * 0.78, width, height: size }));
    }
    found
}

fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'").replace("&amp;", "&")
}

/// Holds for every drawing of a worksheet.
pub fn assert_sound(svg: &str) {
    let size: Vec<f64> =
        attribute(svg, "viewBox").unwrap().split(' ').map(|part| part.parse().unwrap()).collect();
    let texts = texts(svg);
    for (at, (words, rect)) in texts.iter().enumerate() {
        assert_within(*rect, (size[2], size[3]), words);
        for (other, place) in &texts[..at] {
            assert!(apart(*rect, *place, -0.3), "{words:?} covers {other:?}: {rect:?} {place:?}");
        }
    }
    assert!(!["<script", "<image", "style=", "NaN", "inf "].iter().any(|bad| svg.contains(bad)), "{svg}");
    assert!(!svg.chars().any(|letter| letter.is_control() || letter == '\u{ffff}'));
    let id = attribute(svg, "data-id").unwrap();
    assert!(svg.contains(&format!("aria-labelledby=\"{id}-t {id}-d\"")) && svg.ends_with("</svg>"));
    let ids: Vec<&str> = svg.split(" id=\"").skip(1).map(|rest| &rest[..rest.find('"').unwrap()]).collect();
    assert!(ids.iter().all(|one| one.starts_with(&format!("{id}-"))), "{ids:?}");
    let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
}

/// The box is in the picture.
pub fn assert_within(rect: Rect, size: (f64, f64), what: &str) {
    let inside = rect.x >= 0.0 && rect.y >= 0.0 && rect.right() <= size.0 && rect.bottom() <= size.1;
    assert!(inside, "{what:?} leaves the picture: {rect:?}");
}
