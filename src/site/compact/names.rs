//! Short names for what a script declares within its functions.
//!
//! Takes a compact script, gives one that does the same. A name is renamed wherever it stands or nowhere, to one that
//! stands nowhere in the file, so that no two can meet. It is renamed only if each place where it stands is within the
//! scope of a declaration of it: else it means something of the browser or of another file. What is declared outside
//! of functions is left alone, since other files may use it, and so are files with classes.

use super::tokens::{Kind, Token, tokens};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The words of the language that are as short as a new name may be.
const WORDS: &[&str] = &["as", "do", "if", "in", "is", "of"];

/// The script with short names.
pub fn shorten(text: &str) -> String {
    let script = Script { text, tokens: tokens(text) };
    if (0..script.tokens.len()).any(|at| script.is_name(at) && matches!(script.word(at), "class" | "var")) {
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

/// Where a name is declared, and the tokens between which it holds.
struct Declared {
    at: usize,
    scope: Range<usize>,
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
        let mut scopes: BTreeMap<&str, Vec<Range<usize>>> = BTreeMap::new();
        let mut outer = BTreeSet::new();
        for Declared { at, scope } in self.declared() {
            outer.extend((self.tokens[at].depth == 0).then_some(self.word(at)));
            scopes.entry(self.word(at)).or_default().push(scope);
        }
        let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
        for at in (0..self.tokens.len()).filter(|at| self.is_name(*at)) {
            let word = self.word(at);
            *uses.entry(word).or_default() += 1;
            if scopes.get(word).is_some_and(|scopes| !scopes.iter().any(|scope| scope.contains(&at))) {
                outer.insert(word);
            }
        }
        let mut wanted: Vec<&str> = scopes.into_keys().filter(|name| !outer.contains(name)).collect();
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

    /// Everything that is declared, with its scope.
    fn declared(&self) -> Vec<Declared> {
        let mut found = Vec::new();
        for at in 0..self.tokens.len() {
            match self.word(at) {
                "const" | "let" if self.is_name(at) => self.statement(at, &mut found),
                "function" if self.is_name(at) => {
                    let named = self.is_name(at + 1);
                    found.extend(named.then(|| Declared { at: at + 1, scope: self.around(at) }));
                    self.parameters(at + 1 + usize::from(named), &mut found);
                }
                "catch" if self.is_name(at) => self.parameters(at + 1, &mut found),
                "=" if self.is_arrow(at) && self.word(at - 1) == ")" => {
                    self.parameters(self.opening(at - 1), &mut found);
                }
                "=" if self.is_arrow(at) && self.is_name(at - 1) => {
                    found.push(Declared { at: at - 1, scope: at - 1..self.body_end(at + 2) });
                }
                // A method in an object.
                "(" if at > 0
                    && self.tokens[at - 1].kind == Kind::Property
                    && self.word(self.closing(at) + 1) == "{" =>
                {
                    self.parameters(at, &mut found);
                }
                _ => {}
            }
        }
        found
    }

    fn is_arrow(&self, at: usize) -> bool {
        at > 0
            && self.word(at) == "="
            && self.word(at + 1) == ">"
            && self.tokens[at].range.end == self.tokens[at + 1].range.start
    }

    /// Names that a statement declares from its first word on.
    fn statement(&self, first: usize, found: &mut Vec<Declared>) {
        let (depth, scope) = (self.tokens[first].depth, self.around(first));
        let mut at = first + 1;
        while let Some(token) = self.tokens.get(at) {
            let word = self.word(at);
            if token.depth < depth || (token.depth == depth && (word == ";" || token.kind == Kind::LineEnd)) {
                return;
            }
            // What is declared stands first or after a comma.
            if token.depth == depth && (at == first + 1 || self.before(at) == ",") {
                match word {
                    "{" | "[" => self.pattern(at, &scope, found),
                    _ if self.is_name(at) => found.push(Declared { at, scope: scope.clone() }),
                    _ => {}
                }
            }
            at += 1;
        }
    }

    /// The parameters of a function, which hold in its body too.
    fn parameters(&self, open: usize, found: &mut Vec<Declared>) {
        if self.word(open) != "(" {
            return;
        }
        let close = self.closing(open);
        let body = if self.is_arrow(close + 1) { close + 3 } else { close + 1 };
        self.pattern(open, &(open..self.body_end(body)), found);
    }

    /// Names within a list or pattern that begins at a bracket, up to the first value that stands in for a missing
    /// one: what comes after that may be anything.
    fn pattern(&self, open: usize, scope: &Range<usize>, found: &mut Vec<Declared>) {
        for at in open + 1..self.closing(open) {
            if self.word(at) == "=" {
                return;
            }
            if self.is_name(at) && matches!(self.before(at), "(" | "{" | "[" | "," | ":" | "...") {
                found.push(Declared { at, scope: scope.clone() });
            }
        }
    }

    /// The block that a token stands in; for what a loop declares the loop's body too.
    fn around(&self, at: usize) -> Range<usize> {
        let depth = self.tokens[at].depth;
        let opens = |one: &usize| {
            self.tokens[*one].depth + 1 == depth && matches!(self.word(*one), "(" | "{" | "[" | "${")
        };
        let Some(open) = (0..at).rev().find(opens) else { return 0..self.tokens.len() };
        let close = self.closing(open);
        let end = if self.word(open) == "(" { self.body_end(close + 1) } else { close };
        open..end.max(close)
    }

    /// Where a function's or a loop's body ends that begins at a token.
    fn body_end(&self, at: usize) -> usize {
        let Some(first) = self.tokens.get(at) else { return self.tokens.len() };
        if self.word(at) == "{" {
            return self.closing(at);
        }
        let ends = |one: &usize| {
            let token = &self.tokens[*one];
            let ended = matches!(self.word(*one), "," | ";") || token.kind == Kind::LineEnd;
            token.depth < first.depth || (token.depth == first.depth && ended)
        };
        (at..self.tokens.len()).find(ends).unwrap_or(self.tokens.len())
    }

    fn closing(&self, open: usize) -> usize {
        let depth = self.tokens[open].depth;
        let closes =
            |at: &usize| self.tokens[*at].depth == depth && matches!(self.word(*at), ")" | "}" | "]");
        (open + 1..self.tokens.len()).find(closes).unwrap_or(self.tokens.len())
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
    fn a_name_that_means_something_else_elsewhere_stays() {
        let global = "(()=>{const f=(ark)=>{g(ark)};ark.add(f)})();";
        assert!(shorten(global).contains("ark.add("), "{}", shorten(global));
        let block =
            "(()=>{try{f()}catch{refuse(1)}const refuse=()=>open;for(const open of refuse())f(open)})();";
        assert!(shorten(block).contains("=>open;"), "{}", shorten(block));
        assert!(!shorten(block).contains("refuse"), "{}", shorten(block));
    }

    #[test]
    fn strings_and_expressions_stay() {
        let text = "(()=>{const long=/long/g.test(\"long\")?'long':long2;})();";
        assert_eq!(shorten(text), "(()=>{const a=/long/g.test(\"long\")?'long':long2;})();");
    }
}
