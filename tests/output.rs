//! Builds that are killed, and builds at size.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use vejviser::diagnostic::Diagnostic;
use vejviser::output::{self, MARKER, Options, Report};
use vejviser::site::{Make, Output};

/// A page of an edition: all pages of one site bear the same number.
struct Page {
    edition: u64,
    length: usize,
    pause: Duration,
}

impl Make for Page {
    fn fingerprint(&self) -> u128 {
        u128::from(self.edition)
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        std::thread::sleep(self.pause);
        let digits = self.edition.to_string();
        let mut bytes = vec![b'0'; self.length - digits.len()];
        bytes.extend(digits.as_bytes());
        Ok(bytes)
    }
}

fn edition(edition: u64, pages: usize, pause: Duration) -> Output<'static> {
    let mut output = Output::default();
    for page in 0..pages {
        output.add(format!("{}/{page}/index.html", page % 10), Page { edition, length: 2000, pause });
    }
    // A page that only every other edition has.
    if edition.is_multiple_of(2) {
        output.add("lige/index.html", Page { edition, length: 10, pause });
    }
    output
}

fn build(output: &Output<'_>, dir: &Path) -> Report {
    let options = Options { roots: &[], cache: None, companions: Default::default(), progress: &|_, _| {} };
    output::write(output, dir, &options).unwrap_or_else(|failure| panic!("{failure:?}"))
}

const FOLDER: &str = "VEJVISER_TEST_FOLDER";

/// Run by `a_killed_build_leaves_a_whole_site` in a process of its own: builds until it is killed.
#[test]
#[ignore = "runs until it is killed"]
fn builds_forever() {
    let Ok(dir) = std::env::var(FOLDER) else { return };
    for number in first_edition(Path::new(&dir)).. {
        build(&edition(number, 40, Duration::from_micros(300)), Path::new(&dir));
    }
}

fn first_edition(dir: &Path) -> u64 {
    whole_site(dir).map_or(1, |edition| edition + 1)
}

/// The edition of the site in `dir`; panics if it is not one whole site.
fn whole_site(dir: &Path) -> Option<u64> {
    if !dir.exists() {
        return None;
    }
    let mut editions = BTreeSet::new();
    let mut paths = BTreeSet::new();
    for entry in
        walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap).filter(|e| e.file_type().is_file())
    {
        let path = entry.path().strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
        if path != MARKER {
            editions.insert(fs::read_to_string(entry.path()).unwrap().parse::<u64>().unwrap());
            paths.insert(path);
        }
    }
    assert_eq!(editions.len(), 1, "pages of several editions: {editions:?}");
    let edition = editions.into_iter().next().unwrap();
    assert_eq!(paths.len(), 40 + usize::from(edition % 2 == 0));
    Some(edition)
}

fn spawn_builder(dir: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "builds_forever", "--ignored"])
        .env(FOLDER, dir)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn a_killed_build_leaves_a_whole_site() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("public");
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let (mut last, mut killed_amid) = (None, 0);
    // Some builds long enough to end, some killed amid the first, however slow the disk is today.
    let start = Instant::now();
    build(&edition(1, 40, Duration::from_micros(300)), &dir);
    let mut takes = start.elapsed() + Duration::from_millis(10);
    let mut round = 0;
    while round < 40 || (round < 400 && (last.is_none() || killed_amid <= 5)) {
        round += 1;
        let mut child = spawn_builder(&dir);
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(takes.mul_f64(0.3 + 3.0 * (random >> 40) as f64 / (1u64 << 24) as f64));
        child.kill().unwrap();
        assert!(!child.wait().unwrap().success(), "the builder ended before it was killed");
        let edition = whole_site(&dir);
        assert!(edition >= last, "the site went back from {last:?} to {edition:?}");
        last = edition;
        killed_amid += usize::from(fs::read_dir(home.path()).unwrap().count() > 1);
        // Other work on the machine may have begun or ended since the time was taken.
        takes = takes.mul_f64(if last.is_none() { 1.3 } else { 1.0 });
    }
    assert!(last.is_some() && killed_amid > 5, "no build was hit: {last:?}, {killed_amid}");
    build(&edition(last.unwrap() + 1, 40, Duration::ZERO), &dir);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "leftovers are removed");
}

/// A reader that never stops sees at each moment one whole site.
#[test]
fn a_site_is_replaced_in_one_step() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("public");
    build(&edition(2, 40, Duration::ZERO), &dir);
    std::thread::scope(|scope| {
        let builder = scope.spawn(|| {
            (3..30).for_each(|n| {
                build(&edition(n, 40, Duration::ZERO), &dir);
            })
        });
        while !builder.is_finished() {
            assert!(dir.join("0/0/index.html").exists(), "the site was away for a moment");
        }
    });
    assert_eq!(whole_site(&dir), Some(29));
}

/// What this process used of the processors so far, in user and system mode.
#[cfg(target_os = "linux")]
#[cfg(not(target_os = "linux"))]
fn processor_time() -> Duration {
    Duration::ZERO
}
