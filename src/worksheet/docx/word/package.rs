//! A Word file as a package: its parts, how they hang together, and the zip archive around them.
//!
//! Takes the text of the parts and the pictures, gives bytes that are the same every time: the archive's times are
//! fixed, and nothing says when or by whom the file was made. Never knows what stands in a part.

use super::xml::{PROLOG, Xml};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The parts that every document has, as XML without its prolog.
pub struct Parts {
    pub core: String,
    pub document: String,
    pub styles: String,
    pub numbering: String,
    pub settings: String,
    pub fonts: String,
    pub footer: String,
    /// PNG files; the first is known to the document as `rId101`.
    pub pictures: Vec<Vec<u8>>,
}

/// How the document knows its footer.
pub const FOOTER: &str = "rId5";

/// How the document knows a picture, counted from 0.
pub fn picture(at: usize) -> String {
    format!("rId{}", 101 + at)
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts beside the document: id, name, and the ending of both its type and its relation.
const BESIDE: [(&str, &str, &str); 5] = [
    ("rId1", "styles", "styles"),
    ("rId2", "numbering", "numbering"),
    ("rId3", "settings", "settings"),
    ("rId4", "fontTable", "fontTable"),
    (FOOTER, "footer1", "footer"),
];

/// The bytes of the file.
pub fn pack(parts: &Parts) -> Vec<u8> {
    let texts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations_of_package()),
        ("docProps/core.xml", parts.core.clone()),
        ("word/document.xml", parts.document.clone()),
        ("word/_rels/document.xml.rels", relations_of_document(parts.pictures.len())),
        ("word/styles.xml", parts.styles.clone()),
        ("word/numbering.xml", parts.numbering.clone()),
        ("word/settings.xml", parts.settings.clone()),
        ("word/fontTable.xml", parts.fonts.clone()),
        ("word/footer1.xml", parts.footer.clone()),
    ];
    let mut files: Vec<(String, Vec<u8>, CompressionMethod)> = texts
        .into_iter()
        .map(|(name, text)| {
            (name.to_owned(), [PROLOG, &text].concat().into_bytes(), CompressionMethod::Deflated)
        })
        .collect();
    // A PNG is packed already.
    let pictures = parts.pictures.iter().enumerate();
    files.extend(pictures.map(|(at, bytes)| (media(at), bytes.clone(), CompressionMethod::Stored)));
    archive(&files).expect("an archive in memory has no reason to fail")
}

fn archive(files: &[(String, Vec<u8>, CompressionMethod)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes, method) in files {
        let options = SimpleFileOptions::default()
            .compression_method(*method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn media(at: usize) -> String {
    format!("word/media/picture{}.png", at + 1)
}

fn content_types() -> String {
    let mut xml = Xml::default();
    xml.within(format_args!("Types xmlns=\"{PACKAGE}/content-types\""), |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty(format_args!("Default Extension=\"rels\" ContentType=\"{relations}\""))
            .empty("Default Extension=\"xml\" ContentType=\"application/xml\"")
            .empty("Default Extension=\"png\" ContentType=\"image/png\"");
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        xml.empty(format_args!("Override PartName=\"/docProps/core.xml\" ContentType=\"{core}\"")).empty(
            format_args!("Override PartName=\"/word/document.xml\" ContentType=\"{WORD}.document.main+xml\""),
        );
        for (_, name, kind) in BESIDE {
            xml.empty(format_args!(
                "Override PartName=\"/word/{name}.xml\" ContentType=\"{WORD}.{kind}+xml\""
            ));
        }
    });
    xml.finish()
}

fn relations_of_package() -> String {
    let mut xml = Xml::default();
    xml.within(format_args!("Relationships xmlns=\"{PACKAGE}/relationships\""), |xml| {
        relation(xml, ("rId1", &format!("{OFFICE}/officeDocument")), "word/document.xml");
        let core = format!("{PACKAGE}/relationships/metadata/core-properties");
        relation(xml, ("rId2", &core), "docProps/core.xml");
    });
    xml.finish()
}

fn relations_of_document(pictures: usize) -> String {
    let mut xml = Xml::default();
    xml.within(format_args!("Relationships xmlns=\"{PACKAGE}/relationships\""), |xml| {
        for (id, name, kind) in BESIDE {
            relation(xml, (id, &format!("{OFFICE}/{kind}")), &format!("{name}.xml"));
        }
        for at in 0..pictures {
            let target = media(at).trim_start_matches("word/").to_owned();
            relation(xml, (&picture(at), &format!("{OFFICE}/image")), &target);
        }
    });
    xml.finish()
}

fn relation(xml: &mut Xml, (id, kind): (&str, &str), target: &str) {
    xml.empty(format_args!("Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\""));
}
