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

pub(super) const BROKEN_CADENCE: Explanation = Explanation {
    finds: "En families opfølgninger, der ligger længere fra hinanden, end reglens takt tillader. \
            Det er datoer, som familien selv har på sit hjul, eller en dag, der er flyttet for sent på grund af ferie.",
    why: "En families opfølgning kommer for sent, uden at nogen har besluttet det.",
    bad: "sagstype = \"kun-stoette\"  # hver 3. måned\nstart = \"2027-01-04\"\n\n[aarshjul]\nmaj = [{ slags = \"opfoelgning\", dag = 2027-05-10 }]",
    good: "sagstype = \"kun-stoette\"  # hver 3. måned\nstart = \"2027-01-04\"\n\n[aarshjul]\napril = [{ slags = \"opfoelgning\", dag = 2027-04-01 }]",
};

pub(super) const TRANSLATED_SHEET: Explanation = Explanation {
    finds: "Et ark på engelsk, som ikke svarer til det danske. \
            worksheet.en.toml er en kopi af worksheet.toml, hvor teksterne er oversat; id'er og typer er de samme. \
            Arket skal også have en vejledning, guide.en.md.",
    why: "Et ark, der er udfyldt på det ene sprog, skal kunne åbnes på det andet.",
    bad: "# worksheet.toml\n[[fields]]\nid = \"hvem\"\ntitle = \"Hvem er I?\"\n\n# worksheet.en.toml\n[[fields]]\nid = \"who\"\ntitle = \"Who are you?\"",
    good: "# worksheet.toml\n[[fields]]\nid = \"hvem\"\ntitle = \"Hvem er I?\"\n\n# worksheet.en.toml\n[[fields]]\nid = \"hvem\"\ntitle = \"Who are you?\"",
};
