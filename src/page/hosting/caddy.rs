//! Caddy: a site block of a Caddyfile.

use super::{Files, Rule, groups, is_set_again};

pub fn text(rules: &[Rule], root: &str) -> String {
    let mut out = String::from(
        "# Ret adressen og mappen.\nvejviser.example {\n\troot * /var/www/vejviser\n\theader {\n",
    );
    for rule in Files::Every.of(rules) {
        // Caddy takes what is for some files first: then what is for all must not set it again.
        let unless = if is_set_again(rule, rules) { "?" } else { "" };
        out.push_str(&format!("\t\t{unless}{} `{}`\n", rule.header, rule.value));
    }
    out.push_str("\t}\n");
    for group in groups(rules) {
        let place = match group {
            Files::Below(folder) => format!("{root}{folder}*"),
            Files::One(file) => format!("{root}{file}"),
            Files::Every => continue,
        };
        out.push_str(&format!("\theader {place} {{\n"));
        for rule in group.of(rules) {
            out.push_str(&format!("\t\t{} `{}`\n", rule.header, rule.value));
        }
        out.push_str("\t}\n");
    }
    out.push_str("\thandle_errors {\n\t\t@missing expression {err.status_code} == 404\n");
    out.push_str("\t\trewrite @missing /404.html\n\t\tfile_server\n\t}\n");
    match root.trim_matches('/') {
        "" => {}
        below => out.push_str(&format!("\turi strip_prefix /{below}\n")),
    }
    out.push_str("\tfile_server {\n\t\tprecompressed br gzip\n\t}\n}\n");
    out
}
