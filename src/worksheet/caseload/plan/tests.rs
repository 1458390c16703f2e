use super::*;
use crate::calendar::{Avoided, Interval};
use crate::diagnostic::Diagnostics;
use crate::source::FileId;
use crate::worksheet::data::{Case, Form, Known, families};
use crate::worksheet::read_definition;
use std::sync::Arc;

const HEAD: &str = "title = \"Hjul\"\ndescription = \"D\"\npurpose = \"P\"\nwho = \"H\"\nwhen = \"N\"\npapers = [\"A4\"]\n[wheel]\n[[wheel.activities]]\nid = \"opfoelgning\"\ntitle = \"Opfølgning\"\nmark = \"cirkel\"\n[[wheel.activities]]\nid = \"andet\"\ntitle = \"Andet\"\nmark = \"rude\"\n";
const DAY: &str = "[[wheel.fields]]\nid = \"dag\"\ntitle = \"Dag\"\ntype = \"dato\"\n";
const WHAT: &str = "[[wheel.fields]]\nid = \"hvad\"\ntitle = \"Hvad\"\n";

fn family(fields: &str, text: &str) -> Family {
    let mut out = Diagnostics::default();
    let wheel = read_definition("hjul", FileId(0), &format!("{HEAD}{fields}"), &mut out).expect("a wheel");
    let case = |id: &str, every: &str| Case {
        id: id.into(),
        when: "Kun støtte; § 41".into(),
        every: Interval::from_words(every).expect(every),
        rule: "Takten".into(),
    };
    let cases = [case("kvartal", "3 måneder"), case("uger", "6 uger"), case("maaned", "1 måned")];
    let known = Known { sheets: &[Arc::new(wheel)], cases: &cases };
    let found = families(known, Form::Toml, (FileId(0), text), &mut out).pop();
    assert!(out.is_empty(), "{out:?}");
    found.expect("a family")
}

fn avoid() -> Avoid {
    [Avoided::Holidays, Avoided::Weekends, Avoided::July].into_iter().collect()
}

/// What the wheel shows of follow-ups: "month", or "month day".
fn placed(family: &Family) -> Vec<String> {
    let plan = Plan::of(family, &avoid()).expect("a plan");
    let sheet = &family.sheets[0];
    let data = plan.placed(&sheet.definition, &sheet.data);
    let months = MONTHS.iter().flat_map(|(id, _)| data.entries(id).iter().map(move |entry| (id, entry)));
    let shown = months.filter(|(_, entry)| value(entry, KIND) == FOLLOW_UP);
    shown.map(|(id, entry)| format!("{id} {}", value(entry, "dag")).trim_end().to_owned()).collect()
}

fn warnings(family: &Family) -> Vec<String> {
    let plan = Plan::of(family, &avoid()).expect("a plan");
    plan.warnings()
        .into_iter()
        .map(|one| format!("{} | {}", one.message, one.help.unwrap_or_default()))
        .collect()
}

/// A line at the top that is a follow-up.
const TOP: &str = "[[fields]]\nid = \"opfoelgning\"\ntitle = \"Vi følger op\"\ntype = \"dato\"\n";
const QUARTERS: &str = "sagstype = \"kvartal\"\nstart = \"2027-01-20\"\n";

#[test]
fn the_table_says_the_rule_and_why_a_day_was_moved() {
    let family = family(DAY, QUARTERS);
    let table = Plan::of(&family, &avoid()).expect("a plan").table();
    let text = String::from_utf8(table).expect("UTF-8");
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(
        lines,
        [
            "\u{feff}Nr.;Dag;Ugedag;Senest;Hvorfra;Flyttet på grund af;Takten holder;Takt;Tilfælde;Regel",
            "1;2027-04-20;tirsdag;2027-04-20;regnet ud;;ja;3 måneder;\"Kun støtte; § 41\";Takten",
            "2;2027-06-30;onsdag;2027-07-20;regnet ud;juli;ja;3 måneder;\"Kun støtte; § 41\";Takten",
            "3;2027-09-30;torsdag;2027-09-30;regnet ud;;ja;3 måneder;\"Kun støtte; § 41\";Takten",
            "4;2027-12-30;torsdag;2027-12-30;regnet ud;;ja;3 måneder;\"Kun støtte; § 41\";Takten",
            "",
        ]
    );
    assert_eq!(warnings(&family), [""; 0]);
}

#[test]
fn the_follow_ups_stand_in_the_wheel_once() {
    let text = format!("{QUARTERS}[hjul]\nmaj = [{{ slags = \"andet\" }}]\n");
    let days = ["april 2027-04-20", "juni 2027-06-30", "september 2027-09-30", "december 2027-12-30"];
    assert_eq!(placed(&family(DAY, &text)), days);
    assert_eq!(placed(&family(WHAT, &text)), ["april", "juni", "september", "december"]);
    let there = format!("{QUARTERS}[hjul]\napril = [{{ slags = \"opfoelgning\" }}]\n");
    assert_eq!(placed(&family(WHAT, &there)), ["april", "juni", "september", "december"]);
}

#[test]
fn agreed_days_are_kept_and_warned_of_when_too_far_apart() {
    let text = "sagstype = \"uger\"\nstart = \"2027-01-04\"\n[hjul]\nmarts = [{ slags = \"opfoelgning\", dag = 2027-03-15 }, { slags = \"andet\", dag = 2027-03-01 }]\nfebruar = [{ slags = \"opfoelgning\", dag = 2027-02-01 }]\n";
    let family = family(DAY, text);
    assert_eq!(warnings(&family), [""; 0], "six weeks to the day are kept");
    assert_eq!(placed(&family)[..3], ["februar 2027-02-01", "marts 2027-03-15", "april 2027-04-26"]);
    let plan = Plan::of(&family, &avoid()).expect("a plan");
    assert_eq!((plan.agreed, plan.reckoned().next().map(|(number, _)| number)), (2, Some(3)));
}

#[test]
fn a_field_for_a_follow_up_is_agreed_as_well() {
    let family = family(&format!("{DAY}{TOP}"), &format!("{QUARTERS}[hjul]\nopfoelgning = 2027-04-01\n"));
    let plan = Plan::of(&family, &avoid()).expect("a plan");
    assert_eq!((plan.agreed, plan.reckoned().next()), (1, Some((2, Date::of(2027, 6, 30).expect("a day")))));
}

#[test]
fn what_breaks_the_cadence_is_told_without_the_family_s_words() {
    let text = "sagstype = \"kvartal\"\nstart = \"2027-01-04\"\n[hjul]\nmaj = [{ slags = \"opfoelgning\", dag = 2027-05-10 }]\noktober = [{ slags = \"opfoelgning\", dag = 2027-10-04 }]\n";
    let broken = family(DAY, text);
    assert_eq!(
        warnings(&broken),
        [
            "mellem starten og 1. opfølgning går der 126 dage | Takten er 3 måneder: højst 90 dage her. Flyt opfølgningen, eller læg en mere ind imellem.",
            "mellem 1. opfølgning og 2. opfølgning går der 147 dage | Takten er 3 måneder: højst 92 dage her. Flyt opfølgningen, eller læg en mere ind imellem.",
        ]
    );
    let plan = Plan::of(&broken, &avoid()).expect("a plan");
    let places: Vec<&str> = plan.warnings().iter().map(|one| &text[one.span.range.clone()]).collect();
    assert_eq!(places, ["hjul", "hjul"]);
    let monthly = family(DAY, "sagstype = \"maaned\"\nstart = \"2027-05-28\"\n");
    assert_eq!(
        warnings(&monthly),
        [
            "mellem 1. opfølgning og 2. opfølgning går der 35 dage | Takten er 1 måned: højst 30 dage her. Dagen er flyttet på grund af juli."
        ]
    );
}

#[test]
fn a_family_without_a_cadence_has_no_plan() {
    assert!(Plan::of(&family(DAY, "[hjul]\nmaj = [{ slags = \"andet\" }]\n"), &avoid()).is_none());
}
