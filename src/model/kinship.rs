//! What core elements of two models, or of two editions, have in common, and where a source says so.

use crate::model::Reference;
use crate::{choice, front_matter};

choice! {
    /// How far two parts deal with the same.
    pub enum Likeness {
        Same = "samme", "handler om det samme";
        Partly = "delvist", "handler delvist om det samme";
    }
}

front_matter! {
    /// A core element of another model that deals with the same.
    pub struct Kinship {
        kin: Reference => CoreElement = "Kerneelementet i den anden model.",
        how: Likeness = "Hvor langt ligheden går.",
        said: String = "Hvad kilden siger om de to, i én sætning.",
        source: Reference => Source = "Kilden, der siger det.",
        place: String = "Hvor i kilden, fx \"afs. 5.4\".",
    }
}

front_matter! {
    /// A way to put a core element into practice, where the source has no numbered principles.
    pub struct Grip {
        title: String = "Grebet, i få ord.",
        principles: Vec<Reference> => Principle = "Principperne i den anden model, eller i den næste udgave, som handler om det samme.",
        how: Option<Likeness> = "Hvor langt ligheden går; ellers \"samme\".",
        said: Option<String> = "Hvad der er fælles, og hvad der ikke er, i én sætning.",
        source: Reference => Source = "Kilden, som grebet står i.",
        place: String = "Hvor i kilden, fx \"s. 14\".",
    }
}
