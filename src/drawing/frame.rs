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
    /// Named in the class: `wide`, `middle` or `narrow`.
    pub name: &'static str,
    pub width: f64,
    pub height: f64,
    pub body: String,
}

/// The drawing in all its variants, of which the styles show one.
pub fn frame(caption: &Caption, class: &str, variants: &[Variant]) -> String {
    let drawn: String = variants.iter().map(|variant| element(caption, variant)).collect();
    let accent = match caption.accent {
        Some(accent) => format!(r#" data-accent="{}""#, escape(accent)),
        None => String::new(),
    };
    format!("<div class=\"diagram {class}\"{accent}>\n{drawn}</div>\n")
}

fn element(caption: &Caption, variant: &Variant) -> String {
    let id = format!("{}-{}", escape(caption.id), variant.name);
    let role = if caption.links { "group" } else { "img" };
    let (width, height) = (number(variant.width), number(variant.height));
    let (title, description) = (escape(caption.title), escape(&caption.description));
    let name = variant.name;
    let body = &variant.body;
    format!(
        "<svg class=\"diagram-{name}\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" fill=\"none\" stroke=\"currentColor\" role=\"{role}\" aria-labelledby=\"{id}-title {id}-desc\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>\n{body}</svg>\n"
    )
}
