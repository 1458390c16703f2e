use super::*;
use crate::drawing::sheet_proofs::{HOSTILE, LONG, assert_sound, assert_within, tags, value};
use proptest::prelude::*;

fn network(circles: usize, persons: Vec<Person>) -> Network {
    let names = ["Familie og venner", "Hverdagen", "Fagfolk", "Foreninger og fritid"];
    Network {
        id: "n".into(),
        title: "Netværkskort".into(),
        center: "Barnet og|familien".into(),
        circles: names[..circles].iter().map(|name| (*name).to_owned()).collect(),
        persons,
        room: 10,
    }
}

fn person(name: &str, circle: Option<usize>, tie: Option<Tie>) -> Person {
    Person { name: name.into(), circle, tie }
}

/// Boxes of persons and empty places: those with round corners.
fn boxes(svg: &str) -> Vec<Rect> {
    let rects =
        tags(svg, "rect").into_iter().filter(|tag| tag.contains("picture-ground") && tag.contains("rx="));
    rects
        .map(|tag| Rect {
            x: value(tag, "x"),
            y: value(tag, "y"),
            width: value(tag, "width"),
            height: value(tag, "height"),
        })
        .collect()
}

fn assert_apart(svg: &str) {
    assert_sound(svg);
    let boxes = boxes(svg);
    for (at, one) in boxes.iter().enumerate() {
        assert_within(*one, SIZE, "a box");
        assert!(boxes[..at].iter().all(|other| apart(*one, *other, GAP_LEFT)), "{one:?} covers another");
    }
}

/// What is left of the gap when lengths are rounded.
const GAP_LEFT: f64 = 6.5;

#[test]
fn twenty_four_long_names_all_find_a_place() {
    for circles in 1..=3 {
        let persons = (0..24).map(|at| person(LONG[at % 3], Some(at % circles), Some(Tie::ALL[at % 4])));
        let svg = draw(&network(circles, persons.collect()));
        assert_apart(&svg);
        assert_eq!(boxes(&svg).len(), 24, "{circles} circles");
        assert!(!svg.contains(" til</text>"));
    }
}

#[test]
fn who_finds_no_place_is_counted() {
    let persons: Vec<Person> = (0..70).map(|_| person(LONG[1], Some(0), Some(Tie::Full))).collect();
    let svg = draw(&network(3, persons));
    assert_apart(&svg);
    let shown = boxes(&svg).len();
    assert!(svg.contains(&format!("+ {} til", 70 - shown)), "{shown} of 70 are shown");
}

#[test]
fn people_without_a_circle_stand_outside() {
    let persons = vec![person("Mormor", None, None), person("Nabo", Some(7), Some(Tie::Dotted))];
    let svg = draw(&network(2, persons));
    assert_apart(&svg);
    for rect in boxes(&svg) {
        let corner = (rect.x - 500.0).abs().min((rect.right() - 500.0).abs());
        assert!(corner.hypot((rect.middle() - 450.0).abs()) > OUTER, "{rect:?}");
    }
}

#[test]
fn an_empty_map_has_places_to_write_in() {
    for circles in 0..=4 {
        for room in [0, 1, 8, 10, 16] {
            let svg = draw(&Network { room, ..network(circles, Vec::new()) });
            assert_apart(&svg);
            assert_eq!(boxes(&svg).len(), room, "{circles} circles");
            assert!(!svg.contains(" til</text>"));
        }
    }
}

#[test]
fn a_picture_is_told_in_numbers_and_without_names() {
    let persons = vec![
        person("Mormor", Some(0), Some(Tie::Double)),
        person("Lærer B.", Some(1), Some(Tie::Full)),
        person("Nabo", None, Some(Tie::Full)),
    ];
    let told = alt(&network(2, persons));
    assert_eq!(
        told,
        "2 kredse om midten og 3 personer: Familie og venner 1, Hverdagen 1, uden kreds 1. Streger til midten: dobbelt 1, fuld 2."
    );
    assert_eq!(
        alt(&network(1, Vec::new())),
        "1 kreds uden personer om midten, inderst til yderst: Familie og venner."
    );
}

#[test]
fn each_tie_is_a_line_of_its_own() {
    let lines: std::collections::BTreeSet<String> = Tie::ALL.iter().map(|tie| tie_sample(*tie)).collect();
    assert_eq!(lines.len(), 4);
    assert!(
        tie_sample(Tie::Double).matches('M').count() == 2 && tie_sample(Tie::Dashed).contains("dasharray")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_network_is_sound(
        circles in 0..5usize,
        people in proptest::collection::vec((0..9usize, proptest::option::of(0..6usize), 0..5usize), 0..40),
    ) {
        let names = [&HOSTILE[..], &LONG[..]].concat();
        let persons = people.into_iter().map(|(name, circle, tie)| person(names[name], circle, Tie::ALL.get(tie).copied()));
        let drawing = Network { title: HOSTILE[2].into(), center: HOSTILE[0].into(), ..network(circles, persons.collect()) };
        let svg = draw(&drawing);
        assert_apart(&svg);
        prop_assert_eq!(svg, draw(&drawing));
    }
}
