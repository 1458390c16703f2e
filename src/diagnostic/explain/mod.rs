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

macro_rules! themes {
    ($($name:ident = $word:literal;)*) => {
        /// What a code is about: one page of the editors' reference.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Theme { $($name,)* }

        impl Theme {
            /// As written in a directive.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];

            pub fn word(self) -> &'static str {
                match self { $(Theme::$name => $word,)* }
            }
        }
    };
}

themes! {
    Files = "filer";
    Pages = "sider";
    Links = "links";
    Sheets = "ark";
    Text = "tekst";
    Whole = "helhed";
}

impl Explanation {
    /// The first sentence of what is found.
    pub fn headline(&self) -> &'static str {
        self.finds.split_inclusive(". ").next().unwrap_or_default().trim_end()
    }
}

macro_rules! explained {
    ($($theme:ident in $file:ident { $($code:ident = $text:ident,)* })*) => {
        impl Code {
            pub fn explanation(self) -> &'static Explanation {
                match self { $($(Code::$code => &$file::$text,)*)* }
            }

            pub fn theme(self) -> Theme {
                match self { $($(Code::$code => Theme::$theme,)*)* }
            }
        }
    };
}

explained! {
    Files in files {
        UnreadableFile = UNREADABLE_FILE,
        NotUtf8 = NOT_UTF8,
        BrokenToml = BROKEN_TOML,
        MissingFrontMatter = MISSING_FRONT_MATTER,
        UnknownField = UNKNOWN_FIELD,
        MissingField = MISSING_FIELD,
        WrongType = WRONG_TYPE,
        UnknownKind = UNKNOWN_KIND,
        LockedField = LOCKED_FIELD,
        LayoutError = LAYOUT_ERROR,
    }
    Pages in pages {
        MissingImage = MISSING_IMAGE,
        MissingAltText = MISSING_ALT_TEXT,
        UnknownDirective = UNKNOWN_DIRECTIVE,
        UnclosedDirective = UNCLOSED_DIRECTIVE,
        StrayDirective = STRAY_DIRECTIVE,
        DirectiveContent = DIRECTIVE_CONTENT,
        MissingSection = MISSING_SECTION,
        UnknownSection = UNKNOWN_SECTION,
        SkippedHeading = SKIPPED_HEADING,
        RawHtml = RAW_HTML,
    }
    Links in references {
        DuplicateId = DUPLICATE_ID,
        UnresolvedRelation = UNRESOLVED_RELATION,
        WrongModel = WRONG_MODEL,
        UnresolvedCitation = UNRESOLVED_CITATION,
        UnknownProvision = UNKNOWN_PROVISION,
        Measurement = MEASUREMENT,
        BrokenLink = BROKEN_LINK,
        BrokenAnchor = BROKEN_ANCHOR,
        SamePath = SAME_PATH,
    }
    Sheets in sheets {
        Worksheet = WORKSHEET,
        SheetOverflow = SHEET_OVERFLOW,
        TranslatedSheet = TRANSLATED_SHEET,
        SheetData = SHEET_DATA,
        BrokenCadence = BROKEN_CADENCE,
    }
    Text in text {
        UncitedNumber = UNCITED_NUMBER,
        MissingPage = MISSING_PAGE,
        UnexplainedAbbreviation = UNEXPLAINED_ABBREVIATION,
        AvoidedSpelling = AVOIDED_SPELLING,
        LongSentence = LONG_SENTENCE,
        HardText = HARD_TEXT,
        QuotationMarks = QUOTATION_MARKS,
    }
    Whole in whole {
        ReviewPassed = REVIEW_PASSED,
        DuplicateTitle = DUPLICATE_TITLE,
        MissingDescription = MISSING_DESCRIPTION,
        LongDescription = LONG_DESCRIPTION,
        LoosePage = LOOSE_PAGE,
        TranslationWithoutPage = TRANSLATION_WITHOUT_PAGE,
        OldTranslation = OLD_TRANSLATION,
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
