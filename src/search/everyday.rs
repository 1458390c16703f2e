//! Plain words that people ask with, and the words that guidance is written with. Takes nothing; the index keeps
//! those that lead to a word of its pages. General Danish only: what is peculiar to a site stands in its glossary.

/// What is asked, and what may be meant. One way; a match by it counts less than one by a name.
pub const EVERYDAY: &[(&str, &[&str])] = &[
    ("afgøre", &["beslutning", "beslutningskompetence"]),
    ("bestemme", &["beslutning", "beslutningskompetence"]),
    ("bestemt", &["beslutning"]),
    ("betale", &["finansiering", "udgift"]),
    ("afprøve", &["prøve"]),
    ("begynde", &["opstart", "start"]),
    ("blanket", &["arbejdsark", "ark"]),
    ("budget", &["økonomi"]),
    ("chef", &["leder"]),
    ("corona", &["covid"]),
    ("datter", &["barn"]),
    ("download", &["hent"]),
    ("effekt", &["evaluering", "resultat"]),
    ("far", &["forældre"]),
    ("forsinkelse", &["ventetid"]),
    ("formular", &["arbejdsark", "ark"]),
    ("færdig", &["afslutning"]),
    ("gdpr", &["personoplysninger", "oplysninger"]),
    ("handikap", &["handicap"]),
    ("kalender", &["årshjul"]),
    ("kollega", &["medarbejder"]),
    ("koste", &["udgift", "omkostning"]),
    ("mor", &["forældre"]),
    ("ofte", &["hyppig", "kadence"]),
    ("ordbog", &["begreb"]),
    ("ordliste", &["begreb"]),
    ("penge", &["økonomi", "udgift", "finansiering"]),
    ("personale", &["medarbejder"]),
    ("pris", &["udgift", "omkostning"]),
    ("printe", &["udskrift", "udskrive"]),
    ("problem", &["barriere", "udfordring"]),
    ("scoring", &["score", "måling"]),
    ("skabelon", &["arbejdsark", "ark"]),
    ("skema", &["arbejdsark", "ark"]),
    ("slutte", &["afslutning"]),
    ("snakke", &["samtale", "dialog"]),
    ("sparring", &["supervision"]),
    ("stoppe", &["afslutning"]),
    ("søn", &["barn"]),
    ("teenager", &["ung"]),
    ("telefon", &["kontakt"]),
    ("tit", &["hyppig", "kadence"]),
    ("visuel", &["visualisering"]),
    ("virke", &["evaluering", "resultat"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_leads_to_itself_and_none_is_left_out_of_queries() {
        for (asked, meant) in EVERYDAY {
            assert!(!meant.is_empty() && !meant.contains(asked), "{asked}");
            assert!(!super::super::words::is_stopword(asked), "{asked} never reaches the index");
        }
    }
}
