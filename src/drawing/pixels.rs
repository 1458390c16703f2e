//! A drawing as pixels, for those who show no SVG: Word, and whoever shows a picture of a shared address.
//!
//! Takes a drawing of our own and the fonts of the binary. Never opens a file, never asks the system for fonts.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A drawing on white as PNG, so many pixels wide; none if it is no SVG.
pub fn png(svg: &str, width: u32) -> Option<Vec<u8>> {
    let options = Options { font_family: "Noto Sans".to_owned(), fontdb: fonts(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let scale = width as f32 / tree.size().width();
    let mut pixels = Pixmap::new(width, (tree.size().height() * scale).round().max(1.0) as u32)?;
    pixels.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    encoded(&pixels)
}

/// The fonts that drawings are written with.
fn fonts() -> Arc<fontdb::Database> {
    let mut fonts = fontdb::Database::new();
    for face in [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF] {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(face)));
    }
    fonts.set_sans_serif_family("Noto Sans");
    Arc::new(fonts)
}

/// The pixels as PNG with a palette, which is less than half as large as with full colours.
fn encoded(pixels: &Pixmap) -> Option<Vec<u8>> {
    let colours: Vec<[u8; 3]> =
        pixels.pixels().iter().map(|one| [one.red(), one.green(), one.blue()]).collect();
    // A drawing of few inks has few colours; should it have more, the faintest differences go first.
    let (inks, places) = (0..8).find_map(|drop| indexed(&colours, drop))?;
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(inks);
    encoder.set_compression(png::Compression::High);
    encoder.write_header().ok()?.write_image_data(&places).ok()?;
    Some(bytes)
}

/// The colours as a palette and each pixel's place in it, if there is room for all when each colour loses its `drop`
/// lowest bits.
fn indexed(colours: &[[u8; 3]], drop: u32) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut palette = BTreeMap::new();
    let (mut inks, mut places) = (Vec::new(), Vec::with_capacity(colours.len()));
    let mut last = None;
    for colour in colours {
        // Most pixels are as the one before.
        let place = match last {
            Some((before, place)) if before == colour => place,
            _ => {
                let ink = coarse(*colour, drop);
                let next = palette.len();
                *palette.entry(ink).or_insert_with(|| {
                    inks.extend(ink);
                    next
                })
            }
        };
        last = Some((colour, place));
        places.push(u8::try_from(place).ok()?);
    }
    Some((inks, places))
}

/// White stays white.
fn coarse(colour: [u8; 3], drop: u32) -> [u8; 3] {
    let low = (1_u8 << drop) - 1;
    colour.map(|part| if part | low == 255 { 255 } else { part & !low })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_colours_than_a_palette_holds_become_fewer() {
        let colours: Vec<[u8; 3]> = (0..=255).flat_map(|one| [[one, 0, 0], [0, one, 255]]).collect();
        assert!(indexed(&colours, 0).is_none());
        let (inks, places) = indexed(&colours, 1).expect("fewer colours");
        assert!(inks.len() <= 3 * 256 && places.len() == colours.len());
        assert_eq!((places[0], places[2]), (0, 0), "colours that differ little are one");
        assert_eq!(coarse([255, 254, 3], 2), [255, 255, 0]);
    }
}
