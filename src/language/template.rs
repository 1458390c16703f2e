//! A print template in another language: the same template with its words between quotation marks said.
//!
//! Takes the template's text and gives one that the layout engine reads alike. Never touches what is no row.

use super::{Language, Words};

/// The template for a language.
pub fn template(text: &str, language: Language, words: &Words) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match line.trim_start().starts_with("//") {
            true => out.push_str(line),
            false => said(&mut out, line, (language, words)),
        }
    }
    out
}

fn said(out: &mut String, line: &str, (language, words): (Language, &Words)) {
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('"') {
        let mut escaped = false;
        let end = after.find(|letter| {
            let ends = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            ends
        });
        let Some(end) = end else { break };
        let text = &after[..end];
        out.push_str(before);
        out.push('"');
        match before.trim_end().ends_with("lang:") {
            true => out.push_str(language.code()),
            false => out.push_str(&words.say(text).unwrap_or_else(|| text.to_owned())),
        }
        out.push('"');
        rest = &after[end + 1..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_the_language_change_and_nothing_else() {
        let words =
            Words::new([("Side", "Page"), ("af", "of")].map(|(a, b)| (a.into(), b.into())).into(), [].into());
        let text = "// \"Side\"\n#set text(lang: \"da\")\n#(\"Side \" + \" af \" + \"x \\\"Side\")\n";
        let expected = "// \"Side\"\n#set text(lang: \"en\")\n#(\"Page \" + \" of \" + \"x \\\"Side\")\n";
        assert_eq!(template(text, Language::English, &words), expected);
    }
}
