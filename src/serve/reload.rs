//! The script that loads a page again, and how it comes into the page.

use super::policy;
use super::state::Shown;

/// Where what belongs to the server, and not to the site, is found.
pub const EVENTS: &str = "/_vejviser/events";
pub const SCRIPT: &str = "/_vejviser/reload.js";
pub const STYLE: &str = "/_vejviser/overlay.css";

pub const SCRIPT_TEXT: &str = include_str!("../../site/scripts/reload.js");
pub const STYLE_TEXT: &str = include_str!("../../site/styles/overlay.css");

/// The page with the script at the end of its head, or of its body, or of the text; nothing else changes
/// but the policy that would forbid it. `page` is the path of its file.
pub fn inject(html: &str, (shown, page): (&Shown, &str)) -> String {
    let widened = policy::widen(html);
    let html = widened.as_deref().unwrap_or(html);
    let at = policy::find(html, "</head>").or_else(|| policy::find(html, "</body>")).unwrap_or(html.len());
    let (before, after) = html.split_at(at);
    format!("{before}{}{after}", tag(shown, page))
}

/// The element that names what the page was served with.
fn tag(shown: &Shown, page: &str) -> String {
    let (version, build) = (shown.version(page), shown.build());
    format!("<script src=\"{SCRIPT}\" data-version=\"{version}\" data-build=\"{build}\" defer></script>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_in_the_head_or_else_at_an_end() {
        let shown = Shown::waiting();
        let tag = tag(&shown, "a.html");
        for (page, expected) in [
            ("<head><title>æ</title></HEAD><body></body>", "<head><title>æ</title>@</HEAD><body></body>"),
            ("<p>æ</p></body></html>", "<p>æ</p>@</body></html>"),
            ("<p>æ", "<p>æ@"),
            ("", "@"),
        ] {
            assert_eq!(inject(page, (&shown, "a.html")), expected.replace('@', &tag));
        }
    }
}
