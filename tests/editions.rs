//! Editions: what is published is frozen, proven byte for byte, and compared with what comes later.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use groter::diag::Diagnostics;
use groter::edition::record::Language;
use groter::edition::{Content, Figure, How, Manifest, Part, Record, Role, Stamp, Text, archive, path};
use groter::load::Source;
use groter::yaml::Date;
use groter::{Messages, Options, Sources, build, changes, describe, freeze, load, unpack, verify};
use proptest::prelude::{Strategy, any, prop, proptest};

use crate::cli::groter;
use crate::support::{copy, expect, files, tests};

fn date(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn stamp(name: &str, day: &str) -> Stamp {
    Stamp { name: name.into(), date: date(day) }
}

/// The sources of a programme among the tests.
fn sources(name: &str) -> Sources {
    let (sources, diags) = load(&tests().join(name));
    assert!(diags.is_empty(), "{diags:?}");
    sources
}

fn frozen(sources: &Sources, stamp: &Stamp) -> Manifest {
    let found = freeze((sources, Diagnostics::new()), stamp, false, &Options::default(), &|_| ());
    found.manifest.unwrap_or_else(|| panic!("not made: {:#?}", found.diagnostics))
}

/// The sources with the manifest of an edition among them.
fn with(sources: &Sources, manifest: &Manifest) -> Sources {
    let mut all = sources.clone();
    all.files.insert(path(&manifest.name), Source::from(manifest.write().as_bytes()));
    all
}

fn site(sources: &Sources, options: &Options) -> BTreeMap<String, Vec<u8>> {
    files(&build(sources, Diagnostics::new(), options, &|_| ()))
}

fn digests(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    files.iter().map(|(path, bytes)| (path.clone(), blake3::hash(bytes).to_hex().to_string())).collect()
}

#[test]
fn an_edition_stands_on_the_site_until_something_changes() {
    let first = sources("faults/_base");
    let manifest = frozen(&first, &stamp("2026-1", "2026-05-01"));
    assert_eq!(manifest, frozen(&first, &stamp("2026-1", "2026-05-01")), "two are equal");
    let mut now = with(&first, &manifest);
    let options = Options::default();
    let made = site(&now, &options);
    assert_eq!(digests(&made), manifest.outputs, "what was counted is what is built");
    let page = |files: &BTreeMap<String, Vec<u8>>, name: &str| String::from_utf8(files[name].clone()).expect("UTF-8");
    let line = "<span>Uitgave 2026-1, 1 mei 2026</span>";
    assert!(page(&made, "index.html").contains(line), "{}", page(&made, "index.html"));
    assert!(page(&made, "en/index.html").contains("<span>Edition 2026-1, May 1, 2026</span>"));
    assert!(page(&made, "data/projects.json").contains("\"version\": \"2026-1\""));
    assert!(page(&made, "data/dataset.jsonld").contains("\"dcat:version\": \"2026-1\""));
    assert!(!made.keys().any(|path| path.contains("editions")), "{:?}", made.keys());
    // Nobody claims an edition with drafts, nor one in another dress.
    assert!(!page(&site(&now, &Options { drafts: true, ..Options::default() }), "index.html").contains("2026-1"));
    let card = groter::path::SourcePath::new("content/water/beek.nl.md");
    let before = now.files[&card].clone();
    let text = before.text().expect("a text").replace("title: ", "title: Nieuwe ");
    now.files.insert(card.clone(), Source::from(&*text));
    assert!(!page(&site(&now, &options), "index.html").contains("2026-1"));
    let proof = verify((&now, Diagnostics::new()), &manifest, &Options::default(), &|_| ());
    let differing: Vec<&str> = proof.differences.iter().map(|found| found.path.as_str()).collect();
    assert!(differing.contains(&"content/water/beek.nl.md") && differing.contains(&"water/beek/index.html"));
    assert!(!differing.contains(&"colofon/index.html"), "only what really differs: {differing:?}");
    now.files.insert(card, before);
    assert_eq!(site(&now, &options), made, "the same sources make the same bytes");
    let proof = verify((&now, Diagnostics::new()), &manifest, &Options::default(), &|_| ());
    assert_eq!((proof.differences, proof.diagnostics), (Vec::new(), Vec::new()));
}

/// A later groter has another theme: with the archive, the edition is made with the one of its time.
#[test]
fn an_archive_remembers_the_theme_of_its_time() {
    let name = "themes/regio/templates/footer.html";
    let file = groter::path::SourcePath::new(name);
    let first = sources("faults/_base");
    let mut then = first.clone();
    let footer = b"<footer><p>Toen</p></footer>".to_vec();
    then.files.insert(file.clone(), Source::from(std::str::from_utf8(&footer).expect("UTF-8")));
    let mut manifest = frozen(&then, &stamp("2026-1", "2026-05-01"));
    let digest = manifest.sources.remove(name).expect("its digest");
    manifest.built_in.insert(name.to_owned(), digest);
    let zip = archive::pack(&first, &BTreeMap::from([(name.to_owned(), footer)])).expect("packed");
    let again = unpack(&archive::path("2026-1"), &zip, &manifest).expect("sound");
    let proof = verify((&again, Diagnostics::new()), &manifest, &Options::default(), &|_| ());
    assert_eq!((proof.differences, proof.diagnostics), (Vec::new(), Vec::new()));
    // Without it, the theme of today differs, and it is named.
    let proof = verify((&first, Diagnostics::new()), &manifest, &Options::default(), &|_| ());
    assert!(proof.differences.iter().any(|found| found.path == name && found.part == Part::BuiltIn));
    assert!(proof.differences.iter().any(|found| found.path == "index.html" && found.how == How::Changed));
}

/// What groter says, and its exit code.
fn run(here: &Path, args: &[&str]) -> (String, Option<i32>) {
    let output = groter(here).args(args).output().expect("groter runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (text(output.stdout) + &text(output.stderr), output.status.code())
}

fn check(here: &Path, args: &[&str], code: i32, parts: &[&str]) {
    let (text, found) = run(here, args);
    assert_eq!(found, Some(code), "{args:?}\n{text}");
    for part in parts {
        assert!(text.contains(part), "{args:?}: {part}\n{text}");
    }
}

#[test]
fn the_command_line() {
    let folder = tempfile::tempdir().expect("a new folder");
    let here = folder.path();
    copy(&tests().join("property/programme"), here);
    check(here, &["edition", "list"], 0, &["there are no editions yet"]);
    check(here, &["edition", "verify", "2026-1"], 2, &["edition-none"]);
    check(here, &["edition", "create", "now"], 2, &["edition-name-invalid"]);
    check(here, &["edition", "create", "a/b"], 2, &["edition-name-invalid"]);
    check(here, &["edition", "create", "x", "--date", "1-5-2026"], 2, &["YYYY-MM-DD"]);
    let made = &["edition", "create", "2026-1", "--date", "2026-05-01", "--archive", "--no-print"];
    check(here, made, 0, &["edition `2026-1` is in `content/editions/2026-1.json`", "2026-1.zip"]);
    check(here, made, 2, &["edition-exists"]);
    check(here, &["edition", "create", "2026-2", "--no-print"], 2, &["edition-same"]);
    check(here, &["edition", "list"], 0, &["2026-05-01", "edition `2026-1` is what is there now"]);
    check(here, &["edition", "verify", "2026-1"], 0, &["byte for byte"]);
    check(here, &["edition", "verify", "2026-9"], 2, &["edition-unknown"]);
    check(here, &["edition", "diff", "2026-1"], 0, &["Er is niets veranderd."]);
    check(here, &["edition", "diff", "2026-1", "--lang", "fr"], 0, &["Rien n’a changé."]);
    // What stands online is the edition, until somebody mends it by hand.
    check(here, &["build", "--no-print"], 0, &[]);
    check(here, &["edition", "verify", "2026-1", "--out", "public"], 0, &["byte for byte"]);
    fs::write(here.join("public/index.html"), "gekaapt").expect("a written file");
    let out = &["edition", "verify", "2026-1", "--out", "public"];
    check(here, out, 1, &["edition-differs", "index.html"]);
    // The archive proves it whatever became of the files.
    fs::remove_file(here.join("content/water/nu/dijk.nl.md")).expect("a file less");
    fs::write(here.join("content/over.nl.md"), "---\ntitle: Over ons\n---\n").expect("a written file");
    check(here, &["edition", "verify", "2026-1", "--archive"], 0, &["byte for byte"]);
    check(here, &["edition", "list"], 0, &["none of these editions", "yes"]);
    let card = here.join("content/water/nu/beek/index.nl.md");
    let text = fs::read_to_string(&card).expect("a card").replace("(card:dijk)", "(card:beek)");
    fs::write(&card, text.replace('\n', "\r\n")).expect("a written file");
    let found = &["missing", "content/water/nu/dijk.nl.md", "differs", "content/over.nl.md", "edition-differs"];
    check(here, &["edition", "verify", "2026-1"], 1, found);
    let report = here.join("report.html");
    check(here, &["edition", "diff", "2026-1", "--as", "html", "--out", "report.html"], 0, &["report.html"]);
    assert!(fs::read_to_string(&report).expect("a report").contains("<html lang=\"nl\">"));
    check(here, &["edition", "diff", "2026-1", "--as", "json"], 0, &["\"ending\": \"removed\""]);
    // What is broken is told, and no edition is made of it.
    fs::write(&card, "---\ntitel: x\n---\n").expect("a written file");
    check(here, &["edition", "create", "2026-2", "--no-print"], 1, &["no edition was made"]);
    assert!(!here.join("content/editions/2026-2.json").exists());
    fs::write(here.join("content/editions/2026-1.zip"), "PK").expect("a written file");
    check(here, &["edition", "verify", "2026-1", "--archive"], 1, &["edition-archive-broken"]);
    fs::remove_file(here.join("content/editions/2026-1.zip")).expect("a file less");
    check(here, &["edition", "verify", "2026-1", "--archive"], 2, &["edition-archive-missing"]);
}

#[test]
fn a_file_whose_lines_end_otherwise_is_named_as_such() {
    let folder = tempfile::tempdir().expect("a new folder");
    let here = folder.path();
    copy(&tests().join("property/programme"), here);
    check(here, &["edition", "create", "2026-1", "--no-print"], 0, &[]);
    let file = here.join("content/over.nl.md");
    let text = fs::read_to_string(&file).expect("a page");
    fs::write(&file, text.replace('\n', "\r\n")).expect("a written file");
    check(here, &["edition", "verify", "2026-1"], 1, &["other line ends  content/over.nl.md"]);
}

/// What a programme says on a day.
fn said(name: &str, edition: &str, day: &str) -> Manifest {
    let options = Options { today: Some(date(day)), ..Options::default() };
    let found = describe(&sources(&format!("editions/{name}")), Diagnostics::new(), &options);
    Manifest { name: edition.to_owned(), ..found.unwrap_or_else(|diags| panic!("{diags:#?}")) }
}

#[test]
fn what_changed_in_four_languages() {
    let (then, now) = (said("then", "2026-1", "2026-05-01"), said("now", "2027-1", "2027-02-01"));
    let changes = changes::changes(&then, &now);
    let mut faults = Vec::new();
    let mut compare = |name: &str, text: &str| {
        faults.extend(expect(&tests().join(format!("editions/{name}")), text).err());
    };
    for lang in ["nl", "en", "de", "fr"] {
        compare(&format!("{lang}.txt"), &changes::text(&changes, &Messages::new(lang), lang));
    }
    compare("nl.html", &changes::html(&changes, &Messages::new("nl"), "nl"));
    compare("changes.json", &format!("{:#}\n", serde_json::to_value(&changes).expect("JSON")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_changes_from_an_edition_to_itself() {
    for name in ["then", "now"] {
        let edition = said(name, "2026-1", "2026-05-01");
        assert!(changes::changes(&edition, &edition).is_empty(), "{name}");
    }
}

/// Words are read once: that takes longer than a comparison.
static WORDS: LazyLock<[Messages; 3]> = LazyLock::new(|| ["nl", "fr", "en"].map(Messages::new));

fn text() -> impl Strategy<Value = Text> {
    let words = || prop::collection::vec("[a-d]{1,2}", 0..5);
    ("[A-C]{0,2}", "[a-c]{0,2}", "[a-c]{1,2}/", words(), words()).prop_map(|(title, summary, address, body, old)| {
        Text { title, summary, address, aliases: old, words: body.len(), body: body.join(" "), ..Text::default() }
    })
}

fn record() -> impl Strategy<Value = Record> {
    let texts = prop::collection::btree_map("nl|en|de", text(), 0..3);
    let roles = prop::sample::select(vec![Role::Card, Role::Page, Role::Section]);
    let figures = prop::collection::vec(("[xy]", any::<i16>()), 0..3);
    let facts = (prop::option::of("[a-d]"), prop::option::of(2020..2035_i32), prop::option::of("underway|completed"));
    (texts, roles, figures, facts).prop_map(|(texts, role, figures, (parent, year, status))| {
        let figure = |(id, value): (String, i16)| Figure { id, value: f64::from(value), ..Figure::default() };
        let mut figures: Vec<Figure> = figures.into_iter().map(figure).collect();
        figures.dedup_by(|a, b| a.id == b.id);
        Record { role, parent, year, status, figures, texts, ..Record::default() }
    })
}

fn edition() -> impl Strategy<Value = Manifest> {
    let languages = ["nl", "en", "de"].map(|tag| Language { tag: tag.to_owned(), name: tag.to_owned() }).to_vec();
    prop::collection::btree_map("[a-e]", record(), 0..5).prop_map(move |entries| Manifest {
        date: "2026-05-01".to_owned(),
        content: Content { languages: languages.clone(), entries, ..Content::default() },
        ..Manifest::default()
    })
}

proptest! {
    #[test]
    fn an_edition_is_always_itself(edition in edition()) {
        let changes = changes::changes(&edition, &edition);
        assert!(changes.is_empty(), "{changes:#?}");
    }

    #[test]
    fn any_two_can_be_told(then in edition(), now in edition()) {
        let changes = changes::changes(&then, &now);
        for lang in ["nl", "fr", "ar"] {
            let messages = WORDS.iter().find(|messages| messages.lang() == lang).unwrap_or(&WORDS[2]);
            let text = changes::text(&changes, messages, lang);
            // A message or a value that is missing shows as its name in braces.
            assert!(!text.contains('{'), "{text}");
            assert!(!changes::html(&changes, messages, lang).contains("{changes"));
        }
    }
}
