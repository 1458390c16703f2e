//! The codes of all diagnostics: Danish, stable, one per kind of fault.

use std::fmt;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// What kind of fault a diagnostic is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }
        }
    };
}

codes! {
    /// The file cannot be read.
    UnreadableFile = "ulaeselig-fil",
    /// The file is not UTF-8.
    NotUtf8 = "ikke-utf8",
    /// Broken TOML in front matter, settings or a worksheet.
    BrokenToml = "toml-fejl",
    /// A page without front matter, or front matter that is not closed.
    MissingFrontMatter = "manglende-hoved",
    UnknownField = "ukendt-felt",
    MissingField = "manglende-felt",
    WrongType = "forkert-type",
    UnknownKind = "ukendt-slags",
    DuplicateId = "dobbelt-id",
    UnresolvedRelation = "ukendt-henvisning",
    /// A relation between models or editions that leads to the wrong one.
    WrongModel = "forkert-model",
    BrokenLink = "doedt-link",
    BrokenAnchor = "doedt-anker",
    MissingImage = "manglende-billede",
    MissingAltText = "manglende-billedtekst",
    UnknownDirective = "ukendt-direktiv",
    UnclosedDirective = "uafsluttet-direktiv",
    StrayDirective = "loest-direktiv",
    /// A directive with wrong attributes, in a wrong place, or with a body that is not as it should be.
    DirectiveContent = "direktiv-indhold",
    MissingSection = "manglende-afsnit",
    UnknownSection = "ukendt-afsnit",
    /// Numbers that do not fit their columns.
    Measurement = "maaling-fejl",
    /// A § without a row in the law table.
    UnknownProvision = "ukendt-paragraf",
    UnresolvedCitation = "ukendt-kilde",
    SkippedHeading = "sprunget-overskrift",
    /// HTML in markdown: shown as text.
    RawHtml = "raa-html",
    SamePath = "samme-adresse",
    LayoutError = "layout-fejl",
    /// A local layer changes what the layer below has locked.
    LockedField = "laast-felt",
    /// A worksheet's definition that cannot become a sheet.
    Worksheet = "ark-fejl",
    /// A worksheet's definition that holds more than its paper.
    SheetOverflow = "ark-for-stort",
    /// A worksheet in English that is not the Danish one with other words.
    TranslatedSheet = "oversat-ark",
    /// Data for a worksheet that do not fit it.
    SheetData = "ark-data",
    /// Follow-ups that lie farther apart than a rule allows.
    BrokenCadence = "brudt-takt",
    /// A number that no citation stands with.
    UncitedNumber = "tal-uden-kilde",
    /// A citation of a page that the source does not have.
    MissingPage = "ukendt-side",
    UnexplainedAbbreviation = "uforklaret-forkortelse",
    /// A word that the glossary says to spell otherwise.
    AvoidedSpelling = "forkert-stavemaade",
    LongSentence = "lang-saetning",
    /// A page whose LIX is over the limit of its audience.
    HardText = "svaer-tekst",
    QuotationMarks = "anfoerselstegn",
    /// The day of the next review has passed.
    ReviewPassed = "overskredet-gennemgang",
    DuplicateTitle = "dobbelt-titel",
    MissingDescription = "manglende-beskrivelse",
    LongDescription = "lang-beskrivelse",
    /// A page that no relation ties to another, or that cannot be reached from the front page.
    LoosePage = "loes-side",
    /// A page in English of no Danish page.
    TranslationWithoutPage = "oversaettelse-uden-side",
    /// A page in English that is older than the Danish one.
    OldTranslation = "gammel-oversaettelse",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
