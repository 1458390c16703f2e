//! Reads a field: its id, its name, and how it is filled in.

use super::{Ids, Node, Scope, Word};
use crate::markdown::slug;
use crate::worksheet::{Choice, Field, Input};
use crate::{choice, front_matter};

front_matter! {
    /// A field as written.
    pub struct Line {
        id: Word = "Feltets id: små bogstaver, tal og bindestreg.",
        title: String = "Feltets navn på arket.",
        prompt: Option<String> = "En kort hjælp til den, der skriver.",
        r#type: Option<InputWord> = "Hvordan feltet bliver udfyldt.",
        choices: Vec<String> = "Det, man kan vælge imellem, når feltet er af typen valg.",
    }
}

choice! {
    /// The kinds of input by their words.
    pub enum InputWord {
        Line = "linje", "én linje";
        Text = "tekst", "flere linjer";
        Date = "dato", "en dag";
        Time = "tid", "et klokkeslæt";
        Choice = "valg", "et af flere ord";
        Check = "kryds", "et kryds";
    }
}

impl Scope<'_> {
    /// Reads a field that is one line unless it says otherwise.
    pub fn line(&mut self, node: &Node<'_>, ids: &mut Ids) -> Field {
        self.field(node, ids, InputWord::Line)
    }

    /// Reads a field; `usual` is how it is filled in when it does not say.
    pub fn field(&mut self, node: &Node<'_>, ids: &mut Ids, usual: InputWord) -> Field {
        let named = Node { what: "dette felt", ..node.clone() };
        let line: Line = self.fields(&named, &[]);
        self.claim(&line.id, ids);
        let input = self.input(&named, (line.r#type.unwrap_or(usual), &line.choices));
        Field::line(line.id.text, line.title).prompt(line.prompt).of(input)
    }

    /// How a field is filled in.
    pub fn input(&mut self, node: &Node<'_>, (word, choices): (InputWord, &[String])) -> Input {
        if word != InputWord::Choice && !choices.is_empty() {
            let message = "et felt med `choices` skal være af typen valg";
            let types: Vec<String> =
                InputWord::ALL.iter().map(|one| format!("{} ({})", one.word(), one.label())).collect();
            let help =
                format!("Skriv type = \"valg\", eller slet choices. Typerne er: {}.", types.join(", "));
            self.report(node.range.clone(), message, help);
        }
        match word {
            InputWord::Line => Input::Line,
            InputWord::Text => Input::Text,
            InputWord::Date => Input::Date,
            InputWord::Time => Input::Time,
            InputWord::Check => Input::Check,
            InputWord::Choice => Input::Choice(self.choices(node, choices)),
        }
    }

    fn choices(&mut self, node: &Node<'_>, titles: &[String]) -> Vec<Choice> {
        if titles.len() < 2 {
            let message = "et felt af typen valg skal have mindst to valg";
            self.report(node.range.clone(), message, "Skriv fx choices = [\"Ja\", \"Nej\"].");
        }
        let choices: Vec<Choice> =
            titles.iter().map(|title| Choice { id: slug(title), title: title.clone() }).collect();
        for (at, choice) in choices.iter().enumerate() {
            if choice.id.is_empty() || choices[..at].iter().any(|one| one.id == choice.id) {
                let message = format!("to valg kan ikke skelnes: `{}`", choice.title);
                self.report(
                    node.range.clone(),
                    message,
                    "Giv hvert valg sit eget navn med bogstaver eller tal.",
                );
            }
        }
        choices
    }
}
