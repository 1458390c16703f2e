//! What holds for every drawing: all words are there, none runs over its outline, ids are unique.

use super::comparison::{Comparison, Element, Side, Sign, Tie, comparison};
use super::flow::{Flow, Phase, Step, flow};
use super::overview::{Arm, Direction, Overview, Stone, overview};
use super::theory::{Column, Theory, theory};
use proptest::prelude::*;

/// The drawn text of each variant, without spaces and hyphens.
fn drawn(svg: &str) -> Vec<String> {
    let text = |variant: &str| -> String {
        variant.split("<tspan ").skip(1).map(|tspan| bare(&unescape(content(tspan)))).collect()
    };
    // What is cut into parts for paper is one variant.
    let (parts, whole): (Vec<&str>, Vec<&str>) =
        svg.split("<svg ").skip(1).partition(|variant| variant.starts_with("class=\"diagram-paper"));
    let joined = (!parts.is_empty()).then(|| parts.into_iter().map(text).collect());
    whole.into_iter().map(text).chain(joined).collect()
}

/// What stands between a tag that has been cut off and the next one.
fn content(tail: &str) -> &str {
    let start = tail.find('>').map_or(0, |at| at + 1);
    let rest = &tail[start..];
    &rest[..rest.find('<').unwrap_or(rest.len())]
}

fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'").replace("&amp;", "&")
}

fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-' && *letter != '\u{ad}').collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    Some(&tag[start..start + tag[start..].find('"')?])
}

/// What text keeps clear of an outline, at least.
const CLEAR: f64 = 8.0;

/// Every plate's text must lie inside its outline, and every line inside the drawing.
fn assert_inside(svg: &str) {
    for variant in svg.split("<svg ").skip(1) {
        let width: f64 = attribute(&format!(" {variant}"), "width").unwrap().parse().unwrap();
        for plate in variant.split("diagram-plate").skip(1) {
            let plate = &plate[..plate.find("</g>").into_iter().chain(plate.find("</a>")).min().unwrap()];
            let (left, right) = extent(attribute(plate, "d").unwrap());
            assert!(left >= 0.0 && right <= width, "an outline leaves the drawing: {plate}");
            for text in plate.split("<text ").skip(1) {
                assert_line_inside(text, left + CLEAR, right - CLEAR);
            }
        }
        for text in variant.split("<text ").skip(1) {
            assert_line_inside(text, 0.0, width);
        }
    }
}

fn assert_line_inside(text: &str, left: f64, right: f64) {
    let size: f64 = attribute(&format!(" {text}"), "font-size").unwrap().parse().unwrap();
    let bold = text[..text.find('>').unwrap()].contains("bold");
    let font = if bold { super::text::Font::bold(size) } else { super::text::Font::regular(size) };
    for tspan in text[..text.find("</text>").unwrap()].split("<tspan").skip(1) {
        let x: f64 = attribute(tspan, "x").unwrap().parse().unwrap();
        let line = unescape(content(tspan));
        assert!(x > left && x + font.width(&line) < right, "{line:?} leaves {left}..{right}");
    }
}

/// Left and right end of a path of M, H, L and V.
fn extent(path: &str) -> (f64, f64) {
    let mut ends = (f64::MAX, f64::MIN);
    for part in
        path.split_inclusive(char::is_alphabetic).map(|part| part.trim_end_matches(char::is_alphabetic))
    {
        // A part with two numbers is a point, with one number before H a horizontal place.
        if let Some((x, _)) = part.split_once(' ') {
            let x: f64 = x.parse().unwrap();
            ends = (ends.0.min(x), ends.1.max(x));
        }
    }
    let horizontal = path
        .split('H')
        .skip(1)
        .filter_map(|part| part[..part.find(char::is_alphabetic).unwrap_or(part.len())].parse::<f64>().ok());
    horizontal.fold(ends, |ends, x| (ends.0.min(x), ends.1.max(x)))
}

fn assert_sound(svg: &str, texts: &[&str]) {
    for (number, drawn) in drawn(svg).iter().enumerate() {
        for text in texts {
            assert!(drawn.contains(&bare(text)), "{text:?} is missing in variant {number}: {drawn}");
        }
    }
    assert_inside(svg);
    let ids: Vec<&str> = svg.split(" id=\"").skip(1).map(|tail| &tail[..tail.find('"').unwrap()]).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "ids are unique: {ids:?}");
    assert!(!svg.contains("style=") && !svg.contains("<script"), "nothing that a strict policy stops");
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zæøåA-ZÆØÅ]{1,30}( [a-zæøå<&\"'>§0-9-]{1,24}){0,12}",
        Just("Øget koordinering og samarbejde mellem forvaltningsenhederne".to_owned()),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (words(), any::<bool>(), proptest::option::of(1..8u32), any::<[bool; 2]>());
    let step = step.prop_map(|(title, optional, position, [linked, current])| Step {
        title,
        optional,
        position,
        current,
        url: linked.then(|| "a/?b=\"c\"&d".to_owned()),
    });
    proptest::collection::vec(step, 0..8)
}

fn side() -> impl Strategy<Value = Side> {
    let element = (words(), proptest::collection::vec(words(), 0..4))
        .prop_map(|(title, parts)| Element { title, parts });
    let side = (words(), proptest::collection::vec(element, 0..4));
    side.prop_map(|(title, elements)| Side { title, elements, ..Side::default() })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn flows_are_sound(title in words(), phases in proptest::collection::vec((words(), steps()), 0..4)) {
        let phases: Vec<Phase> = phases.into_iter().map(|(title, steps)| Phase { title, steps }).collect();
        let drawing = Flow { id: "f".into(), title, accent: None, phases };
        let svg = flow(&drawing);
        let phases = drawing.phases.iter();
        let texts = phases.flat_map(|phase| std::iter::once(&phase.title).chain(phase.steps.iter().map(|step| &step.title)));
        assert_sound(&svg, &texts.map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn theories_are_sound(columns in proptest::collection::vec((words(), proptest::collection::vec(words(), 0..11)), 0..6)) {
        let columns: Vec<Column> = columns.into_iter().map(|(title, boxes)| Column { title, boxes }).collect();
        let drawing = Theory { id: "t".into(), title: "Forandringsteori".into(), accent: None, columns };
        let texts = drawing.columns.iter().flat_map(|column| std::iter::once(&column.title).chain(&column.boxes));
        assert_sound(&theory(&drawing), &texts.map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn overviews_are_sound(
        arms in proptest::collection::vec((words(), 0..5usize), 0..7),
        stones in proptest::collection::vec(words(), 0..5),
    ) {
        let elements: Vec<Arm> = arms.into_iter().map(|(title, principles)| Arm { number: 1, title, principles, url: Some("x".into()) }).collect();
        let (left, right) = elements.split_at(elements.len() / 2);
        let directions = vec![
            Direction { title: "Direkte med familien".into(), elements: left.to_vec() },
            Direction { title: "Mellem fagpersoner".into(), elements: right.to_vec() },
        ];
        let preconditions = stones.into_iter().map(|title| Stone { number: 2, title, url: None }).collect();
        let drawing = Overview { id: "o".into(), title: "Én familie – én indgang".into(), accent: None, directions, foundation: "Organisatoriske forudsætninger".into(), preconditions };
        let stones = drawing.preconditions.iter().map(|stone| &stone.title);
        let texts = elements.iter().map(|arm| &arm.title).chain(stones);
        assert_sound(&overview(&drawing), &texts.map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn comparisons_are_sound(left in side(), right in side(), ties in proptest::collection::vec((0..20usize, 0..20usize), 0..9)) {
        let count = |side: &Side| side.elements.iter().map(|one| one.parts.len()).sum::<usize>();
        let within = |lefts: usize, rights: usize| -> Vec<Tie> {
            let ties = ties.iter().filter(|_| lefts > 0 && rights > 0);
            ties.map(|(left, right)| Tie { left: left % lefts, right: right % rights, sign: Sign::Partly }).collect()
        };
        let drawing = Comparison {
            id: "c".into(),
            title: "To modeller".into(),
            elements: within(left.elements.len(), right.elements.len()),
            parts: within(count(&left), count(&right)),
            words: vec![(Sign::Partly, "handler delvist om det samme".into()), (Sign::Alone, "kun i den ene model".into())],
            left,
            right,
        };
        let sides = [&drawing.left, &drawing.right].into_iter();
        let texts = sides.flat_map(|side| side.elements.iter().flat_map(|one| std::iter::once(&one.title).chain(&one.parts)));
        assert_sound(&comparison(&drawing), &texts.map(String::as_str).collect::<Vec<_>>());
    }
}
