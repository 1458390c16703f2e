//! Lets a page that allows itself little still load again.
//!
//! Pages are built with a content security policy that forbids them to send anything anywhere. Under serve
//! the reload script, its style and its event stream come from the page's own origin, so that origin is
//! added to the three directives concerned, in the page's own `<meta>`; nothing else of it changes.

/// What the reload script needs of the page's own origin.
const NEEDED: [&str; 3] = ["connect-src", "script-src", "style-src"];

/// The page with its policy widened; without a policy, as it was.
pub fn widen(html: &str) -> Option<String> {
    let head = &html[..find(html, "</head").unwrap_or(html.len())];
    let named = find(head, "content-security-policy")?;
    let tag = head[..named].rfind('<')?;
    let end = tag + head[tag..].find('>')?;
    let value = tag + find(&head[tag..end], "content=")? + "content=".len();
    let quote = head[value..].chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let start = value + 1;
    let end = start + head[start..].find(quote)?;
    let policy =
        ["&#39;", "&#x27;", "&apos;"].iter().fold(head[start..end].to_owned(), |p, e| p.replace(e, "'"));
    // The policy names origins in single quotes, so that it needs double ones around it.
    Some(format!("{}\"{}\"{}", &html[..value], with_own_origin(&policy), &html[end + 1..]))
}

fn with_own_origin(policy: &str) -> String {
    let mut directives: Vec<Vec<&str>> = policy
        .split(';')
        .map(|one| one.split_whitespace().collect())
        .filter(|one: &Vec<_>| !one.is_empty())
        .collect();
    let fallback = directives.iter().find(|one| one[0].eq_ignore_ascii_case("default-src")).cloned();
    for needed in NEEDED {
        let own = directives.iter_mut().find(|one| one[0].eq_ignore_ascii_case(needed));
        match (own, &fallback) {
            (Some(own), _) => allow(own),
            (None, Some(fallback)) => {
                let mut own = fallback.clone();
                own[0] = needed;
                allow(&mut own);
                directives.push(own);
            }
            // Neither the directive nor a default: everything is allowed already.
            (None, None) => {}
        }
    }
    directives.iter().map(|one| one.join(" ")).collect::<Vec<_>>().join("; ")
}

fn allow(directive: &mut Vec<&str>) {
    if !directive.contains(&"'self'") {
        directive.retain(|source| *source != "'none'");
        directive.push("'self'");
    }
}

/// Where `needle` (in lower case) stands, whatever the case of the text.
pub fn find(text: &str, needle: &str) -> Option<usize> {
    text.as_bytes().windows(needle.len()).position(|part| part.eq_ignore_ascii_case(needle.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(policy: &str) -> String {
        let page = format!(
            "<head><meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"></head>"
        );
        let widened = widen(&page).unwrap();
        let (before, rest) = widened.split_once("Policy\" content=\"").unwrap();
        assert!(before.starts_with("<head><meta charset=utf-8>"));
        rest.strip_suffix("\"></head>").unwrap().to_owned()
    }

    #[test]
    fn what_is_forbidden_is_opened_to_the_own_origin() {
        assert_eq!(
            policy(
                "default-src 'none'; connect-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'"
            ),
            "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'"
        );
    }

    #[test]
    fn a_default_is_followed() {
        assert_eq!(
            policy("default-src https://a.dk; script-src 'sha256-x'"),
            "default-src https://a.dk; script-src 'sha256-x' 'self'; connect-src https://a.dk 'self'; style-src https://a.dk 'self'"
        );
    }

    #[test]
    fn an_escaped_policy_is_read() {
        assert_eq!(policy("connect-src &#x27;none&#x27;"), "connect-src 'self'");
    }

    #[test]
    fn what_is_open_stays_as_it_is() {
        assert_eq!(policy("img-src 'none'"), "img-src 'none'");
        assert_eq!(widen("<head></head><body>content-security-policy content=\"\"</body>"), None);
    }
}
