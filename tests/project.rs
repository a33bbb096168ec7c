//! The repository's own content: complete, word for word, and the same in every language.

use std::collections::BTreeMap;
use std::path::PathBuf;

use groter::diag::Severity;
use groter::plan::Recipe;
use groter::schema::Kind;
use groter::view::{PageKind, View};
use groter::{Build, Options, schema};

use crate::support::{expect, files, site, tree};

/// The programme's own brochure, the source of all Dutch texts: one heading or sentence a line. It is the text as
/// printed; mended is only what taking it from the PDF had broken: words divided at the end of a line, spaces within
/// words, and the paragraph about Corio Glana, whose two halves lay apart. The # before the tranches is left out.
const BROCHURE: &str = include_str!("brochure.nl.txt");

const LANGUAGES: [&str; 4] = ["nl", "en", "de", "fr"];

/// Pages that the website needs and the brochure does not have.
const OWN: [&str; 2] = ["colofon", "privacy"];

/// What is allowed to be unfinished in the repository: it is for the staff to fill in.
const EXPECTED: [&str; 4] = ["base-url-placeholder", "end-year-passed", "no-published", "unfinished"];

/// Names that no language changes. Where a translation explains one, the name itself still stands there.
const NAMES: &[&str] = &[
    "Aan de Noot",
    "Beekdaelen",
    "Bemelberg-Schiepersberg",
    "Bocagelandschap",
    "Brightlands",
    "Burgemeester Damenpark",
    "Chemelot",
    "Circular Chemelot",
    "Corio Glana",
    "Duurzaamheidshuis",
    "Eifel",
    "Eijsden-Margraten",
    "Expertisecentrum Gezondheid en Preventie",
    "Geleen",
    "Glanerbrook",
    "Haven Stein",
    "Heerlen",
    "Hoge Kempen",
    "Maastricht",
    "Maker Space Incubator",
    "N278",
    "Nazareth",
    "Poort van het Heuvelland",
    "Pottenberg",
    "Regio Deal",
    "Repaircafé",
    "Savelsbos",
    "Sittard-Geleen",
    "Spaubeek",
    "Sweikhuizen",
    "Vaals",
    "Valkenburg aan de Geul",
    "Van Geuldal en Geleenbeek tot Rodebach",
    "Vitaliteitsloket",
    "Welcome to Maastricht Region",
    "Werkplaats Circulair Geleen",
    "Werkplaats Circulair Textiel",
    "Zuid-Limburg gaat over grenzen heen",
    "welcometomaastrichtregion.com",
];

/// Names that have another form in other languages: nl, en, de, fr. Several forms are divided by a bar.
const TRANSLATED: &[[&str; 4]] = &[
    ["België", "Belgium", "Belgien", "Belgique"],
    ["Duitsland", "Germany", "Deutschland", "Allemagne"],
    ["Land van Herve", "Land of Herve", "Herver Land", "Pays de Herve"],
    ["Natura 2000", "Natura 2000", "Natura-2000", "Natura 2000"],
    ["Voerstreek", "Voerstreek", "Voerstreek", "Fourons"],
    ["Zuid-Limburg", "South Limburg|Zuid-Limburg", "Südlimburg|Zuid-Limburg", "Limbourg du Sud|Zuid-Limburg"],
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The content of the repository: file without language → language → text without the marks of Markdown.
fn texts() -> BTreeMap<String, BTreeMap<String, String>> {
    let mut texts: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (path, bytes) in tree(&root().join("content")) {
        let Some((stem, lang)) = path.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.')) else { continue };
        let text = plain(&String::from_utf8(bytes).expect("UTF-8"));
        texts.entry(stem.to_owned()).or_default().insert(lang.to_owned(), text);
    }
    assert!(texts.len() > 30, "only {} texts", texts.len());
    texts
}

/// The words of a text: links without their targets, no emphasis, straight quotation marks, single spaces.
fn plain(text: &str) -> String {
    let mut rest = text.replace(['‘', '’', '“', '”', '„'], "'").replace('*', "");
    let mut words = String::new();
    while let Some((before, after)) = rest.split_once("](") {
        words.push_str(before);
        rest = after.split_once(')').map_or_else(String::new, |(_, rest)| rest.to_owned());
    }
    words.push_str(&rest);
    words.replace('[', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What follows the front matter of a plain text.
fn body(text: &str) -> &str {
    text.strip_prefix("---").and_then(|text| text.split_once(" ---")).map_or("", |(_, body)| body.trim())
}

/// The text fields and the body of a plain text: everything that a translation has as well.
fn translatable(text: &str) -> String {
    let matter = text.strip_prefix("---").and_then(|text| text.split_once(" ---")).map_or("", |(matter, _)| matter);
    let end = [" slug:", " weight:", " kind:", " tranche:", " figures:", " links:", " year:"];
    let end = end.iter().filter_map(|key| matter.find(key)).min().unwrap_or(matter.len());
    format!("{} {}", &matter[..end], body(text))
}

/// The numbers of a text, without the marks that divide thousands, sorted.
fn numbers(text: &str) -> Vec<u64> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let mut number = String::new();
        while digit(at) {
            number.push(chars[at]);
            at += 1;
            let divides = chars.get(at).is_some_and(|c| matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}'));
            if number.len() <= 3 && divides && (1..=3).all(|i| digit(at + i)) && !digit(at + 4) {
                at += 1;
            }
        }
        found.extend(number.parse::<u64>());
        at += 1;
    }
    found.sort_unstable();
    found
}

fn build() -> Build {
    site(&root(), &Options { year: Some(2026), ..Options::default() })
}

/// The pages of a build: the path of each, and what the template sees.
fn views(build: &Build) -> Vec<(&str, &View)> {
    let plan = build.plan.as_ref().expect("a plan");
    let mut views = Vec::new();
    for step in plan.steps() {
        if let Recipe::Page { view, .. } = &step.recipe {
            views.push((step.path.as_str(), &**view));
        }
    }
    views
}

#[test]
fn numbers_in_all_languages() {
    let check = |text: &str, expect: &[u64]| assert_eq!(numbers(text), expect, "{text}");
    check("374.335, 374,335 und 374 335", &[374_335, 374_335, 374_335]);
    check("5 universiteiten, 7 vliegvelden (2026) 4e 70%", &[4, 5, 7, 70, 2026]);
    check("Natura 2000, 220 km", &[220, 2000]);
    check("CO2", &[2]);
}

#[test]
fn the_brochure_is_there_word_for_word() {
    let texts = texts();
    let dutch: Vec<&String> = texts.values().filter_map(|text| text.get("nl")).collect();
    let lines: Vec<String> = BROCHURE.lines().map(plain).collect();
    let missing: Vec<&String> = lines.iter().filter(|line| !dutch.iter().any(|text| text.contains(*line))).collect();
    assert!(lines.len() > 90 && missing.is_empty(), "{missing:#?}");
}

#[test]
fn nothing_stands_there_that_the_brochure_does_not_say() {
    let brochure = plain(BROCHURE);
    let mut invented = Vec::new();
    for (name, texts) in texts().iter().filter(|(name, _)| !OWN.contains(&name.as_str())) {
        let text = body(&texts["nl"]).replace("## ", "");
        for sentence in text.split_inclusive(". ").map(str::trim) {
            if !brochure.contains(sentence) {
                invented.push(format!("{name}: {sentence}"));
            }
        }
    }
    assert!(invented.is_empty(), "{invented:#?}");
}

#[test]
fn numbers_and_names_are_those_of_the_source() {
    let mut faults = Vec::new();
    for (name, texts) in texts() {
        let source = translatable(&texts["nl"]);
        for (index, lang) in LANGUAGES.iter().enumerate().skip(1) {
            let text = texts.get(*lang).map(|text| translatable(text)).unwrap_or_default();
            if numbers(&source) != numbers(&text) {
                faults.push(format!("{name}.{lang}: {:?}, not {:?}", numbers(&text), numbers(&source)));
            }
            let kept = NAMES.iter().filter(|name| source.contains(**name) && !text.contains(**name));
            faults.extend(kept.map(|kept| format!("{name}.{lang}: no {kept}")));
            for forms in TRANSLATED.iter().filter(|forms| source.contains(forms[0])) {
                if !forms[index].split('|').any(|form| text.contains(form)) {
                    faults.push(format!("{name}.{lang}: no {}", forms[index]));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_repository_builds_with_nothing_but_gaps_for_the_staff() {
    let build = build();
    let unexpected = build
        .diagnostics
        .iter()
        .filter(|found| found.code.severity() != Severity::Warning || !EXPECTED.contains(&found.code.name()));
    let unexpected: Vec<_> = unexpected.collect();
    assert!(unexpected.is_empty(), "{unexpected:#?}");
    let made = files(&build);
    for path in ["index.html", "en/index.html", "de/index.html", "fr/index.html", "404.html", "sitemap.xml"] {
        assert!(made.contains_key(path), "{path} was not made");
    }
}

#[test]
fn eighteen_cards_in_four_languages() {
    let build = build();
    for lang in LANGUAGES {
        let views = views(&build);
        let here = views.iter().filter(|(_, view)| view.site.data().locale.lang == lang);
        let here: Vec<&View> = here.map(|(_, view)| *view).collect();
        let cards: Vec<&View> = here.iter().copied().filter(|view| view.page.kind == PageKind::Card).collect();
        let status = |wanted: &str| {
            let is = |view: &&&View| {
                let facts = view.card.as_ref().map(|card| &card.facts);
                facts.and_then(|facts| facts.status.as_ref()).is_some_and(|status| status.id == wanted)
            };
            cards.iter().filter(is).count()
        };
        assert_eq!((cards.len(), status("underway"), status("applied")), (18, 14, 4), "{lang}");
        let fallbacks: Vec<&str> =
            here.iter().filter(|view| view.page.locale.fallback.is_some()).map(|view| view.page.id.as_str()).collect();
        assert!(fallbacks.is_empty(), "{lang}: {fallbacks:?} are not translated");
    }
}

#[test]
fn the_statement_claims_nothing_that_nobody_checked() {
    let build = build();
    let made = files(&build);
    let addresses = ["toegankelijkheid", "en/accessibility", "de/barrierefreiheit", "fr/accessibilite"];
    for (lang, address) in LANGUAGES.iter().zip(addresses) {
        let html = String::from_utf8_lossy(&made[&format!("{address}/index.html")]);
        assert!(html.contains("Status E") || html.contains("Statut E"), "{address}");
        // Every page of the language leads there.
        let link = format!("href=\"/{address}/\"");
        let pages = views(&build).into_iter().filter(|(_, view)| {
            view.site.data().locale.lang == *lang
                && !matches!(view.page.kind, PageKind::Redirect | PageKind::NotFoundRoot)
        });
        let astray: Vec<&str> =
            pages.map(|(path, _)| path).filter(|path| !String::from_utf8_lossy(&made[*path]).contains(&link)).collect();
        assert!(astray.is_empty(), "{astray:?} do not lead to {address}");
    }
    let copy: serde_json::Value = serde_json::from_slice(&made["toegankelijkheid.json"]).expect("JSON");
    assert_eq!((&copy["status"], &copy["date"]), (&"E".into(), &serde_json::Value::Null));
    assert_eq!(copy["status_name"].as_object().map(serde_json::Map::len), Some(LANGUAGES.len()));
}

#[test]
fn the_brochure_is_as_hard_to_read_as_it_was_counted() {
    let (sources, _) = groter::load(&root());
    let report = groter::language(&sources, &Options::default()).expect("settings");
    let found: Vec<&str> = report.languages.iter().map(|language| language.lang.as_str()).collect();
    assert_eq!(found, LANGUAGES);
    let dutch = &report.languages[0];
    let brochure = dutch.texts.iter().filter(|text| !OWN.iter().any(|own| text.file.as_str().contains(own)));
    let (mut words, mut sentences, mut long) = (0.0, 0.0, 0.0);
    for figures in brochure.map(|text| &text.figures) {
        let count = |n: usize| f64::from(u32::try_from(n).expect("few"));
        words += count(figures.words);
        sentences += count(figures.sentences);
        long += (figures.lix.expect("Dutch has letters") - figures.mean) * count(figures.words) / 100.0;
    }
    // Counted when the programme was written down, with the headings among the words: 19.8 words a sentence, LIX 55.
    let mean = words / sentences;
    assert!((mean - 19.8).abs() < 2.0, "{words} words in {sentences} sentences: {mean}");
    let lix = mean + 100.0 * long / words;
    assert!((lix - 55.0).abs() < 3.0, "LIX {lix}");
}

#[test]
fn every_card_leads_to_itself_in_every_language() {
    let build = build();
    let made = files(&build);
    let views = views(&build);
    // Pages that lead on have the address of the page they lead to.
    let pages = views.iter().filter(|(_, view)| view.page.kind != PageKind::Redirect);
    let known: BTreeMap<&str, &View> = pages.map(|(_, view)| (view.page.locale.url.as_str(), *view)).collect();
    let cards = views.iter().filter(|(_, view)| view.page.kind == PageKind::Card);
    let mut count = 0;
    for (path, view) in cards {
        let html = String::from_utf8_lossy(&made[*path]);
        let translations = &view.page.locale.translations;
        let langs: Vec<&str> = translations.iter().map(|other| other.lang.as_str()).collect();
        assert_eq!(langs, LANGUAGES, "{path}");
        for other in translations {
            let target = known.get(other.url.as_str()).unwrap_or_else(|| panic!("{path}: {} is no page", other.url));
            assert_eq!((&target.page.id, &target.page.locale.lang), (&view.page.id, &other.lang), "{path}");
            let link = format!("href=\"{}\"", other.url);
            assert!(html.contains(&link), "{path} has no link to {}", other.url);
        }
        count += 1;
    }
    assert_eq!(count, 18 * LANGUAGES.len());
}

#[test]
fn editors_get_the_schemas_of_this_version() {
    let folder = root().join(".vscode");
    let faults: Vec<String> = Kind::ALL
        .iter()
        .filter_map(|kind| {
            let path = folder.join(format!("{}.schema.json", kind.name()));
            expect(&path, &format!("{:#}\n", schema(*kind))).err()
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
