//! The table of all block directives: the parser, the checks and the editors' reference read it.

use super::{AttributeSpec, DirectiveSpec, Shape, Values};
use crate::diagnostic::Theme;
use crate::model::{Host, Kind};

const fn needed(name: &'static str, values: Values, doc: &'static str) -> AttributeSpec {
    AttributeSpec { name, required: true, values, doc }
}

const fn free(name: &'static str, values: Values, doc: &'static str) -> AttributeSpec {
    AttributeSpec { name, required: false, values, doc }
}

const fn ids(kind: Kind) -> Values {
    Values::Ids(kind)
}

const DEPTH: AttributeSpec = free(
    "omfang",
    Values::Words(&["kerneelementer"]),
    "Skriv \"kerneelementer\" for kun at vise dem; uden den er principper og greb med.",
);

/// The parts of the look that can be shown.
const STYLE_PARTS: &[&str] =
    &["farver", "skrift", "afstand", "modeller", "kort", "ikoner", "knapper", "felter", "diagram"];

const TITLE: AttributeSpec = free("titel", Values::Text, "En overskrift i rammen.");

/// All directives.
pub const DIRECTIVES: &[DirectiveSpec] = &[
    DirectiveSpec {
        name: "praksis",
        attributes: &[needed("rolle", ids(Kind::Role), "Den eller de roller, som har opgaverne.")],
        shape: Shape::List,
        kinds: &[Kind::Principle],
        doc: "Det, en rolle gør for at følge princippet: ét punkt er én opgave.",
        example: "::: praksis rolle=\"leder\"\n- Sæt tid af til mødet.\n- Spørg, hvad der står i vejen.\n:::",
    },
    DirectiveSpec {
        name: "praksiserfaring",
        attributes: &[
            needed("titel", Values::Text, "Det, erfaringen siger, som en kort overskrift."),
            free("redskaber", ids(Kind::Tool), "Redskaber, der blev brugt."),
        ],
        shape: Shape::Blocks,
        kinds: &[Kind::CoreElement],
        doc: "Et fund fra praksis, som I kan overveje.",
        example: "::: praksiserfaring titel=\"Mød familien hjemme\"\nFlere fortæller, at det er lettere at tale sammen derhjemme.\n:::",
    },
    DirectiveSpec {
        name: "opmaerksom",
        attributes: &[TITLE],
        shape: Shape::Blocks,
        kinds: &[],
        doc: "Et opmærksomhedspunkt.",
        example: "::: opmaerksom titel=\"Barnets egen stemme\"\nSpørg barnet selv, også når de voksne er enige.\n:::",
    },
    DirectiveSpec {
        name: "eksempel",
        attributes: &[TITLE],
        shape: Shape::Blocks,
        kinds: &[],
        doc: "Et eksempel, tydeligt vist som eksempel.",
        example: "::: eksempel titel=\"En aftale\"\nLederen ringer til skolen inden fredag.\n:::",
    },
    DirectiveSpec {
        name: "mangler",
        attributes: &[],
        shape: Shape::Blocks,
        kinds: &[],
        doc: "Det, kilderne ikke siger, og som derfor står åbent.",
        example: "::: mangler\nKilden siger ikke, hvor lang tid mødet tager.\n:::",
    },
    DirectiveSpec {
        name: "tjekliste",
        attributes: &[TITLE],
        shape: Shape::List,
        kinds: &[],
        doc: "En liste med et afkrydsningsfelt pr. punkt.",
        example: "::: tjekliste titel=\"Før mødet\"\n- Book et rum.\n- Spørg familien, hvem der skal med.\n:::",
    },
    DirectiveSpec {
        name: "forandringsteori",
        attributes: &[needed("titel", Values::Text, "Tegningens titel.")],
        shape: Shape::NestedList,
        kinds: &[],
        doc: "En forandringsteori: kolonner, hver med en liste af bokse. Vises som tegning og liste.",
        example: "::: forandringsteori titel=\"Fra møde til ro\"\n- Indsats\n  - Faste møder\n- Virkning\n  - Familien ved, hvad der sker\n:::",
    },
    DirectiveSpec {
        name: "sagsforloeb",
        attributes: &[needed("model", ids(Kind::Model), "Modellen, hvis forløb bliver vist.")],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Modellens sagsforløb som tegning og liste, lavet af sagsskridtene.",
        example: "::: sagsforloeb model=\"sammen-om-familien\"\n:::",
    },
    DirectiveSpec {
        name: "modeloverblik",
        attributes: &[needed("model", ids(Kind::Model), "Modellen, hvis opbygning bliver vist.")],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Modellens opbygning som tegning og liste.",
        example: "::: modeloverblik model=\"sammen-om-familien\"\n:::",
    },
    DirectiveSpec {
        name: "slaegtskab",
        attributes: &[needed("modeller", ids(Kind::Model), "De to modeller, med komma imellem."), DEPTH],
        shape: Shape::Empty,
        kinds: &[],
        doc: "To modeller side om side som tegning og tabel, lavet af felterne `kinship` og `grips` på kerneelementerne.",
        example: "::: slaegtskab modeller=\"en-familie-en-indgang, sammen-om-familien\"\n:::",
    },
    DirectiveSpec {
        name: "udgaver",
        attributes: &[
            needed(
                "model",
                ids(Kind::Model),
                "Modellen i den nye udgave; feltet `previous` peger på den gamle.",
            ),
            DEPTH,
        ],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Hvad der er ført videre, nyt og udgået i en ny udgave, som tegning og tabel. Tabellen viser vej til hvert `aendring`, der handler om det.",
        example: "::: udgaver model=\"en-familie-en-indgang\"\n:::",
    },
    DirectiveSpec {
        name: "aendring",
        attributes: &[
            needed("titel", Values::Text, "Det, der er ændret."),
            needed(
                "art",
                Values::Words(&["tilføjet", "udgået", "ændret", "omdøbt"]),
                "Hvilken slags ændring det er.",
            ),
            free("kerneelementer", ids(Kind::CoreElement), "De kerneelementer, den handler om."),
            free("principper", ids(Kind::Principle), "De principper, den handler om."),
        ],
        shape: Shape::List,
        kinds: &[],
        doc: "En ændring fra en udgave til den næste: første punkt er før, andet er nu, tredje er begrundelsen.",
        example: "::: aendring titel=\"Nyt navn til teamet\" art=\"omdøbt\"\n- Teamet hed sagsteam.\n- Teamet hedder kerneteam.\n:::",
    },
    DirectiveSpec {
        name: "maaling",
        attributes: &[needed("id", ids(Kind::Measurement), "Målingens id.")],
        shape: Shape::Empty,
        kinds: &[],
        doc: "En måling med tegning, tabel og forbehold, lavet af målingens egne tal.",
        example: "::: maaling id=\"sagstal\"\n:::",
    },
    DirectiveSpec {
        name: "regel",
        attributes: &[needed("id", ids(Kind::Rule), "Reglens id.")],
        shape: Shape::Empty,
        kinds: &[],
        doc: "En regels tilfælde som tabel.",
        example: "::: regel id=\"fast-familiekoordinator\"\n:::",
    },
    DirectiveSpec {
        name: "lovtabel",
        attributes: &[],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Alle lovbestemmelser: hvad kilderne kalder dem, hvad de blev til, og hvor sikkert det er.",
        example: "::: lovtabel\n:::",
    },
    DirectiveSpec {
        name: "felter",
        attributes: &[free(
            "slags",
            Values::Words(Kind::WORDS),
            "Slagsen; uden den: felterne, som alle slags har.",
        )],
        shape: Shape::Empty,
        kinds: &[],
        doc: "En slags' felter og afsnit: hvad de er til, og hvad man skriver.",
        example: "::: felter slags=\"role\"\n:::",
    },
    DirectiveSpec {
        name: "direktiver",
        attributes: &[],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Alle direktiver, som denne liste.",
        example: "::: direktiver\n:::",
    },
    DirectiveSpec {
        name: "koder",
        attributes: &[free("tema", Values::Words(Theme::WORDS), "Temaet; uden det: alle koder.")],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Koderne på det, `vejviser check` kan finde: hvad de betyder, og hvordan man retter.",
        example: "::: koder tema=\"links\"\n:::",
    },
    DirectiveSpec {
        name: "indstillinger",
        attributes: &[],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Alle indstillinger i filen `site/site.toml`.",
        example: "::: indstillinger\n:::",
    },
    DirectiveSpec {
        name: "nyt",
        attributes: &[],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Alt nyt på sitet, den nyeste dag først, samlet fra feltet `changes` på siderne.",
        example: "::: nyt\n:::",
    },
    DirectiveSpec {
        name: "aabnedata",
        attributes: &[],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Filerne til programmer, og hvor meget der er i dem af hver slags.",
        example: "::: aabnedata\n:::",
    },
    DirectiveSpec {
        name: "stilark",
        attributes: &[needed("del", Values::Words(STYLE_PARTS), "Den del af udseendet, der vises.")],
        shape: Shape::Empty,
        kinds: &[],
        doc: "En del af sitets udseende, vist af delene selv.",
        example: "::: stilark del=\"farver\"\n:::",
    },
    DirectiveSpec {
        name: "serverfil",
        attributes: &[free(
            "server",
            Values::Words(Host::WORDS),
            "Serveren; uden den: en tabel over det, serveren skal sige.",
        )],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Den fil, som en server skal have, for at sitet er hurtigt og sikkert.",
        example: "::: serverfil server=\"apache\"\n:::",
    },
    DirectiveSpec {
        name: "arkfelter",
        attributes: &[],
        shape: Shape::Empty,
        kinds: &[],
        doc: "Felterne øverst i et arks fil, `worksheet.toml`.",
        example: "::: arkfelter\n:::",
    },
];
