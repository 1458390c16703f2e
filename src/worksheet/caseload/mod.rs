//! A whole caseload: for each family a folder with its sheets, its calendar and the plan of its follow-ups.
//!
//! Takes read families and how their sheets are printed; makes the folders in parallel and hands each over as soon
//! as it is whole, so that hundreds never stand in memory together. Names carry numbers and the ids of sheets,
//! nothing that a family wrote. Writes nothing itself: the receiver does.

mod plan;

pub use plan::Plan;

use super::data::{Family, Filled};
use super::fill::{BATCH, Format, Press, Sheet, bytes};
use super::pdf::{Fault, Footer, Typesetter, forget};
use super::{Definition, ics, print};
use crate::calendar::Avoid;
use crate::calendar::ics::{Event, Stamp, Summary, When, calendar};
use rayon::prelude::*;
use std::sync::Arc;

const CALENDAR: &str = "kalender.ics";
const FOLLOW_UPS: &str = "opfoelgninger.csv";
/// What a family's folder is called before its number.
pub const FOLDER: &str = "familie-";

/// How one sheet is printed.
pub struct Printed {
    pub definition: Arc<Definition>,
    pub footer: Footer,
    pub formats: Vec<Format>,
}

/// How a caseload is made.
#[derive(Clone, Copy)]
pub struct Office<'a> {
    pub typesetter: &'a Typesetter,
    /// Every sheet that a family has.
    pub sheets: &'a [Printed],
    pub avoid: &'a Avoid,
    /// When the families' data were last changed.
    pub stamp: Stamp,
    /// What tells the calendars of this file's families from those of another; the same on every run.
    pub key: &'a str,
}

/// All that is made for one family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// `familie-001`.
    pub name: String,
    pub files: Vec<Sheet>,
}

/// Why making stopped.
#[derive(Debug)]
pub enum Failure<E> {
    /// A sheet, by its id, could not be printed.
    Fault(String, Fault),
    /// The receiver could not take a folder.
    Receiver(E),
}

/// Makes a folder for each family and hands it to `receive`, in any order.
pub fn make<E: Send>(
    families: &[Family],
    office: Office<'_>,
    receive: impl Fn(Folder) -> Result<(), E> + Sync,
) -> Result<(), Failure<E>> {
    let last = families.iter().map(|one| one.number).max().unwrap_or(0);
    let digits = last.to_string().len().max(3);
    for batch in families.chunks(BATCH) {
        batch.par_iter().try_for_each(|family| {
            let name = format!("{FOLDER}{:0digits$}", family.number);
            let files = files(family, office).map_err(|(sheet, fault)| Failure::Fault(sheet, fault))?;
            receive(Folder { name, files }).map_err(Failure::Receiver)
        })?;
        forget();
    }
    Ok(())
}

/// Whether a file of this name may stand in a family's folder without a person having put it there.
pub fn is_own(name: &str, definitions: &[Arc<Definition>]) -> bool {
    let of_sheet = |(stem, ending): (&str, &str)| {
        definitions.iter().any(|one| one.id == stem) && Format::ALL.iter().any(|one| one.ending() == ending)
    };
    [CALENDAR, FOLLOW_UPS, print::STYLE_NAME].contains(&name) || name.split_once('.').is_some_and(of_sheet)
}

fn files(family: &Family, office: Office<'_>) -> Result<Vec<Sheet>, (String, Fault)> {
    let plan = Plan::of(family, office.avoid);
    let mut files = Vec::new();
    for filled in &family.sheets {
        let printed = office.sheets.iter().find(|one| one.definition.id == filled.definition.id);
        for (sheet, format) in
            printed.iter().flat_map(|one| one.formats.iter().map(move |format| (one, *format)))
        {
            let press = Press { format, typesetter: office.typesetter, footer: &sheet.footer };
            let file = print(filled, plan.as_ref(), press);
            files.push(file.map_err(|fault| (filled.definition.id.clone(), fault))?);
        }
    }
    if files.iter().any(|file| file.name.ends_with(".html")) {
        files.push(Sheet { name: print::STYLE_NAME.to_owned(), bytes: print::style().into_bytes() });
    }
    let events = events(family, plan.as_ref(), office.key);
    if !events.is_empty() {
        files.push(Sheet { name: CALENDAR.to_owned(), bytes: calendar(office.stamp, &events) });
    }
    files.extend(plan.map(|plan| Sheet { name: FOLLOW_UPS.to_owned(), bytes: plan.table() }));
    Ok(files)
}

fn print(filled: &Filled, plan: Option<&Plan<'_>>, press: Press<'_>) -> Result<Sheet, Fault> {
    let definition = &filled.definition;
    let placed = plan.map(|plan| plan.placed(definition, &filled.data));
    let bytes = bytes(definition, placed.as_ref().unwrap_or(&filled.data), press)?;
    Ok(Sheet { name: format!("{}.{}", definition.id, press.format.ending()), bytes })
}

/// The days on a family's sheets, and its follow-ups.
fn events(family: &Family, plan: Option<&Plan<'_>>, key: &str) -> Vec<Event> {
    let key = family.uuid.clone().unwrap_or_else(|| format!("{key}-{}", family.number));
    let sheets = family.sheets.iter().flat_map(|one| ics::events(&one.definition, &one.data, &key));
    let reckoned = plan.into_iter().flat_map(Plan::reckoned).map(|(number, date)| Event {
        uid: format!("{key}-opfoelgning-{number}@vejviser"),
        summary: Summary::fixed("Opfølgning"),
        when: When::Day(date),
    });
    sheets.chain(reckoned).collect()
}
