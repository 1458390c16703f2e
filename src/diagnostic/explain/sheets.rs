//! Worksheets and the data that fill them.

use super::Explanation;

pub(super) const WORKSHEET: Explanation = Explanation {
    finds: "Et ark, der ikke kan laves: uden form, uden side eller med et papir, der ikke kendes.",
    why: "Siden ville tilbyde et ark, der hverken kan udfyldes eller skrives ud.",
    bad: "title = \"Tavle\"\npapers = [\"A5\"]",
    good: "title = \"Tavle\"\npapers = [\"A4\"]\n\n[[board.columns]]\nid = \"bekymringer\"\ntitle = \"Bekymringer\"",
};

pub(super) const SHEET_OVERFLOW: Explanation = Explanation {
    finds: "Et tomt ark, der fylder mere end én side, eller tekst på det, der går ud over kanten.",
    why: "Et ark skal kunne hænge på væggen. Det, der ryger om på næste side, bliver væk.",
    bad: "papers = [\"A4\"]\n\n[table]\nblank = 60",
    good: "papers = [\"A4\"]\n\n[table]\nblank = 6",
};

pub(super) const SHEET_DATA: Explanation = Explanation {
    finds: "Data til et ark, som ikke passer til arkets felter.",
    why: "Det, familien har sagt, ville mangle på papiret.",
    bad: "{ \"bekymring\": \"Søvn\" }",
    good: "{ \"bekymringer\": \"Søvn\" }",
};
