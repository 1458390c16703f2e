use super::*;
use crate::drawing::paper::{apart, centred};
use crate::drawing::sheet_proofs::{HOSTILE, assert_sound, assert_within, attribute, tags, value};
use crate::drawing::svg::Rect;
use proptest::prelude::*;

fn scale(values: &[&[Option<i32>]], reference: Option<f64>) -> Scale {
    let item = |values: &&[Option<i32>]| Item {
        title: "Inddragelse af familien".into(),
        values: values.to_vec(),
        reference,
    };
    let moments = Mark::ALL[..4].iter().enumerate();
    Scale {
        id: "k".into(),
        title: "Kerneelementer".into(),
        from: 1,
        to: 6,
        low: "slet ikke".into(),
        high: "i meget høj grad".into(),
        moments: moments
            .map(|(at, mark)| Moment { title: format!("{}. kvartal", at + 1), mark: *mark })
            .collect(),
        items: values.iter().map(item).collect(),
    }
}

/// The boxes of the marks on the scales.
fn marks(svg: &str) -> Vec<Rect> {
    let place = |tag: &str| {
        let place = attribute(tag, "transform")?.strip_suffix(" scale(1.2)")?;
        let (x, y) = place.strip_prefix("translate(")?.strip_suffix(')')?.split_once(' ')?;
        Some(Rect { x: x.parse().ok()?, y: y.parse().ok()?, width: 24.0, height: 24.0 })
    };
    tags(&svg.replace("/>", "/> "), "use").into_iter().filter_map(place).collect()
}

fn assert_marks_apart(svg: &str, many: usize) {
    let marks = marks(svg);
    assert_eq!(marks.len(), many, "{svg}");
    let size = attribute(svg, "viewBox").unwrap().rsplit_once(' ').unwrap().1.parse().unwrap();
    for (at, one) in marks.iter().enumerate() {
        assert_within(*one, (WIDTH, size), "a mark");
        assert!(marks[..at].iter().all(|other| apart(*one, *other, 1.0)), "a mark hides another: {marks:?}");
    }
}

#[test]
fn marks_of_the_same_value_are_stacked() {
    let svg = draw(&scale(&[&[Some(5); 4], &[Some(5), None, Some(1), Some(6)]], Some(4.7)));
    assert_sound(&svg);
    assert_marks_apart(&svg, 7);
}

#[test]
fn a_reference_has_its_number_in_danish() {
    let svg = draw(&scale(&[&[Some(5), Some(2)]], Some(4.7)));
    assert!(svg.contains(">4,7</text>") && svg.contains(&format!("{DASHES} d=\"M456.")), "{svg}");
    for off in [0.5, 7.0, f64::NAN] {
        assert!(!draw(&scale(&[&[Some(5)]], Some(off))).contains("dasharray"));
    }
}

#[test]
fn an_empty_scale_has_rings_for_each_moment() {
    let mut empty = scale(&[&[None; 4], &[]], Some(3.0));
    let svg = draw(&empty);
    assert_sound(&svg);
    let rings: Vec<Rect> = tags(&svg.replace("/>", "/> "), "circle")
        .into_iter()
        .filter(|tag| tag.contains("picture-ground"))
        .map(|tag| centred(Point { x: value(tag, "cx"), y: value(tag, "cy") }, (2.0 * RING, 2.0 * RING)))
        .collect();
    assert_eq!(rings.len(), 2 * 4 * 6);
    for (at, ring) in rings.iter().enumerate() {
        assert!(rings[..at].iter().all(|other| apart(*ring, *other, 2.0)));
    }
    empty.moments.truncate(1);
    assert_eq!(draw(&empty).matches("<circle class=\"picture-ground\"").count(), 2 * 6);
    empty.to = 100;
    assert!(!draw(&empty).contains("<circle class=\"picture-ground\""), "no hundred rings");
}

#[test]
fn a_picture_is_told_in_numbers() {
    assert_eq!(
        alt(&scale(&[&[Some(1), None], &[Some(2)]], Some(4.7))),
        "2 skalaer fra 1 til 6 med 4 tidspunkter: 2 mærker sat. 2 tal at sammenligne med."
    );
    assert_eq!(alt(&scale(&[&[]], None)), "1 skala fra 1 til 6 med 4 tidspunkter, ikke udfyldt.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_scale_is_sound(
        ends in (-5..5i32, -6..120i32),
        names in (0..6usize, 0..6usize),
        items in proptest::collection::vec((proptest::collection::vec(proptest::option::of(-5..12i32), 0..6), proptest::option::of(-9.0..20.0f64)), 0..4),
    ) {
        let mut drawing = scale(&[], None);
        (drawing.from, drawing.to) = ends;
        (drawing.low, drawing.high) = (HOSTILE[names.0].repeat(3), HOSTILE[names.1].into());
        drawing.moments.iter_mut().for_each(|moment| moment.title = HOSTILE[names.0].into());
        let to = ends.1.max(ends.0 + 1);
        let on = items.iter().flat_map(|one| one.0.iter().take(4)).flatten().filter(|value| (ends.0..=to).contains(*value));
        let on = on.count();
        let item = |(values, reference)| Item { title: HOSTILE[names.1].repeat(2), values, reference };
        drawing.items = items.into_iter().map(item).collect();
        let svg = draw(&drawing);
        assert_sound(&svg);
        if to - ends.0 <= 12 {
            assert_marks_apart(&svg, on);
        }
        prop_assert_eq!(svg, draw(&drawing));
    }
}
