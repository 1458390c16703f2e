//! Letters that no font of ours has: one of them would stop the printing of a whole sheet.
//!
//! Takes the template's input and puts "□" where a letter cannot be printed, so that whoever reads the sheet sees
//! that something stood there. What only steers how others look is left out. Never changes what can be printed.

use serde_json::Value;

/// What stands for a letter that cannot be printed.
pub const MISSING: char = '□';

/// The letters of a font, for asking of each letter of a sheet.
#[derive(Clone)]
pub(super) struct Letters(Vec<u64>);

impl Letters {
    pub fn new(points: impl Iterator<Item = u32>) -> Self {
        let mut bits = Vec::new();
        for point in points {
            let at = point as usize / 64;
            if bits.len() <= at {
                bits.resize(at + 1, 0u64);
            }
            bits[at] |= 1 << (point % 64);
        }
        Self(bits)
    }

    fn has(&self, letter: char) -> bool {
        let point = letter as usize;
        self.0.get(point / 64).is_some_and(|bits| bits >> (point % 64) & 1 == 1)
    }

    /// All texts of the input with letters that can be printed alone.
    pub fn legible(&self, value: &mut Value) {
        match value {
            Value::String(text) if !self.printable(text) => *text = self.replaced(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.legible(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.legible(field)),
            _ => {}
        }
    }

    fn printable(&self, text: &str) -> bool {
        text.chars().all(|letter| self.kept(letter))
    }

    fn kept(&self, letter: char) -> bool {
        matches!(letter, '\n' | '\t') || self.has(letter) && !letter.is_control()
    }

    fn replaced(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        // After a sign that is missing, what joins or tints it is a part of it.
        let mut missing = false;
        let mut joined = false;
        for letter in text.chars() {
            match letter {
                JOINER if missing => joined = true,
                _ if steers(letter) => {}
                _ if self.kept(letter) => {
                    out.push(letter);
                    (missing, joined) = (false, false);
                }
                _ if letter.is_whitespace() => out.push(' '),
                '\u{2010}' | '\u{2011}' | '\u{2212}' => out.push('-'),
                _ if letter.is_control() => {}
                _ => {
                    if !joined {
                        out.push(MISSING);
                    }
                    (missing, joined) = (true, false);
                }
            }
        }
        out
    }
}

/// Joins signs to one, as in a family of three.
const JOINER: char = '\u{200d}';

/// Variation selectors, tints of skin, tags of flags.
fn steers(letter: char) -> bool {
    matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn legible(text: &str) -> String {
        let letters = Letters::new((0x20..0x180).chain([0x25a1, 0x200d]));
        let mut value = json!({ "a": [text] });
        letters.legible(&mut value);
        value["a"][0].as_str().unwrap_or_default().to_owned()
    }

    #[test]
    fn what_can_be_printed_is_left_alone() {
        let text = "Ærø, Åse og Øjvind\nen linje mere\u{ad}";
        assert_eq!(legible(text), text);
    }

    #[test]
    fn one_sign_becomes_one_square() {
        assert_eq!(legible("Vi er glade 😀!"), "Vi er glade □!");
        assert_eq!(legible("👨\u{200d}👩\u{200d}👧 og 👍🏽"), "□ og □");
        assert_eq!(legible("❤\u{fe0f}❤"), "□□");
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        assert_eq!(legible("a\u{0}b\u{2003}c\u{2011}d"), "ab c-d");
    }
}
