//! A paragraph of an act, as the sources write it, and what became of it.

use crate::{choice, front_matter};

choice! {
    /// How certain it is what the provision became.
    pub enum Certainty {
        Confirmed = "bekraeftet", "Bekræftet";
        Indirect = "indirekte", "Indirekte";
        NotOneToOne = "ikke-en-til-en", "Ikke en til en";
        Unknown = "ukendt", "Ukendt";
    }
}

front_matter! {
    /// A provision as written in the sources.
    pub struct Provision {
        section: String = "Bestemmelsen, fx \"§ 11\".",
        law: String = "Loven.",
        date: Option<String> = "Hvilken udgave af loven.",
        called: Option<String> = "Hvad kilderne kalder den.",
        successor: Option<String> = "Hvad den blev til.",
        successor_basis: Option<String> = "Hvad det bygger på.",
        certainty: Certainty = "Hvor sikkert det er.",
    }
}
