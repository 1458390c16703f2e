//! What must hold of the content as a whole: one rule a file.
//!
//! Takes the graph and gives diagnostics. Never changes anything. What a rule finds, why it matters, and what is
//! bad and good stand with its code: [`Code::explanation`](crate::diagnostic::Code::explanation).

mod cases;
mod cited_pages;
mod descriptions;
mod fields;
mod headings;
mod images;
mod links;
mod loose;
mod measurements;
mod models;
mod paths;
mod provisions;
mod reviews;
mod sections;
mod sheets;
mod text;
mod titles;

use crate::diagnostic::Diagnostics;
use crate::graph::{Graph, NodeId};
use rayon::prelude::*;
use text::{Text, Vocabulary};

/// A rule looks at one page at a time.
type Rule = fn(&Graph, NodeId, &mut Diagnostics);

const RULES: &[Rule] = &[
    cited_pages::check,
    descriptions::check,
    headings::check,
    images::check,
    links::check,
    measurements::check,
    models::check,
    paths::check,
    provisions::check,
    reviews::check,
    sections::check,
    sheets::check,
];

/// What holds of a page in any language.
const ENGLISH_RULES: &[Rule] = &[cited_pages::check, headings::check, images::check, links::check];

/// A rule looks at all pages at once.
const WHOLE: &[fn(&Graph, &mut Diagnostics)] = &[cases::check, loose::check, titles::check];

/// Runs every rule on every page.
pub fn check(graph: &Graph) -> Diagnostics {
    let ids: Vec<NodeId> = graph.ids().collect();
    let vocabulary = Vocabulary::of(graph);
    let of_pages = ids.into_par_iter().flat_map_iter(|id| {
        let mut out = Diagnostics::default();
        for rule in RULES {
            rule(graph, id, &mut out);
        }
        // The text is taken apart once, and held only while its page is looked at.
        let text = Text::of(graph, id, &vocabulary);
        for rule in text::RULES {
            rule(&text, &mut out);
        }
        out
    });
    let mut out: Diagnostics = of_pages.collect::<Vec<_>>().into_iter().collect();
    for rule in WHOLE {
        rule(graph, &mut out);
    }
    if let Some(english) = &graph.english {
        for id in &english.translated {
            ENGLISH_RULES.iter().for_each(|rule| rule(english, *id, &mut out));
        }
    }
    out
}
