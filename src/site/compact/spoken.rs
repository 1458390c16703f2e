//! A compact script in another language: the same script with the strings that are rows of the table said.
//!
//! A template is a row with `{}` for each insertion; the other side may take them up out of turn. What is no row stays.

use super::{begins_value, inserted, quoted, regex};
use crate::language::{Words, fill};

/// The script with its words said.
pub fn said(script: &str, words: &Words) -> String {
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(letter) = rest.chars().next() {
        let taken = match letter {
            '"' | '\'' => {
                let end = quoted(rest, letter);
                let text = &rest[1..end - 1];
                let plain = words.row(text).filter(|said| !said.contains([letter, '\\', '{']));
                out.push(letter);
                out.push_str(plain.unwrap_or(text));
                out.push(letter);
                end
            }
            '`' => template(&mut out, rest, words),
            '/' if begins_value(&out) => {
                let end = regex(rest);
                out.push_str(&rest[..end]);
                end
            }
            letter => {
                out.push(letter);
                letter.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    out
}

/// Writes a template, its own words and those of its insertions said; gives its length.
fn template(out: &mut String, text: &str, words: &Words) -> usize {
    // The template's own words, and the same as a row.
    let (mut own, mut row, mut insertions, mut at) = (String::new(), String::new(), Vec::new(), 1);
    while let Some(letter) = text[at..].chars().next() {
        match letter {
            '`' => break,
            '$' if text[at..].starts_with("${") => {
                let length = inserted(&text[at + 2..]);
                let insertion = format!("${{{}}}", said(&text[at + 2..at + 1 + length], words));
                own.push_str(&insertion);
                insertions.push(insertion);
                row.push_str("{}");
                at += 2 + length;
            }
            '\\' => {
                let end = at + 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8);
                own.push_str(&text[at..end]);
                row.push_str(&text[at..end]);
                at = end;
            }
            letter => {
                own.push(letter);
                row.push(letter);
                at += letter.len_utf8();
            }
        }
    }
    out.push('`');
    match words.row(&row).filter(|said| !said.contains(['`', '\\', '$'])) {
        Some(other) => out.push_str(&fill(other, &insertions)),
        None => out.push_str(&own),
    }
    out.push('`');
    (at + 1).min(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_templates_are_said() {
        let rows = [
            ("Fjern", "Remove"),
            ("linje {}", "line {}"),
            ("Flyt {} til {}", "To {2}: move {1}"),
            ("a", "b"),
        ];
        let words = Words::new(rows.map(|(a, b)| (a.to_owned(), b.to_owned())).into(), [].into());
        let script = "x(\"Fjern\",'Andet',`linje ${a+1}`,`Flyt ${`linje ${n}`} til ${c?\"Fjern\":\"\"}`,/\"Fjern\"/,`{ ${d} }`)";
        let expected = "x(\"Remove\",'Andet',`line ${a+1}`,`To ${c?\"Remove\":\"\"}: move ${`line ${n}`}`,/\"Fjern\"/,`{ ${d} }`)";
        assert_eq!(said(script, &words), expected);
    }
}
