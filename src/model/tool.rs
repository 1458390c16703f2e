//! A method, sheet, IT tool or external material.

use crate::model::Reference;
use crate::{choice, front_matter};

choice! {
    /// What sort of tool it is.
    pub enum ToolCategory {
        Method = "metode", "Metode";
        Sheet = "arbejdsark", "Arbejdsark";
        Software = "it-vaerktoej", "It-værktøj";
        Document = "dokument", "Dokument";
        Meeting = "moedeform", "Mødeform";
        Approach = "greb", "Greb";
        Literature = "litteratur", "Litteratur";
    }
}

front_matter! {
    /// A tool; it may point to a worksheet.
    pub struct Tool {
        category: ToolCategory = "Hvilken slags redskab det er.",
        worksheet: Option<Reference> => Worksheet = "Arbejdsarket, der hører til.",
        planned_sheet: Option<String> = "Navnet på et arbejdsark, der er på vej.",
        evidence_gap: Option<String> = "Hvad der er tyndt belyst, i én sætning.",
        url: Option<String> = "Adressen på materialet hos andre.",
        url_status: Option<String> = "Om adressen er efterprøvet, og hvornår.",
    }
}
