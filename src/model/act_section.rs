//! Sections of acts in a text: "§ 41", "§§ 41, 42 og 44", "§ 52 a, stk. 1, nr. 1".
//!
//! Takes text, gives each section's key ("41", "52a") and where it stands. A section of an act that is
//! named right before or after the sign is left out, unless that act is the one that the sources speak of.

use std::ops::Range;

/// Every section of a text with its key, in order.
pub fn act_sections(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find('§') {
        let start = at + offset;
        let many = text[start..].starts_with("§§");
        let numbers = if many { start + "§§".len() } else { start + "§".len() };
        let mut series = Vec::new();
        at = series_from(text, (start, numbers), &mut series).max(numbers);
        if !of_another_act(&text[..start], &text[at..]) {
            found.extend(series);
        }
    }
    found
}

/// The key of a provision's own name: "§ 52 a, stk. 1, nr. 1" is "52a".
pub fn act_section(section: &str) -> Option<String> {
    act_sections(section).into_iter().next().map(|(_, key)| key)
}

/// Reads numbers with what parts them, and gives where the last one ends.
fn series_from(text: &str, (start, numbers): (usize, usize), out: &mut Vec<(Range<usize>, String)>) -> usize {
    let many = text[start..numbers].len() > "§".len();
    let mut begin = start;
    let mut at = numbers + blank(&text[numbers..]);
    while let Some((key, length)) = number(&text[at..]) {
        let end = at + length;
        out.push((begin..end, key));
        if !many {
            return end;
        }
        let gap = [", ", " og ", " eller ", "-", "–"].into_iter().find(|gap| text[end..].starts_with(gap));
        let Some(gap) = gap else { return end };
        at = end + gap.len();
        begin = at;
    }
    out.last().map_or(numbers, |(range, _)| range.end)
}

/// A number with the letter that may follow it, and their length.
fn number(text: &str) -> Option<(String, usize)> {
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    if digits == 0 {
        return None;
    }
    let rest = &text[digits..];
    let gap = blank(rest);
    let mut letters = rest[gap..].chars();
    let letter = letters.next().filter(|letter| letter.is_ascii_lowercase() && *letter != 'i');
    let alone = letters.next().is_none_or(|next| !next.is_alphanumeric());
    Some(match letter.filter(|_| alone) {
        Some(letter) => (format!("{}{letter}", &text[..digits]), digits + gap + 1),
        None => (text[..digits].to_owned(), digits),
    })
}

fn blank(text: &str) -> usize {
    text.chars().next().filter(|letter| letter.is_whitespace()).map_or(0, char::len_utf8)
}

fn of_another_act(before: &str, after: &str) -> bool {
    let other = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        let act = ["lov", "lovs", "loven", "lovens"].iter().any(|ending| word.ends_with(ending));
        act && !word.starts_with("service")
    };
    let follows = after.trim_start().strip_prefix("i ").is_some_and(|rest| {
        let mut words = rest.split_whitespace();
        words.next().is_some_and(other) || words.next().is_some_and(other)
    });
    before.split_whitespace().next_back().is_some_and(other) || follows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        act_sections(text).into_iter().map(|(range, key)| format!("{}={key}", &text[range])).collect()
    }

    #[test]
    fn one_and_many() {
        assert_eq!(keys("efter § 41 og §42."), ["§ 41=41", "§42=42"]);
        assert_eq!(keys("§§ 41, 42 og 44 samt 3 børn"), ["§§ 41=41", "42=42", "44=44"]);
        assert_eq!(keys("§ 52 a, stk. 1, nr. 1 eller § 52."), ["§ 52 a=52a", "§ 52=52"]);
        assert_eq!(keys("§ x og §§"), Vec::<String>::new());
    }

    #[test]
    fn other_acts_are_left_out() {
        assert_eq!(keys("barnets lov § 86 og § 87 i barnets lov"), Vec::<String>::new());
        assert_eq!(keys("servicelovens § 41 og § 42 i serviceloven"), ["§ 41=41", "§ 42=42"]);
    }
}
