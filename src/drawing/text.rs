//! Measures and wraps text by a table of widths, since a generator has no browser to ask.
//!
//! Takes text, a font and the room for it; gives lines that fit. A word that is too long is broken with a
//! hyphen at a joint, and only if there is none, anywhere: no line is ever wider than its room.

use super::{glyphs, hyphen};

/// How text is set. Sizes are in units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    pub size: f64,
    pub weight: Weight,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

impl Font {
    pub const fn regular(size: f64) -> Self {
        Self { size, weight: Weight::Regular }
    }

    pub const fn bold(size: f64) -> Self {
        Self { size, weight: Weight::Bold }
    }

    /// From one baseline to the next.
    pub fn leading(self) -> f64 {
        (self.size * 1.3).round()
    }

    /// The width of one line of text. A little more than the table says, because screens round advances.
    pub fn width(self, text: &str) -> f64 {
        let bold = self.weight == Weight::Bold;
        let thousandths: u64 = text.chars().map(|letter| u64::from(glyphs::advance(letter, bold))).sum();
        thousandths as f64 * self.size / 1000.0 * 1.04
    }
}

/// One line, and how the next one goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    /// Whether the line ends inside a word.
    pub broken: bool,
}

/// Lines no wider than `room`.
pub fn wrap(text: &str, font: Font, room: f64) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()) {
        place(word, &mut line, &mut lines, &|text: &str| font.width(text) <= room);
    }
    if !line.is_empty() {
        lines.push(Line { text: line, broken: false });
    }
    lines
}

fn place(word: &str, line: &mut String, lines: &mut Vec<Line>, fits: &dyn Fn(&str) -> bool) {
    let mut rest = word;
    loop {
        let joined = join(line, rest);
        if fits(&joined) {
            *line = joined;
            return;
        }
        if !line.is_empty() && fits(&clean(rest)) {
            lines.push(Line { text: std::mem::take(line), broken: false });
            continue;
        }
        match cut(rest, line, fits) {
            Some((piece, at)) => {
                *line = String::new();
                lines.push(Line { text: piece, broken: true });
                rest = &rest[at..];
            }
            None => lines.push(Line { text: std::mem::take(line), broken: false }),
        }
    }
}

/// The longest beginning of a too long word that fits after what the line holds, with its hyphen.
/// None when the word should begin on a line of its own.
fn cut(word: &str, line: &str, fits: &dyn Fn(&str) -> bool) -> Option<(String, usize)> {
    let joints = hyphen::joints(word);
    let piece = |at: usize| {
        let start = clean(&word[..at]);
        let hyphen = if start.ends_with(['-', '/']) { "" } else { "-" };
        join(line, &format!("{start}{hyphen}"))
    };
    let longest = |strong: bool| {
        joints
            .iter()
            .rev()
            .filter(|joint| joint.strong == strong)
            .map(|joint| joint.at)
            .find(|at| fits(&piece(*at)))
    };
    let at = match (longest(true), line.is_empty()) {
        (Some(at), _) => at,
        (None, false) => return None,
        (None, true) => longest(false).or_else(|| anywhere(word, &|at| fits(&piece(at))))?,
    };
    Some((piece(at), at))
}

/// The last place where the beginning fits, at least one letter in: room is assumed to hold two.
fn anywhere(word: &str, fits: &dyn Fn(usize) -> bool) -> Option<usize> {
    let places: Vec<usize> = word.char_indices().map(|(at, _)| at).skip(1).collect();
    places.iter().rev().copied().find(|at| fits(*at)).or(places.first().copied()).or(Some(word.len()))
}

fn join(line: &str, word: &str) -> String {
    if line.is_empty() { clean(word) } else { format!("{line} {}", clean(word)) }
}

/// Soft hyphens have done their work when a line is set.
fn clean(text: &str) -> String {
    text.replace('\u{ad}', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, room: f64) -> Vec<String> {
        wrap(text, Font::regular(14.0), room).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn wraps_between_words_and_at_joints() {
        assert_eq!(lines("Øget ejerskab", 200.0), ["Øget ejerskab"]);
        assert_eq!(
            lines("på tværs af forvaltningsenheder", 120.0),
            ["på tværs af", "forvaltnings-", "enheder"]
        );
        assert_eq!(lines("", 100.0), Vec::<String>::new());
    }

    #[test]
    fn measures_danish_letters() {
        assert!(Font::regular(10.0).width("æ") > Font::regular(10.0).width("a"));
        assert!(Font::bold(10.0).width("møde") > Font::regular(10.0).width("møde"));
    }

    proptest! {
        #[test]
        fn no_line_overflows_and_no_letter_is_lost(text in "[a-zæøåA-ZÆØÅ0-9 ,.§-]{0,120}", room in 40.0..400.0f64) {
            let font = Font::regular(14.0);
            let lines = wrap(&text, font, room);
            for line in &lines {
                prop_assert!(font.width(&line.text) <= room, "{:?} is wider than {room}", line.text);
            }
            let bare = |text: &str| text.replace([' ', '-'], "");
            let drawn: String = lines.iter().map(|line| bare(&line.text)).collect();
            prop_assert_eq!(drawn, bare(&text));
        }
    }
}
