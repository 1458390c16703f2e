//! From saving a page to the new text in the browser: the median over several edits, of each generator's server.
//!
//! Starts the servers itself on free loopback ports and ends them, and only them.

use crate::corpus;
use crate::measure::{Figure, Row};
use crate::projects::{Projects, Tool};
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Longer than any server should need; it is a fault, not a figure.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two edits, so that one does not fall into the work for the other.
const PAUSE: Duration = Duration::from_millis(700);
const POLL: Duration = Duration::from_millis(1);

pub fn edit_to_sight(projects: &Projects, hugo: Option<&Path>, edits: usize) -> Row {
    let ours = median_edit(projects, Tool::Vejviser, &crate::vejviser(), edits);
    let theirs = hugo.map(|hugo| median_edit(projects, Tool::Hugo, hugo, edits));
    let what = format!("{} pages, served: from saving to seeing, median of {edits}", projects.pages);
    Row::pair(&what, figure(ours), theirs.map(figure))
}

fn figure(time: Duration) -> Figure {
    Figure { value: time.as_secs_f64() * 1e3, unit: "ms" }
}

fn median_edit(projects: &Projects, tool: Tool, program: &Path, edits: usize) -> Duration {
    let port = free_port();
    let server = Server(start(projects, tool, program, port));
    let (file, address) = corpus::edited_page();
    let path = projects.root(tool).join(file);
    let original = fs::read_to_string(&path).expect("the page is there");
    wait_for(port, &address, "</html>");
    let mut times: Vec<Duration> = (0..edits)
        .map(|edit| {
            std::thread::sleep(PAUSE);
            let mark = format!("rettelse{edit}slut");
            let started = Instant::now();
            fs::write(&path, format!("{original}\nHer er en {mark}.\n")).expect("the page can be written");
            wait_for(port, &address, &mark);
            started.elapsed()
        })
        .collect();
    drop(server);
    fs::write(&path, original).expect("the page can be written");
    times.sort();
    times[times.len() / 2]
}

fn start(projects: &Projects, tool: Tool, program: &Path, port: u16) -> Child {
    let mut command = Command::new(program);
    command.current_dir(projects.root(tool)).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let port = port.to_string();
    match tool {
        Tool::Vejviser => command.args(["serve", "--port", &port]),
        Tool::Hugo => command
            .args(["server", "--bind", "127.0.0.1", "--renderToMemory", "--port", &port, "--cacheDir"])
            .arg(projects.root(tool).join("cache")),
    };
    command.spawn().expect("the server starts")
}

/// Ends the server that was started, whatever happens.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> u16 {
    let probe = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    probe.local_addr().expect("a bound port has an address").port()
}

fn wait_for(port: u16, address: &str, mark: &str) {
    let started = Instant::now();
    while !get(port, address).is_ok_and(|answer| answer.contains(mark)) {
        assert!(started.elapsed() < PATIENCE, "{address} does not show «{mark}» after {PATIENCE:?}");
        std::thread::sleep(POLL);
    }
}

fn get(port: u16, address: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
