//! Events as a calendar file (RFC 5545), which any calendar takes in.
//!
//! Takes events, each under a uid that its maker keeps stable, and the moment that they were last changed; gives
//! the bytes of `text/calendar`. The same events give the same bytes: nothing here asks what time it is.
//!
//! A calendar is shared, synchronised and shown on locked screens. So a [`Summary`] is made of the words of a
//! program or of a sheet's definition, never of what a family wrote; there is no place for a description or a
//! participant; and each event is `CLASS:PRIVATE`.
//!
//! Written here and not by the `icalendar` crate: of all it can do this needs a few lines, and it would bring
//! chrono, uuid and a parser with it.

use super::{Date, Time};

const PRODUCT: &str = "-//Vejviser//Vejviser//DA";
const ZONE: &str = "Europe/Copenhagen";
/// Summer time by the rule that has held since 1996.
const ZONE_LINES: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Copenhagen",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];
/// The longest line in octets, without its end.
const LONGEST: usize = 75;

/// When events were last changed, to the second, in universal time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    date: Date,
    second: u32,
}

impl Stamp {
    /// The moment so many seconds after 1 January 1970, as systems of files count it.
    pub fn from_unix(seconds: u64) -> Stamp {
        let (days, second) = (seconds / 86_400, (seconds % 86_400) as u32);
        let start = Date::of(1970, 1, 1).unwrap_or(Date::FIRST);
        Stamp { date: start.plus_days(i32::try_from(days).unwrap_or(i32::MAX)), second }
    }

    fn written(self) -> String {
        let (hour, minute, second) = (self.second / 3600, self.second / 60 % 60, self.second % 60);
        format!("{}T{hour:02}{minute:02}{second:02}Z", plain(self.date))
    }
}

/// What an event is called: words of the program or of a sheet's definition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Summary(String);

impl Summary {
    /// Words of the program.
    pub fn fixed(words: &'static str) -> Summary {
        Summary(words.to_owned())
    }

    /// "Årshjul: Netværksmøde": two titles of a **definition**. A family's own words must never come here.
    pub fn of_titles(sheet: &str, field: &str) -> Summary {
        Summary(format!("{sheet}: {field}"))
    }
}

/// When an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// All day; the person is not shown as busy.
    Day(Date),
    /// From a time on, in Denmark. How long it takes is not known, so nothing is said of it.
    At(Date, Time),
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Event {
    /// Unique in the world and the same when the event is moved: by it a calendar knows what it has already.
    pub uid: String,
    pub summary: Summary,
    pub when: When,
}

/// The events as one calendar file, in the order given.
pub fn calendar(stamp: Stamp, events: &[Event]) -> Vec<u8> {
    let mut file = File::default();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line(&format!("PRODID:{PRODUCT}"));
    file.line("CALSCALE:GREGORIAN");
    ZONE_LINES.iter().for_each(|line| file.line(line));
    for event in events {
        write(&mut file, event, stamp);
    }
    file.line("END:VCALENDAR");
    file.0
}

fn write(file: &mut File, event: &Event, stamp: Stamp) {
    file.line("BEGIN:VEVENT");
    file.line(&format!("UID:{}", escaped(&event.uid)));
    file.line(&format!("DTSTAMP:{}", stamp.written()));
    let busy = match event.when {
        When::Day(date) => {
            file.line(&format!("DTSTART;VALUE=DATE:{}", plain(date)));
            file.line(&format!("DTEND;VALUE=DATE:{}", plain(date.plus_days(1))));
            "TRANSPARENT"
        }
        When::At(date, time) => {
            file.line(&format!("DTSTART;TZID={ZONE}:{}T{}", plain(date), time.plain()));
            "OPAQUE"
        }
    };
    file.line(&format!("SUMMARY:{}", escaped(&event.summary.0)));
    file.line("CLASS:PRIVATE");
    file.line(&format!("TRANSP:{busy}"));
    file.line("END:VEVENT");
}

fn plain(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A text as a value: no line ends, no control characters, and what divides values behind a `\`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Lines as they stand in the file: folded between letters, each ended by CR LF.
#[derive(Default)]
struct File(Vec<u8>);

impl File {
    fn line(&mut self, text: &str) {
        let mut rest = text;
        let mut room = LONGEST;
        while rest.len() > room {
            let (head, tail) = rest.split_at(rest.floor_char_boundary(room));
            self.0.extend_from_slice(head.as_bytes());
            self.0.extend_from_slice(b"\r\n ");
            rest = tail;
            // The space that a folded line begins with counts.
            room = LONGEST - 1;
        }
        self.0.extend_from_slice(rest.as_bytes());
        self.0.extend_from_slice(b"\r\n");
    }
}

#[cfg(test)]
mod tests;
