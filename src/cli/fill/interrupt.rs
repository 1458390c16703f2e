//! What is done when a run is stopped: what lies half done goes, since it holds personal data.
//!
//! Where there are no signals, the next run in the same folder removes it.

use crate::diagnostic::EnvironmentError;
use crate::output::Workplace;

/// From now on Ctrl-C, or being told to end, removes the workplace and ends the process.
#[cfg(unix)]
pub fn clean_up_after(workplace: &Workplace) -> Result<(), EnvironmentError> {
    use crate::output::discard;
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let path = workplace.path().to_owned();
    let failed = |cause| EnvironmentError {
        message: "kørslen kan ikke gøres klar til at blive afbrudt".into(),
        path: None,
        cause: Some(cause),
    };
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP]).map_err(failed)?;
    let wait = move || {
        if let Some(signal) = signals.forever().next() {
            discard(&path);
            // As shells know a process that a signal ended.
            std::process::exit(128 + signal);
        }
    };
    std::thread::Builder::new().name("afbryd".into()).spawn(wait).map(drop).map_err(failed)
}

#[cfg(not(unix))]
pub fn clean_up_after(_: &Workplace) -> Result<(), EnvironmentError> {
    Ok(())
}
