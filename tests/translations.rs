//! What becomes of the translations when somebody edits the Dutch cards of the real programme: after each edit the exact
//! report, in which nothing stands that nobody has to do. And the command with all its forms.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use groter::model::translation::State;
use groter::translations::{Report, accept, report};
use groter::{Options, load, site};

use crate::cli::{groter, programme};
use crate::support::{copy, expect, tests};

const PORT: &str = "content/economie/economie-in-uitvoering/haven-stein.nl.md";
const DISTRICT: &str = "content/gemeenschappen/gemeenschappen-in-uitvoering/aan-de-noot.nl.md";
const CLOSING: &str = "content/samen-werken-aan-succes.nl.md";

/// A step of the story: what somebody does, and how.
type Edit = (&'static str, fn(&Path));

const STORY: [Edit; 18] = [
    ("nothing", |_| ()),
    ("a typing mistake mended", |root| edit(root, PORT, "plaatsvindt", "plaats vindt")),
    ("a new number", |root| edit(root, "content/_index.nl.md", "374.335", "375.000")),
    ("a paragraph moved to the front", |root| {
        let path = root.join("content/_index.nl.md");
        let text = fs::read_to_string(&path).expect("the file");
        let text =
            text.replace("\n\nDat biedt volop kansen.", "").replace("## Samen", "Dat biedt volop kansen.\n\n## Samen");
        fs::write(path, text).expect("a written file");
    }),
    ("a paragraph split in two", |root| edit(root, DISTRICT, "ervaren. Er komt", "ervaren.\n\nEr komt")),
    ("a paragraph wrapped, bold and with other quotation marks", |root| {
        edit(root, PORT, "We investeren ook in", "We investeren\nook **in**");
        edit(root, CLOSING, "'Zuid-Limburg gaat over grenzen heen'", "‘Zuid-Limburg gaat over grenzen heen’");
    }),
    ("a heading added", |root| edit(root, PORT, "We investeren", "## De haven\n\nWe investeren")),
    ("a picture with a text", |root| {
        edit(root, PORT, "year: 2040", "year: 2040\nimage: { file: h.svg, alt: De haven, credit: Wij, licence: CC0 }");
        svg(root, "h.svg");
    }),
    ("the file of that picture replaced", |root| {
        edit(root, PORT, "year: 2040", "year: 2040\nimage: { file: h.svg, alt: De haven, credit: Wij, licence: CC0 }");
        svg(root, "h.svg");
        for lang in ["en", "de", "fr"] {
            let own = PORT.replace(".nl.", &format!(".{lang}."));
            edit(root, &own, "title:", "image: { alt: A }\ntitle:");
        }
        agree(root);
        svg(root, "i.svg");
        edit(root, PORT, "h.svg", "i.svg");
    }),
    ("the year and the places changed", |root| {
        edit(root, PORT, "year: 2040", "year: 2041");
        edit(root, PORT, "places: [Stein]", "places: [Stein, Geleen]");
    }),
    ("the title and the summary changed", |root| {
        edit(root, PORT, "title: Haven Stein", "title: Haven van Stein");
        edit(root, PORT, "duurzame logistieke", "schone");
    }),
    ("a link to another card replaced", |root| edit(root, DISTRICT, "card:pottenberg-en-nazareth", "card:corio-glana")),
    ("a new card", |root| {
        let path = root.join("content/economie/economie-in-uitvoering/nieuw.nl.md");
        fs::write(path, "---\ntitle: Iets nieuws\nsummary: Een zin.\nyear: 2030\n---\n\nDrie losse woorden.\n")
            .expect("written");
    }),
    ("a card taken away, with its translations", |root| {
        edit(root, DISTRICT, "[Pottenberg en Nazareth](card:pottenberg-en-nazareth)", "Pottenberg en Nazareth");
        for lang in ["nl", "en", "de", "fr"] {
            let folder = root.join("content/gemeenschappen/gemeenschappen-in-uitvoering");
            fs::remove_file(folder.join(format!("pottenberg-en-nazareth.{lang}.md"))).expect("a file");
        }
    }),
    ("a card renamed, with its translations", |root| rename(root, &["nl", "en", "de", "fr"])),
    ("a card renamed, without its translations", |root| rename(root, &["nl"])),
    ("a translation taken away", |root| fs::remove_file(root.join(PORT.replace(".nl.", ".de."))).expect("a file")),
    ("a translation edited", |root| edit(root, &PORT.replace(".nl.", ".en."), "port", "harbour")),
];

fn edit(root: &Path, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(root.join(path)).expect("the file");
    assert!(text.contains(from), "{path}: {from}");
    fs::write(root.join(path), text.replacen(from, to, 1)).expect("a written file");
}

fn svg(root: &Path, name: &str) {
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>{name}</title></svg>");
    fs::write(root.join(PORT).with_file_name(name), svg).expect("a written file");
}

fn rename(root: &Path, langs: &[&str]) {
    for lang in langs {
        let path = root.join(PORT.replace(".nl.", &format!(".{lang}.")));
        fs::rename(&path, path.with_file_name(format!("binnenhaven.{lang}.md"))).expect("a file");
    }
}

/// Says of every translation that it is right.
fn agree(root: &Path) {
    let (sources, mut found) = load(root);
    let site = site(&mut found, &sources, &Options::default()).expect("settings");
    let accepted = accept(&site, &[], None);
    groter::replace(root, &accepted.files).expect("written files");
}

fn state(root: &Path) -> String {
    let (sources, mut found) = load(root);
    let site = site(&mut found, &sources, &Options::default()).expect("settings");
    let mut said = told(&report(&site));
    for found in found.sorted().iter().filter(|found| found.severity() == groter::diag::Severity::Error) {
        let place = found.place.as_ref().map_or("", |place| place.path.as_str());
        let _ = writeln!(said, "  {} {place}", found.code.name());
    }
    said
}

/// Everything that is not current, in short.
fn told(report: &Report) -> String {
    let mut said = String::new();
    for language in &report.languages {
        for text in language.texts.iter().filter(|text| text.state != State::Current || text.moved > 0) {
            let _ = write!(said, "  {} {}: {}, {} words", language.lang, text.id, text.state.name(), text.words);
            let counts = [("removed", text.removed), ("moved", text.moved)];
            counts.iter().filter(|(_, count)| *count > 0).for_each(|(name, count)| {
                let _ = write!(said, ", {name} {count}");
            });
            said.push('\n');
            for unit in &text.due {
                let name = unit.field.as_deref().unwrap_or("body");
                let _ = writeln!(said, "    {} {name} (line {}, {} words)", unit.status.name(), unit.line, unit.words);
            }
        }
    }
    said
}

#[test]
fn the_story_of_a_card() {
    let real = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut story = String::new();
    for (name, edit) in STORY {
        let folder = tempfile::tempdir().expect("a temporary folder");
        copy(&real.join("content"), &folder.path().join("content"));
        edit(folder.path());
        let _ = write!(story, "{name}:\n{}", state(folder.path()));
        // Whatever happened, accepting it ends it: what is left is not there, or has lost its source.
        agree(folder.path());
        let left = state(folder.path());
        assert!(!left.contains("outdated") && !left.contains("unmarked"), "{name}\n{left}");
    }
    expect(&tests().join("translations/story.txt"), &story).unwrap_or_else(|fault| panic!("{fault}"));
}

#[test]
fn the_real_programme_is_current() {
    assert_eq!(state(Path::new(env!("CARGO_MANIFEST_DIR"))), "");
}

fn said(root: &Path, args: &[&str]) -> String {
    let output = groter(root).arg("translations").args(args).output().expect("a program");
    format!(
        "$ groter translations {}\n{}{}exit {}\n\n",
        args.join(" "),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
        output.status.code().unwrap_or(-1),
    )
}

/// Git with a fixed author and moment, so that nothing depends on whoever runs the tests.
fn git(root: &Path, args: &[&str]) {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args([
        "-c",
        "user.name=T",
        "-c",
        "user.email=t@example.org",
        "-c",
        "commit.gpgsign=false",
    ]);
    assert!(command.args(args).output().expect("git").status.success(), "{args:?}");
}

#[test]
fn every_form_of_the_report() {
    let folder = programme();
    let root = folder.path();
    let card = "content/water/nu/beek/index";
    let mut all = said(root, &["accept", "--all"]);
    git(root, &["init", "-q"]);
    git(root, &["add", "-A"]);
    git(root, &["commit", "-qm", "a"]);
    let source = fs::read_to_string(root.join(format!("{card}.nl.md"))).expect("the card");
    let last = source.trim_end().len();
    let source = format!("{} En nog een zin.\n\n## Kop\n", &source[..last]);
    fs::write(root.join(format!("{card}.nl.md")), source).expect("a written file");
    fs::remove_file(root.join("content/over.en.md")).expect("a file");
    for form in ["table", "csv", "json", "html"] {
        all += &said(root, &["--as", form]);
    }
    all += &said(root, &["--lang", "nl", "--no-diff"]);
    all += &said(root, &["--lang", "xx"]);
    all += &said(root, &["--as", "html", "--out", "out.html"]);
    all += &said(root, &["accept", "beeek"]);
    all += &said(root, &["accept", &format!("{card}.en.md"), "--lang", "en"]);
    all += &said(root, &["accept", "beek"]);
    all += &said(root, &[]);
    expect(&tests().join("translations/forms.txt"), &all).unwrap_or_else(|fault| panic!("{fault}"));
}

/// A program may not have as many files open as a programme has translations.
#[cfg(unix)]
#[test]
fn more_translations_than_open_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    copy(&tests().parent().expect("the project").join("content"), &root.join("content"));
    for file in walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|file| file.file_type().is_file())
    {
        let Ok(text) = fs::read_to_string(file.path()) else { continue };
        let Some((head, mark)) = text.split_once("\ntranslated_from:\n") else { continue };
        let (_, body) = mark.split_once("\n---\n").expect("the end of the front matter");
        fs::write(file.path(), format!("{head}\n---\n{body}")).expect("a written file");
    }
    let limited = "ulimit -n 40; exec \"$0\" translations accept --all";
    let output = Command::new("sh").current_dir(root).args(["-c", limited, env!("CARGO_BIN_EXE_groter")]).output();
    let output = output.expect("sh");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.lines().count() > 60, "{said}");
}
