"""Checks every Word file in a folder: the package, its XML, what this project promises, and that others open it.

Takes folders or files; prints one row per file and every fault with its place; exit 0 clean, 1 faults, 2 nothing to
check. Never changes a file. Needs soffice (LibreOffice Writer) on the path; with --sdk it also asks the validator of
Microsoft's Open XML SDK.
"""

import argparse
import json
import posixpath
import re
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as Xml

import docx_order
from languages import language_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
ART = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DC = "{http://purl.org/dc/elements/1.1/}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
LANGUAGES = {"da": "da-DK", "en": "en-GB"}
# The style of tables that only place things side by side, and need no header.
PLACING = "Opstilling"
# Short and long side in twentieths of a point. Word has no longer page, so a sheet for A2 lies on A3.
PAPER = {"A3": (16838, 23811), "A4": (11906, 16838)}
ON = {"a2": "A3", "a3": "A3", "a4": "A4"}
# What would say who made a file, or when.
PERSONAL = ("creator", "lastModifiedBy", "created", "modified", "lastPrinted")
LARGEST = 400_000


@dataclass
class File:
    """What one Word file is, and what is wrong with it."""

    path: Path
    language: str = LANGUAGES["da"]
    paper: str = "?"
    tables: int = 0
    pictures: int = 0
    parts: dict[str, bytes] = field(default_factory=dict)
    roots: dict[str, Xml.Element] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    @property
    def body(self) -> Xml.Element:
        return self.roots["word/document.xml"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("where", nargs="+", type=Path, help="folders or Word files")
    parser.add_argument("--sdk", type=Path, help="the program of the Open XML SDK's validator")
    given = parser.parse_args()
    files = [File(path, LANGUAGES[language_of(path, place)]) for place in given.where for path in word_files(place)]
    if not files:
        print("ingen Word-fil fundet i: " + ", ".join(map(str, given.where)), file=sys.stderr)
        return 2
    files.sort(key=lambda file: file.path)
    check(files, given.sdk)
    report(files)
    return 1 if any(file.faults for file in files) else 0


def word_files(place: Path) -> list[Path]:
    return [place] if place.is_file() else list(place.rglob("*.docx"))


def check(files: list[File], sdk: Path | None = None) -> list[File]:
    for file in files:
        for look in (by_package, by_order, by_bookmarks, by_language, by_properties, by_page, by_headings, by_tables, by_pictures):
            try:
                look(file)
            except Exception as fault:  # a check that breaks off is a fault of the file, not a pass
                file.faults.append(f"{look.__name__}: {type(fault).__name__}: {fault}")
            if file.faults and look is by_package:
                break
        if sdk is not None:
            by_sdk(file, sdk)
    by_office(files)
    return files


def by_package(file: File) -> None:
    """The archive is whole, every part is XML or a picture, and every relation leads somewhere."""
    with zipfile.ZipFile(file.path) as archive:
        names = archive.namelist()
        expect(file, archive.testzip() is None, "zip: en del er beskadiget")
        expect(file, len(names) == len(set(names)), "zip: en del står to gange")
        expect(file, names[0] == "[Content_Types].xml", "zip: [Content_Types].xml står ikke først")
        same = {entry.date_time for entry in archive.infolist()}
        expect(file, same == {(1980, 1, 1, 0, 0, 0)}, "zip: filen siger, hvornår den er lavet")
        file.parts = {name: archive.read(name) for name in names}
    size = file.path.stat().st_size
    expect(file, size <= LARGEST, f"zip: filen fylder {size} bytes")
    for name, data in file.parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                file.roots[name] = Xml.fromstring(data)
            except Xml.ParseError as fault:
                file.faults.append(f"xml: {name}: {fault}")
        elif not data.startswith(b"\x89PNG\r\n\x1a\n"):
            file.faults.append(f"zip: {name} er hverken XML eller PNG")
    by_relations(file)
    by_types(file)


def by_relations(file: File) -> None:
    for name, root in file.roots.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        known = {one.get("Id") for one in root}
        for one in root:
            target = posixpath.normpath(posixpath.join(folder, one.get("Target", "")))
            expect(file, target in file.parts, f"pakke: {name} peger på {target}, som ikke findes")
        owner = file.roots.get(f"{folder}/{posixpath.basename(name)[:-5]}".lstrip("/"))
        for element in owner.iter() if owner is not None else ():
            for key, value in element.attrib.items():
                expect(file, not key.startswith(R) or value in known, f"pakke: relationen {value} findes ikke")


def by_types(file: File) -> None:
    types = file.roots["[Content_Types].xml"]
    endings = {one.get("Extension") for one in types.iter(f"{TYPES}Default")}
    names = {one.get("PartName") for one in types.iter(f"{TYPES}Override")}
    for name in file.parts:
        known = "/" + name in names or name.rsplit(".", 1)[-1] in endings or name == "[Content_Types].xml"
        expect(file, known, f"pakke: {name} har ingen type")
    for name in names:
        expect(file, str(name).lstrip("/") in file.parts, f"pakke: {name} har en type, men findes ikke")


def by_order(file: File) -> None:
    """Children stand in the order of the schema: else Word repairs the file."""
    for name, root in file.roots.items():
        if name.startswith("word/") and name.endswith(".xml"):
            for fault in docx_order.misplaced(root):
                expect(file, False, f"rækkefølge: {name}: {fault}")


def by_bookmarks(file: File) -> None:
    """Every field can be found by its id, which no other has."""
    names = [mark.get(f"{W}name", "") for mark in file.body.iter(f"{W}bookmarkStart")]
    numbers = [mark.get(f"{W}id") for mark in file.body.iter(f"{W}bookmarkStart")]
    ends = [mark.get(f"{W}id") for mark in file.body.iter(f"{W}bookmarkEnd")]
    expect(file, names, "bogmærke: der er ingen")
    expect(file, len(names) == len(set(names)), "bogmærke: to har samme navn")
    expect(file, numbers == ends and len(set(ends)) == len(ends), "bogmærke: et begynder eller ender ikke")
    for name in names:
        expect(file, re.fullmatch("[A-Za-z][A-Za-z0-9_]{0,39}", name), f"bogmærke: navnet duer ikke: {name}")


def by_language(file: File) -> None:
    default = file.roots["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    expect(file, default is not None and default.get(f"{W}val") == file.language, f"sprog: stilarterne er ikke {file.language}")
    setting = file.roots["word/settings.xml"].find(f"{W}themeFontLang")
    expect(file, setting is not None and setting.get(f"{W}val") == file.language, f"sprog: indstillingen er ikke {file.language}")
    other = {one.get(f"{W}val") for one in file.body.iter(f"{W}lang")} - {file.language}
    expect(file, not other, f"sprog: teksten er også på {other}")


def by_properties(file: File) -> None:
    core = file.roots["docProps/core.xml"]
    expect(file, bool((core.findtext(f"{DC}title") or "").strip()), "titel: dc:title mangler")
    expect(file, core.findtext(f"{DC}language") == file.language, f"sprog: dc:language er ikke {file.language}")
    for one in core:
        name = one.tag.rsplit("}", 1)[-1]
        expect(file, name not in PERSONAL, f"egenskaber: {name} siger, hvem eller hvornår")


def by_page(file: File) -> None:
    sizes = list(file.body.iter(f"{W}pgSz"))
    expect(file, len(sizes) == 1, f"papir: {len(sizes)} sidestørrelser")
    width, height = int(sizes[0].get(f"{W}w", 0)), int(sizes[0].get(f"{W}h", 0))
    for name, sides in PAPER.items():
        if abs(min(width, height) - sides[0]) < 3 and abs(max(width, height) - sides[1]) < 3:
            file.paper = name + (" liggende" if width > height else " stående")
    expect(file, file.paper != "?", f"papir: ukendt mål {width}x{height}")
    lies = sizes[0].get(f"{W}orient") == "landscape"
    expect(file, lies == (width > height), "papir: w:orient passer ikke til målene")
    named = re.search(r"(?<![a-z0-9])(a[234])(?![a-z0-9])", file.path.name.lower())
    if named and not file.paper.startswith(ON[named.group(1)]):
        file.faults.append(f"papir: filen hedder {named.group(1).upper()}, siden er {file.paper}")


def by_headings(file: File) -> None:
    """One title, and no level skipped on the way down."""
    levels = levels_of(file.roots["word/styles.xml"])
    found = []
    for paragraph in file.body.iter(f"{W}p"):
        style = style_of(paragraph)
        known = style is None or style in levels
        expect(file, known, f"stil: {style} findes ikke")
        if known and style is not None and levels[style] is not None:
            found.append(levels[style])
            expect(file, bool(text_of(paragraph).strip()), "overskrift: en overskrift er tom")
    expect(file, found.count(0) == 1 and found[:1] == [0], f"overskrift: {found.count(0)} titler, der skal være én")
    for above, below in zip(found, found[1:]):
        expect(file, below <= above + 1, f"overskrift: niveau {below + 1} står lige under niveau {above + 1}")


def levels_of(styles: Xml.Element) -> dict[str, int | None]:
    """Each style's level in the outline, its own or that of the style it builds on."""
    own = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}

    def level(name: str | None) -> int | None:
        style = own.get(name or "")
        if style is None:
            return None
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        based = style.find(f"{W}basedOn")
        if outline is not None:
            return int(outline.get(f"{W}val", 9))
        return level(based.get(f"{W}val")) if based is not None else None

    return {name: level(name) for name in own}


def style_of(paragraph: Xml.Element) -> str | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


def by_tables(file: File) -> None:
    for table in file.body.iter(f"{W}tbl"):
        file.tables += 1
        properties = table.find(f"{W}tblPr")
        style = None if properties is None else properties.find(f"{W}tblStyle")
        rows = table.findall(f"{W}tr")
        headers = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        name = text_of(rows[0])[:40] if rows else ""
        if style is not None and style.get(f"{W}val") == PLACING:
            expect(file, not any(headers), f"tabel: en opstilling har overskrifter: {name}")
        else:
            expect(file, bool(headers) and headers[0], f"tabel: første række er ingen overskrift: {name}")
            for kind in ("tblCaption", "tblDescription"):
                words = None if properties is None else properties.find(f"{W}{kind}")
                expect(file, words is not None and words.get(f"{W}val"), f"tabel: {kind} mangler: {name}")
            empty = [cell for cell in rows[0].iter(f"{W}tc") if not text_of(cell).strip()] if rows else []
            expect(file, not empty, f"tabel: en kolonne har ingen overskrift: {name}")
        by_grid(file, table, name)


def by_grid(file: File, table: Xml.Element, name: str) -> None:
    """Every row fills the columns, and every cell ends in a paragraph: else Word repairs the file."""
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    for row in table.findall(f"{W}tr"):
        spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
        width = sum(1 if span is None else int(span.get(f"{W}val", 1)) for span in spans)
        expect(file, width == columns, f"tabel: en række fylder {width} af {columns} kolonner: {name}")
        for cell in row.findall(f"{W}tc"):
            expect(file, list(cell)[-1].tag == f"{W}p", f"tabel: en celle ender ikke i et afsnit: {name}")


def by_pictures(file: File) -> None:
    ids = []
    for picture in file.body.iter(f"{DRAWING}inline"):
        file.pictures += 1
        named = picture.find(f"{DRAWING}docPr")
        ids.append(named.get("id") if named is not None else None)
        expect(file, named is not None and named.get("descr", "").strip(), "billede: ingen alternativ tekst")
        blips = list(picture.iter(f"{ART}blip"))
        expect(file, len(blips) == 1, "billede: ingen fil")
    expect(file, len(ids) == len(set(ids)), "billede: to har samme id")


def by_sdk(file: File, sdk: Path) -> None:
    run = subprocess.run([sdk, file.path], capture_output=True, text=True)
    try:
        said = json.loads(run.stdout)
    except json.JSONDecodeError:
        file.faults.append("sdk: " + (run.stderr or run.stdout or "intet svar").strip()[:200])
        return
    for fault in said.get("errors", []):
        file.faults.append(f"sdk: {fault.get('path')}{fault.get('xPath', '')}: {fault.get('description')}")
    expect(file, said.get("ok") is True or said.get("errors"), "sdk: filen er ikke godkendt")


def by_office(files: list[File]) -> None:
    """LibreOffice opens every file, and all that stands in it comes out as text, in the same order."""
    with tempfile.TemporaryDirectory() as folder:
        # By number: names may be alike in different folders.
        sources = [Path(folder) / f"{at}.docx" for at in range(len(files))]
        for source, file in zip(sources, files):
            source.write_bytes(file.path.read_bytes())
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", f"{folder}/text"]
        run = subprocess.run([*command, *sources], capture_output=True, text=True)
        for source, file in zip(sources, files):
            made = Path(folder) / "text" / f"{source.stem}.txt"
            if not made.exists():
                file.faults.append("soffice: åbner ikke filen: " + run.stderr.strip()[-200:])
            elif "word/document.xml" in file.roots:
                by_text(file, made.read_text(encoding="utf-8-sig"))


def by_text(file: File, text: str) -> None:
    text = " ".join(text.split())
    at = 0
    for paragraph in file.body.iter(f"{W}p"):
        words = " ".join(text_of(paragraph).split())
        found = text.find(words, at)
        expect(file, found >= 0, f"soffice: teksten mangler eller står et andet sted: {words[:60]}")
        at = max(at, found + len(words))


def text_of(element: Xml.Element) -> str:
    """The text of an element, with a space for what parts words."""
    parts = []
    for one in element.iter():
        if one.tag == f"{W}t":
            parts.append(one.text or "")
        elif one.tag in (f"{W}br", f"{W}tab", f"{W}p"):
            parts.append(" ")
    return "".join(parts)


def expect(file: File, holds: object, fault: str) -> None:
    if not holds and fault not in file.faults:
        file.faults.append(fault)


def report(files: list[File]) -> None:
    wide = max(len(file.path.name) for file in files)
    print(f"{'fil':{wide}}  papir          tabeller  billeder   bytes  fejl")
    for file in files:
        row = f"{file.path.name:{wide}}  {file.paper:13}  {file.tables:8}  {file.pictures:8}"
        print(f"{row}  {file.path.stat().st_size:6}  {len(file.faults):4}")
    for file in files:
        for fault in file.faults:
            print(f"  {file.path}: {fault}")
    bad = sum(1 for file in files if file.faults)
    print(f"{len(files) - bad} passed, {bad} failed")


if __name__ == "__main__":
    sys.exit(main())
