//! The picture that others show beside a page's address: which site, which kind of page, of which model.
//!
//! Takes plain data, gives one picture that stands alone, with its colours inside. It bears no title of a page: that
//! stands beside it wherever it is shown, and so all pages of a kind share one.

use super::alone::colour;
use super::icons;
use super::svg::{self, Point, number};
use super::text::{Font, wrap};

/// Its sides in pixels, as those who show it ask for.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

const PAPER: &str = "#faf7ef";
const INK: &str = "#20262b";
const SOFT: &str = "#464c50";
const LEFT: f64 = 190.0;
const ROOM: f64 = 930.0;
const MARGIN: f64 = 40.0;
/// Behind an arm's words, and how far its point stands out.
const BEHIND: f64 = 40.0;
const TIP: f64 = 46.0;
const SITE: Font = Font::bold(84.0);
const LABEL: Font = Font::bold(56.0);
const MODEL: Font = Font::regular(46.0);
const ADDRESS: Font = Font::regular(32.0);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SocialCard {
    /// The site's title.
    pub site: String,
    /// "Kerneelement", and the name of its icon.
    pub label: String,
    pub icon: &'static str,
    pub model: Option<String>,
    pub accent: Option<&'static str>,
    /// Where the site is, as it is typed.
    pub address: String,
}

/// A post with an arm that bears the kind's name, the site's title above it and the model's below.
#[must_use]
pub fn social_card(card: &SocialCard) -> String {
    let accent = colour(card.accent);
    let model = card.model.iter().map(|title| text(title, MODEL, INK, 426.0)).collect::<String>();
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" font-family="Noto Sans, sans-serif">"#,
            r#"<path fill="{}" d="M0 0H{}V{}H0Z"/>{}{}{}{}{}</svg>"#
        ),
        WIDTH,
        HEIGHT,
        PAPER,
        WIDTH,
        HEIGHT,
        post(card.accent, accent),
        text(&card.site, SITE, INK, 92.0),
        arm(card, accent),
        model,
        text(&card.address, ADDRESS, SOFT, 548.0),
    )
}

/// The signpost, with the strokes of the model as everywhere: one, many, or two for what belongs to no model.
fn post(model: Option<&str>, accent: &str) -> String {
    let line = |x: u32, width: u32, dashes: &str| {
        format!(r#"<path stroke="{accent}" stroke-width="{width}"{dashes} d="M{x} 0V{HEIGHT}"/>"#)
    };
    match model {
        Some("plum") => line(127, 14, r#" stroke-dasharray="44 16""#),
        Some(_) => line(127, 14, ""),
        None => line(123, 5, "") + &line(132, 5, ""),
    }
}

fn arm(card: &SocialCard, accent: &str) -> String {
    let (top, bottom, middle) = (254.0, 378.0, 316.0);
    let icon = icons::path(card.icon);
    let words = if icon.is_some() { LEFT + 92.0 } else { LEFT };
    // A long name is set smaller rather than cut.
    let room = f64::from(WIDTH) - MARGIN - TIP - BEHIND - words;
    let font = Font::bold(LABEL.size * (room / LABEL.width(&card.label)).min(1.0));
    let neck = (words + font.width(&card.label) + BEHIND).ceil();
    let icon = icon.map(|path| {
        format!(r#"<path fill="{PAPER}" fill-rule="evenodd" transform="translate({LEFT} 284) scale(4)" d="{path}"/>"#)
    });
    format!(
        r#"<path fill="{accent}" d="M120 {top}H{neck}L{} {middle}L{neck} {bottom}H120Z"/>{}{}"#,
        number(neck + TIP),
        icon.unwrap_or_default(),
        coloured(&card.label, font, PAPER, Point { x: words, y: middle - font.leading() / 2.0 }, f64::MAX),
    )
}

fn text(text: &str, font: Font, fill: &str, y: f64) -> String {
    coloured(text, font, fill, Point { x: LEFT, y }, ROOM)
}

/// The first line of a text.
fn coloured(text: &str, font: Font, fill: &str, at: Point, room: f64) -> String {
    let lines = wrap(text, font, room);
    format!(r#"<g fill="{fill}">{}</g>"#, svg::lines(&lines[..lines.len().min(1)], font, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> SocialCard {
        SocialCard {
            site: "Vejviser & venner".into(),
            label: "Organisatorisk forudsætning".into(),
            icon: "precondition",
            model: Some("Én familie – én indgang".into()),
            accent: Some("petrol"),
            address: "vejviser.example".into(),
        }
    }

    #[test]
    fn all_that_is_given_is_said() {
        let drawn = social_card(&card());
        for words in [
            "Vejviser &amp; venner",
            "Organisatorisk forudsætning",
            "Én familie – én indgang",
            "vejviser.example",
        ] {
            assert!(drawn.contains(words), "{words}");
        }
        assert!(drawn.contains(colour(Some("petrol"))) && !drawn.contains("stroke-dasharray"));
        assert!(social_card(&SocialCard { accent: Some("plum"), ..card() }).contains("stroke-dasharray"));
    }

    #[test]
    fn the_arm_ends_within_the_picture() {
        let long = "Organisatorisk forudsætning med et langt navn".to_owned();
        for label in crate::model::Kind::ALL.iter().map(|kind| kind.singular().to_owned()).chain([long]) {
            let drawn = social_card(&SocialCard { label: label.clone(), ..card() });
            let (_, arm) = drawn.split_once("d=\"M120 254H").expect("an arm");
            let point = arm.split_once('L').expect("a point").1.split_once(' ').expect("a place").0;
            assert!(
                point.parse::<f64>().expect("a number") <= f64::from(WIDTH) - MARGIN + 1.0,
                "{label}: {point}"
            );
        }
    }

    #[test]
    fn it_becomes_pixels() {
        let png = super::super::pixels::png(&social_card(&card()), WIDTH).expect("a picture");
        let reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().expect("a PNG");
        assert_eq!((reader.info().width, reader.info().height), (WIDTH, HEIGHT));
        assert!(png.len() < 30_000, "{} bytes", png.len());
    }
}
