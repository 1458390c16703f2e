//! What words are known by. Takes words in lower case, gives folded stems.
//!
//! A key has no æ, ø or å: "møde", "moede" and "møderne" meet in one. A loose key further takes "mode" for
//! them; shards are named by it, so that all spellings of a word lie together.

use rust_stemmers::{Algorithm, Stemmer};

/// Stems of words that change within, and the stem that they share with their other forms.
pub const IRREGULAR: [(&str, &str); 9] = [
    ("brødr", "bror"),
    ("bøg", "bog"),
    ("børn", "barn"),
    ("fædr", "far"),
    ("hænd", "hånd"),
    ("kræft", "kraft"),
    ("mænd", "mand"),
    ("mødr", "mor"),
    ("små", "lil"),
];

/// Gives keys; holds the stemmer.
pub struct Stems(Stemmer);

impl Default for Stems {
    fn default() -> Self {
        Self(Stemmer::create(Algorithm::Danish))
    }
}

impl Stems {
    /// What is left of a lower-case word without its ending.
    pub fn stem<'a>(&self, word: &'a str) -> std::borrow::Cow<'a, str> {
        self.0.stem(word)
    }

    /// The folded stem of a word's stem: once is not enough for "indsatser", which must meet "indsats"
    /// (whose own s the stemmer takes for an ending).
    pub fn key(&self, word: &str) -> String {
        let once = self.0.stem(word);
        let stem = self.0.stem(&once);
        let irregular = IRREGULAR.iter().find(|(changed, _)| *changed == stem);
        fold(irregular.map_or(&*stem, |(_, shared)| shared))
    }
}

/// æ, ø and å as ae, oe and aa.
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'æ' => out.push_str("ae"),
            'ø' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            other => out.push(other),
        }
    }
    out
}

/// The opposite, for what has been typed without a Danish keyboard.
pub fn unfold(word: &str) -> String {
    word.replace("ae", "æ").replace("oe", "ø").replace("aa", "å")
}

/// ae, oe and aa as a, o and a.
pub fn loosen(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    let mut letters = key.chars().peekable();
    while let Some(letter) = letters.next() {
        out.push(letter);
        let digraph = match letter {
            'a' => matches!(letters.peek(), Some('a' | 'e')),
            'o' => matches!(letters.peek(), Some('e')),
            _ => false,
        };
        if digraph {
            letters.next();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet_in_one_key() {
        let stems = Stems::default();
        for word in ["møde", "møder", "møderne", "moede", "moederne"] {
            assert_eq!(stems.key(word), "moed", "{word}");
        }
        assert_eq!(unfold("aarshjul"), "årshjul");
        assert_eq!([loosen("aarshjul"), loosen("moed"), loosen("aendring")], ["arshjul", "mod", "andring"]);
    }

    #[test]
    fn words_that_change_within_meet_their_other_forms() {
        let stems = Stems::default();
        for (one, other) in [("børnene", "barnet"), ("boern", "barn"), ("mødrene", "mor"), ("små", "lille")]
        {
            assert_eq!(stems.key(&unfold(one)), stems.key(other), "{one}, {other}");
        }
    }
}
