//! Every fault with its exact words: `tests/faults/<name>` is laid over the small programme `tests/faults/_base`, and
//! `expected.txt` in it is the whole report in all four languages.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use groter::diag::Code;

use crate::support::{copy, expect, tests};

/// Codes that no folder can show: they need a disk that fails, and are tested where they are made.
const ELSEWHERE: &[&str] = &[
    // tests/cli.rs
    "root-missing",
    "out-not-ours",
    "out-locked",
    "out-inside",
    "manifest-broken",
    "write-failed",
    // Wrong use of `new`, `init` and `plan --why`, which no `check` meets: tests/cli.rs.
    "section-unknown",
    "section-ambiguous",
    "title-unusable",
    "card-exists",
    "card-unknown",
    "card-ambiguous",
    "language-unknown",
    "translation-exists",
    "asking-stopped",
    "output-unknown",
    "folder-not-empty",
    // Of `serve` and `watch`, which only go on: tests/cli.rs.
    "host-unusable",
    "watch-failed",
    // Of files from translators, which no `check` reads: unit tests in exchange.
    "exchange-syntax",
    "exchange-version",
    "exchange-language",
    "exchange-languages",
    "exchange-source",
    "exchange-file",
    "exchange-gone",
    "exchange-stale",
    "exchange-newer",
    "exchange-structure",
    "exchange-empty",
    "exchange-missing",
    "exchange-extra",
    "exchange-link",
    "exchange-emphasis",
    "exchange-control",
    "exchange-long",
    "exchange-same",
    "exchange-unwritable",
    "export-unknown",
    // Of `edition`, which no `check` meets: tests/editions.rs.
    "edition-name-invalid",
    "edition-exists",
    "edition-same",
    "edition-unknown",
    "edition-none",
    "edition-differs",
    "edition-archive-missing",
    "edition-archive-broken",
    // A groter without its typesetter only.
    "edition-typesetter",
    // Only where file names need not be UTF-8: unit test in load.
    "name-not-utf8",
    // Only in files for the press, which a plain `check` does not make: tests/press, tests/cli.rs.
    "press-fault",
    "press-advice",
    "press-unusable",
    "print-language",
    // Only with `--all-languages` or `print`: tests/publication.rs.
    "language-unready",
    "print-language-left-out",
    // Depends on the day of the test: unit test in config.
    "security-expires",
    // More texts than anybody has, and mistakes of the typesetter itself: nothing that a folder can hold.
    "print-too-large",
    "print-failed",
    // Tests run as root read every file: unit test in load where that is not so.
    "file-unreadable",
];

/// What cannot be kept in a folder under version control is made here.
fn make(name: &str, root: &Path) {
    match name {
        "file-too-large" => {
            let mut text = String::from("---\ntitle: Groot\n---\n\n");
            text.push_str(&"Een regel tekst die zich herhaalt.\n".repeat(3_000_000));
            fs::write(root.join("content/water/groot.nl.md"), text).expect("a written file");
        }
        "symlink-cycle" => link("..", &root.join("content/water/kring")),
        "symlink-outside" => link("/", &root.join("content/water/buiten")),
        "markdown-too-deep" => {
            let text = format!("---\ntitle: Diep\n---\n\n{} tekst\n", ">".repeat(60));
            fs::write(root.join("content/water/diep.nl.md"), text).expect("a written file");
        }
        "map-file-large" => {
            let points = vec!["[5.7,50.9]"; 400_001].join(",");
            let text = format!(r#"{{"type":"LineString","coordinates":[{points}]}}"#);
            fs::write(root.join("content/gemeenten.geojson"), text).expect("a written file");
        }
        "yaml-too-deep" => {
            let text = format!("---\ntitle: Diep\nextra: {}{}\n---\n", "[".repeat(500), "]".repeat(500));
            fs::write(root.join("content/water/diep.nl.md"), text).expect("a written file");
        }
        // A photo with too few pixels for the width at which the theme prints it.
        "print-picture-coarse" => {
            let path = root.join("content/water/bron");
            fs::write(path.join("bron.png"), png(120, 90)).expect("a written file");
            let text = "---\ntitle: De bron\nplaces: [Stein]\nimage: { file: bron.png, alt: Een bron, credit: Jan, licence: CC0 }\n---\n\nTekst.\n";
            fs::write(path.join("index.nl.md"), text).expect("a written file");
            let text = "---\ntitle: The spring\nimage: { alt: A spring }\n---\n\nText.\n";
            fs::write(path.join("index.en.md"), text).expect("a written file");
        }
        // Windows could not even check this file out.
        "reserved-name-file" => {
            fs::write(root.join("content/water/aux.nl.md"), "---\ntitle: Hulp\n---\n").expect("a written file");
        }
        _ => {}
    }
}

/// A white picture.
fn png(wide: u32, high: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::DynamicImage::new_luma8(wide, high);
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("in memory");
    bytes.into_inner()
}

#[cfg(unix)]
fn link(target: &str, at: &Path) {
    std::os::unix::fs::symlink(target, at).expect("a new link");
}

#[cfg(not(unix))]
fn link(_: &str, _: &Path) {}

fn report(root: &Path, lang: &str, prints: bool) -> (String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_groter"))
        .args(["check", "--color", "never", "--lang", lang, "--root"])
        .arg(root)
        .args((!prints).then_some("--no-print"))
        .env("COLUMNS", "120")
        .output()
        .expect("groter runs");
    (String::from_utf8(output.stderr).expect("UTF-8"), output.status.code())
}

#[test]
fn every_fault_has_its_words() {
    let mut faults = Vec::new();
    let mut shown = BTreeSet::new();
    let mut folders: Vec<_> =
        fs::read_dir(tests().join("faults")).expect("tests/faults").map(|e| e.expect("readable").path()).collect();
    folders.sort();
    for folder in folders.iter().filter(|folder| !folder.ends_with("_base")) {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let root = tempfile::tempdir().expect("a new folder");
        copy(&tests().join("faults/_base"), root.path());
        copy(folder, root.path());
        let _ = fs::remove_file(root.path().join("expected.txt"));
        make(&name, root.path());
        let mut text = String::new();
        for lang in ["nl", "en", "de", "fr"] {
            let (found, status) = report(root.path(), lang, name.starts_with("print-"));
            let status = status.map_or_else(|| String::from("killed"), |status| status.to_string());
            let _ = write!(text, "==== {lang}, exit {status}\n{found}\n");
            shown.extend(
                Code::ALL.iter().filter(|code| found.contains(&format!("[{}]", code.name()))).map(|c| c.name()),
            );
        }
        if let Err(fault) = expect(&folder.join("expected.txt"), &text) {
            faults.push(fault);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let missing: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.name())
        .filter(|name| !shown.contains(name) && !ELSEWHERE.contains(name))
        .collect();
    assert!(missing.is_empty(), "no folder in tests/faults shows: {missing:?}");
}
