//! The letters of SVG: escaping, numbers, paths, text. Takes values, gives markup; knows no drawing.

use super::text::{Font, Line, Weight};
use std::fmt::Write;

/// A place in the drawing, from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// A place and an extent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    pub fn middle(self) -> f64 {
        self.y + self.height / 2.0
    }
}

/// Safe in text and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            control if control.is_control() && !control.is_whitespace() => {}
            other => out.push(other),
        }
    }
    out
}

/// A length with at most one decimal.
pub fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") }
}

/// A path that takes its colours from `class`; the frame makes it a plain outline where no styles reach.
pub fn path(class: &str, data: &str) -> String {
    format!(r#"<path class="{class}" d="{data}"/>"#)
}

/// Lines of text, the top of the first at `at`.
pub fn lines(lines: &[Line], font: Font, at: Point) -> String {
    let weight = if font.weight == Weight::Bold { r#" font-weight="bold""# } else { "" };
    let mut out = format!(r#"<text font-size="{}"{weight}>"#, number(font.size));
    let mut baseline = at.y + (font.leading() - font.size) / 2.0 + font.size * 0.82;
    for (index, line) in lines.iter().enumerate() {
        let text = escape(&line.text);
        let _ = write!(out, r#"<tspan x="{}" y="{}">{text}</tspan>"#, number(at.x), number(baseline));
        if index + 1 < lines.len() && !line.broken {
            out.push(' ');
        }
        baseline += font.leading();
    }
    out + "</text>"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_markup_reads() {
        assert_eq!(escape("a<b & \"c\" 'd'>\u{7}"), "a&lt;b &amp; &quot;c&quot; &#39;d&#39;&gt;");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!([number(1.0), number(2.25), number(-0.01)], ["1", "2.3", "0"]);
    }
}
