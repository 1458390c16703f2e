//! A map as a drawing: people on circles, or clouds.

use super::named;
use crate::drawing::clouds::{self, Cloud, Clouds};
use crate::drawing::network::{self, Network, Person, Tie};
use crate::worksheet::data::part;
use crate::worksheet::shape::{Layout, Map, PLACE, Stroke, TIE};
use crate::worksheet::{Data, Definition, Entry};

/// The drawing of a map; `room` empty places when nobody is on it.
pub(in crate::worksheet) fn map(
    definition: &Definition,
    (map, room): (&Map, u32),
    data: Option<&Data>,
) -> String {
    match map.layout {
        Layout::Circles => network::draw(&Network { room: room as usize, ..network(definition, map, data) }),
        Layout::Clouds => clouds::draw(&clouds(definition, map, data)),
    }
}

/// The people on a map with circles.
pub(in crate::worksheet) fn network(definition: &Definition, map: &Map, data: Option<&Data>) -> Network {
    Network {
        id: named(definition, &map.id),
        title: definition.heading.title.clone(),
        center: map.center.clone(),
        circles: map.places.iter().map(|place| place.title.clone()).collect(),
        persons: entries(map, data).iter().map(|entry| person(map, entry)).collect(),
        room: map.room as usize,
    }
}

/// The clouds of a map.
pub(in crate::worksheet) fn clouds(definition: &Definition, map: &Map, data: Option<&Data>) -> Clouds {
    Clouds {
        id: named(definition, &map.id),
        title: definition.heading.title.clone(),
        center: map.center.clone(),
        clouds: all(map, entries(map, data)),
    }
}

fn entries<'a>(map: &Map, data: Option<&'a Data>) -> &'a [Entry] {
    data.map_or(&[][..], |data| data.entries(&map.id))
}

/// The line that a tie is drawn with.
pub(in crate::worksheet) fn tie(stroke: Stroke) -> Tie {
    match stroke {
        Stroke::Double => Tie::Double,
        Stroke::Full => Tie::Full,
        Stroke::Dashed => Tie::Dashed,
        Stroke::Dotted => Tie::Dotted,
    }
}

/// What stands first in an entry, and next. The rest stands in the table alone: a drawing is read from afar.
fn words<'a>(map: &Map, entry: &'a Entry) -> (&'a str, &'a str) {
    let mut written = map.fields.iter().map(|field| part(entry, &field.id));
    (written.next().unwrap_or_default(), written.next().unwrap_or_default())
}

fn person(map: &Map, entry: &Entry) -> Person {
    let place = part(entry, PLACE);
    let chosen = map.ties.iter().find(|tie| tie.choice.id == part(entry, TIE));
    Person {
        name: words(map, entry).0.to_owned(),
        circle: map.places.iter().position(|one| one.id == place),
        tie: chosen.map(|one| tie(one.stroke)),
    }
}

/// Clouds that have names hold who is placed there; others are named by who fills them in, and some stay empty.
fn all(map: &Map, entries: &[Entry]) -> Vec<Cloud> {
    if !map.places.is_empty() {
        let placed = |id: &str| {
            let here = entries.iter().filter(|entry| part(entry, PLACE) == id);
            here.map(|entry| words(map, entry).0).collect::<Vec<_>>().join(", ")
        };
        return map
            .places
            .iter()
            .map(|place| Cloud { title: place.title.clone(), text: placed(&place.id) })
            .collect();
    }
    let cloud = |entry: &Entry| {
        let (title, text) = words(map, entry);
        Cloud { title: title.to_owned(), text: text.to_owned() }
    };
    let empty = Cloud { title: String::new(), text: String::new() };
    let mut clouds: Vec<Cloud> = entries.iter().map(cloud).collect();
    clouds.resize(clouds.len().max(map.room as usize), empty);
    clouds
}
