//! What stands around every drawing: the element with its name, its description and its variants.
//!
//! Takes finished bodies, gives the markup for the page. Ids are made of the drawing's own id, which the
//! caller keeps unique on a page.

use super::svg::{escape, number};

/// The names of a drawing.
pub struct Caption<'a> {
    /// Unique on the page.
    pub id: &'a str,
    pub title: &'a str,
    pub description: String,
    /// The model's accent, which the styles know.
    pub accent: Option<&'a str>,
    /// Whether parts of the drawing are links: then it is a group of them and no picture.
    pub links: bool,
}

/// One way to lay the drawing out.
pub struct Variant {
    /// Named in the class: `wide` or `narrow`.
    pub name: &'static str,
    pub width: f64,
    pub height: f64,
    pub body: String,
}

/// Where a variant's name and description stand.
#[derive(Clone, Copy)]
enum Names {
    Here,
    Before,
}

/// The drawing in all its variants, of which the styles show one.
pub fn frame(caption: &Caption, class: &str, variants: &[Variant]) -> String {
    let names = std::iter::once(Names::Here).chain(std::iter::repeat(Names::Before));
    let drawn: String = variants.iter().zip(names).map(|(one, names)| element(caption, one, names)).collect();
    let accent = match caption.accent {
        Some(accent) => format!(r#" data-accent="{}""#, escape(accent)),
        None => String::new(),
    };
    format!("<div class=\"diagram {class}\"{accent}>\n{drawn}</div>\n")
}

/// The first variant holds the names; the others point to them, which holds while it is not shown too.
fn element(caption: &Caption, variant: &Variant, names: Names) -> String {
    let id = escape(caption.id);
    let role = if caption.links { "group" } else { "img" };
    let (width, height) = (number(variant.width), number(variant.height));
    let names = match names {
        Names::Here => format!(
            "<title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n",
            escape(caption.title),
            escape(&caption.description)
        ),
        Names::Before => String::new(),
    };
    let (name, body) = (variant.name, &variant.body);
    format!(
        "<svg class=\"diagram-{name}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         fill=\"none\" stroke=\"currentColor\" role=\"{role}\" aria-labelledby=\"{id}-title\" \
         aria-describedby=\"{id}-desc\">\n{names}{body}</svg>\n"
    )
}
