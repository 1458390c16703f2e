//! Short names for what a script declares within its functions.
//!
//! Takes a compact script, gives one that does the same. A name is renamed everywhere in the file or nowhere, to one
//! that stands nowhere in it: so no scope need be known, only which words are variables and which are properties.
//! What is declared outside of functions is left alone, since other files may use it, and so are classes' files.

use super::tokens::{Kind, Token, tokens};
use std::collections::{BTreeMap, BTreeSet};

/// Names that a script may mean the browser by.
const NEVER: &[&str] = &[
    "addEventListener",
    "alert",
    "close",
    "confirm",
    "console",
    "crypto",
    "document",
    "event",
    "fetch",
    "globalThis",
    "history",
    "localStorage",
    "location",
    "matchMedia",
    "navigator",
    "print",
    "sessionStorage",
    "setTimeout",
    "window",
];
/// The words of the language that are as short as a new name may be.
const WORDS: &[&str] = &["as", "do", "if", "in", "is", "of"];

/// The script with short names.
pub fn shorten(text: &str) -> String {
    let tokens = tokens(text);
    let script = Script { text, tokens };
    if (0..script.tokens.len()).any(|at| script.is_name(at) && script.word(at) == "class") {
        return text.to_owned();
    }
    let names = script.names();
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for (at, token) in script.tokens.iter().enumerate() {
        let word = script.word(at);
        let short = names.get(word).filter(|_| script.is_name(at));
        if short.is_none() && !script.is_needless(at) {
            continue;
        }
        out.push_str(&text[end..token.range.start]);
        if token.kind == Kind::Shorthand {
            out.push_str(word);
            out.push(':');
        }
        out.extend(short.map(String::as_str));
        end = token.range.end;
    }
    out + &text[end..]
}

struct Script<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Script<'a> {
    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range.clone()])
    }

    fn is_name(&self, at: usize) -> bool {
        matches!(self.tokens.get(at).map(|token| token.kind), Some(Kind::Name | Kind::Shorthand))
    }

    /// A bracket around the one parameter of an arrow function.
    fn is_needless(&self, at: usize) -> bool {
        let open = match self.word(at) {
            "(" => at,
            ")" if at >= 2 => at - 2,
            _ => return false,
        };
        let alone = self.word(open) == "(" && self.word(open + 2) == ")" && self.is_arrow(open + 3);
        // After a word the bracket is also what parts the two.
        let parted = !self.text[..self.tokens[open].range.start].ends_with(|one: char| one.is_alphanumeric());
        alone && parted && self.tokens.get(open + 1).is_some_and(|token| token.kind == Kind::Name)
    }

    /// The text of the token before, past line ends.
    fn before(&self, at: usize) -> &'a str {
        (0..at).rev().find(|one| self.tokens[*one].kind != Kind::LineEnd).map_or("", |one| self.word(one))
    }

    /// New names, the shortest for those that are used most.
    fn names(&self) -> BTreeMap<&'a str, String> {
        let (inner, outer) = self.declared();
        let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
        for at in (0..self.tokens.len()).filter(|at| self.is_name(*at)) {
            *uses.entry(self.word(at)).or_default() += 1;
        }
        let mut wanted: Vec<&str> =
            inner.into_iter().filter(|name| !outer.contains(name) && !NEVER.contains(name)).collect();
        wanted.sort_by_key(|name| (std::cmp::Reverse(uses.get(name).copied()), *name));
        let all: BTreeSet<&str> = (0..self.tokens.len()).map(|at| self.word(at)).collect();
        let mut free = (0..).map(short).filter(|name| !all.contains(name.as_str()));
        let mut names = BTreeMap::new();
        for name in wanted {
            let Some(new) = free.next() else { break };
            if new.len() < name.len() {
                names.insert(name, new);
            }
        }
        names
    }

    /// What is declared within brackets, and outside of all.
    fn declared(&self) -> (BTreeSet<&'a str>, BTreeSet<&'a str>) {
        let mut found = Vec::new();
        for at in 0..self.tokens.len() {
            match self.word(at) {
                "const" | "let" | "var" if self.is_name(at) => self.statement(at, &mut found),
                "function" if self.is_name(at) => {
                    let named = self.is_name(at + 1);
                    found.extend(named.then_some(at + 1));
                    self.parameters(at + 1 + usize::from(named), &mut found);
                }
                "catch" if self.is_name(at) && self.word(at + 1) == "(" => {
                    self.parameters(at + 1, &mut found);
                }
                "=" if self.is_arrow(at) && self.word(at - 1) == ")" => {
                    self.parameters(self.opening(at - 1), &mut found);
                }
                "=" if self.is_arrow(at) && self.is_name(at - 1) => found.push(at - 1),
                "(" if self.tokens[at.saturating_sub(1)].kind == Kind::Property => {
                    let end = self.closing(at);
                    if self.word(end + 1) == "{" {
                        self.parameters(at, &mut found);
                    }
                }
                _ => {}
            }
        }
        let (inner, outer): (Vec<usize>, Vec<usize>) =
            found.into_iter().partition(|at| self.tokens[*at].depth > 0);
        let words = |all: Vec<usize>| all.into_iter().map(|at| self.word(at)).collect();
        (words(inner), words(outer))
    }

    fn is_arrow(&self, at: usize) -> bool {
        at > 0 && self.word(at + 1) == ">" && self.tokens[at].range.end == self.tokens[at + 1].range.start
    }

    /// Names that a statement declares from its first word on.
    fn statement(&self, first: usize, found: &mut Vec<usize>) {
        let depth = self.tokens[first].depth;
        let mut at = first + 1;
        while let Some(token) = self.tokens.get(at) {
            let word = self.word(at);
            if token.depth < depth || (token.depth == depth && (word == ";" || token.kind == Kind::LineEnd)) {
                return;
            }
            // What is declared stands first or after a comma; what closes here was opened here.
            if token.depth == depth && (at == first + 1 || self.before(at) == ",") {
                match word {
                    "{" | "[" => self.parameters(at, found),
                    _ if self.is_name(at) => found.push(at),
                    _ => {}
                }
            }
            at += 1;
        }
    }

    /// Names within a list or pattern of parameters that begins at a bracket, up to the first value that stands in
    /// for a missing one: what comes after that may be anything.
    fn parameters(&self, open: usize, found: &mut Vec<usize>) {
        if !matches!(self.word(open), "(" | "{" | "[") {
            return;
        }
        let end = self.closing(open);
        for at in open + 1..end {
            if self.word(at) == "=" {
                return;
            }
            if self.is_name(at) && matches!(self.before(at), "(" | "{" | "[" | "," | ":" | "...") {
                found.push(at);
            }
        }
    }

    fn closing(&self, open: usize) -> usize {
        let depth = self.tokens[open].depth;
        let rest = self.tokens.iter().enumerate().skip(open + 1);
        let closes = |at: usize| matches!(self.word(at), ")" | "}" | "]");
        rest.clone()
            .find(|(at, token)| token.depth == depth && closes(*at))
            .map_or(self.tokens.len(), |(at, _)| at)
    }

    fn opening(&self, close: usize) -> usize {
        let depth = self.tokens[close].depth;
        let opens = |at: &usize| self.tokens[*at].depth == depth && matches!(self.word(*at), "(" | "{" | "[");
        (0..close).rev().find(opens).unwrap_or(0)
    }
}

/// The names in order: a, b ... z, A ... Z, aa ...
fn short(number: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = char::from(LETTERS[number % LETTERS.len()]);
    let name = match number / LETTERS.len() {
        0 => String::new(),
        rest => short(rest - 1),
    };
    let name = format!("{name}{letter}");
    // A word of the language is no name; two of the same letters more make it one.
    if WORDS.contains(&name.as_str()) { format!("{name}{name}") } else { name }
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn what_is_declared_within_gets_a_short_name_everywhere() {
        let text = "(()=>{const first=(second,{third,fourth:fifth})=>second+third+fifth;let other=1,more=`x ${first(other)} first`;\
                    function named(value){try{return more.first}catch(fault){named(fault)}}document.title=named;})();";
        let short = shorten(text);
        for word in ["second", "other", "more.", "named", "value", "fault", "const first", "fifth"] {
            assert!(!short.contains(word), "{word}: {short}");
        }
        for kept in ["third:", "fourth:", ".first}", " first`", "document.title="] {
            assert!(short.contains(kept), "{kept}: {short}");
        }
    }

    #[test]
    fn properties_keys_methods_and_globals_keep_their_names() {
        let text = "(()=>{const object={name:1,save(sheet){return sheet.name},other};Object.assign(ark,{object});\
                    for(const[key,one]of Object.entries(object))print(key?one:name);})();";
        let short = shorten(text);
        for kept in ["{name:1,save(", ".name}", "Object.assign(ark,{object:", ":name)", "print(", ",other}"] {
            assert!(short.contains(kept), "{kept}: {short}");
        }
        assert!(!short.contains("sheet") && !short.contains("[key,one]"), "{short}");
    }

    #[test]
    fn what_stands_outside_and_what_may_be_anything_is_left_alone() {
        assert_eq!(shorten("const shared=1;(()=>{shared+1})();"), "const shared=1;(()=>{shared+1})();");
        let defaults = shorten("(()=>{const f=(long,place=globals,later)=>later})();");
        assert!(defaults.contains("=globals,later)=>later") && !defaults.contains("long"), "{defaults}");
        let class = "(()=>{class Long{method(){}}const other=1})();";
        assert_eq!(shorten(class), class);
    }

    #[test]
    fn a_new_name_stands_nowhere_else() {
        let caught = "(()=>{try{return other}catch{return other}})();";
        assert_eq!(shorten(caught), caught, "a block is no list of parameters");
        assert_eq!(shorten("(()=>{const long=a+b.c;f(long)})();"), "(()=>{const d=a+b.c;f(d)})();");
        let arrows = shorten("(()=>{f(async(one)=>one,(two)=>two,(three,four)=>(three)==four)})();");
        assert_eq!(arrows, "(()=>{f(async(b)=>b,d=>d,(c,a)=>(c)==a)})();");
    }

    #[test]
    fn strings_and_expressions_stay() {
        let text = "(()=>{const long=/long/g.test(\"long\")?'long':long2;})();";
        assert_eq!(shorten(text), "(()=>{const a=/long/g.test(\"long\")?'long':long2;})();");
    }
}
