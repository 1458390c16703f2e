//! A picture in a line of text: a PNG that is drawn from SVG, with words for those who do not see it.
//!
//! Takes a drawing of our own, gives pixels on white: older Word, and many others, show no SVG.

use super::package;
use super::xml::{Xml, escape};
use crate::drawing::pixels;

/// Pixels to an inch of paper, and the most of a picture's width: that of 170 mm.
const INCH: f64 = 200.0;
const MOST: f64 = 1340.0;
/// English metric units, which Word measures pictures in, to a millimetre.
const EMU: f64 = 36_000.0;

#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    pub svg: String,
    /// In millimetres; the height follows from the drawing.
    pub width: f64,
    pub title: String,
    /// What it shows, in words.
    pub alt: String,
}

impl Picture {
    /// In millimetres.
    pub fn height(&self) -> f64 {
        self.width * ratio(&self.svg)
    }

    /// Its pixels; none if it is no SVG.
    pub fn png(&self) -> Option<Vec<u8>> {
        // Pictures larger than that are looked at from further away.
        let width = (self.width / 25.4 * INCH).round().min(MOST);
        pixels::png(&self.svg, width as u32)
    }
}

/// A drawing's height for each unit of its width, by its `viewBox`; square if it has none.
pub fn ratio(svg: &str) -> f64 {
    let sides = || {
        let (_, rest) = svg.split_once("viewBox=\"")?;
        let mut numbers = rest.split_once('"')?.0.split_whitespace().map(str::parse::<f64>);
        let (width, height) = (numbers.nth(2)?.ok()?, numbers.next()?.ok()?);
        (width > 0.0 && height > 0.0).then_some(height / width)
    };
    sides().unwrap_or(1.0)
}

impl Picture {
    /// The element; `at` is its place among the document's pictures.
    pub fn write(&self, xml: &mut Xml, at: usize) {
        let (width, height) = ((self.width * EMU).round() as i64, (self.height() * EMU).round() as i64);
        let (id, title, alt) = (at + 1, escape(&self.title), escape(&self.alt));
        let extent = format!("cx=\"{width}\" cy=\"{height}\"");
        let named = format!("id=\"{id}\" name=\"Billede {id}\" descr=\"{alt}\" title=\"{title}\"");
        xml.within("w:drawing", |xml| {
            xml.within("wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"", |xml| {
                xml.empty(format_args!("wp:extent {extent}")).empty(format_args!("wp:docPr {named}"));
                xml.raw("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>");
                xml.raw("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">");
                xml.raw(format_args!(
                    concat!(
                        "<pic:pic><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>",
                        "<pic:blipFill><a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch>",
                        "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {extent}/></a:xfrm>",
                        "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                    ),
                    named = named,
                    relation = package::picture(at),
                    extent = extent
                ));
                xml.raw("</a:graphicData></a:graphic>");
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(inside: &str) -> Picture {
        let svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{inside}</svg>"#);
        Picture { svg, width: 50.8, title: "T".into(), alt: "A".into() }
    }

    #[test]
    fn a_drawing_becomes_pixels_on_white() {
        let picture = picture(r#"<circle cx="100" cy="50" r="40"/>"#);
        let bytes = picture.png().expect("a picture");
        assert_eq!((&bytes[1..4], picture.height()), (&b"PNG"[..], 25.4));
        let mut reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().expect("a PNG");
        let mut places = vec![0; reader.output_buffer_size().expect("small")];
        let info = reader.next_frame(&mut places).expect("pixels");
        assert_eq!((info.width, info.height, places[0]), (400, 200, 0), "the first colour is the corner's");
        assert_eq!(reader.info().palette.as_deref().map(|inks| inks[..3].to_vec()), Some(vec![255; 3]));
        assert!(Picture { svg: "no drawing".into(), ..picture }.png().is_none());
    }

    #[test]
    fn text_is_painted_with_the_fonts_of_the_binary() {
        let bare = picture("").png().expect("a picture").len();
        let words = r#"<text x="10" y="60" font-size="40" font-family="Noto Sans, sans-serif">Åse</text>"#;
        assert!(picture(words).png().expect("a picture").len() > bare + 500);
    }
}
