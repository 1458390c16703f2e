//! The file of data that a person named, as text among the sources.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, EnvironmentError};
use crate::load;
use crate::source::{FileId, Layer, Sources, Span};
use crate::worksheet::data::{self, Form};
use std::path::Path;

/// The file and all that is said about it.
pub struct Input {
    /// The project's files and this one.
    pub sources: Sources,
    pub file: FileId,
    pub form: Form,
    pub faults: Diagnostics,
    /// When it was last changed, in seconds since 1 January 1970.
    pub changed: u64,
    /// Where it lies on this machine.
    pub address: String,
}

impl Input {
    /// Reads a file; its text is empty when it cannot be read as text, which is reported.
    pub fn read(path: &Path, sources: &Sources) -> Result<Input, EnvironmentError> {
        let found = load::data_file(path)?;
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let shown = path.display().to_string();
        let form = Form::of_ending(ending).ok_or_else(|| {
            EnvironmentError::new(format!("filen skal ende på .toml, .json eller .csv: {shown}"))
        })?;
        let text = match form {
            Form::Csv => Some(data::decode(&found.bytes)),
            Form::Toml | Form::Json => String::from_utf8(found.bytes).ok(),
        };
        let mut sources = sources.clone();
        let file = sources.add(Layer::default(), shown, text.as_deref().unwrap_or_default());
        let mut faults = Diagnostics::default();
        if text.is_none() {
            faults.push(
                Diagnostic::error(Code::NotUtf8, Span::start_of(file), "filen er ikke gemt som UTF-8")
                    .help("Gem filen igen med tegnsættet UTF-8."),
            );
        }
        Ok(Input { sources, file, form, faults, changed: found.changed, address: found.address })
    }

    /// Whether the file could be read as text.
    pub fn is_text(&self) -> bool {
        self.faults.is_empty()
    }
}
