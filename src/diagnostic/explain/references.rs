//! Ids, relations, citations, links and addresses.

use super::Explanation;

pub(super) const DUPLICATE_ID: Explanation = Explanation {
    finds: "Et id, der er brugt to gange. Det gælder to sider af samme slags, to felter i et ark \
            og to tilfælde i regler.",
    why: "Andre sider peger med id'et, og så er det uklart, hvad de mener.",
    bad: "# content/roller/leder.md\nid = \"leder\"\n\n# content/roller/chef.md\nid = \"leder\"",
    good: "# content/roller/leder.md\nid = \"leder\"\n\n# content/roller/chef.md\nid = \"chef\"",
};

pub(super) const UNRESOLVED_RELATION: Explanation = Explanation {
    finds: "Et id i et felt eller et direktiv, som ingen side har.",
    why: "Siderne bliver ikke bundet sammen, og læseren finder ikke vej imellem dem.",
    bad: "roles = [\"familiekordinator\"]",
    good: "roles = [\"familiekoordinator\"]",
};

pub(super) const WRONG_MODEL: Explanation = Explanation {
    finds: "Et kerneelement, der peger på en del af den forkerte model eller udgave. \
            `kinship` peger på en anden model, `previous` på modellens tidligere udgave, \
            og `grips` på en anden model eller en nyere udgave. \
            Det gælder også en sammenligning af en model med sig selv eller med en udgave, der ikke er der.",
    why: "Sammenligningen mellem modeller og udgaver ville mangle noget eller påstå noget forkert.",
    bad: "# Kerneelementet hører til modellen selv\n[[kinship]]\nkin = \"koordineret-sagsbehandling\"",
    good: "# Kerneelementet hører til den anden model\n[[kinship]]\nkin = \"styrket-tvaergaaende-samarbejde\"",
};

pub(super) const UNRESOLVED_CITATION: Explanation = Explanation {
    finds: "En henvisning til en kilde, der ikke findes.",
    why: "Læseren kan ikke se, hvor oplysningen kommer fra.",
    bad: "Teamet mødes hver måned. [@modl-2022, s. 4]",
    good: "Teamet mødes hver måned. [@model-2022, s. 4]",
};

pub(super) const UNKNOWN_PROVISION: Explanation = Explanation {
    finds: "En § i teksten, som ingen lovbestemmelse i projektet har. \
            Projekter uden lovbestemmelser og andre love, der er nævnt lige ved tegnet, er ikke med.",
    why: "Læseren skal kunne se, hvad bestemmelsen er blevet til.",
    bad: "# Ingen side har section = \"§ 99\"\nHjælpen blev givet efter § 99.",
    good: "# En side har section = \"§ 41\"\nHjælpen blev givet efter § 41.",
};

pub(super) const BROKEN_LINK: Explanation = Explanation {
    finds: "Et link til en side eller fil, der ikke findes.",
    why: "Læseren, der følger linket, finder ingenting.",
    bad: "[leder](../roller/ledre.md)",
    good: "[leder](../roller/leder.md)",
};

pub(super) const BROKEN_ANCHOR: Explanation = Explanation {
    finds: "Et link til en overskrift, som siden ikke har.",
    why: "Læseren havner øverst på siden og må selv lede.",
    bad: "[opgaverne](../roller/leder.md#opgave)",
    good: "[opgaverne](../roller/leder.md#opgaver)",
};

pub(super) const SAME_PATH: Explanation = Explanation {
    finds: "To sider med samme adresse, eller en side på en adresse, som sitet selv bruger.",
    why: "Den ene af de to ville forsvinde.",
    bad: "content/soeg.md",
    good: "content/om-soegning.md",
};

pub(super) const MEASUREMENT: Explanation = Explanation {
    finds: "En række tal, der ikke passer til målingens kolonner.",
    why: "Tallene ville stå under forkerte overskrifter.",
    bad: "columns = [\"Før\", \"Efter\"]\n[[rows]]\nvalues = [4.3]",
    good: "columns = [\"Før\", \"Efter\"]\n[[rows]]\nvalues = [4.3, \"\"]",
};
