"""Checks every PDF in a folder: PDF/UA-1 by two validators, the file by qpdf, and what this project promises.

Takes folders or files; prints one row per PDF and every fault with its place; exit 0 clean, 1 faults,
2 nothing to check. Never changes a file. Needs qpdf and pdffonts (poppler-utils) on the path.
"""

import argparse
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import page
import pdfua
import pikepdf
from languages import language_of

# Long and short side in points, ISO 216; half a point of rounding is allowed.
PAPER = {"A2": (1683.8, 1190.6), "A3": (1190.6, 841.9), "A4": (841.9, 595.3)}
ROUNDING = 0.6
# A3 on two sheets of A4, and several sheets in one file.
HALVES = re.compile(r"-a3-paa-2-a4\.pdf$")
PACK = re.compile(r"^pakke-")
# pdfua 0.1.3 breaks off in its rule on empty headings where a heading's content is a list; see by_headings.
OWN_INSTEAD = {"UA-14-001"}


@dataclass
class Sheet:
    """What one PDF is, and what is wrong with it."""

    path: Path
    language: str = "da"
    pages: int = 0
    paper: str = "?"
    fonts: int = 0
    rules: str = "-"
    tags: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("where", nargs="+", type=Path, help="folders or PDF files")
    parser.add_argument("--filled", action="store_true", help="filled sheets: may run over several pages")
    given = parser.parse_args()
    files = sorted((file, language_of(file, place)) for place in given.where for file in pdfs(place))
    if not files:
        print("ingen PDF fundet i: " + ", ".join(map(str, given.where)), file=sys.stderr)
        return 2
    sheets = [check(Sheet(file, language), may_grow=given.filled) for file, language in files]
    report(sheets)
    return 1 if any(sheet.faults for sheet in sheets) else 0


def pdfs(place: Path) -> list[Path]:
    return [place] if place.is_file() else list(place.rglob("*.pdf"))


def check(sheet: Sheet, may_grow: bool) -> Sheet:
    for look in (by_qpdf, by_page, by_pdfua, by_structure, by_fonts):
        try:
            look(sheet)
        except Exception as fault:  # a validator that breaks off is a fault of the file, not a pass
            sheet.faults.append(f"{look.__name__}: {type(fault).__name__}: {fault}")
    by_paper_name(sheet)
    if not may_grow:
        by_pages(sheet)
    return sheet


def by_pages(sheet: Sheet) -> None:
    """A sheet has one page, a list from the content may have more; halves are two, a pack has a cover."""
    pages, names = sheet.pages, sheet.tags
    if HALVES.search(sheet.path.name):
        expect(sheet, pages == 2, f"sider: A3 på A4 skal være på 2 sider, her er {pages}")
    elif PACK.search(sheet.path.name):
        inside = names.count("H2")
        expect(sheet, inside > 0, "pakke: intet ark med overskrift H2")
        expect(sheet, pages > inside, f"pakke: {inside} ark og en forside på {pages} sider")
        expect(sheet, names.count("Link") == inside, f"pakke: {names.count('Link')} henvisninger til {inside} ark")
    elif "L" not in names:
        expect(sheet, pages == 1, f"sider: et tomt ark skal være på 1 side, her er {pages}")


def by_qpdf(sheet: Sheet) -> None:
    run = subprocess.run(["qpdf", "--check", sheet.path], capture_output=True, text=True)
    if run.returncode != 0:
        sheet.faults.append("qpdf: " + " / ".join((run.stdout + run.stderr).split("\n")[-4:]).strip())


def by_page(sheet: Sheet) -> None:
    result = page.validate_pdf(sheet.path, profile="ua1")
    sheet.rules = f"{result.rules.passed}/{result.rules.total}"
    if not result.is_compliant and not result.failures:
        sheet.faults.append("page: not compliant, without a reason given")
    # Counted by rule: one rule broken on every word would bury the others.
    seen: dict[str, list[str]] = {}
    for failure in result.failures:
        seen.setdefault(failure.rule_id, []).append(failure.message)
    for rule, messages in seen.items():
        sheet.faults.append(f"page: {rule} ({len(messages)}): {messages[0]}")


def by_pdfua(sheet: Sheet) -> None:
    result = pdfua.validate(str(sheet.path))
    for outcome in result.outcomes:
        if outcome.skipped_reason and outcome.rule_id not in OWN_INSTEAD:
            sheet.faults.append(f"pdfua: {outcome.rule_id} not run: {outcome.skipped_reason}")
        for finding in outcome.findings:
            if finding.severity == pdfua.Severity.ERROR:
                place = finding.location.describe()
                sheet.faults.append(f"pdfua: {finding.rule_id}: {finding.message} ({place})")


def by_structure(sheet: Sheet) -> None:
    with pikepdf.open(sheet.path) as document:
        sheet.pages = len(document.pages)
        sheet.paper = " ".join(dict.fromkeys(paper_of(leaf) for leaf in document.pages))
        root = document.Root
        expect(sheet, str(root.get("/Lang", "")).lower().split("-")[0] == sheet.language, f"sprog: /Lang er ikke {sheet.language}")
        marks = root.get("/MarkInfo", {})
        expect(sheet, bool(marks.get("/Marked", False)), "tags: /MarkInfo /Marked mangler")
        view = root.get("/ViewerPreferences", {})
        expect(sheet, bool(view.get("/DisplayDocTitle", False)), "titel: /DisplayDocTitle mangler")
        with document.open_metadata() as meta:
            expect(sheet, bool(str(meta.get("dc:title", "")).strip()), "titel: dc:title mangler")
            expect(sheet, meta.get("pdfuaid:part") == "1", "tags: PDF/UA-1 er ikke erklæret")
        if "/StructTreeRoot" in root:
            by_tags(sheet, tags_of(root.StructTreeRoot))
        else:
            sheet.faults.append("tags: intet strukturtræ")
        expect(sheet, "?" not in sheet.paper, f"papir: ukendt mål {sheet.paper}")
        expect(sheet, "/AcroForm" not in root, "felter: udfyldelige felter hører til på nettet, ikke i PDF")


def by_tags(sheet: Sheet, tags: list[tuple[str, bool]]) -> None:
    names = sheet.tags = [name for name, _ in tags]
    expect(sheet, names.count("H1") == 1, f"tags: {names.count('H1')} H1, der skal være netop én")
    if "Table" in names:
        expect(sheet, "TH" in names, "tags: en tabel uden overskriftsceller (TH)")
    for name, has_content in tags:
        if re.fullmatch("H[1-6]", name):
            expect(sheet, has_content, f"tags: tom overskrift {name}")


def by_fonts(sheet: Sheet) -> None:
    run = subprocess.run(["pdffonts", sheet.path], capture_output=True, text=True, check=True)
    rows = [line for line in run.stdout.splitlines()[2:] if line.strip()]
    sheet.fonts = len(rows)
    for row in rows:
        # The columns emb, sub, uni stand before the two numbers of the object id.
        flags = re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$", row)
        if flags is None or flags.group(1) != "yes" or flags.group(3) != "yes":
            sheet.faults.append(f"skrift: ikke indlejret med tegntabel: {row.split('  ')[0]}")


def by_paper_name(sheet: Sheet) -> None:
    """A file that names its paper must be of that paper; halves are on A4."""
    if HALVES.search(sheet.path.name):
        expect(sheet, sheet.paper.startswith("A4"), f"papir: halve ark skal være på A4, siden er {sheet.paper}")
        return
    named = re.search(r"(?<![a-z0-9])(a[234])(?![a-z0-9])", sheet.path.name.lower())
    if named and not sheet.paper.startswith(named.group(1).upper()):
        sheet.faults.append(f"papir: filen hedder {named.group(1).upper()}, siden er {sheet.paper}")


def paper_of(leaf: pikepdf.Page) -> str:
    left, bottom, right, top = (float(side) for side in leaf.mediabox)
    width, height = right - left, top - bottom
    if int(leaf.obj.get("/Rotate", 0)) % 180:
        width, height = height, width
    for name, (long, short) in PAPER.items():
        if abs(max(width, height) - long) < ROUNDING and abs(min(width, height) - short) < ROUNDING:
            return name + (" liggende" if width > height else " stående")
    return f"? {width:.0f}x{height:.0f} pt"


def tags_of(root: pikepdf.Object) -> list[tuple[str, bool]]:
    """All structure types in the tree, custom ones followed through the role map, and whether each marks content."""
    roles = {str(name): str(role) for name, role in root.get("/RoleMap", {}).items()}
    tags: list[tuple[str, bool]] = []
    pending = [root]
    while pending:
        element = pending.pop()
        if "/S" in element:
            name = str(element.S)
            tags.append((roles.get(name, name).lstrip("/"), marks_content(element)))
        pending.extend(kid for kid in kids(element) if isinstance(kid, pikepdf.Dictionary))
    return tags


def marks_content(element: pikepdf.Object) -> bool:
    """Content is a number (a marked piece of the page) or a reference to one, here or further down."""
    inner = kids(element)
    if any(not isinstance(kid, pikepdf.Dictionary) or kid.get("/Type") in ("/MCR", "/OBJR") for kid in inner):
        return True
    return any(marks_content(kid) for kid in inner)


def kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    inner = element.get("/K", [])
    return list(inner) if isinstance(inner, pikepdf.Array | list) else [inner]


def expect(sheet: Sheet, holds: bool, fault: str) -> None:
    if not holds:
        sheet.faults.append(fault)


def report(sheets: list[Sheet]) -> None:
    wide = max(len(sheet.path.name) for sheet in sheets)
    print(f"{'fil':{wide}}  sider  papir          skrifter  UA-1     fejl")
    for sheet in sheets:
        row = f"{sheet.path.name:{wide}}  {sheet.pages:5}  {sheet.paper:13}  {sheet.fonts:8}"
        print(f"{row}  {sheet.rules:7}  {len(sheet.faults)}")
    for sheet in sheets:
        for fault in sheet.faults:
            print(f"  {sheet.path}: {fault}")
    bad = sum(1 for sheet in sheets if sheet.faults)
    print(f"{len(sheets) - bad} passed, {bad} failed")


if __name__ == "__main__":
    sys.exit(main())
