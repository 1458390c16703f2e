//! What the TOML reader and the operating system say, in Danish.
//!
//! Takes their words, gives ours; what is not known becomes a general sentence, never a foreign one.

use std::io;
use std::ops::Range;

/// A fault in TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TomlFault {
    /// In the text that was parsed, on character boundaries.
    pub range: Range<usize>,
    pub message: &'static str,
    pub help: &'static str,
    /// Whether the text behind it could not be understood for it.
    pub swallows: bool,
}

/// What is wrong in a TOML text: one fault a line, and none that is only the echo of another. A list that is
/// not closed swallows all that follows; it is shown where it begins.
pub fn toml(text: &str, errors: &[::toml::de::Error]) -> Vec<TomlFault> {
    let mut faults: Vec<TomlFault> = Vec::new();
    let open = errors.iter().any(|error| is_open(error.message()));
    for error in errors {
        let range = fitted(text, error.span().unwrap_or(0..0));
        let begin =
            text[..range.start].rfind(['[', '{']).filter(|at| !text[*at..range.start].contains([']', '}']));
        if let Some(begin) = begin.filter(|_| open) {
            let (message, help) = match text[begin..].starts_with('[') {
                true => ("listen er ikke afsluttet", "Slut listen med ]."),
                false => ("tabellen er ikke afsluttet", "Slut tabellen med }."),
            };
            faults.push(TomlFault { range: begin..begin + 1, message, help, swallows: true });
            return faults;
        }
        let last = faults.last().map_or(0, |last| last.range.start);
        let same_line = !faults.is_empty() && last <= range.start && !text[last..range.start].contains('\n');
        if !same_line {
            let (message, help) = toml_words(error.message(), &text[range.clone()]);
            faults.push(TomlFault { range, message, help, swallows: false });
        }
    }
    faults
}

fn is_open(message: &str) -> bool {
    message.contains("unclosed array") && !message.contains("table") || message.contains("unclosed inline")
}

fn fitted(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start.min(text.len()));
    start..text.ceil_char_boundary(range.end.clamp(start, text.len()))
}

/// What the reader says of a place, and what to do.
fn toml_words(message: &str, there: &str) -> (&'static str, &'static str) {
    let lower = match message.contains("must be quoted") && there.trim().is_empty() {
        true => "missing value".to_owned(),
        false => message.to_lowercase(),
    };
    let known = TOML.iter().find(|(english, ..)| lower.contains(english));
    known.map_or(
        ("linjen kan ikke læses", "Skriv hvert felt på sin egen linje: felt = \"værdi\"."),
        |(_, fault, help)| (*fault, *help),
    )
}

/// The first that occurs in the message counts.
const TOML: &[(&str, &str, &str)] = &[
    ("duplicate key", "feltet står to gange", "Slet det ene."),
    ("invalid basic string", "teksten er ikke afsluttet", "Slut teksten med \" på samme linje."),
    ("invalid literal string", "teksten er ikke afsluttet", "Slut teksten med ' på samme linje."),
    ("multi-line", "teksten er ikke afsluttet", "Slut teksten med de samme tegn, som den begynder med."),
    ("string values must be quoted", "en tekst mangler anførselstegn", QUOTES),
    ("opening quote", "en tekst mangler sit første anførselstegn", QUOTES),
    (
        "missing comma between array",
        "der mangler et komma i listen",
        "Skriv komma mellem punkterne: [\"a\", \"b\"].",
    ),
    ("missing comma", "der mangler et komma", "Skriv komma mellem felterne: { a = \"1\", b = \"2\" }."),
    ("extra comma", "der er et komma for meget", "Slet det."),
    ("missing assignment", "der mangler et lighedstegn", "Skriv felt = \"værdi\"."),
    ("key with no value", "feltet har ingen værdi", "Skriv en værdi, fx felt = \"tekst\"."),
    ("missing value", "der mangler en værdi efter lighedstegnet", "Skriv en værdi, fx felt = \"tekst\"."),
    ("extra", "der er et lighedstegn for meget", "Skriv ét felt på hver linje: felt = \"værdi\"."),
    ("unclosed array table", "navnet på afdelingen er ikke afsluttet", "Skriv [[navn]]."),
    ("unclosed array", "listen er ikke afsluttet", "Slut listen med ]."),
    ("unclosed inline table", "tabellen er ikke afsluttet", "Slut tabellen med }."),
    ("unclosed table", "navnet på afdelingen er ikke afsluttet", "Skriv [navn]."),
    ("array opening", "listen mangler sin første parentes", "Skriv [\"a\", \"b\"]."),
    ("invalid unquoted key", "feltets navn kan ikke læses", "Navne er små bogstaver, tal, - og _."),
    ("unquoted keys cannot be empty", "feltet har intet navn", "Skriv felt = \"værdi\"."),
    (
        "escape",
        "en skråstreg \\ i teksten kan ikke læses",
        "Skriv \\\\ for en skråstreg, \\\" for et anførselstegn.",
    ),
    ("unicode value", "en skråstreg \\ i teksten kan ikke læses", "Skriv \\\\ for en skråstreg."),
    ("leading zero", "et tal begynder med 0", "Slet nullet, eller skriv anførselstegn om: \"01\"."),
    ("date", "datoen kan ikke læses", "Skriv år, måned og dag, fx 2026-11-22."),
    ("time", "datoen kan ikke læses", "Skriv år, måned og dag, fx 2026-11-22."),
    ("recur", "der er for mange lag i hinanden", "Skriv felterne hver for sig."),
    ("table", "navnet er brugt til noget andet i filen", "Giv feltet eller afdelingen et andet navn."),
    ("unexpected content", "der står noget efter værdien", "Skriv ét felt på hver linje: felt = \"værdi\"."),
    ("unquoted", "en tekst mangler anførselstegn", QUOTES),
    ("invalid value", "værdien kan ikke læses", QUOTES),
    ("overflow", "tallet er for stort", "Skriv et mindre tal."),
];

const QUOTES: &str = "Skriv anførselstegn om teksten: felt = \"tekst\".";

/// Why the operating system refused.
pub fn system(error: &io::Error) -> String {
    use io::ErrorKind::*;
    let known = match error.kind() {
        NotFound => "den findes ikke",
        PermissionDenied => "der er ikke adgang",
        AlreadyExists => "den findes allerede",
        IsADirectory => "det er en mappe",
        NotADirectory => "det er ikke en mappe",
        DirectoryNotEmpty => "mappen er ikke tom",
        ReadOnlyFilesystem => "drevet kan kun læses",
        StorageFull => "der er ikke mere plads",
        QuotaExceeded => "der er ikke mere plads til dig på drevet",
        FileTooLarge => "filen er for stor",
        ResourceBusy | ExecutableFileBusy => "den er i brug",
        AddrInUse => "adressen er i brug",
        AddrNotAvailable => "adressen findes ikke på maskinen",
        InvalidFilename => "navnet kan ikke bruges",
        InvalidData => "indholdet kan ikke læses",
        UnexpectedEof => "den slutter for tidligt",
        TimedOut => "det tog for lang tid",
        OutOfMemory => "der er ikke mere hukommelse",
        Unsupported => "drevet kan det ikke",
        TooManyLinks => "der er for mange henvisninger",
        _ => {
            return error
                .raw_os_error()
                .map_or("ukendt fejl".to_owned(), |code| format!("systemfejl {code}"));
        }
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_in_danish_what_the_toml_reader_says() {
        for (text, fault) in [
            ("a = \"b", "teksten er ikke afsluttet"),
            ("a = b", "en tekst mangler anførselstegn"),
            ("a = ", "der mangler en værdi efter lighedstegnet"),
            ("a = 1\na = 2", "feltet står to gange"),
            ("a = [1, 2", "listen er ikke afsluttet"),
            ("a = [\"1\" \"2\"]", "der mangler et komma i listen"),
            ("a = {b = 1", "tabellen er ikke afsluttet"),
            ("a", "feltet har ingen værdi"),
            ("[a", "navnet på afdelingen er ikke afsluttet"),
            ("[[a", "navnet på afdelingen er ikke afsluttet"),
            ("a = 01", "et tal begynder med 0"),
            ("a = \"\\q\"", "en skråstreg \\ i teksten kan ikke læses"),
            ("a = 2026-13-01", "datoen kan ikke læses"),
            ("æ = 1", "feltets navn kan ikke læses"),
            ("a = 1 b = 2", "linjen kan ikke læses"),
        ] {
            let (_, errors) = ::toml::de::DeTable::parse_recoverable(text);
            let faults = toml(text, &errors);
            assert_eq!(faults.first().map(|one| one.message), Some(fault), "{text}: {errors:?}");
        }
    }

    #[test]
    fn an_open_list_is_one_fault_where_it_begins() {
        let text = "a = [1]\npapers = [\"A4\"\n\n[[fields]]\nid = \"x\"\ntitle = \"y\"\n";
        let (_, errors) = ::toml::de::DeTable::parse_recoverable(text);
        let faults = toml(text, &errors);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(faults[0].range.start, text.find("[\"A4").unwrap());
        assert!(faults[0].swallows);
    }

    #[test]
    fn an_unknown_word_of_the_system_is_a_number() {
        assert_eq!(system(&io::Error::from(io::ErrorKind::NotFound)), "den findes ikke");
        assert_eq!(system(&io::Error::from_raw_os_error(40)), "systemfejl 40");
        assert_eq!(system(&io::Error::other("english words")), "ukendt fejl");
    }
}
