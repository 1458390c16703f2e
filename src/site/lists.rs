//! Lists for machines: the map of the site and what robots may read.

use super::build::Site;
use crate::drawing::svg::escape;
use crate::graph::ENGLISH;
use crate::page::changed;

/// `sitemap.xml`; addresses are whole, so it is made only where the site's address is known.
pub fn sitemap(site: &Site) -> String {
    let base = &site.frame.base_url;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (id, node) in site.graph.ids().zip(&site.graph.nodes) {
        let last = node.document.common.reviewed.max(changed(&site.graph, id));
        let changed = last.map(|date| format!("<lastmod>{}</lastmod>", date.iso()));
        xml.push_str(&format!(
            "<url><loc>{}</loc>{}</url>\n",
            escape(&format!("{base}{}", node.path())),
            changed.unwrap_or_default()
        ));
    }
    let english = site.english.iter().flat_map(|english| &english.graph.nodes);
    for node in english.filter(|node| node.path().starts_with(ENGLISH)) {
        xml.push_str(&format!("<url><loc>{}</loc></url>\n", escape(&format!("{base}{}", node.path()))));
    }
    xml.push_str("</urlset>\n");
    xml
}

pub fn robots(site: &Site) -> String {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    if !site.frame.base_url.is_empty() {
        text.push_str(&format!("Sitemap: {}sitemap.xml\n", site.frame.base_url));
    }
    text
}
