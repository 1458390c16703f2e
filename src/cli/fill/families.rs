//! A whole caseload: a folder for each family of a file.

use super::formats::formats;
use super::interrupt::clean_up_after;
use super::{Arguments, Input, Screen, Site, Stop};
use crate::calendar::Avoid;
use crate::calendar::ics::Stamp;
use crate::diagnostic::{Diagnostics, EnvironmentError};
use crate::graph::NodeId;
use crate::model::{Data, Kind};
use crate::output::{Workplace, single};
use crate::worksheet::Definition;
use crate::worksheet::caseload::{self, FOLDER, Failure, Folder, Office, Plan, Printed};
use crate::worksheet::data::{self, Case, Family, Known};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use twox_hash::XxHash3_128;

pub fn fill(site: &Site, arguments: &Arguments, screen: &Screen) -> Result<(), Stop> {
    let sheets = sheets(site);
    let definitions: Vec<Arc<Definition>> = sheets.iter().map(|(_, definition)| definition.clone()).collect();
    let mut input = Input::read(&arguments.data, &site.graph.sources)?;
    let families = read(&mut input, &definitions, &cases(site));
    let avoid = site.graph.settings.kalender.avoid();
    input.faults.extend(families.iter().flat_map(|family| warnings(family, &avoid)));
    input.faults.sort(&input.sources);
    screen.diagnostics(&input.sources, &input.faults);
    if families.is_empty() {
        return if input.faults.has_errors() {
            Err(Stop::Content)
        } else {
            Err(EnvironmentError::new("filen har ingen familier").into())
        };
    }
    let printed = printed(site, &sheets, (&families, &arguments.format))?;
    let office = Office {
        typesetter: site.typesetter(),
        sheets: &printed,
        avoid: &avoid,
        stamp: Stamp::from_unix(input.changed),
        key: &key(&input.address),
    };
    let bar = screen.progress("Udfylder");
    bar.set_length(families.len() as u64);
    let workplace = Workplace::open(&arguments.out)?;
    clean_up_after(&workplace)?;
    let receive = |folder: Folder| {
        bar.inc(1);
        write(&workplace, &folder, &definitions)
    };
    caseload::make(&families, office, receive).map_err(|failure| stop(failure, site, screen))?;
    bar.finish_and_clear();
    closing(&families, &arguments.out, screen)?;
    if input.faults.has_errors() { Err(Stop::Content) } else { Ok(()) }
}

/// Every sheet of the site.
fn sheets(site: &Site) -> Vec<(NodeId, Arc<Definition>)> {
    let ids = site.graph.of_kind(Kind::Worksheet).into_iter();
    ids.filter_map(|id| Some((id, site.graph.node(id).worksheet.clone()?))).collect()
}

/// Every case of a rule that has an id and a cadence.
fn cases(site: &Site) -> Vec<Case> {
    let mut cases = Vec::new();
    for rule in site.graph.of_kind(Kind::Rule) {
        let node = site.graph.node(rule);
        let Data::Rule(data) = &node.document.data else { continue };
        for case in &data.cases.0 {
            if let (Some(id), Some(every)) = (&case.id, case.every) {
                let (id, when, rule) = (id.id.clone(), case.when.clone(), node.title().to_owned());
                cases.push(Case { id, when, every, rule });
            }
        }
    }
    cases
}

fn read(input: &mut Input, sheets: &[Arc<Definition>], cases: &[Case]) -> Vec<Family> {
    if !input.is_text() {
        return Vec::new();
    }
    let text = input.sources.file(input.file).text.clone();
    data::families(Known { sheets, cases }, input.form, (input.file, &text), &mut input.faults)
}

fn warnings(family: &Family, avoid: &Avoid) -> Diagnostics {
    Plan::of(family, avoid).into_iter().flat_map(|plan| plan.warnings()).collect()
}

/// How the sheets are printed that some family has.
fn printed(
    site: &Site,
    sheets: &[(NodeId, Arc<Definition>)],
    (families, words): (&[Family], &[String]),
) -> Result<Vec<Printed>, EnvironmentError> {
    let used: BTreeSet<&str> =
        families.iter().flat_map(|one| &one.sheets).map(|one| one.definition.id.as_str()).collect();
    let used = sheets.iter().filter(|(_, definition)| used.contains(definition.id.as_str()));
    let one = |(id, definition): &(NodeId, Arc<Definition>)| {
        let formats = formats(words, definition)?;
        Ok(Printed { definition: definition.clone(), footer: site.footer(*id), formats })
    };
    used.map(one).collect()
}

/// What tells one file's calendars from another's. Where the file lies is not to be read from it.
fn key(address: &str) -> String {
    format!("{:032x}", XxHash3_128::oneshot(address.as_bytes()))
}

fn write(workplace: &Workplace, folder: &Folder, sheets: &[Arc<Definition>]) -> Result<(), EnvironmentError> {
    let files = folder.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
    workplace.replace_folder(&folder.name, files, |name| caseload::is_own(name, sheets))
}

fn stop(failure: Failure<EnvironmentError>, site: &Site, screen: &Screen) -> Stop {
    let (sheet, fault) = match failure {
        Failure::Receiver(error) => return error.into(),
        Failure::Fault(sheet, fault) => (sheet, fault),
    };
    let id = site.graph.find(Kind::Worksheet, &sheet);
    let diagnostics = Diagnostics::from_iter(id.map(|id| site.sheet_fault(id, &fault)));
    screen.diagnostics(&site.graph.sources, &diagnostics);
    Stop::Content
}

/// Says what was made, and which folders of families lie there that were not: they may be another family's by now.
fn closing(families: &[Family], out: &Path, screen: &Screen) -> Result<(), EnvironmentError> {
    let made: BTreeSet<usize> = families.iter().map(|one| one.number).collect();
    let number = |name: &str| name.strip_prefix(FOLDER)?.parse::<usize>().ok();
    let mut left = single::folders(out)?;
    left.retain(|name| number(name).is_some_and(|number| !made.contains(&number)));
    let word = if made.len() == 1 { "familie" } else { "familier" };
    screen.say(&format!("{} {word} skrevet i {}", made.len(), out.display()));
    if !left.is_empty() {
        screen.say(&format!("Ikke rørt, fra en tidligere kørsel: {}", left.join(", ")));
    }
    Ok(())
}
