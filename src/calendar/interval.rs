//! How often something is due: a number of months or weeks.
//!
//! Takes words such as "3 måneder" and gives an [`Interval`]. Never rounds one into the other: a month is a month
//! of the calendar, a week is seven days.

use super::Date;

/// How often something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interval {
    /// 1 to [`Interval::MOST`] months of the calendar.
    Months(u8),
    /// 1 to [`Interval::MOST`] weeks.
    Weeks(u8),
}

impl Interval {
    /// The most months or weeks: what is rarer is no cadence of a year's plan.
    pub const MOST: u8 = 52;

    /// Reads "3 måneder", "1 måned", "6 uger" or "1 uge".
    pub fn from_words(words: &str) -> Option<Interval> {
        let mut parts = words.split_whitespace();
        let (count, unit) = (parts.next()?, parts.next()?);
        let plain = count.bytes().all(|byte| byte.is_ascii_digit());
        let count: u8 = if plain { count.parse().ok()? } else { return None };
        if parts.next().is_some() || !(1..=Self::MOST).contains(&count) {
            return None;
        }
        match unit.to_lowercase().as_str() {
            "måned" | "måneder" => Some(Interval::Months(count)),
            "uge" | "uger" => Some(Interval::Weeks(count)),
            _ => None,
        }
    }

    /// "3 måneder".
    pub fn words(self) -> String {
        match self {
            Interval::Months(1) => "1 måned".to_owned(),
            Interval::Months(count) => format!("{count} måneder"),
            Interval::Weeks(1) => "1 uge".to_owned(),
            Interval::Weeks(count) => format!("{count} uger"),
        }
    }

    /// The day that lies one interval after another.
    pub fn after(self, from: Date) -> Date {
        match self {
            Interval::Months(count) => from.plus_months(u32::from(count)),
            Interval::Weeks(count) => from.plus_days(7 * i32::from(count)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_and_said_again() {
        for words in ["3 måneder", "6 uger", "1 måned", "1 uge", "52 uger"] {
            assert_eq!(Interval::from_words(words).map(Interval::words).as_deref(), Some(words));
        }
        assert_eq!(Interval::from_words("  1   MÅNEDER "), Some(Interval::Months(1)));
        for wrong in
            ["", "3", "måneder", "3måneder", "0 uger", "53 uger", "-3 uger", "+3 uger", "3 år", "3 uger til"]
        {
            assert_eq!(Interval::from_words(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn one_interval_later() {
        let date = |text: &str| Date::from_iso(text).expect(text);
        assert_eq!(Interval::Months(3).after(date("2026-11-30")), date("2027-02-28"));
        assert_eq!(Interval::Weeks(6).after(date("2027-03-01")), date("2027-04-12"));
    }
}
