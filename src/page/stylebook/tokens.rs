//! The values that the styles are made from: colours on light and dark ground, letters, spaces; and how far two colours
//! stand apart.
//!
//! Takes the text of `site/styles/tokens.css`, the one place where the values stand; gives numbers. Never keeps a value
//! of its own.

/// Where the values stand.
pub const PATH: &str = "site/styles/tokens.css";

/// The custom properties by name, without the two dashes, in their order.
pub struct Tokens {
    light: Vec<(String, String)>,
    dark: Vec<(String, String)>,
}

/// What the reader's device asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

impl Tokens {
    pub fn read(css: &str) -> Self {
        let (light, dark) = css.split_once("prefers-color-scheme: dark").unwrap_or((css, ""));
        // What follows the dark block names other tokens, and has no values.
        let dark = dark.split_once("}\n}").map_or(dark, |(block, _)| block);
        Self { light: properties(light), dark: properties(dark) }
    }

    /// A colour; one that dark pages do not change is the same there.
    pub fn colour(&self, name: &str, scheme: Scheme) -> Option<Colour> {
        let own = |list: &[(String, String)]| {
            list.iter().find(|(known, _)| known == name).and_then(|(_, value)| Colour::read(value))
        };
        match scheme {
            Scheme::Light => own(&self.light),
            Scheme::Dark => own(&self.dark).or_else(|| own(&self.light)),
        }
    }

    /// The names of all colours.
    #[cfg(test)]
    pub fn colours(&self) -> impl Iterator<Item = &str> {
        let is_colour = |(_, value): &&(String, String)| Colour::read(value).is_some();
        self.light.iter().filter(is_colour).map(|(name, _)| name.as_str())
    }

    /// The sizes that are called by a letter and a number (`s1`, `t-1`), in rem.
    pub fn sizes(&self, letter: char) -> Vec<(&str, f64)> {
        let size = |(name, value): &'_ (String, String)| {
            name.strip_prefix(letter)?.parse::<i32>().ok()?;
            value.strip_suffix("rem")?.parse::<f64>().ok()
        };
        self.light.iter().filter_map(|one| size(one).map(|size| (one.0.as_str(), size))).collect()
    }
}

/// All `--name: value;` of a piece of CSS.
fn properties(css: &str) -> Vec<(String, String)> {
    let pairs = css.split(['{', '}', ';']).filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// Red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// `#0b4d58`.
    fn read(value: &str) -> Option<Self> {
        let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// From 1 (the same) to 21 (black on white), as WCAG 2.2 counts it under «contrast ratio».
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// From 0 (black) to 1 (white), as WCAG 2.2 counts it under «relative luminance».
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| match f64::from(part) / 255.0 {
            part if part <= 0.04045 => part / 12.92,
            part => ((part + 0.055) / 1.055).powf(2.4),
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = ":root {\n --ink: #000000; --paper: #ffffff; --s1: .25rem; --t-1: .8333rem; --tip: .7em;\n}\n\
        @media screen and (prefers-color-scheme: dark) {\n :root {\n --ink: #ffffff;\n }\n}\n[data-x] { --ink: var(--y); }";

    #[test]
    fn values_are_those_of_the_file() {
        let tokens = Tokens::read(CSS);
        let shown = |name, scheme| tokens.colour(name, scheme).map(|colour| colour.to_string());
        assert_eq!(shown("ink", Scheme::Light).as_deref(), Some("#000000"));
        assert_eq!(shown("ink", Scheme::Dark).as_deref(), Some("#ffffff"));
        assert_eq!(shown("paper", Scheme::Dark).as_deref(), Some("#ffffff"));
        assert_eq!(tokens.colours().collect::<Vec<_>>(), ["ink", "paper"]);
        assert_eq!(tokens.sizes('s'), [("s1", 0.25)]);
        assert_eq!(tokens.sizes('t').len(), 1);
    }

    #[test]
    fn contrast_is_counted_as_wcag_counts_it() {
        let colour = |value| Colour::read(value).unwrap();
        assert!((colour("#000000").contrast(colour("#ffffff")) - 21.0).abs() < 1e-9);
        assert!((colour("#777777").contrast(colour("#ffffff")) - 4.48).abs() < 0.005);
        assert_eq!(colour("#123456").contrast(colour("#123456")), 1.0);
    }
}
