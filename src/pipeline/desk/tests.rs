use proptest::prelude::*;

use super::Desk;
use crate::diag::Diagnostic;
use crate::i18n::Messages;
use crate::load::Sources;
use crate::path::SourcePath;
use crate::starter::NewCard;

const SITE: &str = "title: P\nbase_url: https://www.example.org/\nlanguages: [nl, en, de]\n\
                    tranches: { 4: { status: underway }, 6: { status: applied } }\n\
                    places: { Vaals: , Beek: { de: Beek (NL) }, Land van Herve: }\n";

const CARD: &str = "---\ntitle: \"Haven: Stein\"\nsummary: Een haven.\nyear: 2030\nslug: haven-van-stein\n\
                    image: { file: a.jpg, alt: Een kade, credit: X, licence: Y, caption: Kade }\n\
                    figures:\n  jobs: { value: 12, label: banen }\n  \"no\": { value: 1, label: nee }\n\
                    links: [{ url: https://a.example/, label: A }, { url: https://b.example/, label: \"B: b\" }]\n\
                    updates:\n  - { date: 2026-05-01, text: Begonnen }\n  - { date: 2026-06-01, text: Verder }\n---\n\n\
                    ## Kop\n\nEen [kaart](card:beek).\n\n- een\n- twee\n";

fn sources(more: &[(&str, &str)]) -> Sources {
    let files = [
        ("content/site.yaml", SITE),
        ("content/_index.nl.md", "---\ntitle: Thuis\n---\n"),
        ("content/water/_index.nl.md", "---\ntitle: Water\n---\n"),
        ("content/water/_index.de.md", "---\ntitle: Wasser\n---\n"),
        ("content/water/nu/_index.nl.md", "---\ntitle: Nu\ntranche: 4\n---\n"),
        ("content/water/haven.nl.md", CARD),
        ("content/water/beek/index.md", "---\ntitle: Beek\n---\r\nTekst\r\n"),
        ("content/water/beek/index.en.md", "---\ntitle: Brook\n---\nText\n"),
        ("content/water/twee.nl.md", "---\ntitle: Beek\n---\n"),
    ];
    let all = files.iter().chain(more);
    Sources { files: all.map(|(path, text)| (SourcePath::new(path), (*text).into())).collect() }
}

fn desk(more: &[(&str, &str)]) -> Desk {
    Desk::new(&sources(more)).expect("settings that can be read")
}

fn new(title: &str, section: &str) -> NewCard {
    NewCard { title: title.to_owned(), section: section.to_owned(), ..NewCard::default() }
}

fn codes(found: crate::diag::Diagnostics) -> Vec<&'static str> {
    let found = found.sorted();
    assert!(found.iter().all(|found| found.place.is_none()), "{found:?}");
    found.iter().map(|found: &Diagnostic| found.code.name()).collect()
}

#[test]
fn what_can_be_chosen() {
    let desk = desk(&[]);
    let listed = |choices: Vec<super::Choice>| -> Vec<String> {
        choices.into_iter().map(|choice| format!("{} {}", choice.id, choice.title)).collect()
    };
    assert_eq!(listed(desk.sections("nl")), ["water Water", "water/nu Water › Nu"]);
    // Where there is no translation, the source stands in.
    assert_eq!(listed(desk.sections("de")), ["water Wasser", "water/nu Wasser › Nu"]);
    assert_eq!(listed(desk.tranches("water", "nl")), ["4 ", "6 "]);
    assert_eq!(listed(desk.tranches("nu", "nl")), [""; 0]);
    assert_eq!(
        listed(desk.places("de").expect("a list")),
        ["Vaals Vaals", "Beek Beek (NL)", "Land van Herve Land van Herve"]
    );
    assert_eq!((desk.source(), desk.targets()), ("nl".to_owned(), vec!["en".to_owned(), "de".to_owned()]));
}

#[test]
fn rules_of_new_cards() {
    let desk = desk(&[]);
    let check = |new: NewCard, expect: &[&str]| match desk.card(&new) {
        Ok(_) => assert_eq!(expect, [""; 0], "{new:?}"),
        Err(found) => assert_eq!(codes(found), expect, "{new:?}"),
    };
    check(new("Sluis", "nu"), &[]);
    check(NewCard { year: Some(2030), places: vec!["Vaals".to_owned()], ..new("Sluis", "nu") }, &[]);
    check(NewCard { year: Some(30), ..new("Sluis", "nu") }, &["out-of-range"]);
    check(NewCard { year: Some(i64::MAX), ..new("Sluis", "nu") }, &["out-of-range"]);
    check(NewCard { tranche: Some(5), ..new("Sluis", "nu") }, &["unknown-tranche"]);
    check(NewCard { status: Some("klaar".to_owned()), ..new("Sluis", "nu") }, &["unknown-status"]);
    check(NewCard { places: vec!["Vaalz".to_owned()], ..new("Sluis", "nu") }, &["unknown-place"]);
    check(new("?!", "nu"), &["title-unusable"]);
    assert!(desk.card(&new("Haven", "nu")).is_err());
}

#[test]
fn a_begun_translation() {
    let desk = desk(&[]);
    let words = Messages::new("nl");
    let (path, text) = desk.translation("haven", "de", &words).expect("a file");
    assert_eq!(path.as_str(), "content/water/haven.de.md");
    let expect = "title: \"Haven: Stein\"\nsummary: \"Een haven.\"\nimage:\n  alt: \"Een kade\"\n  caption: \"Kade\"\n\
                  figures:\n  jobs:\n    label: \"banen\"\n  \"no\":\n    label: \"nee\"\nlinks:\n  - label: \"A\"\n  \
                  - label: \"B: b\"\nupdates:\n  - date: 2026-05-01\n    text: \"Begonnen\"\n  - date: 2026-06-01\n    \
                  text: \"Verder\"\ntranslated_from:\n";
    assert!(text.contains(expect), "{text}");
    assert!(text.ends_with("---\n\n## Kop\n\nEen [kaart](card:beek).\n\n- een\n- twee\n"), "{text}");
    assert_eq!(text.matches("todo-").count(), 14, "{text}");
    assert!(!text.contains("slug:") && !text.contains("year:"), "{text}");
    // It is there, and nobody takes it for a translation.
    let begun = self::desk(&[("content/water/haven.de.md", &text)]);
    let id = begun.site.find("haven").expect("the card");
    let lang = begun.site.lang("de").expect("the language");
    let comparison = begun.site.comparison(id, lang);
    assert_eq!(comparison.state.name(), "begun");
    assert!(comparison.units.iter().all(|unit| unit.status.name() == "todo"), "{comparison:?}");
    let found = begun.translation("haven", "de", &words).expect_err("it exists");
    assert_eq!(codes(found), ["translation-exists"]);
}

#[test]
fn names_of_texts() {
    let desk = desk(&[]);
    let check = |asked: &str, lang: &str, expect: &str| {
        let found = match desk.translation(asked, lang, &Messages::new("en")) {
            Ok((path, _)) => path.as_str().to_owned(),
            Err(found) => codes(found).join(" "),
        };
        assert_eq!(found, expect, "{asked} {lang}");
    };
    check("haven", "en", "content/water/haven.en.md");
    check("Haven: stein", "EN", "content/water/haven.en.md");
    check("/water/haven-van-stein/", "en", "content/water/haven.en.md");
    check("https://www.example.org/water/haven-van-stein", "en", "content/water/haven.en.md");
    check("content/water/haven.nl.md", "de", "content/water/haven.de.md");
    check("water\\haven.nl.md", "de", "content/water/haven.de.md");
    // The folder's own text, and a source without a language in its name.
    check("water", "en", "content/water/_index.en.md");
    check("Brook", "de", "content/water/beek/index.de.md");
    check("Beek", "de", "card-ambiguous");
    check("beek", "en", "translation-exists");
    check("nergens", "en", "card-unknown");
    check("haven", "nl", "language-unknown");
    check("haven", "fr", "language-unknown");
}

#[test]
fn all_that_is_missing() {
    let broken = ("content/water/twee.en.md", "---\ntitle: [broken\n---\n");
    let desk = desk(&[broken, ("content/water/haven.en.md", "\n"), ("content/water/haven.de.md", " ")]);
    assert!(desk.translation("haven", "de", &Messages::new("de")).is_ok());
    let files = desk.translations("en", &Messages::new("de")).expect("files");
    let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let expect = [
        "content/_index.en.md",
        "content/water/_index.en.md",
        "content/water/haven.en.md",
        "content/water/nu/_index.en.md",
    ];
    let mut sorted = paths.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expect);
    let (_, windows) = desk.translation("beek", "de", &Messages::new("de")).expect("a file");
    assert!(windows.ends_with("---\r\nTekst\r\n") && !windows.replace("\r\n", "").contains('\n'), "{windows:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn every_title_comes_back(title in "[a-z]\\PC{0,20}[:#'\"\\\\\\[\\]{}&*!|>%@`,?-]{0,4}\\PC{0,9}", place in "\\PC{1,12}") {
        let free = Desk::new(&Sources {
            files: sources(&[]).files.into_iter().map(|(path, source)| {
                let site = path.as_str() == "content/site.yaml";
                let text = "title: P\nbase_url: https://www.example.org/\nlanguages: [nl, en]\n";
                (path, if site { text.into() } else { source })
            }).collect(),
        }).expect("settings");
        let card = NewCard { summary: Some(title.clone()), places: vec![place.clone()], ..new(&title, "nu") };
        let Ok((card_path, card_text)) = free.card(&card) else { return Ok(()) };
        let again = desk(&[(card_path.as_str(), &card_text)]);
        let found = again.site.entries.iter().find(|entry| entry.source().doc.path() == &card_path);
        let found = found.expect("the new card");
        prop_assert_eq!(&found.source().title, &title);
        prop_assert_eq!(&found.source().summary, &title);
        prop_assert_eq!(&found.facts.card.places, &vec![place]);
        // And so does the translation that is begun from it.
        let id = found.id.clone();
        let (path, text) = again.translation(&id, "en", &Messages::new("en")).expect("a translation");
        let both = desk(&[(card_path.as_str(), &card_text), (path.as_str(), &text)]);
        let lang = both.site.lang("en").expect("the language");
        let own = both.site.translation(both.site.find(&id).expect("the card"), lang).expect("its translation");
        prop_assert_eq!(&own.title, &title);
        prop_assert!(own.untranslated() > 0);
    }
}
