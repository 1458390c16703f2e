//! The note beside the pages of a portable edition.

use super::build::Site;
use crate::markdown::slug;

pub const PATH: &str = "README.txt";

impl Site {
    /// What a portable edition is called: its folder, and with an ending its zip file.
    pub fn portable_name(&self) -> String {
        let slug = slug(&self.graph.settings.title);
        let own = slug.strip_prefix("vejviser").unwrap_or(&slug).trim_start_matches('-');
        format!("vejviser-{}", if own.is_empty() { "baerbar" } else { own })
    }
}

/// With the mark and the line ends that every editor on Windows reads.
pub fn text(site: &Site) -> String {
    let settings = &site.graph.settings;
    let mut lines = vec![
        settings.title.clone(),
        "=".repeat(settings.title.chars().count()),
        String::new(),
        "Åbn filen index.html. Så vises sitet i din browser.".to_owned(),
        String::new(),
        "- Er mappen en zip-fil, så pak den ud først. Ellers virker links og søgning ikke.".to_owned(),
        "- Du behøver ikke net, og intet skal installeres.".to_owned(),
        "- Flyt hele mappen, ikke enkelte filer.".to_owned(),
        "- Et udfyldt ark er personoplysninger. Gem det ikke på en nøgle eller et drev, som andre kan læse."
            .to_owned(),
        String::new(),
    ];
    lines.extend(settings.updated.map(|date| format!("Indholdet er fra {}.", date.danish())));
    if !site.frame.base_url.is_empty() {
        lines.push(format!("Den nyeste udgave er på {}", site.frame.base_url));
    }
    lines.extend(settings.authority.as_ref().map(|authority| format!("Ansvarlig: {authority}")));
    lines.extend(settings.contact_mail.as_ref().map(|mail| format!("Kontakt: {mail}")));
    format!("\u{feff}{}\r\n", lines.join("\r\n"))
}
