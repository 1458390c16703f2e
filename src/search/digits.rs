//! Numbers and pages in few letters: the 91 printable ones that need no escape in a string. 45 of them end a
//! number, 46 say that it goes on. Takes pages, gives text; `site/scripts/search/store.js` reads it.

use super::index::unpack;

/// Pages by level, the highest first: the level, how many, and the steps from page to page.
pub fn encode(postings: &[u32]) -> String {
    let mut out = String::new();
    for level in (1..16).rev() {
        let pages = || postings.iter().map(|posting| unpack(*posting)).filter(move |(_, of)| *of == level);
        let count = pages().count();
        if count == 0 {
            continue;
        }
        number(&mut out, u32::from(level));
        number(&mut out, count as u32);
        let mut next = 0;
        for (page, _) in pages() {
            number(&mut out, page - next);
            next = page + 1;
        }
    }
    out
}

/// Ascending pages as runs: how many are passed over, how many follow each other.
pub fn runs(pages: &[u32]) -> String {
    let mut out = String::new();
    let mut next = 0;
    for run in pages.chunk_by(|one, other| one + 1 == *other) {
        number(&mut out, run[0] - next);
        number(&mut out, run.len() as u32);
        next = run[0] + run.len() as u32;
    }
    out
}

const ENDING: u32 = 45;
const GOING_ON: u32 = 46;

pub fn number(out: &mut String, mut value: u32) {
    while value >= ENDING {
        let rest = value - ENDING;
        out.push(letter(ENDING + rest % GOING_ON));
        value = rest / GOING_ON;
    }
    out.push(letter(value));
}

/// From `#` on, without the backslash.
fn letter(digit: u32) -> char {
    let code = 35 + digit as u8;
    char::from(if code >= b'\\' { code + 1 } else { code })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> u32 {
        let (mut value, mut factor) = (0, 1);
        for letter in text.bytes() {
            let digit = u32::from(letter) - 35 - u32::from(letter > b'\\');
            value += digit * factor;
            factor *= GOING_ON;
        }
        value
    }

    #[test]
    fn numbers_come_back() {
        for value in [0, 1, 44, 45, 90, 91, 2_114, 2_115, 2_116, 100_000, 5_000_000] {
            let mut text = String::new();
            number(&mut text, value);
            assert_eq!(read(&text), value, "{text}");
            assert!(text.bytes().all(|letter| (35..127).contains(&letter) && letter != b'\\'));
        }
    }

    #[test]
    fn levels_are_written_from_the_highest() {
        let postings = [2 << 4 | 1, 5 << 4 | 13, 6 << 4 | 1];
        // 13: one page, 5; 1: two pages, 2 and 6 (three pages between).
        assert_eq!(encode(&postings), "0$($%%&");
    }

    #[test]
    fn neighbours_are_one_run() {
        // Two passed over, three follow; one passed over, one follows.
        assert_eq!(runs(&[2, 3, 4, 6]), "%&$$");
        assert_eq!(runs(&[]), "");
    }
}
