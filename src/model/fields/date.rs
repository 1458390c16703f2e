//! A calendar date, and the months of the year.

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

/// A calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

impl Date {
    /// "22. november 2026".
    pub fn danish(self) -> String {
        format!("{}. {} {}", self.day, MONTHS[usize::from(self.month.clamp(1, 12)) - 1], self.year)
    }

    /// The day that `2026-11-22` names; none for a day that no calendar has.
    pub fn from_iso(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let mut part = |digits: usize| parts.next().filter(|one| one.len() == digits)?.parse::<u16>().ok();
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        Self::of(year, month, day).filter(|_| parts.next().is_none())
    }

    /// A day of the calendar.
    pub fn of(year: u16, month: u16, day: u16) -> Option<Date> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Date { year, month: month as u8, day: day as u8 })
    }

    /// "2026-11-22".
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
