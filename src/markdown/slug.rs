//! Danish addresses: `Fælles plan` -> `faelles-plan`.

use rustc_hash::FxHashMap;

/// Lower-case ASCII letters, digits and single hyphens; `æ→ae ø→oe å→aa`, other accents dropped.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'á' | 'à' | 'â' => out.push('a'),
            'ó' | 'ò' | 'ô' => out.push('o'),
            'ú' | 'ù' | 'ü' => out.push('u'),
            'í' | 'ì' => out.push('i'),
            '§' => out.push_str("paragraf"),
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Gives anchors that are unique on their page.
#[derive(Debug, Default)]
pub struct Slugs {
    taken: FxHashMap<String, u32>,
}

impl Slugs {
    /// The text's slug, with `-2`, `-3` ... behind it where it is taken; `afsnit` for a text without letters.
    pub fn unique(&mut self, text: &str) -> String {
        let mut base = slug(text);
        if base.is_empty() {
            base.push_str("afsnit");
        }
        let mut candidate = base.clone();
        while self.taken.contains_key(&candidate) {
            let count = self.taken.entry(base.clone()).or_insert(1);
            *count += 1;
            candidate = format!("{base}-{count}");
        }
        self.taken.insert(candidate.clone(), 1);
        candidate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_letters_become_two() {
        assert_eq!(slug("Én familie – én indgang"), "en-familie-en-indgang");
        assert_eq!(slug("Årshjul & møder på § 50"), "aarshjul-moeder-paa-paragraf-50");
        assert_eq!(slug("  "), "");
    }

    #[test]
    fn anchors_stay_unique() {
        let mut slugs = Slugs::default();
        let made: Vec<String> = ["A", "A", "A 2", "A", "!"].iter().map(|text| slugs.unique(text)).collect();
        assert_eq!(made, ["a", "a-2", "a-2-2", "a-3", "afsnit"]);
    }
}
