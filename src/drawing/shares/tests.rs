use super::*;
use crate::drawing::sheet_proofs::{HOSTILE, LONG, assert_sound};
use proptest::prelude::*;

fn shares(percents: &[f64]) -> Shares {
    let share = |(at, percent): (usize, &f64)| Share { label: LONG[at % 3].into(), percent: *percent };
    Shares {
        id: "a".into(),
        title: "Fordeling".into(),
        shares: percents.iter().enumerate().map(share).collect(),
    }
}

#[test]
fn eight_labels_on_one_side_stand_apart() {
    for percents in
        [[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 93.0], [93.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0], [12.5; 8]]
    {
        let svg = draw(&shares(&percents));
        assert_sound(&svg);
        assert_eq!(svg.matches("url(#a-").count(), 8);
        assert_eq!(svg.matches(" %</text>").count(), 8, "a sum of 100 is not said: {svg}");
    }
}

#[test]
fn a_sum_that_is_not_the_whole_is_said_and_left_blank() {
    let svg = draw(&shares(&[60.0, 30.0]));
    assert!(svg.contains("I alt 90 %</text>"));
    assert!((sectors(&shares(&[60.0, 30.0]))[1].to - 324.0).abs() < 0.001);
    assert!(draw(&shares(&[60.0, 50.25])).contains("I alt 110,3 %</text>"));
    assert!((sectors(&shares(&[60.0, 60.0]))[1].to - 360.0).abs() < 0.001);
    for rounded in [[33.3, 66.3], [33.4, 67.0]] {
        assert!(!draw(&shares(&rounded)).contains("I alt"));
        assert!((sectors(&shares(&rounded))[1].to - 360.0).abs() < 0.001);
    }
}

#[test]
fn one_share_is_the_whole_circle() {
    assert!(draw(&shares(&[100.0])).contains("a165 165 0 1 1 0 330"));
}

#[test]
fn what_has_no_pattern_left_is_one_share() {
    let svg = draw(&shares(&[10.0; 10]));
    assert_sound(&svg);
    assert!(svg.contains("+ 3 til") && svg.contains(">30 %<"));
}

#[test]
fn without_shares_there_are_marks_to_draw_by() {
    for percents in [&[][..], &[0.0, -4.0, f64::NAN, f64::INFINITY]] {
        let svg = draw(&shares(percents));
        assert_sound(&svg);
        assert_eq!(svg.matches("picture-faint").count(), 1);
        assert!(!svg.contains("<text") && !svg.contains("<defs>"));
        assert_eq!(alt(&shares(percents)), "En tom cirkel med 12 mærker at tegne andele i.");
    }
}

#[test]
fn patterns_differ() {
    let all: std::collections::BTreeSet<_> = PATTERNS.iter().collect();
    assert_eq!(all.len(), MOST);
}

#[test]
fn a_picture_is_told_in_numbers() {
    let mut some = shares(&[60.0, 30.5]);
    some.shares[0].label = "Skole".into();
    some.shares[1].label = "Social".into();
    assert_eq!(alt(&some), "En cirkel med 2 andele: Skole 60 %, Social 30,5 %. I alt 90,5 %.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_shares_are_sound(parts in proptest::collection::vec((0..9usize, 0.0..60.0f64), 0..12)) {
        let names = [&HOSTILE[..], &LONG[..]].concat();
        let share = |(name, percent): (usize, f64)| Share { label: names[name].into(), percent };
        let drawing = Shares { shares: parts.into_iter().map(share).collect(), ..shares(&[]) };
        let svg = draw(&drawing);
        assert_sound(&svg);
        prop_assert_eq!(svg, draw(&drawing));
    }
}
