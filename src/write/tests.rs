//! What writing promises, also when it is killed.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::commit::{self, Trust};
use super::folder::Folder;
use super::manifest::Manifest;
use super::{Written, folders_above, recover, stage, survey, write};
use crate::diag::Diagnostics;
use crate::output::{File, Output};
use crate::path::OutputPath;

/// A programme with an empty output folder beside its sources.
fn programme() -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    for folder in ["content", "public"] {
        fs::create_dir(root.path().join(folder)).expect("a folder");
    }
    root
}

fn site(files: &[(&str, &str)]) -> Output {
    files.iter().map(|(path, text)| (OutputPath::new(path), File::new(text.as_bytes()))).collect()
}

fn put(root: &TempDir, path: &str, text: &str) {
    let path = root.path().join("public").join(path);
    fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

/// Every file and empty folder of the output folder, with its text; groter's own files apart.
fn tree(root: &TempDir) -> Vec<String> {
    fn add(folder: &Path, name: &str, list: &mut Vec<String>) {
        let mut entries: Vec<_> = fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry")).collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        if entries.is_empty() {
            list.push(format!("{name}/"));
        }
        for entry in entries {
            let own = entry.file_name().to_string_lossy().into_owned();
            let whole = format!("{name}/{own}").trim_start_matches('/').to_owned();
            if entry.path().is_dir() {
                add(&entry.path(), &whole, list);
            } else if !matches!(&*own, ".groter-lock" | ".groter-manifest.json") {
                list.push(format!("{whole}={}", fs::read_to_string(entry.path()).expect("text")));
            }
        }
    }
    let mut list = Vec::new();
    add(&root.path().join("public"), "", &mut list);
    list
}

fn attempt(root: &TempDir, output: &Output) -> Result<Written, Vec<String>> {
    let mut diags = Diagnostics::new();
    let written = write(&mut diags, &root.path().join("public"), root.path(), output);
    let base = root.path().display().to_string();
    let told = diags.sorted().into_iter().map(|d| {
        let args: Vec<String> = d.args.iter().map(|(_, arg)| format!("{arg:?}").replace(&base, "")).collect();
        format!("{} {}", d.code.name(), args.join(" "))
    });
    let told: Vec<String> = told.collect();
    written.filter(|_| told.is_empty()).ok_or(told)
}

fn counts(root: &TempDir, files: &[(&str, &str)], written: usize, unchanged: usize, removed: usize) {
    let result = attempt(root, &site(files));
    assert_eq!(result, Ok(Written { written, unchanged, removed }), "{files:?}");
    let expect: Vec<String> = files.iter().map(|(path, text)| format!("{path}={text}")).collect();
    assert_eq!(tree(root).into_iter().filter(|file| !file.contains(".gitkeep")).collect::<Vec<_>>(), expect);
}

#[test]
fn only_what_differs() {
    let root = programme();
    put(&root, ".gitkeep", "");
    counts(&root, &[("en/a/index.html", "a"), ("index.html", "i"), ("s/x.css", "x")], 3, 0, 0);
    counts(&root, &[("en/a/index.html", "a"), ("index.html", "i"), ("s/x.css", "x")], 0, 3, 0);
    counts(&root, &[("en/a/index.html", "b"), ("index.html", "i"), ("s/x.css", "x")], 1, 2, 0);
    put(&root, "index.html", "j");
    counts(&root, &[("en/a/index.html", "b"), ("index.html", "i"), ("s/x.css", "x")], 1, 2, 0);
    fs::remove_dir_all(root.path().join("public/en")).expect("a folder");
    counts(&root, &[("en/a/index.html", "b"), ("index.html", "i"), ("s/x.css", "x")], 1, 2, 0);
    counts(&root, &[("index.html", "i"), ("s/y.css", "y")], 1, 1, 2);
    counts(&root, &[], 0, 0, 2);
    assert_eq!(tree(&root), [".gitkeep="]);
}

#[test]
fn the_same_manifest_however_we_got_there() {
    let manifest = |root: &TempDir| fs::read_to_string(root.path().join("public/.groter-manifest.json")).expect("text");
    let (clean, edited) = (programme(), programme());
    counts(&edited, &[("a/b/c.html", "1"), ("a/d.css", "2")], 2, 0, 0);
    counts(&edited, &[("a/d.css", "3"), ("e/f.html", "4")], 2, 0, 1);
    counts(&clean, &[("a/d.css", "3"), ("e/f.html", "4")], 2, 0, 0);
    assert_eq!(manifest(&clean), manifest(&edited));
}

#[test]
fn files_become_folders_and_folders_files() {
    let root = programme();
    counts(&root, &[("a", "1"), ("b/c/d.html", "2")], 2, 0, 0);
    counts(&root, &[("a/x.html", "1"), ("b", "2")], 2, 0, 2);
    counts(&root, &[("A/x.html", "1"), ("B", "2")], 2, 0, 2);
}

#[test]
fn nothing_of_others_is_touched() {
    let check = |before: &[(&str, &str)], files: &[(&str, &str)], expect: &str| {
        let root = programme();
        for (path, text) in before {
            put(&root, path, text);
        }
        let stood = tree(&root);
        let told = attempt(&root, &site(files)).expect_err("a fault");
        assert_eq!(told, [format!("out-not-ours Text(\"/public/{expect}\")")]);
        assert_eq!(tree(&root), stood);
        assert!(!root.path().join("public/.groter-lock").exists());
    };
    check(&[("a.html", "mine")], &[("a.html", "new"), ("b.html", "new")], "a.html");
    check(&[("a/b.html", "mine")], &[("a/b.html", "new"), ("a/c.html", "new")], "a/b.html");
    check(&[("a", "mine")], &[("a/b/c.html", "new"), ("a/c.html", "new")], "a");
    check(&[("a.html/mine", "")], &[("a.html", "new")], "a.html");

    // The very same bytes are adopted.
    let root = programme();
    put(&root, "a.html", "same");
    counts(&root, &[("a.html", "same")], 0, 1, 0);
    counts(&root, &[("a.html", "new")], 1, 0, 0);
}

#[test]
fn outdated_files_that_somebody_changed_stay() {
    let root = programme();
    counts(&root, &[("a/b.html", "1"), ("c/d.html", "2")], 2, 0, 0);
    put(&root, "a/b.html", "mine");
    put(&root, "c/mine.txt", "");
    assert_eq!(attempt(&root, &site(&[])), Ok(Written { written: 0, unchanged: 0, removed: 1 }));
    assert_eq!(tree(&root), ["a/b.html=mine", "c/mine.txt="]);
    let told = attempt(&root, &site(&[("a/b.html", "1")])).expect_err("no longer ours");
    assert!(told[0].starts_with("out-not-ours"), "{told:?}");
}

#[cfg(unix)]
#[test]
fn links_are_not_written_through() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let root = programme();
    let outside = tempfile::tempdir().expect("a temporary folder");
    counts(&root, &[("a/b.html", "1"), ("c.html", "2")], 2, 0, 0);
    let mode = |path: &str| fs::metadata(root.path().join("public").join(path)).expect("a file").permissions().mode();
    // Whoever serves the folder must be able to read it.
    assert_eq!(mode("c.html") & 0o400, 0o400);
    assert_eq!(mode("c.html"), mode(".groter-manifest.json"));

    fs::rename(root.path().join("public/a"), outside.path().join("a")).expect("moved");
    symlink(outside.path().join("a"), root.path().join("public/a")).expect("a link");
    let told = attempt(&root, &site(&[("a/b.html", "3"), ("c.html", "2")])).expect_err("a fault");
    assert_eq!(told, ["out-not-ours Text(\"/public/a\")"]);
    assert_eq!(attempt(&root, &site(&[])), Ok(Written { written: 0, unchanged: 0, removed: 1 }));
    assert_eq!(fs::read_to_string(outside.path().join("a/b.html")).expect("text"), "1");

    symlink(outside.path().join("a/b.html"), root.path().join("public/c.html")).expect("a link");
    let told = attempt(&root, &site(&[("c.html", "4")])).expect_err("a fault");
    assert_eq!(told, ["out-not-ours Text(\"/public/c.html\")"]);
}

#[test]
fn folders_that_will_not_do() {
    let root = programme();
    put(&root, "file", "");
    let check = |out: &str, expect: &str| {
        let mut diags = Diagnostics::new();
        assert_eq!(write(&mut diags, &root.path().join(out), root.path(), &site(&[("a", "")])), None, "{out}");
        let codes: Vec<&str> = diags.iter().map(|d| d.code.name()).collect();
        assert_eq!(codes, [expect], "{out}");
    };
    check("", "out-inside");
    check("..", "out-inside");
    check("content", "out-inside");
    check("content/new/deep", "out-inside");
    check("new/../content/x", "write-failed");
    check("themes/x", "out-inside");
    check("public/file", "write-failed");
    check("public/file/x", "write-failed");
    assert!(!root.path().join("new").exists() && !root.path().join("themes").exists());
    for path in ["../a", "/a/../../b", "a//b", ".groter-lock", ".Groter-x/y"] {
        let told = attempt(&root, &site(&[(path, "")])).expect_err("an unsafe path");
        assert!(told[0].starts_with("write-failed"), "{told:?}");
    }
}

#[test]
fn one_build_at_a_time() {
    let root = programme();
    let other = Folder::open(&mut Diagnostics::new(), &root.path().join("public"), root.path());
    let told = attempt(&root, &site(&[("a", "")])).expect_err("locked");
    assert_eq!(told, ["out-locked Text(\"/public\")"]);
    drop(other);
    counts(&root, &[("a", "")], 1, 0, 0);
}

#[test]
fn a_broken_manifest_is_told_and_trusted_in_nothing() {
    for broken in ["{", "{\"files\":{\"../x\":\"\"},\"folders\":[]}"] {
        let root = programme();
        counts(&root, &[("a", "1"), ("b", "2")], 2, 0, 0);
        put(&root, ".groter-manifest.json", broken);
        let told = attempt(&root, &site(&[("a", "1")])).expect_err("a warning");
        assert_eq!(told, ["manifest-broken Text(\"/public/.groter-manifest.json\")"]);
        assert_eq!(tree(&root), ["a=1", "b=2"]);
        assert_eq!(attempt(&root, &site(&[("a", "3")])), Ok(Written { written: 1, unchanged: 0, removed: 0 }));
    }
}

const OLD: [(&str, &str); 5] = [("a", "1"), ("b/x.css", "2"), ("b/x.html", "2"), ("gone/x.html", "3"), ("same", "4")];
const NEW: [(&str, &str); 5] =
    [("a/y.html", "5"), ("b/x.css", "6"), ("b/x.html", "7"), ("n/m/x.html", "8"), ("same", "4")];

/// A build of `NEW` over `OLD`, killed when everything is staged.
fn killed() -> TempDir {
    let root = programme();
    counts(&root, &OLD, 5, 0, 0);
    let mut diags = Diagnostics::new();
    let folder = Folder::open(&mut diags, &root.path().join("public"), root.path()).expect("a folder");
    let old = Manifest::read(&mut diags, &folder).expect("a manifest");
    let output = site(&NEW);
    let survey = survey::survey(&mut diags, &folder, &old, &output).expect("nothing in the way");
    assert!(stage::stage(&folder, &survey).is_ok());
    root
}

/// Finds a path in the staging folder or in the output folder.
type Where<'a> = &'a dyn Fn(&str) -> PathBuf;

fn listed(files: &[(&str, &str)]) -> Vec<String> {
    files.iter().map(|(path, text)| format!("{path}={text}")).collect()
}

#[test]
fn a_killed_build_is_finished() {
    let staged = |root: &TempDir, path: &str| root.path().join("public/.groter-staging").join(path);
    let placed = |root: &TempDir, path: &str| root.path().join("public").join(path);
    // What the killed build had done after staging, step by step.
    let steps: [fn(Where, Where); 7] = [
        |_, _| {},
        |_, placed| fs::remove_file(placed("a")).expect("a file"),
        |staged, placed| fs::rename(staged("assets/b/x.css"), placed("b/x.css")).expect("a file"),
        |staged, placed| fs::rename(staged("pages/a"), placed("a")).expect("a folder"),
        |staged, placed| fs::rename(staged("pages/b/x.html"), placed("b/x.html")).expect("a file"),
        |staged, placed| fs::rename(staged("pages/n"), placed("n")).expect("a folder"),
        |_, placed| fs::remove_file(placed("gone/x.html")).expect("a file"),
    ];
    for count in 1..=steps.len() {
        let root = killed();
        for step in &steps[..count] {
            step(&|path| staged(&root, path), &|path| placed(&root, path));
        }
        let mut diags = Diagnostics::new();
        assert_eq!(recover(&mut diags, &root.path().join("public"), root.path()), Some(()), "{count}");
        assert!(diags.is_empty(), "{count}: {diags:?}");
        assert_eq!(tree(&root), listed(&NEW), "{count}");
        counts(&root, &NEW, 0, 5, 0);
    }
}

#[test]
fn a_build_killed_while_staging_is_dropped() {
    let root = killed();
    fs::remove_file(root.path().join("public/.groter-staging/journal.json")).expect("a journal");
    assert_eq!(recover(&mut Diagnostics::new(), &root.path().join("public"), root.path()), Some(()));
    assert_eq!(tree(&root), listed(&OLD));
    counts(&root, &NEW, 4, 1, 2);
}

#[test]
fn a_journal_with_damaged_files_is_dropped() {
    for (path, text) in [("pages/b/x.html", ""), ("journal.json", "{"), ("manifest.json", ""), ("assets/more", "x")] {
        let root = killed();
        fs::write(root.path().join("public/.groter-staging").join(path), text).expect("a file");
        counts(&root, &NEW, 4, 1, 2);
    }
}

#[test]
fn what_came_in_the_meantime_is_not_overwritten() {
    let root = killed();
    put(&root, "n/m/x.html", "mine");
    put(&root, "gone/x.html", "mine");
    assert_eq!(recover(&mut Diagnostics::new(), &root.path().join("public"), root.path()), Some(()));
    let expect = ["a/y.html=5", "b/x.css=6", "b/x.html=7", "gone/x.html=mine", "n/m/x.html=mine", "same=4"];
    assert_eq!(tree(&root), expect);
    let told = attempt(&root, &site(&NEW)).expect_err("a fault");
    assert_eq!(told, ["out-not-ours Text(\"/public/n/m/x.html\")"]);
}

#[test]
fn files_of_a_killed_build_are_known_as_ours() {
    let root = killed();
    let mut diags = Diagnostics::new();
    {
        let folder = Folder::open(&mut diags, &root.path().join("public"), root.path()).expect("a folder");
        // In the way of a page: the commit fails half-way.
        fs::remove_file(folder.at("b/x.html")).expect("a file");
        fs::create_dir(folder.at("b/x.html")).expect("a folder");
        let journal = stage::left(&folder).expect("readable").expect("a journal");
        let manifest = Manifest::load(&stage::at(&folder, "manifest.json")).expect("readable").expect("a manifest");
        assert_eq!(commit::commit(&mut diags, &folder, journal, manifest, Trust::Surveyed), None);
        fs::remove_dir(folder.at("b/x.html")).expect("a folder");
    }
    // Somebody clears away the strange folder: the manifest alone must do.
    fs::remove_dir_all(root.path().join("public/.groter-staging")).expect("a folder");
    counts(&root, &OLD, 3, 2, 2);
}

#[test]
fn folders_above_a_path() {
    let check = |path: &str, expect: &[&str]| assert_eq!(folders_above(path).collect::<Vec<_>>(), expect, "{path}");
    check("a", &[]);
    check("a/b/c", &["a/b", "a"]);
}
