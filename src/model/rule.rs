//! What a model fixes: a rule with its cases, and whether anybody may change it.

use crate::calendar::Interval;
use crate::model::{Reference, Rows, Slug};
use crate::{choice, front_matter};

choice! {
    /// How binding the source makes a rule.
    pub enum Binding {
        Fixed = "ufravigelig", "Ufravigelig del af modellen";
        Expected = "fast-del", "Fast del af modellen";
        Practice = "praksis", "Sådan har kommuner gjort";
    }
}

front_matter! {
    /// One case of a rule: when it holds and what then.
    pub struct Case {
        id: Option<Slug> = "Et kort id, som en families data kan nævne; ét sted i hele sitet.",
        when: String = "Hvornår det gælder.",
        provisions: Vec<Reference> => Provision = "Bestemmelserne, som det handler om.",
        then: String = "Hvad der så gælder.",
        every: Option<Interval> = "Den faste takt, hvis kilden har en.",
    }
}

front_matter! {
    /// A rule of a model.
    pub struct Rule {
        model: Reference => Model = "Modellen, som reglen hører til.",
        core_elements: Vec<Reference> => CoreElement = "Kerneelementerne, som den hører til.",
        binding: Binding = "Hvor fast kilden gør reglen.",
        steps: Vec<Reference> => Step = "Sagsskridt, hvor den gælder.",
        roles: Vec<Reference> => Role = "Roller, som følger den.",
        tools: Vec<Reference> => Tool = "Redskaber, der hjælper.",
        cases: Rows<Case> = "Tilfældene: `[[cases]]` med when og then.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::model::{Fields, Part, Reader};
    use crate::source::FileId;

    /// The first case's id and interval, and what was said about it.
    fn read(case: &str) -> (Option<String>, Option<Interval>, Vec<String>) {
        let text = format!("{case}\nwhen = \"a\"\nthen = \"b\"\n");
        let table = toml::de::DeTable::parse(&text).expect("TOML");
        let mut out = Diagnostics::default();
        let part = Part { table: table.get_ref(), file: FileId(0), base: 0, whole: 0..0 };
        let case = Case::read(&mut Reader { parts: vec![part], what: "et tilfælde", diagnostics: &mut out });
        (case.id.map(|id| id.id), case.every, out.into_iter().map(|one| one.message).collect())
    }

    #[test]
    fn a_case_may_have_an_id_and_a_cadence() {
        let (id, every, said) = read("id = \"kun-stoette-2\"\nevery = \"6 uger\"");
        assert_eq!((id.as_deref(), every), (Some("kun-stoette-2"), Some(Interval::Weeks(6))));
        assert!(said.is_empty(), "{said:?}");
        assert_eq!(read(""), (None, None, vec![]));
    }

    #[test]
    fn an_id_or_a_cadence_that_is_none_is_told() {
        let (id, every, said) = read("id = \"Kun støtte\"\nevery = \"hver sjette uge\"");
        assert_eq!((id, every), (None, None));
        assert_eq!(
            said,
            ["feltet `id` kan ikke være \"Kun støtte\"", "feltet `every` kan ikke være \"hver sjette uge\"",]
        );
        assert_eq!(read("every = 3").2, ["feltet `every` har en forkert type"]);
    }
}
