//! What holds of a comparison's lines and signs, beside what holds of every drawing.

use super::*;

fn side(title: &str, alone: Sign, elements: &[(&str, &[&str])]) -> Side {
    let element = |(title, parts): &(&str, &[&str])| Element {
        title: (*title).into(),
        parts: parts.iter().map(|part| (*part).into()).collect(),
    };
    Side { title: title.into(), accent: None, elements: elements.iter().map(element).collect(), alone }
}

fn tie(left: usize, right: usize, sign: Sign) -> Tie {
    Tie { left, right, sign }
}

/// Plan (skriv, tal) and Penge on the left; Plan (skriv) and Mål on the right.
fn sample() -> Comparison {
    let words = [
        (Sign::Same, "det samme"),
        (Sign::Partly, "delvist"),
        (Sign::Gone, "udgået"),
        (Sign::New, "nyt"),
        (Sign::Replaced, "afløst"),
    ];
    Comparison {
        id: "c".into(),
        title: "Før og nu".into(),
        left: side("Før", Sign::Gone, &[("Plan", &["Skriv", "Tal"]), ("Penge", &[])]),
        right: side("Nu", Sign::New, &[("Plan", &["Skriv sammen"]), ("Mål", &[])]),
        elements: vec![tie(0, 0, Sign::Same)],
        parts: vec![tie(0, 0, Sign::Partly)],
        words: words.map(|(sign, word)| (sign, word.to_owned())).to_vec(),
    }
}

/// How often something stands in the wide variant.
fn count(svg: &str, text: &str) -> usize {
    svg.split("<svg ").nth(1).unwrap().matches(text).count()
}

#[test]
fn every_tie_is_a_line_and_everything_alone_has_its_sign() {
    let drawn = comparison(&sample());
    // One line each, and one each in the explanation.
    assert_eq!(count(&drawn, "class=\"diagram-tie"), 2 + 2);
    assert_eq!(count(&drawn, "class=\"diagram-tie diagram-partly\""), 1 + 1);
    // Two ties, "Tal" and "Penge" gone, "Mål" new; four explained.
    assert_eq!(count(&drawn, "diagram-sign-mark"), 2 + 2 + 1 + 4);
}

#[test]
fn only_signs_that_occur_are_explained() {
    let drawn = comparison(&sample());
    assert!(drawn.contains(">udgået<") && drawn.contains(">nyt<") && drawn.contains(">delvist<"));
    assert!(!drawn.contains(">afløst<"));
    assert_eq!(
        sample().occurring().into_iter().collect::<Vec<_>>(),
        [Sign::Same, Sign::Partly, Sign::Gone, Sign::New]
    );
}

#[test]
fn is_told_in_words() {
    let drawn = comparison(&sample());
    let said = "Til venstre: Før. Til højre: Nu. Plan og Plan: det samme. Penge: udgået. Mål: nyt. \
                Tabellen ved siden af siger det hele.";
    assert!(drawn.contains(said), "{drawn}");
    assert!(drawn.contains("role=\"img\"") && !drawn.contains("<a "));
}

#[test]
fn signs_differ_without_colour() {
    let all = [Sign::Same, Sign::Partly, Sign::Renamed, Sign::Replaced, Sign::Alone, Sign::Gone, Sign::New];
    let at = crate::drawing::svg::Point { x: 20.0, y: 20.0 };
    let marks: BTreeSet<String> = all.iter().map(|sign| sign.draw(at)).collect();
    let letters: BTreeSet<&str> = all.iter().map(|sign| sign.letter()).collect();
    assert_eq!((marks.len(), letters.len()), (all.len(), all.len()));
    let strokes: BTreeSet<&str> = [Sign::Same, Sign::Partly, Sign::Replaced].map(Sign::line).into();
    assert_eq!(strokes.len(), 3);
}

/// What each side has alone stands on one height, so that the drawing is no longer than it must be.
#[test]
fn what_is_alone_shares_a_height() {
    let drawn = comparison(&sample());
    let wide = drawn.split("<svg ").nth(1).unwrap();
    let y = |title: &str| {
        let before = &wide[..wide.find(&format!(">{title}</tspan>")).unwrap()];
        before.rsplit("y=\"").next().unwrap().trim_end_matches('"').to_owned()
    };
    assert_eq!(y("Penge"), y("Mål"));
}
