//! Words, links and citations of a text as they stand in a document.

use super::chapters::{anchor, anchor_on};
use super::writer::Writer;
use super::{Destination, Run};
use crate::graph::{NodeId, Target};
use crate::markdown::{self, Citation, Directive};
use crate::model::{Kind, act_sections};
use crate::page;

impl<'a> Writer<'a> {
    pub fn runs(&mut self, runs: &[markdown::Run]) -> Vec<Run> {
        let mut out = Vec::new();
        for run in runs {
            self.run(run, &mut out);
        }
        out
    }

    fn run(&mut self, run: &markdown::Run, out: &mut Vec<Run>) {
        use markdown::Run as Of;
        out.push(match run {
            Of::Text(text) => return self.text(text, out),
            Of::Code(text) => Run::Code { text: text.clone() },
            Of::Emphasis(runs) => Run::Emphasis { runs: self.runs(runs) },
            Of::Strong(runs) => Run::Strong { runs: self.runs(runs) },
            Of::Strike(runs) => Run::Strike { runs: self.runs(runs) },
            Of::Link { destination, runs } => return self.link(destination, runs, out),
            Of::Image { destination, alt } => match self.graph.target(self.page, destination) {
                Target::Asset(path) => Run::Picture { path, alt: alt.clone() },
                // A picture from elsewhere is not fetched: what it shows is said.
                _ => Run::text(alt.clone()),
            },
            Of::Citation(citation) => return self.cite(citation, out),
            Of::Note(number) => {
                Run::Note { number: self.note_number(*number), anchor: self.note_anchor(*number) }
            }
            Of::Break => Run::Break,
        });
    }

    /// A text of the content's own fields, without markup.
    pub fn plain(&mut self, text: &str) -> Vec<Run> {
        let mut out = Vec::new();
        self.text(text, &mut out);
        out
    }

    /// A text with its sections of acts as links.
    fn text(&mut self, text: &str, out: &mut Vec<Run>) {
        let terms = self.graph.glossary.find(text);
        self.terms.extend(terms.into_iter().map(|(_, term)| term));
        let mut at = 0;
        for (range, key) in act_sections(text) {
            let here = self.graph.node(self.page).kind();
            let Some(provision) = self.graph.provision(&key).filter(|_| here != Kind::Provision) else {
                continue;
            };
            self.provisions.push(provision);
            if range.start > at {
                out.push(Run::text(&text[at..range.start]));
            }
            out.push(self.named(provision, &text[range.clone()]));
            at = range.end;
        }
        if at < text.len() {
            out.push(Run::text(&text[at..]));
        }
    }

    fn link(&mut self, destination: &str, runs: &[markdown::Run], out: &mut Vec<Run>) {
        let to = match self.graph.target(self.page, destination) {
            Target::External => Some(Destination::Elsewhere { address: destination.to_owned() }),
            Target::Page(node, place) => Some(self.to(node, place.as_deref())),
            Target::Asset(path) => {
                Some(Destination::Site { address: self.full(&path), path, short_id: None })
            }
            Target::Missing(_) => None,
        };
        let words = vec![Run::text(markdown::run_words(runs))];
        match to {
            Some(to) => out.push(Run::Link { to, runs: words }),
            None => out.extend(words),
        }
    }

    /// A link to a page, with the words given.
    pub fn named(&mut self, page: NodeId, words: &str) -> Run {
        Run::Link { to: self.to(page, None), runs: vec![Run::text(words)] }
    }

    /// Pages by their titles, with commas.
    pub fn titles(&mut self, pages: &[NodeId]) -> Vec<Run> {
        let mut runs = Vec::new();
        for (at, page) in pages.iter().enumerate() {
            if at > 0 {
                runs.push(Run::text(", "));
            }
            runs.push(self.named(*page, self.graph.node(*page).title()));
        }
        runs
    }

    /// Where a page, or a place on it, is found from here.
    fn to(&mut self, page: NodeId, place: Option<&str>) -> Destination {
        let told = !self.told.contains(&page);
        if told {
            self.told.push(page);
        }
        if self.holds(page) {
            let at = place.filter(|place| self.has(page, place));
            let anchor = match at {
                Some(place) => anchor_on(self.graph, page, place),
                None => anchor(self.graph, page),
            };
            return Destination::Place { anchor, told };
        }
        let node = self.graph.node(page);
        let place = place.map(|place| format!("#{place}")).unwrap_or_default();
        Destination::Site {
            path: format!("{}index.html{place}", node.path()),
            address: self.full(node.path()).map(|address| address + &place),
            short_id: told.then(|| node.short_id.clone()),
        }
    }

    /// The full address of what stands at a path, where the site's own is known.
    fn full(&self, path: &str) -> Option<String> {
        let base = &self.frame.base_url;
        (!base.is_empty()).then(|| format!("{base}{path}"))
    }

    /// Whether a place that is named stands in the page's part of the document.
    fn has(&self, page: NodeId, place: &str) -> bool {
        let outline = &self.graph.node(page).document.body.outline;
        let duties: usize =
            page::duty_blocks(self.graph, page).iter().map(|block| block.directive.items).sum();
        let told = |directive: &Directive| match directive.spec.name {
            "praksiserfaring" => {
                let title = directive.attribute("titel");
                title.is_some_and(|title| super::directives::experience(title) == place)
            }
            "aendring" => page::change_anchor(directive) == place,
            _ => false,
        };
        outline.headings.iter().any(|heading| heading.anchor == place)
            || (1..=duties).any(|number| page::duty_anchor(number) == place)
            || outline.directives.iter().any(told)
    }

    fn cite(&mut self, citation: &Citation, out: &mut Vec<Run>) {
        // The mark stands close to the words that it is about.
        if let Some(Run::Text { text }) = out.last_mut() {
            text.truncate(text.trim_end().len());
        }
        for place in &citation.places {
            if let Some(source) = self.graph.find(Kind::Source, &place.source.id) {
                let number = self.cited(source, &place.locator);
                out.push(Run::Cite { number });
            }
        }
    }

    /// The number of a place that is named by its source's id; none if there is no such source.
    pub fn cited_by_id(&mut self, source: &str, place: &str) -> Option<String> {
        let source = self.graph.find(Kind::Source, source)?;
        Some(self.cited(source, place))
    }

    /// The number of a place in a source: "1.4", or "1" for the source as a whole.
    fn cited(&mut self, source: NodeId, locator: &str) -> String {
        let known = self.cited.iter().position(|(one, _)| *one == source);
        let at = known.unwrap_or_else(|| {
            self.cited.push((source, Vec::new()));
            self.cited.len() - 1
        });
        if locator.is_empty() {
            return (at + 1).to_string();
        }
        let places = &mut self.cited[at].1;
        let place = places.iter().position(|one| one == locator).unwrap_or_else(|| {
            places.push(locator.to_owned());
            places.len() - 1
        });
        format!("{}.{}", at + 1, place + 1)
    }
}
