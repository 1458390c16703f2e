"""Prints every HTML page of a folder to PDF by WeasyPrint in one process; its caller counts the CPU time.

Takes the folder of pages and an empty folder for the PDFs.
"""

import sys
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

pages, out = map(Path, sys.argv[1:])
fonts = FontConfiguration()
for page in sorted(pages.glob("*.html")):
    HTML(filename=page).write_pdf(out / f"{page.stem}.pdf", font_config=fonts, pdf_tags=True)
