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

    /// "2026-11-22".
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
