//! The server's own pages, for when there is no site yet.

use super::reload::{STYLE, inject};
use super::state::Shown;
use crate::diagnostic::format::Entry;
use std::fmt::Write;

/// What is shown until there is a first good site: that it is being built, or what keeps it from that.
pub fn instead_of_site(shown: &Shown, path: &str) -> String {
    let (title, body) = match shown.is_waiting() {
        true => ("Siden bygges", "<p>Siden vises, så snart den er bygget.</p>".to_owned()),
        false => ("Siden kan ikke bygges endnu", list(&shown.problems)),
    };
    inject(&page(title, &body), (shown, path))
}

/// What is shown for a file that could not be made.
pub fn instead_of_file(shown: &Shown, path: &str) -> String {
    inject(&page("Filen kan ikke laves endnu", &list(&shown.problems)), (shown, path))
}

/// What is shown for an address that the site does not have, if it has no page for that itself.
pub fn missing(shown: &Shown, path: &str) -> String {
    let home = "<p><a href=\"/\">Gå til forsiden</a></p>";
    inject(&page("Siden findes ikke", home), (shown, path))
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{STYLE}\">\n</head>\n\
         <body class=\"vejviser-page\" data-vejviser-page>\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )
}

fn list(problems: &[Entry]) -> String {
    let mut html = String::from(
        "<p>Ret fejlene og gem. Siden kommer så af sig selv.</p>\n<ol class=\"vejviser-problems\">\n",
    );
    for one in problems {
        let word = if one.severity == "error" { "Fejl" } else { "Advarsel" };
        let _ = write!(
            html,
            "<li class=\"{}\"><p><strong>{word}:</strong> {}</p>",
            one.severity,
            escape(&one.message)
        );
        if !one.file.is_empty() {
            let _ = write!(html, "<p><code>{}:{}:{}</code></p>", escape(&one.file), one.line, one.column);
        }
        if let Some(suggestion) = &one.suggestion {
            let _ = write!(html, "<p>Mente du <code>{}</code>?</p>", escape(suggestion));
        }
        if let Some(help) = &one.help {
            let _ = write!(html, "<p>Hjælp: {}</p>", escape(help));
        }
        html.push_str("</li>\n");
    }
    html + "</ol>"
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::Built;

    #[test]
    fn problems_are_listed_as_text() {
        let mut one = Entry::environment("<b>Galt</b> & værre");
        (one.file, one.help) = ("content/a.md".into(), Some("ret <i>den</i>".into()));
        let mut shown = Shown::waiting();
        assert!(instead_of_site(&shown, "index.html").contains("<h1>Siden bygges</h1>"));
        shown.update(&Built { problems: vec![one], ..Built::default() });
        let page = instead_of_site(&shown, "index.html");
        assert!(page.contains(
            "<li class=\"error\"><p><strong>Fejl:</strong> &lt;b&gt;Galt&lt;/b&gt; &amp; værre</p>\
             <p><code>content/a.md:1:1</code></p><p>Hjælp: ret &lt;i&gt;den&lt;/i&gt;</p></li>"
        ));
    }
}
