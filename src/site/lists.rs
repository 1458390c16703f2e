//! Lists for machines: the map of the site and what robots may read.

use super::build::Site;
use crate::drawing::svg::escape;

/// `sitemap.xml`; addresses are whole, so there is none while the site's address is unknown.
pub fn sitemap(site: &Site) -> Option<String> {
    let base = &site.frame.base_url;
    if base.is_empty() {
        return None;
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for node in &site.graph.nodes {
        let changed = node.document.common.reviewed.map(|date| format!("<lastmod>{}</lastmod>", date.iso()));
        xml.push_str(&format!(
            "<url><loc>{}</loc>{}</url>\n",
            escape(&format!("{base}{}", node.path())),
            changed.unwrap_or_default()
        ));
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

pub fn robots(site: &Site) -> String {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    if !site.frame.base_url.is_empty() {
        text.push_str(&format!("Sitemap: {}sitemap.xml\n", site.frame.base_url));
    }
    text
}
