//! The server over real connections, with a small project of its own.

use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use vejviser::diagnostic::format::Entry;
use vejviser::diagnostic::{Code, Diagnostic, Diagnostics};
use vejviser::output;
use vejviser::serve::{self, Built, Port, Project, Running, Site};
use vejviser::site::{Make, Output};
use vejviser::source::{FileId, Layer, Sources, Span};

/// A page whose bytes are given; a PDF costs much.
struct Page(Vec<u8>);

impl Make for Page {
    fn fingerprint(&self) -> u128 {
        twox_hash::XxHash3_128::oneshot(&self.0)
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        match self.0.windows(4).any(|part| part == b"FEJL") {
            true => {
                Err(vec![Diagnostic::error(Code::BrokenToml, Span::start_of(FileId(0)), "Her er en fejl")])
            }
            false => Ok(self.0.clone()),
        }
    }

    fn costly(&self) -> bool {
        self.0.starts_with(b"%PDF")
    }
}

/// A project in which each file below `content/` is a file of the site, read anew at each change. A page says by
/// `STR` how large `ark.pdf` is. What costs much is made when it is asked for.
struct Folder {
    root: PathBuf,
    site: Site,
}

impl Folder {
    fn output(&self) -> Output<'static> {
        let content = self.root.join("content");
        let mut output = Output::default();
        for entry in walkdir::WalkDir::new(&content).into_iter().flatten().filter(|e| e.file_type().is_file())
        {
            let path = entry.path().strip_prefix(&content).unwrap().to_str().unwrap().to_owned();
            // A file that was removed in the meantime is no part of the site.
            if let Ok(bytes) = fs::read(entry.path()) {
                let size =
                    self.site.weight("ark.pdf").map_or("ukendt".to_owned(), |size| format!("{size} bytes"));
                let text = String::from_utf8(bytes).unwrap().replace("STR", &size);
                output.add(path, Page(text.into_bytes()));
            }
        }
        output
    }

    fn next(&mut self) -> Built {
        match self.site.next(&self.output(), &|artifact| artifact.make()) {
            Ok(next) => {
                self.site = next.site.clone();
                Built { site: Some(next.site), rendered: next.rendered, ..Built::default() }
            }
            Err(diagnostics) => Built { problems: entries(&diagnostics), ..Built::default() },
        }
    }
}

fn entries(diagnostics: &Diagnostics) -> Vec<Entry> {
    let mut sources = Sources::default();
    sources.add(Layer(0), "content/a.md", "");
    diagnostics.iter().map(|one| Entry::new(&sources, one)).collect()
}

impl Project for Folder {
    fn rebuild(&mut self, changed: &[PathBuf]) -> Built {
        assert!(changed.iter().all(|path| path.starts_with(&self.root)), "{changed:?}");
        assert!(!self.root.join("content/panik").exists(), "a fault of the program, on purpose");
        self.next()
    }

    fn follow_up(&mut self, wanted: &[String]) -> Option<Built> {
        assert!(!wanted.iter().any(|path| path == "panik.pdf"), "a fault of the program, on purpose");
        if !wanted.iter().any(|path| self.site.is_waiting(path)) {
            return None;
        }
        let filled = self.site.fill(&self.output(), wanted, &|artifact| artifact.make());
        self.site = filled.site;
        Some(Built { problems: entries(&filled.faults), ..self.next() })
    }
}

/// A server on a project in a folder of its own.
struct Stage {
    home: TempDir,
    address: SocketAddr,
    /// How many files each build made; `None` for a build with errors.
    builds: Receiver<Option<usize>>,
    _running: Running,
}

const PAGE: &str = "<!doctype html><html><head><title>t</title></head><body>";

impl Stage {
    fn new(files: &[(&str, &str)]) -> Self {
        let home = tempfile::tempdir().unwrap();
        for (path, text) in files {
            write(home.path(), path, text);
        }
        let listener = serve::bind(Port::Exactly(0)).unwrap();
        let address = listener.address();
        let (sender, builds) = channel();
        let report = move |built: &Built, _| {
            let _ = sender.send(built.site.as_ref().map(|_| built.rendered));
        };
        let project = Folder { root: home.path().to_owned(), site: Site::default() };
        let roots = [home.path().to_owned()];
        let running = serve::start(listener, &roots, project, report).unwrap();
        let stage = Self { home, address, builds, _running: running };
        stage.built();
        stage
    }

    fn write(&self, path: &str, text: &str) {
        write(self.home.path(), path, text);
    }

    /// Saves in one step, so that exactly one build follows.
    fn replace(&self, path: &str, text: &str) {
        let temporary = self.home.path().join("nyt");
        fs::write(&temporary, text).unwrap();
        fs::rename(temporary, self.home.path().join(path)).unwrap();
    }

    fn built(&self) -> Option<usize> {
        self.builds.recv_timeout(Duration::from_secs(20)).expect("a build")
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address))
    }

    fn ask(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|part| part == b"\r\n\r\n").expect("a head") + 4;
        let head = String::from_utf8(answer[..end].to_vec()).unwrap();
        Answer { head: head.to_ascii_lowercase(), body: answer[end..].to_vec() }
    }

    /// Waits until the page holds the text.
    fn until(&self, path: &str, text: &str) {
        let start = Instant::now();
        while !self.get(path).text().contains(text) {
            assert!(start.elapsed() < Duration::from_secs(20), "`{text}` never came");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn events(&self) -> Events {
        self.events_of("")
    }

    /// What an open page is told.
    fn events_of(&self, page: &str) -> Events {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        write!(stream, "GET /_vejviser/events?{page} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        Events(BufReader::new(stream))
    }
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

struct Answer {
    /// In lower case.
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn status(&self) -> u16 {
        self.head["http/1.1 ".len()..][..3].parse().unwrap()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// The body without the reload script.
    fn page(&self) -> String {
        let start = self.text().find("<script src=\"/_vejviser/").expect("the reload script");
        let end = start + self.text()[start..].find("</script>").unwrap() + "</script>".len();
        format!("{}{}", &self.text()[..start], &self.text()[end..])
    }

    fn version(&self) -> &str {
        let rest = self.text().split_once("data-version=\"").unwrap().1;
        rest.split_once('"').unwrap().0
    }
}

struct Events(BufReader<TcpStream>);

impl Events {
    fn next(&mut self) -> Value {
        let mut line = String::new();
        loop {
            line.clear();
            assert_ne!(self.0.read_line(&mut line).expect("an event"), 0, "the stream ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }
}

#[test]
fn serves_the_bytes_that_a_build_writes() {
    let files = [
        ("index.html", "<!doctype html><head><title>æ</title></head><body>Forside</body>"),
        ("roller/leder/index.html", "<p>uden hoved"),
        ("404.html", "<head></head>Findes ikke"),
        ("a.css", "body{}"),
        ("a b/ark.pdf", "%PDF"),
        ("plan.ics", "BEGIN"),
    ];
    let content: Vec<_> = files.iter().map(|(path, text)| (format!("content/{path}"), *text)).collect();
    let content: Vec<_> = content.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let stage = Stage::new(&content);
    let public = stage.home.path().join("public");
    let folder = Folder { root: stage.home.path().to_owned(), site: Site::default() };
    let options = output::Options {
        roots: &[],
        cache: None,
        companions: output::Companions::None,
        progress: &|_, _| {},
    };
    output::write(&folder.output(), &public, &options).unwrap();
    for (path, _) in files {
        let answer = stage.get(&format!("/{}", path.replace(' ', "%20")));
        let built = fs::read_to_string(public.join(path)).unwrap();
        assert_eq!((answer.status(), answer.header("cache-control")), (200, Some("no-store")), "{path}");
        let served = if path.ends_with(".html") { answer.page() } else { answer.text().to_owned() };
        assert_eq!(served, built, "{path}");
    }
    let types = [
        ("/a.css", "text/css; charset=utf-8"),
        ("/a%20b/ark.pdf", "application/pdf"),
        ("/", "text/html; charset=utf-8"),
    ];
    for (path, expected) in types {
        assert_eq!(stage.get(path).header("content-type"), Some(expected));
    }
}

#[test]
fn pages_come_before_what_costs_much() {
    let (with, without) = (format!("{PAGE}Ark: STR"), format!("{PAGE}Uden ark"));
    let stage = Stage::new(&[
        ("content/index.html", &with),
        ("content/andet/index.html", &without),
        ("content/ark.pdf", "%PDF et ark"),
    ]);
    assert!(stage.get("/").text().ends_with("Ark: ukendt"));
    let before = [stage.get("/").version().to_owned(), stage.get("/andet/").version().to_owned()];
    let (mut page, mut other) = (stage.events_of("/"), stage.events_of("/andet/"));
    assert_eq!([page.next()["version"].clone(), other.next()["version"].clone()], before.clone());
    let sheet = stage.get("/ark.pdf");
    assert_eq!((sheet.status(), sheet.text()), (200, "%PDF et ark"));
    let told = page.next();
    assert_ne!(told["version"], before[0].as_str(), "the page that says the size is told to load again");
    let now = stage.get("/");
    assert!(now.text().ends_with("Ark: 11 bytes"));
    assert_eq!(told["version"], now.version());
    assert_eq!(stage.get("/andet/").version(), before[1], "the other one is as it was");
    stage.replace("content/andet/index.html", &format!("{PAGE}Nyt"));
    assert_ne!(other.next()["version"], before[1].as_str(), "and has heard nothing until it changed");
}

#[test]
fn what_cannot_be_made_says_so_and_pages_stay() {
    let stage = Stage::new(&[("content/index.html", PAGE), ("content/ark.pdf", "%PDF FEJL")]);
    assert_eq!(stage.get("/").status(), 200);
    for _ in 0..2 {
        let sheet = stage.get("/ark.pdf");
        assert_eq!(sheet.status(), 503);
        assert!(sheet.text().contains("Her er en fejl"), "{}", sheet.text());
    }
    assert_eq!((stage.get("/").status(), stage.events().next()["failed"].clone()), (200, true.into()));
    stage.replace("content/ark.pdf", "%PDF godt");
    assert_eq!(stage.built(), Some(0));
    assert_eq!(stage.get("/ark.pdf").text(), "%PDF godt");
    assert_eq!(stage.events().next()["failed"], false);
}

#[test]
fn a_fault_of_the_program_does_not_leave_a_file_waiting() {
    let stage = Stage::new(&[("content/index.html", PAGE), ("content/panik.pdf", "%PDF")]);
    let sheet = stage.get("/panik.pdf");
    assert_eq!(sheet.status(), 503);
    assert!(sheet.text().contains("Programmet fejlede"));
    assert_eq!(stage.built(), None, "it is reported");
    stage.replace("content/index.html", &format!("{PAGE}NYT"));
    stage.until("/", "NYT");
}

#[test]
fn folders_missing_pages_and_methods() {
    let page = format!("{PAGE}Leder");
    let stage =
        Stage::new(&[("content/roller/leder æ/index.html", &page), ("content/404.html", "Findes ikke")]);
    let redirect = stage.get("/roller/leder%20%C3%A6?a=1");
    assert_eq!((redirect.status(), redirect.header("location")), (307, Some("/roller/leder%20%c3%a6/?a=1")));
    assert_eq!(stage.get("/roller/leder%20%C3%A6/").page(), page);
    let missing = stage.get("/findes/ikke/");
    assert_eq!((missing.status(), missing.page().as_str()), (404, "Findes ikke"));
    let request =
        |method: &str| format!("{method} /404.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let head = stage.ask(&request("HEAD"));
    assert_eq!((head.status(), head.body.len()), (200, 0));
    assert_eq!(stage.ask(&request("POST")).status(), 405);
}

#[test]
fn nothing_outside_the_site_is_reached() {
    let stage =
        Stage::new(&[("content/a/index.html", "a"), ("hemmelig.txt", "HEMMELIG"), ("content/404.html", "-")]);
    for path in [
        "/../hemmelig.txt",
        "/a/../../hemmelig.txt",
        "/%2e%2e/hemmelig.txt",
        "/..%2fhemmelig.txt",
        "/a/..%5c..%5chemmelig.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/a/%00",
    ] {
        let answer = stage.get(path);
        assert_eq!(answer.status(), 404, "{path}");
        assert!(!answer.text().contains("HEMMELIG") && !answer.text().contains("root:"), "{path}");
    }
    assert_eq!(stage.get("/%ff").status(), 400);
}

#[test]
fn foreign_hosts_are_refused() {
    let stage = Stage::new(&[("content/index.html", "x")]);
    let ask = |head: &str| stage.ask(&format!("{head}Connection: close\r\n\r\n")).status();
    for host in ["localhost", "127.0.0.1:1313", "[::1]:80"] {
        assert_eq!(ask(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n")), 200, "{host}");
    }
    for host in ["evil.dk", "localhost.evil.dk", "127.0.0.1.nip.io:8080", "0.0.0.0"] {
        assert_eq!(ask(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n")), 403, "{host}");
        assert_eq!(ask(&format!("GET /_vejviser/events HTTP/1.1\r\nHost: {host}\r\n")), 403, "{host}");
    }
    assert_eq!(ask("GET / HTTP/1.0\r\n"), 403, "no host");
    assert_eq!(ask("GET http://evil.dk/ HTTP/1.1\r\nHost: localhost\r\n"), 403, "a foreign target");
    assert_eq!(ask("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.dk\r\n"), 403, "two hosts");
}

#[test]
fn a_change_is_built_and_told() {
    let stage = Stage::new(&[("content/index.html", PAGE), ("content/andet.html", PAGE)]);
    let before = stage.get("/").version().to_owned();
    let mut events = stage.events();
    assert_eq!(events.next()["version"], before.as_str());
    stage.replace("content/index.html", &format!("{PAGE}NYT"));
    let told = events.next();
    assert_ne!(told["version"], before.as_str());
    assert_eq!(told["failed"], false);
    assert!(stage.get("/").text().contains("NYT"));
    assert_eq!(stage.get("/").version(), told["version"].as_str().unwrap());
    assert_eq!(stage.built(), Some(1), "only the page that changed is made");
}

#[test]
fn a_save_by_rename_is_noticed() {
    let stage = Stage::new(&[("content/index.html", PAGE)]);
    for text in ["FØRSTE", "ANDEN", "TREDJE"] {
        let (temporary, backup) =
            (stage.home.path().join("content/.index.tmp"), stage.home.path().join("content/i~"));
        fs::write(&temporary, format!("{PAGE}{text}")).unwrap();
        fs::rename(stage.home.path().join("content/index.html"), &backup).unwrap();
        fs::rename(&temporary, stage.home.path().join("content/index.html")).unwrap();
        fs::remove_file(&backup).unwrap();
        stage.until("/", text);
    }
}

#[test]
fn new_removed_and_returning_folders_are_noticed() {
    let stage = Stage::new(&[]);
    assert_eq!(stage.get("/a/").status(), 404);
    stage.write("content/a/index.html", &format!("{PAGE}FØRST"));
    stage.until("/a/", "FØRST");
    stage.write("content/a/b/c/index.html", &format!("{PAGE}DYBT"));
    stage.until("/a/b/c/", "DYBT");
    fs::remove_dir_all(stage.home.path().join("content")).unwrap();
    stage.until("/a/", "Siden findes ikke");
    stage.write("content/a/index.html", &format!("{PAGE}IGEN"));
    stage.until("/a/", "IGEN");
    stage.write("content/a/index.html", &format!("{PAGE}OG IGEN"));
    stage.until("/a/", "OG IGEN");
    fs::rename(stage.home.path().join("content"), stage.home.path().join("gemt")).unwrap();
    stage.until("/a/", "Siden findes ikke");
    fs::rename(stage.home.path().join("gemt"), stage.home.path().join("content")).unwrap();
    stage.until("/a/", "OG IGEN");
    stage.write("content/a/index.html", &format!("{PAGE}TILBAGE"));
    stage.until("/a/", "TILBAGE");
}

#[test]
fn errors_leave_the_last_good_site() {
    let stage = Stage::new(&[("content/index.html", &format!("{PAGE}GOD"))]);
    let version = stage.get("/").version().to_owned();
    let mut events = stage.events();
    events.next();
    stage.replace("content/index.html", "FEJL");
    let told = events.next();
    assert_eq!((told["failed"].clone(), told["version"].clone()), (true.into(), version.clone().into()));
    let problem = &told["problems"][0];
    assert_eq!(
        (problem["message"].as_str(), problem["file"].as_str()),
        (Some("Her er en fejl"), Some("content/a.md"))
    );
    assert!(stage.get("/").text().contains("GOD"));
    stage.replace("content/index.html", &format!("{PAGE}GOD"));
    let told = events.next();
    assert_eq!(
        (told["failed"].clone(), told["version"].clone()),
        (false.into(), version.into()),
        "as it was"
    );
}

#[test]
fn a_first_build_with_errors_shows_them_until_they_are_mended() {
    let stage = Stage::new(&[("content/index.html", "FEJL")]);
    let page = stage.get("/hvor/som/helst");
    assert_eq!(page.status(), 503);
    assert!(page.text().contains("Her er en fejl") && page.text().contains("content/a.md:1:1"));
    let mut events = stage.events();
    assert_eq!(events.next()["version"], page.version());
    stage.replace("content/index.html", &format!("{PAGE}GOD"));
    assert_ne!(events.next()["version"], page.version());
    assert!(stage.get("/").text().contains("GOD"));
}

#[test]
fn a_fault_of_the_program_does_not_end_the_server() {
    let stage = Stage::new(&[("content/index.html", &format!("{PAGE}GOD"))]);
    stage.replace("content/panik", "");
    assert_eq!(stage.built(), None);
    assert!(stage.get("/").text().contains("GOD"));
    let told = stage.events().next();
    assert_eq!(
        told["problems"][0]["message"],
        "Programmet fejlede under bygningen. Se terminalen, og meld gerne fejlen"
    );
    fs::remove_file(stage.home.path().join("content/panik")).unwrap();
    assert_eq!(stage.built(), Some(0));
}

#[test]
fn the_reload_script_may_run_and_connect() {
    let policy = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\"></head>";
    let stage = Stage::new(&[("content/index.html", policy)]);
    let page = stage.get("/").page();
    let expected = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'";
    assert!(page.contains(&format!("content=\"{expected}\"")), "{page}");
    for (path, media) in [
        ("/_vejviser/reload.js", "text/javascript; charset=utf-8"),
        ("/_vejviser/overlay.css", "text/css; charset=utf-8"),
    ] {
        let answer = stage.get(path);
        assert_eq!((answer.status(), answer.header("content-type")), (200, Some(media)));
    }
    assert!(stage.get("/_vejviser/reload.js").text().contains("EventSource"));
}

#[test]
fn a_stopped_server_frees_its_port() {
    let stage = Stage::new(&[("content/index.html", "x")]);
    let _open = stage.events();
    let address = stage.address;
    drop(stage);
    let start = Instant::now();
    while TcpStream::connect(address).is_ok() {
        assert!(start.elapsed() < Duration::from_secs(5), "still answering");
        std::thread::sleep(Duration::from_millis(10));
    }
}
