//! The formats that a person asked for, for one sheet.

use crate::diagnostic::EnvironmentError;
use crate::worksheet::fill::Format;
use crate::worksheet::{Definition, Paper};

/// The formats of a sheet; `pdf` is its first paper size.
pub fn formats(words: &[String], definition: &Definition) -> Result<Vec<Format>, EnvironmentError> {
    let mut formats = Vec::new();
    for word in words {
        let format = format(word.trim(), definition)?;
        // Two paper sizes of one family would have the same file name.
        if formats.iter().any(|one| matches!((one, format), (Format::Pdf(_), Format::Pdf(_)))) {
            return Err(EnvironmentError::new("vælg én papirstørrelse ad gangen"));
        }
        formats.push(format);
    }
    Ok(formats)
}

fn format(word: &str, definition: &Definition) -> Result<Format, EnvironmentError> {
    let format = match word.eq_ignore_ascii_case("pdf") {
        true => definition.papers.first().copied().map(Format::Pdf),
        false => Format::from_word(word),
    };
    let format = format.ok_or_else(|| {
        EnvironmentError::new(format!(
            "formatet `{word}` findes ikke; skriv pdf, a4, a3, a2, docx eller html"
        ))
    })?;
    if matches!(format, Format::Pdf(paper) if !definition.papers.contains(&paper)) {
        let papers: Vec<&str> = definition.papers.iter().map(|paper: &Paper| paper.word()).collect();
        return Err(EnvironmentError::new(format!(
            "arket `{}` findes ikke i {word}; det findes i {}",
            definition.id,
            papers.join(", ")
        )));
    }
    Ok(format)
}
