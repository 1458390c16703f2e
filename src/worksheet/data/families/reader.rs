//! A tree of data as families: which sheets they have, and what their follow-ups are reckoned from.

use super::{Cadence, Case, Family, Filled, Known};
use crate::calendar::Date;
use crate::worksheet::data::check::{Checker, day, tidy};
use crate::worksheet::data::faults::Faults;
use crate::worksheet::data::tree::{Key, Node, Tree};
use std::ops::Range;

/// The keys of a family that name no sheet.
pub(super) const KEYS: [&str; 3] = ["sagstype", "start", "sag"];
/// What says what sort of file it is; a newer sort that has other keys is refused by these.
const SORT: [&str; 2] = ["format", "version"];

pub(super) struct Reader<'a> {
    pub known: Known<'a>,
    pub faults: Faults<'a>,
}

impl Reader<'_> {
    pub fn families(&mut self, root: &Node) -> Vec<Family> {
        let fields = match &root.tree {
            Tree::List(all) => return self.several(all),
            Tree::Table(fields) => fields,
            _ => {
                self.faults
                    .report(root.range.clone(), "filen skal indeholde en familie eller en liste af familier");
                return Vec::new();
            }
        };
        if let Some((key, _)) = fields.iter().find(|(key, _)| ["ark", "udfyldt"].contains(&key.name.as_str()))
        {
            let fault = self.faults.fault(key.range.clone(), "filen er til ét ark og ikke til familier");
            let help = "Skriv arkets id efter kommandoen, fx vejviser fill aarshjul --data ...";
            self.faults.push(fault.help(help));
            return Vec::new();
        }
        let Some((_, list)) = fields.iter().find(|(key, _)| key.name == "familier") else {
            return self.family(1, root).into_iter().collect();
        };
        for (key, _) in fields.iter().filter(|(key, _)| key.name != "familier") {
            if !SORT.contains(&key.name.as_str()) {
                self.unknown(key);
            }
        }
        match &list.tree {
            Tree::List(all) => self.several(all),
            _ => {
                self.faults.report(list.range.clone(), "`familier` skal være en liste af familier");
                Vec::new()
            }
        }
    }

    fn several(&mut self, all: &[Node]) -> Vec<Family> {
        (1..).zip(all).filter_map(|(number, node)| self.family(number, node)).collect()
    }

    /// One family, or none when anything in it is wrong.
    pub fn family(&mut self, number: usize, node: &Node) -> Option<Family> {
        let before = self.faults.count();
        let Tree::Table(fields) = &node.tree else {
            self.faults.report(node.range.clone(), "en familie skal være en tabel af ark");
            return None;
        };
        let mut family = Family { number, uuid: None, sheets: Vec::new(), cadence: None };
        for (key, value) in fields.iter().filter(|(key, _)| !SORT.contains(&key.name.as_str())) {
            match key.name.as_str() {
                "sag" => family.uuid = self.uuid(value),
                "sagstype" | "start" => {}
                _ => family.sheets.extend(self.sheet(number, key, value)),
            }
        }
        let place = |one: &Filled| self.known.sheets.iter().position(|sheet| sheet.id == one.definition.id);
        family.sheets.sort_by_key(place);
        family.cadence = self.cadence(fields);
        if self.faults.count() == before && family.sheets.is_empty() && family.cadence.is_none() {
            // The first line of what is written: a family may be the whole file.
            let start = fields.first().map_or(node.range.clone(), |(key, _)| key.range.clone());
            self.faults.report(start, "familien har hverken et ark eller en sagstype");
        }
        (self.faults.count() == before).then_some(family)
    }

    fn sheet(&mut self, number: usize, key: &Key, node: &Node) -> Option<Filled> {
        let Some(definition) = self.known.sheets.iter().find(|one| one.id == key.name) else {
            self.unknown(key);
            return None;
        };
        let data = Checker::with(definition, self.faults.lend()).sheet(number, node)?;
        let place = self.faults.span(key.range.clone());
        Some(Filled { definition: definition.clone(), data, place })
    }

    /// Both of `sagstype` and `start`, or neither.
    fn cadence(&mut self, fields: &[(Key, Node)]) -> Option<Cadence> {
        let named = |name: &str| {
            let (_, node) = fields.iter().find(|(key, _)| key.name == name)?;
            (!is_empty(node)).then_some(node)
        };
        match (named("sagstype"), named("start")) {
            (Some(case), Some(start)) => {
                let place = self.faults.span(case.range.clone());
                let (case, start) = (self.case(case), self.start(start));
                Some(Cadence { case: case?, start: start?, place })
            }
            (Some(one), None) | (None, Some(one)) => {
                let fault = self.faults.fault(one.range.clone(), "`sagstype` og `start` hører sammen");
                self.faults.push(
                    fault.help("Skriv dem begge, så opfølgningerne kan regnes ud, eller ingen af dem."),
                );
                None
            }
            (None, None) => None,
        }
    }

    fn case(&mut self, node: &Node) -> Option<Case> {
        let word = self.word(node, "sagstype")?;
        let found = self.known.cases.iter().find(|case| case.id == word);
        if found.is_none() {
            let ids: Vec<&str> = self.known.cases.iter().map(|case| case.id.as_str()).collect();
            let help = match ids.is_empty() {
                true => "Ingen regel har et tilfælde med både `id` og `every`.".to_owned(),
                false => format!("Skriv et af ordene: {}.", ids.join(", ")),
            };
            let fault =
                self.faults.fault(node.range.clone(), "ingen regel har et tilfælde med takt og det id");
            self.faults.push(fault.suggest(&word, ids).help(help));
        }
        found.cloned()
    }

    fn start(&mut self, node: &Node) -> Option<Date> {
        let word = self.word(node, "start")?;
        let date = Date::from_iso_month(&word).or_else(|| day(&word));
        if date.is_none() {
            let fault = self.faults.fault(node.range.clone(), "`start` skal være en måned eller en dag");
            self.faults.push(fault.help("Skriv den som 2027-03 eller 2027-03-15."));
        }
        date
    }

    /// A random id says nothing of the family; anything else might, and would stand in its calendar.
    fn uuid(&mut self, node: &Node) -> Option<String> {
        if is_empty(node) {
            return None;
        }
        let word = self.word(node, "sag")?.to_lowercase();
        let parts: Vec<usize> = word.split('-').map(str::len).collect();
        let sound =
            parts == [8, 4, 4, 4, 12] && word.bytes().all(|one| one == b'-' || one.is_ascii_hexdigit());
        if !sound {
            let fault = self.faults.fault(node.range.clone(), "`sag` skal være et UUID");
            self.faults.push(
                fault.help("Skriv et tilfældigt UUID, aldrig et navn, et CPR-nummer eller et sagsnummer."),
            );
        }
        sound.then_some(word)
    }

    fn word(&mut self, node: &Node, name: &str) -> Option<String> {
        match &node.tree {
            Tree::Text(text) => Some(tidy(text)),
            _ => {
                self.faults.report(node.range.clone(), format!("`{name}` skal være en tekst"));
                None
            }
        }
    }

    fn unknown(&mut self, key: &Key) {
        unknown(self.known, key, &mut self.faults);
    }
}

/// Reports a key or a column that names no sheet.
pub(super) fn unknown(known: Known<'_>, Key { name, range }: &Key, faults: &mut Faults<'_>) {
    let fault = faults.fault(Range::clone(range), format!("der er ikke et ark `{name}`"));
    if name == "ark" || name == "udfyldt" {
        let help =
            "Filen er til ét ark. Skriv arkets id efter kommandoen, fx vejviser fill aarshjul --data ...";
        return faults.push(fault.help(help));
    }
    let sheets: Vec<&str> = known.sheets.iter().map(|one| one.id.as_str()).collect();
    let help = format!("Arkene er: {}. Desuden kan der stå {}.", sheets.join(", "), KEYS.join(", "));
    faults.push(fault.suggest(name, sheets.into_iter().chain(KEYS)).help(help));
}

fn is_empty(node: &Node) -> bool {
    match &node.tree {
        Tree::Nothing => true,
        Tree::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}
