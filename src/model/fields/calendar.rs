//! How dates, intervals and what is avoided are written in front matter and settings.

use super::value::FieldType;
use super::{Found, Shape};
use crate::calendar::{Avoided, Date, Interval};
use serde_json::Value;

impl FieldType for Date {
    const SHAPE: Shape = Shape::Date;
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        let date = found.value.as_datetime()?.date?;
        Date::of(date.year, date.month.into(), date.day.into())
    }
    fn fallback() -> Self {
        Date::FIRST
    }
    fn plain(&self) -> Value {
        self.iso().into()
    }
}

impl FieldType for Interval {
    const SHAPE: Shape = Shape::Interval;
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        Interval::from_words(found.value.as_str()?)
    }
    fn fallback() -> Self {
        Interval::Months(1)
    }
    fn plain(&self) -> Value {
        self.words().into()
    }
}

impl FieldType for Avoided {
    const SHAPE: Shape = Shape::Choice(Avoided::WORDS);
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        Avoided::from_word(found.value.as_str()?)
    }
    fn fallback() -> Self {
        Avoided::Holidays
    }
    fn plain(&self) -> Value {
        Avoided::WORDS.iter().copied().find(|word| Avoided::from_word(word).as_ref() == Some(self)).into()
    }
}
