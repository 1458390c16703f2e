//! A page's two parts: TOML front matter between `+++` lines, and the body.

use std::ops::Range;

/// Byte ranges of the two parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Front {
    pub toml: Range<usize>,
    pub body: Range<usize>,
}

/// What keeps a file from having two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoFront {
    /// The first line is not `+++`.
    Absent,
    /// No second `+++` line.
    Unclosed,
}

/// Splits a file; a byte order mark before the first `+++` is passed over.
pub fn split(text: &str) -> Result<Front, NoFront> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = text[start..].split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "+++") else {
        return Err(NoFront::Absent);
    };
    let toml_start = start + first.len();
    let mut at = toml_start;
    for line in lines {
        if line.trim_end() == "+++" {
            return Ok(Front { toml: toml_start..at, body: at + line.len()..text.len() });
        }
        at += line.len();
    }
    Err(NoFront::Unclosed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_and_says_why_not() {
        let text = "+++\ntitle = \"A\"\n+++\nTekst\n";
        let front = split(text).unwrap();
        assert_eq!(&text[front.toml], "title = \"A\"\n");
        assert_eq!(&text[front.body], "Tekst\n");
        assert_eq!(split("Tekst"), Err(NoFront::Absent));
        assert_eq!(split("+++\ntitle = 1"), Err(NoFront::Unclosed));
        assert_eq!(split("+++\n+++"), Ok(Front { toml: 4..4, body: 7..7 }));
    }
}
