//! The days on which nothing is planned, and why a certain day is one of them.
//!
//! Takes what a municipality wants to avoid and a date. Never moves anything: `cadence` does.

use super::holidays::{self, Class};
use super::{Date, Weekday};
use std::collections::BTreeSet;

/// What a plan can avoid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Avoided {
    /// Public holidays.
    Holidays,
    /// Days on which many municipalities are closed.
    ClosedDays,
    /// The month in which families and colleagues are away.
    July,
    Weekends,
}

impl Avoided {
    pub const ALL: &'static [Avoided] =
        &[Avoided::Holidays, Avoided::ClosedDays, Avoided::July, Avoided::Weekends];
    /// As written in the settings, in the order of [`Avoided::ALL`].
    pub const WORDS: &'static [&'static str] = &["helligdage", "lukkedage", "juli", "weekend"];

    pub fn from_word(word: &str) -> Option<Avoided> {
        let at = Self::WORDS.iter().position(|one| *one == word)?;
        Self::ALL.get(at).copied()
    }
}

/// All that a plan avoids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Avoid(BTreeSet<Avoided>);

impl FromIterator<Avoided> for Avoid {
    fn from_iter<I: IntoIterator<Item = Avoided>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}

/// Why nothing is planned on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    July,
    /// A holiday or a day of closing, by its name.
    Named(&'static str),
    Weekend,
}

impl Reason {
    /// In Danish, in lower case: "langfredag", "juli", "weekend".
    pub fn danish(self) -> &'static str {
        match self {
            Reason::July => "juli",
            Reason::Named(name) => name,
            Reason::Weekend => "weekend",
        }
    }
}

impl Avoid {
    /// Why a day is avoided, if it is. Of several reasons the one that moves the plan farthest comes first.
    pub fn reason(&self, date: Date) -> Option<Reason> {
        let has = |what| self.0.contains(&what);
        let named = |what, class| has(what).then(|| holidays::name(date, class)).flatten();
        if has(Avoided::July) && date.month() == 7 {
            return Some(Reason::July);
        }
        named(Avoided::Holidays, Class::Public)
            .or_else(|| named(Avoided::ClosedDays, Class::Closed))
            .map(Reason::Named)
            .or_else(|| {
                (has(Avoided::Weekends) && Weekday::is_weekend(date.weekday())).then_some(Reason::Weekend)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_something_to_avoid() {
        let read: Vec<Avoided> = Avoided::WORDS.iter().filter_map(|word| Avoided::from_word(word)).collect();
        assert_eq!(read, Avoided::ALL);
        assert_eq!(Avoided::from_word("ferie"), None);
    }

    #[test]
    fn a_day_is_avoided_only_for_what_was_chosen() {
        let reason = |text: &str, avoided: &[Avoided]| {
            let avoid: Avoid = avoided.iter().copied().collect();
            avoid.reason(Date::from_iso(text).expect(text)).map(Reason::danish)
        };
        assert_eq!(reason("2027-03-28", Avoided::ALL), Some("påskedag"));
        assert_eq!(reason("2027-03-28", &[Avoided::Weekends]), Some("weekend"));
        assert_eq!(reason("2027-03-28", &[Avoided::July, Avoided::ClosedDays]), None);
        assert_eq!(reason("2027-07-04", Avoided::ALL), Some("juli"));
        assert_eq!(reason("2027-06-05", &[Avoided::Holidays]), None);
        assert_eq!(reason("2027-06-05", &[Avoided::ClosedDays, Avoided::Weekends]), Some("grundlovsdag"));
        assert_eq!(reason("2027-03-24", Avoided::ALL), None);
        assert_eq!(reason("2027-03-28", &[]), None);
    }
}
