//! What stands on a page: pictures, directives, sections, headings.

use super::Explanation;

pub(super) const MISSING_IMAGE: Explanation = Explanation {
    finds: "Et billede, der ikke findes i projektet.",
    why: "Siden får et hul. Et billede fra et andet websted kan forsvinde og kan følge læseren.",
    bad: "![Kort over forløbet](https://example.dk/kort.png)",
    good: "![Kort over forløbet](kort.png)",
};

pub(super) const MISSING_ALT_TEXT: Explanation = Explanation {
    finds: "Et billede uden tekst.",
    why: "Den, der ikke kan se billedet, får ikke at vide, hvad det viser.",
    bad: "![](kort.png)",
    good: "![Kort over forløbet i fem trin](kort.png)",
};

pub(super) const UNKNOWN_DIRECTIVE: Explanation = Explanation {
    finds: "Et direktiv, der ikke findes.",
    why: "Teksten ville stå på siden uden den ramme, den skulle have.",
    bad: "::: opmærksom\nHusk barnets egen stemme.\n:::",
    good: "::: opmaerksom\nHusk barnets egen stemme.\n:::",
};

pub(super) const UNCLOSED_DIRECTIVE: Explanation = Explanation {
    finds: "Et direktiv, der aldrig bliver lukket.",
    why: "Resten af siden ville blive en del af direktivet.",
    bad: "::: eksempel\nKoordinatoren ringer hver uge.\n\n## Næste afsnit",
    good: "::: eksempel\nKoordinatoren ringer hver uge.\n:::\n\n## Næste afsnit",
};

pub(super) const STRAY_DIRECTIVE: Explanation = Explanation {
    finds: "En linje med :::, hvor den ikke virker: i en liste, i et citat eller uden noget at lukke.",
    why: "Direktivet virker ikke dér, og linjen ville stå på siden, som den er skrevet.",
    bad: "- Ring til familien.\n\n  ::: eksempel\n  Hver uge.\n  :::",
    good: "- Ring til familien.\n\n::: eksempel\nHver uge.\n:::",
};

pub(super) const DIRECTIVE_CONTENT: Explanation = Explanation {
    finds: "Et direktiv med forkerte egenskaber, på et forkert sted eller med et forkert indhold.",
    why: "Nogle direktiver er data: én opgave er ét punkt. Ellers kan siderne ikke samle dem.",
    bad: "::: praksis\nRing til familien, og skriv det ned.\n:::",
    good: "::: praksis rolle=\"familiekoordinator\"\n- Ring til familien.\n- Skriv det ned.\n:::",
};

pub(super) const MISSING_SECTION: Explanation = Explanation {
    finds: "Et afsnit, som alle sider af slagsen skal have.",
    why: "Læseren skal finde det samme på det samme sted på alle sider af en slags.",
    bad: "## Praksis\n\n...",
    good: "## Faglig begrundelse\n\n...\n\n## Praksis\n\n...",
};

pub(super) const UNKNOWN_SECTION: Explanation = Explanation {
    finds: "Et afsnit, som sider af slagsen ikke har.",
    why: "Læseren skal finde det samme på det samme sted på alle sider af en slags.",
    bad: "## Baggrund\n\n...",
    good: "## Faglig begrundelse\n\n### Baggrund\n\n...",
};

pub(super) const SKIPPED_HEADING: Explanation = Explanation {
    finds: "En overskrift, der springer et niveau over, eller som har niveau med titlen.",
    why: "Den, der lytter til siden, hopper fra overskrift til overskrift. Et spring lyder, som om noget mangler.",
    bad: "## Forløbet\n\n#### Det første møde",
    good: "## Forløbet\n\n### Det første møde",
};

pub(super) const RAW_HTML: Explanation = Explanation {
    finds: "HTML i teksten.",
    why: "Det bliver vist, som det står, for en side må ikke kunne ændre sitets udseende eller hente noget udefra.",
    bad: "Ring <b>altid</b> først.",
    good: "Ring **altid** først.",
};
