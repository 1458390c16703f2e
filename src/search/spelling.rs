//! Words that may be meant by one that nobody wrote. Takes the keys of the index and the word; gives keys.

use super::keys::loosen;

/// At most so many words of another spelling.
const RESPELLINGS: usize = 8;

/// The keys with the fewest differences from a word or its key, if these are few enough. Those that begin like it
/// come first; only if there are none, those whose first letters may have been swapped, doubled or slipped.
pub fn respellings(keys: &[String], folded: &str, key: &str) -> Vec<(usize, String)> {
    let typed: Vec<char> = loosen(folded).chars().collect();
    let stem: Vec<char> = loosen(key).chars().collect();
    let mut found = Vec::new();
    for beginnings in [beginning(&typed, 0, 1).into_iter().collect(), slipped(&typed)] {
        let near = keys.iter().map(|known| (loosen(known).chars().collect::<Vec<char>>(), known));
        let near =
            near.filter(|(other, _)| beginning(other, 0, 1).is_some_and(|own| beginnings.contains(&own)));
        found = near
            .filter_map(|(other, known)| Some((least(&[&typed, &stem], &other)?, known.clone())))
            .collect();
        if !found.is_empty() {
            break;
        }
    }
    found.sort();
    let least = found.first().map_or(0, |(distance, _)| *distance);
    found.retain(|(distance, _)| *distance == least);
    found.truncate(RESPELLINGS);
    found
}

fn beginning(word: &[char], first: usize, second: usize) -> Option<[char; 2]> {
    Some([*word.get(first)?, *word.get(second)?])
}

/// The beginnings that may have become this one by a slip of the finger.
fn slipped(word: &[char]) -> Vec<[char; 2]> {
    [(0, 2), (1, 0), (1, 2)]
        .into_iter()
        .filter_map(|(first, second)| beginning(word, first, second))
        .collect()
}

/// The fewest differences from one of the forms, if they are as few as its length allows.
fn least(forms: &[&Vec<char>], other: &[char]) -> Option<usize> {
    let allowed = |form: &[char]| match form.len() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let near = forms.iter().filter(|form| form.len().abs_diff(other.len()) <= allowed(form));
    near.map(|form| (distance(form, other), allowed(form)))
        .filter(|(distance, allowed)| distance <= allowed)
        .map(|(distance, _)| distance)
        .min()
}

/// Letters to add, drop, change or swap with a neighbour.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut rows = vec![vec![0; other.len() + 1]; one.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    rows[0] = (0..=other.len()).collect();
    for i in 1..=one.len() {
        for j in 1..=other.len() {
            let change = usize::from(one[i - 1] != other[j - 1]);
            let mut least = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + change);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = least;
        }
    }
    rows[one.len()][other.len()]
}
