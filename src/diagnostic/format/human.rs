//! Diagnostics as rustc draws them, in Danish, for the terminal.

use super::entry::fitted;
use super::{did_you_mean, word};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Sources;
use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet, normalize_untrusted_str};
use std::ops::Range;

/// Whether the text bears colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    Plain,
    /// With ANSI escapes.
    Ansi,
}

/// Each diagnostic with the lines it is about, an empty line after each.
pub fn human(sources: &Sources, diagnostics: &[Diagnostic], colour: Colour) -> String {
    let renderer = match colour {
        Colour::Plain => Renderer::plain(),
        Colour::Ansi => Renderer::styled(),
    };
    diagnostics.iter().map(|one| draw(sources, one, &renderer) + "\n\n").collect()
}

fn draw(sources: &Sources, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let file = sources.file(diagnostic.span.file);
    let excerpt = Excerpt::new(&file.text, &diagnostic.span.range);
    let mut mark = AnnotationKind::Primary.span(excerpt.mark.clone());
    if let Some(suggestion) = &diagnostic.suggestion {
        mark = mark.label(did_you_mean(suggestion));
    }
    let snippet = Snippet::source(excerpt.text).line_start(excerpt.line).path(&*file.shown).annotation(mark);
    let help = diagnostic
        .help
        .as_deref()
        .map(|help| Element::from(Level::HELP.with_name("hjælp").message(normalize_untrusted_str(help))));
    let title = level.with_name(word(diagnostic.severity)).primary_title(&diagnostic.message);
    let group = title.id(diagnostic.code.as_str()).element(snippet).elements(help);
    renderer.render(&[group])
}

/// The lines that a range touches, cut out so that drawing does not depend on the size of the file.
struct Excerpt<'a> {
    text: &'a str,
    /// The number of the first line, from 1.
    line: usize,
    /// The range within `text`.
    mark: Range<usize>,
}

impl<'a> Excerpt<'a> {
    fn new(text: &'a str, range: &Range<usize>) -> Self {
        let range = fitted(text, range);
        let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at);
        Self {
            text: text[start..end].trim_end_matches('\r'),
            line: text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1,
            mark: range.start - start..range.end - start,
        }
        .within()
    }

    /// The mark, where it reached into a line end that was left out, brought back.
    fn within(mut self) -> Self {
        let end = self.text.len();
        self.mark = self.mark.start.min(end)..self.mark.end.min(end);
        self
    }
}
