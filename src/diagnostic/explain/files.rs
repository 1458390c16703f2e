//! Files, their fields, and the layouts that show them.

use super::Explanation;

pub(super) const UNREADABLE_FILE: Explanation = Explanation {
    finds: "En fil i projektet, som ikke kan læses.",
    why: "Det, der står i filen, kommer ikke med på sitet.",
    bad: "content/roller/leder.md   (kun en anden bruger må læse filen)",
    good: "content/roller/leder.md   (du må læse filen)",
};

pub(super) const NOT_UTF8: Explanation = Explanation {
    finds: "En tekstfil, der ikke er gemt som UTF-8.",
    why: "Æ, ø og å ville blive til forkerte tegn på siden og i søgningen.",
    bad: "F\u{fffd}lles m\u{fffd}l   (gemt som Windows-1252)",
    good: "Fælles mål   (gemt som UTF-8)",
};

pub(super) const BROKEN_TOML: Explanation = Explanation {
    finds: "TOML, der ikke kan læses: i en sides hoved, i indstillingerne eller i et ark.",
    why: "Felter efter fejlen kan blive læst forkert eller slet ikke.",
    bad: "title = Leder",
    good: "title = \"Leder\"",
};

pub(super) const MISSING_FRONT_MATTER: Explanation = Explanation {
    finds: "En side uden hoved, eller med et hoved, der ikke er lukket.",
    why: "Uden hoved har siden ingen titel og hører ikke til en slags.",
    bad: "# Leder\n\nEn leder er ...",
    good: "+++\ntitle = \"Leder\"\n+++\n\nEn leder er ...",
};

pub(super) const UNKNOWN_FIELD: Explanation = Explanation {
    finds: "Et felt, som siden, arket eller indstillingerne ikke har.",
    why: "Feltet ville ikke blive brugt. Tit er det en slåfejl i et felt, som siden mangler.",
    bad: "titel = \"Leder\"",
    good: "title = \"Leder\"",
};

pub(super) const MISSING_FIELD: Explanation = Explanation {
    finds: "Et felt, som skal være der, men mangler eller er tomt.",
    why: "Sitet kan ikke vise siden eller sætte den på plads uden feltet.",
    bad: "+++\nkind = \"role\"\ntitle = \"Leder\"\n+++",
    good: "+++\nkind = \"role\"\ntitle = \"Leder\"\ngroup = \"kommune\"\n+++",
};

pub(super) const WRONG_TYPE: Explanation = Explanation {
    finds: "Et felt med en værdi af en anden type end feltets, eller et ord uden for feltets liste.",
    why: "Værdien kan ikke bruges, og siden bliver vist, som om feltet var tomt.",
    bad: "number = \"1\"\nreviewed = \"1. maj 2026\"",
    good: "number = 1\nreviewed = 2026-05-01",
};

pub(super) const UNKNOWN_KIND: Explanation = Explanation {
    finds: "En side med en slags, der ikke findes.",
    why: "Slagsen bestemmer, hvilke felter og afsnit siden har, og hvor den bliver vist.",
    bad: "kind = \"rolle\"",
    good: "kind = \"role\"",
};

pub(super) const LOCKED_FIELD: Explanation = Explanation {
    finds: "Et lokalt lag, der ændrer noget, som laget under har låst.",
    why: "Det låste er en fast del af modellen. En ændring ville ligne modellen uden at være den.",
    bad: "+++\nlocal = \"replace\"\nkind = \"principle\"\nid = \"koor-1\"\ntitle = \"Vores egen titel\"\n+++",
    good: "+++\nlocal = \"annotate\"\nkind = \"principle\"\nid = \"koor-1\"\n+++\n\nSådan gør vi hos os: ...",
};

pub(super) const LAYOUT_ERROR: Explanation = Explanation {
    finds: "Et layout, der ikke kan bruges.",
    why: "Siderne, der bruger layoutet, kan ikke laves.",
    bad: "<h1>{{ page.titel }}</h1>",
    good: "<h1>{{ page.title }}</h1>",
};
