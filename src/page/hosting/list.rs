//! Netlify and Cloudflare Pages: `_headers`, paths with the headers below them. Both give `404.html` for what is
//! missing and compress by themselves.

use super::{Files, Rule, groups, is_set_again};

pub fn text(rules: &[Rule], root: &str) -> String {
    let mut out = String::new();
    for group in std::iter::once(Files::Every).chain(groups(rules)) {
        // Two lines of one header would be joined by a comma. What these hosts say of all files anyhow, that
        // browsers are to ask again, is left out where some files get another word.
        let own: Vec<&Rule> = group.of(rules).filter(|rule| !is_set_again(rule, rules)).collect();
        if own.is_empty() {
            continue;
        }
        match group {
            Files::Every => out.push_str(&format!("{root}*\n")),
            Files::Below(folder) => out.push_str(&format!("{root}{folder}*\n")),
            Files::One(file) => out.push_str(&format!("{root}{file}\n")),
        }
        for rule in own {
            out.push_str(&format!("  {}: {}\n", rule.header, rule.value));
        }
    }
    out
}
