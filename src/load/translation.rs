//! Pages in English: `content/en/` holds them under the paths of the Danish ones, and a sheet's guide stands beside
//! its own as `guide.en.md`.
//!
//! Takes one file and gives its fields and the place of its body. Never looks at the page that it translates: `graph`
//! does.

use super::toml_table::read_table;
use crate::diagnostic::{Code, Diagnostics};
use crate::front_matter;
use crate::markdown::Front;
use crate::model::{Date, Fields, Reader};
use crate::source::{FileId, SourceFile, Span};
use std::ops::Range;

front_matter! {
    /// The fields of a page in English; all others are those of the Danish page.
    pub struct Translated {
        title: String = "Sidens titel på engelsk.",
        short_title: Option<String> = "En kort titel på engelsk til menuer.",
        description: Option<String> = "Én sætning på engelsk, til lister og søgemaskiner.",
        translated: Date = "Dagen, hvor den engelske side sidst blev gjort magen til den danske.",
    }
}

/// A page in English as written.
#[derive(Debug, Clone)]
pub struct Translation {
    pub file: FileId,
    /// Where its title stands: for diagnostics about the page as a whole.
    pub span: Span,
    /// Where the day stands.
    pub dated: Span,
    /// The file of the page that it is of: `content/modeller/index.md`.
    pub of: String,
    pub fields: Translated,
    pub body: Range<usize>,
}

/// The file of the Danish page that a file is a translation of.
pub fn translates(path: &str) -> Option<String> {
    if let Some(below) = path.strip_prefix("content/en/").filter(|below| below.ends_with(".md")) {
        return Some(format!("content/{below}"));
    }
    let sheet = path.strip_prefix("toolkit/")?.strip_suffix("/guide.en.md")?;
    (!sheet.contains('/')).then(|| format!("toolkit/{sheet}/guide.md"))
}

/// Reads a translation of the page at `of`.
pub(super) fn read(
    file: (&SourceFile, FileId),
    front: Front,
    of: String,
    out: &mut Diagnostics,
) -> Translation {
    let (file, id) = file;
    let table = read_table(&file.text, id, front.toml, out);
    let mut said = Diagnostics::default();
    let mut reader = Reader { parts: vec![table.part()], what: "den engelske side", diagnostics: &mut said };
    reader.refuse_unknown(&[Translated::FIELDS]);
    let fields = Translated::read(&mut reader);
    let unsound = |code: Code| matches!(code, Code::MissingField | Code::WrongType);
    out.extend(said.into_iter().filter(|one| table.sound || !unsound(one.code)));
    let place = |name: &str| table.span(name).unwrap_or(Span::start_of(id));
    Translation { file: id, span: place("title"), dated: place("translated"), of, fields, body: front.body }
}
