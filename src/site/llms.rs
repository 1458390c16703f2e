//! `llms.txt`: what the site is and where its main pages are, in the form that language models are given
//! (<https://llmstxt.org>).

use super::build::Site;
use super::open_data::about;
use crate::graph::NodeId;
use crate::model::Kind;
use crate::page::{MODEL, MODEL_SCHEMA};

/// The kinds whose pages are named one by one; those of the others are found through their folders' own pages.
const NAMED: &[Kind] = &[
    Kind::Situation,
    Kind::Model,
    Kind::CoreElement,
    Kind::Principle,
    Kind::Precondition,
    Kind::Step,
    Kind::Role,
    Kind::Worksheet,
    Kind::Tool,
    Kind::Rule,
];

pub fn text(site: &Site) -> String {
    let settings = &site.graph.settings;
    let mut text = format!("# {}\n", settings.title);
    if let Some(description) = &settings.description {
        text.push_str(&format!("\n> {description}\n"));
    }
    let also = if site.english.is_some() { " Nogle sider er også på engelsk." } else { "" };
    text.push_str(&format!(
        "\nSiden er på dansk.{also} Tal og udsagn står med kilde og forbehold på hver side; gengiv dem ikke uden.\n"
    ));
    for kind in NAMED {
        section(site, &mut text, kind.plural(), &site.graph.of_kind(*kind));
    }
    let folders = site.graph.of_kind(Kind::Page);
    let folders: Vec<NodeId> =
        folders.into_iter().filter(|id| !site.graph.node(*id).children.is_empty()).collect();
    section(site, &mut text, "Optional", &folders);
    if let Some(english) = &site.english {
        let pages: Vec<NodeId> = english.graph.translated.iter().copied().collect();
        section(english, &mut text, "In English", &pages);
    }
    text.push_str("\n## Data\n\n");
    for (path, about) in [(MODEL, "hele modellen som data"), (MODEL_SCHEMA, "skemaet til den")] {
        text.push_str(&format!("- [{path}]({}{path}): {about}\n", site.frame.base_url));
    }
    text
}

fn section(site: &Site, text: &mut String, title: &str, ids: &[NodeId]) {
    if ids.is_empty() {
        return;
    }
    text.push_str(&format!("\n## {title}\n\n"));
    for id in ids {
        let node = site.graph.node(*id);
        // Without an address of its own the site is a folder of files.
        let file = if site.frame.base_url.is_empty() { "index.html" } else { "" };
        let about = about(&site.graph, *id);
        let about = if about.is_empty() { about } else { format!(": {about}") };
        let title = node.title().replace(['[', ']'], "");
        text.push_str(&format!("- [{title}]({}{}{file}){about}\n", site.frame.base_url, node.path()));
    }
}
