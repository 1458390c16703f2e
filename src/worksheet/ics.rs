//! A filled sheet's days as a calendar.
//!
//! Takes a definition, a family's data, when these were last changed, and the key that this family's events are
//! known by; gives an event for every field that holds a day: at a time if the field right after it holds one, else
//! all day. An event is called by the titles of the
//! definition: "Årshjul: Netværksmøde". What a family wrote never reaches a calendar. An activity of a wheel that
//! has a month and no day gives no event.

use super::shape::KIND;
use super::{Data, Definition, Entry, Field, Input, Shape, data::part as value};
use crate::calendar::ics::{self, Event, Stamp, Summary, When};
use crate::calendar::{Date, Time};

/// The sheet as a calendar file; none when it holds no day.
pub fn sheet(definition: &Definition, data: &Data, stamp: Stamp, key: &str) -> Option<Vec<u8>> {
    let events = events(definition, data, key);
    (!events.is_empty()).then(|| ics::calendar(stamp, &events))
}

/// The events of a sheet, in reading order.
///
/// An event's uid is `<key>-<sheet>-<field>-<entry>@vejviser`, the entry counted from 0: the same when the day is
/// moved. A second field with a day in the same entry is `<field>.<part>`.
pub fn events(definition: &Definition, data: &Data, key: &str) -> Vec<Event> {
    let maker = Maker { definition, key };
    let top = maker.fields(&definition.top, None, data);
    let parts =
        definition.parts.iter().map(|part| maker.fields(&part.shape.fields(), Some(&part.shape), data));
    std::iter::once(top).chain(parts).flatten().collect()
}

/// When a thing is whose day stands in the field at a place, and perhaps its time in the next.
fn when(fields: &[Field], at: usize, written: impl Fn(&str) -> String) -> Option<When> {
    let date = Date::from_iso(&written(&fields[at].id))?;
    let time = fields.get(at + 1).filter(|next| next.input == Input::Time);
    let time = time.and_then(|next| Time::from_text(&written(&next.id)));
    Some(time.map_or(When::Day(date), |time| When::At(date, time)))
}

/// Where days stand in a row of fields.
fn days(fields: &[Field]) -> impl Iterator<Item = usize> {
    fields.iter().enumerate().filter(|(_, field)| field.input == Input::Date).map(|(at, _)| at)
}

struct Maker<'a> {
    definition: &'a Definition,
    key: &'a str,
}

impl Maker<'_> {
    /// The events of fields that stand side by side.
    fn fields(&self, fields: &[Field], shape: Option<&Shape>, data: &Data) -> Vec<Event> {
        let mut events = Vec::new();
        for (at, field) in fields.iter().enumerate() {
            if field.input == Input::Date {
                let when = when(fields, at, |id| data.text(id).to_owned());
                events.extend(when.map(|when| self.event((&field.id, 0), &field.title, when)));
            }
            events.extend(self.list(field, shape, data));
        }
        events
    }

    fn list(&self, field: &Field, shape: Option<&Shape>, data: &Data) -> Vec<Event> {
        let mut events = Vec::new();
        for (index, entry) in data.entries(&field.id).iter().enumerate() {
            for (number, at) in days(field.parts()).enumerate() {
                let part = &field.parts()[at];
                let Some(when) = when(field.parts(), at, |id| value(entry, id).to_owned()) else { continue };
                let id = match number {
                    0 => field.id.clone(),
                    _ => format!("{}.{}", field.id, part.id),
                };
                events.push(self.event((&id, index), title(field, part, shape, entry), when));
            }
        }
        events
    }

    fn event(&self, (field, index): (&str, usize), title: &str, when: When) -> Event {
        Event {
            uid: format!("{}-{}-{field}-{index}@vejviser", self.key, self.definition.id),
            summary: Summary::of_titles(&self.definition.heading.title, title),
            when,
        }
    }
}

/// What an entry is called: an activity of a wheel by its kind, a row of a table by the column, others by their list.
fn title<'a>(list: &'a Field, part: &'a Field, shape: Option<&'a Shape>, entry: &Entry) -> &'a str {
    match shape {
        Some(Shape::Wheel(wheel)) => {
            wheel.activity(value(entry, KIND)).map_or(&list.title, |activity| &activity.title)
        }
        Some(Shape::Table(_)) => &part.title,
        _ => &list.title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::source::FileId;
    use crate::worksheet::{data, read_definition};

    const HEAD: &str = "title = \"Årets, plan\"\ndescription = \"D\"\npurpose = \"P\"\nwho = \"H\"\nwhen = \"N\"\npapers = [\"A4\"]\n[[fields]]\nid = \"dato\"\ntitle = \"Dato\"\ntype = \"dato\"\n";
    const WHEEL: &str = "[[parts]]\n[parts.wheel]\n[[parts.wheel.activities]]\nid = \"opfoelgning\"\ntitle = \"Opfølgning\"\nmark = \"cirkel\"\n[[parts.wheel.fields]]\nid = \"hvad\"\ntitle = \"Hvad\"\n[[parts.wheel.fields]]\nid = \"dag\"\ntitle = \"Dag\"\ntype = \"dato\"\n";
    const BOARD: &str = "[[parts]]\n[parts.board]\n[[parts.board.columns]]\nid = \"aftaler\"\ntitle = \"Aftaler\"\n[[parts.board.columns.entries]]\nid = \"fra\"\ntitle = \"Fra\"\ntype = \"dato\"\n[[parts.board.columns.entries]]\nid = \"kl\"\ntitle = \"Kl.\"\ntype = \"tid\"\n[[parts.board.columns.entries]]\nid = \"til\"\ntitle = \"Til\"\ntype = \"dato\"\n";
    const TABLE: &str = "[[parts]]\n[parts.table]\n[[parts.table.columns]]\nid = \"frist\"\ntitle = \"Frist\"\ntype = \"dato\"\n";

    fn filled(text: &str) -> (Definition, Data) {
        let mut out = Diagnostics::default();
        let definition = format!("{HEAD}{WHEEL}{BOARD}{TABLE}");
        let definition = read_definition("plan", FileId(0), &definition, &mut out).expect("a sheet");
        let data = data::from_toml(&definition, FileId(0), text, &mut out).pop().expect("data");
        assert!(out.is_empty(), "{out:?}");
        (definition, data)
    }

    const DATA: &str = r#"
dato = 2027-01-04
april = [{ slags = "opfoelgning", hvad = "Hemmeligt" }, { slags = "opfoelgning", hvad = "Hemmeligt", dag = 2027-04-05 }]
maj = [{ dag = 2027-05-03, hvad = "Hemmeligt" }]
aftaler = [{ fra = 2027-02-01, kl = "9.30", til = 2027-02-05 }, { til = 2027-03-01 }]
raekker = [{ frist = 2027-12-31 }]
"#;

    #[test]
    fn each_day_is_an_event_under_titles_of_the_definition() {
        let (definition, data) = filled(DATA);
        let shown = |event: Event| {
            let when = match event.when {
                When::Day(date) => date.iso(),
                When::At(date, time) => format!("{} kl. {}", date.iso(), time.iso()),
            };
            format!("{} {when} {:?}", event.uid, event.summary)
        };
        let found: Vec<String> = events(&definition, &data, "k").into_iter().map(shown).collect();
        assert_eq!(
            found,
            [
                "k-plan-dato-0@vejviser 2027-01-04 Summary(\"Årets, plan: Dato\")",
                "k-plan-april-1@vejviser 2027-04-05 Summary(\"Årets, plan: Opfølgning\")",
                "k-plan-maj-0@vejviser 2027-05-03 Summary(\"Årets, plan: Maj\")",
                "k-plan-aftaler-0@vejviser 2027-02-01 kl. 09:30 Summary(\"Årets, plan: Aftaler\")",
                "k-plan-aftaler.til-0@vejviser 2027-02-05 Summary(\"Årets, plan: Aftaler\")",
                "k-plan-aftaler.til-1@vejviser 2027-03-01 Summary(\"Årets, plan: Aftaler\")",
                "k-plan-raekker-0@vejviser 2027-12-31 Summary(\"Årets, plan: Frist\")",
            ]
        );
    }

    #[test]
    fn what_a_family_wrote_is_in_no_calendar() {
        let (definition, data) = filled(DATA);
        let file = sheet(&definition, &data, Stamp::from_unix(0), "k").expect("a calendar");
        let file = String::from_utf8(file).expect("UTF-8");
        assert!(file.contains("SUMMARY:Årets\\, plan: Opfølgning\r\n") && !file.contains("Hemmeligt"));
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 7);
    }

    #[test]
    fn a_moved_day_keeps_its_uid_and_a_sheet_without_days_has_no_calendar() {
        let uids = |text: &str| -> Vec<String> {
            let (definition, data) = filled(text);
            events(&definition, &data, "k").into_iter().map(|event| event.uid).collect()
        };
        assert_eq!(uids(DATA), uids(&DATA.replace("2027-04-05", "2027-04-06")));
        let (definition, data) = filled("april = [{ slags = \"opfoelgning\" }]");
        assert_eq!(sheet(&definition, &data, Stamp::from_unix(0), "k"), None);
    }
}
