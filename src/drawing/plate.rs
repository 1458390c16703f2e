//! A label of a drawing: an outline with lines of text in it, which may be a link.
//!
//! Takes a shape and a width, is told what to say, and then knows its height; drawn where the layout wants
//! it. Its text never reaches past its outline.

use super::stroke::Shape;
use super::svg::{self, Point, Rect, escape};
use super::text::{Font, Line, wrap};

/// Clear space above and below the text.
const MARGIN: f64 = 8.0;

pub struct Plate {
    shape: Shape,
    class: &'static str,
    width: f64,
    blocks: Vec<(Vec<Line>, Font)>,
    link: Option<Link>,
}

struct Link {
    url: String,
    name: String,
    current: bool,
}

impl Plate {
    /// `class` names the role of the plate in the styles.
    pub fn new(shape: Shape, class: &'static str, width: f64) -> Self {
        Self { shape, class, width, blocks: Vec::new(), link: None }
    }

    /// Adds a paragraph.
    pub fn say(mut self, text: &str, font: Font) -> Self {
        let (left, right) = self.shape.padding();
        self.blocks.push((wrap(text, font, self.width - left - right), font));
        self
    }

    /// Makes the plate a link, with the name that is read aloud.
    pub fn link(mut self, url: Option<&str>, name: &str) -> Self {
        self.link = url.map(|url| Link { url: url.to_owned(), name: name.to_owned(), current: false });
        self
    }

    /// The plate stands for the page that is being read.
    pub fn mark_current(mut self) -> Self {
        if let Some(link) = &mut self.link {
            link.current = true;
        }
        self
    }

    pub fn height(&self) -> f64 {
        let text: f64 = self.blocks.iter().map(|(lines, font)| lines.len() as f64 * font.leading()).sum();
        text + 2.0 * MARGIN
    }

    /// Only as wide as its words need, and a little more for fonts that run wider than the table.
    pub fn shrink(mut self) -> Self {
        let words =
            self.blocks.iter().flat_map(|(lines, font)| lines.iter().map(|line| font.width(&line.text)));
        let (left, right) = self.shape.padding();
        self.width = self.width.min((words.fold(0.0, f64::max) * 1.1 + left + right).ceil());
        self
    }

    pub fn width(&self) -> f64 {
        self.width
    }

    /// Whether the lines, read one after the other, say just this.
    fn reads_as(&self, name: &str) -> bool {
        let lines = self.blocks.iter().flat_map(|(lines, _)| lines);
        let words: Vec<&str> = lines.clone().map(|line| line.text.as_str()).collect();
        lines.into_iter().all(|line| !line.broken) && words.join(" ") == name
    }

    /// The plate at `at`, `height` high (no less than its own), its text in the middle.
    pub fn draw(&self, at: Point, height: f64) -> String {
        let rect = Rect { x: at.x, y: at.y, width: self.width, height };
        let mut body = svg::path("diagram-shape", &self.shape.outline(rect));
        let mut place =
            Point { x: at.x + self.shape.padding().0, y: at.y + MARGIN + (height - self.height()) / 2.0 };
        for (lines, font) in &self.blocks {
            // Between paragraphs, so that they are read as words apart.
            body.push(' ');
            body.push_str(&svg::lines(lines, *font, place));
            place.y += lines.len() as f64 * font.leading();
        }
        let class = self.class;
        match &self.link {
            None => format!("<g class=\"diagram-plate {class}\">{body}</g>\n"),
            Some(link) => {
                let url = escape(&link.url);
                let name = if self.reads_as(&link.name) {
                    String::new()
                } else {
                    format!(" aria-label=\"{}\"", escape(&link.name))
                };
                let current = if link.current { r#" aria-current="page""# } else { "" };
                format!("<a class=\"diagram-plate {class}\" href=\"{url}\"{name}{current}>{body}</a>\n")
            }
        }
    }
}
