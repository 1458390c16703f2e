//! A calendar date, its weekday, and how far it is from another.
//!
//! Takes a year, a month and a day in the Gregorian calendar, years 1 to 9999; a [`Date`] is always one that
//! exists. Never knows which one is today.

/// The months in Danish, January first.
pub const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    pub fn danish(self) -> &'static str {
        match self {
            Weekday::Monday => "mandag",
            Weekday::Tuesday => "tirsdag",
            Weekday::Wednesday => "onsdag",
            Weekday::Thursday => "torsdag",
            Weekday::Friday => "fredag",
            Weekday::Saturday => "lørdag",
            Weekday::Sunday => "søndag",
        }
    }

    pub fn is_weekend(self) -> bool {
        matches!(self, Weekday::Saturday | Weekday::Sunday)
    }
}

/// A calendar date that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The first day that there is: 1 January in the year 1.
    pub const FIRST: Date = Date { year: 1, month: 1, day: 1 };
    /// The last day that there is.
    pub const LAST: Date = Date { year: 9999, month: 12, day: 31 };

    /// The date, if it exists.
    pub fn of(year: u16, month: u16, day: u16) -> Option<Date> {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Date { year, month, day })
    }

    /// Reads "2026-11-22".
    pub fn from_iso(text: &str) -> Option<Date> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        Date::of(number(year, 4)?, number(month, 2)?, number(day, 2)?)
    }

    /// Reads "2026-11" as the first day of that month.
    pub fn from_iso_month(text: &str) -> Option<Date> {
        let (year, month) = text.split_once('-')?;
        Date::of(number(year, 4)?, number(month, 2)?, 1)
    }

    pub fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    pub fn day(self) -> u8 {
        self.day
    }

    pub fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        Weekday::ALL[(self.since_1970() + 3).rem_euclid(7) as usize]
    }

    /// How many days later `other` is; negative if it is earlier.
    pub fn days_until(self, other: Date) -> i32 {
        other.since_1970() - self.since_1970()
    }

    /// The day so many days later, or earlier; never beyond the first and the last.
    pub fn plus_days(self, days: i32) -> Date {
        let number = i64::from(self.since_1970()) + i64::from(days);
        let (first, last) = (Date::FIRST.since_1970(), Date::LAST.since_1970());
        civil(number.clamp(i64::from(first), i64::from(last)) as i32)
    }

    /// The same day so many months later, or the last of that month if it is shorter; never beyond the last day.
    pub fn plus_months(self, months: u32) -> Date {
        let index = (u64::from(self.year) * 12 + u64::from(self.month) - 1) + u64::from(months);
        let (year, month) = (index / 12, (index % 12) as u8 + 1);
        match u16::try_from(year) {
            Ok(year) if year <= 9999 => Date { year, month, day: self.day.min(days_in_month(year, month)) },
            _ => Date::LAST,
        }
    }

    /// "22. november 2026".
    pub fn danish(self) -> String {
        format!("{}. {} {}", self.day, MONTHS[usize::from(self.month) - 1], self.year)
    }

    /// "22. nov. 2026", where there is little room; a line ends before the year alone.
    pub fn brief(self) -> String {
        let month: String = MONTHS[usize::from(self.month) - 1].chars().take(3).collect();
        let point = if self.month == 5 { "" } else { "." };
        format!("{}.\u{a0}{month}{point} {}", self.day, self.year)
    }

    /// "2026-11-22".
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Days since 1 January 1970; a year is counted from March, so that the leap day is its last.
    fn since_1970(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }
}

/// The date that lies so many days after 1 January 1970: what `since_1970` counts, taken back.
fn civil(number: i32) -> Date {
    let shifted = number + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    Date { year: year as u16, month: month as u8, day: day as u8 }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A number of exactly so many digits.
fn number(text: &str, digits: usize) -> Option<u16> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::from_iso(text).expect(text)
    }

    #[test]
    fn only_days_that_exist_are_dates() {
        for good in ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2027-04-30"] {
            assert_eq!(date(good).iso(), good);
        }
        let bad = "2027-02-29 1900-02-29 2027-04-31 2027-13-01 2027-00-10 2027-01-00 0000-01-01 2027-1-1 \
                   27-01-01 2027-01 2027-01-01T +027-01-01 2027--1-01 2o27-01-01";
        for bad in bad.split(' ').chain([""]) {
            assert_eq!(Date::from_iso(bad), None, "{bad}");
        }
        assert_eq!(Date::from_iso_month("2027-03"), Some(date("2027-03-01")));
        assert_eq!(Date::from_iso_month("2027-13"), None);
        assert_eq!(Date::from_iso_month("2027-03-01"), None);
    }

    #[test]
    fn every_day_of_three_centuries_follows_the_one_before() {
        let (mut day, mut weekday) = (date("1900-01-01"), 0);
        assert_eq!(day.weekday(), Weekday::Monday);
        let mut count = 0;
        while day < date("2200-01-01") {
            assert_eq!(day.weekday(), Weekday::ALL[weekday], "{}", day.iso());
            assert_eq!(civil(day.since_1970()), day);
            let next = day.plus_days(1);
            assert!(next > day && day.days_until(next) == 1 && next.plus_days(-1) == day, "{}", day.iso());
            (day, weekday, count) = (next, (weekday + 1) % 7, count + 1);
        }
        assert_eq!((day.iso().as_str(), count), ("2200-01-01", 300 * 365 + 73));
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last() {
        assert_eq!(date("2027-01-31").plus_months(1), date("2027-02-28"));
        assert_eq!(date("2027-01-31").plus_months(2), date("2027-03-31"));
        assert_eq!(date("2027-11-30").plus_months(3), date("2028-02-29"));
        assert_eq!(date("2027-12-01").plus_months(0), date("2027-12-01"));
        assert_eq!(date("2027-12-15").plus_months(13), date("2029-01-15"));
    }

    #[test]
    fn nothing_lies_beyond_the_first_and_the_last() {
        assert_eq!(Date::LAST.plus_days(1), Date::LAST);
        assert_eq!(Date::LAST.plus_days(i32::MAX), Date::LAST);
        assert_eq!(Date::FIRST.plus_days(i32::MIN), Date::FIRST);
        assert_eq!(Date::LAST.plus_months(u32::MAX), Date::LAST);
        assert_eq!(Date::FIRST.days_until(Date::LAST), 3_652_058);
    }

    #[test]
    fn in_danish() {
        assert_eq!(date("2026-11-22").danish(), "22. november 2026");
        assert_eq!(date("2026-11-22").brief(), "22.\u{a0}nov. 2026");
        assert_eq!(date("2026-05-02").brief(), "2.\u{a0}maj 2026");
        assert_eq!(date("2026-11-22").weekday().danish(), "søndag");
        assert!(date("2026-11-21").weekday().is_weekend() && !date("2026-11-20").weekday().is_weekend());
    }
}
