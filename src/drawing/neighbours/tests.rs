use super::*;
use proptest::prelude::*;

fn groups() -> impl Strategy<Value = Vec<Group>> {
    let name = "[a-zæøå<&]{1,24}( [a-zæøå-]{1,30}){0,6}";
    let names = proptest::collection::vec(name, 1..9);
    proptest::collection::vec(names, 1..16).prop_map(|groups| {
        let group = |(at, names): (usize, Vec<String>)| Group {
            icon: "tool".into(),
            title: format!("Slags {at}"),
            names: names.into_iter().map(|text| Name { url: format!("{text}/index.html"), text }).collect(),
        };
        groups.into_iter().enumerate().map(group).collect()
    })
}

/// Where the lines of the drawing begin or end, and what they say.
fn tspans(svg: &str) -> Vec<(f64, String)> {
    let inner = |part: &str| {
        let x = part.split_once("x=\"")?.1.split_once('"')?.0.parse().ok()?;
        Some((x, part.split_once('>')?.1.split_once("</tspan>")?.0.to_owned()))
    };
    svg.split("<tspan ").skip(1).filter_map(inner).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn what_is_drawn_is_among_the_neighbours_and_the_rest_is_counted(groups in groups()) {
        let all: usize = groups.iter().map(|group| group.names.len()).sum();
        let taken = named(&groups);
        let drawn: usize = taken.iter().sum();
        let svg = neighbours(&Neighbours { title: "Siden".into(), accent: None, groups: groups.clone() });
        prop_assert_eq!(svg.matches("<a href=").count(), drawn);
        for (group, taken) in groups.iter().zip(&taken) {
            prop_assert!(svg.contains(&escape(&group.title)));
            for name in &group.names[..*taken] {
                let link = format!("href=\"{}\"", escape(&name.url));
                prop_assert!(svg.contains(&link));
            }
        }
        match all > MANY || groups.len() > MOST {
            true => prop_assert_eq!(drawn, 0),
            false => {
                prop_assert_eq!(drawn, all.min(MOST));
                prop_assert!(taken.iter().all(|taken| *taken > 0));
            }
        }
        for (x, text) in tspans(&svg) {
            prop_assert!((0.0..=WIDTH).contains(&x), "{} stands outside", text);
        }
    }
}

#[test]
fn a_long_name_is_cut_and_said_to_be() {
    let name = Name { text: "Et meget langt navn ".repeat(9), url: "a/index.html".into() };
    let group = Group { icon: "role".into(), title: "Roller".into(), names: vec![name.clone(), name] };
    let svg =
        neighbours(&Neighbours { title: "Siden".into(), accent: Some("plum".into()), groups: vec![group] });
    assert_eq!(svg.matches(" …</tspan>").count(), 2, "{svg}");
    assert!(svg.contains(r#"data-accent="plum""#) && svg.contains("aria-hidden"));
}
