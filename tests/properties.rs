//! What holds of every build, shown on the project's own content with the real program.

#[path = "support/files.rs"]
mod files;

use files::files;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Neither errors nor warnings: what an author may live with for a while, the project's own content may not.
#[test]
fn the_content_has_no_faults() {
    let output = run(Path::new(ROOT), &["check"]);
    assert_eq!(printed(&output), "Ingen fejl\n");
    assert_eq!(output.status.code(), Some(0));
}

/// One thread and many, in folders of their own, so that no build finds what another has kept.
#[test]
fn two_builds_are_the_same_byte_for_byte() {
    let sites: Vec<BTreeMap<String, Vec<u8>>> = ["1", "7"]
        .iter()
        .map(|threads| {
            let copy = copy();
            let output = command(copy.path(), &["build"]).env("RAYON_NUM_THREADS", threads).output().unwrap();
            assert!(output.status.success(), "{}", printed(&output));
            files(&copy.path().join("public"))
        })
        .collect();
    assert!(sites[0].len() > 100 && sites[0].keys().any(|path| path.ends_with(".pdf")));
    assert_same(&sites[0], &sites[1]);
}

#[test]
fn a_second_build_writes_nothing() {
    let copy = copy();
    build(copy.path(), &[]);
    let public = copy.path().join("public");
    let before = times(&public);
    let said = build(copy.path(), &[]);
    let count = files(&public).keys().filter(|path| !path.starts_with('.')).count();
    assert!(said.starts_with(&format!("0 filer skrevet, {count} uændrede")), "{said}");
    assert_eq!(before, times(&public));
    // A page that changes is written, and nothing but what shows it.
    let page = copy.path().join("content/roller/leder.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replacen("title = \"", "title = \"Prøve ", 1)).unwrap();
    build(copy.path(), &[]);
    let kept = times(&public).into_iter().filter(|(path, time)| before.get(path) == Some(time)).count();
    assert!(kept > 0 && kept < before.len(), "{kept} of {} files were kept", before.len());
}

#[test]
fn serve_gives_the_bytes_of_a_build() {
    let copy = copy();
    build(copy.path(), &[]);
    let built = files(&copy.path().join("public"));
    let server = Server::start(copy.path());
    // Files are waited for; the pages that say how large they are follow the last of them.
    let (mut wanted, pages): (Vec<_>, Vec<_>) = built
        .iter()
        .filter(|(path, _)| !path.starts_with('.'))
        .partition(|(path, _)| !path.ends_with(".html"));
    wanted.extend(pages);
    let start = Instant::now();
    for (path, bytes) in wanted {
        let (status, mut served) = server.get(&format!("/{}", encoded(path)));
        assert_eq!(status, 200, "{path}");
        let mut built = bytes.clone();
        if path.ends_with(".html") {
            built = without_policy(&String::from_utf8(built).unwrap()).into_bytes();
            served = without_serving(&served, path);
            while served != built && start.elapsed() < Duration::from_secs(60) {
                std::thread::sleep(Duration::from_millis(50));
                served = without_serving(&server.get(&format!("/{}", encoded(path))).1, path);
            }
        }
        assert!(served == built, "{path} is served otherwise than it is built");
    }
    for page in ["", "roller/", "roller/leder/"] {
        let (status, served) = server.get(&format!("/{page}"));
        let built = String::from_utf8(built[&format!("{page}index.html")].clone()).unwrap();
        assert_eq!((status, without_serving(&served, page)), (200, without_policy(&built).into_bytes()));
    }
}

/// Builds of two editions of the content, killed at any moment, leave one edition or the other.
#[test]
fn a_killed_build_leaves_a_whole_site() {
    let copy = copy();
    let out = copy.path().join("public");
    let settings = copy.path().join("site/site.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let write = |edition: usize| {
        let title = ["title = \"Første ", "title = \"Anden "][edition % 2];
        fs::write(&settings, text.replacen("title = \"", title, 1)).unwrap();
    };
    let whole: Vec<BTreeMap<String, Vec<u8>>> = (0..2)
        .map(|edition| {
            write(edition);
            build(copy.path(), &["--no-pdf"]);
            files(&out)
        })
        .collect();
    assert!(whole[0] != whole[1]);
    let start = Instant::now();
    write(0);
    build(copy.path(), &["--no-pdf"]);
    let mut takes = start.elapsed();
    let (mut killed, mut round, mut random) = (0, 0, 0x9e37_79b9_7f4a_7c15_u64);
    while round < 16 || (round < 100 && killed <= 4) {
        round += 1;
        write(round);
        let mut child = command(copy.path(), &["build", "--no-pdf"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(takes.mul_f64((random >> 40) as f64 / (1u64 << 24) as f64));
        child.kill().unwrap();
        let ended = child.wait().unwrap().success();
        killed += usize::from(!ended);
        // Other work on the machine may have begun or ended since the time was taken.
        takes = takes.mul_f64(if ended { 0.8 } else { 1.0 });
        let site = files(&out);
        assert!(whole.contains(&site), "round {round}: the site is neither edition");
    }
    assert!(killed > 4, "only {killed} builds were killed");
    build(copy.path(), &["--no-pdf"]);
    let left: Vec<String> = names(copy.path()).into_iter().filter(|name| name.contains("public")).collect();
    assert_eq!(left, ["public"], "leftovers are removed");
}

#[test]
fn a_failed_build_leaves_the_old_site() {
    let copy = copy();
    build(copy.path(), &["--no-pdf"]);
    let before = files(&copy.path().join("public"));
    fs::write(copy.path().join("content/ny.md"), "uden hoved").unwrap();
    let output = run(copy.path(), &["build", "--no-pdf"]);
    assert_eq!(output.status.code(), Some(1));
    assert_same(&before, &files(&copy.path().join("public")));
}

/// The model as the sources have it: nothing was lost on the way to the page.
#[test]
fn the_model_is_whole() {
    let pages = content();
    let of_model = || pages.iter().filter(|page| page.field("model") == "en-familie-en-indgang");
    let count = |kind: &str| of_model().filter(|page| page.field("kind") == kind).count();
    assert_eq!((count("core_element"), count("precondition"), count("step")), (4, 3, 13));
    // Only this model has principles; they name their element and not the model.
    assert_eq!(pages.iter().filter(|page| page.field("kind") == "principle").count(), 12);
    let findings: usize = of_model().map(|page| page.text.matches("::: praksiserfaring").count()).sum();
    assert_eq!(findings, 9);
    // Other pages may show the directive as an example.
    let principles = pages.iter().filter(|page| page.field("kind") == "principle");
    let blocks: Vec<Block> = principles.flat_map(Page::blocks).collect();
    let sum = |leads: bool| {
        let of = blocks.iter().filter(|block| block.roles.iter().any(|role| role == "leder") == leads);
        of.map(|block| block.items).sum::<usize>()
    };
    assert_eq!((sum(false), sum(true)), (30, 21), "51 duties: practice and leaders");
}

/// Each role's page shows all its duties, by element, principle and place.
#[test]
fn each_role_sees_all_its_duties_in_the_models_order() {
    let copy = copy();
    build(copy.path(), &["--no-pdf"]);
    let site = files(&copy.path().join("public"));
    let page = |path: &str| String::from_utf8(site[&format!("{path}index.html")].clone()).unwrap();
    let pages = content();
    let number = |page: &Page| page.field("number").parse::<u32>().unwrap();
    let element = |page: &Page| {
        let id = page.field("core_element");
        number(pages.iter().find(|one| one.field("kind") == "core_element" && one.id() == id).unwrap())
    };
    let mut principles: Vec<&Page> = pages.iter().filter(|page| page.field("kind") == "principle").collect();
    principles.sort_by_key(|page| (element(page), number(page)));
    let mut shown = 0;
    for role in pages.iter().filter(|page| page.field("kind") == "role") {
        let mut expected = Vec::new();
        for principle in &principles {
            let mut first = 1;
            for block in principle.blocks() {
                if block.roles.contains(&role.id()) {
                    expected.extend(
                        (first..first + block.items).map(|n| format!("{}#opgave-{n}", principle.path)),
                    );
                }
                first += block.items;
            }
        }
        let html = page(&role.path);
        let found: Vec<String> = html
            .split("<a class=\"there\" href=\"")
            .skip(1)
            .map(|rest| resolved(&role.path, rest.split('"').next().unwrap()))
            .collect();
        assert_eq!(found, expected, "{}", role.path);
        shown += expected.len();
    }
    assert!(shown >= 51, "{shown}");
    // Each principle has an anchor for each of its duties.
    for principle in principles {
        let html = page(&principle.path);
        let duties: usize = principle.blocks().iter().map(|block| block.items).sum();
        assert!((1..=duties).all(|n| html.contains(&format!("id=\"opgave-{n}\""))), "{}", principle.path);
    }
}

/// A page of the content as written: read here by the plainest means, apart from the program's own reader.
struct Page {
    path: String,
    stem: String,
    text: String,
}

struct Block {
    roles: Vec<String>,
    items: usize,
}

impl Page {
    /// A field of the front matter, without quotation marks; empty when it is not there.
    fn field(&self, name: &str) -> &str {
        let front = self.text.split("+++").nth(1).unwrap_or_default();
        let line = front.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix('='));
        line.map_or("", |value| value.trim().trim_matches('"'))
    }

    fn id(&self) -> String {
        match self.field("id") {
            "" => self.stem.clone(),
            id => id.to_owned(),
        }
    }

    fn blocks(&self) -> Vec<Block> {
        let blocks = self.text.split("::: praksis rolle=\"").skip(1);
        blocks
            .map(|rest| {
                let (roles, rest) = rest.split_once('"').unwrap();
                let body = rest.split("\n:::").next().unwrap();
                Block {
                    roles: roles.split(',').map(|role| role.trim().to_owned()).collect(),
                    items: body.lines().filter(|line| line.starts_with("- ")).count(),
                }
            })
            .collect()
    }
}

fn content() -> Vec<Page> {
    let all = files(&Path::new(ROOT).join("content")).into_iter().filter(|(path, _)| path.ends_with(".md"));
    all.map(|(path, bytes)| {
        let inner = path.trim_end_matches(".md");
        let (folder, stem) = inner.rsplit_once('/').unwrap_or(("", inner));
        let path = match stem {
            "index" if folder.is_empty() => String::new(),
            "index" => format!("{folder}/"),
            _ => format!("{inner}/"),
        };
        let stem = if stem == "index" { folder.rsplit('/').next().unwrap() } else { stem };
        Page { path, stem: stem.to_owned(), text: String::from_utf8(bytes).unwrap() }
    })
    .collect()
}

/// An address on a page as a path below the site's root, without the file's name.
fn resolved(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.trim_end_matches('/').split('/').collect();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/").replace("index.html", "")
}

/// A running server of a project.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(root: &Path) -> Server {
        let mut child = command(root, &["serve", "--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let line = lines.find(|line| line.contains("http://")).expect("the server says where it is");
        let address = line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
        // The rest is read, so that the server never waits to be heard.
        std::thread::spawn(move || lines.for_each(drop));
        let server = Server { child, address };
        let start = Instant::now();
        while server.get("/robots.txt").0 != 200 {
            assert!(start.elapsed() < Duration::from_secs(120), "the first build never ended");
            std::thread::sleep(Duration::from_millis(50));
        }
        server
    }

    fn get(&self, path: &str) -> (u16, Vec<u8>) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|part| part == b"\r\n\r\n").expect("a head") + 4;
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), answer[end..].to_vec())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A served page without the reload script, and without the policy that is widened for it.
fn without_serving(page: &[u8], path: &str) -> Vec<u8> {
    let html = String::from_utf8(page.to_vec()).unwrap();
    let (before, rest) =
        html.split_once("<script src=\"/_vejviser/reload.js\"").unwrap_or_else(|| panic!("{path}"));
    let (_, after) = rest.split_once("</script>").unwrap();
    without_policy(&format!("{before}{after}")).into_bytes()
}

fn without_policy(html: &str) -> String {
    let Some((before, rest)) = html.split_once("<meta http-equiv=\"Content-Security-Policy\"") else {
        return html.to_owned();
    };
    format!("{before}{}", rest.split_once('>').unwrap().1)
}

fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    path.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// The project in a folder of its own.
fn copy() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    for folder in ["content", "toolkit", "layouts", "site"] {
        for (path, bytes) in files(&Path::new(ROOT).join(folder)) {
            let to = home.path().join(folder).join(path);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, bytes).unwrap();
        }
    }
    home
}

fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    command.arg("--root").arg(root).args(arguments);
    command
}

fn run(root: &Path, arguments: &[&str]) -> Output {
    command(root, arguments).output().unwrap()
}

fn build(root: &Path, arguments: &[&str]) -> String {
    let output = run(root, &[&["build"], arguments].concat());
    assert!(output.status.success(), "{}", printed(&output));
    String::from_utf8(output.stdout).unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

fn assert_same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let paths = |site: &BTreeMap<String, Vec<u8>>| site.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(paths(one), paths(other));
    let differ: Vec<&String> =
        one.iter().filter(|(path, bytes)| other[*path] != **bytes).map(|one| one.0).collect();
    assert!(differ.is_empty(), "these differ: {differ:?}");
}

/// When each file was last written.
fn times(folder: &Path) -> BTreeMap<String, std::time::SystemTime> {
    let time = |path: &String| fs::metadata(folder.join(path)).unwrap().modified().unwrap();
    files(folder).into_keys().map(|path| (path.clone(), time(&path))).collect()
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}
