"""The order in which ECMA-376 (part 1, WordprocessingML and DrawingML) wants the children of an element.

Takes the root of a part of a Word file, gives every place where a child stands too early or does not belong. Knows
the elements that this project writes; one that is not here is a fault, so that a new one gets its order.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as Xml

# Word opens a file whose children stand in another order only after a repair.
SEQUENCES = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
        vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
        lang eastAsianLayout specVanish oMath""",
    "numPr": "ilvl numId",
    "pBdr": "top left bottom right between bar",
    "tabs": "tab",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
        tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange""",
    "tblGrid": "gridCol",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tcBorders": "top left start bottom right end insideH insideV tl2br tr2bl",
    "tr": "tblPrEx trPr tc",
    # A choice: any order.
    "trPr": None,
    "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
        headers""",
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
        pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings""",
    "document": "background body",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "rPrDefault": "rPr",
    "pPrDefault": "pPr",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
        personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "fonts": "font",
    "font": """altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic
        embedBoldItalic""",
    "settings": """writeProtection view zoom removePersonalInformation removeDateAndTime mirrorMargins
        hideSpellingErrors hideGrammaticalErrors proofState attachedTemplate linkStyles documentType trackRevisions
        documentProtection defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps
        evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang
        clrSchemeMapping decimalSymbol listSeparator""",
    "compat": "compatSetting",
    "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    "cNvGraphicFramePr": "graphicFrameLocks",
    "docPr": "hlinkClick hlinkHover extLst",
    "graphic": "graphicData",
    "graphicData": "pic",
    "pic": "nvPicPr blipFill spPr",
    "nvPicPr": "cNvPr cNvPicPr",
    "cNvPicPr": "picLocks",
    "blipFill": "blip srcRect tile stretch",
    "stretch": "fillRect",
    "spPr": "xfrm custGeom prstGeom noFill solidFill ln",
    "xfrm": "off ext",
    "prstGeom": "avLst",
    "drawing": "inline anchor",
}
# First the properties, then content in any order; in a body the section comes last.
OPENING = {"p": "pPr", "r": "rPr", "tc": "tcPr"}
CONTENT = {
    "p": {"r", "fldSimple", "hyperlink", "bookmarkStart", "bookmarkEnd"},
    "r": {"t", "tab", "br", "drawing"},
    "tc": {"p", "tbl"},
    "fldSimple": {"r"},
    "ftr": {"p", "tbl"},
}


def misplaced(root: Xml.Element) -> Iterator[str]:
    """Each fault in words, parent first."""
    for element in root.iter():
        parent, names = local(element), [local(child) for child in element]
        yield from faults(parent, names)


def faults(parent: str, names: list[str]) -> Iterator[str]:
    if parent == "body":
        yield from in_body(names)
    elif parent in CONTENT:
        opening = OPENING.get(parent)
        for at, name in enumerate(names):
            if name == opening:
                if at > 0:
                    yield f"{name} står ikke først i {parent}"
            elif name not in CONTENT[parent]:
                yield f"{name} hører ikke til i {parent}"
    elif names and parent not in SEQUENCES:
        yield f"{parent} er ikke i listen over rækkefølger"
    elif SEQUENCES.get(parent):
        yield from in_sequence(parent, names)


def in_body(names: list[str]) -> Iterator[str]:
    for at, name in enumerate(names):
        if name == "sectPr" and at < len(names) - 1:
            yield "sectPr står ikke sidst i body"
        elif name not in ("p", "tbl", "sectPr"):
            yield f"{name} hører ikke til i body"


def in_sequence(parent: str, names: list[str]) -> Iterator[str]:
    order = {name: at for at, name in enumerate(str(SEQUENCES[parent]).split())}
    last = -1
    for name in names:
        if name not in order:
            yield f"{name} hører ikke til i {parent}"
        elif order[name] < last:
            yield f"{name} står for sent i {parent}"
        last = max(last, order.get(name, last))


def local(element: Xml.Element) -> str:
    return re.sub(r"^\{.*\}", "", element.tag)
