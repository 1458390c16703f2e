//! Words that could be wider than their column, with places where they may part.
//!
//! Takes text and gives it with soft hyphens in those words alone that the layout engine's own Danish
//! hyphenation could not bring down to [`WIDEST`] letters a piece: addresses, numbers, slips of the key.

use hypher::{Lang, hyphenate};

/// Letters that fit the narrowest column at the smallest size.
const WIDEST: usize = 9;
/// Words up to here are left alone.
const ORDINARY: usize = 12;

/// The text with soft hyphens where they are needed.
pub(super) fn breakable(text: &str) -> String {
    if !text.split_whitespace().any(|word| word.chars().count() > ORDINARY) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 16);
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if word.chars().count() > ORDINARY {
            out.push_str(&part(word));
            out.push_str(&piece[word.len()..]);
        } else {
            out.push_str(piece);
        }
    }
    out
}

fn part(word: &str) -> String {
    let syllables: Vec<&str> = hyphenate(word, Lang::Danish).collect();
    if syllables.iter().all(|one| one.chars().count() <= WIDEST) {
        return word.to_owned();
    }
    let pieces = syllables.iter().flat_map(|syllable| {
        let letters: Vec<char> = syllable.chars().collect();
        letters.chunks(WIDEST - 1).map(|chunk| chunk.iter().collect::<String>()).collect::<Vec<_>>()
    });
    pieces.collect::<Vec<_>>().join("\u{ad}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_words_are_left_to_danish_hyphenation() {
        let text = "forvaltningsrepræsentanter og implementeringsevalueringen\nto linjer";
        assert_eq!(breakable(text), text);
    }

    #[test]
    fn what_has_no_syllables_may_part_anywhere() {
        let parted = breakable("se xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx nu");
        assert!(parted.split('\u{ad}').all(|piece| piece.chars().count() <= 13), "{parted}");
        assert_eq!(parted.replace('\u{ad}', ""), "se xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx nu");
    }
}
