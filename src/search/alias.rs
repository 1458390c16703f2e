//! What a name is also called. Takes the glossary's synonyms and the plain words that people ask with; gives only
//! what leads to a page.

use super::everyday::EVERYDAY;
use super::keys::Stems;
use super::words::{Word, cut, is_stopword};
use std::collections::{BTreeMap, BTreeSet};

/// Keys of a name, joined by space, to what else it is called.
pub type Aliases = BTreeMap<String, BTreeSet<Alias>>;

/// Another name as keys, joined by space.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alias {
    /// The same thing.
    Name(String),
    /// Perhaps what is meant.
    Near(String),
}

impl Alias {
    pub fn keys(&self) -> &str {
        let (Self::Name(keys) | Self::Near(keys)) = self;
        keys
    }

    /// As it stands in the files.
    pub fn written(&self) -> String {
        match self {
            Self::Name(keys) => keys.clone(),
            Self::Near(keys) => format!("~{keys}"),
        }
    }
}

/// Both ways between a term and each of its other names; from plain words to what may be meant.
pub fn aliases(synonyms: &[(String, Vec<String>)], keys: &[String]) -> Aliases {
    let stems = Stems::default();
    let mut found = Aliases::new();
    let mut lead = |from: &str, to: Alias| {
        let known = |key: &str| keys.binary_search_by(|known| known.as_str().cmp(key)).is_ok();
        if to.keys().split(' ').all(known) && !from.is_empty() && from != to.keys() {
            found.entry(from.to_owned()).or_default().insert(to);
        }
    };
    for (term, names) in synonyms {
        let term = phrase(&stems, term);
        for name in names {
            let name = phrase(&stems, name);
            lead(&name, Alias::Name(term.clone()));
            lead(&term, Alias::Name(name));
        }
    }
    for (asked, meant) in EVERYDAY {
        meant.iter().for_each(|one| lead(&stems.key(asked), Alias::Near(stems.key(one))));
    }
    found
}

/// The keys of a name's words, without function words.
fn phrase(stems: &Stems, text: &str) -> String {
    let mut keys: Vec<String> = Vec::new();
    cut(text, |word| {
        if let Word::Main(word) = word
            && !is_stopword(word)
        {
            keys.push(stems.key(word));
        }
    });
    keys.join(" ")
}
