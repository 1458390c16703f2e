//! A year of follow-ups in a fixed cadence, and whether a plan keeps one.
//!
//! Takes a first day, an interval and what is avoided; gives days. Messages about them are made elsewhere.
//!
//! # How a day is chosen
//! An interval is the longest that may pass between two follow-ups, so each is due one interval after the day on
//! which the one before is **planned**; what was moved forward carries the rest with it, and the interval is kept
//! all the way. A day that is avoided is moved back to the last one that is not. From the middle of July that is
//! the end of June.
//!
//! Moved back too far, a follow-up would stand right behind the one before and follow up on nothing: a fifth of
//! the interval must lie between them. Where it does not (a monthly meeting that is due in late July), the first
//! day after is taken, and the follow-up [is late](FollowUp::is_late): the interval is broken, which must be said.
//! An interval of six weeks or three months is never broken so.

use super::{Avoid, Date, Interval, Reason};

/// How far a plan reaches: a year, as a wheel has it.
const SPAN_MONTHS: u32 = 12;
/// More days than are ever avoided in a row.
const SEARCH_DAYS: i32 = 62;

/// One follow-up of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FollowUp {
    /// The last day that keeps the interval.
    pub due: Date,
    /// The day that is planned: `due`, or as near to it as may be.
    pub planned: Date,
    /// Why `planned` is not `due`; none of a day that was agreed.
    pub moved: Option<Reason>,
}

impl FollowUp {
    /// Whether the interval is broken, since no day before was free.
    pub fn is_late(&self) -> bool {
        self.planned > self.due
    }
}

/// The follow-ups of the year that begins on `start`, in order; `start` is no follow-up itself.
///
/// Of a start that is only a month, give the first day: then none is late, whichever day it was.
pub fn follow_ups(start: Date, interval: Interval, avoid: &Avoid) -> Vec<FollowUp> {
    let end = start.plus_months(SPAN_MONTHS);
    from(start, end, interval, avoid).collect()
}

/// The year's follow-ups where some are agreed already, in any order: these are kept as they are, on avoided days
/// too, and the rest of the year is counted from the last of them. Days up to `start` are none of its follow-ups.
pub fn carry_on(start: Date, agreed: &[Date], interval: Interval, avoid: &Avoid) -> Vec<FollowUp> {
    let mut agreed: Vec<Date> = agreed.iter().copied().filter(|day| *day > start).collect();
    agreed.sort_unstable();
    agreed.dedup();
    let end = start.plus_months(SPAN_MONTHS);
    let before = std::iter::once(start).chain(agreed.iter().copied());
    let kept = before.zip(&agreed).map(|(before, day)| FollowUp {
        due: interval.after(before),
        planned: *day,
        moved: None,
    });
    let last = agreed.last().copied().unwrap_or(start);
    kept.chain(from(last, end, interval, avoid)).collect()
}

/// The follow-ups that are due after `last` and not after `end`.
fn from(last: Date, end: Date, interval: Interval, avoid: &Avoid) -> impl Iterator<Item = FollowUp> {
    let mut last = last;
    std::iter::from_fn(move || {
        let due = interval.after(last);
        if due > end || due <= last {
            return None;
        }
        let planned = place(last, due, avoid);
        last = planned;
        Some(FollowUp { due, planned, moved: avoid.reason(due).filter(|_| planned != due) })
    })
}

/// The day for a follow-up that is due, after the one on `last`.
fn place(last: Date, due: Date, avoid: &Avoid) -> Date {
    let free = |date: &Date| avoid.reason(*date).is_none();
    let interval = last.days_until(due);
    let rest = (interval / 5).max(1);
    let back = (0..=interval - rest).map(|days| due.plus_days(-days)).find(free);
    let on = || (1..=SEARCH_DAYS).map(|days| due.plus_days(days)).find(free);
    back.or_else(on).unwrap_or(due)
}

/// Two follow-ups that lie too far apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Breach {
    pub from: Date,
    pub to: Date,
    /// The days between them.
    pub days: i32,
    /// The days that may lie between them, tolerance included.
    pub allowed: i32,
}

/// Where a plan, in any order, breaks an interval by more days than are tolerated.
pub fn check(plan: &[Date], interval: Interval, tolerance: u8) -> Vec<Breach> {
    let mut days = plan.to_vec();
    days.sort_unstable();
    let breach = |pair: &[Date]| {
        let (from, to) = (pair[0], pair[1]);
        let allowed = from.days_until(interval.after(from)) + i32::from(tolerance);
        let days = from.days_until(to);
        (days > allowed).then_some(Breach { from, to, days, allowed })
    };
    days.windows(2).filter_map(breach).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Avoided;
    use super::*;

    fn date(text: &str) -> Date {
        Date::from_iso(text).expect(text)
    }

    /// "planned", or "due -> planned (why)".
    fn year(start: &str, interval: &str, avoided: &[Avoided]) -> Vec<String> {
        let interval = Interval::from_words(interval).expect(interval);
        let plan = follow_ups(date(start), interval, &avoided.iter().copied().collect());
        let shown = |one: FollowUp| match one.moved {
            None => one.planned.iso(),
            Some(why) => {
                let late = if one.is_late() { ", for sent" } else { "" };
                format!("{} -> {} ({}{late})", one.due.iso(), one.planned.iso(), why.danish())
            }
        };
        plan.into_iter().map(shown).collect()
    }

    const WORKING: [Avoided; 2] = [Avoided::Holidays, Avoided::Weekends];
    const ALSO_JULY: [Avoided; 3] = [Avoided::Holidays, Avoided::Weekends, Avoided::July];

    #[test]
    fn without_anything_to_avoid_the_rule_s_own_days_are_planned() {
        assert_eq!(
            year("2026-11-30", "3 måneder", &[]),
            ["2027-02-28", "2027-05-28", "2027-08-28", "2027-11-28"]
        );
        let weeks = year("2027-01-04", "6 uger", &[]);
        assert_eq!((weeks.len(), weeks[0].as_str(), weeks[7].as_str()), (8, "2027-02-15", "2027-12-06"));
    }

    #[test]
    fn an_avoided_day_is_moved_back_and_the_next_is_counted_from_there() {
        assert_eq!(
            year("2027-01-28", "2 måneder", &WORKING),
            [
                "2027-03-28 -> 2027-03-24 (påskedag)",
                "2027-05-24",
                "2027-07-24 -> 2027-07-23 (weekend)",
                "2027-09-23",
                "2027-11-23",
                "2028-01-23 -> 2028-01-21 (weekend)",
            ]
        );
        let closed = year("2026-12-24", "3 måneder", Avoided::ALL);
        assert_eq!(closed[3], "2027-12-24 -> 2027-12-23 (juleaftensdag)");
    }

    #[test]
    fn a_follow_up_in_july_is_held_at_the_end_of_june() {
        assert_eq!(
            year("2027-01-20", "3 måneder", &ALSO_JULY),
            ["2027-04-20", "2027-07-20 -> 2027-06-30 (juli)", "2027-09-30", "2027-12-30"]
        );
        // Twelve days after the one before: more than a fifth of six weeks.
        let weeks = year("2027-05-07", "6 uger", &ALSO_JULY);
        assert_eq!(weeks[..2], ["2027-06-18", "2027-07-30 -> 2027-06-30 (juli)"]);
    }

    #[test]
    fn where_june_is_too_near_it_is_held_in_august_and_is_late() {
        let months = year("2027-05-28", "1 måned", &ALSO_JULY);
        assert_eq!(months[..3], ["2027-06-28", "2027-07-28 -> 2027-08-02 (juli, for sent)", "2027-09-02"]);
        let months = year("2027-05-14", "1 måned", &ALSO_JULY);
        assert_eq!(months[..2], ["2027-06-14", "2027-07-14 -> 2027-06-30 (juli)"]);
        let weeks = year("2027-06-28", "1 uge", &ALSO_JULY);
        assert_eq!(weeks[0], "2027-07-05 -> 2027-06-30 (juli)");
        assert_eq!(weeks[1], "2027-07-07 -> 2027-08-02 (juli, for sent)");
        assert_eq!(weeks[2], "2027-08-09");
    }

    /// Whatever day a case starts, and whatever is avoided: the days are free, in order and never farther apart
    /// than the interval, unless it is said.
    #[test]
    fn every_start_of_four_years_keeps_its_interval() {
        let sets: [&[Avoided]; 3] = [&WORKING, &ALSO_JULY, Avoided::ALL];
        for interval in ["3 måneder", "6 uger", "1 måned", "1 uge"] {
            let interval = Interval::from_words(interval).expect(interval);
            for set in sets {
                let avoid: Avoid = set.iter().copied().collect();
                for day in (0..4 * 365).map(|days| date("2023-01-01").plus_days(days)) {
                    keeps(day, interval, &avoid);
                }
            }
        }
    }

    fn keeps(start: Date, interval: Interval, avoid: &Avoid) {
        let plan = follow_ups(start, interval, avoid);
        let days: Vec<Date> = std::iter::once(start).chain(plan.iter().map(|one| one.planned)).collect();
        let at = || format!("{} {} {avoid:?}: {plan:?}", start.iso(), interval.words());
        assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{}", at());
        assert!(plan.iter().all(|one| avoid.reason(one.planned).is_none()), "{}", at());
        assert!(plan.iter().all(|one| one.moved.is_some() == (one.planned != one.due)), "{}", at());
        let late = plan.iter().filter(|one| one.is_late()).count();
        assert_eq!(check(&days, interval, 0).len(), late, "{}", at());
        let never = matches!(interval, Interval::Months(3) | Interval::Weeks(6));
        assert!(!never || late == 0, "{}", at());
        assert!(interval.after(days[days.len() - 1]) > start.plus_months(SPAN_MONTHS), "{}", at());
    }

    #[test]
    fn agreed_days_are_kept_and_the_rest_is_counted_from_the_last() {
        let agreed = ["2027-05-01", "2027-03-15", "2027-01-04", "2027-05-01"].map(date);
        let avoid: Avoid = WORKING.into_iter().collect();
        let plan = carry_on(date("2027-01-04"), &agreed, Interval::Weeks(6), &avoid);
        let days: Vec<String> = plan.iter().map(|one| one.planned.iso()).collect();
        assert_eq!(
            days.join(" "),
            "2027-03-15 2027-05-01 2027-06-11 2027-07-23 2027-09-03 2027-10-15 2027-11-26"
        );
        let late: Vec<bool> = plan.iter().map(FollowUp::is_late).collect();
        assert_eq!(late, [true, true, false, false, false, false, false]);
        assert_eq!(plan[0].due, date("2027-02-15"));
        assert_eq!((plan[1].moved, plan[2].moved), (None, Some(Reason::Weekend)));
        let start = date("2027-01-04");
        let months = Interval::Months(3);
        assert_eq!(carry_on(start, &[], months, &avoid), follow_ups(start, months, &avoid));
    }

    #[test]
    fn a_plan_that_breaks_the_interval_is_found_out() {
        let plan = ["2027-08-16", "2027-01-04", "2027-04-05", "2027-04-05"].map(date);
        let breach = |from, to, days, allowed| Breach { from: date(from), to: date(to), days, allowed };
        assert_eq!(
            check(&plan, Interval::Months(3), 0),
            [breach("2027-01-04", "2027-04-05", 91, 90), breach("2027-04-05", "2027-08-16", 133, 91),]
        );
        assert_eq!(check(&plan, Interval::Months(3), 7), [breach("2027-04-05", "2027-08-16", 133, 98)]);
        assert_eq!(check(&plan[..1], Interval::Weeks(6), 0), []);
        assert_eq!(check(&[], Interval::Weeks(6), 0), []);
    }
}
