//! What running a program costs: CPU time and peak memory of the whole process, and a table to print them in.
//!
//! Takes a command, runs it to its end, gives what the operating system counted for it and its children.

use std::fmt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What one run cost.
#[derive(Clone, Copy)]
pub struct Cost {
    cpu: Duration,
    wall: Duration,
    /// Largest resident set, in bytes.
    memory: u64,
}

/// A number with its unit, comparable with another of its kind.
#[derive(Clone, Copy)]
pub struct Figure {
    pub value: f64,
    pub unit: &'static str,
}

/// One line of the table; `theirs` is the peer's.
pub struct Row {
    what: String,
    ours: String,
    theirs: Option<String>,
    ratio: Option<f64>,
}

/// Runs a command to its end. Panics when it fails: a figure of a failed run means nothing.
#[expect(clippy::zombie_processes, reason = "`wait4` reaps the child, and gives its usage")]
pub fn run(command: &mut Command) -> Cost {
    let shown = format!("{command:?}");
    let started = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
    let child = child.unwrap_or_else(|error| panic!("{shown}: {error}"));
    let (status, usage) = wait(child.id());
    let wall = started.elapsed();
    assert!(status == 0, "{shown} ended with status {status:#x}");
    // Linux counts the resident set in kilobytes.
    Cost { cpu: time(usage.ru_utime) + time(usage.ru_stime), wall, memory: usage.ru_maxrss as u64 * 1024 }
}

fn wait(process: u32) -> (i32, libc::rusage) {
    let mut status = 0;
    // SAFETY: both pointers are to values of this function, and the process is a child that nobody else waits for.
    let (ended, usage) = unsafe {
        let mut usage = std::mem::zeroed();
        (libc::wait4(process as i32, &mut status, 0, &mut usage), usage)
    };
    assert_eq!(ended, process as i32, "the child could not be waited for");
    (status, usage)
}

fn time(value: libc::timeval) -> Duration {
    Duration::new(value.tv_sec as u64, value.tv_usec as u32 * 1000)
}

impl Cost {
    /// The middle run by CPU time.
    pub fn median(mut costs: Vec<Cost>) -> Cost {
        costs.sort_by_key(|cost| cost.cpu);
        costs[costs.len() / 2]
    }

    pub fn cpu(&self) -> Figure {
        Figure { value: self.cpu.as_secs_f64(), unit: "s" }
    }

    pub fn wall(&self) -> Figure {
        Figure { value: self.wall.as_secs_f64(), unit: "s" }
    }

    pub fn memory(&self) -> Figure {
        Figure { value: self.memory as f64 / f64::from(1 << 20), unit: "MiB" }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = if self.value < 10.0 { 2 } else { 0 };
        write!(out, "{:.places$} {}", self.value, self.unit)
    }
}

impl Row {
    pub fn single(what: &str, ours: String) -> Row {
        Row { what: what.to_owned(), ours, theirs: None, ratio: None }
    }

    pub fn pair(what: &str, ours: Figure, theirs: Option<Figure>) -> Row {
        let ratio = theirs.map(|theirs| ours.value / theirs.value);
        let theirs = theirs.map(|theirs| theirs.to_string());
        Row { what: what.to_owned(), ours: ours.to_string(), theirs, ratio }
    }

    pub fn costs(what: &str, ours: &Cost, theirs: Option<&Cost>, figure: fn(&Cost) -> Figure) -> Row {
        Row::pair(what, figure(ours), theirs.map(figure))
    }
}

/// A ratio under 1 means that Vejviser took less.
pub fn print(rows: &[Row]) {
    println!(
        "\n| what | vejviser | peer (Hugo where none is named) | vejviser / peer |\n| --- | ---: | ---: | ---: |"
    );
    for row in rows {
        let theirs = row.theirs.as_deref().unwrap_or("-");
        let ratio = row.ratio.map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.3}"));
        println!("| {} | {} | {theirs} | {ratio} |", row.what, row.ours);
    }
    println!(
        "\nVejviser also writes its search index, short addresses and feeds in these builds; Hugo writes pages alone."
    );
}
