//! The follow-ups of one family: the days, what becomes of them in its wheel, and as a table to print.
//!
//! Takes a family that names a case of a rule, and what is avoided. Days that the family's sheets have for follow-ups
//! are kept as agreed, and the rest of the year is counted from the last of them. Days that break the rule's cadence
//! are warned of, never moved. Never repeats what a family wrote.

use crate::calendar::{self, Avoid, Date, FollowUp};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::worksheet::data::{Cadence, Family, Filled, part as value};
use crate::worksheet::shape::{FOLLOW_UP, KIND, MONTHS, Wheel};
use crate::worksheet::{Data, Definition, Entry, Field, Input, Shape};

/// The follow-ups of a family, in order.
pub struct Plan<'a> {
    cadence: &'a Cadence,
    days: Vec<FollowUp>,
    /// How many of the days, from the first, are the family's own.
    agreed: usize,
    /// Where the family's own days stand.
    place: Option<&'a Span>,
}

impl<'a> Plan<'a> {
    /// The plan of a family that has a cadence.
    pub fn of(family: &'a Family, avoid: &Avoid) -> Option<Plan<'a>> {
        let cadence = family.cadence.as_ref()?;
        let agreed: Vec<(Date, &Span)> = family.sheets.iter().flat_map(agreed).collect();
        let dates: Vec<Date> = agreed.iter().map(|(date, _)| *date).collect();
        let days = calendar::carry_on(cadence.start, &dates, cadence.case.every, avoid);
        let agreed_days = days.iter().filter(|day| dates.contains(&day.planned)).count();
        Some(Plan { cadence, days, agreed: agreed_days, place: agreed.first().map(|(_, place)| *place) })
    }

    /// The days that are reckoned here, each with its number in the plan, from 1.
    pub fn reckoned(&self) -> impl Iterator<Item = (usize, Date)> {
        (1..).zip(&self.days).skip(self.agreed).map(|(number, day)| (number, day.planned))
    }

    /// A warning for each two follow-ups that lie farther apart than the rule allows.
    pub fn warnings(&self) -> Vec<Diagnostic> {
        let case = &self.cadence.case;
        let start = self.cadence.start;
        let all: Vec<Date> = std::iter::once(start).chain(self.days.iter().map(|day| day.planned)).collect();
        let warning = |breach: calendar::Breach| {
            let number = all.iter().position(|day| *day == breach.to).unwrap_or(0);
            let from = match number {
                0 | 1 => "starten".to_owned(),
                _ => format!("{}. opfølgning", number - 1),
            };
            let message = format!("mellem {from} og {number}. opfølgning går der {} dage", breach.days);
            let own = number <= self.agreed;
            let help = match self.days.get(number.wrapping_sub(1)).and_then(|day| day.moved) {
                Some(reason) => format!("Dagen er flyttet på grund af {}.", reason.danish()),
                None => "Flyt opfølgningen, eller læg en mere ind imellem.".to_owned(),
            };
            let rule = format!("Takten er {}: højst {} dage her.", case.every.words(), breach.allowed);
            let place = self.place.filter(|_| own).unwrap_or(&self.cadence.place);
            Diagnostic::warning(Code::BrokenCadence, place.clone(), message).help(format!("{rule} {help}"))
        };
        calendar::check(&all, case.every, 0).into_iter().map(warning).collect()
    }

    /// A sheet's data with the reckoned days in its wheel, if it has one with that activity: in months that do not
    /// have a follow-up without a day already.
    pub fn placed(&self, definition: &Definition, data: &Data) -> Data {
        let mut data = data.clone();
        for wheel in wheels(definition).filter(|wheel| wheel.activity(FOLLOW_UP).is_some()) {
            let day = wheel.fields.iter().find(|field| field.input == Input::Date);
            for (month, (id, _)) in (1..).zip(MONTHS) {
                let there = undated(&data, id, day);
                let here = self.reckoned().filter(|(_, date)| date.month() == month);
                for (_, date) in here.skip(there).collect::<Vec<_>>() {
                    data.add(id, entry(day, date));
                }
            }
        }
        data
    }

    /// The plan for a spreadsheet or a printer, as Danish spreadsheets read it: UTF-8 with its mark, and `;`.
    pub fn table(&self) -> Vec<u8> {
        let mut lines = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let head = ["Nr.", "Dag", "Ugedag", "Senest", "Hvorfra", "Flyttet på grund af", "Takten holder"];
        // Writing to memory does not fail.
        let _ = lines.write_record(head.into_iter().chain(["Takt", "Tilfælde", "Regel"]));
        for (number, day) in (1..).zip(&self.days) {
            let _ = lines.write_record(self.line(number, day));
        }
        lines.into_inner().unwrap_or_default()
    }

    fn line(&self, number: usize, day: &FollowUp) -> [String; 10] {
        let case = &self.cadence.case;
        let from = if number <= self.agreed { "aftalt" } else { "regnet ud" };
        let kept = if day.is_late() { "nej" } else { "ja" };
        [
            number.to_string(),
            day.planned.iso(),
            day.planned.weekday().danish().to_owned(),
            day.due.iso(),
            from.to_owned(),
            day.moved.map_or("", calendar::Reason::danish).to_owned(),
            kept.to_owned(),
            case.every.words(),
            case.when.clone(),
            case.rule.clone(),
        ]
    }
}

fn wheels(definition: &Definition) -> impl Iterator<Item = &Wheel> {
    definition.parts.iter().filter_map(|part| match &part.shape {
        Shape::Wheel(wheel) => Some(wheel),
        _ => None,
    })
}

/// The days that a sheet has for follow-ups: in a field of that id, or as that activity in a wheel.
fn agreed(sheet: &Filled) -> Vec<(Date, &Span)> {
    let fields = sheet.definition.fields().into_iter();
    let fields = fields.filter(|field| field.id == FOLLOW_UP && field.input == Input::Date);
    let dates = fields.filter_map(|field| Date::from_iso(sheet.data.text(&field.id)));
    let mut found: Vec<(Date, &Span)> = dates.map(|date| (date, &sheet.place)).collect();
    for wheel in wheels(&sheet.definition) {
        let days: Vec<&Field> = wheel.fields.iter().filter(|field| field.input == Input::Date).collect();
        let entries = MONTHS.iter().flat_map(|(id, _)| sheet.data.entries(id));
        for entry in entries.filter(|entry| value(entry, KIND) == FOLLOW_UP) {
            let dates = days.iter().filter_map(|day| Date::from_iso(value(entry, &day.id)));
            found.extend(dates.map(|date| (date, &sheet.place)));
        }
    }
    found
}

/// How many follow-ups a month has that no day is set for.
fn undated(data: &Data, month: &str, day: Option<&Field>) -> usize {
    let open = |entry: &&Entry| {
        value(entry, KIND) == FOLLOW_UP && day.is_none_or(|day| value(entry, &day.id).is_empty())
    };
    data.entries(month).iter().filter(open).count()
}

fn entry(day: Option<&Field>, date: Date) -> Entry {
    let day = day.map(|field| (field.id.clone(), date.iso()));
    std::iter::once((KIND.to_owned(), FOLLOW_UP.to_owned())).chain(day).collect()
}

#[cfg(test)]
mod tests;
