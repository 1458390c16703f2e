//! A compact script as words, signs and what is literal, each word with the part that it plays.

use super::{begins_value, quoted, regex};
use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A name that stands for a value: a variable, a parameter, a global, or a word of the language.
    Name,
    /// `{ name }`: a property and a variable of the same name.
    Shorthand,
    /// After a dot, before a colon, a method in an object: belongs to an object and to no scope.
    Property,
    Sign,
    /// Strings, numbers, regular expressions, the text of templates.
    Literal,
    LineEnd,
}

#[derive(Debug, Clone)]
pub struct Token {
    pub kind: Kind,
    pub range: Range<usize>,
    /// How many brackets are open before it.
    pub depth: usize,
}

/// What a bracket encloses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Block,
    Object,
    Other,
    /// `${` in a template.
    Insertion,
}

/// The tokens of a compact script, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut scanner = Scanner { text, tokens: Vec::new(), open: Vec::new() };
    scanner.scan();
    scanner.tokens
}

struct Scanner<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    open: Vec<Open>,
}

impl Scanner<'_> {
    fn scan(&mut self) {
        let mut at = 0;
        while let Some(letter) = self.text[at..].chars().next() {
            let rest = &self.text[at..];
            let length = match letter {
                '\n' => self.push(Kind::LineEnd, at..at + 1),
                letter if letter.is_whitespace() => letter.len_utf8(),
                '"' | '\'' => self.push(Kind::Literal, at..at + quoted(rest, letter)),
                '`' => 1 + self.template(at + 1),
                '/' if begins_value(&self.text[..at]) => {
                    let end = regex(rest);
                    let flags = rest[end..].find(|one: char| !one.is_alphanumeric()).unwrap_or(0);
                    self.push(Kind::Literal, at..at + end + flags)
                }
                letter if is_letter(letter) => {
                    let end = rest.find(|one| !is_letter(one)).unwrap_or(rest.len());
                    let kind = match letter.is_ascii_digit() {
                        true => Kind::Literal,
                        false => self.part(at..at + end),
                    };
                    self.push(kind, at..at + end)
                }
                letter => self.sign(at, letter),
            };
            at += length;
        }
    }

    fn push(&mut self, kind: Kind, range: Range<usize>) -> usize {
        let length = range.len();
        self.tokens.push(Token { kind, range, depth: self.open.len() });
        length
    }

    /// The text of a template from `at` on, up to its end or to what is inserted; gives its length.
    fn template(&mut self, at: usize) -> usize {
        let mut letters = self.text[at..].char_indices();
        while let Some((here, letter)) = letters.next() {
            match letter {
                '\\' => {
                    letters.next();
                }
                '`' => return here + self.push(Kind::Literal, at + here..at + here + 1),
                '$' if self.text[at + here..].starts_with("${") => {
                    self.push(Kind::Sign, at + here..at + here + 2);
                    self.open.push(Open::Insertion);
                    return here + 2;
                }
                _ => {}
            }
        }
        self.text.len() - at
    }

    fn sign(&mut self, at: usize, letter: char) -> usize {
        let spread = self.text[at..].starts_with("...");
        let length = if spread { 3 } else { letter.len_utf8() };
        match letter {
            '{' => {
                let kind = self.brace();
                self.push(Kind::Sign, at..at + 1);
                self.open.push(kind);
            }
            '(' | '[' => {
                self.push(Kind::Sign, at..at + 1);
                self.open.push(Open::Other);
            }
            ')' | ']' | '}' => {
                let closed = self.open.pop();
                self.push(Kind::Sign, at..at + 1);
                if closed == Some(Open::Insertion) {
                    return 1 + self.template(at + 1);
                }
            }
            _ => {
                self.push(Kind::Sign, at..at + length);
            }
        }
        length
    }

    /// The last token's text; a line end counts for nothing.
    fn before(&self) -> &str {
        let last = self.tokens.iter().rev().find(|token| token.kind != Kind::LineEnd);
        last.map_or("", |token| &self.text[token.range.clone()])
    }

    /// Whether a brace begins statements or an object.
    fn brace(&self) -> Open {
        let arrow = self.text_before().ends_with("=>");
        match self.before() {
            "" | ")" | ";" | "{" | "}" | "else" | "try" | "catch" | "finally" | "do" => Open::Block,
            _ if arrow => Open::Block,
            _ => Open::Object,
        }
    }

    fn text_before(&self) -> &str {
        self.tokens.last().map_or("", |token| &self.text[..token.range.end])
    }

    /// The part that a word plays.
    fn part(&self, range: Range<usize>) -> Kind {
        let (before, after) = (self.before(), self.text[range.end..].chars().next());
        if before == "." {
            return Kind::Property;
        }
        if self.open.last() != Some(&Open::Object) {
            return Kind::Name;
        }
        let first = matches!(before, "{" | ",");
        let method = first || matches!(before, "async" | "get" | "set" | "*");
        match after {
            Some(':') if first => Kind::Property,
            Some('(') if method => Kind::Property,
            Some(',' | '}' | '=') if first => Kind::Shorthand,
            _ => Kind::Name,
        }
    }
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$' || letter == '#'
}
