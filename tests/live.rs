//! The programme while people write: after any edits, whatever was broken in between, it is the site that a build of the
//! same files makes, and what is wrong with it is what that build reports.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use groter::diag::{Diagnostic, Severity};
use groter::load::Changes;
use groter::path::SourcePath;
use groter::{Folder, Live, Options, Shown};
use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_oneof};
use proptest::sample::Index;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use crate::support::{cases, copy, site, tests, tree};

/// One thing that somebody, or some program, does to a programme's folder.
#[derive(Debug, Clone)]
enum Edit {
    /// Words are put into a text, at a character.
    Insert(Index, Index, &'static str),
    /// The file is saved in part.
    Truncate(Index, Index),
    /// Bytes that are no text.
    Spoil(Index, Index),
    /// The file, or the folder, goes.
    Remove(Index),
    RemoveFolder(Index),
    /// It is called otherwise now, or lies elsewhere.
    Rename(Index, &'static str),
    RenameFolder(Index, &'static str),
    /// A file of another name with the same content.
    Copy(Index, &'static str),
    /// A file is as it was at first.
    Restore(Index),
    /// All of them are.
    RestoreAll,
    /// Saved by a new file that takes the place of the old one.
    Replace(Index, Index, &'static str),
}

const WORDS: &[&str] = &[
    "een woord ",
    "\n\nNog een alinea.\n\n",
    "\n## Een kop\n",
    "[kaart](card:beekdal)",
    "[dood](card:nergens)",
    "[[nog te doen]]",
    "<b>html</b>",
    "\n---\n",
    "\ndraft: true\n",
    "\nslug: anders\n",
    "\nweight: 3\n",
    "\nyear: 2031\n",
    "\nonbekend: x\n",
    "\nlanguages: [nl, en, de]\n",
    "\npublished: 2026-01-02\n",
    "title: a: b\n",
    "\t",
    "{{ page.title }}",
    "{{ page.nothing }}",
    "{% for x in cards %}",
    "\nhome = Thuis\n",
    "\nhome = { $x\n",
    "body { color: red }\n",
    "\u{feff}",
    "é\u{301}\u{202e}",
];
const NAMES: &[&str] = &[
    "nieuw.md",
    "beekdal.de.md",
    "_index.md",
    "index.md",
    "plaatje.png",
    "nl.ftl",
    "page.html",
    "Beekdal.md",
    "x.fr.md",
];
const FOLDERS: &[&str] = &["content/elders", "content/landschap/diep", "themes/oud", "content/x.y"];
const LEFTOVERS: &[&str] = &["~$kaart.md", ".kaart.md.swp", "4913", "kaart.md.tmp", "kaart (conflict).md", "kaart.md~"];

fn edit() -> impl Strategy<Value = Edit> {
    let pick = any::<Index>;
    let words = || prop::sample::select(WORDS);
    prop_oneof![
        8 => (pick(), pick(), words()).prop_map(|(file, at, words)| Edit::Insert(file, at, words)),
        2 => (pick(), pick(), words()).prop_map(|(file, at, words)| Edit::Replace(file, at, words)),
        2 => (pick(), pick()).prop_map(|(file, at)| Edit::Truncate(file, at)),
        1 => (pick(), pick()).prop_map(|(file, at)| Edit::Spoil(file, at)),
        1 => pick().prop_map(Edit::Remove),
        1 => pick().prop_map(Edit::RemoveFolder),
        2 => (pick(), prop::sample::select(NAMES)).prop_map(|(file, name)| Edit::Rename(file, name)),
        1 => (pick(), prop::sample::select(FOLDERS)).prop_map(|(file, name)| Edit::RenameFolder(file, name)),
        2 => (pick(), prop::sample::select(NAMES)).prop_map(|(file, name)| Edit::Copy(file, name)),
        // What editors and synchronised folders leave behind.
        1 => (pick(), prop::sample::select(LEFTOVERS)).prop_map(|(file, name)| Edit::Copy(file, name)),
        4 => pick().prop_map(Edit::Restore),
        2 => proptest::strategy::Just(Edit::RestoreAll),
    ]
}

/// A programme on disk, and what somebody who watches it is told.
struct Disk {
    root: PathBuf,
    first: BTreeMap<String, Vec<u8>>,
    told: BTreeSet<PathBuf>,
}

impl Disk {
    fn write(&mut self, name: &str, bytes: &[u8]) {
        let path = self.root.join(name);
        // Where a file has taken the place of a folder nothing can be saved.
        if path.is_dir() || fs::create_dir_all(path.parent().expect("a folder")).is_err() {
            return;
        }
        if fs::write(&path, bytes).is_ok() {
            self.told.insert(path);
        }
    }

    fn file(&self, at: Index) -> Option<(String, Vec<u8>)> {
        let mut all: Vec<(String, Vec<u8>)> = tree(&self.root).into_iter().collect();
        (!all.is_empty()).then(|| all.swap_remove(at.index(all.len())))
    }

    fn rename(&mut self, from: &str, to: &str) {
        let (from, to) = (self.root.join(from), self.root.join(to));
        if to.exists() || to.starts_with(&from) || fs::create_dir_all(to.parent().expect("a folder")).is_err() {
            return;
        }
        if fs::rename(&from, &to).is_ok() {
            self.told.extend([from, to]);
        }
    }

    fn apply(&mut self, edit: &Edit) {
        let cut = |bytes: &[u8], at: &Index| {
            let at = at.index(bytes.len() + 1);
            // Not within a character, where there are any.
            String::from_utf8(bytes.to_vec()).map_or(at, |text| text.floor_char_boundary(at))
        };
        match edit {
            Edit::RestoreAll => self.restore(),
            Edit::Restore(at) => {
                let names: Vec<&String> = self.first.keys().collect();
                let name = names[at.index(names.len())].clone();
                let bytes = self.first[&name].clone();
                self.write(&name, &bytes);
            }
            Edit::Insert(file, ..)
            | Edit::Replace(file, ..)
            | Edit::Truncate(file, _)
            | Edit::Spoil(file, _)
            | Edit::Remove(file)
            | Edit::RemoveFolder(file)
            | Edit::Rename(file, _)
            | Edit::RenameFolder(file, _)
            | Edit::Copy(file, _) => {
                let Some((name, bytes)) = self.file(*file) else { return };
                self.change(edit, &name, &bytes, &cut);
            }
        }
    }

    /// Makes every file what it was at first.
    fn restore(&mut self) {
        let (first, now) = (self.first.clone(), tree(&self.root));
        for name in now.keys().filter(|name| !first.contains_key(*name)) {
            let path = self.root.join(name);
            let _ = fs::remove_file(&path);
            self.told.insert(path);
        }
        for (name, bytes) in first.iter().filter(|(name, bytes)| now.get(*name) != Some(*bytes)) {
            self.write(name, bytes);
        }
    }

    fn change(&mut self, edit: &Edit, name: &str, bytes: &[u8], cut: &dyn Fn(&[u8], &Index) -> usize) {
        let folder = name.rsplit_once('/').map_or("content", |(folder, _)| folder).to_owned();
        match edit {
            Edit::Insert(_, at, words) => {
                let at = cut(bytes, at);
                self.write(name, &[&bytes[..at], words.as_bytes(), &bytes[at..]].concat());
            }
            Edit::Replace(_, at, words) => {
                let at = cut(bytes, at);
                let new = format!("{name}.tmp");
                self.write(&new, &[&bytes[..at], words.as_bytes(), &bytes[at..]].concat());
                let (from, to) = (self.root.join(new), self.root.join(name));
                if fs::rename(&from, &to).is_ok() {
                    self.told.extend([from, to]);
                }
            }
            Edit::Truncate(_, at) => self.write(name, &bytes[..cut(bytes, at)]),
            Edit::Spoil(_, at) => {
                let at = cut(bytes, at);
                self.write(name, &[&bytes[..at], b"\xff\xfe", &bytes[at..]].concat());
            }
            Edit::Remove(_) => {
                let path = self.root.join(name);
                let _ = fs::remove_file(&path);
                self.told.insert(path);
            }
            Edit::RemoveFolder(_) => {
                let path = self.root.join(&folder);
                let _ = fs::remove_dir_all(&path);
                self.told.insert(path);
            }
            Edit::Rename(_, to) => self.rename(name, &beside(name, to)),
            Edit::RenameFolder(_, to) => self.rename(&folder, to),
            Edit::Copy(_, to) => self.write(&beside(name, to), bytes),
            Edit::Restore(_) | Edit::RestoreAll => {}
        }
    }
}

/// A file in the folder of another.
fn beside(file: &str, name: &str) -> String {
    file.rsplit_once('/').map_or_else(|| name.to_owned(), |(folder, _)| format!("{folder}/{name}"))
}

fn paths(output: &groter::Output) -> BTreeMap<String, Vec<u8>> {
    output.iter().map(|(path, file)| (path.as_str().to_owned(), file.bytes.to_vec())).collect()
}

fn has_errors(found: &[Diagnostic]) -> bool {
    found.iter().any(|found| found.severity() == Severity::Error)
}

/// What is shown must be what a build from nothing makes.
fn compare(folder: &Folder, shown: &Shown, options: &Options) {
    let (sources, faults) = groter::load(folder.root());
    let missing = sources.files.is_empty();
    if !missing {
        let names: Vec<_> = sources.files.iter().map(|(path, source)| (path.as_str(), source.digest)).collect();
        let known: Vec<_> =
            folder.sources().files.iter().map(|(path, source)| (path.as_str(), source.digest)).collect();
        assert_eq!(known, names, "the files that are there");
    }
    assert_eq!(folder.faults().clone().sorted(), faults.sorted(), "what reading them met");
    let clean = site(folder.root(), &Options { year: options.year, ..Options::default() });
    let live = shown.draft.finish(options, &|_| ());
    if shown.kept.is_empty() && !missing {
        assert_eq!(live.diagnostics, clean.diagnostics);
        if let Some(output) = &clean.output {
            assert_eq!(paths(live.output.as_ref().expect("a site")), paths(output));
            // A page on its own is the page of the whole site.
            for (path, _) in shown.draft.outline().iter().step_by(3) {
                let file = shown.draft.file(path).expect("a page");
                assert!(Some(&file) == output.get(path), "{path}");
            }
        }
    } else {
        assert!(has_errors(&clean.diagnostics), "older versions are shown of broken files only");
        for found in shown.found.iter() {
            assert!(clean.diagnostics.contains(found) || missing, "{found:?} is not what a build reports");
        }
    }
}

/// A copy of a small programme to edit.
fn disk() -> (tempfile::TempDir, Disk) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for part in ["content", "themes"] {
        copy(&tests().join("sites/programme").join(part), &folder.path().join(part));
    }
    let root = folder.path().canonicalize().expect("it exists");
    (folder, Disk { first: tree(&root), root, told: BTreeSet::new() })
}

/// Edits, each followed by a look at the site.
fn follow(disk: &mut Disk, edits: &[Vec<Edit>]) {
    disk.apply(&Edit::RestoreAll);
    disk.told.clear();
    let options = Options { year: Some(2026), ..Options::default() };
    let mut folder = Folder::open(&disk.root);
    let mut live = Live::default();
    live.draft(folder.sources(), folder.faults(), Changes::new(), &options);
    for group in edits {
        group.iter().for_each(|edit| disk.apply(edit));
        let changes = folder.reread(std::mem::take(&mut disk.told));
        let shown = live.draft(folder.sources(), folder.faults(), changes, &options);
        compare(&folder, &shown, &options);
    }
    // All of it mended is the site of the beginning.
    disk.apply(&Edit::RestoreAll);
    let changes = folder.reread(std::mem::take(&mut disk.told));
    let shown = live.draft(folder.sources(), folder.faults(), changes, &options);
    assert!(shown.kept.is_empty() && !shown.found.has_errors(), "{:?}", shown.found);
    compare(&folder, &shown, &options);
}

/// Half of the cases, so that two processors share them; `half` makes them others than those of the other half.
fn any_edits(half: u64) {
    let (_folder, disk) = disk();
    let disk = RefCell::new(disk);
    // Each case is a sequence of up to nine edits, and up to four sites from nothing.
    let config = ProptestConfig {
        cases: (cases() / 8).max(20),
        max_shrink_iters: 100,
        failure_persistence: None,
        ..Default::default()
    };
    let edits = prop::collection::vec(prop::collection::vec(edit(), 1..4), 1..4);
    let given = std::env::var("PROPTEST_RNG_SEED").ok().and_then(|seed| seed.parse::<u64>().ok());
    let seed: Vec<u8> = given.unwrap_or(1).wrapping_mul(2).wrapping_add(half).to_le_bytes().repeat(4);
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let found = TestRunner::new_with_rng(config, rng).run(&edits, |edits| {
        follow(&mut disk.borrow_mut(), &edits);
        Ok(())
    });
    if let Err(fault) = found {
        panic!("{fault}");
    }
}

#[test]
fn any_edits_make_the_site_of_a_clean_build() {
    any_edits(0);
}

#[test]
fn any_other_edits_do_too() {
    any_edits(1);
}

fn write(root: &Path, name: &str, text: &str) -> PathBuf {
    let path = root.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, text).expect("a file");
    path
}

/// The text of a page of a draft.
fn page(shown: &Shown, path: &str) -> String {
    let file = shown.draft.file(&groter::path::OutputPath::new(path)).expect("a page");
    String::from_utf8_lossy(&file.bytes).into_owned()
}

#[test]
fn a_broken_file_stays_as_it_last_was_and_others_stay_live() {
    let (_folder, Disk { root, .. }) = disk();
    let options = Options::default();
    let mut folder = Folder::open(&root);
    let mut live = Live::default();
    live.draft(folder.sources(), folder.faults(), Changes::new(), &options);
    let name = "content/landschap/in-uitvoering/beekdal.nl.md";
    let good = fs::read_to_string(root.join(name)).expect("a card");
    let address = "landschap/in-uitvoering/beekdal/index.html";
    let mut step = |files: &[(&str, &str)]| {
        let paths: Vec<PathBuf> = files.iter().map(|(name, text)| write(&root, name, text)).collect();
        let changes = folder.reread(paths);
        live.draft(folder.sources(), folder.faults(), changes, &options)
    };
    let shown = step(&[(name, &format!("{good}\nHet nieuwste.\n"))]);
    assert!(page(&shown, address).contains("Het nieuwste.") && shown.kept.is_empty());
    // Broken twice, each time otherwise: what is shown is from before.
    for broken in ["---\ntitle: a: b\n---\n", "geen kop"] {
        let shown = step(&[(name, broken)]);
        assert!(page(&shown, address).contains("Het nieuwste."));
        assert_eq!(shown.kept.iter().map(SourcePath::as_str).collect::<Vec<_>>(), [name]);
        assert!(shown.found.has_errors());
    }
    // The settings break too; a new card is there all the same.
    let settings = fs::read_to_string(root.join("content/site.yaml")).expect("settings");
    let shown = step(&[("content/site.yaml", "title: [")]);
    assert_eq!(shown.kept.len(), 2, "{:?}", shown.kept);
    let shown = step(&[("content/landschap/in-uitvoering/nieuw.md", "---\ntitle: Nieuw\nsummary: x\n---\nNieuw.\n")]);
    assert!(page(&shown, "landschap/in-uitvoering/nieuw/index.html").contains("Nieuw."));
    let shown = step(&[("content/site.yaml", &settings), (name, &good)]);
    assert!(shown.kept.is_empty() && !page(&shown, address).contains("Het nieuwste."));
}
