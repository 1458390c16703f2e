//! Limits and switches of the checks on the text: `[checks]` in the settings, each with what holds without it.

use crate::{choice, front_matter};

choice! {
    /// The marks around what somebody says.
    pub enum QuotationMarks {
        Guillemets = "»«", "»…«";
        LowHigh = "„“", "„…“";
        High = "“”", "“…”";
        Straight = "\"\"", "\"…\"";
    }
}

front_matter! {
    /// What the checks on the text hold a site to.
    pub struct Checks {
        sentence_words: Option<u32> = "Det højeste antal ord i en sætning; ellers 35.",
        lix: Option<u32> = "Det højeste lixtal på en side for fagfolk; ellers 50.",
        lix_families: Option<u32> = "Det højeste lixtal på en side for familier; ellers 38.",
        lix_words: Option<u32> = "Så mange ord skal en side have, før dens lixtal bliver regnet ud; ellers 60.",
        description_length: Option<u32> = "Det højeste antal tegn i en beskrivelse; ellers 160.",
        quotation_marks: Option<QuotationMarks> = "Anførselstegnene; ellers »«.",
        abbreviations: Vec<String> = "Forkortelser, som ikke skal forklares.",
        uncited: Vec<String> = "Mapper under content/, hvor tal må stå uden kilde.",
        description: bool = "Om hver side skal have en beskrivelse.",
        orphans: bool = "Om hver side skal være bundet sammen med andre og kunne nås fra forsiden.",
    }
}

impl Checks {
    pub fn sentence_words(&self) -> usize {
        limit(self.sentence_words, 35)
    }

    pub fn lix(&self) -> usize {
        limit(self.lix, 50)
    }

    pub fn lix_families(&self) -> usize {
        limit(self.lix_families, 38)
    }

    pub fn lix_words(&self) -> usize {
        limit(self.lix_words, 60)
    }

    /// In characters.
    pub fn description_length(&self) -> usize {
        limit(self.description_length, 160)
    }

    pub fn quotation_marks(&self) -> QuotationMarks {
        self.quotation_marks.unwrap_or(QuotationMarks::Guillemets)
    }
}

fn limit(set: Option<u32>, otherwise: usize) -> usize {
    set.map_or(otherwise, |set| set as usize)
}
