//! Where a long Danish word may be broken: at the joints of a compound, or else between syllables.
//!
//! Takes one word, gives byte positions. Knows rules and a short list of first parts, no dictionary; an
//! author's own soft hyphens are trusted first.

/// A place to break a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joint {
    /// The byte that begins the second part.
    pub at: usize,
    /// A joint of the compound, as against a mere syllable.
    pub strong: bool,
}

/// Endings after which a compound goes on: forvaltning|s|enhed.
const LINKED: [&str; 11] =
    ["ings", "heds", "skabs", "ions", "elses", "tets", "ejds", "ments", "doms", "dags", "følgs"];

/// First parts that are frequent in the field and that no rule finds.
const FIRST_PARTS: [&str; 34] = [
    "tværs",
    "tvær",
    "familie",
    "kerne",
    "handle",
    "mellem",
    "sammen",
    "økonomi",
    "kompetence",
    "voksen",
    "børne",
    "sags",
    "netværks",
    "fag",
    "special",
    "status",
    "social",
    "leder",
    "barne",
    "ungdoms",
    "hjælpe",
    "års",
    "visitations",
    "koordine",
    "skole",
    "sundheds",
    "under",
    "over",
    "efter",
    "videre",
    "frem",
    "mål",
    "team",
    "plan",
];

/// Groups of consonants that begin a Danish syllable.
const ONSETS: [&str; 27] = [
    "sk", "st", "sp", "tr", "kr", "pr", "br", "dr", "gr", "fr", "pl", "kl", "bl", "fl", "gl", "kn", "sn",
    "sm", "sl", "tv", "kv", "sv", "vr", "hv", "hj", "str", "skr",
];

/// The places where `word` may be broken, in order; at least three letters stand on either side.
pub fn joints(word: &str) -> Vec<Joint> {
    let lower = word.to_lowercase();
    if lower.len() != word.len() {
        return Vec::new();
    }
    let mut found: Vec<Joint> = (1..word.len())
        .filter(|at| word.is_char_boundary(*at))
        .filter_map(|at| {
            let (before, after) = (&lower[..at], &lower[at..]);
            if compound(before, after) {
                return Some(Joint { at, strong: true });
            }
            syllable(before, after).then_some(Joint { at, strong: false })
        })
        .collect();
    found.dedup_by_key(|joint| joint.at);
    found
}

fn compound(before: &str, after: &str) -> bool {
    if before.ends_with(['\u{ad}', '-', '/']) {
        return !after.is_empty();
    }
    let (left, right) = (letters_at_end(before), letters_at_start(after));
    if right < 4 || left < 3 {
        return false;
    }
    let linked = LINKED.iter().any(|ending| before.ends_with(ending) && left > ending.chars().count());
    linked || first_part(before)
}

/// Whether what stands before is a known first part, alone or after another joint.
fn first_part(before: &str) -> bool {
    FIRST_PARTS.iter().any(|part| match before.strip_suffix(part) {
        Some("") => true,
        Some(rest) => rest.ends_with(['-', '/']) || LINKED.iter().any(|ending| rest.ends_with(ending)),
        None => false,
    })
}

/// Before one consonant, or inside a group of them so that what follows begins a syllable.
fn syllable(before: &str, after: &str) -> bool {
    if letters_at_end(before) < 3 || letters_at_start(after) < 3 || !before.contains(vowel) {
        return false;
    }
    let onset: String =
        after.chars().take_while(|letter| letter.is_alphabetic() && !vowel(*letter)).collect();
    let next_is_vowel = after[onset.len()..].starts_with(vowel);
    let open = before.ends_with(vowel);
    next_is_vowel
        && match onset.chars().count() {
            0 => false,
            1 => !before.ends_with(|last: char| before_joins(last, &onset)),
            _ => ONSETS.contains(&onset.as_str()) && !open,
        }
}

/// Whether the consonant before and the onset belong together, as s and k in "skole".
fn before_joins(last: char, onset: &str) -> bool {
    ONSETS.contains(&format!("{last}{onset}").as_str()) || !last.is_alphabetic()
}

fn vowel(letter: char) -> bool {
    "aeiouyæøåé".contains(letter)
}

fn letters_at_end(text: &str) -> usize {
    text.chars().rev().take_while(|letter| letter.is_alphanumeric()).count()
}

fn letters_at_start(text: &str) -> usize {
    text.chars().take_while(|letter| letter.is_alphanumeric()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(word: &str, strong: bool) -> Vec<String> {
        let places = joints(word).into_iter().filter(|joint| joint.strong == strong);
        places.map(|joint| format!("{}|{}", &word[..joint.at], &word[joint.at..])).collect()
    }

    #[test]
    fn compounds_break_at_their_joints() {
        assert_eq!(broken("forvaltningsenheder", true), ["forvaltnings|enheder"]);
        assert_eq!(
            broken("beslutningskompetenceplan", true),
            ["beslutnings|kompetenceplan", "beslutningskompetence|plan"]
        );
        assert_eq!(broken("familiekoordinator", true), ["familie|koordinator"]);
        assert_eq!(broken("barn/ung-samtale", true), ["barn/|ung-samtale", "barn/ung-|samtale"]);
    }

    #[test]
    fn syllables_are_the_second_choice() {
        assert_eq!(broken("justering", false), ["juste|ring"]);
        assert!(broken("barn", false).is_empty());
    }

    #[test]
    fn a_soft_hyphen_is_a_joint() {
        assert_eq!(broken("ud\u{ad}redning", true), ["ud\u{ad}|redning"]);
    }
}
