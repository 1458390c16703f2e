//! The level-2 sections that a kind's body has, in one table.

use crate::model::Kind;

/// The sections of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sections {
    /// Any headings.
    Free,
    /// These must be there, these may be there, in any order; no others.
    Fixed { required: &'static [&'static str], optional: &'static [&'static str] },
}

const ATTENTION: &str = "Vær opmærksom på";

/// The sections of each kind.
pub fn sections(kind: Kind) -> Sections {
    let (required, optional): (&[&str], &[&str]) = match kind {
        Kind::CoreElement => (
            &["Hvad", "Hvorfor", "Hvordan"],
            &[
                "Aktiviteter og greb",
                "Tværgående erfaringer",
                "Evalueringen viser",
                "Hjælperedskaber",
                ATTENTION,
            ],
        ),
        Kind::Principle => (&["Faglig begrundelse", "Praksis"], &[ATTENTION]),
        Kind::Precondition => (&["Hvad", "Hvordan"], &["Hvorfor", ATTENTION]),
        Kind::Step => (&["Hvad sker der"], &["Sådan gør I", ATTENTION]),
        Kind::Experience => (&["Formål", "Hvordan", "Udbytte", "Drivkræfter og barrierer"], &[]),
        Kind::Tool => (
            &["Hvad er det", "Hvornår bruger I det"],
            &["Hvem er med", "Sådan gør I", ATTENTION, "Det siger kilden ikke"],
        ),
        Kind::Role => (&["Hvem er det"], &["Opgaver", ATTENTION]),
        Kind::Finding => (&["Fund", "Forbehold"], &["Det betyder det for jer"]),
        Kind::Rule => (&["Reglen"], &["Modvægt", ATTENTION]),
        Kind::Worksheet => (&["Formål", "Sådan gør I"], &[ATTENTION, "Det siger kilden ikke"]),
        _ => return Sections::Free,
    };
    Sections::Fixed { required, optional }
}
