//! Apache: `.htaccess`, which stands in the site's own folder.

use super::{Files, Rule, groups};

pub fn text(rules: &[Rule], root: &str) -> String {
    let mut out = String::from("DirectoryIndex index.html\nAddDefaultCharset utf-8\n");
    out.push_str(&format!("ErrorDocument 404 {root}404.html\n"));
    out.push_str("<IfModule mod_headers.c>\n");
    for rule in Files::Every.of(rules) {
        out.push_str(&line(rule, "  "));
    }
    for group in groups(rules) {
        let test = match group {
            Files::Below(folder) => format!("%{{REQUEST_URI}} =~ m#^{root}{folder}#"),
            // Its compressed form has its address and one more ending.
            Files::One(file) => {
                format!("%{{REQUEST_URI}} =~ m#^{root}{}(\\.br|\\.gz)?$#", file.replace('.', "\\."))
            }
            Files::Every => continue,
        };
        out.push_str(&format!("  <If \"{test}\">\n"));
        for rule in group.of(rules) {
            out.push_str(&line(rule, "    "));
        }
        out.push_str("  </If>\n");
    }
    out.push_str("</IfModule>\n");
    out.push_str(COMPRESSED);
    out
}

fn line(rule: &Rule, indent: &str) -> String {
    match rule.header {
        "Content-Type" => format!("{indent}ForceType \"{}\"\n", rule.value),
        header => format!("{indent}Header always set {header} \"{}\"\n", rule.value),
    }
}

/// The files that `--compress` writes, given to browsers that can read them.
const COMPRESSED: &str = r#"<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTP:Accept-Encoding} \bbr\b
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+)$ $1.br [L]
  RewriteCond %{HTTP:Accept-Encoding} \bgzip\b
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.+)$ $1.gz [L]
</IfModule>
<IfModule mod_mime.c>
  RemoveType .gz .br
  AddEncoding gzip .gz
  AddEncoding br .br
</IfModule>
<IfModule mod_headers.c>
  Header append Vary Accept-Encoding
</IfModule>
"#;
