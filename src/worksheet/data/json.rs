//! Data from JSON: a small reader that knows where everything stands.

use super::Data;
use super::check::Checker;
use super::faults::Faults;
use super::tree::{Key, Node, Tree};
use crate::diagnostic::Diagnostics;
use crate::source::FileId;
use crate::worksheet::Definition;

/// Reads filled sheets from JSON, such as the file that a sheet on the web saves.
pub fn from_json(
    definition: &Definition,
    file: FileId,
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<Data> {
    let mut checker = Checker::new(definition, file, diagnostics);
    match read(text, &mut checker.faults) {
        Some(root) => checker.sheets(&root),
        None => Vec::new(),
    }
}

/// The file as a tree, or where reading stopped.
pub(super) fn read(text: &str, out: &mut Faults<'_>) -> Option<Node> {
    let mut reader = Reader { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 } };
    match reader.document() {
        Ok(root) => Some(root),
        Err(expected) => {
            let end = text[reader.at..].chars().next().map_or(reader.at, |one| reader.at + one.len_utf8());
            let help = format!("Her skulle stå {expected}.");
            out.broken(text, reader.at..end, ("filen kan ikke læses videre herfra", help));
            None
        }
    }
}

/// What should have stood where reading stopped, in Danish.
type Expected = &'static str;

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

/// Deeper than any sheet, and far from where recursion would exhaust the stack.
const DEEPEST: usize = 32;

impl Reader<'_> {
    fn document(&mut self) -> Result<Node, Expected> {
        let root = self.node(0)?;
        self.space();
        if self.at == self.text.len() { Ok(root) } else { Err("slutningen af filen") }
    }

    fn peek(&mut self) -> Option<u8> {
        self.space();
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest.iter().take_while(|byte| b" \t\r\n".contains(byte)).count();
    }

    fn take(&mut self, byte: u8, expected: Expected) -> Result<(), Expected> {
        if self.peek() != Some(byte) {
            return Err(expected);
        }
        self.at += 1;
        Ok(())
    }

    fn node(&mut self, depth: usize) -> Result<Node, Expected> {
        if depth > DEEPEST {
            return Err("færre lag");
        }
        let first = self.peek();
        let start = self.at;
        let tree = match first {
            Some(b'{') => self.table(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Tree::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => {
                let rest = &self.text.as_bytes()[self.at..];
                self.at += rest.iter().take_while(|byte| b"+-.eE0123456789".contains(byte)).count();
                Tree::Text(self.text[start..self.at].to_owned())
            }
            _ => self.word()?,
        };
        Ok(Node { tree, range: start..self.at })
    }

    fn word(&mut self) -> Result<Tree, Expected> {
        for (word, tree) in
            [("null", Tree::Nothing), ("true", Tree::Flag(true)), ("false", Tree::Flag(false))]
        {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(tree);
            }
        }
        Err("en tekst i anførselstegn, en liste [..] eller en tabel {..}")
    }

    fn table(&mut self, depth: usize) -> Result<Tree, Expected> {
        self.at += 1;
        let mut fields = Vec::new();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Tree::Table(fields));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err("et feltnavn i anførselstegn");
            }
            let start = self.at;
            let name = self.string()?;
            let key = Key { name, range: start..self.at };
            self.take(b':', "et kolon")?;
            fields.push((key, self.node(depth + 1)?));
            if self.peek() == Some(b',') {
                self.at += 1;
                continue;
            }
            self.take(b'}', "et komma eller }")?;
            return Ok(Tree::Table(fields));
        }
    }

    fn list(&mut self, depth: usize) -> Result<Tree, Expected> {
        self.at += 1;
        let mut items = Vec::new();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Tree::List(items));
        }
        loop {
            items.push(self.node(depth + 1)?);
            if self.peek() == Some(b',') {
                self.at += 1;
                continue;
            }
            self.take(b']', "et komma eller ]")?;
            return Ok(Tree::List(items));
        }
    }

    fn string(&mut self) -> Result<String, Expected> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut end = start + 1;
        while bytes.get(end).is_some_and(|byte| *byte != b'"' && *byte != b'\n') {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        if bytes.get(end) != Some(&b'"') {
            return Err("et afsluttende anførselstegn");
        }
        let read = serde_json::from_str(&self.text[start..=end]);
        let text = read.map_err(|_| "en tekst uden ugyldige tegn")?;
        self.at = end + 1;
        Ok(text)
    }
}
