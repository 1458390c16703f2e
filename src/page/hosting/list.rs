//! Netlify and Cloudflare Pages: `_headers`, paths with the headers below them. Both give `404.html` for what is
//! missing and compress by themselves.

use super::{Files, Rule, groups};

pub fn text(rules: &[Rule], root: &str) -> String {
    let mut out = String::new();
    for group in std::iter::once(Files::Every).chain(groups(rules)) {
        let own: Vec<&Rule> = group.of(rules).filter(|rule| !is_joined(rule, rules)).collect();
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

/// Two lines of one header would be joined by a comma. What these hosts say of all files anyhow, that browsers are to
/// ask again, is left out where some files get another word.
pub fn is_joined(rule: &Rule, rules: &[Rule]) -> bool {
    rule.files == Files::Every
        && rules.iter().any(|one| one.files != Files::Every && one.header == rule.header)
}
