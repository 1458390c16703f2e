//! What a page allows itself: its content security policy, in its head and in a server's headers.

/// Opened from a disk, a page has no origin that `self` could mean; `file:` covers that, and no browser loads it from
/// the web.
const SOURCES: [&str; 6] = [
    "default-src 'none'",
    "style-src 'self' file:",
    "script-src 'self' file:",
    "img-src 'self' file:",
    "form-action 'self' file:",
    "base-uri 'none'",
];

/// As it stands in a page.
pub fn policy() -> String {
    SOURCES.join("; ")
}

/// As a server sends it: nothing from a disk, and no foreign page may frame this one, which only a header can say.
pub fn policy_of_server() -> String {
    format!("{}; frame-ancestors 'none'", policy().replace(" file:", ""))
}
