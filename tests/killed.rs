//! Builds that are killed, that meet each other, or that run elsewhere: the folder holds whole files at every moment,
//! and the next build makes the site what it should be.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::cli::{groter, programme, spoil};
use crate::support::tree;

/// Files that groter did not write, and that it must leave alone.
const FOREIGN: &[(&str, &str)] = &[("CNAME", "www.example.org"), ("water/nu/notes.txt", "mine")];

fn build(root: &Path, out: &str) -> Command {
    let mut command = groter(root);
    command.args(["build", "--quiet", "--out", out]).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn start(root: &Path, out: &str) -> Child {
    build(root, out).spawn().expect("groter runs")
}

fn succeed(mut command: Command) {
    assert!(command.status().expect("groter runs").success(), "{command:?}");
}

/// Many cards, so that there is something to be killed in.
fn grow(root: &Path, word: &str, count: usize) {
    for number in 0..count {
        let text = format!("---\ntitle: {word} {number}\n---\n\n{}\n", format!("{word} en nog eens.\n\n").repeat(40));
        fs::write(root.join(format!("content/water/nu/kaart-{number}.nl.md")), text).expect("a written file");
    }
}

/// The site as the programme stands now, built where nothing was.
fn clean(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let _ = fs::remove_dir_all(root.join("clean"));
    succeed(build(root, "clean"));
    tree(&root.join("clean"))
}

/// Numbers that look random and are the same in every run.
fn random(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below.max(1)
    }
}

/// What lies in `public`: groter's files, once those of others are seen to be untouched.
fn ours(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = tree(&root.join("public"));
    for (path, text) in FOREIGN {
        assert_eq!(files.remove(*path).as_deref(), Some(text.as_bytes()), "{path}");
    }
    files
}

/// Two sites are the same; else the files that differ are named.
fn same(found: &BTreeMap<String, Vec<u8>>, expected: &BTreeMap<String, Vec<u8>>, when: &str) {
    let all = found.keys().chain(expected.keys());
    let differ: BTreeSet<&String> = all.filter(|path| found.get(*path) != expected.get(*path)).collect();
    assert!(differ.is_empty(), "{when}: {differ:?}");
}

fn has_leftovers(root: &Path) -> bool {
    root.join("public/.groter-staging").exists()
}

#[test]
fn a_killed_build_leaves_whole_files() {
    let folder = programme();
    let root = folder.path();
    grow(root, "Oud", 60);
    let old = clean(root);
    grow(root, "Nieuw", 80);
    fs::remove_file(root.join("content/water/nu/kaart-7.nl.md")).expect("a removed file");
    let new = clean(root);
    let mut random = random(0x6772_6f74_6572);
    let (mut killed, mut mixed, mut staged) = (0, 0, 0);
    let mut normal = Duration::ZERO;
    for round in 0..40 {
        grow(root, "Oud", 60);
        for number in 60..80 {
            let _ = fs::remove_file(root.join(format!("content/water/nu/kaart-{number}.nl.md")));
        }
        succeed(build(root, "public"));
        for (path, text) in FOREIGN {
            fs::write(root.join("public").join(path), text).expect("a written file");
        }
        same(&ours(root), &old, &format!("round {round}, before"));
        grow(root, "Nieuw", 80);
        fs::remove_file(root.join("content/water/nu/kaart-7.nl.md")).expect("a removed file");
        let begin = Instant::now();
        let mut child = start(root, "public");
        if round > 0 {
            // Writing is the last part; most rounds aim there.
            let share = if round % 4 == 0 { random(1_000) } else { 500 + random(500) };
            sleep(normal.mul_f64(share as f64 / 1_000.0));
            killed += u32::from(child.try_wait().expect("a child").is_none());
            child.kill().expect("killed");
        }
        child.wait().expect("an end");
        normal = normal.max(begin.elapsed());
        let found = ours(root);
        for (path, bytes) in &found {
            assert!(old.get(path) == Some(bytes) || new.get(path) == Some(bytes), "round {round}: {path} is not whole");
        }
        mixed += u32::from(found != old && found != new);
        staged += u32::from(has_leftovers(root));
        if round % 2 == 0 && has_leftovers(root) {
            // One broken card must not keep half a site online.
            let card = spoil(root);
            assert_eq!(build(root, "public").status().expect("groter runs").code(), Some(1));
            let found = ours(root);
            assert!(found == old || found == new, "round {round}: half a site");
            assert!(!has_leftovers(root), "round {round}");
            fs::remove_file(card).expect("a removed file");
        }
        succeed(build(root, "public"));
        same(&ours(root), &new, &format!("round {round}, after"));
        assert!(!has_leftovers(root), "round {round}");
    }
    println!("{killed} killed, {staged} while writing, {mixed} between the renames");
    assert!(killed > 10, "only {killed} builds were killed in time");
}

#[test]
fn builds_that_meet() {
    let folder = programme();
    let root = folder.path();
    grow(root, "Samen", 60);
    let site = clean(root);
    for round in 0..5 {
        let _ = fs::remove_dir_all(root.join("public"));
        let children = [start(root, "public"), start(root, "public"), start(root, "public")];
        let codes = children.map(|mut child| child.wait().expect("an end").code());
        assert!(codes.contains(&Some(0)), "{codes:?}");
        assert!(codes.iter().all(|code| [Some(0), Some(1)].contains(code)), "{codes:?}");
        same(&tree(&root.join("public")), &site, &format!("round {round}"));
        assert!(!has_leftovers(root));
    }
}

#[test]
fn builds_elsewhere_are_equal() {
    let folder = programme();
    let root = folder.path();
    grow(root, "Elders", 20);
    let site = clean(root);
    let surroundings: [&[(&str, &str)]; 3] = [
        &[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "nl_NL.UTF-8"), ("RAYON_NUM_THREADS", "1")],
        &[("TZ", "America/Adak"), ("LC_ALL", "tr_TR.UTF-8"), ("RAYON_NUM_THREADS", "7"), ("HOME", "/nergens")],
        &[("LANG", "C"), ("NO_COLOR", "1"), ("TMPDIR", "/tmp")],
    ];
    for variables in surroundings {
        let _ = fs::remove_dir_all(root.join("elsewhere"));
        let mut command = build(root, "elsewhere");
        command.envs(variables.iter().copied());
        succeed(command);
        same(&tree(&root.join("elsewhere")), &site, &format!("{variables:?}"));
    }
    #[cfg(unix)]
    {
        let _ = fs::remove_dir_all(root.join("elsewhere"));
        let mut command = Command::new("sh");
        command.current_dir(root).args(["-c", "umask 077 && exec \"$0\" build --quiet --out elsewhere"]);
        command.arg(env!("CARGO_BIN_EXE_groter"));
        succeed(command);
        same(&tree(&root.join("elsewhere")), &site, "another umask");
    }
}
