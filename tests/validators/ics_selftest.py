"""Proves that ics.py can fail: breaks a good calendar in one way at a time and expects exactly that fault.

Takes one good calendar file with an event on a day. Writes only to a temporary folder.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import ics

EVENT = b"BEGIN:VEVENT\r\n"
END = b"END:VEVENT\r\n"


def swap(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Replaces the first place; the good file must have it."""

    def damage(raw: bytes) -> bytes:
        if old not in raw:
            raise ValueError(f"the good file has no {old!r}")
        return raw.replace(old, new, 1)

    return damage


def without(start: bytes) -> Callable[[bytes], bytes]:
    """Leaves out the lines that begin so."""
    return lambda raw: b"\r\n".join(line for line in raw.split(b"\r\n") if not line.startswith(start))


def twice(raw: bytes) -> bytes:
    event = raw[raw.index(EVENT) : raw.index(END) + len(END)]
    return raw.replace(event, event + event, 1)


def hours(zone: bytes) -> Callable[[bytes], bytes]:
    """The day as an hour, in a zone (`;TZID=...`) or in none."""
    start = b"DTSTART" + zone + b":20270301T100000\r\nX-OLD;VALUE=TEXT:"
    return lambda raw: without(b"DTEND")(swap(b"DTSTART;VALUE=DATE:", start)(raw))


DAMAGES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "bare": (swap(b"\r\nVERSION", b"\nVERSION"), "ends without CR LF"),
    "open-end": (lambda raw: raw[:-2], "does not end with CR LF"),
    "mark": (lambda raw: b"\xef\xbb\xbf" + raw, "byte order mark"),
    "long": (swap(b"SUMMARY:", b"SUMMARY:" + b"x" * 80), "more than 75"),
    "split": (swap(b"SUMMARY:", "SUMMARY:æ".encode()[:-1] + b"\r\n " + "æ".encode()[-1:]), "folded in two"),
    "control": (swap(b"SUMMARY:", b"SUMMARY:\x07"), "control character"),
    "cut": (lambda raw: raw[: raw.index(END)], "not readable"),
    "version": (without(b"VERSION"), "no VERSION:2.0"),
    "product": (without(b"PRODID"), "no PRODID"),
    "nothing": (lambda raw: raw[: raw.index(EVENT)] + b"END:VCALENDAR\r\n", "no event"),
    "same-uid": (twice, "stands 2 times"),
    "no-uid": (without(b"UID"), "no UID"),
    "stamp": (without(b"DTSTAMP"), "no DTSTAMP"),
    "local-stamp": (swap(b"Z\r\nDTSTART", b"\r\nDTSTART"), "no DTSTAMP"),
    "no-summary": (without(b"SUMMARY"), "empty or half a summary"),
    "half-summary": (swap(b"\r\nSUMMARY:", b"\r\nSUMMARY::"), "empty or half a summary"),
    "public": (swap(b"CLASS:PRIVATE", b"CLASS:PUBLIC"), "not CLASS:PRIVATE"),
    "transparent": (without(b"TRANSP"), "no TRANSP"),
    "told": (swap(END, b"DESCRIPTION:Familien\r\n" + END), "has DESCRIPTION"),
    "no-start": (without(b"DTSTART;VALUE"), "no DTSTART"),
    "backwards": (swap(b"DTEND;VALUE=DATE:2", b"DTEND;VALUE=DATE:1"), "ends before it begins"),
    "no-zone": (swap(b"TZID:Europe/Copenhagen", b"TZID:Europe/Paris"), "no VTIMEZONE"),
    "wrong-zone": (swap(b"TZOFFSETTO:+0200", b"TZOFFSETTO:+0300"), "is wrong on"),
    "foreign-zone": (hours(b";TZID=Asia/Tokyo"), "Asia/Tokyo"),
    "floating": (hours(b""), "a time without a zone"),
    "rule": (swap(b"SUMMARY:", b"RRULE:FREQ=OFTEN\r\nSUMMARY:"), "RRULE"),
}


def main() -> int:
    good = Path(sys.argv[1])
    wrong = [f"the good file has faults: {fault}" for fault in ics.check(good).faults]
    passed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, (damage, expected) in DAMAGES.items():
            broken = Path(folder) / f"{name}.ics"
            broken.write_bytes(damage(good.read_bytes()))
            faults = ics.check(broken).faults
            if any(expected in fault for fault in faults):
                passed += 1
            else:
                wrong.append(f"{broken.name}: not noticed: {expected!r}; noticed: {faults}")
        days = ics.check(good).days
        for name, listed, expected in [
            ("right", days, []),
            ("missing", [*days, "2099-01-01"], ["missing: 2099-01-01"]),
            ("extra", days[1:], [f"not in the list: {days[0]}"]),
        ]:
            rule = Path(folder) / f"{name}.json"
            rule.write_text(json.dumps(listed), "utf-8")
            said = [fault.split(": ", 1)[1] for fault in ics.compare([ics.check(good)], rule)]
            if said == expected:
                passed += 1
            else:
                wrong.append(f"{rule.name}: {said}")
    for fault in wrong:
        print("  " + fault)
    print(f"{passed} passed, {len(wrong)} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
