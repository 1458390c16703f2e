//! The kinds of nodes: their names in files, on pages and in lists.

use std::fmt;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $singular:literal, $plural:literal;)*) => {
        /// What a node is. The order is the order in lists.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)*];

            /// As written in front matter, all of them.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];

            /// As written in front matter.
            pub fn word(self) -> &'static str {
                match self { $(Kind::$name => $word,)* }
            }

            /// Danish, as shown above a title.
            pub fn singular(self) -> &'static str {
                match self { $(Kind::$name => $singular,)* }
            }

            pub fn plural(self) -> &'static str {
                match self { $(Kind::$name => $plural,)* }
            }
        }
    };
}

kinds! {
    Situation = "situation", "Situation", "Situationer";
    Model = "model", "Model", "Modeller";
    CoreElement = "core_element", "Kerneelement", "Kerneelementer";
    Principle = "principle", "Princip", "Principper";
    Precondition = "precondition", "Organisatorisk forudsætning", "Organisatoriske forudsætninger";
    Step = "step", "Sagsskridt", "Sagsskridt";
    Role = "role", "Rolle", "Roller";
    Worksheet = "worksheet", "Arbejdsark", "Arbejdsark";
    Tool = "tool", "Redskab", "Redskaber";
    Experience = "experience", "Erfaring", "Erfaringer";
    Factor = "factor", "Faktor", "Fremmende og hæmmende faktorer";
    Finding = "finding", "Evalueringsfund", "Evalueringsfund";
    Measurement = "measurement", "Måling", "Målinger";
    Rule = "rule", "Regel", "Regler";
    Term = "term", "Begreb", "Begreber";
    Provision = "provision", "Lovbestemmelse", "Lovbestemmelser";
    Municipality = "municipality", "Kommune", "Kommuner";
    Source = "source", "Kilde", "Kilder";
    /// A plain page: no `kind` in its front matter.
    Page = "page", "Side", "Sider";
}

impl Kind {
    /// The Danish name within a sentence: "rolle".
    pub fn danish(self) -> String {
        self.singular().to_lowercase()
    }

    /// The kind that a word in a file names.
    pub fn from_word(word: &str) -> Option<Kind> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }

    /// The kind that a person means: the word in files or the Danish name.
    pub fn from_name(name: &str) -> Option<Kind> {
        let name = name.to_lowercase();
        Self::from_word(&name).or_else(|| {
            Self::ALL.iter().copied().find(|kind| {
                kind.singular().to_lowercase() == name
                    || (*kind == Kind::Precondition && name == "forudsætning")
            })
        })
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
