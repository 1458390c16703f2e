//! A page as one of many: its title, its description, its day of review, its ties.

use super::Explanation;

pub(super) const REVIEW_PASSED: Explanation = Explanation {
    finds: "En side, hvis dag for næste gennemgang ligger før sitets `updated`. \
            Dagen i dag bliver aldrig brugt, så to ens projekter giver altid det samme.",
    why: "Ingen har set efter, om siden stadig passer.",
    bad: "# site/site.toml har updated = 2026-11-22\nnext_review = 2026-06-01",
    good: "# site/site.toml har updated = 2026-11-22\nreviewed = 2026-11-20\nnext_review = 2027-06-01",
};

pub(super) const DUPLICATE_TITLE: Explanation = Explanation {
    finds: "En titel, som to sider af samme slags i samme model har.",
    why: "I menuer og i søgningen kan læseren ikke se forskel på dem.",
    bad: "# content/redskaber/moede.md\ntitle = \"Møde\"\n\n# content/redskaber/andet-moede.md\ntitle = \"Møde\"",
    good: "# content/redskaber/moede.md\ntitle = \"Udredningsmøde\"\n\n# content/redskaber/andet-moede.md\ntitle = \"Statusmøde\"",
};

pub(super) const MISSING_DESCRIPTION: Explanation = Explanation {
    finds: "En side uden beskrivelse. Der bliver kun set efter, når [checks] har description = true.",
    why: "Lister og søgemaskiner viser beskrivelsen. Uden den må læseren gætte ud fra titlen.",
    bad: "title = \"Leder\"",
    good: "title = \"Leder\"\ndescription = \"Lederen skaber rammerne og fjerner det, der står i vejen.\"",
};

pub(super) const LONG_DESCRIPTION: Explanation = Explanation {
    finds: "En beskrivelse på mere end 160 tegn. Grænsen kan ændres med `description_length` i [checks].",
    why: "Søgemaskiner skærer resten af, og lister bliver svære at løbe igennem.",
    bad: "description = \"Lederen skaber rammerne, fjerner det, der står i vejen, taler med de andre afdelinger, følger op \
          på sagstallet, sørger for sparring og for, at alle kender modellen og dens fire kerneelementer.\"",
    good: "description = \"Lederen skaber rammerne og fjerner det, der står i vejen.\"",
};

pub(super) const LOOSE_PAGE: Explanation = Explanation {
    finds: "En side uden bånd til andre sider, eller en, der ikke kan nås fra forsiden. \
            Et bånd er et id i et felt, et direktiv eller et link i teksten, til siden eller fra den. Kilder og mappens \
            egen side tæller ikke. Almindelige sider og kilder behøver ingen bånd. \
            Der bliver kun set efter, når [checks] har orphans = true.",
    why: "Læseren finder kun siden ved et tilfælde og kommer ikke videre derfra.",
    bad: "kind = \"tool\"\ntitle = \"Tavle\"\ncategory = \"metode\"",
    good: "kind = \"tool\"\ntitle = \"Tavle\"\ncategory = \"metode\"\nworksheet = \"tavle\"",
};

pub(super) const TRANSLATION_WITHOUT_PAGE: Explanation = Explanation {
    finds: "En engelsk side, som ingen dansk side svarer til. \
            Siden content/en/x.md er content/x.md på engelsk, og guide.en.md er arkets guide.md.",
    why: "Den engelske side er den danske med andre ord. Uden den danske har den ingen plads på sitet.",
    bad: "# content/en/rolle/leder.md",
    good: "# content/en/roller/leder.md",
};

pub(super) const OLD_TRANSLATION: Explanation = Explanation {
    finds: "En engelsk side, som er ældre end den danske. \
            Dagen i `translated` skal være den samme som eller senere end dagene i den danske sides `reviewed` og \
            [[changes]].",
    why: "Den, der læser engelsk, får noget andet at vide end den, der læser dansk.",
    bad: "# content/roller/leder.md\nreviewed = 2026-11-20\n\n# content/en/roller/leder.md\ntranslated = 2026-10-01",
    good: "# content/roller/leder.md\nreviewed = 2026-11-20\n\n# content/en/roller/leder.md\ntranslated = 2026-11-21",
};
