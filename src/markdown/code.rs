//! Blocks of code as HTML: known languages in spans with a class for each role, others as they stand.
//!
//! Takes a fence's words and the text; gives a block. A fence may name a file after its language,
//! as in ```` ```toml site/site.toml ````; the name stands above the block. The grammars are loaded at the first
//! block of a known language, and never without one.

use std::sync::LazyLock;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

/// The languages by the words that name them in a fence, and what the grammars call them.
const LANGUAGES: &[(&str, &str)] = &[
    ("toml", "toml"),
    ("markdown", "md"),
    ("md", "md"),
    ("html", "html"),
    ("css", "css"),
    ("js", "js"),
    ("javascript", "js"),
    ("bash", "sh"),
    ("sh", "sh"),
    ("json", "json"),
];

/// The roles that colour and weight tell apart, by how the grammars' scopes begin. The first that fits any of the
/// scopes around a text counts, however deep it stands.
const ROLES: &[(&str, &str)] = &[
    ("comment", COMMENT),
    ("markup.heading", HEADING),
    ("entity.name.table", HEADING),
    ("meta.mapping.key", KEY),
    ("string", "string"),
    ("constant", "number"),
    ("entity.name.tag", KEY),
    ("entity.other.attribute-name", KEY),
    ("support.type.property-name", KEY),
    ("keyword.operator", ""),
    ("keyword", KEYWORD),
    ("storage", KEYWORD),
    ("support.function", KEYWORD),
    ("variable.function", KEYWORD),
    ("markup.bold", MARKUP),
    ("markup.italic", MARKUP),
    ("markup.raw", MARKUP),
    ("markup.underline.link", MARKUP),
    ("markup.list.unnumbered.bullet", MARKUP),
    ("markup.list.numbered.bullet", MARKUP),
];

const COMMENT: &str = "comment";
const HEADING: &str = "heading";
const KEY: &str = "key";
const KEYWORD: &str = "keyword";
const MARKUP: &str = "markup";

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_no_newlines);
static SCOPES: LazyLock<Vec<(Scope, &str)>> = LazyLock::new(|| {
    ROLES.iter().filter_map(|(start, role)| Some((Scope::new(start).ok()?, *role))).collect()
});

/// A block of code; `fence` is what stands behind the three backticks.
pub fn code_block(fence: &str, text: &str) -> String {
    let (language, file) = fence.split_once(char::is_whitespace).unwrap_or((fence, ""));
    let class = match language {
        "" => String::new(),
        named => format!(" class=\"language-{}\"", escape(named)),
    };
    let block = format!("<pre><code{class}>{}</code></pre>\n", coloured(language, text));
    match file.trim() {
        "" => block,
        file => format!(
            "<figure class=\"code\">\n<figcaption><code>{}</code></figcaption>\n{block}</figure>\n",
            escape(file)
        ),
    }
}

/// The text with its roles, or only escaped when the language is unknown.
fn coloured(language: &str, text: &str) -> String {
    let Some((_, name)) = LANGUAGES.iter().find(|(word, _)| *word == language) else {
        return escape(text);
    };
    let mut out = String::with_capacity(text.len() * 2);
    match super::front::split(text) {
        // A whole page: its head is of another language than its body.
        Ok(front) if *name == "md" => {
            mark(HEADING, &text[..front.toml.start], &mut out);
            lines("toml", &text[front.toml.clone()], &mut out);
            mark(HEADING, &text[front.toml.end..front.body.start], &mut out);
            lines(name, &text[front.body], &mut out);
        }
        _ => lines(name, text, &mut out),
    }
    out
}

fn lines(name: &str, text: &str, out: &mut String) {
    let Some(syntax) = SYNTAXES.find_syntax_by_extension(name) else { return out.push_str(&escape(text)) };
    let mut reader = Lines { state: ParseState::new(syntax), syntax, stack: ScopeStack::new() };
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches('\n');
        match bare.starts_with(":::") && name == "md" {
            true => mark(KEYWORD, bare, out),
            false => reader.line(bare, out),
        }
        out.push_str(&line[bare.len()..]);
    }
}

struct Lines {
    state: ParseState,
    syntax: &'static SyntaxReference,
    stack: ScopeStack,
}

impl Lines {
    fn line(&mut self, line: &str, out: &mut String) {
        let Ok(changes) = self.state.parse_line(line, &SYNTAXES) else {
            // A grammar that gives up: the rest is read afresh.
            self.state = ParseState::new(self.syntax);
            self.stack = ScopeStack::new();
            return out.push_str(&escape(line));
        };
        let mut pieces: Vec<(&'static str, String)> = Vec::new();
        let mut at = 0;
        for (next, change) in changes {
            self.piece(&line[at..next], &mut pieces);
            at = next;
            // A change that does not fit the stack leaves it as it is.
            let _ = self.stack.apply(&change);
        }
        self.piece(&line[at..], &mut pieces);
        for (role, text) in pieces {
            mark(role, &text, out);
        }
    }

    /// Adds a text with its role; what has the same role as the text before goes with it.
    fn piece(&self, text: &str, pieces: &mut Vec<(&'static str, String)>) {
        if text.is_empty() {
            return;
        }
        let role = role(&self.stack);
        match pieces.last_mut() {
            Some((last, before)) if *last == role || text.trim().is_empty() => before.push_str(text),
            _ => pieces.push((role, text.to_owned())),
        }
    }
}

fn role(stack: &ScopeStack) -> &'static str {
    let around = |start: &Scope| stack.as_slice().iter().any(|scope| start.is_prefix_of(*scope));
    SCOPES.iter().find(|(start, _)| around(start)).map_or("", |(_, role)| *role)
}

fn mark(role: &str, text: &str, out: &mut String) {
    let text = escape(text);
    match role {
        "" => out.push_str(&text),
        role => out.push_str(&format!("<span class=\"{role}\">{text}</span>")),
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing to a string does not fail.
    let _ = pulldown_cmark_escape::escape_html(&mut out, text);
    out
}

#[cfg(test)]
mod tests;
