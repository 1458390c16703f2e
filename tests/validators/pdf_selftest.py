"""Proves that pdf.py can fail: breaks a good PDF in one way at a time and expects exactly that fault.

Takes one good PDF with a table (an empty A3 or A4 sheet of the site) and, if given, the path of Chromium,
whose print-to-PDF is a real PDF that is not PDF/UA. Writes only to a temporary folder.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pikepdf

import pdf


def main() -> int:
    good = Path(sys.argv[1])
    wrong = [f"the good file has faults: {fault}" for fault in pdf.check(pdf.Sheet(good), may_grow=False).faults]
    passed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, (damage, expected) in DAMAGES.items():
            broken = Path(folder) / f"{name}.pdf"
            with pikepdf.open(good) as document:
                damage(document)
                document.save(broken)
            fault = missed(broken, expected)
            wrong, passed = (wrong + [fault], passed) if fault else (wrong, passed + 1)
        for name, make, expected in files_of_own(good, Path(folder)):
            make()
            fault = missed(Path(folder) / name, expected)
            wrong, passed = (wrong + [fault], passed) if fault else (wrong, passed + 1)
    for fault in wrong:
        print("  " + fault)
    print(f"{passed} passed, {len(wrong)} failed")
    return 1 if wrong else 0


def missed(broken: Path, expected: list[str]) -> str:
    faults = pdf.check(pdf.Sheet(broken), may_grow=False).faults
    unseen = [part for part in expected if not any(part in fault for fault in faults)]
    return f"{broken.name}: not noticed: {unseen}; noticed: {faults}" if unseen else ""


def files_of_own(good: Path, folder: Path) -> list[tuple[str, Callable[[], object], list[str]]]:
    """Damages that are to the file and not to the document in it."""
    cut = folder / "cut.pdf"
    other = "a4" if "A3" in pdf.check(pdf.Sheet(good), may_grow=False).paper else "a3"
    renamed = folder / f"sheet-{other}.pdf"
    halves = folder / "sheet-a3-paa-2-a4.pdf"
    pack = folder / "pakke-sheet.pdf"
    cases: list[tuple[str, Callable[[], object], list[str]]] = [
        (cut.name, lambda: cut.write_bytes(good.read_bytes()[: good.stat().st_size // 2]), ["qpdf:"]),
        (halves.name, lambda: halves.write_bytes(good.read_bytes()), ["skal være på 2 sider"]),
        (pack.name, lambda: pack.write_bytes(good.read_bytes()), ["pakke: "]),
        (renamed.name, lambda: renamed.write_bytes(good.read_bytes()), [f"filen hedder {other.upper()}"]),
    ]
    if len(sys.argv) > 2:
        rules = ["PDFUA1-ID-PART-001", "PDFUA1-METADATA-TITLE-001", "dc:title", "ukendt mål"]
        cases.append(("browser.pdf", lambda: print_from_browser(folder), rules))
    return cases


def print_from_browser(folder: Path) -> None:
    source = folder / "browser.html"
    source.write_text('<!doctype html><html lang="da"><title>Liste</title><h1>Liste</h1><ul><li>et<li>to</ul>')
    target = f"--print-to-pdf={folder / 'browser.pdf'}"
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    profile = f"--user-data-dir={folder / 'profile'}"
    subprocess.run([sys.argv[2], *flags, profile, target, source.as_uri()], check=True, capture_output=True, timeout=60)


def without_language(document: pikepdf.Pdf) -> None:
    del document.Root.Lang


def in_english(document: pikepdf.Pdf) -> None:
    document.Root.Lang = pikepdf.String("en")


def without_marks(document: pikepdf.Pdf) -> None:
    del document.Root.MarkInfo


def without_tags(document: pikepdf.Pdf) -> None:
    del document.Root.StructTreeRoot


def without_title(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as meta:
        del meta["dc:title"]


def two_pages(document: pikepdf.Pdf) -> None:
    document.pages.append(document.pages[0])


def odd_paper(document: pikepdf.Pdf) -> None:
    document.pages[0].mediabox = [0, 0, 612, 792]


def headers_to_cells(document: pikepdf.Pdf) -> None:
    retag(document, "/TH", "/TD")


def heading_to_paragraph(document: pikepdf.Pdf) -> None:
    retag(document, "/H1", "/P")


def empty_heading(document: pikepdf.Pdf) -> None:
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and str(thing.get("/S", "")) == "/H1" and "/K" in thing:
            thing.K = pikepdf.Array()


def retag(document: pikepdf.Pdf, old: str, new: str) -> None:
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and str(thing.get("/S", "")) == old and "/P" in thing:
            thing.S = pikepdf.Name(new)


def without_font_files(document: pikepdf.Pdf) -> None:
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                if key in thing:
                    del thing[key]


def with_form(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array())


DAMAGES: dict[str, tuple[Callable[[pikepdf.Pdf], None], list[str]]] = {
    "no-language": (without_language, ["/Lang er ikke da"]),
    "english": (in_english, ["/Lang er ikke da"]),
    "no-marks": (without_marks, ["/MarkInfo", "page: "]),
    "no-tags": (without_tags, ["intet strukturtræ", "page: ", "pdfua: "]),
    "no-title": (without_title, ["dc:title mangler", "page: "]),
    "two-pages": (two_pages, ["et tomt ark skal være på 1 side"]),
    "odd-paper": (odd_paper, ["ukendt mål"]),
    "no-header-cells": (headers_to_cells, ["uden overskriftsceller"]),
    "no-heading": (heading_to_paragraph, ["0 H1"]),
    "empty-heading": (empty_heading, ["tom overskrift H1"]),
    "no-font-files": (without_font_files, ["ikke indlejret"]),
    "form": (with_form, ["udfyldelige felter"]),
}


if __name__ == "__main__":
    sys.exit(main())
