//! Styles and scripts without what only their readers need: comments, indentation, spaces between signs.
//!
//! Takes text that is sound and gives text that means the same. What a script declares within its functions gets a short
//! name; nothing else is renamed and nothing moved. What stands in strings and regular expressions stays as it is.

mod names;
mod spoken;
mod tokens;

pub use spoken::said;

/// Compact CSS.
pub fn css(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let taken = match letter {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => {
                let end = quoted(rest, letter);
                out.push_str(&rest[..end]);
                end
            }
            letter if letter.is_whitespace() => {
                let end = rest.len() - rest.trim_start().len();
                let next = rest[end..].chars().next();
                // A colon may begin a selector, as in `nav :is(ul, ol)`: the space before it has a meaning.
                let joined = out.is_empty()
                    || out.ends_with(['{', '}', ';', ',', ':', '>', '=', '(', ' '])
                    || next.is_none_or(|next| matches!(next, '{' | '}' | ';' | ',' | '>' | ')'));
                if !joined {
                    out.push(' ');
                }
                end
            }
            letter => {
                if letter == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(letter);
                letter.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    out + "\n"
}

/// Compact JavaScript.
pub fn script(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let taken = match gap(rest) {
            0 => match letter {
                '"' | '\'' => quoted(rest, letter),
                '`' => template(rest),
                '/' if begins_value(&out) => regex(rest),
                letter => letter.len_utf8(),
            },
            length => {
                let (gap, after) = rest.split_at(length);
                out.push_str(kept_gap(&out, gap.contains('\n'), after));
                rest = after;
                continue;
            }
        };
        out.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    names::shorten(&out) + "\n"
}

/// The length of the spaces and comments that the text begins with.
fn gap(text: &str) -> usize {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("//") {
            rest.find('\n')
        } else if rest.starts_with("/*") {
            rest.find("*/").map(|at| at + 2)
        } else {
            return text.len() - rest.len();
        };
        rest = &rest[end.unwrap_or(rest.len())..];
    }
}

/// What must stand between two parts: a line end that may end a statement, a space between words, or nothing.
fn kept_gap(before: &str, line_end: bool, after: &str) -> &'static str {
    const OPEN: &str = "{([,;:?=&|*<>!%^~";
    const CLOSE: &str = "})],;:?=&|*<>.%^";
    let (Some(last), Some(next)) = (before.chars().last(), after.chars().next()) else { return "" };
    if OPEN.contains(last) || CLOSE.contains(next) {
        return "";
    }
    let word = |letter: char| letter.is_alphanumeric() || "_$#".contains(letter);
    let signs = |letter: char| "+-/".contains(letter);
    match (line_end, word(last) && word(next), signs(last) && signs(next)) {
        (true, _, _) => "\n",
        // Two signs beside each other would be one, or a comment.
        (false, true, _) | (false, _, true) => " ",
        _ => "",
    }
}

/// Whether a slash after this begins a regular expression and is no division.
fn begins_value(before: &str) -> bool {
    let before = before.trim_end();
    let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    before.is_empty()
        || before
            .ends_with(['(', ',', '=', ':', '[', '!', '&', '|', '?', '{', '}', ';', '+', '-', '*', '>', '<'])
        || matches!(word, "return" | "typeof" | "case" | "in" | "of" | "await")
}

/// The length of a string with its quotation marks.
fn quoted(text: &str, mark: char) -> usize {
    let mut letters = text.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => {
                letters.next();
            }
            letter if letter == mark => return at + letter.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// The length of a template, with the templates that stand in it.
fn template(text: &str) -> usize {
    let mut at = 1;
    while let Some(letter) = text[at..].chars().next() {
        match letter {
            '\\' => at += 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8),
            '`' => return at + 1,
            '$' if text[at..].starts_with("${") => at += 2 + inserted(&text[at + 2..]),
            letter => at += letter.len_utf8(),
        }
    }
    text.len()
}

/// The length of an insertion up to the brace that ends it.
fn inserted(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        match letter {
            '"' | '\'' => at += quoted(&text[at..], letter),
            '`' => at += template(&text[at..]),
            '}' if depth == 0 => return at + 1,
            letter => {
                depth = match letter {
                    '{' => depth + 1,
                    '}' => depth - 1,
                    _ => depth,
                };
                at += letter.len_utf8();
            }
        }
    }
    text.len()
}

/// The length of a regular expression without its flags.
fn regex(text: &str) -> usize {
    let mut class = false;
    let mut letters = text.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => {
                letters.next();
            }
            '[' => class = true,
            ']' => class = false,
            '/' if !class => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_keep_their_meaning() {
        let text = "/* a */\n@layer a, b;\n@media (width >= 48rem) {\n  nav :is(ul, ol) > li { margin: 0 auto; \
                    width: calc(100% - var(--tip)); }\n  a::after { content: \"/* ; */  x\"; }\n}\n";
        assert_eq!(
            css(text),
            "@layer a,b;@media (width>=48rem){nav :is(ul,ol)>li{margin:0 auto;width:calc(100% - var(--tip))}\
             a::after{content:\"/* ; */  x\"}}\n"
        );
    }

    #[test]
    fn scripts_lose_comments_and_spaces() {
        let text = "// @ts-check\n(() => {\n  /** @param {string} a */\n  const f = (a) => {\n    return a ?? 1;\n  };\n  let b = f(\"// no\")\n  b = b + +1 / 2\n})();\n";
        assert_eq!(script(text), "(()=>{const f=a=>{return a??1;};let b=f(\"// no\")\nb=b+ +1/2})();\n");
    }

    #[test]
    fn what_is_written_literally_stays() {
        for literal in ["/a [/] \\/ b/g", "`a  ${b ? `{ c  }` : '}'}  // d`", "'it\\'s  // fine'"] {
            assert_eq!(script(&format!("x = {literal} ;")), format!("x={literal};\n"));
        }
    }

    #[test]
    fn a_line_end_that_ends_a_statement_stays() {
        assert_eq!(script("a\nb\nreturn\nc\nif (d) {\n}\ne"), "a\nb\nreturn\nc\nif(d){}\ne\n");
    }
}
