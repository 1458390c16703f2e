//! Shapes and what stands on them as drawings: a wheel as a year, a map as people or clouds, a triangle, shares.
//!
//! Takes a definition, a shape and perhaps data; gives what `drawing` draws. Ids within a drawing begin with the sheet's
//! own.

mod map;
mod shares;
mod triangle;

pub(super) use map::{clouds, map, network, tie};
pub(super) use shares::shares;
pub(super) use triangle::triangle;

use super::data::part;
use super::shape::{KIND, MONTHS, Wheel};
use super::{Data, Definition};
use crate::drawing::wheel::{Event, Month, Year};

/// What the ids within a sheet's wheel begin with.
pub(super) fn id(definition: &Definition) -> String {
    named(definition, "hjul")
}

fn named(definition: &Definition, drawing: &str) -> String {
    format!("ark-{}-{drawing}", definition.id)
}

/// The year of a sheet: what stands in each month, with the mark of its kind.
pub(super) fn year(definition: &Definition, wheel: &Wheel, data: Option<&Data>) -> Year {
    let months = MONTHS.map(|(id, title)| {
        let entries = data.map_or(&[][..], |data| data.entries(id));
        let events = entries.iter().map(|entry| {
            let activity = wheel.activity(part(entry, KIND));
            let words = wheel.fields.first().map_or("", |field| part(entry, &field.id));
            let text = if words.is_empty() { activity.map_or("", |one| &one.title) } else { words };
            Event { mark: activity.map(|one| one.mark), text: text.to_owned() }
        });
        Month { id, title, events: events.collect() }
    });
    Year {
        id: id(definition),
        title: definition.heading.title.clone(),
        description:
            "Et hjul med tolv felter, ét for hver måned. Alt, hvad der står i hjulet, står også i tabellen."
                .to_owned(),
        hub: wheel.hub.clone(),
        marks: wheel.activities.iter().map(|one| one.mark).collect(),
        months: months.into(),
    }
}
