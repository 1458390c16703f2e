//! Microsoft IIS: `web.config`, which stands in the site's own folder.

use super::{Files, Rule, groups};
use crate::drawing::svg::escape;

pub fn text(rules: &[Rule], root: &str) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n");
    out.push_str("  <system.webServer>\n");
    out.push_str(
        "    <defaultDocument><files><clear /><add value=\"index.html\" /></files></defaultDocument>\n",
    );
    out.push_str("    <httpErrors errorMode=\"Custom\" existingResponse=\"Auto\">\n      <remove statusCode=\"404\" />\n");
    out.push_str(&format!(
        "      <error statusCode=\"404\" path=\"{root}404.html\" responseMode=\"ExecuteURL\" />\n    </httpErrors>\n"
    ));
    out.push_str("    <urlCompression doStaticCompression=\"true\" />\n");
    out.push_str("    <staticContent>\n");
    out.push_str("      <remove fileExtension=\".json\" /><mimeMap fileExtension=\".json\" mimeType=\"application/json\" />\n");
    out.push_str("    </staticContent>\n");
    out.push_str(&headers(Files::Every.of(rules), "    "));
    out.push_str("  </system.webServer>\n");
    for group in groups(rules) {
        let path = match group {
            Files::Below(folder) => folder.trim_end_matches('/'),
            Files::One(file) => file,
            Files::Every => continue,
        };
        out.push_str(&format!("  <location path=\"{path}\">\n    <system.webServer>\n"));
        for rule in group.of(rules).filter(|rule| rule.header == "Content-Type") {
            out.push_str(&kind(path, &rule.value));
        }
        let own: Vec<&Rule> = group.of(rules).filter(|rule| rule.header != "Content-Type").collect();
        if !own.is_empty() {
            out.push_str(&headers(own.into_iter(), "      "));
        }
        out.push_str("    </system.webServer>\n  </location>\n");
    }
    out.push_str("</configuration>\n");
    out
}

/// Each header goes out once, whatever stands in a configuration above.
fn headers<'a>(rules: impl Iterator<Item = &'a Rule>, indent: &str) -> String {
    let mut out = format!("{indent}<httpProtocol>\n{indent}  <customHeaders>\n");
    for rule in rules {
        out.push_str(&format!(
            "{indent}    <remove name=\"{0}\" /><add name=\"{0}\" value=\"{1}\" />\n",
            rule.header,
            escape(&rule.value)
        ));
    }
    out.push_str(&format!("{indent}  </customHeaders>\n{indent}</httpProtocol>\n"));
    out
}

fn kind(path: &str, value: &str) -> String {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    format!(
        "      <staticContent><remove fileExtension=\".{ending}\" /><mimeMap fileExtension=\".{ending}\" mimeType=\"{value}\" /></staticContent>\n"
    )
}
