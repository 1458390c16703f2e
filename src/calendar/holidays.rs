//! Danish holidays of a year, and the other days on which many municipalities are closed.
//!
//! Takes a year and gives days with their Danish names, in order. Store bededag ended with 2023 (Act no. 214 of
//! 6 March 2023). Never says whether a certain municipality is closed: whoever asks chooses the classes.

use super::Date;

/// What kind of day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A public holiday.
    Public,
    /// No public holiday, but many municipalities are closed.
    Closed,
}

/// A day with a name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Holiday {
    pub date: Date,
    /// In Danish, in lower case: "2. påskedag".
    pub name: &'static str,
    pub class: Class,
}

const STORE_BEDEDAG: &str = "store bededag";
/// The last year in which it was a holiday.
const LAST_STORE_BEDEDAG: u16 = 2023;

/// Easter Sunday of a year in the Gregorian calendar, by the computus of Meeus, Jones and Butcher.
pub fn easter(year: u16) -> Date {
    let year = i32::from(year);
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let correction = (golden + 11 * epact + 22 * sunday) / 451;
    let days = epact + sunday - 7 * correction + 114;
    Date::of(year as u16, (days / 31) as u16, (days % 31 + 1) as u16).unwrap_or(Date::FIRST)
}

/// Days after Easter Sunday.
const MOVING: [(i32, &str); 8] = [
    (-3, "skærtorsdag"),
    (-2, "langfredag"),
    (0, "påskedag"),
    (1, "2. påskedag"),
    (26, STORE_BEDEDAG),
    (39, "Kristi himmelfartsdag"),
    (49, "pinsedag"),
    (50, "2. pinsedag"),
];

/// Month and day.
const FIXED: [(u16, u16, &str, Class); 6] = [
    (1, 1, "nytårsdag", Class::Public),
    (6, 5, "grundlovsdag", Class::Closed),
    (12, 24, "juleaftensdag", Class::Closed),
    (12, 25, "juledag", Class::Public),
    (12, 26, "2. juledag", Class::Public),
    (12, 31, "nytårsaftensdag", Class::Closed),
];

/// The named days of a year, of all classes, in order; a day with two names is the public holiday first.
pub fn of_year(year: u16) -> Vec<Holiday> {
    let mut all: Vec<Holiday> = named(year).collect();
    all.sort_by_key(|one| (one.date, one.class));
    all
}

/// What a day is called in its class, if anything.
pub fn name(date: Date, class: Class) -> Option<&'static str> {
    named(date.year()).find(|one| one.date == date && one.class == class).map(|one| one.name)
}

fn named(year: u16) -> impl Iterator<Item = Holiday> {
    let easter = easter(year);
    let moving = MOVING
        .into_iter()
        .filter(move |(_, name)| *name != STORE_BEDEDAG || year <= LAST_STORE_BEDEDAG)
        .map(move |(days, name)| Holiday { date: easter.plus_days(days), name, class: Class::Public });
    let fixed = FIXED.into_iter().filter_map(move |(month, day, name, class)| {
        Some(Holiday { date: Date::of(year, month, day)?, name, class })
    });
    moving.chain(fixed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Weekday;

    fn date(text: &str) -> Date {
        Date::from_iso(text).expect(text)
    }

    /// From the tables that churches print; with the earliest and the latest that can be.
    const EASTERS: &str = "1818-03-22 1900-04-15 1913-03-23 1943-04-25 1954-04-18 1961-04-02 1981-04-19 \
        1999-04-04 2000-04-23 2001-04-15 2002-03-31 2003-04-20 2004-04-11 2005-03-27 2006-04-16 2007-04-08 \
        2008-03-23 2009-04-12 2010-04-04 2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05 2016-03-27 \
        2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 \
        2038-04-25 2049-04-18";

    #[test]
    fn easter_is_where_the_tables_have_it() {
        for known in EASTERS.split(' ') {
            assert_eq!(easter(date(known).year()).iso(), known);
        }
    }

    /// Easter is the first Sunday after the first full moon of spring, and the moon's dates come again: the
    /// Sunday lies within 22 March and 25 April, and each of these days is somebody's Easter.
    #[test]
    fn easter_is_always_a_sunday_between_its_bounds() {
        let mut days = std::collections::BTreeSet::new();
        for year in 1583..=9999 {
            let easter = easter(year);
            assert_eq!((easter.year(), easter.weekday()), (year, Weekday::Sunday));
            days.insert((easter.month(), easter.day()));
        }
        assert_eq!((days.first(), days.last(), days.len()), (Some(&(3, 22)), Some(&(4, 25)), 35));
    }

    #[test]
    fn the_year_2023_has_the_last_store_bededag() {
        let named = |year: u16, class: Class| -> Vec<String> {
            let days = of_year(year).into_iter().filter(|one| one.class == class);
            days.map(|one| format!("{} {}", one.date.iso(), one.name)).collect()
        };
        assert_eq!(
            named(2023, Class::Public),
            [
                "2023-01-01 nytårsdag",
                "2023-04-06 skærtorsdag",
                "2023-04-07 langfredag",
                "2023-04-09 påskedag",
                "2023-04-10 2. påskedag",
                "2023-05-05 store bededag",
                "2023-05-18 Kristi himmelfartsdag",
                "2023-05-28 pinsedag",
                "2023-05-29 2. pinsedag",
                "2023-12-25 juledag",
                "2023-12-26 2. juledag",
            ]
        );
        assert_eq!(
            named(2024, Class::Closed),
            ["2024-06-05 grundlovsdag", "2024-12-24 juleaftensdag", "2024-12-31 nytårsaftensdag"]
        );
        for year in 1900..2200 {
            let has = named(year, Class::Public).iter().any(|one| one.ends_with("store bededag"));
            assert_eq!(has, year <= 2023, "{year}");
        }
    }

    #[test]
    fn a_day_with_two_names_keeps_both() {
        assert_eq!(name(date("2017-06-05"), Class::Public), Some("2. pinsedag"));
        assert_eq!(name(date("2017-06-05"), Class::Closed), Some("grundlovsdag"));
        assert_eq!(name(date("2017-06-06"), Class::Public), None);
    }
}
