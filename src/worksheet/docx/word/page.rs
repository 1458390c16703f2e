//! The paper under a document, and the units that Word counts in.
//!
//! Takes millimetres, gives twentieths of a point ("twips") and the sizes of type that suit the paper. Never knows
//! what stands on the page.

/// White at every side but the foot, in millimetres.
const MARGIN: f64 = 12.0;
/// White below, where the footer stands.
const FOOT: f64 = 15.0;
/// From the paper's edge to the footer: what a printer cannot reach, and a little more.
const FOOTER: f64 = 5.0;
/// The longest side of a page in Word: 22 inches. Longer papers are of the same form and get the page enlarged.
const LONGEST: f64 = 558.8;
/// Papers longer than this are read from further away, and have larger type.
const LARGE: f64 = 300.0;

/// Twips in so many millimetres.
pub fn twips(millimetres: f64) -> i64 {
    (millimetres * 1440.0 / 25.4).round() as i64
}

/// A page of a document, in millimetres as it lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Page {
    pub width: f64,
    pub height: f64,
}

impl Page {
    /// A paper of these sides, or the largest of its form that Word knows: half the paper, to be printed at 141 %.
    pub fn new(width: f64, height: f64) -> Self {
        let shrink = if width.max(height) > LONGEST { std::f64::consts::SQRT_2 } else { 1.0 };
        Self { width: (width / shrink).round(), height: (height / shrink).round() }
    }

    pub fn is_landscape(self) -> bool {
        self.width > self.height
    }

    /// The width between the margins.
    pub fn inner_width(self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// The height between the margins.
    pub fn inner_height(self) -> f64 {
        self.height - MARGIN - FOOT
    }

    /// How much larger text is than on A4.
    pub fn text_scale(self) -> f64 {
        if self.width.max(self.height) > LARGE { 1.3 } else { 1.0 }
    }

    /// How much larger headings are than on A4.
    pub fn heading_scale(self) -> f64 {
        if self.width.max(self.height) > LARGE { 1.5 } else { 1.0 }
    }

    /// The section's properties, which end the document's body.
    pub fn section(self, footer: &str) -> String {
        let lies = if self.is_landscape() { " w:orient=\"landscape\"" } else { "" };
        format!(
            concat!(
                "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"{footer}\"/>",
                "<w:pgSz w:w=\"{width}\" w:h=\"{height}\"{lies}/>",
                "<w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" w:bottom=\"{foot}\" w:left=\"{margin}\" ",
                "w:header=\"{margin}\" w:footer=\"{below}\" w:gutter=\"0\"/></w:sectPr>"
            ),
            footer = footer,
            width = twips(self.width),
            height = twips(self.height),
            lies = lies,
            margin = twips(MARGIN),
            foot = twips(FOOT),
            below = twips(FOOTER),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_is_longer_than_word_can() {
        let section = Page::new(297.0, 210.0).section("f");
        assert!(section.contains("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""), "{section}");
        let large = Page::new(420.0, 594.0);
        assert!(twips(large.height) <= 31_680 && !large.is_landscape());
        assert!((large.width - 297.0).abs() < 0.1 && (large.height - 420.0).abs() < 0.1);
    }
}
