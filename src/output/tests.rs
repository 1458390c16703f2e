//! Whole builds into folders of their own.

use super::*;
use crate::diagnostic::{Code, Diagnostic};
use crate::site::Make;
use crate::source::{FileId, Span};
use std::collections::BTreeMap;
use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

/// A file with given bytes; `Err` stands for a fault of the author.
struct Given(Result<Vec<u8>, &'static str>);

impl Make for Given {
    fn fingerprint(&self) -> u128 {
        0
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let fault = |message| vec![Diagnostic::error(Code::LayoutError, Span::start_of(FileId(0)), message)];
        self.0.clone().map_err(fault)
    }
}

/// A costly file that counts how often it is made.
struct Sheet<'a>(u128, &'a AtomicUsize);

impl Make for Sheet<'_> {
    fn fingerprint(&self) -> u128 {
        self.0
    }

    fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        self.1.fetch_add(1, Ordering::Relaxed);
        Ok(format!("ark {}", self.0).into_bytes())
    }

    fn costly(&self) -> bool {
        true
    }
}

fn site(files: &[(&str, &str)]) -> Output<'static> {
    let mut output = Output::default();
    for (path, text) in files {
        output.add(*path, Given(Ok(text.as_bytes().to_vec())));
    }
    output
}

fn options() -> Options<'static> {
    Options { roots: &[], cache: None, companions: Default::default(), progress: &|_, _| {} }
}

fn build(output: &Output<'_>, dir: &Path) -> Report {
    write(output, dir, &options()).unwrap_or_else(|failure| panic!("{failure:?}"))
}

fn refusal(dir: &Path, roots: &[PathBuf]) -> String {
    match write(&site(&[("index.html", "ny")]), dir, &Options { roots, ..options() }) {
        Err(Failure::Environment(error)) => error.message,
        other => panic!("{other:?}"),
    }
}

/// Path to text of all files, the marker left out.
fn tree(dir: &Path) -> BTreeMap<String, String> {
    let files = tree::files(dir).unwrap();
    let read = |path: String| (path.clone(), fs::read_to_string(dir.join(path)).unwrap());
    files.into_iter().filter(|path| path != MARKER).map(read).collect()
}

/// Everything that a write would change: times and inodes of all files and folders, and of the parent.
#[cfg(unix)]
fn stamps(dir: &Path) -> Vec<(PathBuf, u64, i64, i64)> {
    use std::os::unix::fs::MetadataExt;
    let all = walkdir::WalkDir::new(dir.parent().unwrap()).sort_by_file_name();
    all.into_iter()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let about = entry.metadata().unwrap();
            (entry.path().to_owned(), about.ino(), about.mtime_nsec(), about.ctime_nsec())
        })
        .collect()
}

fn beside(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir.parent().unwrap()).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn place() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("public");
    (home, dir)
}

#[test]
fn writes_a_site_into_a_missing_and_into_an_empty_folder() {
    let files = [("index.html", "forside"), ("roller/leder/index.html", "leder"), ("tom.txt", "")];
    for make in [false, true] {
        let (_home, dir) = place();
        if make {
            fs::create_dir(&dir).unwrap();
        }
        let report = build(&site(&files), &dir);
        assert_eq!(report, Report { written: 3, bytes: 12, ..Report::default() });
        assert_eq!(tree(&dir), files.map(|(path, text)| (path.into(), text.into())).into());
        assert_eq!(beside(&dir), ["public"]);
    }
}

#[cfg(unix)]
#[test]
fn a_build_without_a_change_touches_nothing() {
    let (_home, dir) = place();
    let files = [("index.html", "forside"), ("roller/leder/index.html", "leder"), ("tom.txt", "")];
    build(&site(&files), &dir);
    let before = stamps(&dir);
    let report = build(&site(&files), &dir);
    assert_eq!(report, Report { unchanged: 3, bytes: 12, ..Report::default() });
    assert_eq!(stamps(&dir), before);
}

#[cfg(unix)]
#[test]
fn an_unchanged_file_stays_the_same_file() {
    use std::os::unix::fs::MetadataExt;
    let (_home, dir) = place();
    build(&site(&[("a/index.html", "a"), ("b/index.html", "b"), ("c.txt", "c")]), &dir);
    let about =
        |path: &str| fs::metadata(dir.join(path)).map(|about| (about.ino(), about.mtime_nsec())).unwrap();
    let before = about("a/index.html");
    let report = build(&site(&[("a/index.html", "a"), ("b/index.html", "nyt")]), &dir);
    assert_eq!(report, Report { written: 1, unchanged: 1, removed: 1, bytes: 4, ..Report::default() });
    assert_eq!(about("a/index.html"), before);
    assert_eq!(tree(&dir).into_values().collect::<Vec<_>>(), ["a", "nyt"]);
}

#[test]
fn removes_what_is_no_longer_made_and_the_folders_with_it() {
    let (_home, dir) = place();
    build(&site(&[("a/b/index.html", "x"), ("index.html", "y")]), &dir);
    let report = build(&site(&[("index.html", "y")]), &dir);
    assert_eq!((report.written, report.removed), (0, 1));
    assert!(!dir.join("a").exists());
    assert_eq!(beside(&dir), ["public"]);
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let (_home, dir) = place();
    build(&site(&[("a", "fil"), ("b/index.html", "i mappe")]), &dir);
    build(&site(&[("a/index.html", "i mappe"), ("b", "fil")]), &dir);
    assert_eq!(tree(&dir).into_keys().collect::<Vec<_>>(), ["a/index.html", "b"]);
}

#[test]
fn all_faults_are_gathered_and_the_old_site_stays() {
    let (_home, dir) = place();
    build(&site(&[("index.html", "gammel")]), &dir);
    let mut output = site(&[("index.html", "ny"), ("andet/index.html", "ny")]);
    output.add("b.html", Given(Err("anden fejl")));
    output.add("a.html", Given(Err("første fejl")));
    let Err(Failure::Content(diagnostics)) = write(&output, &dir, &options()) else { panic!() };
    let messages: Vec<_> = diagnostics.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(messages, ["første fejl", "anden fejl"]);
    assert_eq!(tree(&dir), [("index.html".into(), "gammel".into())].into());
    assert_eq!(beside(&dir), ["public"]);
}

#[test]
fn a_panic_leaves_the_old_site_and_no_staging() {
    struct Broken;
    impl Make for Broken {
        fn fingerprint(&self) -> u128 {
            0
        }
        fn make(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
            panic!("on purpose")
        }
    }
    let (_home, dir) = place();
    build(&site(&[("index.html", "gammel")]), &dir);
    let mut output = site(&[("a.html", "ny"), ("index.html", "ny")]);
    output.add("z.html", Broken);
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| write(&output, &dir, &options())));
    assert!(outcome.is_err());
    assert_eq!(tree(&dir), [("index.html".into(), "gammel".into())].into());
    assert_eq!(beside(&dir), ["public"]);
}

/// The first file that differs makes all folders, while the threads of the other files wait for them. Whoever makes
/// the folders must not take up such a file in between.
#[test]
fn many_threads_begin_a_site_of_many_folders() {
    let files: Vec<String> = (0..400).map(|number| format!("{}/{number}/index.html", number % 20)).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|path| (path.as_str(), "ny")).collect();
    let output = site(&files);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(8).build().unwrap();
    let (done, waiting) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..10 {
                let (_home, dir) = place();
                pool.install(|| build(&output, &dir));
            }
            done.send(()).unwrap();
        });
        // A deadlock never ends, so neither would the test.
        if waiting.recv_timeout(std::time::Duration::from_secs(600)).is_err() {
            eprintln!("the threads wait for each other");
            std::process::abort();
        }
    });
}

#[test]
fn refuses_a_folder_with_files_of_others() {
    let (_home, dir) = place();
    fs::create_dir(&dir).unwrap();
    fs::write(dir.join("brev.txt"), "vigtigt").unwrap();
    assert!(refusal(&dir, &[]).contains("som vejviser ikke har skrevet"));
    assert_eq!(tree(&dir), [("brev.txt".into(), "vigtigt".into())].into());
}

#[test]
fn refuses_a_folder_with_a_history() {
    let (_home, dir) = place();
    build(&site(&[("index.html", "x")]), &dir);
    fs::create_dir(dir.join(".git")).unwrap();
    assert!(refusal(&dir, &[]).contains("som vejviser ikke har skrevet"));
}

#[test]
fn refuses_a_file_in_place_of_the_folder() {
    let (_home, dir) = place();
    fs::write(&dir, "fil").unwrap();
    assert!(refusal(&dir, &[]).starts_with("Stedet er ikke en mappe"));
}

#[test]
fn refuses_to_replace_the_project_or_its_parents() {
    let home = tempfile::tempdir().unwrap();
    let root = home.path().join("projekt");
    fs::create_dir_all(root.join("content")).unwrap();
    let roots = [root.clone()];
    for dir in ["", "..", "content", "content/ud", "site/ud", "toolkit", "./content/../layouts"] {
        let message = refusal(&root.join(dir), &roots);
        assert!(message.contains("rummer selve projektet"), "{dir}: {message}");
    }
    for dir in ["public", "contents", "ud/site"] {
        assert!(
            write(&site(&[("a", "b")]), &root.join(dir), &Options { roots: &roots, ..options() }).is_ok()
        );
    }
}

#[test]
fn refuses_paths_that_leave_the_folder_or_collide() {
    for paths in [&["../a"][..], &["/a"], &["a//b"], &["a/./b"], &["a\\b"], &[""], &["a", "a/b"], &[MARKER]] {
        let (_home, dir) = place();
        let files: Vec<_> = paths.iter().map(|path| (*path, "x")).collect();
        let outcome = write(&site(&files), &dir, &options());
        assert!(matches!(outcome, Err(Failure::Environment(_))), "{paths:?}: {outcome:?}");
        assert!(!dir.exists());
    }
}

#[test]
fn cleans_up_after_killed_builds() {
    let (home, dir) = place();
    build(&site(&[("index.html", "x")]), &dir);
    fs::create_dir_all(home.path().join(".public.vejviser-1-2/new/a")).unwrap();
    fs::create_dir_all(home.path().join(".andet.vejviser-1-2/new/a")).unwrap();
    build(&site(&[("index.html", "x")]), &dir);
    let mut left = beside(&dir);
    left.sort();
    assert_eq!(left, [".andet.vejviser-1-2", "public"]);
}

#[test]
fn puts_a_site_back_that_was_moved_aside_when_the_build_was_killed() {
    let (home, dir) = place();
    build(&site(&[("index.html", "gammel")]), &dir);
    let aside = home.path().join(".public.vejviser-1-2");
    fs::create_dir(&aside).unwrap();
    fs::rename(&dir, aside.join("old")).unwrap();
    let mut broken = site(&[]);
    broken.add("index.html", Given(Err("fejl")));
    assert!(write(&broken, &dir, &options()).is_err());
    assert_eq!(tree(&dir), [("index.html".into(), "gammel".into())].into());
    assert_eq!(beside(&dir), ["public"]);
}

#[test]
fn a_living_build_is_left_alone() {
    let (home, dir) = place();
    let other = home.path().join(".public.vejviser-1-2");
    fs::create_dir(&other).unwrap();
    let lock = fs::File::create(other.join("lock")).unwrap();
    lock.try_lock().unwrap();
    assert!(refusal(&dir, &[]).starts_with("En anden bygning er i gang"));
    drop(lock);
    build(&site(&[("index.html", "x")]), &dir);
    assert_eq!(beside(&dir), ["public"]);
}

#[test]
fn a_folder_that_another_build_replaced_is_not_overwritten() {
    let (home, dir) = place();
    build(&site(&[("index.html", "gammel")]), &dir);
    let replace = |_, _| {
        if !home.path().join("gemt").exists() {
            fs::rename(&dir, home.path().join("gemt")).unwrap();
            build(&site(&[("index.html", "den andens")]), &home.path().join("andet"));
            fs::rename(home.path().join("andet"), &dir).unwrap();
        }
    };
    let outcome = write(&site(&[("index.html", "ny")]), &dir, &Options { progress: &replace, ..options() });
    let Err(Failure::Environment(error)) = outcome else { panic!("{outcome:?}") };
    assert!(error.message.starts_with("Mappen blev ændret"), "{error}");
    assert_eq!(tree(&dir), [("index.html".into(), "den andens".into())].into());
}

#[test]
fn costly_artifacts_come_from_the_cache() {
    let (home, dir) = place();
    let made = AtomicUsize::new(0);
    let cache = Cache::new(home.path().join("cache"));
    let build = |sheets: &[u128]| {
        let mut output = site(&[("index.html", "x")]);
        sheets.iter().for_each(|one| output.add(format!("ark-{one}.pdf"), Sheet(*one, &made)));
        let report = write(&output, &dir, &Options { cache: Some(&cache), ..options() }).unwrap();
        (report.made, report.cached, made.swap(0, Ordering::Relaxed))
    };
    assert_eq!(build(&[1, 2]), (2, 0, 2));
    assert_eq!(build(&[1, 2, 3]), (1, 2, 1));
    fs::remove_dir_all(&dir).unwrap();
    assert_eq!(build(&[1, 2, 3]), (0, 3, 0));
    assert_eq!(fs::read_to_string(dir.join("ark-3.pdf")).unwrap(), "ark 3");
}

#[test]
fn one_thread_and_many_write_the_same() {
    let files: Vec<_> =
        (0..300).map(|n| (format!("{}/{n}/index.html", n % 7), format!("side {n}"))).collect();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let with = |threads| {
        let (_home, dir) = place();
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let report = pool.install(|| build(&site(&files), &dir));
        (report, tree(&dir))
    };
    assert_eq!(with(1), with(8));
}

#[test]
fn progress_is_told_for_each_artifact() {
    let (_home, dir) = place();
    let seen = AtomicUsize::new(0);
    let progress = |done: usize, total: usize| {
        assert!(done <= total && total == 3);
        seen.fetch_add(done, Ordering::Relaxed);
    };
    let output = site(&[("a", "1"), ("b", "2"), ("c", "3")]);
    write(&output, &dir, &Options { progress: &progress, ..options() }).unwrap();
    assert_eq!(seen.into_inner(), 1 + 2 + 3);
}
