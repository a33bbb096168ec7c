//! Printed documents: what is made, what is kept, what is said of it, and that nothing depends on the machine.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use groter::diag::Diagnostics;
use groter::load::{Kind, Source, Sources};
use groter::path::{OutputPath, SourcePath};
use groter::{Build, Options, PrintWish, build, load};

use crate::support::{files, tests};

/// A small programme in two languages.
fn programme() -> Sources {
    let (sources, diags) = load(&tests().join("faults/_base"));
    assert!(diags.is_empty(), "{diags:?}");
    let mut sources = sources;
    // Its picture is one of a few pixels, which no printer would take.
    put(
        &mut sources,
        "content/water/bron/index.nl.md",
        "---\ntitle: De bron\nplaces: [Stein]\n---\n\nZie [de beek](card:beek).\n",
    );
    put(&mut sources, "content/water/bron/index.en.md", "---\ntitle: The spring\n---\n\nSee [the brook](card:beek).\n");
    sources
}

fn put(sources: &mut Sources, path: &str, text: &str) {
    sources.files.insert(
        SourcePath::new(path),
        Source { kind: Kind::Text(Arc::from(text)), digest: blake3::hash(text.as_bytes()) },
    );
}

fn options() -> Options {
    Options { print: Some(PrintWish::default()), year: Some(2026), ..Options::default() }
}

fn made(sources: &Sources, options: &Options) -> Build {
    build(sources, Diagnostics::new(), options, &|_| ())
}

fn printed(build: &Build) -> BTreeMap<String, Vec<u8>> {
    files(build).into_iter().filter(|(path, _)| Path::new(path).extension().is_some_and(|end| end == "pdf")).collect()
}

fn said(build: &Build) -> Vec<String> {
    let of = |found: &groter::diag::Diagnostic| {
        let place = found.place.as_ref().map(|place| format!(" {}:{}", place.path, place.span.line));
        format!("{}{}", found.code.name(), place.unwrap_or_default())
    };
    build.diagnostics.iter().map(of).collect()
}

#[test]
fn every_language_and_card_is_printed_the_same_twice() {
    let sources = programme();
    let (first, second) = (made(&sources, &options()), made(&sources, &options()));
    let names: Vec<String> = printed(&first).into_keys().collect();
    let expect = [
        "brochure-en.pdf",
        "brochure-nl.pdf",
        "en/water/beek/beek.pdf",
        "en/water/bron/bron.pdf",
        "water/beek/beek.pdf",
        "water/bron/bron.pdf",
    ];
    assert_eq!(names, expect, "{:?}", said(&first));
    assert_eq!(files(&first), files(&second));
    let without = made(&sources, &Options { print: None, ..options() });
    assert!(printed(&without).is_empty());
}

#[test]
fn a_card_says_where_it_is_printed() {
    let site = files(&made(&programme(), &options()));
    let page = String::from_utf8_lossy(&site["en/water/beek/index.html"]).into_owned();
    assert!(page.contains("href=\"/en/water/beek/beek.pdf\""), "{page}");
    assert!(page.contains("href=\"/brochure-en.pdf#page="), "{page}");
    assert!(page.contains("href=\"/brochure-nl.pdf\" hreflang=\"nl\""), "{page}");
    let whole = String::from_utf8_lossy(&site["en/brochure/index.html"]).into_owned();
    assert!(whole.contains("id=\"part-beek\"") && whole.contains("id=\"part-bron\""), "{whole}");
}

#[test]
fn what_did_not_change_is_not_set_again() {
    let mut sources = programme();
    let first = made(&sources, &options());
    let output = first.output.as_ref().expect("a site");
    // The bytes of the earlier build are marked, so that it shows which of them are taken over.
    let mark = |path: &OutputPath| Arc::from(format!("kept {path}").into_bytes());
    let kept = |options: &Options| {
        let noted = output.iter().filter_map(|(path, file)| Some((path.clone(), (file.note.clone()?, mark(path)))));
        options.cache.keep(noted.collect());
    };
    let is_kept = |build: &Build| -> Vec<String> {
        let all = printed(build).into_iter().filter(|(_, bytes)| bytes.starts_with(b"kept "));
        all.map(|(path, _)| path).collect()
    };
    let again = options();
    kept(&again);
    assert_eq!(is_kept(&made(&sources, &again)).len(), 6);

    put(&mut sources, "content/water/beek.en.md", "---\ntitle: The brook\nsummary: It flows.\n---\n\nOther words.\n");
    let edited = options();
    kept(&edited);
    let found = is_kept(&made(&sources, &edited));
    assert_eq!(found, ["brochure-nl.pdf", "en/water/bron/bron.pdf", "water/beek/beek.pdf", "water/bron/bron.pdf"]);
}

#[test]
fn a_warm_process_sets_what_a_cold_one_does() {
    let mut sources = programme();
    let warm = options();
    made(&sources, &warm);
    for words in ["Een.", "Een twee.", "## Kop\n\nDrie *vier*.", "Een."] {
        put(
            &mut sources,
            "content/water/beek.nl.md",
            &format!("---\ntitle: De beek\nsummary: Ze stroomt.\nplaces: [Vaals]\n---\n\n{words}\n"),
        );
        assert_eq!(files(&made(&sources, &warm)), files(&made(&sources, &options())), "{words}");
    }
}

#[test]
fn a_theme_sees_nothing_but_the_programme() {
    let mut sources = programme();
    let site = "title: Water\nbase_url: https://water.voorbeeld.nl/\npublished: 2026-01-15\nlanguages: [nl]\n\
                tranches:\n  1: { status: underway }\ntheme: druk\nprint: { sheets: false }\n";
    sources.files.retain(|path, _| !path.as_str().ends_with(".en.md"));
    put(&mut sources, "content/site.yaml", site);
    put(&mut sources, "themes/druk/theme.yaml", "name: Druk\nextends: regio\n");
    for code in [
        "#read(\"/etc/passwd\")",
        "#read(\"../../content/site.yaml\")",
        "#read(\"/content/site.yaml\")",
        "#image(\"https://example.org/a.png\")",
        "#import \"@preview/cetz:0.3.0\"",
        "#plugin(\"/lib/a.wasm\")",
        "#datetime.today()",
        "#while true {}",
        "#let f(n) = f(n + 1)\n#f(1)",
    ] {
        put(&mut sources, "themes/druk/print/brochure.typ", &format!("#set document(title: \"a\")\n{code}\n"));
        let found = said(&made(&sources, &options()));
        assert_eq!(found.len(), 1, "{code}: {found:?}");
        assert!(found[0].starts_with("print-template themes/druk/print/brochure.typ"), "{code}: {found:?}");
    }
}
