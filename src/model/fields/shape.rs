//! What a field looks like: the schema that the reader, `vejviser new` and the editors' reference share.

use crate::model::Kind;

/// What a field's value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Text,
    TextList,
    Integer,
    Boolean,
    Date,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Any of these words.
    Choices(&'static [&'static str]),
    /// Small letters, digits and hyphens.
    Slug,
    /// How often: a number of months or weeks.
    Interval,
    Reference,
    References,
    /// A decimal number, or "" for none.
    Number,
    Numbers,
    /// `[[name]]` sections, each with these fields.
    Rows(&'static [FieldSpec]),
    /// A section `[name]` with these fields.
    Section(&'static [FieldSpec]),
}

impl Shape {
    /// The words that may stand there, of a shape that has some.
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Shape::Choice(words) | Shape::Choices(words) => words,
            _ => &[],
        }
    }

    /// What to write, in Danish, for messages and for the editors' reference.
    pub fn expected(self) -> String {
        match self {
            Shape::Text => "en tekst i anførselstegn".into(),
            Shape::TextList => "en liste af tekster, fx [\"a\", \"b\"]".into(),
            Shape::Integer => "et helt tal, 0 eller større, uden anførselstegn".into(),
            Shape::Boolean => "true eller false".into(),
            Shape::Date => "en dato som 2026-11-22, uden anførselstegn".into(),
            Shape::Choice(words) => format!("et af ordene {}", quoted(words)),
            Shape::Choices(words) => format!("en liste af ordene {}", quoted(words)),
            Shape::Slug => "små bogstaver a-z, tal og bindestreg, fx \"kun-stoette\"".into(),
            Shape::Interval => "et antal måneder eller uger, fx \"3 måneder\" eller \"6 uger\"".into(),
            Shape::Reference => "et id i anførselstegn, fx \"leder\"".into(),
            Shape::References => "en liste af id'er, fx [\"leder\", \"kerneteam\"]".into(),
            Shape::Number => "et tal med punktum som decimaltegn, fx 4.3".into(),
            Shape::Numbers => {
                "en liste af tal med punktum som decimaltegn, fx [4.3, 4.7]; \"\" er intet tal".into()
            }
            Shape::Rows(fields) => format!("en afdeling [[...]] for hver, med felterne {}", names(fields)),
            Shape::Section(fields) => format!("en afdeling [...] med felterne {}", names(fields)),
        }
    }
}

fn names(fields: &[FieldSpec]) -> String {
    fields.iter().map(|field| field.name).collect::<Vec<_>>().join(", ")
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
}

/// One field of a kind, as the reader, `vejviser new` and the editors' reference know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldSpec {
    pub name: &'static str,
    pub shape: Shape,
    pub required: bool,
    /// The kind that the field's ids must resolve to.
    pub relation: Option<Kind>,
    /// Danish: what the field is for.
    pub doc: &'static str,
}
