//! The command line as people and programs meet it: the real binary, its streams and its exit codes.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{copy, expect, tests, tree};

/// groter, in `here`, without anything that the tester's own environment says.
pub(crate) fn groter(here: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_groter"));
    command.current_dir(here).env("COLUMNS", "100");
    for name in
        ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "GITHUB_WORKSPACE"]
    {
        command.env_remove(name);
    }
    command
}

/// What groter said: standard output, standard error, exit code.
fn said(output: &Output) -> (String, String, Option<i32>) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (text(&output.stdout), text(&output.stderr), output.status.code())
}

fn run(here: &Path, args: &[&str]) -> (String, String, Option<i32>) {
    said(&groter(here).args(args).output().expect("groter runs"))
}

/// A small sound programme to spoil.
pub(crate) fn programme() -> TempDir {
    let folder = tempfile::tempdir().expect("a new folder");
    copy(&tests().join("property/programme"), folder.path());
    folder
}

/// A card that no site can be made with.
pub(crate) fn spoil(root: &Path) -> PathBuf {
    let card = root.join("content/water/nu/stuk.nl.md");
    fs::write(&card, "---\ntitle: Stuk\nyeaar: 2050\n---\n").expect("a written file");
    card
}

const COMMANDS: &[&[&str]] = &[
    &[],
    &["build"],
    &["check"],
    &["print"],
    &["serve"],
    &["watch"],
    &["plan"],
    &["export"],
    &["import"],
    &["schema"],
    &["init"],
    &["new"],
    &["new", "card"],
    &["new", "translation"],
    &["completions"],
    &["edition"],
    &["edition", "create"],
    &["edition", "list"],
    &["edition", "verify"],
    &["edition", "diff"],
];

#[test]
fn help_is_as_expected() {
    let here = tempfile::tempdir().expect("a new folder");
    let mut faults = Vec::new();
    for command in COMMANDS {
        let args: Vec<&str> = command.iter().copied().chain(["--help"]).collect();
        let (out, err, code) = run(here.path(), &args);
        assert_eq!((err.as_str(), code), ("", Some(0)), "{command:?}");
        let name = if command.is_empty() { "groter".to_owned() } else { command.join("-") };
        faults.extend(expect(&tests().join(format!("cli/{name}.txt")), &out).err());
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn exit_codes() {
    let sound = programme();
    let broken = programme();
    spoil(broken.path());
    let empty = tempfile::tempdir().expect("a new folder");
    let check = |here: &TempDir, args: &[&str], expect: i32| {
        let (out, err, code) = run(here.path(), args);
        assert_eq!(code, Some(expect), "{args:?}\n{out}{err}");
    };
    for command in [&["build"][..], &["check"], &["plan"]] {
        check(&sound, command, 0);
        check(&broken, command, 1);
        check(&empty, command, 2);
        check(&sound, &[command, &["--onzin"]].concat(), 2);
        check(&sound, &[command, &["--root", "/nergens"]].concat(), 2);
    }
    check(&sound, &["plan", "--why", "/en/"], 0);
    check(&sound, &["plan", "--why", "nergens"], 2);
    check(&sound, &["new", "card", "Een sluis", "--in", "nergens"], 2);
    check(&sound, &["new", "card", "Dijk", "--in", "nu"], 2);
    check(&sound, &["new", "card", "Sluis"], 2);
    check(&sound, &["init", "."], 2);
    // What would not go on.
    check(&empty, &["serve"], 2);
    check(&empty, &["watch"], 2);
    check(&sound, &["serve", "--editor", "word"], 2);
    check(&sound, &["serve", "--port", "70000"], 2);
    // An address for documentation (RFC 5737), which no computer has.
    check(&sound, &["serve", "--host", "203.0.113.9"], 2);
    let (out, err, _) = run(sound.path(), &["serve", "--lang", "nl", "--host", "203.0.113.9"]);
    assert!(err.contains("fout[host-unusable]: op `203.0.113.9` kan het voorbeeld niet staan"), "{out}{err}");
    check(&sound, &["schema"], 2);
    check(&sound, &["schema", "onzin"], 2);
    check(&sound, &["completions", "onzin"], 2);
    check(&sound, &["onzin"], 2);
    check(&sound, &[], 2);
    check(&sound, &["--version"], 0);
    check(&sound, &["check", "--lang", "es"], 2);
    check(&sound, &["check", "--format", "xml"], 2);
}

#[cfg(feature = "print")]
#[test]
fn one_brochure_on_demand() {
    let root = tempfile::tempdir().expect("a new folder");
    copy(&tests().join("faults/_base"), root.path());
    copy(&tests().join("faults/print-fit"), root.path());
    for (args, name) in [
        (&["print", "--lang", "en"][..], "brochure-en.pdf"),
        (&["print", "--for", "press"], "brochure-nl-press.pdf"),
        (&["print", "--for", "booklet", "--creep", "0.2"], "brochure-nl-booklet.pdf"),
        (&["print", "--for", "proof", "--paper", "a5", "--out", "proef.pdf"], "proef.pdf"),
    ] {
        let (out, err, code) = run(root.path(), args);
        assert_eq!(code, Some(0), "{args:?} {err}");
        assert!(out.contains(name), "{args:?} {out}");
        assert!(fs::read(root.path().join(name)).expect(name).starts_with(b"%PDF-1."), "{args:?}");
    }
    let (out, err, code) = run(root.path(), &["print", "--lang", "fy", "--out", "fy.pdf"]);
    assert_eq!((out.as_str(), code), ("", Some(1)), "{err}");
    assert!(err.contains("error[print-language]") && !root.path().join("fy.pdf").exists(), "{err}");
    let (_, err, code) = run(root.path(), &["print", "--for", "onzin"]);
    assert_eq!(code, Some(2), "{err}");
}

#[cfg(feature = "print")]
#[test]
fn files_for_the_press_are_checked_when_asked() {
    let root = tempfile::tempdir().expect("a new folder");
    copy(&tests().join("faults/_base"), root.path());
    copy(&tests().join("faults/print-fit"), root.path());
    let (_, err, code) = run(root.path(), &["check", "--print", "--lang", "en"]);
    // Its small theme knows no bleed, and its black is that of a screen.
    assert_eq!(code, Some(1), "{err}");
    assert!(err.contains("error[press-fault]"), "{err}");
    let (_, err, code) = run(root.path(), &["check", "--lang", "en"]);
    assert_eq!(code, Some(0), "{err}");
}

#[test]
fn the_root_is_found_upwards() {
    let root = programme();
    let (out, err, code) = run(&root.path().join("content/water/nu"), &["check", "--lang", "en"]);
    assert_eq!((out.as_str(), code), ("no problems found\n", Some(0)), "{err}");
    let (_, _, code) = run(&root.path().join("content/water/nu"), &["build"]);
    assert!(code == Some(0) && root.path().join("public/index.html").is_file());
    let elsewhere = tempfile::tempdir().expect("a new folder");
    let given = root.path().to_string_lossy();
    assert_eq!(run(elsewhere.path(), &["check", "--root", &given]).2, Some(0));
    let (out, err, code) = run(elsewhere.path(), &["check", "--lang", "en"]);
    assert!(out.is_empty() && err.contains("root-missing") && code == Some(2), "{out}{err}");
}

#[test]
fn what_the_site_is_like() {
    let root = programme();
    let page = |args: &[&str]| {
        let out = tempfile::tempdir().expect("a new folder");
        let place = out.path().join("site");
        let (_, err, code) = run(root.path(), &[&["build", "--out", &place.to_string_lossy()], args].concat());
        assert_eq!(code, Some(0), "{args:?}\n{err}");
        (fs::read_to_string(place.join("water/nu/beek/index.html")).expect("a page"), tree(&place))
    };
    let (plain, files) = page(&[]);
    assert!(plain.contains("href=\"/pad/"), "{plain}");
    assert!(!files.keys().any(|path| path.contains("concept")));
    let (moved, files) = page(&["--base-url", "https://elders.example.org/a/b/"]);
    assert!(moved.contains("href=\"/a/b/") && !moved.contains("/pad/"), "{moved}");
    assert!(String::from_utf8_lossy(&files["sitemap.xml"]).contains("https://elders.example.org/a/b/"));
    let (relative, _) = page(&["--relative"]);
    assert!(relative.contains("href=\"../") && !relative.contains("href=\"/"), "{relative}");
    let (themed, _) = page(&["--theme", "regio"]);
    assert!(themed.contains("class=\"skip\""), "{themed}");
    let draft = root.path().join("content/water/nu/concept.nl.md");
    fs::write(draft, "---\ntitle: Concept\ndraft: true\n---\n").expect("a written file");
    assert!(!page(&[]).1.contains_key("water/nu/concept/index.html"));
    assert!(page(&["--drafts"]).1.contains_key("water/nu/concept/index.html"));
    let (_, err, code) = run(root.path(), &["check", "--theme", "nergens"]);
    assert!(code == Some(1) && err.contains("theme-missing"), "{err}");
    let (_, err, code) = run(root.path(), &["check", "--base-url", "onzin"]);
    assert!(code == Some(2) && err.contains("--base-url"), "{err}");
}

#[test]
fn json_for_programs() {
    let root = programme();
    spoil(root.path());
    let (out, err, code) = run(root.path(), &["check", "--format", "json", "--lang", "en"]);
    assert_eq!((err.as_str(), code), ("", Some(1)));
    let json: Value = serde_json::from_str(&out).expect("JSON");
    let first = &json["diagnostics"][0];
    assert_eq!(first["code"], "unknown-key-meant");
    assert_eq!(first["severity"], "error");
    assert_eq!(first["file"], "content/water/nu/stuk.nl.md");
    assert_eq!((&first["line"], &first["column"], &first["length"]), (&3.into(), &1.into(), &5.into()));
    assert_eq!(first["excerpt"], "yeaar: 2050");
    assert!(first["message"].as_str().is_some_and(|text| text.contains("yeaar")), "{first}");
    assert!(first["help"].is_string() && first["related"].is_array());
    assert_eq!(json["summary"]["errors"], 1);
    let sound = programme();
    for args in [&["build"][..], &["check", "--timings"], &["plan"], &["plan", "--why", "/en/"]] {
        let (out, err, code) = run(sound.path(), &[args, &["--format", "json"]].concat());
        assert_eq!((err.as_str(), code), ("", Some(0)), "{args:?}");
        let json: Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(json["summary"]["errors"], 0, "{args:?}");
        assert_eq!(json.get("steps").is_some(), args[0] == "plan");
    }
    let nowhere = tempfile::tempdir().expect("a new folder");
    let (out, _, code) = run(nowhere.path(), &["build", "--format", "json"]);
    let json: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&json["diagnostics"][0]["code"], code), (&"root-missing".into(), Some(2)));
}

#[test]
fn how_hard_texts_are_to_read() {
    let root = programme();
    let long = "De gemeenschappelijke ".to_owned() + &"vergaderingen ".repeat(28) + "duren lang.";
    let text = format!("---\ntitle: Taal\n---\n\nHet MKB telt mee. Dat is fijn.\n\n{long}\n");
    fs::write(root.path().join("content/water/nu/taal.nl.md"), text).expect("a written file");
    let (out, err, code) = run(root.path(), &["check", "--language", "--no-print", "--lang", "nl"]);
    // Advice changes no exit code.
    assert_eq!(code, Some(0), "{out}{err}");
    let row = out.lines().find(|line| line.starts_with("water/nu/taal.nl.md")).expect("a row");
    let cells: Vec<&str> = row.split_whitespace().collect();
    assert_eq!((cells[1], cells[2], cells[3], cells[4]), ("39", "3", "13,0", "32"), "{row}");
    assert!(row.ends_with("zeer moeilijk"), "{row}");
    for part in ["Flesch-Douma", "water/nu/taal.nl.md:7  32  De gemeenschappelijke", "MKB (5)", "dit is advies"] {
        assert!(out.contains(part), "no {part} in\n{out}");
    }
    let (out, _, code) = run(root.path(), &["check", "--language", "--no-print", "--format", "json"]);
    let json: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&json["language"][0]["lang"], code), (&"nl".into(), Some(0)));
    let texts = json["language"][0]["texts"].as_array().expect("texts");
    let text = texts.iter().find(|text| text["title"] == "Taal").expect("the text");
    assert_eq!((&text["words"], &text["ease"]), (&39.into(), &"very-difficult".into()));
    assert_eq!((&text["long_sentences"][0]["line"], &text["abbreviations"][0]["name"]), (&7.into(), &"MKB".into()));
    let (out, _, _) = run(root.path(), &["check", "--no-print", "--format", "json"]);
    assert!(!out.contains("long_sentences"), "{out}");
}

#[test]
fn annotations_for_github() {
    let root = programme();
    let odd = root.path().join("content/water/nu/a,b:c%.nl.md");
    fs::write(odd, "---\ntitle: Stuk\nyeaar: 2050\n---\n").expect("a written file");
    let (out, err, code) = run(root.path(), &["check", "--format", "github", "--lang", "en"]);
    assert_eq!((err.as_str(), code), ("", Some(1)));
    let line = out.lines().find(|line| line.contains("unknown-key-meant")).expect("an annotation");
    let start = "::error file=content/water/nu/a%2Cb%3Ac%25.nl.md,line=3,col=1,title=unknown-key-meant::";
    assert!(line.starts_with(start), "{line}");
    assert!(out.lines().all(|line| line.starts_with("::")), "{out}");
    // Annotations name files from the repository's root.
    let above = root.path().parent().expect("a folder");
    let output = groter(root.path()).args(["check", "--format", "github"]).env("GITHUB_WORKSPACE", above).output();
    let name = root.path().file_name().expect("a name").to_string_lossy();
    let (out, _, _) = said(&output.expect("groter runs"));
    assert!(out.contains(&format!("file={name}/content/")), "{out}");
}

#[test]
fn languages_of_the_messages() {
    let root = programme();
    let check = |args: &[&str], variables: &[(&str, &str)], expect: &str| {
        let output = groter(root.path()).arg("check").args(args).envs(variables.iter().copied()).output();
        let (out, err, _) = said(&output.expect("groter runs"));
        assert!(out.contains(expect), "{args:?} {variables:?}\n{out}{err}");
    };
    check(&[], &[], "no problems");
    check(&[], &[("LANG", "nl_NL.UTF-8")], "geen problemen");
    check(&[], &[("LANG", "nl_NL.UTF-8"), ("LC_ALL", "de_DE")], "keine Probleme");
    check(&[], &[("LANG", "nl_NL.UTF-8"), ("LC_MESSAGES", "fr_BE")], "aucun problème");
    check(&[], &[("LANG", "C.UTF-8")], "no problems");
    check(&[], &[("LANG", "pt_PT")], "no problems");
    check(&["--lang", "nl"], &[("LC_ALL", "de_DE")], "geen problemen");
}

#[test]
fn colours_only_where_wanted() {
    let root = programme();
    spoil(root.path());
    let coloured = |args: &[&str], variables: &[(&str, &str)]| {
        let output = groter(root.path()).arg("check").args(args).envs(variables.iter().copied()).output();
        let (out, err, _) = said(&output.expect("groter runs"));
        assert!(!out.contains('\u{1b}') && err.contains("unknown-key"), "{out}{err}");
        // No bar either: nobody watches.
        assert!(!err.contains('\r'), "{err:?}");
        err.contains('\u{1b}')
    };
    assert!(!coloured(&[], &[]));
    assert!(!coloured(&["--color", "never"], &[]));
    assert!(coloured(&["--color", "always"], &[]));
    assert!(!coloured(&[], &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "0")]));
    assert!(!coloured(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
}

#[test]
fn quiet_says_only_problems() {
    let root = programme();
    assert_eq!(run(root.path(), &["build", "--quiet"]), (String::new(), String::new(), Some(0)));
    assert_eq!(run(root.path(), &["check", "-q"]), (String::new(), String::new(), Some(0)));
    let (out, err, code) = run(root.path(), &["build"]);
    assert!(!out.is_empty() && err.is_empty() && code == Some(0), "{out}{err}");
    spoil(root.path());
    let (out, err, _) = run(root.path(), &["check", "-q"]);
    assert!(out.is_empty() && err.contains("yeaar"), "{out}{err}");
}

#[test]
fn plans() {
    let root = programme();
    let (out, err, _) = run(root.path(), &["plan", "--lang", "en"]);
    assert!(err.is_empty() && out.lines().count() > 20, "{out}{err}");
    for why in ["water/nu/beek/index.html", "/water/nu/beek/", "public/water/nu/beek/index.html", "/water/nu/beek"] {
        let (out, err, code) = run(root.path(), &["plan", "--why", why]);
        assert_eq!(code, Some(0), "{why}: {err}");
        assert!(out.contains("content/water/nu/beek/index.nl.md") && out.contains("card.html"), "{why}: {out}");
    }
    assert!(!root.path().join("public").exists(), "a plan writes nothing");
}

#[test]
fn schemas() {
    let here = tempfile::tempdir().expect("a new folder");
    let (_, _, code) = run(here.path(), &["schema", "--out", "a/b"]);
    assert_eq!(code, Some(0));
    let files = tree(here.path());
    assert_eq!(files.len(), groter::schema::Kind::ALL.len());
    for kind in groter::schema::Kind::ALL {
        let (out, err, code) = run(here.path(), &["schema", kind.name()]);
        assert_eq!((err.as_str(), code), ("", Some(0)), "{}", kind.name());
        let json: Value = serde_json::from_str(&out).expect("JSON");
        assert!(json["$schema"].as_str().is_some_and(|url| url.starts_with("https://json-schema.org/")), "{out}");
        assert_eq!(files[&format!("a/b/{}.schema.json", kind.name())], out.as_bytes());
    }
    // Again is fine: they are groter's own.
    assert_eq!(run(here.path(), &["schema", "--out", "a/b"]).2, Some(0));
}

#[test]
fn a_new_programme_builds_at_once() {
    let here = tempfile::tempdir().expect("a new folder");
    assert_eq!(run(here.path(), &["init", "nieuw"]).2, Some(0));
    let root = here.path().join("nieuw");
    let (out, _, code) = run(&root, &["build", "--format", "json"]);
    let json: Value = serde_json::from_str(&out).expect("JSON");
    let codes: Vec<_> = json["diagnostics"].as_array().into_iter().flatten().map(|d| d["code"].clone()).collect();
    assert_eq!((codes, code), (vec![Value::from("base-url-placeholder")], Some(0)));
    let before = tree(&root);
    let (_, err, code) = run(here.path(), &["init", "nieuw"]);
    assert!(code == Some(2) && err.contains("folder-not-empty"), "{err}");
    assert_eq!(tree(&root), before);
}

#[test]
fn a_new_card() {
    let root = programme();
    let (out, err, code) = run(root.path(), &["new", "card", "Een: \"sluis\" # 1", "--in", "nu"]);
    assert_eq!(code, Some(0), "{err}");
    let card = root.path().join(out.trim());
    let text = fs::read_to_string(&card).expect("the card");
    let (_, err, code) = run(root.path(), &["check"]);
    assert_eq!(code, Some(0), "{err}\n{text}");
    let (_, err, code) = run(root.path(), &["new", "card", "Een: \"sluis\" # 1", "--in", "nu"]);
    assert!(code == Some(2) && err.contains("card-exists"), "{err}");
    assert_eq!(fs::read_to_string(&card).expect("the card"), text);
    let (_, err, code) = run(root.path(), &["new", "card", "Twee", "--in", "nergens", "--lang", "en"]);
    assert!(code == Some(2) && err.contains("section-unknown") && err.contains("water/nu"), "{err}");
}

#[test]
fn a_new_card_with_all_its_facts() {
    let root = programme();
    let said = ["--year", "2030", "--place", "Stein", "--place", "Voeren", "--summary", "Een: sluis", "--tranche", "4"];
    let (out, err, code) =
        run(root.path(), &[&["new", "card", "Sluis", "--in", "nu", "--lang", "en"], &said[..]].concat());
    assert_eq!((out.as_str(), code), ("content/water/nu/sluis.nl.md\n", Some(0)), "{err}");
    assert!(err.contains("[[") && err.contains("groter serve"), "{err}");
    let text = fs::read_to_string(root.path().join(out.trim())).expect("the card");
    for line in ["summary: \"Een: sluis\"", "year: 2030", "tranche: 4", "places: [\"Stein\", \"Voeren\"]"] {
        assert!(text.lines().any(|found| found == line), "{line} in {text}");
    }
    let (_, err, code) = run(root.path(), &["check", "--no-print"]);
    assert_eq!(code, Some(0), "{err}");
    let wrong: [(&[&str], &str); 4] = [
        (&["--year", "12"], "out-of-range"),
        (&["--place", "Stain"], "unknown-place"),
        (&["--tranche", "9"], "unknown-tranche"),
        (&["--status", "klaar"], "unknown-status"),
    ];
    for (words, expect) in wrong {
        let (out, err, code) = run(root.path(), &[&["new", "card", "Twee", "--in", "nu"], words].concat());
        assert!(code == Some(2) && err.contains(expect) && out.is_empty(), "{words:?} {out}{err}");
    }
    // Nobody is there to answer.
    let (_, err, code) = run(root.path(), &["new", "card", "Twee"]);
    assert!(code == Some(2) && err.contains("--in <SECTION>") && !err.contains("<TITLE>\n"), "{err}");
}

#[test]
fn a_new_translation() {
    let root = programme();
    let before = run(root.path(), &["check", "--no-print", "--lang", "en"]);
    let output = groter(root.path()).args(["new", "translation", "dijk", "--lang", "en"]).env("LANG", "fr_FR").output();
    let (out, err, code) = said(&output.expect("groter runs"));
    assert_eq!((out.as_str(), code), ("content/water/nu/dijk.en.md\n", Some(0)), "{err}");
    assert!(err.contains("translations accept") && err.contains("traduisez"), "{err}");
    let file = root.path().join(out.trim());
    let text = fs::read_to_string(&file).expect("the translation");
    assert!(text.contains("# Traduisez") && text.contains("translated_from:\n  title: todo-"), "{text}");
    // What is only begun changes nothing for readers.
    assert_eq!(run(root.path(), &["check", "--no-print", "--lang", "en"]), before);
    let refused = [
        (&["dijk", "--lang", "EN"][..], "translation-exists"),
        (&["content/water/nu/dijk.nl.md", "--lang", "en"], "translation-exists"),
        (&["dijl", "--lang", "en"], "card-unknown"),
        (&["dijk", "--lang", "nl"], "language-unknown"),
        (&["dijk"], "--lang <LANG>"),
        (&["--lang", "en"], "<CARD>"),
    ];
    for (words, expect) in refused {
        let (out, err, code) = run(root.path(), &[&["new", "translation"], words].concat());
        assert!(code == Some(2) && err.contains(expect) && out.is_empty(), "{words:?} {out}{err}");
    }
    assert_eq!(fs::read_to_string(&file).expect("the translation"), text);
    fs::write(&file, "\n").expect("an empty file");
    let (out, err, code) = run(root.path(), &["new", "translation", "--all", "--lang", "en"]);
    assert!(
        code == Some(0) && out.contains("water/nu/dijk.en.md") && out.contains("water/nu/_index.en.md"),
        "{out}{err}"
    );
    let (out, _, code) = run(root.path(), &["new", "translation", "--all", "--lang", "en"]);
    assert!(code == Some(0) && !out.contains(".md"), "{out}");
}

#[test]
fn forms_are_brought_up_to_date() {
    let root = programme();
    let file = root.path().join("admin/config.yml");
    let make = |cms: &str| run(root.path(), &["schema", "--cms", cms, "--out", "admin/config.yml"]);
    let (_, err, code) = make("decap");
    assert_eq!(code, Some(0), "{err}");
    let text = fs::read_to_string(&file).expect("the settings");
    assert!(text.contains("# Formulieren voor Decap CMS") && text.contains("folder: content/water/nu"), "{text}");
    fs::write(&file, text.replace("git-gateway", "gitlab").replace("Eindjaar", "Anders")).expect("a written file");
    assert_eq!(make("decap").2, Some(0));
    let again = fs::read_to_string(&file).expect("the settings");
    assert_eq!(again, text.replace("git-gateway", "gitlab"));
    fs::write(&file, "backend: {}\n").expect("a written file");
    let (_, err, code) = make("sveltia");
    assert!(code == Some(1) && err.contains("write-failed"), "{err}");
    let (out, _, code) = run(root.path(), &["schema", "--cms", "sveltia", "--lang", "de"]);
    assert!(code == Some(0) && out.contains("# Formulare für Sveltia CMS"), "{out}");
}

#[test]
fn completions_of_every_shell() {
    let here = tempfile::tempdir().expect("a new folder");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (out, err, code) = run(here.path(), &["completions", shell]);
        assert!(out.contains("groter") && err.is_empty() && code == Some(0), "{shell}: {err}");
    }
}

#[test]
fn a_reader_who_has_seen_enough() {
    let root = programme();
    for args in [&["plan"][..], &["completions", "zsh"], &["schema", "site"]] {
        let command = groter(root.path()).args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = command.expect("groter runs");
        drop(child.stdout.take());
        let mut err = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut err).expect("UTF-8");
        let code = child.wait().expect("an end").code();
        assert_eq!((err.as_str(), code), ("", Some(0)), "{args:?}");
    }
}

/// A build that cannot write: the code of its fault and the exit code.
fn refused(root: &Path, args: &[&str]) -> (Vec<String>, Option<i32>) {
    let (out, _, code) = run(root, &[&["build", "--format", "json"], args].concat());
    let json: Value = serde_json::from_str(&out).expect("JSON");
    let codes = json["diagnostics"].as_array().into_iter().flatten();
    (codes.filter_map(|d| d["code"].as_str().map(str::to_owned)).collect(), code)
}

#[test]
fn folders_that_cannot_be_written_to() {
    let root = programme();
    let root = root.path();
    let one = |code: &str| vec![code.to_owned()];
    for inside in ["content", "content/x", ".", "themes/klein", ".."] {
        assert_eq!(refused(root, &["--out", inside]).0, one("out-inside"), "{inside}");
    }
    fs::write(root.join("file"), "x").expect("a written file");
    assert_eq!(refused(root, &["--out", "file"]), (one("write-failed"), Some(1)));
    assert_eq!(refused(root, &["--out", "file/deeper"]), (one("write-failed"), Some(1)));
    assert_eq!(fs::read_to_string(root.join("file")).expect("the file"), "x");

    fs::create_dir_all(root.join("theirs")).expect("a folder");
    fs::write(root.join("theirs/index.html"), "mine").expect("a written file");
    fs::write(root.join("theirs/other.txt"), "mine").expect("a written file");
    assert_eq!(refused(root, &["--out", "theirs"]), (one("out-not-ours"), Some(1)));
    assert_eq!(tree(&root.join("theirs")).len(), 2, "nothing was written");
    fs::remove_file(root.join("theirs/index.html")).expect("a removed file");
    assert_eq!(refused(root, &["--out", "theirs"]), (Vec::new(), Some(0)));
    assert_eq!(fs::read_to_string(root.join("theirs/other.txt")).expect("the file"), "mine");

    assert_eq!(refused(root, &[]).1, Some(0));
    let lock = File::options().append(true).open(root.join("public/.groter-lock")).expect("the lock");
    lock.lock().expect("locked");
    assert_eq!(refused(root, &[]), (one("out-locked"), Some(1)));
    lock.unlock().expect("unlocked");
    fs::write(root.join("public/.groter-manifest.json"), "{").expect("a written file");
    assert_eq!(refused(root, &[]), (one("manifest-broken"), Some(0)));
    assert_eq!(refused(root, &[]), (Vec::new(), Some(0)));
}
