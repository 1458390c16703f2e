//! Search as a whole: what is found and in which order, equal bytes on any number of threads, and the same in
//! the browser's scripts (which are run by `node`).

#[path = "search/corpus.rs"]
mod corpus;

use rayon::prelude::*;
use rust_stemmers::{Algorithm, Stemmer};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::process::Command;
use vejviser::search::{Document, Index, query::find, tokens};

fn page(title: &str, headings: &str, body: &str) -> Document<'static> {
    let url = format!("{}/", title.to_lowercase().replace(' ', "-"));
    Document {
        title: title.to_owned().into(),
        url: url.into(),
        kind_label: "Side".into(),
        summary: "".into(),
        headings: headings.to_owned().into(),
        body: body.to_owned().into(),
        names: Vec::new(),
    }
}

fn named(title: &str, names: &[&str], body: &str) -> Document<'static> {
    Document { names: names.iter().map(|name| (*name).to_owned().into()).collect(), ..page(title, "", body) }
}

fn site() -> Vec<Document<'static>> {
    vec![
        named(
            "Familiekoordinator",
            &["FK"],
            "Familien har én fast kontakt, som leder møder og holder årshjulet ved lige.",
        ),
        page("Kerneteammøde", "Før mødet", "Kerneteamet mødes. Familiekoordinatoren leder mødet."),
        page("Kerneteam", "", "Et team på tværs af forvaltninger."),
        page("Statusmøderne i drift", "", "Giver status. De holdes i en fast kadence."),
        page("Årshjul", "", "Aktiviteter i tolv måneder."),
        page("Møde", "", "Om at holde et møde."),
        page("Økonomi", "Forberedelse af møder", "Fælles økonomisk refleksion, jf. § 52 a, og § 41."),
        page("Serviceloven", "", "Efter § 50 undersøges barnets forhold. Handleplanen følger."),
        page("Signs of Safety", "", "En metode til samtaler."),
        page("Aflastning", "", "Støtte efter lovens § 44. Et møde kan aftales."),
        page("Beslutningskompetenceplan", "", "Hvem må tage beslutninger om hvad? Vi beslutter."),
        page(
            "Netværk",
            "",
            "Netværksmøder med udvidede medarbejderes kompetencer og planer. Arbejdsgange, en gang imellem.",
        ),
        page("Arbejde", "", "Et mode-ord er ikke det samme som et møde."),
    ]
}

fn synonyms() -> Vec<(String, Vec<String>)> {
    let pair =
        |term: &str, names: &[&str]| (term.to_owned(), names.iter().map(|name| (*name).to_owned()).collect());
    vec![
        pair("Familiekoordinator", &["kontaktperson", "tovholder"]),
        pair("Signs of Safety", &["SoS"]),
        pair("Beslutningskompetenceplan", &["kompetenceplan"]),
        pair("fælles økonomisk refleksion", &["økonomirunde"]),
    ]
}

fn index() -> Index {
    Index::build(site().into_par_iter(), &synonyms())
}

/// The titles that a query finds.
fn titles(index: &Index, query: &str) -> Vec<String> {
    let site = site();
    find(index, query).pages.into_iter().map(|number| site[number as usize].title.to_string()).collect()
}

#[test]
fn compounds_are_found_by_their_parts() {
    let index = index();
    for query in ["møde ", "møder ", "moede ", "møderne "] {
        let found = titles(&index, query);
        for title in ["Møde", "Kerneteammøde", "Statusmøderne i drift", "Netværk"] {
            assert!(found.contains(&title.to_owned()), "{query:?} finds {found:?}");
        }
    }
    assert!(titles(&index, "kerneteam ").contains(&"Kerneteammøde".to_owned()));
    assert!(titles(&index, "arbejde ").contains(&"Netværk".to_owned()), "arbejdsgange is of arbejde");
    assert!(titles(&index, "plan ").contains(&"Beslutningskompetenceplan".to_owned()));
    assert!(!titles(&index, "hjul ").contains(&"Årshjul".to_owned()), "hjul is no word of these pages");
}

#[test]
fn a_compound_that_is_nowhere_is_found_by_its_parts() {
    let index = index();
    for query in ["familiekoordinatormøde ", "familiekoordinatorsmoeder ", "mødefamiliekoordinator "] {
        let found = titles(&index, query);
        assert!(found.contains(&"Familiekoordinator".to_owned()), "{query:?} finds {found:?}");
        assert!(!found.contains(&"Årshjul".to_owned()), "both parts are wanted: {query:?} finds {found:?}");
    }
}

#[test]
fn endings_are_no_parts() {
    let pages = [page("Indsatserne", "", "En indsats."), page("Erne", "", "Erne er en fugl ved navn erne.")];
    let index = Index::build(pages.into_par_iter(), &[]);
    assert_eq!(find(&index, "erne ").pages, [1]);
}

#[test]
fn titles_come_before_headings_and_headings_before_text() {
    let found = titles(&index(), "møde ");
    assert_eq!(found[..3], ["Møde", "Kerneteammøde", "Statusmøderne i drift"]);
    let place = |title: &str| found.iter().position(|known| known == title).unwrap();
    assert!(place("Økonomi") < place("Aflastning"));
    assert!(place("Kerneteammøde") < place("Økonomi"));
}

#[test]
fn spellings_without_danish_letters_are_found() {
    let index = index();
    assert_eq!(titles(&index, "aarshjul ")[0], "Årshjul");
    assert_eq!(titles(&index, "arshjul ")[0], "Årshjul");
    assert_eq!(titles(&index, "oekonomi ")[0], "Økonomi");
    assert_eq!(titles(&index, "okonomi ")[0], "Økonomi");
}

#[test]
fn misspellings_are_found_only_when_nothing_else_is() {
    let index = index();
    assert_eq!(titles(&index, "familiekordinator ")[0], "Familiekoordinator");
    assert_eq!(titles(&index, "famileikoordinator ")[0], "Familiekoordinator");
    assert_eq!(titles(&index, "mode "), ["Arbejde"], "a word of the pages is taken as it is");
    assert_eq!(titles(&index, "familiekordinator kadence").len(), 3, "then any of the words");
    assert!(titles(&index, "xylofon ").is_empty());
}

#[test]
fn synonyms_and_abbreviations_lead_on() {
    let index = index();
    assert_eq!(titles(&index, "kontaktperson ")[0], "Familiekoordinator");
    assert_eq!(titles(&index, "kontaktpersonen")[0], "Familiekoordinator");
    assert_eq!(titles(&index, "FK")[0], "Familiekoordinator");
    assert_eq!(titles(&index, "sos"), ["Signs of Safety"]);
    assert_eq!(titles(&index, "økonomirunde"), ["Økonomi"]);
    assert_eq!(titles(&index, "kompetenceplan")[0], "Beslutningskompetenceplan");
}

#[test]
fn sections_of_the_law_are_found_however_written() {
    let index = index();
    for query in ["§ 50", "§50", "paragraf 50"] {
        assert_eq!(titles(&index, query)[0], "Serviceloven", "{query}");
    }
    assert_eq!(titles(&index, "§ 52 a"), ["Økonomi"]);
    assert_eq!(titles(&index, "§ 52"), ["Økonomi"]);
    assert_eq!(titles(&index, "44"), ["Aflastning"]);
}

#[test]
fn all_words_are_wanted_and_the_last_may_be_unfinished() {
    let index = index();
    assert_eq!(titles(&index, "familiekoordinatorens årshjul")[0], "Familiekoordinator");
    assert_eq!(titles(&index, "kernet"), ["Kerneteammøde", "Kerneteam"]);
    assert_eq!(titles(&index, "hvad er et årshjul?"), ["Årshjul", "Familiekoordinator"]);
    assert!(titles(&index, "").is_empty() && titles(&index, "§ -").is_empty());
}

#[test]
fn equal_bytes_on_any_number_of_threads() {
    let pages = corpus::pages(200, 120);
    let files = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| Index::build(pages.par_iter().cloned(), &synonyms()).files())
    };
    let one = files(1);
    assert_eq!(one, files(4));
    let cut: Vec<_> = pages.iter().map(tokens).collect();
    assert_eq!(
        one,
        Index::from_tokens(&cut, &synonyms(), Vec::new()).files(),
        "pages cut before give the same"
    );
    assert!(one.keys().all(|path| path.starts_with("data/") && path.ends_with(".js")));
}

#[test]
fn a_changed_text_leaves_other_files_as_they_are() {
    let before = index().files();
    let mut pages = site();
    pages[2].body = "Et team på tværs af forvaltninger og sektorer.".into();
    let after = Index::build(pages.into_par_iter(), &synonyms()).files();
    let changed: Vec<&String> = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(*bytes))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(changed, ["data/start.js", "data/t-se.js", "data/x-2.js"]);
}

#[test]
fn the_browser_finds_the_same_on_a_small_site() {
    let queries = [
        "møde",
        "møde ",
        "moede",
        "kerneteam",
        "kernete",
        "kerneteammøde",
        "statusmøderne",
        "familiekordinator",
        "arshjul",
        "kontaktperson",
        "tovholderen",
        "SoS",
        "fælles økonomisk refleksion",
        "økonomirunde ",
        "§ 50",
        "§52a",
        "paragraf 41",
        "hvad er et årshjul?",
        "hvad er en",
        "familiekoordinator møde årshjul",
        "xylofon møde",
        "xyl",
        "mø",
        "",
        "Ærø 9:30",
        "kompetenceplan beslutte",
        "familiekordinator statusmode",
        "familiekoordinatormøde",
        "familiekoordinatorsmoeder",
        "mødefamiliekoordinator ",
        "familiekoordinatorxyz",
        "aflastningsmøde",
        "kerne team møde",
        "års hjul",
        "fmailiekoordinator",
        "bestemme",
        "børns",
        "barnet",
        "udrede",
        "forbereder",
    ];
    agree(&index(), &queries, 15_000);
}

/// A thousand pages: shards are cut again here, and no query may move more than the budget.
#[test]
fn the_browser_finds_the_same_on_a_large_site_for_few_bytes() {
    let pages = corpus::pages(1_000, 600);
    let index = Index::build(pages.into_par_iter(), &synonyms());
    let queries = [
        "møde ",
        "familie ",
        "forvaltningsleder ",
        "udredningsplan mål ",
        "kommune økonomi ",
        "tværfaglig ",
        "forlob ",
        "beslutningskompetence ",
        "forældersamtale ",
        "familiekordinator ",
        "familiemøde skema ",
        "foraelderskole ",
        "§ 50 ",
        "fortrolighedserklæring ",
        "sagsbehandlingmøde ",
        "fortrolighedsmøde ",
    ];
    agree(&index, &queries, 15_000);
}

/// Runs the browser's scripts over the files of the index.
fn agree(index: &Index, queries: &[&str], bytes: usize) {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("sogning"), index);
    let stemmer = Stemmer::create(Algorithm::Danish);
    let mut words = corpus::vocabulary();
    words.extend(DIFFICULT.split_whitespace().map(str::to_owned));
    let stems: Map<String, Value> =
        words.into_iter().map(|word| (word.clone(), json!(stemmer.stem(&word)))).collect();
    let expected: Map<String, Value> = queries
        .iter()
        .map(|query| {
            let found = find(index, query);
            ((*query).to_owned(), json!({ "pages": found.pages, "whole": found.whole }))
        })
        .collect();
    let cuts = json!({
        "Barnet/den unge: Ét KERNETEAM-møde, 9:30": ["barnet", "den", "unge", "et", "kerneteam", "møde", "9", "30"],
        "§ 52 a, stk. 1, §§ 41-42 og paragraf 50 i loven": ["§52a", "stk", "1", "§41", "42", "og", "§50", "loven"],
        "§ i kap. 3 i å": ["kap", "3"],
    });
    let expected = json!({ "stems": stems, "queries": expected, "cuts": cuts, "bytes": bytes });
    std::fs::write(folder.path().join("expected.json"), expected.to_string()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search/agree.mjs");
    let run = Command::new("node")
        .arg(script)
        .arg(folder.path())
        .output()
        .expect("node runs the browser's scripts");
    let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}");
    eprintln!("{said}");
}

fn write(folder: &Path, index: &Index) {
    for (path, bytes) in index.files() {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

/// Words that take each turn of the stemmer.
const DIFFICULT: &str = "indsigtsfuldhed friløst arbejdsløst løst venligst billigst kærligst tilladt bygd magt vægt \
    ledelse ledelsens bæredygtig lykkelig stjerner å år ål ø øl ærgerlig ælling bussen bussens hattene hatte hat s as ås \
    æs es ens gæs hedens friheden frihedernes kvalitetssikringerne undersøgelsernes underskud trafik klippe klippede \
    xyz zzz aab aabb igst ligst eligst elsigst hængt gd kt adgd adkt forventningsafstemme spisning psykologs tyngdekraften \
    dagligdags lystigt friskt skriftligt dobbelt rigtigst oksekød allerede ffels affels ellig";
