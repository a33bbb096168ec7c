//! The whole pipeline under random programmes: whatever the files hold, there is a site or a report that says why not.
//!
//! `tests/property/programme` is a small sound programme; every case edits some of its files at random, or adds one.
//! `GROTER_CASES` cases are shared out over the tests below.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use groter::diag::{Arg, Diagnostic, Diagnostics, Place, Severity};
use groter::load::{Source, Sources};
use groter::path::SourcePath;
use groter::{Build, Messages, Options, build, load};
use proptest::prelude::{Just, Strategy, any, prop};
use proptest::prop_oneof;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use crate::support::{cases, tests};

/// The sound programme that every case starts from.
static PROGRAMME: LazyLock<Sources> = LazyLock::new(|| {
    let (sources, diags) = load(&tests().join("property/programme"));
    assert!(diags.is_empty(), "{diags:?}");
    sources
});

/// A card with faults of many kinds, none of which has to do with another card.
const BROKEN: (&str, &str) = ("content/water/nu/stuk.nl.md", include_str!("property/broken.md"));

/// Pieces of text that mean something to somebody, by the end of the file's name.
const TOKENS: &[(&str, &[&str])] = &[
    (".md", &[include_str!("property/matter.txt"), include_str!("property/markdown.txt")]),
    (".yaml", &[include_str!("property/matter.txt"), include_str!("property/settings.txt")]),
    (".ftl", &[include_str!("property/fluent.txt")]),
    (".html", &[include_str!("property/template.txt")]),
    (".svg", &[include_str!("property/picture.txt")]),
    (".css", &[include_str!("property/picture.txt")]),
];

/// Pieces that may stand in any file.
const EVERYWHERE: &[&str] = &[
    "\r\n",
    "\r",
    "\n",
    "\n\n",
    "\t",
    " ",
    "\0",
    "\u{7}",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "\u{fffd}",
    "\u{202e}",
    "é",
    "e\u{301}",
    "日本",
    "🏳️‍🌈",
    "<script>alert(1)</script>",
    "</main>",
    "&amp;",
    "&",
    "<",
    "\"",
    "'",
];

/// One change to a text, at a place that is a share of its length.
#[derive(Debug, Clone)]
enum Edit {
    Insert(u16, u16),
    Delete(u16, u8),
    Byte(u16, u8),
    /// A file half saved.
    Truncate(u16),
    /// A part of the text once more, somewhere else.
    Repeat(u16, u8, u16),
    /// A token in place of the rest of a line.
    Line(u16, u16),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => (any::<u16>(), any::<u16>()).prop_map(|(at, token)| Edit::Insert(at, token)),
        3 => (any::<u16>(), 0_u8..40).prop_map(|(at, length)| Edit::Delete(at, length)),
        2 => (any::<u16>(), any::<u8>()).prop_map(|(at, byte)| Edit::Byte(at, byte)),
        1 => any::<u16>().prop_map(Edit::Truncate),
        2 => (any::<u16>(), any::<u8>(), any::<u16>()).prop_map(|(at, length, to)| Edit::Repeat(at, length, to)),
        4 => (any::<u16>(), any::<u16>()).prop_map(|(at, token)| Edit::Line(at, token)),
    ]
}

/// The tokens for the file `path`.
fn tokens(path: &str) -> Vec<&'static str> {
    let own = TOKENS.iter().filter(|(end, _)| path.ends_with(end)).flat_map(|(_, lists)| *lists);
    own.flat_map(|list| list.split("\n¶\n")).chain(EVERYWHERE.iter().copied()).collect()
}

fn apply(path: &str, bytes: &mut Vec<u8>, edit: &Edit) {
    let place = |at: u16, bytes: &[u8]| usize::from(at) * (bytes.len() + 1) / (usize::from(u16::MAX) + 1);
    let tokens = tokens(path);
    let token = |index: u16| tokens[usize::from(index) % tokens.len()].as_bytes().to_vec();
    match *edit {
        Edit::Insert(at, index) => {
            let at = place(at, bytes);
            bytes.splice(at..at, token(index));
        }
        Edit::Delete(at, length) => {
            let at = place(at, bytes);
            let end = (at + usize::from(length)).min(bytes.len());
            bytes.drain(at..end);
        }
        Edit::Byte(at, byte) => {
            let at = place(at, bytes);
            if let Some(old) = bytes.get_mut(at) {
                *old = byte;
            }
        }
        Edit::Truncate(at) => bytes.truncate(place(at, bytes)),
        Edit::Repeat(at, length, to) => {
            let (at, to) = (place(at, bytes), place(to, bytes));
            let part = bytes[at..(at + usize::from(length)).min(bytes.len())].to_vec();
            bytes.splice(to..to, part);
        }
        Edit::Line(at, index) => {
            let at = place(at, bytes);
            let rest = bytes[at..].iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len() - at);
            bytes.splice(at..at + rest, token(index));
        }
    }
}

/// A file as the loader hands it on: text where it is one, without a byte order mark.
fn source(path: &str, bytes: &[u8]) -> Source {
    let binary = path.starts_with("content/") && path.ends_with(".svg");
    if binary {
        return Source::from(bytes);
    }
    let text = String::from_utf8_lossy(bytes);
    Source::from(text.strip_prefix('\u{feff}').unwrap_or(&text))
}

/// Files of the programme that are edited, by what they are; a kind is picked before a file.
fn kinds() -> Vec<Vec<SourcePath>> {
    let of = |start: &str, ends: &[&str]| {
        let fits = |path: &&SourcePath| {
            path.as_str().starts_with(start) && ends.iter().any(|end| path.as_str().ends_with(end))
        };
        PROGRAMME.files.keys().filter(fits).cloned().collect::<Vec<_>>()
    };
    vec![
        of("content/water/nu/", &[".md"]),
        of("content/", &[".md"]),
        of("content/site.yaml", &[""]),
        of("locales/", &[".ftl"]),
        of("themes/", &[".html"]),
        of("themes/", &[".yaml", ".css", ".svg"]),
        of("content/", &[".svg"]),
    ]
}

/// Edits of one file: which kind, which of that kind, what.
type Edits = (usize, u8, Vec<Edit>);

fn edits(kinds: std::ops::Range<usize>) -> impl Strategy<Value = Edits> {
    (kinds, any::<u8>(), prop::collection::vec(edit(), 1..6))
}

fn edited(all: &[Edits]) -> Sources {
    let kinds = kinds();
    let mut sources = PROGRAMME.clone();
    for (kind, file, edits) in all {
        let path = &kinds[*kind][usize::from(*file) % kinds[*kind].len()];
        let mut bytes = sources.files[path].bytes().to_vec();
        for edit in edits {
            apply(path.as_str(), &mut bytes, edit);
        }
        sources.files.insert(path.clone(), source(path.as_str(), &bytes));
    }
    sources
}

/// A file's name, with what people and systems put into one.
fn name() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "content",
        "themes",
        "locales",
        "klein",
        "water",
        "nu",
        "beek",
        "index",
        "_index",
        "templates",
        "static",
        "site",
        "theme",
        "css",
        "con",
        "aux",
        " ",
        "a-z",
        "404",
        "feed",
        "sitemap",
        "assets",
        "en",
        "nl",
        "EN",
        "Beek",
        "é",
        "e\u{301}",
        "日本",
        "%2e",
        "a b",
        "#",
        "?",
        "x:y",
        "\u{202e}",
        "'",
        "\"",
        "<b>",
        "&",
        "a.b",
    ]);
    let end = prop::sample::select(vec![
        ".nl.md",
        ".en.md",
        ".md",
        ".MD",
        ".xx.md",
        ".nl.en.md",
        ".yaml",
        ".html",
        ".svg",
        ".png",
        ".ftl",
        ".css",
        "",
        ".",
    ]);
    let folder = prop::sample::select(vec![
        "content",
        "content/water/nu",
        "content/water",
        "locales",
        "themes/klein/static",
        "",
    ]);
    (folder, prop::collection::vec(parts, 1..4), end).prop_map(|(folder, parts, end)| {
        let path = format!("{folder}/{}{end}", parts.join("/"));
        path.trim_start_matches('/').to_owned()
    })
}

fn options() -> impl Strategy<Value = Options> {
    let base = prop_oneof![
        6 => Just(None),
        1 => Just(Some("http://x.nl")),
        1 => Just(Some("https://x.nl/a/b/c/?q#f")),
        1 => Just(Some("javascript:alert(1)")),
        1 => Just(Some("//x")),
        1 => Just(Some("https://日本.nl/é\"<script>/")),
    ];
    (base, any::<bool>(), any::<bool>()).prop_map(|(base, drafts, relative)| Options {
        base_url: base.map(str::to_owned),
        drafts,
        relative,
        year: Some(2026),
        ..Options::default()
    })
}

/// Runs `share` per cent of the cases.
fn run<T: Strategy>(share: u32, strategy: &T, property: impl Fn(T::Value) -> Result<(), String>) {
    let cases = (cases() / 100 * share).max(20);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 4_000, ..Config::default() };
    let result = TestRunner::new(config).run(strategy, |value| property(value).map_err(TestCaseError::fail));
    if let Err(error) = result {
        panic!("{error}");
    }
}

fn built(sources: &Sources, options: &Options) -> Build {
    build(sources, Diagnostics::new(), options, &|_| ())
}

/// What is true of every build.
fn check(sources: &Sources, options: &Options) -> Result<(), String> {
    let build = built(sources, options);
    let failed = build.diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error);
    if build.output.is_some() == failed {
        return Err(format!("output {}, errors {failed}", build.output.is_some()));
    }
    for diagnostic in &build.diagnostics {
        for place in diagnostic.place.iter().chain(&diagnostic.related) {
            check_place(sources, place).map_err(|fault| format!("{fault}: {diagnostic:?}"))?;
        }
        check_words(diagnostic)?;
    }
    check_output(sources, &build)
}

/// A place lies in a file, on a line of it, and not behind its end.
fn check_place(sources: &Sources, place: &Place) -> Result<(), String> {
    let Some(text) = sources.files.get(&place.path).and_then(Source::text) else {
        return if place.span.line == 0 { Ok(()) } else { Err(String::from("a line of no text")) };
    };
    if place.span.line == 0 {
        return Ok(());
    }
    let line = text.split('\n').nth(place.span.line as usize - 1).ok_or("no such line")?;
    let line = line.trim_end_matches('\r');
    let length = line.chars().count();
    let (column, end) = (place.span.column as usize, (place.span.column + place.span.length) as usize);
    if column == 0 || place.span.length == 0 || column > length + 1 || end > length + 2 {
        return Err(format!("behind the end of a line of {length}"));
    }
    let excerpt: String = line.chars().take(400).collect();
    if excerpt == place.excerpt { Ok(()) } else { Err(format!("another line: {line:?}")) }
}

thread_local! {
    static MESSAGES: [Messages; 4] = ["nl", "en", "de", "fr"].map(Messages::new);
    /// What was put into words before: the words depend on the code and on which arguments there are.
    static SAID: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// A problem has its words in every language, with every value in its place.
fn check_words(diagnostic: &Diagnostic) -> Result<(), String> {
    let kind: Vec<&str> = diagnostic.args.iter().map(|(name, _)| *name).collect();
    let known = format!("{} {kind:?}", diagnostic.code.name());
    if SAID.with_borrow(|said| said.contains(&known)) {
        return Ok(());
    }
    let mut plain = diagnostic.clone();
    for (_, arg) in &mut plain.args {
        if let Arg::Text(text) = arg {
            *text = text.replace(['{', '}'], "");
        }
        if let Arg::Names(names) = arg {
            names.iter_mut().for_each(|name| *name = name.replace(['{', '}'], ""));
        }
    }
    MESSAGES.with(|all| {
        for messages in all {
            let help = messages.help(&plain).ok_or_else(|| format!("{}: no help: {plain:?}", messages.lang()))?;
            for text in [messages.sentence(&plain), help] {
                if text.contains("{$") || text.contains("{ $") || text.starts_with('{') || text.trim().is_empty() {
                    return Err(format!("{}: {text}: {plain:?}", messages.lang()));
                }
            }
        }
        Ok(())
    })?;
    SAID.with_borrow_mut(|said| said.insert(known));
    Ok(())
}

/// A site's files lie inside its folder, and no text of the programme becomes a script.
fn check_output(sources: &Sources, build: &Build) -> Result<(), String> {
    let Some(output) = &build.output else { return Ok(()) };
    let own = |start: &str| {
        sources
            .files
            .iter()
            .any(|(path, file)| path.as_str().starts_with(start) && PROGRAMME.files.get(path) != Some(file))
    };
    let mut folded = BTreeMap::new();
    for (path, file) in output.iter() {
        let path = path.as_str();
        let odd = |part: &str| part.is_empty() || part == "." || part == ".." || part.contains(['\\', '\0', '\n']);
        if path.split('/').any(odd) {
            return Err(format!("written to {path:?}"));
        }
        if let Some(other) = folded.insert(path.to_lowercase(), path) {
            return Err(format!("{path} and {other} are one file on some disks"));
        }
        // What a theme does is its own business.
        if !path.ends_with(".html") && !path.ends_with(".xml") || own("themes/") {
            continue;
        }
        let text = std::str::from_utf8(&file.bytes).map_err(|error| format!("{path}: {error}"))?;
        for danger in ["<script", "=\"javascript:", "=\"data:", "</main>x"] {
            if text.to_lowercase().contains(danger) {
                return Err(format!("{path} holds {danger}: {text}"));
            }
        }
    }
    Ok(())
}

#[test]
fn the_seed_is_sound() {
    for relative in [false, true] {
        let build = built(&PROGRAMME, &Options { relative, year: Some(2026), ..Options::default() });
        assert!(build.output.is_some() && build.diagnostics.is_empty(), "{:#?}", build.diagnostics);
    }
    assert!(kinds().iter().all(|files| !files.is_empty()));
}

#[test]
fn any_text_gives_a_site_or_a_report() {
    let cases = (prop::collection::vec(edits(0..4), 1..3), options());
    run(50, &cases, |(edits, options)| check(&edited(&edits), &options));
}

#[test]
fn any_theme_gives_a_site_or_a_report() {
    let cases = (prop::collection::vec(edits(3..7), 1..3), options());
    run(25, &cases, |(edits, options)| check(&edited(&edits), &options));
}

#[test]
fn any_names_give_a_site_or_a_report() {
    let text = prop::sample::select(vec![
        "---\ntitle: Een\n---\n",
        "---\ntitle: Twee\nslug: beek\naliases: [/oud/, /water/]\n---\n\n![a](../beek/beek.svg) [b](card:beek)\n",
        "---\ntitle: Drie\nimage: { file: ../../site.yaml, alt: x }\nkind: page\n---\n",
        "",
        "name: x\nextends: klein\n",
    ]);
    let cases = (prop::collection::vec((name(), text), 1..4), options());
    run(15, &cases, |(files, options)| {
        let mut sources = PROGRAMME.clone();
        for (path, text) in files {
            sources.files.insert(SourcePath::new(&path), source(&path, text.as_bytes()));
        }
        check(&sources, &options)
    });
}

/// What is reported about the broken card.
fn about(build: &Build) -> Vec<Diagnostic> {
    let here = |place: &Place| place.path.as_str() == BROKEN.0;
    build.diagnostics.iter().filter(|diagnostic| diagnostic.place.as_ref().is_some_and(here)).cloned().collect()
}

#[test]
fn one_broken_card_never_hides_another() {
    let options = Options { year: Some(2026), ..Options::default() };
    let broken = |mut sources: Sources| {
        sources.files.insert(SourcePath::new(BROKEN.0), Source::from(BROKEN.1));
        sources
    };
    let expected = about(&built(&broken(PROGRAMME.clone()), &options));
    let codes: BTreeSet<&str> = expected.iter().map(|diagnostic| diagnostic.code.name()).collect();
    assert!(codes.len() >= 12, "{codes:?}");
    run(10, &prop::collection::vec(edits(0..1), 1..4), |edits| {
        let found = about(&built(&broken(edited(&edits)), &options));
        if found == expected { Ok(()) } else { Err(format!("{found:#?}")) }
    });
}
