//! The fields that every kind has.

use crate::model::{Date, Reference, Rows};
use crate::{choice, front_matter};

choice! {
    /// Who a page is written for.
    pub enum Audience {
        Professionals = "fagfolk", "Fagfolk";
        Families = "familier", "Familier";
    }
}

front_matter! {
    /// One change that readers should know of.
    pub struct Change {
        date: Date = "Dagen, hvor ændringen kom ud.",
        what: String = "Hvad der er nyt, i én sætning.",
    }
}

front_matter! {
    /// The fields of all kinds.
    pub struct Common {
        kind: Option<String> = "Sidens slags; en almindelig side har ingen.",
        id: Option<String> = "Sidens id; ellers filens navn.",
        title: String = "Sidens titel.",
        short_title: Option<String> = "En kort titel til menuer.",
        description: Option<String> = "Én sætning på højst 160 tegn, til lister og søgemaskiner.",
        audience: Option<Audience> = "Hvem siden er skrevet til; ellers fagfolk.",
        order: Option<u32> = "Pladsen blandt søskende.",
        sources: Vec<Reference> => Source = "Kilder, som hele siden bygger på.",
        reviewed: Option<Date> = "Dagen, hvor hele siden sidst er gennemgået.",
        next_review: Option<Date> = "Dagen, hvor siden skal gennemgås igen.",
        changes: Option<Rows<Change>> = "Det, læserne skal vide er nyt: `[[changes]]` med date og what. Står på siden med alt nyt.",
        locked: Vec<String> = "Felter, som lokale lag ikke må ændre; \"body\" er teksten.",
    }
}
