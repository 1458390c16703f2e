//! nginx: a part to include in the server's own configuration.

use super::{Files, Rule, all_of, groups};

pub fn text(rules: &[Rule], root: &str) -> String {
    let mut out = String::from(
        "# Sæt det ind i server { ... }. Ret root til mappen med sitet.\n\
         # Tag linjerne om gzip_static og brotli_static ud, hvis serveren ikke har dem.\n\
         index index.html;\ncharset utf-8;\n",
    );
    // Under a path of its own the site's folder has the path's name.
    out.push_str(if root == "/" { "root /var/www/vejviser;\n" } else { "root /var/www;\n" });
    out.push_str(&format!("error_page 404 {root}404.html;\n"));
    out.push_str("gzip_static on;\nbrotli_static on;\n");
    for rule in Files::Every.of(rules) {
        out.push_str(&line(rule, ""));
    }
    for group in groups(rules) {
        let place = match group {
            Files::Below(folder) => format!("{root}{folder}"),
            Files::One(file) => format!("= {root}{file}"),
            Files::Every => continue,
        };
        out.push_str(&format!("location {place} {{\n"));
        // A place that adds headers of its own inherits none.
        for rule in all_of(group, rules) {
            out.push_str(&line(rule, "    "));
        }
        out.push_str("}\n");
    }
    out
}

fn line(rule: &Rule, indent: &str) -> String {
    match rule.header {
        // A second Content-Type would stand beside nginx's own.
        "Content-Type" => {
            let media = rule.value.split(';').next().unwrap_or_default();
            format!("{indent}types {{ }}\n{indent}default_type {media};\n")
        }
        header => format!("{indent}add_header {header} \"{}\" always;\n", rule.value),
    }
}
