//! How long the brochure takes in one process: first, and again after every edit of one word.
//!
//!     cargo bench --bench edit -- ROOT LANG THEME OUT
//!
//! LANG is the language's tag, THEME a name or `-` for the programme's own. Writes JSON to OUT: the milliseconds of the
//! first brochure (`first`, with reading the files) and of ten edits (`edits`, from the edited text to the finished
//! PDF), and the `pages` and `bytes` of the last. It does the work of `groter print` with the cache of earlier rounds
//! kept, as a program that watches the files would.

use std::fs;
use std::path::Path;
use std::time::Instant;

use groter::diag::Diagnostics;
use groter::load::{Source, Sources};
use groter::path::SourcePath;
use groter::{Goal, Options, PrintWish, Sheets};

/// As the program itself does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What stands in place of one word, a different one every time.
const WORDS: [&str; 10] =
    ["bergen", "dalen", "groeve", "heuvels", "kastelen", "mergel", "plateau", "rivier", "vakwerk", "wijngaard"];

fn main() {
    // `cargo bench` adds this to the arguments of every benchmark.
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let [root, lang, theme, out] = args.as_slice() else {
        eprintln!("usage: edit ROOT LANG THEME OUT");
        std::process::exit(2);
    };
    let options = Options {
        theme: (theme != "-").then(|| theme.clone()),
        print: Some(PrintWish { only: Some(lang.clone()), ..PrintWish::default() }),
        ..Options::default()
    };
    let start = Instant::now();
    let (mut sources, loaded) = groter::load(Path::new(root));
    let mut last = brochure(&sources, loaded, &options);
    let first = milliseconds(start);
    let (path, before, after) = card(&sources, lang);
    let mut edits = Vec::new();
    for word in WORDS {
        let start = Instant::now();
        sources.files.insert(path.clone(), Source::from(format!("{before}{word}{after}").as_str()));
        let sheets = brochure(&sources, Diagnostics::new(), &options);
        edits.push(milliseconds(start));
        assert!(sheets.bytes != last.bytes, "another word makes another PDF");
        last = sheets;
    }
    let bytes = last.bytes.map_or(0, |bytes| bytes.len());
    let report = serde_json::json!({ "first": first, "edits": edits, "pages": last.pages, "bytes": bytes });
    fs::write(out, format!("{report}\n")).expect("a file that can be written");
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn brochure(sources: &Sources, loaded: Diagnostics, options: &Options) -> Sheets {
    let sheets = groter::brochure(sources, loaded, options, Goal::Screen, &|_| {});
    assert!(sheets.bytes.is_some(), "no brochure: {:?}", sheets.diagnostics);
    sheets
}

/// The card in the middle of the programme that has a paragraph, and its text before and after one word of that.
fn card(sources: &Sources, lang: &str) -> (SourcePath, String, String) {
    let end = format!(".{lang}.md");
    let found = sources.files.iter().filter(|(path, _)| {
        // A card lies in a section, and a section in a pillar.
        path.as_str().ends_with(&end) && !path.as_str().contains("_index.") && path.as_str().matches('/').count() > 2
    });
    let parts = found.filter_map(|(path, source)| {
        let text = source.text()?;
        let (start, word) = word(text)?;
        Some((path.clone(), text[..start].to_owned(), text[start + word.len()..].to_owned()))
    });
    let mut cards: Vec<_> = parts.collect();
    assert!(!cards.is_empty(), "no card in {lang} has a paragraph");
    cards.swap_remove(cards.len() / 2)
}

/// The first long word in lower case of the first paragraph, and where it stands.
fn word(text: &str) -> Option<(usize, &str)> {
    let body = text.match_indices("\n---\n").next()?.0 + "\n---\n".len();
    let paragraph = text[body..].lines().find(|line| line.starts_with(char::is_alphabetic))?;
    let found = paragraph.split(' ').find(|word| word.len() > 4 && word.chars().all(char::is_lowercase))?;
    let offset = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    Some((offset(found), found))
}
