"""Families that fill in far more than a sheet was drawn for, to see what becomes of every sheet.

Takes the folder of a built site, whose page of the folder names every field of every sheet, and a file to write: three
families as JSON, for `vejviser fill`. One writes long texts with Danish letters, letters that are no letters, and
words longer than a line; one has 200 rows in every list, shared by a wheel's twelve; one wrote what no sheet expects. All is invented.
"""

import json
import re
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

ROWS = 200
SHEET = re.compile(r'data-ark="([^"]+)" data-plan="([^"]*)"')
# A field: its id, how it is filled in, and the parts of a list.
FIELD = re.compile(r"([^\s().]+)(?:\.(\S*?))?(?:\(([^)]*)\))?(?=\s|$)")

LONG = [
    "Forvaltningsrepræsentanterne på Ærø spørger Åse og Øjvind, hvad der skal ske, når ferien er slut. " * 6,
    "x" * 150,
    "Første linje\n\nTredje linje 😀👩‍👩‍👧 – § 52 \t »citat«",
    "https://eksempel.dk/" + "en/meget/lang/sti/" * 8,
]
ODD = ["<script>alert(1)</script> & \"citat\" 'ent'", "#let x = 1 \\ $ * _ ` @ [ ] { }", "=1+1", "אבג ‮ 漢字 \u0301\u0301"]

Text = Callable[[int], str]


def main() -> int:
    site, out = Path(sys.argv[1]), Path(sys.argv[2])
    page = (site / "ark/mappe/index.html").read_text("utf-8")
    plans = {name: unescape(plan) for name, plan in SHEET.findall(page)}
    if not plans:
        print(f"no sheet in {site}", file=sys.stderr)
        return 2
    writers: list[tuple[int, Text]] = [
        (9, lambda at: LONG[at % len(LONG)]),
        (ROWS, lambda at: f"Række {at}"),
        (2, lambda at: ODD[at % len(ODD)]),
    ]
    families = [{name: sheet(plan, *writer) for name, plan in plans.items()} for writer in writers]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps({"familier": families}, ensure_ascii=False), "utf-8")
    print(f"{len(families)} families with {len(plans)} sheets each")
    return 0


def sheet(plan: str, rows: int, text: Text) -> dict[str, object]:
    """The plan of a sheet, filled in: `id`, `id.t` (text), `id.d` (day), `id.x` (tick), `id.|a|b`, `id(parts)`."""
    number = 0
    if plan.count("(") == 12:
        rows = -(-rows // 12)

    def value(kind: str) -> str:
        nonlocal number
        number += 1
        if kind.startswith("|"):
            choices = kind[1:].split("|")
            return choices[number % len(choices)]
        return {"d": f"2027-{number % 12 + 1:02}-{number % 28 + 1:02}", "k": f"{number % 24:02}:{number % 60:02}", "x": "x"}.get(kind) or text(number)

    def field(kind: str, parts: str) -> object:
        if not parts:
            return value(kind)
        return [{name: value(kind) for name, kind, _ in FIELD.findall(parts)} for _ in range(rows)]

    return {name: field(kind, parts) for name, kind, parts in FIELD.findall(plan)}


if __name__ == "__main__":
    sys.exit(main())
