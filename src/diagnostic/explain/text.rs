//! The text itself: numbers and their sources, words, sentences and marks.

use super::Explanation;

pub(super) const UNCITED_NUMBER: Explanation = Explanation {
    finds: "Et tal uden kilde i samme afsnit, liste, tabel eller direktiv. \
            Et afsnit, der ender med kolon, hører sammen med det, der følger. \
            Årstal for sig selv, klokkeslæt, § med stk. og nr., tal i overskrifter, links og kode samt tal, der er \
            en del af et navn (A4, COVID-19), er ikke med. \
            Der bliver ikke set efter på kilder, på lovbestemmelser, på almindelige sider, der slet ikke henviser til \
            noget, i lokale tilføjelser, i mapper under `uncited` i [checks] eller i projekter uden kilder.",
    why: "Et tal ligner en kendsgerning. Læseren skal kunne se, hvor det kommer fra, og efterprøve det.",
    bad: "Én sagsbehandler har 20-25 sager.",
    good: "Én sagsbehandler har 20-25 sager. [@model-2022, afs. Passende sagstal]",
};

pub(super) const MISSING_PAGE: Explanation = Explanation {
    finds: "En henvisning til en side, som kilden ikke har. Kildens antal sider står i dens felt `pages`.",
    why: "Læseren, der slår efter, finder ikke stedet.",
    bad: "# Kilden har pages = 24\nTavlen har fire kolonner. [@model-sof-2021, s. 51]",
    good: "# Kilden har pages = 24\nTavlen har fire kolonner. [@model-sof-2021, s. 15]",
};

pub(super) const UNEXPLAINED_ABBREVIATION: Explanation = Explanation {
    finds: "En forkortelse, der ikke er forklaret, hvor siden bruger den første gang. \
            Forkortelser, som ordlisten kender, eller som står under `abbreviations` i [checks], er i orden.",
    why: "Familier og nye kolleger kender ikke fagets forkortelser, og de fleste spørger ikke.",
    bad: "Inviter PPR med til mødet.",
    good: "Inviter PPR (pædagogisk psykologisk rådgivning) med til mødet.",
};

pub(super) const AVOIDED_SPELLING: Explanation = Explanation {
    finds: "Et ord, som ordlisten siger skal staves på en anden måde, også med endelser. \
            Begrebets egen side må nævne det, og det må stå lige efter et anførselstegn.",
    why: "Læseren tror, at to ord er to ting, og søgningen finder kun det ene.",
    bad: "# Begrebet Koordinationsgruppe har avoid = [\"koordineringsgruppe\"]\nKoordineringsgruppen mødes hver måned.",
    good: "# Begrebet Koordinationsgruppe har avoid = [\"koordineringsgruppe\"]\nKoordinationsgruppen mødes hver måned.",
};

pub(super) const LONG_SENTENCE: Explanation = Explanation {
    finds: "En sætning med flere end 35 ord. Grænsen kan ændres med `sentence_words` i [checks].",
    why: "Når læseren når til slutningen, er begyndelsen glemt.",
    bad: "Koordinatoren indkalder til mødet og sørger for, at familien er forberedt, at alle partnere, der har noget \
          at bidrage med, er inviteret i god tid, og at den, der skriver referat, også sender det til dem, der ikke \
          kunne komme.",
    good: "Koordinatoren indkalder til mødet og forbereder familien.\nHun inviterer partnerne i god tid.\n\
           Den, der skriver referat, sender det også til dem, der ikke kunne komme.",
};

pub(super) const HARD_TEXT: Explanation = Explanation {
    finds: "En side, hvis lixtal er for højt til dem, den er skrevet til. \
            Lix er ord pr. sætning plus procenten af ord på mere end seks bogstaver. Kun afsnit og lister tæller. \
            Grænsen er 50, og 38 for sider med audience = \"familier\"; den kan ændres med `lix` og `lix_families` i \
            [checks]. Sider med færre end 60 ord bliver ikke regnet.",
    why: "En svær tekst bliver lagt væk. Den skal kunne læses i de ti minutter, der er før mødet.",
    bad: "Familiekoordinatoren faciliterer den tværfaglige udredningsproces.",
    good: "Familiekoordinatoren leder mødet, hvor I udreder sammen.",
};

pub(super) const QUOTATION_MARKS: Explanation = Explanation {
    finds: "Andre anførselstegn end sitets. Sitets er »…«, medmindre `quotation_marks` i [checks] siger noget andet.",
    why: "Flere slags tegn ligner flere slags meninger, og siden ser sjusket ud.",
    bad: "Spørg: \"Hvad fungerer?\"",
    good: "Spørg: »Hvad fungerer?«",
};
