//! What a server is to say with the site's files, written for the hosts that people use.
//!
//! Takes where the site stands; gives the text of a host's own file. One table says which headers which files get:
//! the files that a build writes and the page for whoever puts the site up are both made from it.

mod apache;
mod caddy;
mod iis;
mod list;
mod nginx;

use super::policy::policy_of_server;
use crate::model::Host;
use serde_json::{Value, json};

/// The addresses that some headers are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Files {
    Every,
    /// Below a folder of the site: "assets/".
    Below(&'static str),
    /// One file: "feed.xml".
    One(&'static str),
}

/// A header, for some files; what stands later in the table goes before what stands earlier.
#[derive(Debug, Clone)]
pub struct Rule {
    pub files: Files,
    pub header: &'static str,
    pub value: String,
    /// Danish: what it is good for.
    pub why: &'static str,
}

/// All headers that the site asks for.
pub fn rules() -> Vec<Rule> {
    let rule = |files, header, value: &str, why| Rule { files, header, value: value.to_owned(), why };
    let mut rules = vec![
        rule(
            Files::Every,
            "Content-Security-Policy",
            &policy_of_server(),
            "Siden henter kun sine egne filer og kan ikke vises inde i en andens side.",
        ),
        rule(Files::Every, "X-Content-Type-Options", "nosniff", "Browseren gætter ikke, hvad en fil er."),
        rule(
            Files::Every,
            "Referrer-Policy",
            "no-referrer",
            "Andre sider får ikke at vide, hvilken side læseren kom fra.",
        ),
        rule(
            Files::Every,
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Siden bruger hverken kamera, mikrofon eller sted.",
        ),
        rule(
            Files::Every,
            "Cache-Control",
            "no-cache",
            "Browseren spørger, om siden er ændret, før den viser en gemt.",
        ),
        rule(
            Files::Below("assets/"),
            "Cache-Control",
            "public, max-age=31536000, immutable",
            "Filernes navne skifter med indholdet, så de kan gemmes et år.",
        ),
    ];
    for file in super::MACHINE_FILES.iter().filter(|file| file.media != "text/plain; charset=utf-8") {
        let why = "Det rigtige navn på filens slags.";
        rules.push(rule(Files::One(file.path), "Content-Type", file.media, why));
    }
    for file in super::MACHINE_FILES.iter().filter(|file| file.open) {
        let why = "Andre sider må hente filen.";
        rules.push(rule(Files::One(file.path), "Access-Control-Allow-Origin", "*", why));
    }
    rules
}

/// The file that a host reads; `root` is the path of the site's address, with slashes at both ends.
pub fn text(host: Host, root: &str) -> String {
    let rules = rules();
    match host {
        Host::Nginx => nginx::text(&rules, root),
        Host::Apache => apache::text(&rules, root),
        Host::Caddy => caddy::text(&rules, root),
        Host::Iis => iis::text(&rules, root),
        Host::Netlify | Host::Cloudflare => list::text(&rules, root),
    }
}

/// The name of that file.
pub fn file(host: Host) -> &'static str {
    match host {
        Host::Nginx => "nginx.conf",
        Host::Apache => ".htaccess",
        Host::Caddy => "Caddyfile",
        Host::Iis => "web.config",
        Host::Netlify | Host::Cloudflare => "_headers",
    }
}

/// The view of the directive that shows a host's file, or without a host the table itself.
pub fn view(host: Option<Host>, root: &str) -> Value {
    let Some(host) = host else {
        let rows = rules().into_iter().map(|rule| {
            json!({"files": rule.files.danish(), "header": rule.header, "value": rule.value, "why": rule.why})
        });
        return json!({ "rows": rows.collect::<Vec<_>>(), "file": null, "text_html": null });
    };
    let html = crate::markdown::code_block("", &text(host, root));
    json!({ "rows": [], "file": file(host), "text_html": html })
}

impl Files {
    fn danish(self) -> String {
        match self {
            Files::Every => "alle filer".to_owned(),
            Files::Below(folder) => format!("filer i /{folder}"),
            Files::One(file) => format!("/{file}"),
        }
    }

    /// The rules for these files, in order.
    fn of(self, rules: &[Rule]) -> impl Iterator<Item = &Rule> {
        rules.iter().filter(move |rule| rule.files == self)
    }
}

/// The groups of files that have rules of their own, in the order of the table.
fn groups(rules: &[Rule]) -> Vec<Files> {
    let mut groups: Vec<Files> = Vec::new();
    for rule in rules {
        if rule.files != Files::Every && !groups.contains(&rule.files) {
            groups.push(rule.files);
        }
    }
    groups
}

/// The rules that hold for a group: its own, and those for every file whose header it does not set itself.
fn all_of(group: Files, rules: &[Rule]) -> Vec<&Rule> {
    let own: Vec<&Rule> = group.of(rules).collect();
    let every = Files::Every.of(rules).filter(|rule| !own.iter().any(|one| one.header == rule.header));
    every.chain(own.iter().copied()).collect()
}

/// Whether a rule for every file has another value for some.
fn is_set_again(rule: &Rule, rules: &[Rule]) -> bool {
    let other = |one: &Rule| one.files != Files::Every && one.header == rule.header;
    rule.files == Files::Every && rules.iter().any(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is in the table is in every host's file, whatever its syntax.
    #[test]
    fn every_host_gets_every_header() {
        for host in Host::ALL {
            let text = text(*host, "/vejviser/").replace("&#39;", "'");
            let rules = rules();
            let lists = matches!(host, Host::Netlify | Host::Cloudflare);
            for rule in rules.iter().filter(|rule| !(lists && is_set_again(rule, &rules))) {
                // The kind of a file is set by the host's own means.
                let value = rule.value.split(';').next().unwrap();
                assert!(text.contains(value), "{host:?} lacks {}: {}\n{text}", rule.header, rule.value);
            }
        }
    }

    #[test]
    fn a_group_sets_its_own_header_once() {
        let rules = rules();
        let assets = all_of(Files::Below("assets/"), &rules);
        let caching: Vec<_> = assets.iter().filter(|rule| rule.header == "Cache-Control").collect();
        assert_eq!(caching.len(), 1);
        assert!(caching[0].value.contains("immutable"));
        assert!(assets.iter().any(|rule| rule.header == "Content-Security-Policy"));
    }
}
