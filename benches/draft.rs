//! Where the time goes between a saved card and its page, without browser and operating system.
//!
//!     cargo bench --bench draft -- ROOT
//!
//! Opens a copy of the programme in ROOT, puts another word in the card in the middle of it ten times, and prints the
//! median time of each stage up to the finished page, in milliseconds. The disk is not written to.

use std::path::Path;
use std::sync::OnceLock;
use std::time::Instant;

use groter::load::{Changes, Source};
use groter::path::SourcePath;
use groter::{Folder, Live, Options};

/// As the program itself does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Edits that count, after one that does not.
const EDITS: usize = 10;

fn main() {
    // `cargo bench` adds this to the arguments of every benchmark.
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let [root] = args.as_slice() else {
        eprintln!("usage: draft ROOT");
        std::process::exit(2);
    };
    let options = Options { stopwatch: Some(stopwatch), ..Options::default() };
    let start = Instant::now();
    let folder = Folder::open(Path::new(root));
    println!("reading {} files: {:.1} ms", folder.sources().files.len(), milliseconds(start));
    let mut sources = folder.sources().clone();
    let mut live = Live::default();
    let start = Instant::now();
    let first = live.draft(&sources, folder.faults(), Changes::new(), &options);
    println!("first draft: {:.1} ms", milliseconds(start));
    let (path, text) = card(&folder);
    let shows = first.draft.page_of(&path).expect("the card has a page");
    let (page, _) = first
        .draft
        .outline()
        .iter()
        .find(|(page, _)| first.draft.url(page).as_ref() == Some(&shows.url))
        .expect("the page is one of the site's");
    let page = page.clone();
    let mut stages: Vec<(&str, Vec<f64>)> = Vec::new();
    let mut last = first;
    for edit in 0..=EDITS {
        let changed = Source::from(format!("{text}\n\nwoord{edit}\n").as_str());
        let before = sources.files.insert(path.clone(), changed);
        let start = Instant::now();
        let shown = live.draft(&sources, folder.faults(), Changes::from([(path.clone(), before)]), &options);
        let understood = milliseconds(start);
        let file = shown.draft.file(&page).expect("the page is finished");
        let all = milliseconds(start);
        assert!(String::from_utf8_lossy(&file.bytes).contains(&format!("woord{edit}")), "the page has the word");
        let parts = shown.draft.times().iter().map(|(name, time)| (*name, *time as f64 / 1e6));
        let more = [("page", all - understood), ("all", all)];
        for (name, time) in parts.chain(more).filter(|_| edit > 0) {
            match stages.iter_mut().find(|(known, _)| *known == name) {
                Some((_, times)) => times.push(time),
                None => stages.push((name, vec![time])),
            }
        }
        last = shown;
    }
    for (name, mut times) in stages {
        times.sort_by(f64::total_cmp);
        println!("{name}: {:.2} ms", times[times.len() / 2]);
    }
    drop(last);
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn stopwatch() -> u64 {
    static START: OnceLock<Instant> = OnceLock::new();
    u64::try_from(START.get_or_init(Instant::now).elapsed().as_nanos()).unwrap_or(u64::MAX)
}

/// The card in the middle of the programme, in its first language, and its text.
fn card(folder: &Folder) -> (SourcePath, String) {
    let cards = folder.sources().files.iter().filter(|(path, _)| {
        let name = path.name();
        path.as_str().starts_with("content/") && name.ends_with(".nl.md") && !name.starts_with("_index")
    });
    let cards: Vec<_> = cards.filter_map(|(path, source)| Some((path.clone(), source.text()?.to_string()))).collect();
    assert!(!cards.is_empty(), "no card in Dutch");
    cards[cards.len() / 2].clone()
}
