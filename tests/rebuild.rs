//! Two builds are equal, whatever the machine does in between; an edit changes exactly the outputs that show it, and a
//! site written over an older one is the site that a clean folder would get.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use groter::{Options, Output};

use crate::support::{copy, files, site, tests, tree};

/// The card that most tests edit.
const CARD: &str = "content/landschap/in-uitvoering/beekdal";

/// A programme of its own for a test to edit.
fn programme() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a new folder");
    copy(&tests().join("sites/programme"), folder.path());
    folder
}

/// Replaces `from`, which stands there, by `to`.
fn replace(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).expect("a text");
    assert!(text.contains(from), "{} does not say {from}", file.display());
    fs::write(file, text.replacen(from, to, 1)).expect("a written file");
}

/// The outputs of the programme and the keys of their recipes.
type State = (BTreeMap<String, Vec<u8>>, BTreeMap<String, String>);

fn state(root: &Path) -> State {
    let build = site(root, &Options::default());
    let found = files(&build);
    let plan = build.plan.expect("a plan");
    let keys = plan.steps().iter().map(|step| (step.path.as_str().to_owned(), step.recipe.key())).collect();
    (found, keys)
}

/// What is only in one of the two or differs.
fn differing<T: PartialEq>(before: &BTreeMap<String, T>, after: &BTreeMap<String, T>) -> BTreeSet<String> {
    let all = before.keys().chain(after.keys());
    all.filter(|path| before.get(*path) != after.get(*path)).cloned().collect()
}

/// The outputs that `edit` changes, which must be those whose key it changes.
fn changed(root: &Path, edit: impl FnOnce(&Path)) -> BTreeSet<String> {
    let before = state(root);
    edit(root);
    let after = state(root);
    let outputs = differing(&before.0, &after.0);
    assert_eq!(outputs, differing(&before.1, &after.1), "a key changes exactly when its output does");
    outputs
}

fn set(paths: &[&str]) -> BTreeSet<String> {
    paths.iter().map(|path| (*path).to_owned()).collect()
}

/// An edit with its name.
type Edit<'a> = (&'a str, &'a dyn Fn(&Path));

#[test]
fn two_builds_are_equal() {
    let root = tests().join("sites/programme");
    let first = state(&root);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
    let second = pool.install(|| state(&root));
    assert_eq!(differing(&first.0, &second.0), set(&[]));
    assert_eq!(differing(&first.1, &second.1), set(&[]));
}

#[test]
fn a_programme_elsewhere_makes_the_same_site() {
    let root = tests().join("sites/programme");
    assert_eq!(differing(&state(&root).0, &state(programme().path()).0), set(&[]));
}

#[test]
fn a_body_changes_its_own_page_only() {
    let folder = programme();
    // As many words as before, so that only the text itself differs.
    for (file, from, to, page) in [
        ("nl.md", "bochten terug", "lussen terug", "landschap/in-uitvoering/beekdal/index.html"),
        ("en.md", "bends back", "curves back", "en/landscape/under-way/beekdal/index.html"),
    ] {
        let outputs = changed(folder.path(), |root| replace(&root.join(CARD).with_extension(file), from, to));
        assert_eq!(outputs, set(&[page]));
    }
}

#[test]
fn a_title_changes_what_shows_it() {
    let folder = programme();
    let outputs = changed(folder.path(), |root| {
        replace(&root.join(CARD).with_extension("nl.md"), "title: Beekdal", "title: Dal");
    });
    let expected = [
        // The card, the card before it, one that has much in common with it, and its old and short addresses.
        "gemeenschap/in-aanvraag/een-huis/index.html",
        "s/v50y6y/index.html",
        "landschap/in-uitvoering/beekdal/index.html",
        "landschap/in-uitvoering/heuvelrand/index.html",
        "oud/beek.html",
        "oud/beekdal/index.html",
        // What it lies in.
        "index.html",
        "landschap/feed.xml",
        "landschap/index.html",
        "landschap/in-uitvoering/index.html",
        // The lists of its language.
        "a-z/index.html",
        "eindjaren/2027/index.html",
        "eindjaren/index.html",
        "feed.xml",
        "plaatsen/aken/index.html",
        "plaatsen/index.html",
        "plaatsen/luik/index.html",
        "status/in-uitvoering/index.html",
        "status/index.html",
        "tranches/4e-tranche-2024/index.html",
        "tranches/index.html",
    ];
    assert_eq!(outputs, set(&expected));
}

#[test]
fn a_picture_changes_what_shows_it() {
    let folder = programme();
    let outputs = changed(folder.path(), |root| {
        let file = root.join("content/landschap/in-uitvoering/heuvelrand/verslag.txt");
        fs::write(file, "Een ander verslag.\n").expect("a written file");
    });
    let (media, pages): (BTreeSet<String>, _) = outputs.into_iter().partition(|path| path.starts_with("media/"));
    assert_eq!(media.len(), 2, "the old file goes, the new one comes: {media:?}");
    let expected =
        ["en/landscape/under-way/edge-of-the-hills/index.html", "landschap/in-uitvoering/heuvelrand/index.html"];
    assert_eq!(pages, set(&expected));
}

fn output(root: &Path) -> Output {
    let build = site(root, &Options::default());
    build.output.unwrap_or_else(|| panic!("not built: {:#?}", build.diagnostics))
}

/// Every folder below `root` that holds nothing.
fn empty_folders(root: &Path) -> Vec<String> {
    let mut empty = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        let entries: Vec<_> = fs::read_dir(&folder).expect("a folder").map(|e| e.expect("readable").path()).collect();
        if entries.is_empty() {
            empty.push(folder.display().to_string());
        }
        open.extend(entries.into_iter().filter(|path| path.is_dir()));
    }
    empty
}

#[test]
fn a_site_over_an_older_one_is_a_clean_one() {
    let content = |root: &Path, path: &str| root.join("content").join(path);
    let edits: [Edit<'_>; 6] = [
        ("nothing", &|_| ()),
        ("a title", &|root| replace(&root.join(CARD).with_extension("nl.md"), "Beekdal", "Het beekdal")),
        ("a card less", &|root| {
            for lang in ["nl", "de"] {
                fs::remove_file(content(root, &format!("gemeenschap/in-aanvraag/iepen.{lang}.md"))).expect("a card");
            }
        }),
        ("a translation more", &|root| {
            let text = "---\ntitle: Ice rink\nslug: ice-rink\n---\n\nIce.\n";
            fs::write(content(root, "gemeenschap/in-aanvraag/ijsbaan.en.md"), text).expect("a written file");
        }),
        ("a folder with another name", &|root| {
            fs::rename(content(root, "gemeenschap/in-aanvraag"), content(root, "gemeenschap/gewenst")).expect("moved");
        }),
        ("another address", &|root| {
            replace(&content(root, "site.yaml"), "https://voorbeeld.nl/", "https://voorbeeld.nl/dal/");
        }),
    ];
    let old = output(&tests().join("sites/programme"));
    for (name, edit) in edits {
        let folder = programme();
        let out = tempfile::tempdir().expect("a new folder");
        let (used, clean) = (out.path().join("used"), out.path().join("clean"));
        groter::write(&used, folder.path(), &old).0.expect("written");
        edit(folder.path());
        let new = output(folder.path());
        assert_eq!(old == new, name == "nothing", "{name} changes the site");
        let written = groter::write(&used, folder.path(), &new).0.expect("written");
        groter::write(&clean, folder.path(), &new).0.expect("written");
        assert_eq!(differing(&tree(&used), &tree(&clean)), set(&[]), "{name}");
        assert_eq!(empty_folders(&used), Vec::<String>::new(), "{name}");
        let same = new.iter().filter(|(path, file)| old.get(path).is_some_and(|old| old.bytes == file.bytes)).count();
        assert_eq!(
            (written.unchanged, written.written),
            (same, new.len() - same),
            "{name}: only what differs is written"
        );
    }
}
