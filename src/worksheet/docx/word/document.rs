//! A document for Word: title, page, footer and a body of paragraphs, lists and tables.
//!
//! Takes these as data, gives the bytes of a file. Everything it says about itself comes from the title and the
//! description it is given. Never knows what a worksheet is; looks are styles by name (`styles`), so that whoever
//! edits the file can change them in one place.

use super::looks::Style;
use super::package::{self, Parts};
use super::page::Page;
use super::picture::Picture;
use super::table::Table;
use super::xml::Xml;
use super::{properties, styles};
use crate::language::{Words, page};
use std::sync::Arc;

/// A whole file.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub title: String,
    pub description: String,
    pub page: Page,
    /// The first line stands beside the number of the page, the second below.
    pub footer: [String; 2],
    pub body: Vec<Block>,
    /// What says a document in English that was made in Danish.
    pub words: Option<Arc<Words>>,
}

/// What stands below each other.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Paragraph(Style, Vec<Run>),
    /// Items with bullets.
    Bullets(Vec<Vec<Run>>),
    Table(Table),
    /// What follows, which is a paragraph, begins a new page.
    NewPage,
}

/// What stands in a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Run {
    Text(String),
    Strong(String),
    /// Small and grey, beside other text.
    Soft(String),
    /// In a frame that looks like a signpost's arm.
    Arm(String),
    /// A box, crossed or empty.
    Check(bool),
    Picture(Picture),
    /// Not seen: a bookmark of this name, by which programs and people find the place.
    Mark(String),
}

impl Block {
    pub fn text(style: Style, text: impl Into<String>) -> Self {
        Block::Paragraph(style, vec![Run::Text(text.into())])
    }
}

/// The bytes of the file.
pub fn write(document: &Document) -> Vec<u8> {
    let mut writer = Writer { words: document.words.clone(), ..Writer::default() };
    let said = |xml: String| match &document.words {
        Some(words) => page(&xml, words, &|_| None).replace(properties::LANGUAGE, properties::ENGLISH),
        None => xml,
    };
    let mut body = Xml::default();
    writer.body(&mut body, &document.body);
    let section = document.page.section(package::FOOTER);
    let mut root = Xml::default();
    root.within(format_args!("w:document {NAMESPACES}"), |xml| {
        xml.within("w:body", |xml| {
            xml.raw(body.finish()).raw(section);
        });
    });
    package::pack(&Parts {
        core: said(properties::core(&document.title, &document.description)),
        document: said(root.finish()),
        styles: said(styles::styles(document.page)),
        numbering: styles::numbering(),
        settings: said(properties::settings()),
        fonts: styles::fonts(),
        footer: said(footer(document)),
        pictures: writer.pictures,
    })
}

pub const NAMESPACES: &str = concat!(
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" ",
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" ",
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" ",
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" ",
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
);

/// Puts blocks into XML and remembers what the other parts of the file must know.
#[derive(Default)]
pub struct Writer {
    pictures: Vec<Vec<u8>>,
    /// How many bookmarks there are so far.
    marks: usize,
    words: Option<Arc<Words>>,
    /// The next paragraph begins a new page.
    breaks: bool,
    /// Paragraphs stay on the page of what follows them.
    keeps: bool,
}

impl Writer {
    /// The blocks of a page, where what stands above a table stays with its first rows.
    fn body(&mut self, xml: &mut Xml, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            self.keeps = leads_to_table(&blocks[at..]);
            self.block(xml, block, blocks.get(at + 1));
        }
    }

    /// The blocks of a cell.
    pub fn blocks(&mut self, xml: &mut Xml, blocks: &[Block]) {
        let keeps = std::mem::take(&mut self.keeps);
        for (at, block) in blocks.iter().enumerate() {
            self.block(xml, block, blocks.get(at + 1));
        }
        self.keeps = keeps;
    }

    fn block(&mut self, xml: &mut Xml, block: &Block, next: Option<&Block>) {
        match block {
            Block::Paragraph(style, runs) => self.paragraph(xml, *style, runs),
            Block::Bullets(items) => {
                for item in items {
                    self.paragraph(xml, Style::Bullet, item);
                }
            }
            Block::NewPage => self.breaks = true,
            Block::Table(table) => {
                table.write(xml, self);
                // Two tables in a row would become one, and a cell or page must end in a paragraph.
                if !matches!(next, Some(Block::Paragraph(..))) {
                    self.paragraph(xml, Style::Gap, &[]);
                }
            }
        }
    }

    fn paragraph(&mut self, xml: &mut Xml, style: Style, runs: &[Run]) {
        xml.within("w:p", |xml| {
            let keep = if self.keeps { "<w:keepNext/>" } else { "" };
            let page = if std::mem::take(&mut self.breaks) { "<w:pageBreakBefore/>" } else { "" };
            xml.raw(format_args!("<w:pPr><w:pStyle w:val=\"{}\"/>{keep}{page}</w:pPr>", style.look().id));
            for run in runs {
                self.run(xml, run);
            }
        });
    }

    fn run(&mut self, xml: &mut Xml, run: &Run) {
        let (style, text) = match run {
            Run::Text(text) => (None, text.as_str()),
            Run::Strong(text) => (Some("Strong"), text.as_str()),
            Run::Soft(text) => (Some("Hjaelp"), text.as_str()),
            Run::Arm(text) => (Some("Arm"), text.as_str()),
            Run::Check(true) => (Some("Boks"), "☒"),
            Run::Check(false) => (Some("Boks"), "☐"),
            Run::Picture(picture) => {
                let svg = self.words.as_ref().map(|words| page(&picture.svg, words, &|_| None));
                let said = svg.map(|svg| Picture { svg, ..picture.clone() });
                if let Some(png) = said.as_ref().unwrap_or(picture).png() {
                    xml.within("w:r", |xml| picture.write(xml, self.pictures.len()));
                    self.pictures.push(png);
                }
                return;
            }
            Run::Mark(name) => return self.mark(xml, name),
        };
        xml.within("w:r", |xml| {
            if let Some(style) = style {
                xml.raw(format_args!("<w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>"));
            }
            words(xml, text);
        });
    }

    fn mark(&mut self, xml: &mut Xml, name: &str) {
        let number = self.marks;
        self.marks += 1;
        xml.empty(format_args!("w:bookmarkStart w:id=\"{number}\" w:name=\"{}\"", bookmark(name)));
        xml.empty(format_args!("w:bookmarkEnd w:id=\"{number}\""));
    }
}

/// A name as Word takes it for a bookmark: letters, digits and `_`, at most forty.
fn bookmark(name: &str) -> String {
    let letter = |one: char| if one.is_ascii_alphanumeric() { one } else { '_' };
    name.chars().map(letter).take(40).collect()
}

/// Text with its line ends and tabs as Word's own.
pub fn words(xml: &mut Xml, text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            xml.empty("w:br");
        }
        for (at, piece) in line.split('\t').enumerate() {
            if at > 0 {
                xml.empty("w:tab");
            }
            if !piece.is_empty() {
                xml.text("w:t xml:space=\"preserve\"", piece);
            }
        }
    }
}

/// Whether these begin with words, and after the words comes a table on the same page.
fn leads_to_table(blocks: &[Block]) -> bool {
    let words = |block: &&Block| matches!(block, Block::Paragraph(..) | Block::Bullets(_));
    let lead = blocks.iter().take_while(words).count();
    lead > 0 && matches!(blocks.get(lead), Some(Block::Table(_)))
}

fn footer(document: &Document) -> String {
    let [about, notice] = &document.footer;
    let mut xml = Xml::default();
    xml.within(format_args!("w:ftr {NAMESPACES}"), |xml| {
        xml.within("w:p", |xml| {
            xml.raw("<w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>");
            xml.within("w:r", |xml| words(xml, &format!("{about}\tSide ")));
            field(xml, "PAGE");
            xml.within("w:r", |xml| words(xml, " af "));
            field(xml, "NUMPAGES");
        });
        xml.within("w:p", |xml| {
            xml.raw("<w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>");
            xml.within("w:r", |xml| words(xml, notice));
        });
    });
    xml.finish()
}

/// A number that Word works out; until it has, it is 1.
fn field(xml: &mut Xml, name: &str) {
    xml.within(format_args!("w:fldSimple w:instr=\" {name} \""), |xml| {
        xml.raw("<w:r><w:t>1</w:t></w:r>");
    });
}
