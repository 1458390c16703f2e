//! A table of a document: with a header that repeats on every page, or as mere placing side by side.
//!
//! Takes rows of cells and gives XML in the order that Word's schema wants. A table with a caption has its first
//! rows as headers; one without is for the eye alone, and its style says so. Never measures text.

use super::document::{Block, Writer};
use super::looks::Style;
use super::page::twips;
use super::xml::Xml;

#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it holds, for those who do not see it; none for a table that only places things.
    pub caption: Option<Caption>,
    pub look: Look,
    /// Of the columns, in millimetres.
    pub widths: Vec<f64>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    pub title: String,
    pub description: String,
}

/// Which lines a table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Hairlines, and a strong line below the header.
    Grid,
    /// Columns in strong frames.
    Panels,
    /// Dotted lines between the rows.
    Lines,
    /// None.
    Bare,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub kind: Kind,
    /// At least so high, in millimetres; the row grows with its text.
    pub height: f64,
    /// Its share of what is left of the page; 0 for a row that stays as it is.
    pub grow: f64,
    pub cells: Vec<Cell>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Repeats on every page.
    Header,
    /// Stays on one page.
    Whole,
    /// May run on to the next page.
    Long,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub blocks: Vec<Block>,
    /// How many columns it takes.
    pub span: usize,
    pub down: Down,
    pub ground: Ground,
    pub top: Top,
}

/// Whether a cell is one with those above and below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Down {
    Alone,
    First,
    Rest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    Clear,
    Tint,
}

/// Whether a cell has a line above it that the table's look does not give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Top {
    Open,
    Ruled,
}

impl Cell {
    pub fn of(blocks: Vec<Block>) -> Self {
        Self { blocks, span: 1, down: Down::Alone, ground: Ground::Clear, top: Top::Open }
    }
}

/// White above and below what stands in a cell, in millimetres.
pub const ABOVE: f64 = 1.3;
/// White to the left and to the right, in tables with headers.
pub const DATA_SIDES: (f64, f64) = (2.0, 2.0);
/// The same in tables that only place things, whose text stands at the page's margin.
pub const PLACING_SIDES: (f64, f64) = (0.0, 4.0);

/// The style of tables with headers.
pub const DATA: &str = "ArketsTabel";
/// The style of tables that only place things.
pub const PLACING: &str = "Opstilling";

/// A line as Word writes it: kind, eighths of a point, colour.
type Edge = (&'static str, u32, &'static str);

const NONE: Edge = ("nil", 0, "auto");
const HAIR: Edge = ("single", 4, "787878");
const STRONG: Edge = ("single", 12, "22262B");
const DOTTED: Edge = ("dotted", 6, "787878");

impl Look {
    /// Above, left, below, right, between rows, between columns.
    fn edges(self) -> [Edge; 6] {
        match self {
            Look::Grid => [NONE, NONE, HAIR, NONE, HAIR, HAIR],
            Look::Panels => [NONE, STRONG, STRONG, STRONG, STRONG, STRONG],
            Look::Lines => [NONE, NONE, DOTTED, NONE, DOTTED, NONE],
            Look::Bare => [NONE; 6],
        }
    }
}

impl Table {
    /// White to the left and to the right in its cells, in millimetres.
    pub fn sides(&self) -> (f64, f64) {
        if self.caption.is_some() { DATA_SIDES } else { PLACING_SIDES }
    }

    pub fn write(&self, xml: &mut Xml, writer: &mut Writer) {
        xml.within("w:tbl", |xml| {
            self.properties(xml);
            xml.within("w:tblGrid", |xml| {
                for width in &self.widths {
                    xml.empty(format_args!("w:gridCol w:w=\"{}\"", twips(*width)));
                }
            });
            for row in &self.rows {
                self.row(xml, row, writer);
            }
        });
    }

    fn properties(&self, xml: &mut Xml) {
        let style = if self.caption.is_some() { DATA } else { PLACING };
        let width: i64 = self.widths.iter().map(|width| twips(*width)).sum();
        xml.within("w:tblPr", |xml| {
            xml.empty(format_args!("w:tblStyle w:val=\"{style}\""))
                .empty(format_args!("w:tblW w:w=\"{width}\" w:type=\"dxa\""));
            xml.within("w:tblBorders", |xml| {
                let names = ["top", "left", "bottom", "right", "insideH", "insideV"];
                names.iter().zip(self.look.edges()).for_each(|(name, edge)| line(xml, name, edge));
            });
            xml.empty("w:tblLayout w:type=\"fixed\"");
            let header = u8::from(self.caption.is_some());
            xml.empty(format_args!(
                concat!(
                    "w:tblLook w:val=\"{value:04X}\" w:firstRow=\"{header}\" w:lastRow=\"0\" ",
                    "w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\""
                ),
                value = 0x0600 + u16::from(header) * 0x20,
                header = header
            ));
            if let Some(caption) = &self.caption {
                let (title, description) = (&caption.title, &caption.description);
                xml.empty(format_args!("w:tblCaption w:val=\"{}\"", super::xml::escape(title)));
                xml.empty(format_args!("w:tblDescription w:val=\"{}\"", super::xml::escape(description)));
            }
        });
    }

    fn row(&self, xml: &mut Xml, row: &Row, writer: &mut Writer) {
        xml.within("w:tr", |xml| {
            xml.within("w:trPr", |xml| {
                if row.kind != Kind::Long {
                    xml.empty("w:cantSplit");
                }
                if row.height > 0.0 {
                    xml.empty(format_args!("w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"", twips(row.height)));
                }
                if row.kind == Kind::Header {
                    xml.empty("w:tblHeader");
                }
            });
            let mut at = 0;
            for cell in &row.cells {
                let width: i64 = self.widths.iter().skip(at).take(cell.span).map(|width| twips(*width)).sum();
                at += cell.span;
                xml.within("w:tc", |xml| {
                    self.cell_properties(xml, (row, cell), width);
                    writer.blocks(xml, &cell.blocks);
                    if cell.blocks.is_empty() {
                        writer.blocks(xml, &[Block::Paragraph(Style::Answer, Vec::new())]);
                    }
                });
            }
        });
    }

    fn cell_properties(&self, xml: &mut Xml, (row, cell): (&Row, &Cell), width: i64) {
        xml.within("w:tcPr", |xml| {
            xml.empty(format_args!("w:tcW w:w=\"{width}\" w:type=\"dxa\""));
            if cell.span > 1 {
                xml.empty(format_args!("w:gridSpan w:val=\"{}\"", cell.span));
            }
            match cell.down {
                Down::Alone => {}
                Down::First => {
                    xml.empty("w:vMerge w:val=\"restart\"");
                }
                Down::Rest => {
                    xml.empty("w:vMerge");
                }
            }
            if row.kind == Kind::Header && self.look != Look::Bare {
                xml.within("w:tcBorders", |xml| {
                    let names = ["left", "bottom", "right"];
                    names.iter().zip([NONE, STRONG, NONE]).for_each(|(name, edge)| line(xml, name, edge));
                });
            } else if cell.top == Top::Ruled {
                xml.within("w:tcBorders", |xml| line(xml, "top", HAIR));
            }
            if cell.ground == Ground::Tint {
                xml.empty("w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F4F4\"");
            }
        });
    }
}

fn line(xml: &mut Xml, name: &str, (kind, size, colour): Edge) {
    xml.empty(format_args!("w:{name} w:val=\"{kind}\" w:sz=\"{size}\" w:space=\"0\" w:color=\"{colour}\""));
}
