use super::*;

fn date(text: &str) -> Date {
    Date::from_iso(text).expect(text)
}

fn event(summary: &str, when: When) -> Event {
    Event { uid: "a-1@vejviser".into(), summary: Summary::of_titles("Ark", summary), when }
}

fn text(events: &[Event]) -> String {
    String::from_utf8(calendar(Stamp::from_unix(1_795_348_861), events)).expect("UTF-8")
}

/// The lines of the first event.
fn lines(event: Event) -> Vec<String> {
    let text = text(&[event]);
    let unfolded = text.replace("\r\n ", "");
    let lines = unfolded.split("\r\n").map(str::to_owned);
    lines.skip_while(|line| line != "BEGIN:VEVENT").take_while(|line| line != "END:VEVENT").collect()
}

#[test]
fn a_day_is_all_day_private_and_does_not_block() {
    assert_eq!(
        lines(event("Netværksmøde", When::Day(date("2026-12-31")))),
        [
            "BEGIN:VEVENT",
            "UID:a-1@vejviser",
            "DTSTAMP:20261122T120101Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Ark: Netværksmøde",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
        ]
    );
}

#[test]
fn a_time_is_danish_and_blocks() {
    let when = When::At(date("2027-03-28"), Time::of(9, 30).unwrap());
    let lines = lines(event("Møde", when));
    assert!(lines.contains(&"DTSTART;TZID=Europe/Copenhagen:20270328T093000".to_owned()));
    assert!(lines.contains(&"TRANSP:OPAQUE".to_owned()));
    assert!(!lines.iter().any(|line| line.starts_with("DTEND")), "{lines:?}");
}

#[test]
fn lines_are_folded_between_letters() {
    for length in 60..90 {
        let title = format!("{}{}", "x".repeat(length), "æ€😀".repeat(40));
        let text = text(&[event(&title, When::Day(date("2027-01-01")))]);
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{length}");
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.replace("\r\n ", "").contains(&format!("SUMMARY:Ark: {title}\r\n")), "{length}");
    }
}

#[test]
fn what_divides_is_escaped_and_controls_are_gone() {
    let lines = lines(event("a;b, c\\d\ne\r\tBEGIN:\u{0}x\u{85}", When::Day(date("2027-01-01"))));
    assert!(lines.contains(&"SUMMARY:Ark: a\\;b\\, c\\\\d\\neBEGIN:x".to_owned()), "{lines:?}");
}

#[test]
fn moments_are_counted_from_1970() {
    assert_eq!(Stamp::from_unix(0).written(), "19700101T000000Z");
    assert_eq!(Stamp::from_unix(1_709_251_199).written(), "20240229T235959Z");
    assert_eq!(Stamp::from_unix(u64::MAX).written()[..8], *"99991231");
}
