//! The site's own icons: one for each kind of page, and one for points of attention.
//!
//! Takes the icon's name, gives path data within 16 by 16, filled by the even-odd rule; or the whole mark for a
//! page. An icon always stands beside its word and is never read aloud; it takes the colour of the text.

/// An icon's name and its path.
const ICONS: &[(&str, &str)] = &[
    ("situation", "M1 2h14v9H8l-4 4v-4H1zM4 5v1.4h8V5zM4 7.6V9h5V7.6z"),
    ("model", "M6.9 0h2.2v16H6.9zM1 2h11l3 2.5L12 7H1z"),
    ("core_element", "M8 0l7 4v8l-7 4-7-4V4zM8 4.5L4.8 6.3v3.4L8 11.5l3.2-1.8V6.3z"),
    ("principle", "M8 0l8 8-8 8-8-8z"),
    ("precondition", "M0 11h16v4H0zM2 6h12v4H2zM4 1h8v4H4z"),
    ("step", "M1 2h6l5 6-5 6H1l5-6zM10 2h2l4 6-4 6h-2l4-6z"),
    ("role", "M8 0a3.7 3.7 0 1 1 0 7.4a3.7 3.7 0 1 1 0-7.4zM1 16c0-5 2.6-7.5 7-7.5s7 2.5 7 7.5z"),
    ("worksheet", "M2 0h9l3 3v13H2zM4.5 5v1.5h7V5zM4.5 8v1.5h7V8zM4.5 11v1.5h4V11z"),
    ("tool", "M1 2h10l4 3.5V7H1zM6 8h3v8H6z"),
    ("experience", "M1 3h6v6l-2 4H2.5L4 9H1zM9 3h6v6l-2 4h-2.5L12 9H9z"),
    ("factor", "M4.5 0L9 6H6v9H3V6H0zM11.5 16L7 10h3V1h3v9h3z"),
    (
        "finding",
        "M6.5 0a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM6.5 2.5a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM11.6 13.4l1.8-1.8L16 14.2 14.2 16z",
    ),
    ("measurement", "M1 9h3.6v7H1zM6.2 5h3.6v11H6.2zM11.4 0H15v16h-3.6z"),
    ("rule", "M0 4h16v8H0zM3 4v3h1.4V4zM7.3 4v5h1.4V4zM11.6 4v3H13V4z"),
    ("term", "M0 2c3-1.3 5-1 7.3.6v12C5 13 3 12.7 0 14zM16 2c-3-1.3-5-1-7.3.6v12C11 13 13 12.7 16 14z"),
    ("provision", "M8 0l8 5H0zM1.5 6H4v6H1.5zM6.8 6h2.4v6H6.8zM12 6h2.5v6H12zM0 13h16v3H0z"),
    ("municipality", "M0 16V8l4.5-4L9 8V1h7v15h-5.5v-3h-2v3zM3.5 9v2h2V9zM11.5 4v2h2V4zM11.5 8v2h2V8z"),
    ("source", "M1 4h1.6v10.4H10V16H1zM4 0h8l3 3v10H4zM6.5 5v1.4h6V5zM6.5 8v1.4h6V8z"),
    ("page", "M2 0h8v5h4v11H2zM11 0l3 4h-3z"),
    ("attention", "M8 0l8 15H0zM7.1 5v5.5h1.8V5zM7.1 11.7v1.8h1.8v-1.8z"),
];

/// The names of all icons.
pub fn names() -> impl Iterator<Item = &'static str> {
    ICONS.iter().map(|(name, _)| *name)
}

/// The path of an icon.
#[must_use]
pub fn path(name: &str) -> Option<&'static str> {
    ICONS.iter().find(|(known, _)| *known == name).map(|(_, path)| *path)
}

/// The icon as it stands in a line of text; nothing where there is none of that name.
#[must_use]
pub fn icon(name: &str) -> String {
    let mark = |path| {
        format!(
            r#"<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="{path}"/></svg>"#
        )
    };
    path(name).map(mark).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn icons_are_small_and_each_its_own() {
        let paths: BTreeSet<&str> = ICONS.iter().map(|(_, path)| *path).collect();
        let names: BTreeSet<&str> = ICONS.iter().map(|(name, _)| *name).collect();
        assert_eq!((paths.len(), names.len()), (ICONS.len(), ICONS.len()));
        assert!(paths.iter().all(|path| path.len() < 160), "{paths:?}");
        assert_eq!(icon("unicorn"), "");
    }
}
