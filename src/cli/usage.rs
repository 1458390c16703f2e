//! Help and faults of the command line, in Danish.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::process::ExitCode;

pub const TEMPLATE: &str = "{about}\n\nBrug: {usage}\n\n{all-args}{after-help}";

/// Prints help, the version, or what was wrong with the arguments.
pub fn explain(error: &clap::Error) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        print!("{}", danish(error));
        return ExitCode::SUCCESS;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        eprint!("{}", danish(error));
        return ExitCode::from(2);
    }
    eprintln!("fejl: {}", message(error));
    if let Some(near) =
        text(error, ContextKind::SuggestedArg).or_else(|| text(error, ContextKind::SuggestedSubcommand))
    {
        eprintln!("  mente du `{near}`?");
    }
    eprintln!("Skriv `vejviser --help` for at se, hvad der kan skrives.");
    ExitCode::from(2)
}

/// Help with the one word that cannot be set otherwise.
fn danish(error: &clap::Error) -> String {
    error.to_string().replace("[OPTIONS]", "[VALG]")
}

fn message(error: &clap::Error) -> String {
    let argument = text(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} mangler en værdi"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let valid = text(error, ContextKind::ValidValue).map(|valid| format!(" (skriv {valid})"));
            format!("{argument} kan ikke være \"{value}\"{}", valid.unwrap_or_default())
        }
        ErrorKind::UnknownArgument => format!("{argument} findes ikke"),
        ErrorKind::InvalidSubcommand => {
            format!(
                "kommandoen `{}` findes ikke",
                text(error, ContextKind::InvalidSubcommand).unwrap_or_default()
            )
        }
        ErrorKind::MissingRequiredArgument => format!("der mangler: {argument}"),
        ErrorKind::ArgumentConflict => format!("{argument} står der to gange, eller passer ikke med resten"),
        ErrorKind::InvalidUtf8 => "et argument er ikke UTF-8".to_owned(),
        _ => "kommandoen kan ikke forstås".to_owned(),
    }
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(one) => Some(one.clone()),
        ContextValue::Strings(many) => Some(many.join(", ")),
        _ => None,
    }
}
