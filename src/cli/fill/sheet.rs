//! One sheet, for one family or for each row of a file.

use super::formats::formats;
use super::interrupt::clean_up_after;
use super::{Arguments, Input, Screen, Site, Stop};
use crate::cli::named;
use crate::diagnostic::{Diagnostics, EnvironmentError};
use crate::graph::NodeId;
use crate::output::Workplace;
use crate::worksheet::data::{self, Form};
use crate::worksheet::fill::{Failure, Press, Sheet, fill as fill_each};
use crate::worksheet::{Data, Definition};

pub fn fill(site: &Site, worksheet: &str, arguments: &Arguments, screen: &Screen) -> Result<(), Stop> {
    let (id, definition) = named::sheet(site, worksheet)?;
    let formats = formats(&arguments.format, &definition)?;
    let mut input = Input::read(&arguments.data, &site.graph.sources)?;
    let families = families(&definition, &mut input);
    input.faults.sort(&input.sources);
    screen.diagnostics(&input.sources, &input.faults);
    if families.is_empty() {
        return if input.faults.has_errors() {
            Err(Stop::Content)
        } else {
            Err(EnvironmentError::new("filen har ingen data").into())
        };
    }
    let workplace = Workplace::open(&arguments.out)?;
    clean_up_after(&workplace)?;
    let footer = site.footer(id);
    let bar = screen.progress("Udfylder");
    bar.set_length((families.len() * formats.len()) as u64);
    let mut made = 0;
    for format in formats {
        let press = Press { format, typesetter: site.typesetter(), footer: &footer };
        let receive = |sheet: Sheet| {
            bar.inc(1);
            workplace.replace(&sheet.name, &sheet.bytes)
        };
        made += fill_each(&definition, &families, press, receive)
            .map_err(|failure| stop(failure, site, id, screen))?;
    }
    bar.finish_and_clear();
    screen.say(&format!("{made} ark skrevet i {}", arguments.out.display()));
    if input.faults.has_errors() { Err(Stop::Content) } else { Ok(()) }
}

fn families(definition: &Definition, input: &mut Input) -> Vec<Data> {
    if !input.is_text() {
        return Vec::new();
    }
    let text = input.sources.file(input.file).text.clone();
    match input.form {
        Form::Toml => data::from_toml(definition, input.file, &text, &mut input.faults),
        Form::Json => data::from_json(definition, input.file, &text, &mut input.faults),
        Form::Csv => data::from_csv(definition, input.file, &text, &mut input.faults),
    }
}

fn stop(failure: Failure<EnvironmentError>, site: &Site, id: NodeId, screen: &Screen) -> Stop {
    match failure {
        Failure::Receiver(error) => error.into(),
        Failure::Fault(fault) => {
            let diagnostics = Diagnostics::from_iter([site.sheet_fault(id, &fault)]);
            screen.diagnostics(&site.graph.sources, &diagnostics);
            Stop::Content
        }
    }
}
