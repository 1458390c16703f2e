//! Plain Danish-like pages in any number, for measuring: the same pages for Vejviser and for Hugo.
//!
//! Takes a number of pages and a folder; gives a project that can be built. The same number always gives the
//! same bytes. The words are invented from real stems joined as Danish joins them, so that an index meets as
//! many different words as real text has. Never reads anything.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// Which generator a project is written for. The pages are the same; only the name of a section's own page differs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    Vejviser,
    Hugo,
}

/// Writes `pages` pages in sections below `root/content`; the settings of the generator are not written.
pub fn write(root: &Path, pages: usize, flavour: Flavour) -> io::Result<()> {
    let sections = sections(pages);
    let index = if flavour == Flavour::Hugo { "_index.md" } else { "index.md" };
    let content = root.join("content");
    std::fs::create_dir_all(&content)?;
    std::fs::write(content.join(index), front_page(&sections, index))?;
    for section in &sections {
        let folder = content.join(folder(section.number));
        std::fs::create_dir_all(&folder)?;
        for place in 0..section.pages {
            let name = if place == 0 { index.to_owned() } else { file(place) };
            std::fs::write(folder.join(name), page(section, place, &sections, index))?;
        }
    }
    Ok(())
}

/// The page that is edited when the time from saving to seeing is measured: its file and its address.
pub fn edited_page() -> (String, String) {
    (
        format!("content/{}/{}", folder(1), file(3)),
        format!("/{}/{}/", folder(1), file(3).trim_end_matches(".md")),
    )
}

struct Section {
    number: usize,
    pages: usize,
}

/// Sections of 10 to 25 pages, their own page included; with the front page they sum to `pages`.
fn sections(pages: usize) -> Vec<Section> {
    let mut left = pages.saturating_sub(1);
    let mut chance = Chance(7);
    let mut sections = Vec::new();
    while left > 0 {
        let wanted = 10 + chance.below(16);
        let pages = if left < wanted + 10 { left } else { wanted };
        sections.push(Section { number: sections.len() + 1, pages });
        left -= pages;
    }
    sections
}

fn folder(section: usize) -> String {
    format!("afsnit-{section:04}")
}

fn file(place: usize) -> String {
    format!("side-{place:02}.md")
}

fn title(section: usize, place: usize) -> String {
    let mut chance = Chance((section * 1000 + place) as u64);
    capital(&format!("{} og {} {section}.{place}", chance.compound(), chance.compound()))
}

fn front_page(sections: &[Section], index: &str) -> String {
    let mut text = front_matter("Vejledningen", "Alle afsnit i vejledningen.");
    for section in sections {
        let _ = writeln!(text, "- [{}]({}/{index})", title(section.number, 0), folder(section.number));
    }
    text
}

fn front_matter(title: &str, description: &str) -> String {
    format!("+++\ntitle = \"{title}\"\ndescription = \"{description}\"\n+++\n\n")
}

/// About 600 words: five headings with two paragraphs each, a list, a table, five links.
fn page(section: &Section, place: usize, sections: &[Section], index: &str) -> String {
    let mut chance = Chance((section.number * 7919 + place * 31 + 5) as u64);
    let description = capital(&format!("{}.", chance.words(8)));
    let mut text = front_matter(&title(section.number, place), &description);
    let _ = writeln!(text, "{}\n", chance.paragraph(3));
    for heading in 1..=5 {
        let _ = writeln!(text, "## {} {heading}\n", capital(&chance.words(3)));
        let link = link(section, &mut chance, sections, index);
        let _ = writeln!(text, "{} {link}.\n\n{}\n", chance.paragraph(3), chance.paragraph(4));
        match heading {
            2 => list(&mut text, &mut chance),
            4 => table(&mut text, &mut chance),
            _ => {}
        }
        text.push('\n');
    }
    text
}

/// Three of five links stay in the section, as in real text.
fn link(from: &Section, chance: &mut Chance, sections: &[Section], index: &str) -> String {
    let target = if chance.below(5) < 3 { from } else { &sections[chance.below(sections.len())] };
    let place = chance.below(target.pages);
    let name = if place == 0 { index.to_owned() } else { file(place) };
    let up =
        if target.number == from.number { String::new() } else { format!("../{}/", folder(target.number)) };
    format!("[{}]({up}{name})", title(target.number, place))
}

fn list(text: &mut String, chance: &mut Chance) {
    for _ in 0..6 {
        let _ = writeln!(text, "- {}", capital(&chance.words(7)));
    }
}

fn table(text: &mut String, chance: &mut Chance) {
    text.push_str("| Hvad | Hvem | Hvornår |\n| --- | --- | --- |\n");
    for _ in 0..4 {
        let (what, who, when) = (chance.words(3), chance.compound(), chance.words(2));
        let _ = writeln!(text, "| {} | {who} | {when} |", capital(&what));
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Repeatable chance (SplitMix64), and the words that are drawn by it.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// Low numbers far more often than high ones, as words are used.
    fn seldom_high(&mut self, limit: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        ((share * share) * limit as f64) as usize
    }

    fn paragraph(&mut self, sentences: usize) -> String {
        let sentence = |_| {
            let words = 8 + self.below(9);
            capital(&self.words(words)) + "."
        };
        (0..sentences).map(sentence).collect::<Vec<_>>().join(" ")
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }

    fn word(&mut self) -> String {
        match self.below(100) {
            0..55 => SMALL[self.seldom_high(SMALL.len())].to_owned(),
            55..85 => {
                let stem = STEMS[self.seldom_high(STEMS.len())];
                join(stem, ENDINGS[self.below(ENDINGS.len())])
            }
            _ => self.compound(),
        }
    }

    fn compound(&mut self) -> String {
        let first = self.seldom_high(STEMS.len());
        let second = self.seldom_high(STEMS.len());
        // Each pair is joined in one way only.
        let joint = ["", "s", "e"][(first * 31 + second) % 3];
        join(STEMS[first], joint) + STEMS[second]
    }
}

/// One e where two would meet: kommune, kommunen.
fn join(stem: &str, ending: &str) -> String {
    let ending = if stem.ends_with('e') { ending.strip_prefix('e').unwrap_or(ending) } else { ending };
    format!("{stem}{ending}")
}

const ENDINGS: [&str; 6] = ["", "en", "er", "erne", "ens", "s"];

const SMALL: [&str; 60] = [
    "og", "i", "at", "det", "en", "der", "til", "er", "som", "på", "de", "med", "for", "den", "af", "ikke",
    "kan", "har", "om", "vi", "et", "men", "sig", "skal", "fra", "så", "når", "ved", "eller", "efter",
    "hvor", "også", "bliver", "være", "over", "jer", "under", "mellem", "inden", "sammen", "derfor", "mere",
    "flere", "hver", "altid", "tidligt", "ofte", "gerne", "fælles", "ny", "stor", "vigtig", "tydelig",
    "aftaler", "følger", "hjælper", "taler", "spørger", "skriver", "møder",
];

const STEMS: [&str; 162] = [
    "familie",
    "barn",
    "møde",
    "plan",
    "kommune",
    "skole",
    "team",
    "sag",
    "leder",
    "samarbejde",
    "forløb",
    "indsats",
    "udredning",
    "forældre",
    "støtte",
    "mål",
    "aftale",
    "opgave",
    "rådgiver",
    "koordinator",
    "netværk",
    "ansvar",
    "beslutning",
    "kompetence",
    "tavle",
    "hjul",
    "ark",
    "redskab",
    "princip",
    "model",
    "kerne",
    "status",
    "opfølgning",
    "bevilling",
    "økonomi",
    "handicap",
    "ungdom",
    "overgang",
    "drift",
    "opstart",
    "visitation",
    "udvalg",
    "børnehave",
    "lærer",
    "pædagog",
    "psykolog",
    "sygeplejerske",
    "terapeut",
    "læge",
    "hospital",
    "aflastning",
    "merudgift",
    "fravær",
    "trivsel",
    "bekymring",
    "ressource",
    "relation",
    "tillid",
    "dialog",
    "samtale",
    "spørgsmål",
    "svar",
    "erfaring",
    "evaluering",
    "viden",
    "metode",
    "forandring",
    "teori",
    "praksis",
    "faglighed",
    "supervision",
    "sparring",
    "kontakt",
    "besøg",
    "hjem",
    "hverdag",
    "weekend",
    "søskende",
    "bedsteforældre",
    "nabo",
    "forening",
    "idræt",
    "fritid",
    "klub",
    "kørsel",
    "transport",
    "bolig",
    "hjælpemiddel",
    "kommunikation",
    "sprog",
    "tolk",
    "kultur",
    "økologi",
    "sundhed",
    "kost",
    "søvn",
    "medicin",
    "behandling",
    "undersøgelse",
    "diagnose",
    "rapport",
    "notat",
    "journal",
    "samtykke",
    "oplysning",
    "data",
    "system",
    "dokument",
    "skema",
    "vejledning",
    "lov",
    "paragraf",
    "klage",
    "ankestyrelse",
    "ret",
    "pligt",
    "frist",
    "dato",
    "kalender",
    "årstid",
    "forår",
    "sommer",
    "efterår",
    "vinter",
    "ferie",
    "skift",
    "start",
    "afslutning",
    "evne",
    "behov",
    "ønske",
    "drøm",
    "håb",
    "glæde",
    "sorg",
    "krise",
    "konflikt",
    "løsning",
    "idé",
    "forslag",
    "prøve",
    "handling",
    "skridt",
    "fase",
    "retning",
    "retningslinje",
    "ledelse",
    "strategi",
    "organisation",
    "forvaltning",
    "afdeling",
    "enhed",
    "gruppe",
    "medarbejder",
    "kollega",
    "chef",
    "borger",
    "bruger",
    "partner",
    "specialist",
    "konsulent",
    "mentor",
];
