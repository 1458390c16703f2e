//! Sheets and their data as drawings: a year, a map of people, clouds, a triangle, shares.
//!
//! Takes a definition, one of its shapes and perhaps data; gives what `drawing` draws. The ids within a drawing
//! are made of the sheet's and the shape's, so that a page may hold several. Draws nothing itself.

use super::data::part;
use super::shape::{KIND, MONTHS, Map, PLACE, Stroke, TIE, Table, Triangle, Wheel};
use super::{Data, Definition, Entry};
use crate::drawing::clouds::{Cloud, Clouds};
use crate::drawing::network::{Network, Person, Tie};
use crate::drawing::shares::{Share, Shares};
use crate::drawing::wheel::{Event, Month, Year};
use crate::drawing::{shares, triangle};

/// What the ids within a sheet's wheel begin with.
pub(super) fn id(definition: &Definition) -> String {
    format!("ark-{}-hjul", definition.id)
}

/// The year of a sheet: what stands in each month, with the mark of its kind.
pub(super) fn year(definition: &Definition, wheel: &Wheel, data: Option<&Data>) -> Year {
    let months = MONTHS.map(|(id, title)| {
        let entries = entries(data, id);
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

fn entries<'a>(data: Option<&'a Data>, id: &str) -> &'a [Entry] {
    data.map_or(&[][..], |data| data.entries(id))
}

/// What an entry of a map is called.
fn name<'a>(map: &Map, entry: &'a Entry) -> &'a str {
    map.fields.first().map_or("", |field| part(entry, &field.id))
}

/// The line that is drawn for a tie.
pub(super) fn tie(stroke: Stroke) -> Tie {
    match stroke {
        Stroke::Double => Tie::Double,
        Stroke::Full => Tie::Full,
        Stroke::Dashed => Tie::Dashed,
        Stroke::Dotted => Tie::Dotted,
    }
}

/// The people on a map with circles.
pub(super) fn network(definition: &Definition, map: &Map, data: Option<&Data>) -> Network {
    let person = |entry: &Entry| Person {
        name: name(map, entry).to_owned(),
        circle: map.places.iter().position(|place| place.id == part(entry, PLACE)),
        tie: map.ties.iter().find(|one| one.choice.id == part(entry, TIE)).map(|one| tie(one.stroke)),
    };
    Network {
        id: format!("ark-{}-{}", definition.id, map.id),
        title: definition.heading.title.clone(),
        center: map.center.clone(),
        circles: map.places.iter().map(|place| place.title.clone()).collect(),
        persons: entries(data, &map.id).iter().map(person).collect(),
        room: map.room as usize,
    }
}

/// The clouds of a map: those that have names, with what stands in each; else one for each entry.
pub(super) fn clouds(definition: &Definition, map: &Map, data: Option<&Data>) -> Clouds {
    let entries = entries(data, &map.id);
    let named = map.places.iter().map(|place| {
        let inside = entries.iter().filter(|entry| part(entry, PLACE) == place.id);
        let names: Vec<&str> = inside.map(|entry| name(map, entry)).collect();
        Cloud { title: place.title.clone(), text: names.join(", ") }
    });
    let own = entries.iter().map(|entry| {
        let text = map.fields.get(1).map_or("", |field| part(entry, &field.id));
        Cloud { title: name(map, entry).to_owned(), text: text.to_owned() }
    });
    let blank = || Cloud { title: String::new(), text: String::new() };
    let mut clouds: Vec<Cloud> = if map.places.is_empty() { own.collect() } else { named.collect() };
    if entries.is_empty() && map.places.is_empty() {
        clouds.extend(std::iter::repeat_with(blank).take(map.room as usize));
    }
    Clouds {
        id: format!("ark-{}-{}", definition.id, map.id),
        title: definition.heading.title.clone(),
        center: map.center.clone(),
        clouds,
    }
}

/// A triangle with the names of its sides.
pub(super) fn sides(definition: &Definition, triangle: &Triangle) -> triangle::Triangle {
    let side = |at: usize| triangle.sides.get(at).map_or_else(String::new, |side| side.field.title.clone());
    triangle::Triangle {
        id: format!("ark-{}-trekant", definition.id),
        title: definition.heading.title.clone(),
        center: triangle.center.clone(),
        sides: [side(0), side(1), side(2)],
    }
}

/// The circle beside a table that has a column of shares.
pub(super) fn shares(definition: &Definition, table: &Table, data: Option<&Data>) -> Option<shares::Shares> {
    let column = table.columns.get(table.share?)?;
    let label = table.columns.iter().find(|one| one.field.id != column.field.id);
    let share = |entry: &Entry| {
        let label = label.map_or("", |one| part(entry, &one.field.id)).to_owned();
        percent(part(entry, &column.field.id)).map(|percent| Share { label, percent })
    };
    Some(Shares {
        id: format!("ark-{}-{}", definition.id, table.id),
        title: definition.heading.title.clone(),
        shares: entries(data, &table.id).iter().filter_map(share).collect(),
    })
}

/// The number in "40 %", "33,3" or "ca. 25 pct.".
fn percent(text: &str) -> Option<f64> {
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let number: String = text[start..]
        .chars()
        .take_while(|letter| letter.is_ascii_digit() || ",.".contains(*letter))
        .collect();
    number.trim_end_matches([',', '.']).replace(',', ".").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn percents_are_read_as_people_write_them() {
        assert_eq!(
            ["40", "40 %", "33,3 pct.", "ca. 25."].map(percent),
            [Some(40.0), Some(40.0), Some(33.3), Some(25.0)]
        );
        assert_eq!([percent("halvdelen"), percent("")], [None, None]);
    }
}
