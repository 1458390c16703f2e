//! What stands beside the pages: the portable edition, compressed files, a server's own file, the feed.

#[path = "support/files.rs"]
mod files;

use files::files;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;
use tempfile::TempDir;

const SITES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/sites");

#[test]
fn two_portable_editions_are_the_same_byte_for_byte() {
    let zips: Vec<Vec<u8>> = ["1", "7"]
        .iter()
        .map(|threads| {
            let project = copy("worksheet");
            build_on(project.path(), &["--portable"], threads);
            fs::read(zip(project.path())).unwrap()
        })
        .collect();
    assert!(zips[0].len() > 10_000);
    assert!(zips[0] == zips[1], "the zip files differ");
}

#[test]
fn a_zip_file_holds_the_folder_sorted_and_without_times() {
    let project = copy("worksheet");
    build(project.path(), &["--portable"]);
    let zip = zip(project.path());
    let name = zip.file_stem().unwrap().to_str().unwrap().to_owned();
    let mut folder = files(&project.path().join(&name));
    folder.remove(".vejviser").expect("the folder is marked as ours");
    let tested = Command::new("python3").args(["-m", "zipfile", "-t"]).arg(&zip).output().unwrap();
    assert!(tested.status.success(), "another program cannot read it");
    assert!(String::from_utf8_lossy(&tested.stdout).starts_with("Done testing\n"), "a file of it is damaged");
    let entries = entries(&fs::read(&zip).unwrap());
    let names: Vec<&String> = entries.iter().map(|entry| &entry.0).collect();
    let wanted: Vec<String> = folder.keys().map(|path| format!("{name}/{path}")).collect();
    assert_eq!(names, wanted.iter().collect::<Vec<_>>());
    assert!(folder.contains_key("README.txt") && folder.keys().any(|path| path.ends_with(".pdf")));
    for (entry, bytes) in &entries {
        assert!(*bytes == folder[&entry[name.len() + 1..]], "{entry} is another file in the archive");
    }
}

#[test]
fn a_zip_file_is_written_only_when_something_changed() {
    let project = copy("outputs");
    build(project.path(), &["--portable"]);
    let before = written(&zip(project.path()));
    build(project.path(), &["--portable"]);
    assert_eq!(written(&zip(project.path())), before);
    append(&project.path().join("content/om/index.md"), "\nMere.\n");
    build(project.path(), &["--portable"]);
    assert_ne!(written(&zip(project.path())), before);
}

#[test]
fn a_portable_edition_has_nothing_that_needs_a_server() {
    let project = copy("outputs");
    build(project.path(), &["--portable"]);
    let site = files(&zip(project.path()).with_extension(""));
    for path in ["404.html", "robots.txt", "sitemap.xml", "feed.xml", ".htaccess"] {
        assert!(!site.contains_key(path), "{path}");
    }
    let html = String::from_utf8(site["om/nyt/index.html"].clone()).unwrap();
    assert!(html.contains("Søgningen er hurtigere"));
    assert!(!html.contains("feed.xml"));
    let readme = String::from_utf8(site["README.txt"].clone()).unwrap();
    assert!(readme.starts_with("\u{feff}Prøve & mere\r\n"));
    assert!(readme.contains("Indholdet er fra 2. marts 2027.\r\n"));
}

#[test]
fn each_text_stands_there_compressed_where_that_is_smaller() {
    let project = copy("worksheet");
    build(project.path(), &["--compress"]);
    let site = files(&project.path().join("public"));
    let mut packed = BTreeSet::new();
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".gz") || path.ends_with(".br")) {
        let (of, way) = path.rsplit_once('.').unwrap();
        assert!(bytes.len() < site[of].len(), "{path} is no smaller");
        assert_eq!(opened(bytes, way), site[of], "{path}");
        packed.insert(of.rsplit_once('.').unwrap().1.to_owned());
    }
    let texts = ["css", "html", "js", "json", "svg", "txt"].map(str::to_owned);
    assert_eq!(packed, BTreeSet::from(texts), "sheets are compressed already");
    for path in ["model.json", "ark/tavle/index.html"] {
        assert!(
            site.contains_key(&format!("{path}.gz")) && site.contains_key(&format!("{path}.br")),
            "{path}"
        );
    }
}

#[test]
fn compressed_files_are_the_same_each_time_and_made_only_for_what_changed() {
    let project = copy("worksheet");
    let public = project.path().join("public");
    build(project.path(), &["--compress"]);
    let before = times(&public);
    let said = build(project.path(), &["--compress"]);
    assert!(said.starts_with("0 filer skrevet"), "{said}");
    assert_eq!(before, times(&public));
    let other = copy("worksheet");
    build_on(other.path(), &["--compress"], "1");
    assert!(files(&public) == files(&other.path().join("public")), "two builds differ");
    append(&project.path().join("content/redskaber/tavle.md"), "\nMere om tavlen.\n");
    build(project.path(), &["--compress"]);
    let changed: Vec<String> = times(&public)
        .into_iter()
        .filter(|(path, time)| before.get(path) != Some(time))
        .map(|one| one.0)
        .collect();
    let tavle = "redskaber/tavle/index.html";
    for path in [tavle.to_owned(), format!("{tavle}.br"), format!("{tavle}.gz")] {
        assert!(changed.contains(&path), "{path} is not among {changed:?}");
    }
    assert!(!changed.iter().any(|path| path.starts_with("assets/")), "{changed:?}");
    // What was damaged in between is mended.
    let packed = public.join(format!("{tavle}.gz"));
    fs::write(&packed, "x").unwrap();
    build(project.path(), &["--compress"]);
    assert_eq!(opened(&fs::read(packed).unwrap(), "gz"), fs::read(public.join(tavle)).unwrap());
    // Who no longer asks for them has none.
    build(project.path(), &[]);
    assert!(!files(&public).keys().any(|path| path.ends_with(".gz") || path.ends_with(".br")));
}

/// The policy stands in each page and in each server's file; the server's says of frames what a page cannot.
#[test]
fn a_servers_file_has_the_policy_of_the_pages() {
    // The layouts of the project itself, whose head is the real one.
    let project = copy("municipality");
    for (host, file) in [
        ("nginx", "nginx.conf"),
        ("apache", ".htaccess"),
        ("caddy", "Caddyfile"),
        ("iis", "web.config"),
        ("netlify", "_headers"),
        ("cloudflare", "_headers"),
    ] {
        build(project.path(), &["--headers", host]);
        let site = files(&project.path().join("public"));
        let html = String::from_utf8(site["index.html"].clone()).unwrap();
        let start = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
        let policy = html.split(start).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        let text = String::from_utf8(site[file].clone()).unwrap();
        let wanted = format!("{}; frame-ancestors 'none'", policy.replace(" file:", ""));
        assert!(text.replace("&#39;", "'").contains(&wanted), "{host}: {text}");
    }
}

/// What others show of a page, and the mail about it.
#[test]
fn a_page_says_what_it_is_to_those_who_pass_it_on() {
    let project = copy("municipality");
    append(&project.path().join("site/site.toml"), "\ncontact_mail = \"vejviser@lilleby.example\"\n");
    build(project.path(), &[]);
    let page = |path: &str| fs::read_to_string(project.path().join("public").join(path)).unwrap();
    let role = page("roller/leder/index.html");
    for part in [
        "property=\"og:title\" content=\"Leder\"",
        "property=\"og:type\" content=\"article\"",
        "property=\"og:locale\" content=\"da_DK\"",
        "href=\"mailto:vejviser@lilleby.example?subject=Byens%20vejviser%204gkpj%3A%20\"",
    ] {
        assert!(role.contains(part), "{part} is not in {role}");
    }
    assert!(!role.contains("og:url") && !role.contains("canonical"), "the address is not known");
    assert!(page("index.html").contains("content=\"website\""));
    build(project.path(), &["--base-url", "https://by.example/"]);
    let role = page("roller/leder/index.html");
    assert!(role.contains("property=\"og:url\" content=\"https://by.example/roller/leder/\""));
    assert!(!page("404.html").contains("og:url"), "what is missing has no address");
}

/// Every page names the picture that others show beside its address; those of a kind and a model share one.
#[test]
fn a_shared_address_has_a_picture() {
    let project = copy("municipality");
    let out = project.path().join("public");
    build(project.path(), &[]);
    let of = |site: &BTreeMap<String, Vec<u8>>, path: &str| {
        let html = String::from_utf8(site[path].clone()).unwrap();
        let rest = html.split("property=\"og:image\" content=\"").nth(1).map(str::to_owned);
        rest.and_then(|rest| rest.split('"').next().map(str::to_owned))
    };
    let pictures = |site: &BTreeMap<String, Vec<u8>>| -> Vec<String> {
        site.keys().filter(|path| path.starts_with("assets/deling.")).cloned().collect()
    };
    let nowhere = files(&out);
    assert!(
        of(&nowhere, "index.html").is_none() && pictures(&nowhere).is_empty(),
        "the address is not known"
    );
    build(project.path(), &["--base-url", "https://by.example/"]);
    let site = files(&out);
    let mut named = BTreeSet::new();
    for path in site.keys().filter(|path| path.ends_with("index.html")) {
        let picture = of(&site, path).unwrap_or_else(|| panic!("{path} names no picture"));
        named.insert(picture.strip_prefix("https://by.example/").expect(path).to_owned());
    }
    assert_eq!(named.into_iter().collect::<Vec<_>>(), pictures(&site), "those named and those made");
    for path in pictures(&site) {
        assert_eq!(&site[&path][..8], b"\x89PNG\r\n\x1a\n", "{path}");
    }
    assert_eq!(of(&site, "404.html"), None);
    assert_eq!(of(&site, "soeg/index.html"), of(&site, "s/index.html"));
    assert_ne!(of(&site, "roller/leder/index.html"), of(&site, "index.html"));
}

#[test]
fn without_an_address_there_is_no_feed_and_no_word_of_it() {
    let project = copy("outputs");
    let settings = project.path().join("site/site.toml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("base_url", "# base_url")).unwrap();
    // The real layout of pages, which would speak of it.
    fs::remove_dir_all(project.path().join("layouts")).unwrap();
    build(project.path(), &[]);
    let site = files(&project.path().join("public"));
    assert!(!site.contains_key("feed.xml") && !site.contains_key("sitemap.xml"));
    let page =
        |site: &BTreeMap<String, Vec<u8>>| String::from_utf8(site["om/nyt/index.html"].clone()).unwrap();
    assert!(!page(&site).contains("feed"), "{}", page(&site));
    build(project.path(), &["--base-url", "https://example.dk/"]);
    let site = files(&project.path().join("public"));
    assert!(site.contains_key("feed.xml") && page(&site).contains("href=\"../../feed.xml\">følg med her"));
}

/// A change's id stays when it is mended, when the page moves, and when another follows.
#[test]
fn entries_keep_their_ids() {
    let project = copy("outputs");
    let ids = || {
        build(project.path(), &[]);
        let feed = fs::read_to_string(project.path().join("public/feed.xml")).unwrap();
        feed.split("<id>").skip(2).map(|rest| rest.split('<').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let before = ids();
    assert_eq!(before.len(), 4);
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), 4, "{before:?}");
    let page = project.path().join("content/om/index.md");
    let text = fs::read_to_string(&page).unwrap();
    let row = "[[changes]]\ndate = 2027-03-02\nwhat = \"Endnu en.\"\n+++";
    fs::write(
        &page,
        text.replace("Et link er rettet.", "To links er rettet.").replacen("\n+++", &format!("\n\n{row}"), 1),
    )
    .unwrap();
    let after = ids();
    assert_eq!(after.len(), 5);
    assert!(before.iter().all(|id| after.contains(id)), "{before:?} {after:?}");
}

/// The files of an archive, in its order, with the first time that the format knows.
fn entries(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    let count = archive.len();
    let one = |at| {
        let mut file = archive.by_index(at).unwrap();
        assert_eq!(file.last_modified(), Some(zip::DateTime::default()));
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().to_owned(), bytes)
    };
    (0..count).map(one).collect()
}

fn opened(bytes: &[u8], way: &str) -> Vec<u8> {
    let mut out = Vec::new();
    match way {
        "gz" => flate2::read::GzDecoder::new(bytes).read_to_end(&mut out).unwrap(),
        _ => brotli::Decompressor::new(bytes, 4096).read_to_end(&mut out).unwrap(),
    };
    out
}

/// A feature's project in a folder of its own.
fn copy(feature: &str) -> TempDir {
    let home = tempfile::tempdir().unwrap();
    for (path, bytes) in files(&Path::new(SITES).join(feature)) {
        if path.starts_with("expected/") {
            continue;
        }
        let to = home.path().join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    home
}

fn build(project: &Path, arguments: &[&str]) -> String {
    build_on(project, arguments, "2")
}

fn build_on(project: &Path, arguments: &[&str], threads: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    command.args(["build", "--root"]).arg(project).args(arguments).env("RAYON_NUM_THREADS", threads);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The one zip file beside the project's folders.
fn zip(project: &Path) -> std::path::PathBuf {
    let mut all = fs::read_dir(project).unwrap().map(|entry| entry.unwrap().path());
    all.find(|path| path.extension().is_some_and(|ending| ending == "zip")).expect("a zip file")
}

fn written(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    files(folder).into_keys().map(|path| (path.clone(), written(&folder.join(path)))).collect()
}

fn append(path: &Path, text: &str) {
    let old = fs::read_to_string(path).unwrap();
    fs::write(path, old + text).unwrap();
}
