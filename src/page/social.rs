//! The picture that others show beside a page's address. All pages of a kind and a model share one.
//!
//! Takes the graph and the frame; gives the drawing, and its place, which follows from what is drawn. A site whose own
//! address is not known has none: a picture is asked for by its full address.

use super::card::{accent, kind_label};
use super::frame::Frame;
use super::view::print_address;
use crate::drawing::social_card::{SocialCard, social_card};
use crate::graph::{Graph, NodeId};
use serde::Serialize;
use twox_hash::XxHash3_64;

/// What a page that is no node is called.
pub const NO_NODE: &str = "Side";

/// A picture as a page names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SocialImage {
    pub url: String,
    /// What it says, in words.
    pub alt: String,
}

/// A picture's drawing and its place below the site's root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SocialFile {
    pub path: String,
    pub svg: String,
}

/// The card of a node's page.
pub fn of_node(graph: &Graph, frame: &Frame, id: NodeId) -> SocialCard {
    let label = if graph.home() == Some(id) { "Forside" } else { kind_label(graph, id) };
    let model = graph.model_of(id).map(|model| graph.node(model).title().to_owned());
    let icon = graph.node(id).kind().word();
    SocialCard { model, icon, accent: accent(graph, id), ..of_site(graph, frame, label) }
}

/// The card of the document that is made of a page.
pub fn of_document(graph: &Graph, frame: &Frame, of: NodeId) -> SocialCard {
    let card = of_node(graph, frame, of);
    SocialCard { icon: "page", label: graph.said("Til udskrift".to_owned()), ..card }
}

/// The card of a page that is no node.
pub fn of_site(graph: &Graph, frame: &Frame, label: &str) -> SocialCard {
    SocialCard {
        site: graph.settings.title.clone(),
        label: graph.said(label.to_owned()),
        icon: "page",
        address: print_address(frame, "").trim_end_matches('/').to_owned(),
        ..SocialCard::default()
    }
}

/// The drawing, named by what it shows.
pub fn file(card: &SocialCard) -> SocialFile {
    let svg = social_card(card);
    SocialFile { path: format!("assets/deling.{:08x}.png", XxHash3_64::oneshot(svg.as_bytes()) as u32), svg }
}

/// How a page names its picture.
pub fn image(frame: &Frame, card: &SocialCard) -> Option<SocialImage> {
    let words = [Some(&card.site), Some(&card.label), card.model.as_ref()];
    let alt = words.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ");
    (!frame.base_url.is_empty())
        .then(|| SocialImage { url: format!("{}{}", frame.base_url, file(card).path), alt })
}
