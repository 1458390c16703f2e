//! What each code means to an author: what it finds, why it matters, a bad and a good example. In Danish.
//!
//! One table, split by theme; [`Code::explanation`] cannot be compiled while a code lacks one. The rules
//! themselves stand elsewhere and point here. Never looks at a project.

mod files;
mod pages;
mod references;
mod sheets;
mod text;
mod whole;

use super::Code;

/// What a code means, for `vejviser explain`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// What is found. The first sentence stands alone in lists.
    pub finds: &'static str,
    /// What it costs a reader or an author.
    pub why: &'static str,
    /// A few lines of markdown or TOML that bring it forth.
    pub bad: &'static str,
    /// The same lines as they should be.
    pub good: &'static str,
}

impl Explanation {
    /// The first sentence of what is found.
    pub fn headline(&self) -> &'static str {
        self.finds.split_inclusive(". ").next().unwrap_or_default().trim_end()
    }
}

impl Code {
    pub fn explanation(self) -> &'static Explanation {
        match self {
            Code::UnreadableFile => &files::UNREADABLE_FILE,
            Code::NotUtf8 => &files::NOT_UTF8,
            Code::BrokenToml => &files::BROKEN_TOML,
            Code::MissingFrontMatter => &files::MISSING_FRONT_MATTER,
            Code::UnknownField => &files::UNKNOWN_FIELD,
            Code::MissingField => &files::MISSING_FIELD,
            Code::WrongType => &files::WRONG_TYPE,
            Code::UnknownKind => &files::UNKNOWN_KIND,
            Code::LockedField => &files::LOCKED_FIELD,
            Code::LayoutError => &files::LAYOUT_ERROR,
            Code::DuplicateId => &references::DUPLICATE_ID,
            Code::UnresolvedRelation => &references::UNRESOLVED_RELATION,
            Code::UnresolvedCitation => &references::UNRESOLVED_CITATION,
            Code::UnknownProvision => &references::UNKNOWN_PROVISION,
            Code::Measurement => &references::MEASUREMENT,
            Code::BrokenLink => &references::BROKEN_LINK,
            Code::BrokenAnchor => &references::BROKEN_ANCHOR,
            Code::SamePath => &references::SAME_PATH,
            Code::MissingImage => &pages::MISSING_IMAGE,
            Code::MissingAltText => &pages::MISSING_ALT_TEXT,
            Code::UnknownDirective => &pages::UNKNOWN_DIRECTIVE,
            Code::UnclosedDirective => &pages::UNCLOSED_DIRECTIVE,
            Code::StrayDirective => &pages::STRAY_DIRECTIVE,
            Code::DirectiveContent => &pages::DIRECTIVE_CONTENT,
            Code::MissingSection => &pages::MISSING_SECTION,
            Code::UnknownSection => &pages::UNKNOWN_SECTION,
            Code::SkippedHeading => &pages::SKIPPED_HEADING,
            Code::RawHtml => &pages::RAW_HTML,
            Code::Worksheet => &sheets::WORKSHEET,
            Code::SheetData => &sheets::SHEET_DATA,
            Code::UncitedNumber => &text::UNCITED_NUMBER,
            Code::MissingPage => &text::MISSING_PAGE,
            Code::UnexplainedAbbreviation => &text::UNEXPLAINED_ABBREVIATION,
            Code::AvoidedSpelling => &text::AVOIDED_SPELLING,
            Code::LongSentence => &text::LONG_SENTENCE,
            Code::HardText => &text::HARD_TEXT,
            Code::QuotationMarks => &text::QUOTATION_MARKS,
            Code::ReviewPassed => &whole::REVIEW_PASSED,
            Code::DuplicateTitle => &whole::DUPLICATE_TITLE,
            Code::MissingDescription => &whole::MISSING_DESCRIPTION,
            Code::LongDescription => &whole::LONG_DESCRIPTION,
            Code::LoosePage => &whole::LOOSE_PAGE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// That each code has one is the compiler's to say; here, that each says something.
    #[test]
    fn each_explanation_says_something_of_its_own() {
        for code in Code::ALL {
            let Explanation { finds, why, bad, good } = *code.explanation();
            for sentence in [finds, why] {
                assert!(sentence.ends_with('.') && sentence.len() > 12, "{code}: {sentence:?}");
                assert!(!sentence.contains('\n') && !sentence.contains("  "), "{code}: {sentence:?}");
            }
            assert!(code.explanation().headline().chars().count() <= 90, "{code}: the headline is long");
            for example in [bad, good] {
                assert!(!example.is_empty() && !example.ends_with('\n'), "{code}: {example:?}");
            }
            assert_ne!(bad, good, "{code}");
            let twins = Code::ALL.iter().filter(|other| other.explanation().finds == finds).count();
            assert_eq!(twins, 1, "{code} is explained as another is");
        }
    }
}
