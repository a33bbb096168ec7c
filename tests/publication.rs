//! Languages that are not ready: what they lack, and that a language left out leaves no trace.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use groter::diag::{Arg, Code, Diagnostic, Severity};
use groter::{Build, Cache, Languages, Options};

use crate::support::{copy, files, site, tests};

/// What readers get.
fn ready() -> Options {
    Options { languages: Languages::Ready, ..Options::default() }
}

/// A programme of its own for a test to edit.
fn programme(name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a new folder");
    copy(&tests().join(name), folder.path());
    folder
}

fn write(root: &Path, file: &str, text: &str) {
    let path = root.join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a new folder");
    fs::write(path, text).expect("a written file");
}

/// Replaces `from`, which stands in the file, by `to`.
fn replace(root: &Path, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(root.join(file)).expect("a text");
    assert!(text.contains(from), "{file} does not say {from}");
    write(root, file, &text.replacen(from, to, 1));
}

/// Removes every text in a language.
fn remove(folder: &Path, suffix: &str) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            remove(&path, suffix);
        } else if path.to_string_lossy().ends_with(suffix) {
            fs::remove_file(path).expect("a removed file");
        }
    }
}

/// What the settings of `tests/sites/programme` say of a language, to be taken away.
const SAID: [(&str, &[(&str, &str)]); 2] = [
    (
        "en",
        &[
            (r#", en: 'The "Green" Valley'"#, ""),
            (", en: What we do together in the valley", ""),
            ("  en: { missing: fallback }\n", ""),
            (", en: On hold", ""),
            (", en: 4th round (2024)", ""),
            (", en: Liège", ""),
            ("{ en: Aachen, ", "{ "),
            (", en: The Valley Foundation", ""),
            (", en: The project office", ""),
        ],
    ),
    (
        "de",
        &[
            (r#", de: 'Das "Grüne" Tal'"#, ""),
            (", de: Was wir gemeinsam im Tal tun", ""),
            ("  de: { path: deutsch, label: Deutsch, missing: hide }\n", ""),
            (", de: Ruht", ""),
            (", de: 4. Förderrunde (2024)", ""),
            (", de: Lüttich", ""),
            (", de: Aachen", ""),
            (", de: Stiftung Das Tal", ""),
            (", de: Das Projektbüro", ""),
        ],
    ),
];

/// The invariant of the gate: nothing that is written tells a language that is left out from one that nobody ever had.
#[test]
fn a_language_left_out_leaves_no_trace() {
    for (lang, said) in SAID {
        let (gated, never) = (programme("sites/programme"), programme("sites/programme"));
        let (from, to) = match lang {
            "en" => ("{ missing: fallback }", "{ missing: fallback, publish: { share: 100 % } }"),
            _ => ("missing: hide }", "missing: hide, publish: { pages: [home], share: 100 % } }"),
        };
        replace(gated.path(), "content/site.yaml", from, to);
        for (from, to) in said {
            replace(never.path(), "content/site.yaml", from, to);
        }
        remove(&never.path().join("content"), &format!(".{lang}.md"));
        let build = site(gated.path(), &ready());
        let told = build.diagnostics.iter().filter(|found| found.code == Code::LanguageLeftOut).count();
        assert!(told > 0, "{lang}: {:#?}", build.diagnostics);
        let (found, expect) = (files(&build), files(&site(never.path(), &ready())));
        assert_eq!(found.keys().collect::<Vec<_>>(), expect.keys().collect::<Vec<_>>(), "{lang}");
        for (path, bytes) in &found {
            assert!(*bytes == expect[path], "{lang}: {path} differs");
            let text = String::from_utf8_lossy(bytes);
            let marks = ["hreflang=\"{}\"", "lang=\"{}\"", "\"lang\":\"{}\""].map(|mark| mark.replace("{}", lang));
            let address = if lang == "en" { "/en/" } else { "/deutsch/" };
            for mark in marks.iter().map(String::as_str).chain([address]) {
                assert!(!text.contains(mark), "{lang}: {path} says {mark}");
            }
        }
        // With nothing left out there is something to leave out.
        let whole = files(&site(gated.path(), &Options::default()));
        assert!(whole.len() > found.len());
    }
}

/// Whatever the builds before made of it, a language is there exactly while it is ready.
#[test]
fn languages_come_and_go() {
    let folder = programme("sites/programme");
    let root = folder.path();
    let published = "content/landschap/wandelen.en.md";
    let text = fs::read_to_string(root.join(published)).expect("a text");
    let gate = "{ missing: fallback, publish: { cards: [wandelen] } }";
    replace(root, "content/site.yaml", "{ missing: fallback }", gate);
    let options = Options { cache: Arc::new(Cache::default()), ..ready() };
    let english = |files: &BTreeMap<String, Vec<u8>>| files.keys().any(|path| path.starts_with("en/"));
    for there in [true, false, true, false] {
        if there {
            write(root, published, &text);
        } else {
            fs::remove_file(root.join(published)).expect("a removed file");
        }
        let found = files(&site(root, &options));
        assert_eq!(english(&found), there);
        assert!(found == files(&site(root, &ready())), "a build with a cache differs");
    }
}

const BEEK: &str = "content/water/beek.en.md";

/// A small programme with these settings for English.
fn asked(publish: &str) -> tempfile::TempDir {
    let folder = programme("faults/_base");
    let languages =
        format!("languages: {{ nl: {{ label: Nederlands }}, en: {{ label: English, publish: {publish} }} }}");
    replace(folder.path(), "content/site.yaml", "languages: [nl, en]", &languages);
    folder
}

/// What English lacks: the lack and the id or file that it is about.
fn lacks(build: &Build) -> Vec<String> {
    let codes = [Code::LanguageLeftOut, Code::LanguagePartial, Code::LanguageRefused, Code::LanguageUnready];
    let found = build.diagnostics.iter().filter(|found| codes.contains(&found.code));
    found.map(|found| said(found, &["lack", "id", "have", "wanted"])).collect()
}

fn said(found: &Diagnostic, names: &[&str]) -> String {
    let arg = |name: &&str| found.args.iter().find(|(known, _)| known == name).map(|(_, arg)| arg);
    let text = |arg: &Arg| match arg {
        Arg::Text(text) => text.clone(),
        Arg::Number(number) => number.to_string(),
        Arg::Names(names) => names.join(","),
    };
    names.iter().filter_map(arg).map(text).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_a_language_lacks() {
    let check = |publish: &str, edit: &dyn Fn(&Path), expect: &[&str]| {
        let folder = asked(publish);
        edit(folder.path());
        let build = site(folder.path(), &ready());
        assert_eq!(lacks(&build), expect, "{publish}: {:#?}", build.diagnostics);
    };
    let gone = |root: &Path| fs::remove_file(root.join(BEEK)).expect("a removed file");
    let nothing = |_: &Path| ();
    check("{ share: 100 %, cards: [beek, bron], pages: [home, water, colofon] }", &nothing, &[]);
    // Of two cards one is there.
    check("{ share: 100 % }", &gone, &["share 1 2"]);
    check("{ share: 51 % }", &gone, &["share 1 2"]);
    check("{ share: 50 % }", &gone, &[]);
    check("{ share: 0 % }", &gone, &[]);
    check("{ cards: [bron, beek] }", &gone, &["missing beek"]);
    check("{ cards: [bron] }", &gone, &[]);
    let draft = |root: &Path| replace(root, BEEK, "title:", "draft: true\ntitle:");
    check("{ cards: [beek] }", &draft, &["missing beek"]);
    // A draft of the source is in no language yet.
    let source = |root: &Path| replace(root, "content/water/beek.nl.md", "title:", "draft: true\ntitle:");
    check("{ share: 100 %, cards: [beek] }", &source, &[]);
    let section = |root: &Path| {
        fs::remove_file(root.join("content/water/_index.en.md")).expect("a removed file");
        replace(root, "content/site.yaml", "label: English", "label: English, missing: hide");
    };
    check("{ cards: [beek], pages: [water] }", &section, &["hidden beek", "missing water"]);
    // Nobody noted what these were made from.
    check("{ cards: [beek] }", &nothing, &[]);
    check("{ cards: [beek], current: true }", &nothing, &["unmarked beek"]);
    check("{ share: 50 %, current: true }", &nothing, &["share-current 0 1"]);
    let begun = |root: &Path| replace(root, BEEK, "---\n\n", "translated_from: { title: todo-bcdfghj }\n---\n\n");
    check("{ cards: [beek] }", &begun, &[]);
    check("{ pages: [accessibility] }", &nothing, &[]);
    let statement = "status: D\ndate: 2026-11-01\norganisation: { nl: De regio }\n";
    let half = |root: &Path| write(root, "content/accessibility.yaml", statement);
    check("{ pages: [accessibility] }", &half, &["statement"]);
    let whole = |root: &Path| {
        write(root, "content/accessibility.yaml", &statement.replace("De regio", "De regio, en: The region"));
    };
    check("{ pages: [accessibility] }", &whole, &[]);
    let welsh = |root: &Path| {
        replace(root, "content/site.yaml", "en: { label", "cy: { publish: { pages: [accessibility] } }, en: { label");
        replace(root, "content/site.yaml", "  en: Water", "  cy: Dŵr\n  en: Water");
        write(root, "content/accessibility.yaml", &statement.replace("De regio", "De regio, cy: Y, en: The region"));
    };
    check("{ share: 100 % }", &welsh, &["statement-words"]);
}

/// What is wrong with the files of a language that is left out keeps nobody from publishing the others; a slip in one
/// that is ready does not make it vanish.
#[test]
fn broken_files() {
    let spoil = |root: &Path| write(root, BEEK, "---\ntitle: a: b\n---\n\nText.\n");
    let errors = |build: &Build| {
        let wrong = build.diagnostics.iter().filter(|found| found.severity() == Severity::Error);
        wrong.map(|found| found.code).collect::<Vec<_>>()
    };
    let folder = asked("{ share: 100 % }");
    spoil(folder.path());
    let build = site(folder.path(), &ready());
    assert_eq!((errors(&build), lacks(&build)), (vec![Code::YamlColon], vec![]));
    // Not even text.
    fs::write(folder.path().join(BEEK), [0xff, 0xfe, 0xfd]).expect("a written file");
    let build = site(folder.path(), &ready());
    assert_eq!((errors(&build), lacks(&build)), (vec![Code::NotUtf8], vec![]));
    // The language lacks something else and is left out.
    fs::remove_file(folder.path().join("content/water/bron/index.en.md")).expect("a removed file");
    for bytes in [&b"\xff\xfe\xfd"[..], b"---\ntitle: a: b\n---\n"] {
        fs::write(folder.path().join(BEEK), bytes).expect("a written file");
        let build = site(folder.path(), &ready());
        assert_eq!((errors(&build), lacks(&build)), (vec![], vec!["share 1 2".to_owned()]));
        let faults = build.diagnostics.iter().find(|found| found.code == Code::LanguageFaults);
        assert_eq!(faults.map(|found| said(found, &["lang", "count"])), Some("en 1".to_owned()));
        assert!(!files(&build).keys().any(|path| path.starts_with("en/")));
    }
}

#[test]
fn a_partial_language_says_so() {
    let folder = asked("{ share: 100 %, otherwise: partial }");
    fs::remove_file(folder.path().join(BEEK)).expect("a removed file");
    let build = site(folder.path(), &ready());
    assert_eq!(build.diagnostics.iter().map(|found| found.code).collect::<Vec<_>>(), [Code::LanguagePartial]);
    let found = files(&build);
    let page = |path: &str| String::from_utf8_lossy(&found[path]).into_owned();
    let notice = "Not everything has been translated into English yet.";
    let link = "<a href=\"/\" hreflang=\"nl\">Complete version: <bdi lang=\"nl\">Nederlands</bdi></a>";
    let home = page("en/index.html");
    assert!(home.contains(notice) && home.contains(link), "{home}");
    assert!(home.contains("English (in part)</a>"), "{home}");
    assert!(page("index.html").contains("English (in part)</a>"));
    assert!(!page("index.html").contains(notice));
    // The text of another language says that already.
    let fallback = page("en/keeping-water/beek/index.html");
    assert!(fallback.contains("not available in English") && !fallback.contains(notice), "{fallback}");
    // Once everything is there, nothing is said.
    copy(&tests().join("faults/_base/content/water"), &folder.path().join("content/water"));
    let found = files(&site(folder.path(), &ready()));
    assert!(!String::from_utf8_lossy(&found["en/index.html"]).contains("in part"));
}

#[test]
fn writers_see_every_language() {
    for otherwise in ["leave-out", "fail"] {
        let folder = asked(&format!("{{ share: 100 %, otherwise: {otherwise} }}"));
        fs::remove_file(folder.path().join(BEEK)).expect("a removed file");
        let build = site(folder.path(), &Options::default());
        assert_eq!(build.diagnostics.iter().map(|found| found.code).collect::<Vec<_>>(), [Code::LanguageUnready]);
        assert!(files(&build).contains_key("en/index.html"));
        let build = site(folder.path(), &ready());
        assert_eq!(build.output.is_some(), otherwise == "leave-out");
    }
}

#[cfg(feature = "print")]
#[test]
fn a_language_left_out_is_not_printed() {
    let folder = asked("{ share: 100 % }");
    fs::remove_file(folder.path().join(BEEK)).expect("a removed file");
    let (sources, _) = groter::load(folder.path());
    let wish = groter::PrintWish { only: Some("en".to_owned()), ..groter::PrintWish::default() };
    let options = Options { print: Some(wish), ..ready() };
    let sheets = groter::brochure(&sources, groter::diag::Diagnostics::new(), &options, groter::Goal::Screen, &|_| ());
    assert!(sheets.bytes.is_none());
    assert!(sheets.diagnostics.iter().any(|found| found.code == Code::PrintLanguageLeftOut));
}
