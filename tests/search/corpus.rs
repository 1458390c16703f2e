//! Pages of made-up Danish with a realistic vocabulary: words of the field, inflected and compounded, drawn by
//! how frequent they are. Deterministic.

use vejviser::search::Document;

const NOUNS: &str = "familie møde plan mål barn forælder kommune leder team koordinator rådgiver indsats samtale \
    udredning afdeling skole ydelse støtte økonomi beslutning kompetence netværk opfølgning kontakt opgave ansvar \
    overgang evaluering erfaring redskab princip model viden uddannelse vurdering handicap behov ønske trivsel \
    hverdag søskende pædagog psykolog sygeplejerske læge myndighed bevilling lov regel klage afgørelse børnehave \
    institution fritid transport hjælpemiddel aflastning handling retning kadence proces resultat effekt måling \
    skema tavle årshjul kalender referat dagsorden sprog tillid relation konflikt løsning mulighed barriere ressource \
    styrke sårbarhed risiko bekymring underretning anbringelse undersøgelse forebyggelse behandling træning terapi \
    bolig arbejde job praktik beskæftigelse ungdom voksen overlevering journal system data sikkerhed samtykke \
    forvaltning sektor region sygehus hospital klinik forløb indgang vejviser arbejdsgang sagsbehandling prøve";
const VERBS: &str = "aftal inddrag koordiner undersøg beskriv vurder følg støtt hjælp udarbejd afklar oversæt deltag \
    forbered gennemfør dokumenter evaluer tilpas prioriter formidl samarbejd lytt forklar spørg svar vælg";
const ADJECTIVES: &str = "tydelig fælles konkret tværfaglig systematisk løbende fast fleksibel åben tryg rolig vigtig \
    mulig nødvendig social faglig økonomisk kommunal national lokal særlig stor lille ny gammel god svær hurtig";
const FUNCTION: &str = "og i at det er en til af på den for med de der som et har ikke kan vil skal om ved";

/// Draws numbers: xorshift.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed * 0x9E37_79B9 + 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    /// Small numbers far more often than large ones.
    fn skewed(&mut self, limit: usize) -> usize {
        let part = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((limit as f64).powf(part) - 1.0) as usize
    }
}

/// The distinct words, the most frequent ones first.
pub fn vocabulary() -> Vec<String> {
    let nouns: Vec<&str> = NOUNS.split_whitespace().collect();
    let mut words: Vec<String> = Vec::new();
    let mut push =
        |base: &str, endings: &[&str]| words.extend(endings.iter().map(|end| format!("{base}{end}")));
    nouns.iter().for_each(|noun| {
        push(noun, if noun.ends_with('e') { &["", "n", "r", "rne"] } else { &["", "en", "er", "erne"] })
    });
    VERBS.split_whitespace().for_each(|verb| push(verb, &["er", "e", "ede", "t", "ende"]));
    ADJECTIVES.split_whitespace().for_each(|adjective| push(adjective, &["", "t", "e", "ere"]));
    let mut dice = Dice::new(7);
    let mut compounds: Vec<String> = Vec::new();
    for first in &nouns {
        for second in &nouns {
            let link = if first.ends_with("ing") || first.ends_with("hed") { "s" } else { "" };
            let ending = ["", "en", "er", "erne"][dice.below(4)]
                .trim_start_matches(if second.ends_with('e') { "e" } else { "-" });
            compounds.push(format!("{first}{link}{second}{ending}"));
        }
    }
    for at in (1..compounds.len()).rev() {
        compounds.swap(at, dice.below(at + 1));
    }
    words.extend(compounds);
    words
}

/// `count` pages of `length` words.
pub fn pages(count: usize, length: usize) -> Vec<Document<'static>> {
    let words = vocabulary();
    let function: Vec<&str> = FUNCTION.split_whitespace().collect();
    (0..count)
        .map(|number| {
            let mut dice = Dice::new(number as u64 + 1);
            let mut text = |length: usize| {
                let mut out = String::new();
                for at in 0..length {
                    let word = match dice.below(5) {
                        0 | 1 => function[dice.below(function.len())],
                        _ => &words[dice.skewed(words.len())],
                    };
                    out.push_str(word);
                    out.push_str(if at % 12 == 11 { ". " } else { " " });
                }
                out
            };
            Document {
                title: text(4).into(),
                url: format!("omraade-{}/side-{number}/", number % 40).into(),
                kind_label: "Erfaring".into(),
                summary: text(14).into(),
                headings: text(12).into(),
                body: text(length).into(),
                names: Vec::new(),
            }
        })
        .collect()
}
