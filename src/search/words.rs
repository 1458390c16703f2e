//! Cuts text into words. Takes text, gives words in lower case; knows those that carry no meaning of their own.

/// Words that carry no meaning of their own; never found outside titles.
pub const STOPWORDS: [&str; 124] = [
    "af", "alle", "alt", "anden", "andet", "andre", "at", "bare", "betyder", "blev", "blive", "bliver",
    "burde", "både", "bør", "da", "de", "dem", "den", "denne", "der", "deres", "derfor", "det", "dette",
    "dig", "din", "dine", "disse", "dog", "du", "efter", "eller", "en", "end", "enten", "er", "et", "for",
    "fordi", "fra", "få", "får", "gennem", "gør", "ham", "han", "hans", "har", "have", "hende", "hendes",
    "her", "hos", "hun", "hvad", "hvem", "hver", "hvilke", "hvilken", "hvilket", "hvis", "hvor", "hvordan",
    "hvorfor", "hvornår", "i", "ikke", "ind", "ingen", "jeg", "jer", "jeres", "jo", "kan", "kun", "kunne",
    "man", "med", "meget", "mellem", "men", "mens", "mere", "mig", "min", "mit", "mod", "må", "ned", "nogen",
    "noget", "nogle", "nu", "når", "og", "også", "om", "op", "os", "over", "på", "samt", "selv", "sig",
    "sin", "sine", "sit", "skal", "skulle", "som", "så", "sådan", "til", "ud", "under", "var", "ved", "vi",
    "vil", "ville", "vores", "være", "været",
];

/// Whether a lower-case word is one of them.
pub fn is_stopword(word: &str) -> bool {
    STOPWORDS.binary_search(&word).is_ok()
}

/// One word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word<'a> {
    /// What a query asks for.
    Main(&'a str),
    /// What only a document is also found by: the number of a §.
    Further(&'a str),
}

impl<'a> Word<'a> {
    pub fn text(self) -> &'a str {
        let (Self::Main(text) | Self::Further(text)) = self;
        text
    }
}

/// Longer words are nobody's search.
const LONGEST: usize = 60;

/// Calls `found` for each word, in order: letters and digits in lower case; "§ 52 a" as "§52a".
pub fn cut(text: &str, mut found: impl FnMut(Word)) {
    let mut scan = Scan { word: String::new(), section: Section::No };
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            scan.word.push(letter.to_ascii_lowercase());
        } else if letter == '§' {
            scan.end(&mut found);
            scan.section = Section::Sign;
        } else if letter.is_alphanumeric() {
            letter.to_lowercase().for_each(|lower| scan.word.push(plain(lower)));
        } else {
            scan.end(&mut found);
            if !letter.is_whitespace() && !matches!(letter, '-' | '–' | '.') {
                scan.close(&mut found);
            }
        }
    }
    scan.end(&mut found);
    scan.close(&mut found);
}

/// Letters of neighbours, as Danes would type them.
fn plain(letter: char) -> char {
    match letter {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' | 'â' => 'a',
        'ó' | 'ò' | 'ô' => 'o',
        'í' | 'ì' | 'ï' => 'i',
        'ú' | 'ù' => 'u',
        'ü' => 'y',
        'ä' => 'æ',
        'ö' => 'ø',
        other => other,
    }
}

/// Where the scan stands after a § (or the word for it).
enum Section {
    No,
    Sign,
    /// The word for it, which is a word of its own when no number follows.
    Spelled(String),
    /// A number has followed, a letter may.
    Number(String),
}

struct Scan {
    word: String,
    section: Section,
}

impl Scan {
    fn end(&mut self, found: &mut impl FnMut(Word)) {
        if self.word.is_empty() {
            return;
        }
        let number = self.word.starts_with(|first: char| first.is_ascii_digit());
        match std::mem::replace(&mut self.section, Section::No) {
            Section::Sign if number => return self.begin_section(found),
            Section::Spelled(word) if number => {
                found(Word::Further(&word));
                return self.begin_section(found);
            }
            Section::Spelled(word) => found(Word::Main(&word)),
            Section::Number(section) => {
                if self.word.len() == 1 && !number && !matches!(self.word.as_str(), "i") {
                    found(Word::Further(&format!("§{section}")));
                    found(Word::Main(&format!("§{section}{}", self.word)));
                    self.word.clear();
                    return;
                }
                found(Word::Main(&format!("§{section}")));
            }
            Section::No | Section::Sign => {}
        }
        if matches!(self.word.as_str(), "paragraf" | "paragraffer" | "paragrafferne") {
            self.section = Section::Spelled(std::mem::take(&mut self.word));
            return;
        }
        if self.word.len() <= LONGEST && (number || self.word.chars().nth(1).is_some()) {
            found(Word::Main(&self.word));
        }
        self.word.clear();
    }

    /// The number of a §: found alone, too.
    fn begin_section(&mut self, found: &mut impl FnMut(Word)) {
        found(Word::Further(&self.word));
        self.section = Section::Number(std::mem::take(&mut self.word));
    }

    /// What can no longer go on to be "§ 52 a".
    fn close(&mut self, found: &mut impl FnMut(Word)) {
        match std::mem::replace(&mut self.section, Section::No) {
            Section::Number(section) => found(Word::Main(&format!("§{section}"))),
            Section::Spelled(word) => found(Word::Main(&word)),
            Section::No | Section::Sign => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut out = Vec::new();
        cut(text, |word| {
            out.push(match word {
                Word::Main(word) => word.to_owned(),
                Word::Further(word) => format!("({word})"),
            });
        });
        out
    }

    #[test]
    fn words_are_letters_and_digits() {
        assert_eq!(
            all("Barnet/den unge: Ét KERNETEAM-møde, 9:30"),
            ["barnet", "den", "unge", "et", "kerneteam", "møde", "9", "30"]
        );
        assert_eq!(all("i å a 2022"), ["2022"]);
    }

    #[test]
    fn sections_are_one_word() {
        assert_eq!(
            all("jf. § 50 og §52 a, stk. 1"),
            ["jf", "(50)", "§50", "og", "(52)", "(§52)", "§52a", "stk", "1"]
        );
        assert_eq!(all("§11."), ["(11)", "§11"]);
        assert_eq!(all("paragraf 50 i loven"), ["(paragraf)", "(50)", "§50", "loven"]);
        assert_eq!(all("§ i kap. 3"), ["kap", "3"]);
        assert_eq!(all("paragraffer, paragraf"), ["paragraffer", "paragraf"]);
    }

    #[test]
    fn function_words_are_known() {
        assert!(STOPWORDS.is_sorted());
        assert!(is_stopword("hvordan") && is_stopword("i") && !is_stopword("møde"));
    }
}
