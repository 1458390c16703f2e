"""Proves that docx.py can fail: breaks a good Word file in one way at a time and expects exactly that fault.

Takes one good Word file with a table and a picture (an empty A4 or A3 sheet of the site) and, if given, the program of
the Open XML SDK's validator. Writes only to a temporary folder.
"""

import re
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx

Parts = dict[str, bytes]


def main() -> int:
    good = Path(sys.argv[1])
    sdk = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as folder:
        cases = {name: expected for name, (_, expected) in DAMAGES.items()}
        for name, (damage, _) in DAMAGES.items():
            write(Path(folder) / f"{name}.docx", damage, good)
        cut = Path(folder) / "cut.docx"
        cut.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
        other = "a4" if docx.check([docx.File(good)])[0].paper.startswith("A3") else "a3"
        renamed = Path(folder) / f"sheet-{other}.docx"
        renamed.write_bytes(good.read_bytes())
        cases |= {"cut": ["by_package", "soffice: åbner ikke"], renamed.stem: [f"filen hedder {other.upper()}"]}
        if sdk:
            cases["order"] = [*cases["order"], "sdk: "]
        checked = docx.check([docx.File(path) for path in (good, *sorted(Path(folder).glob("*.docx")))], sdk)
    wrong = [f"the good file has faults: {fault}" for fault in checked[0].faults]
    for file in checked[1:]:
        unseen = [part for part in cases[file.path.stem] if not any(part in fault for fault in file.faults)]
        if unseen:
            wrong.append(f"{file.path.name}: not noticed: {unseen}; noticed: {file.faults}")
    for fault in wrong:
        print("  " + fault)
    print(f"{len(checked) - len(wrong)} passed, {len(wrong)} failed")
    return 1 if wrong else 0


def write(path: Path, damage: Callable[[Parts], None], good: Path) -> None:
    with zipfile.ZipFile(good) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    damage(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)


def change(part: str, old: str, new: str) -> Callable[[Parts], None]:
    """A damage to the first place in a part that a pattern fits."""

    def damage(parts: Parts) -> None:
        text, count = re.subn(old, new, parts[part].decode(), count=1, flags=re.DOTALL)
        if count == 0:
            raise ValueError(f"{part} has nothing like {old}")
        parts[part] = text.encode()

    return damage


def without_picture(parts: Parts) -> None:
    del parts["word/media/picture1.png"]


def no_picture(parts: Parts) -> None:
    parts["word/media/picture1.png"] = b"GIF89a"


def dated(parts: Parts) -> None:
    stamp = '<dcterms:created xmlns:dcterms="http://purl.org/dc/terms/">2027-01-01T00:00:00Z</dcterms:created>'
    change("docProps/core.xml", "</cp:", f"{stamp}</cp:")(parts)


def in_wrong_order(parts: Parts) -> None:
    change("word/document.xml", r"(<w:tblStyle [^>]*>)(<w:tblW [^>]*>)", r"\2\1")(parts)


DOCUMENT = "word/document.xml"
DAMAGES: dict[str, tuple[Callable[[Parts], None], list[str]]] = {
    "no-xml": (change(DOCUMENT, "</w:body>", ""), ["xml: word/document.xml"]),
    "no-file": (without_picture, ["som ikke findes"]),
    "no-png": (no_picture, ["hverken XML eller PNG"]),
    "no-type": (change("[Content_Types].xml", '<Default Extension="png"[^>]*>', ""), ["har ingen type"]),
    "no-relation": (change(DOCUMENT, 'r:embed="[^"]*"', 'r:embed="rId9"'), ["relationen rId9"]),
    "english": (change("word/styles.xml", 'w:lang w:val="da-DK"', 'w:lang w:val="en-US"'), ["stilarterne er ikke"]),
    "english-core": (change("docProps/core.xml", "da-DK", "en-US"), ["dc:language"]),
    "english-setting": (change("word/settings.xml", "da-DK", "en-US"), ["indstillingen"]),
    "no-title": (change("docProps/core.xml", "<dc:title>.*?</dc:title>", ""), ["dc:title mangler"]),
    "dated": (dated, ["created siger"]),
    "odd-paper": (change(DOCUMENT, 'w:w="[0-9]+" w:h', 'w:w="9000" w:h'), ["ukendt mål"]),
    "turned": (change(DOCUMENT, ' w:orient="landscape"', ""), ["w:orient"]),
    "no-style": (change(DOCUMENT, '"Title"', '"Titel"'), ["Titel findes ikke", "0 titler"]),
    "two-titles": (change(DOCUMENT, '"Skilt"', '"Title"'), ["2 titler"]),
    "skipped-level": (change(DOCUMENT, '"Svarlinje"', '"Heading3"'), ["niveau 3 står lige under niveau 1"]),
    "no-header": (change(DOCUMENT, "<w:tblHeader/>", ""), ["ingen overskrift"]),
    "no-caption": (change(DOCUMENT, "<w:tblCaption [^>]*>", ""), ["tblCaption mangler"]),
    "narrow-row": (change(DOCUMENT, "</w:tcPr><w:p>.*?</w:p></w:tc><w:tc>", "</w:tcPr>"), ["kolonner"]),
    "order": (in_wrong_order, ["rækkefølge: word/document.xml: tblStyle står for sent i tblPr"]),
    "style-order": (change("word/styles.xml", "(<w:keepNext/>)(<w:keepLines/>)", r"\2\1"), ["word/styles.xml: keepNext"]),
    "foreign": (change(DOCUMENT, "<w:tblGrid>", "<w:tblGrid><w:col/>"), ["col hører ikke til i tblGrid"]),
    "section-first": (change(DOCUMENT, "(<w:sectPr>.*</w:sectPr>)", r"\1<w:p/>"), ["sectPr står ikke sidst"]),
    "no-bookmark": (change(DOCUMENT, "<w:bookmarkEnd [^>]*>", ""), ["begynder eller ender ikke"]),
    "bad-bookmark": (change(DOCUMENT, '(<w:bookmarkStart [^>]*w:name=")[^"]*', r"\1et-felt"), ["duer ikke: et-felt"]),
    "no-alt": (change(DOCUMENT, r'(<wp:docPr [^>]*descr=")[^"]*', r"\1"), ["alternativ tekst"]),
}


if __name__ == "__main__":
    sys.exit(main())
