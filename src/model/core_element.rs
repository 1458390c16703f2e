//! An essential function of a model: what, why, how, tools.

use crate::model::kinship::{Grip, Kinship};
use crate::model::{Reference, Rows};
use crate::{choice, front_matter};

choice! {
    /// Whom the element is practised with.
    pub enum Direction {
        Family = "familien", "Direkte med familien";
        Professionals = "fagpersoner", "Mellem fagpersoner";
    }
}

front_matter! {
    /// A core element of a model.
    pub struct CoreElement {
        model: Reference => Model = "Modellen, som kerneelementet hører til.",
        number: u32 = "Nummeret i modellens rækkefølge.",
        works_with: Option<Direction> = "Om elementet sker direkte med familien eller mellem fagpersoner; udelad det, når kilden ikke siger det.",
        tools: Vec<Reference> => Tool = "Redskaber, der hjælper.",
        previous: Option<Reference> => CoreElement = "Kerneelementet i den tidligere udgave, som dette fører videre eller afløser.",
        replaces: bool = "Om elementet afløser det tidligere med noget andet; ellers fører det det videre.",
        evidence_gap: Option<String> = "Hvad der er tyndt belyst, i én sætning.",
        kinship: Option<Rows<Kinship>> = "Kerneelementer i den anden model, som handler om det samme: `[[kinship]]`. Skriv det på den ene side.",
        grips: Option<Rows<Grip>> = "Kildens greb, hvor den ikke har principper: `[[grips]]`.",
    }
}
