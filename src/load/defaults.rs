//! The layouts, styles, scripts and icons that the binary carries inside itself.

use rust_embed::{Embed, EmbeddedFile};
use std::borrow::Cow;

#[derive(Embed)]
#[folder = "layouts/"]
struct Layouts;

#[derive(Embed)]
#[folder = "site/styles/"]
struct Styles;

#[derive(Embed)]
#[folder = "site/scripts/"]
struct Scripts;

#[derive(Embed)]
#[folder = "site/icons/"]
struct Icons;

#[derive(Embed)]
#[folder = "site/words/"]
struct Words;

/// Every default file, with its path as it would be in a project.
pub fn files() -> impl Iterator<Item = (String, Vec<u8>)> {
    folder("layouts", Layouts::iter(), Layouts::get)
        .chain(folder("site/styles", Styles::iter(), Styles::get))
        .chain(folder("site/scripts", Scripts::iter(), Scripts::get))
        .chain(folder("site/icons", Icons::iter(), Icons::get))
        .chain(folder("site/words", Words::iter(), Words::get))
}

fn folder(
    name: &'static str,
    paths: impl Iterator<Item = Cow<'static, str>>,
    get: fn(&str) -> Option<EmbeddedFile>,
) -> impl Iterator<Item = (String, Vec<u8>)> {
    paths.filter_map(move |path| Some((format!("{name}/{path}"), get(&path)?.data.into_owned())))
}
