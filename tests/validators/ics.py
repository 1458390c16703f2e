"""Checks calendar files by independent libraries, and what this project promises of them.

Takes folders or files; prints one row per file and every fault with its place; exit 0 clean, 1 faults, 2 nothing to
check. With --rule FILE, a JSON list of dates, the days of all events together, recurrences expanded, must be these.
Never changes a file.
"""

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

ZONE = "Europe/Copenhagen"
LONGEST = 75
# What could carry a family's words.
UNWANTED = ("DESCRIPTION", "COMMENT", "LOCATION", "ATTENDEE", "ORGANIZER", "CONTACT", "CATEGORIES", "ATTACH")


@dataclass
class File:
    """What one calendar file is, and what is wrong with it."""

    path: Path
    events: int = 0
    days: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("where", nargs="+", type=Path, help="folders or .ics files")
    parser.add_argument("--rule", type=Path, metavar="FILE", help="a JSON list of the days that all events have")
    given = parser.parse_args()
    paths = sorted(path for place in given.where for path in calendars(place))
    if not paths:
        print("no calendar found in: " + ", ".join(map(str, given.where)), file=sys.stderr)
        return 2
    files = [check(path) for path in paths]
    faults = compare(files, given.rule) if given.rule else []
    return report(files, faults)


def calendars(place: Path) -> list[Path]:
    return [place] if place.is_file() else list(place.rglob("*.ics"))


def check(path: Path) -> File:
    file = File(path)
    raw = path.read_bytes()
    by_lines(file, raw)
    try:
        calendar = icalendar.Calendar.from_ical(raw)
        by_calendar(file, calendar)
        by_zone(file, calendar)
        for event in calendar.walk("VEVENT"):
            by_event(file, event)
        by_days(file, calendar)
    except Exception as fault:  # a library that breaks off is a fault of the file, not a pass
        file.faults.append(f"not readable: {type(fault).__name__}: {fault}")
    return file


def by_lines(file: File, raw: bytes) -> None:
    """The form: UTF-8, CR LF, folded, no control characters."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        file.faults.append(f"not UTF-8: {fault}")
    if raw.startswith(b"\xef\xbb\xbf"):
        file.faults.append("begins with a byte order mark")
    lines = raw.split(b"\r\n")
    if lines[-1] != b"":
        file.faults.append("does not end with CR LF")
    for number, line in enumerate(lines, 1):
        if b"\r" in line or b"\n" in line:
            file.faults.append(f"line {number}: ends without CR LF")
        if len(line) > LONGEST:
            file.faults.append(f"line {number}: {len(line)} octets, more than {LONGEST}")
        if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", line):
            file.faults.append(f"line {number}: control character")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            file.faults.append(f"line {number}: a letter is folded in two")


def by_calendar(file: File, calendar: icalendar.Component) -> None:
    if calendar.get("VERSION") != "2.0":
        file.faults.append("no VERSION:2.0")
    if not str(calendar.get("PRODID", "")).strip():
        file.faults.append("no PRODID")
    for component in calendar.walk():
        file.faults.extend(f"{component.name}: {name}: {fault}" for name, fault in component.errors)
    events = calendar.walk("VEVENT")
    file.events = len(events)
    if not events:
        file.faults.append("no event")
    uids = Counter(str(event.get("UID", "")) for event in events)
    file.faults.extend(f"uid {uid!r} stands {count} times" for uid, count in uids.items() if count > 1)


def by_zone(file: File, calendar: icalendar.Component) -> None:
    """The zones that are named are there, and the Danish one tells the time as Denmark does."""
    zones = {str(zone.get("TZID")): zone for zone in calendar.walk("VTIMEZONE")}
    for event in calendar.walk("VEVENT"):
        for name in ("DTSTART", "DTEND"):
            named = event[name].params.get("TZID") if name in event else None
            if named and named not in zones:
                file.faults.append(f"the zone {named} is not in the file")
    if ZONE not in zones:
        file.faults.append(f"no VTIMEZONE {ZONE}")
        return
    written, real = zones[ZONE].to_tz(lookup_tzid=False), ZoneInfo(ZONE)
    moments = (datetime(2020, 1, 1, 12) + timedelta(days=days) for days in range(0, 20 * 365, 5))
    for moment in moments:
        if moment.replace(tzinfo=written).utcoffset() != moment.replace(tzinfo=real).utcoffset():
            file.faults.append(f"the zone {ZONE} is wrong on {moment:%Y-%m-%d}")
            return


def by_event(file: File, event: icalendar.Component) -> None:
    uid = str(event.get("UID", ""))
    say = lambda fault: file.faults.append(f"event {uid!r}: {fault}")  # noqa: E731
    if not uid.strip():
        say("no UID")
    stamp = event.get("DTSTAMP")
    if stamp is None or getattr(stamp.dt, "tzinfo", None) is None or stamp.dt.utcoffset() != timedelta(0):
        say("no DTSTAMP in universal time")
    summary = str(event.get("SUMMARY", ""))
    if not summary.strip() or any(not part.strip() for part in summary.split(":")):
        say(f"empty or half a summary: {summary!r}")
    if event.get("CLASS") != "PRIVATE":
        say("not CLASS:PRIVATE")
    if event.get("TRANSP") not in ("OPAQUE", "TRANSPARENT"):
        say("no TRANSP")
    for name in UNWANTED:
        if name in event:
            say(f"has {name}")
    if "DTSTART" not in event:
        say("no DTSTART")
        return
    start = event["DTSTART"].dt
    if isinstance(start, datetime) and start.tzinfo is None:
        say("a time without a zone")
    if "DTEND" in event and event["DTEND"].dt <= start:
        say("ends before it begins")


def by_days(file: File, calendar: icalendar.Component) -> None:
    """The days of all events, recurrences expanded; a series without an end is cut after ten years."""
    query = recurring_ical_events.of(calendar)
    starts = [event["DTSTART"].dt for event in calendar.walk("VEVENT") if "DTSTART" in event]
    if not starts:
        return
    first = min(as_day(one) for one in starts)
    found = query.between(first, max(as_day(one) for one in starts) + timedelta(days=3653))
    file.days = sorted(as_day(event["DTSTART"].dt).isoformat() for event in found)
    missing = {as_day(one).isoformat() for one in starts} - set(file.days)
    file.faults.extend(f"the series does not hold its own first day {day}" for day in sorted(missing))


def as_day(moment: date) -> date:
    if isinstance(moment, datetime):
        if moment.tzinfo is timezone.utc:
            moment = moment.astimezone(ZoneInfo(ZONE))
        return moment.date()
    return moment


def compare(files: list[File], rule: Path) -> list[str]:
    expected = sorted(json.loads(rule.read_text("utf-8")))
    found = sorted(day for file in files for day in file.days)
    missing, extra = Counter(expected) - Counter(found), Counter(found) - Counter(expected)
    return [f"{rule}: missing: {day}" for day in missing.elements()] + [
        f"{rule}: not in the list: {day}" for day in extra.elements()
    ]


def report(files: list[File], faults: list[str]) -> int:
    for file in files:
        print(f"{'ok  ' if not file.faults else 'FAIL'} {file.path}  events {file.events}  days {len(file.days)}")
        for fault in file.faults:
            print(f"  {fault}")
    for fault in faults:
        print(f"  {fault}")
    failed = sum(bool(file.faults) for file in files) + bool(faults)
    print(f"{sum(not file.faults for file in files)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
