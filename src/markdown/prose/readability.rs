//! How hard a text is to read: the number called LIX.

use super::Prose;

/// What LIX is counted from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Readability {
    pub words: usize,
    pub sentences: usize,
    /// Words of more than six letters.
    pub long_words: usize,
}

impl Readability {
    /// Of running text: paragraphs and list items.
    pub fn of<'a>(bodies: impl IntoIterator<Item = &'a Prose>) -> Readability {
        let mut sum = Readability::default();
        for sentence in bodies.into_iter().flat_map(Prose::running).flat_map(|passage| &passage.sentences) {
            sum.sentences += 1;
            sum.words += sentence.words;
            sum.long_words += sentence.long_words;
        }
        sum
    }

    /// Words per sentence and the percentage of long words, added: 25 is easy, 55 is hard.
    pub fn lix(&self) -> f64 {
        self.words_per_sentence() + self.long_percentage()
    }

    pub fn words_per_sentence(&self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }

    pub fn long_percentage(&self) -> f64 {
        100.0 * self.long_words as f64 / self.words.max(1) as f64
    }
}
