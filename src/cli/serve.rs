//! `vejviser serve`: the site on this machine, built again at each change.

mod served;

use super::build::{cache_dir, danish_seconds};
use super::screen::Screen;
use super::{Pipeline, Stop};
use crate::output::Cache;
use crate::serve::{self, Port};
use crate::site::Options;
use served::Served;
use std::path::Path;

#[derive(Debug, clap::Args)]
#[command(
    help_template = super::usage::TEMPLATE,
    next_help_heading = "Valg",
    after_help = "Eksempel:\n  vejviser serve --open"
)]
pub struct Arguments {
    /// Porten (0: en ledig)
    #[arg(long, value_name = "TAL")]
    port: Option<u16>,
    /// Åbn sitet i browseren
    #[arg(long)]
    open: bool,
}

pub fn run(root: &Path, arguments: Arguments, screen: &Screen) -> Result<(), Stop> {
    let pipeline = Pipeline::open(root, Options::default())?;
    let roots = pipeline.roots().to_vec();
    let listener = serve::bind(arguments.port.map_or(Port::Preferred(serve::PORT), Port::Exactly))?;
    let url = listener.url();
    if let Some(taken) = listener.taken() {
        screen.say(&format!("Port {taken} er i brug; sitet vises på en anden."));
    }
    let project = Served::new(pipeline, Cache::new(cache_dir(root)));
    let quiet = Screen::new(!screen.talks());
    let running = serve::start(listener, &roots, project, move |built, time| {
        eprint!("{}", built.text);
        if built.site.is_some() {
            let seconds = danish_seconds(time.as_secs_f64());
            quiet.say(&format!("Bygget: {} filer lavet ({seconds})", built.rendered));
        }
    })?;
    screen.say(&format!("Sitet vises på {url} (stop med Ctrl-C)"));
    if arguments.open {
        // The address is printed: a machine without a browser is no reason to stop.
        if let Err(error) = serve::open(&url) {
            screen.error(&error.to_string());
        }
    }
    running.wait();
    Ok(())
}
