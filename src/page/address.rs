//! Addresses from one page to another: relative, so that the site works below any path and from a folder.

/// The address of a file (`assets/a.css`) as seen from the page at `from` (`roller/leder/`).
pub fn href(from: &str, file: &str) -> String {
    let mut shared = 0;
    for (at, (a, b)) in from.bytes().zip(file.bytes()).enumerate() {
        if a != b {
            break;
        }
        if a == b'/' {
            shared = at + 1;
        }
    }
    let up = from[shared..].matches('/').count();
    let mut out = "../".repeat(up);
    out.push_str(&file[shared..]);
    out
}

/// The address of a page, which ends in `index.html`: a folder opened without a server lists its files.
pub fn page_href(from: &str, to: &str) -> String {
    href(from, &format!("{to}index.html"))
}

/// The way from a page up to the site's root: `../../`, or `./` on the front page.
pub fn root(from: &str) -> String {
    match from.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// The path of a site's address, with slashes at both ends: `https://a.dk/b/` -> `/b/`.
pub fn site_root(base_url: &str) -> &str {
    let after_scheme = base_url.split_once("://").map_or("", |(_, rest)| rest);
    after_scheme.find('/').map_or("/", |at| &after_scheme[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses() {
        assert_eq!(page_href("", ""), "index.html");
        assert_eq!(page_href("", "roller/leder/"), "roller/leder/index.html");
        assert_eq!(page_href("roller/leder/", "roller/familien/"), "../familien/index.html");
        assert_eq!(page_href("roller/leder/", "roller/leder/"), "index.html");
        assert_eq!(page_href("roller/", "rolle/"), "../rolle/index.html");
        assert_eq!(href("roller/leder/", "assets/a.css"), "../../assets/a.css");
        assert_eq!(root("roller/leder/"), "../../");
        assert_eq!(root(""), "./");
        assert_eq!(
            [site_root(""), site_root("https://a.dk"), site_root("https://a.dk/b/")],
            ["/", "/", "/b/"]
        );
    }
}
