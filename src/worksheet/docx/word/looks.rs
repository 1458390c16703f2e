//! The table of looks: what each kind of paragraph is called, and how large and where its letters stand.
//!
//! Takes the page, since type on a larger paper is larger. Never writes XML.

use super::page::Page;

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// What the sheet's title and Word's own first heading have in common.
    Heading1,
    Title,
    Heading2,
    /// Above a column of a board.
    Panel,
    /// As small as a heading of the third level, where there is none of the second above it.
    Small,
    Heading3,
    /// The signpost's arm above the title.
    Arm,
    Normal,
    /// The name of a field.
    Label,
    /// The name of a column or row.
    Column,
    /// Words in a table's cell.
    Cell,
    /// A small help to the one who writes.
    Hint,
    /// A row that only shows how it may be done.
    Example,
    /// What somebody wrote, or will write.
    Answer,
    /// The same, on one dotted line.
    Line,
    /// Boxes to choose from.
    Choices,
    /// A drawing in the middle.
    Picture,
    Bullet,
    Footer,
    /// Nothing but the paragraph that Word wants between tables.
    Gap,
}

/// What differs in a style's letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    Plain,
    Bold,
    Soft,
    SoftItalic,
}

/// What differs in a style's paragraphs beside the white around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Text,
    /// A heading of this level, from 0.
    Heading(u8),
    /// Words that belong to what follows.
    Lead,
    /// As large beside text as a heading.
    Column,
    /// An item of a list.
    Item,
    /// A dotted line to write on.
    Line,
    /// Stands in the middle.
    Middle,
    /// As low as it is told to be.
    Thin,
    /// Ends at the right margin after a tab.
    Foot,
}

/// A style as Word knows it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    pub id: &'static str,
    /// As Word shows it; Word translates its own.
    pub name: &'static str,
    pub based: Style,
    pub part: Part,
    pub letters: Letters,
    /// In points on A4.
    size: f64,
    /// White above and below, in points on A4.
    space: (f64, f64),
}

/// All styles, each below the one that it builds on.
pub const STYLES: &[Style] = &[
    Style::Normal,
    Style::Heading1,
    Style::Title,
    Style::Heading2,
    Style::Panel,
    Style::Small,
    Style::Heading3,
    Style::Arm,
    Style::Label,
    Style::Column,
    Style::Cell,
    Style::Hint,
    Style::Example,
    Style::Answer,
    Style::Line,
    Style::Choices,
    Style::Picture,
    Style::Bullet,
    Style::Footer,
    Style::Gap,
];

impl Style {
    pub fn look(self) -> Look {
        let (based, part, letters) = match self {
            Style::Heading1 => (Style::Normal, Part::Heading(0), Letters::Bold),
            Style::Title => (Style::Heading1, Part::Heading(0), Letters::Bold),
            Style::Heading2 => (Style::Normal, Part::Heading(1), Letters::Bold),
            Style::Panel | Style::Small => (Style::Heading2, Part::Heading(1), Letters::Bold),
            Style::Heading3 => (Style::Normal, Part::Heading(2), Letters::Bold),
            Style::Arm => (Style::Normal, Part::Lead, Letters::Bold),
            Style::Label => (Style::Normal, Part::Text, Letters::Bold),
            Style::Column => (Style::Normal, Part::Column, Letters::Bold),
            Style::Hint => (Style::Normal, Part::Text, Letters::Soft),
            Style::Example => (Style::Cell, Part::Text, Letters::SoftItalic),
            Style::Line => (Style::Answer, Part::Line, Letters::Plain),
            Style::Choices => (Style::Answer, Part::Text, Letters::Plain),
            Style::Picture => (Style::Normal, Part::Middle, Letters::Plain),
            Style::Bullet => (Style::Normal, Part::Item, Letters::Plain),
            Style::Footer => (Style::Normal, Part::Foot, Letters::Soft),
            Style::Gap => (Style::Normal, Part::Thin, Letters::Plain),
            Style::Normal | Style::Cell | Style::Answer => (Style::Normal, Part::Text, Letters::Plain),
        };
        let (id, name) = self.names();
        let (size, above, below) = self.sizes();
        Look { id, name, based, part, letters, size, space: (above, below) }
    }

    /// Its id, and its name: Word's own names are English in the file.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Style::Heading1 => ("Heading1", "heading 1"),
            Style::Title => ("Title", "Title"),
            Style::Heading2 => ("Heading2", "heading 2"),
            Style::Panel => ("Tavleoverskrift", "Tavleoverskrift"),
            Style::Small => ("Underoverskrift", "Underoverskrift"),
            Style::Heading3 => ("Heading3", "heading 3"),
            Style::Arm => ("Skilt", "Skilt"),
            Style::Normal => ("Normal", "Normal"),
            Style::Label => ("Feltnavn", "Feltnavn"),
            Style::Column => ("Kolonnenavn", "Kolonnenavn"),
            Style::Cell => ("Tabeltekst", "Tabeltekst"),
            Style::Hint => ("Hjaelpetekst", "Hjælpetekst"),
            Style::Example => ("Eksempel", "Eksempel"),
            Style::Answer => ("Svar", "Svar"),
            Style::Line => ("Svarlinje", "Svarlinje"),
            Style::Choices => ("Valg", "Valg"),
            Style::Picture => ("Tegning", "Tegning"),
            Style::Bullet => ("ListBullet", "List Bullet"),
            Style::Footer => ("Footer", "footer"),
            Style::Gap => ("Luft", "Luft"),
        }
    }

    /// Size, white above and white below, in points on A4.
    fn sizes(self) -> (f64, f64, f64) {
        match self {
            Style::Heading1 => (24.0, 0.0, 4.0),
            Style::Title => (24.0, 0.0, 6.0),
            Style::Heading2 => (16.0, 10.0, 2.0),
            Style::Panel => (18.0, 0.0, 1.0),
            Style::Small | Style::Heading3 => (13.0, 0.0, 2.0),
            Style::Arm => (8.5, 0.0, 4.0),
            Style::Normal => (11.0, 0.0, 4.0),
            Style::Label => (11.5, 0.0, 0.0),
            Style::Column => (12.0, 0.0, 0.0),
            Style::Cell => (10.5, 0.0, 0.0),
            Style::Hint => (9.5, 0.0, 1.0),
            Style::Example => (10.0, 0.0, 0.0),
            Style::Answer => (11.0, 0.0, 2.0),
            Style::Line => (11.0, 7.0, 5.0),
            Style::Choices => (11.0, 3.0, 2.0),
            Style::Picture => (11.0, 0.0, 0.0),
            Style::Bullet => (10.5, 0.0, 1.5),
            Style::Footer => (8.0, 0.0, 0.0),
            Style::Gap => (2.0, 0.0, 0.0),
        }
    }

    /// Whether Word has it without us.
    pub fn is_words_own(self) -> bool {
        use Style::{Bullet, Footer, Heading1, Heading2, Heading3, Normal, Title};
        matches!(self, Normal | Heading1 | Title | Heading2 | Heading3 | Bullet | Footer)
    }
}

impl Look {
    pub fn is_bold(self) -> bool {
        self.letters == Letters::Bold
    }

    /// In points on this page.
    pub fn size(self, page: Page) -> f64 {
        self.size * self.scale(page)
    }

    /// White above and below, in points on this page.
    pub fn space(self, page: Page) -> (f64, f64) {
        (self.space.0 * self.scale(page), self.space.1 * self.scale(page))
    }

    fn scale(self, page: Page) -> f64 {
        match self.part {
            Part::Heading(_) | Part::Column => page.heading_scale(),
            Part::Foot | Part::Thin => 1.0,
            _ => page.text_scale(),
        }
    }
}
