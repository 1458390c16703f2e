//! The parts that say how a document looks: `styles.xml`, `numbering.xml` and `fontTable.xml`.
//!
//! Takes the table of looks and the page. Black and white first: the one grey has a contrast above 6:1. Never sets
//! anything at a single word, so that whoever edits the file can change a look in one place.

use super::looks::{Letters, Look, Part, STYLES, Style};
use super::page::{Page, twips};
use super::properties::LANGUAGE;
use super::table::{ABOVE, DATA, DATA_SIDES, PLACING, PLACING_SIDES};
use super::xml::Xml;

/// The number of the list with bullets.
const BULLETS: usize = 1;
/// How high the paragraph between tables is, in millimetres.
pub const GAP: f64 = 2.0;

const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const FONT: &str = "Noto Sans";
/// Noto Sans has no boxes to tick; Windows and Office have this font.
const BOXES: &str = "Segoe UI Symbol";
const INK: &str = "<w:color w:val=\"22262B\"/>";
const GREY: &str = "<w:color w:val=\"5F5F5F\"/>";
const BOLD: &str = "<w:b/><w:bCs/>";
/// How far a list's text stands in, in millimetres.
pub const INDENT: f64 = 5.0;

/// The styles.
pub fn styles(page: Page) -> String {
    let mut xml = Xml::default();
    xml.within(format_args!("w:styles {NAMESPACE}"), |xml| {
        defaults(xml, page);
        STYLES.iter().for_each(|style| paragraph(xml, *style, page));
        xml.raw(concat!(
            "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">",
            "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>",
            "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">",
            "<w:name w:val=\"No List\"/><w:semiHidden/></w:style>"
        ));
        letters(xml, page);
        tables(xml);
    });
    xml.finish()
}

fn defaults(xml: &mut Xml, page: Page) {
    xml.within("w:docDefaults", |xml| {
        xml.within("w:rPrDefault", |xml| {
            xml.within("w:rPr", |xml| {
                xml.empty(font(FONT)).raw(INK);
                size(xml, Style::Normal.look().size(page));
                xml.empty(format_args!(
                    "w:lang w:val=\"{LANGUAGE}\" w:eastAsia=\"{LANGUAGE}\" w:bidi=\"ar-SA\""
                ));
            });
        });
        xml.raw("<w:pPrDefault/>");
    });
}

fn font(name: &str) -> String {
    format!("w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\" w:eastAsia=\"{name}\" w:cs=\"{name}\"")
}

/// A size of letters, in points.
fn size(xml: &mut Xml, points: f64) {
    let halves = (points * 2.0).round() as i64;
    xml.empty(format_args!("w:sz w:val=\"{halves}\"")).empty(format_args!("w:szCs w:val=\"{halves}\""));
}

fn paragraph(xml: &mut Xml, style: Style, page: Page) {
    let look = style.look();
    let own = if style.is_words_own() { "" } else { " w:customStyle=\"1\"" };
    let default = if style == Style::Normal { " w:default=\"1\"" } else { "" };
    let (id, name) = (look.id, look.name);
    xml.within(format_args!("w:style w:type=\"paragraph\"{default}{own} w:styleId=\"{id}\""), |xml| {
        xml.empty(format_args!("w:name w:val=\"{name}\""));
        if style != Style::Normal {
            xml.empty(format_args!("w:basedOn w:val=\"{}\"", look.based.look().id));
        }
        if let Part::Heading(_) | Part::Lead = look.part {
            xml.empty("w:next w:val=\"Normal\"");
        }
        xml.empty("w:qFormat");
        xml.within("w:pPr", |xml| place(xml, look, page));
        xml.within("w:rPr", |xml| {
            xml.raw(match look.letters {
                Letters::Plain => String::new(),
                Letters::Bold => BOLD.to_owned(),
                Letters::Soft => GREY.to_owned(),
                Letters::SoftItalic => format!("<w:i/><w:iCs/>{GREY}"),
            });
            size(xml, look.size(page));
        });
    });
}

/// A paragraph's properties, in the order that Word's schema wants.
fn place(xml: &mut Xml, look: Look, page: Page) {
    let (above, below) = look.space(page);
    let twentieths = |points: f64| (points * 20.0).round() as i64;
    let (above, below) = (twentieths(above), twentieths(below));
    let line = match look.part {
        Part::Thin => format!("w:line=\"{}\" w:lineRule=\"exact\"", twips(GAP)),
        _ => "w:line=\"240\" w:lineRule=\"auto\"".to_owned(),
    };
    xml.raw(before_spacing(look.part, page))
        .empty(format_args!("w:spacing w:before=\"{above}\" w:after=\"{below}\" {line}"))
        .raw(after_spacing(look.part));
}

fn before_spacing(part: Part, page: Page) -> String {
    match part {
        Part::Heading(_) => "<w:keepNext/><w:keepLines/>".to_owned(),
        // A table's header stays with its first row.
        Part::Lead | Part::Column => "<w:keepNext/>".to_owned(),
        Part::Item => format!("<w:numPr><w:numId w:val=\"{BULLETS}\"/></w:numPr>"),
        Part::Line => {
            let line = "<w:bottom w:val=\"dotted\" w:sz=\"6\" w:space=\"1\" w:color=\"787878\"/>";
            format!("<w:pBdr>{line}</w:pBdr>")
        }
        Part::Foot => {
            let right = twips(page.inner_width());
            format!("<w:tabs><w:tab w:val=\"right\" w:pos=\"{right}\"/></w:tabs>")
        }
        Part::Text | Part::Middle | Part::Thin => String::new(),
    }
}

fn after_spacing(part: Part) -> String {
    match part {
        Part::Item => indent(),
        Part::Middle => "<w:jc w:val=\"center\"/>".to_owned(),
        Part::Heading(level) => format!("<w:outlineLvl w:val=\"{level}\"/>"),
        _ => String::new(),
    }
}

fn indent() -> String {
    let indent = twips(INDENT);
    format!("<w:ind w:left=\"{indent}\" w:hanging=\"{indent}\"/>")
}

fn letters(xml: &mut Xml, page: Page) {
    let mut style = |id: &str, name: &str, inside: String| {
        let own = if id == "Strong" { "" } else { " w:customStyle=\"1\"" };
        xml.within(format_args!("w:style w:type=\"character\"{own} w:styleId=\"{id}\""), |xml| {
            xml.empty(format_args!("w:name w:val=\"{name}\"")).empty("w:qFormat");
            xml.within("w:rPr", |xml| {
                xml.raw(inside);
            });
        });
    };
    style("Strong", "Strong", BOLD.to_owned());
    let mut soft = Xml::default();
    soft.raw("<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>").raw(GREY);
    size(&mut soft, Style::Hint.look().size(page));
    style("Hjaelp", "Hjælp", soft.finish());
    // A frame around a word: the arm of a signpost.
    let frame = "<w:bdr w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"22262B\"/>";
    style("Arm", "Arm", frame.to_owned());
    style("Boks", "Boks", format!("<{}/>", font(BOXES)));
}

fn tables(xml: &mut Xml) {
    xml.raw(concat!(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>",
        "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>"
    ));
    for (id, name, sides) in [(DATA, "Arkets tabel", DATA_SIDES), (PLACING, "Opstilling", PLACING_SIDES)] {
        let margins: String = [("top", ABOVE), ("left", sides.0), ("bottom", ABOVE), ("right", sides.1)]
            .map(|(name, width)| format!("<w:{name} w:w=\"{}\" w:type=\"dxa\"/>", twips(width)))
            .concat();
        xml.raw(format_args!(
            concat!(
                "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>",
                "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
            ),
            id = id,
            name = name,
            margins = margins
        ));
    }
}

/// The one list that documents have: its items have bullets.
pub fn numbering() -> String {
    let mut xml = Xml::default();
    xml.within(format_args!("w:numbering {NAMESPACE}"), |xml| {
        xml.within("w:abstractNum w:abstractNumId=\"0\"", |xml| {
            xml.empty("w:multiLevelType w:val=\"singleLevel\"").within("w:lvl w:ilvl=\"0\"", |xml| {
                xml.empty("w:start w:val=\"1\"")
                    .empty("w:numFmt w:val=\"bullet\"")
                    .empty(format_args!("w:pStyle w:val=\"{}\"", Style::Bullet.look().id))
                    .empty("w:lvlText w:val=\"•\"")
                    .empty("w:lvlJc w:val=\"left\"")
                    .raw(format_args!("<w:pPr>{}</w:pPr>", indent()));
            });
        });
        xml.raw(format_args!("<w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>"));
    });
    xml.finish()
}

/// The fonts, each with what takes its place on a machine without it.
pub fn fonts() -> String {
    let mut xml = Xml::default();
    xml.within(format_args!("w:fonts {NAMESPACE}"), |xml| {
        for (name, instead) in [(FONT, "Calibri,Arial"), (BOXES, "DejaVu Sans,MS Gothic")] {
            xml.within(format_args!("w:font w:name=\"{name}\""), |xml| {
                xml.empty(format_args!("w:altName w:val=\"{instead}\""))
                    .empty("w:charset w:val=\"00\"")
                    .empty("w:family w:val=\"swiss\"")
                    .empty("w:pitch w:val=\"variable\"");
            });
        }
    });
    xml.finish()
}
