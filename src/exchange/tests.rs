use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;

use super::{Choice, Exchange, File, Form, Progress, Unit};
use crate::diag::Diagnostics;
use crate::i18n::Messages;
use crate::load::{Source, Sources};
use crate::markdown::inline::{Piece, Sign, tidy};
use crate::path::SourcePath;

const SITE: &str = "title: { nl: Programma, fr: Programme }\nbase_url: https://a.nl/ # hier\nlanguages: [nl, fr]\n\
    places:\n  Stein: {}\n  Maas: { fr: Meuse }\n";

const CARD: &str = "---\ntitle: Haven Stein\nsummary: De haven wordt groter.\nimage: { file: h.jpg, alt: Een kraan }\n\
    links: [{ url: https://h.nl, label: De haven }]\nfigures:\n  banen: { value: 3, label: banen }\n\
    updates: [{ date: 2026-05-01, text: Begonnen }]\n---\n\nEen **groot** plan met [Beek](card:beek)[^1].\n\n\
    ## Waarom\n\n- een\n- twee\n\n> Regel één  \n> regel twee\n\n| a | b |\n| - | - |\n| c | d |\n\n\
    ::: quote Jan\nGoed zo.\n:::\n\n![Een kraan](h.jpg)\n\n[^1]: Bij de Maas.\n";

const TRANSLATION: &str = "---\ntitle: Port de Stein # au bord de la Meuse\nsummary: \"Le port s'agrandit.\"\n\
    image: { alt: Une grue }\nlinks: [{ label: Le port }]\nfigures:\n  banen: { label: emplois }\n\
    updates: [{ date: 2026-05-01, text: Commencé }]\n---\n\nUn **grand** projet avec [Beek](card:beek)[^1].\n\n\
    ## Pourquoi\n\n- un\n- deux\n\n> Ligne un  \n> ligne deux\n\n| a | b |\n| - | - |\n| c | d |\n\n\
    ::: quote Jean\nBien.\n:::\n\n![Une grue](h.jpg)\n\n[^1]: Près de la Meuse.\n";

const WORDS: &str = "# Boven het menu.\nmenu = Menu van { $site }\ncards =\n    { $count ->\n        [one] { $count } kaart\n       *[other] { $count } kaarten\n    }\n";

const MOTS: &str = "menu = Menu de { $site }\ncards =\n    { $count ->\n        [one] { $count } fiche\n       *[other] { $count } fiches\n    }\n";

/// A small programme; the last of equal names counts.
fn programme(more: &[(&str, &str)]) -> Sources {
    let files = [
        ("content/site.yaml", SITE),
        ("content/_index.nl.md", "---\ntitle: Begin\n---\n"),
        ("content/_index.fr.md", "---\ntitle: Début\n---\n"),
        ("content/a/_index.nl.md", "---\ntitle: Deel\n---\n"),
        ("content/a/_index.fr.md", "---\ntitle: Partie\n---\n"),
        ("content/a/beek.nl.md", "---\ntitle: Beek\n---\n\nEen beek.\n"),
        ("content/a/haven.nl.md", CARD),
        ("content/a/haven.fr.md", TRANSLATION),
        ("locales/nl.ftl", WORDS),
        ("locales/fr.ftl", MOTS),
    ];
    let mut sources = Sources::default();
    for (path, text) in files.iter().chain(more) {
        sources.files.insert(SourcePath::new(path), Source::from(*text));
    }
    sources
}

fn exported(sources: &Sources, due: bool, cards: &[&str]) -> Exchange {
    let cards = cards.iter().map(|card| (*card).to_owned()).collect();
    let choice = Choice { lang: "fr".to_owned(), due, cards };
    crate::export(sources, &choice, &Messages::new("en")).expect("texts")
}

/// What an import writes, and the codes of what it says.
fn imported(sources: &Sources, text: &str, force: bool) -> (BTreeMap<String, String>, Vec<&'static str>) {
    let files = [(SourcePath::new("fr.xlf"), text.as_bytes().to_vec())];
    let (all, found) = crate::import(sources, &files, force);
    let files = all.into_iter().flat_map(|imported| imported.files).collect();
    for problem in &found {
        let sentence = Messages::new("en").sentence(problem);
        assert!(!sentence.contains('{'), "{sentence}");
        assert!(problem.place.is_some(), "{sentence}");
    }
    (files, found.iter().map(|problem| problem.code.name()).collect())
}

/// The programme after an import.
fn after(sources: &Sources, files: &BTreeMap<String, String>) -> Sources {
    let mut sources = sources.clone();
    for (path, text) in files {
        sources.files.insert(SourcePath::new(path), Source::from(text.as_str()));
    }
    sources
}

#[test]
fn files_as_they_are() {
    let sources = programme(&[]);
    let exchange = exported(&sources, false, &[]);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchange/expected");
    for form in Form::ALL {
        let text = exchange.write(form);
        let path = folder.join(format!("{form:?}.{}", form.ending()).to_lowercase());
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&path, &text).expect("a written file");
        }
        let expected = std::fs::read_to_string(&path).expect("UPDATE_EXPECT=1 writes it");
        assert!(text == expected, "{} differs:\n{text}", path.display());
    }
}

#[test]
fn nothing_changes_by_itself() {
    let sources = programme(&[]);
    let exchange = exported(&sources, false, &[]);
    for form in Form::ALL {
        let (files, said) = imported(&sources, &exchange.write(form), false);
        assert_eq!(files, BTreeMap::new(), "{form:?}");
        // The card that nobody has translated, and a place whose name nobody gave.
        assert!(said.iter().all(|code| *code == "exchange-empty"), "{form:?}: {said:?}");
        assert_eq!(said.len(), 2, "{form:?}");
        // Windows and old tools.
        let text = exchange.write(form).replace('\n', "\r\n");
        assert_eq!(imported(&sources, &text, false).0, BTreeMap::new(), "{form:?}");
    }
}

/// Every translated text in capitals.
fn loud(pieces: &[Piece]) -> Vec<Piece> {
    let loud_piece = |piece: &Piece| match piece {
        Piece::Text(text) => Piece::Text(text.to_uppercase()),
        Piece::Single(sign) => Piece::Single(sign.clone()),
        Piece::Pair(sign, inner) => Piece::Pair(sign.clone(), loud(inner)),
    };
    pieces.iter().map(loud_piece).collect()
}

fn louder(mut exchange: Exchange) -> Exchange {
    for unit in exchange.files.iter_mut().flat_map(|file| &mut file.units) {
        unit.target = Some(loud(unit.target.as_ref().unwrap_or(&unit.source)));
        unit.progress = Progress::Translated;
    }
    exchange
}

#[test]
fn everything_comes_back() {
    let sources = programme(&[]);
    let exchange = louder(exported(&sources, false, &[]));
    let mut results = Vec::new();
    for form in Form::ALL {
        let (files, said) = imported(&sources, &exchange.write(form), false);
        assert!(said.is_empty(), "{form:?}: {said:?}");
        let now = after(&sources, &files);
        let again = exported(&now, false, &[]);
        let targets = |exchange: &Exchange| -> Vec<(String, Option<Vec<Piece>>)> {
            let units = exchange.files.iter().flat_map(|file| &file.units);
            units.map(|unit| (unit.id.clone(), unit.target.clone().map(tidy))).collect()
        };
        assert_eq!(targets(&again), targets(&exchange), "{form:?}");
        assert_eq!(imported(&now, &exchange.write(form), false), (BTreeMap::new(), Vec::new()), "{form:?}");
        assert_eq!(exported(&now, true, &[]).count(), 0, "{form:?}");
        results.push(files);
    }
    assert!(results.windows(2).all(|pair| pair[0] == pair[1]));
    let haven = &results[0]["content/a/haven.fr.md"];
    for part in [
        "title: PORT DE STEIN # au bord de la Meuse\n",
        "image: { alt: UNE GRUE }\n",
        "UN **GRAND** PROJET AVEC [BEEK](card:beek)[^1].\n\n## POURQUOI\n\n- UN\n- DEUX\n\n> LIGNE UN\\\n> LIGNE DEUX\n",
        "| A | B |\n| - | - |\n| C | D |\n\n::: quote JEAN\nBIEN.\n:::\n\n![UNE GRUE](h.jpg)\n\n[^1]: PRÈS DE LA MEUSE.\n",
        "translated_from:\n",
    ] {
        assert!(haven.contains(part), "{part}\n{haven}");
    }
    assert!(results[0]["content/a/beek.fr.md"].starts_with("---\ntitle: BEEK\ntranslated_from:\n"));
    assert!(results[0]["content/a/beek.fr.md"].ends_with("---\n\nEEN BEEK.\n"));
    assert!(
        results[0]["content/site.yaml"].contains("# hier\n")
            && results[0]["content/site.yaml"].contains("fr: PROGRAMME")
    );
    assert!(results[0]["locales/fr.ftl"].contains("[one] { $count } FICHE\n"));
}

/// A programme in which one change was imported, so that its card has a mark.
fn marked() -> Sources {
    let sources = programme(&[]);
    let (files, _) = imported(&sources, &louder(exported(&sources, false, &[])).write(Form::Xliff2), false);
    after(&sources, &files)
}

#[test]
fn one_text() {
    let sources = marked();
    let path = "content/a/haven.fr.md";
    let before = sources.files[&SourcePath::new(path)].text().expect("text").to_string();
    let text = exported(&sources, false, &["haven"]).write(Form::Xliff2).replace(">DEUX<", ">Deux - *trois*<");
    let (files, said) = imported(&sources, &text, false);
    assert_eq!((files.len(), said), (1, Vec::new()));
    assert_eq!(files[path], before.replace("- DEUX\n", "- Deux - \\*trois\\*\n"));
}

#[test]
fn what_changed_meanwhile() {
    let sources = marked();
    let path = "content/a/haven.fr.md";
    let text = exported(&sources, false, &["haven"]).write(Form::Xliff2);
    let louder =
        text.replace("DEUX", "Deux").replace("UNE GRUE</target>", "Une grue</target>").replace("BIEN.", "Bien !");
    // The source changed: the translation is taken and stays outdated.
    let newer = CARD.replace("- twee", "- nummer twee").replace("Een kraan }", "Twee kranen }");
    let changed = after(&sources, &[("content/a/haven.nl.md".to_owned(), newer)].into());
    let (files, said) = imported(&changed, &louder, false);
    assert_eq!(said, ["exchange-stale", "exchange-stale"]);
    assert!(
        files[path].contains("- Deux\n") && files[path].contains("alt: Une grue") && files[path].contains("Bien !")
    );
    let now = after(&changed, &files);
    let due: Vec<String> = exported(&now, true, &["haven"]).files[0].units.iter().map(|unit| unit.id.clone()).collect();
    assert_eq!(due, ["image.alt", "body.4"]);
    assert_eq!(imported(&now, &louder, false).0, BTreeMap::new());
    // Somebody has translated it in the meantime.
    let own = sources.files[&SourcePath::new(path)].text().expect("text").replace("- DEUX", "- le second");
    let changed = after(&sources, &[(path.to_owned(), own)].into());
    assert_eq!(imported(&changed, &louder, false), (BTreeMap::new(), vec!["exchange-newer"]));
    assert!(imported(&changed, &louder, true).0[path].contains("- Deux\n"));
    // A text was removed.
    let shorter = CARD.replace("> Regel één  \n> regel twee\n\n", "");
    let changed = after(&sources, &[("content/a/haven.nl.md".to_owned(), shorter)].into());
    let (files, said) = imported(&changed, &text.replace("LIGNE UN", "Ligne un"), false);
    assert_eq!(said, ["exchange-stale"]);
    assert!(files[path].contains("> Ligne un\\\n> LIGNE DEUX\n"));
    // A paragraph is new: it is put where it belongs.
    let longer = CARD.replace("## Waarom\n", "Een *nieuwe* alinea.\n\n## Waarom\n");
    let changed = after(&sources, &[("content/a/haven.nl.md".to_owned(), longer)].into());
    let due = exported(&changed, true, &["haven"]);
    assert_eq!(due.count(), 1);
    let (files, said) = imported(&changed, &louder_only(due).write(Form::Po), false);
    assert_eq!(said, Vec::<&str>::new());
    assert!(files[path].contains("[^1].\n\nEEN *NIEUWE* ALINEA.\n\n## POURQUOI\n"), "{}", files[path]);
    assert_eq!(exported(&after(&changed, &files), true, &["haven"]).count(), 0);
}

fn louder_only(exchange: Exchange) -> Exchange {
    louder(exchange)
}

#[test]
fn an_old_translation_that_is_still_right() {
    let sources = marked();
    let newer = CARD.replace("wordt groter", "wordt veel groter");
    let changed = after(&sources, &[("content/a/haven.nl.md".to_owned(), newer)].into());
    let mut exchange = exported(&changed, true, &[]);
    assert_eq!(exchange.count(), 1);
    assert_eq!(imported(&changed, &exchange.write(Form::Xliff2), false).0, BTreeMap::new());
    exchange.files[0].units[0].progress = Progress::Final;
    let (files, _) = imported(&changed, &exchange.write(Form::Xliff2), false);
    assert_eq!(exported(&after(&changed, &files), true, &[]).count(), 0);
}

#[test]
fn a_translation_with_other_paragraphs() {
    let own = "---\ntitle: Beek\n---\n\nUn ruisseau.\n\nEncore un.\n";
    let sources = programme(&[("content/a/beek.fr.md", own)]);
    let text = louder(exported(&sources, false, &["beek"])).write(Form::Xliff2);
    assert_eq!(imported(&sources, &text, false), (BTreeMap::new(), vec!["exchange-structure"]));
    assert!(imported(&sources, &text, true).0["content/a/beek.fr.md"].ends_with("\n\nEEN BEEK.\n"));
}

#[test]
fn what_is_left_out_is_not_published() {
    let sources = programme(&[("content/a/beek.nl.md", "---\ntitle: Beek\nsummary: Nat.\n---\n\nEen.\n\nTwee.\n")]);
    let mut exchange = exported(&sources, false, &["beek"]);
    exchange.files[0].units[2].target = Some(vec![Piece::Text("Un.".to_owned())]);
    let (files, said) = imported(&sources, &exchange.write(Form::Po), false);
    assert_eq!(said, ["exchange-empty"; 3]);
    let now = after(&sources, &files);
    let due: Vec<String> = exported(&now, true, &["beek"]).files[0].units.iter().map(|unit| unit.id.clone()).collect();
    assert_eq!(due, ["title", "summary", "body.2"], "{files:?}");
}

#[test]
fn faults() {
    let sources = programme(&[]);
    let text = exported(&sources, false, &[]).write(Form::Xliff2);
    let check = |from: &str, to: &str, expect: &[&str]| {
        let changed = text.replace(from, to);
        assert!(changed != text, "{from}");
        let (files, mut said) = imported(&sources, &changed, false);
        said.retain(|code| *code != "exchange-empty");
        assert_eq!(said, expect, "{from} → {to}");
        assert!(files.is_empty(), "{from} → {to}: {files:?}");
    };
    check("trgLang=\"fr\"", "trgLang=\"de\"", &["exchange-language"]);
    check("trgLang=\"fr\"", "trgLang=\"nl\"", &["exchange-language"]);
    check("srcLang=\"nl\"", "srcLang=\"en\"", &["exchange-source"]);
    check("version=\"2.1\"", "version=\"3.0\"", &["exchange-version"]);
    check("</xliff>", "", &["exchange-syntax"]);
    check("<file id=\"f1\"", "<!DOCTYPE x><file id=\"f1\"", &["exchange-syntax"]);
    check("Un <pc", "&x; <pc", &["exchange-syntax"]);
    check("haven.nl.md\"", "haven2.nl.md\"", &["exchange-file"]);
    check("id=\"summary\"", "id=\"intro\"", &["exchange-gone"]);
    check("Pourquoi", "Pourquoi&#7;?", &["exchange-control"]);
    check("Pourquoi", "Pourquoi <ph id=\"9\" dataRef=\"d9\"/>", &["exchange-extra"]);
    assert_eq!(imported(&sources, "abc", false).1, ["exchange-version"]);
    assert_eq!(imported(&sources, "<html/>", false).1, ["exchange-version"]);
    assert_eq!(imported(&sources, "msgid \"\"\nmsgstr \"\n", false).1, ["exchange-syntax"]);
    let old = exported(&sources, false, &[]).write(Form::Xliff1);
    let two = old.replacen("target-language=\"fr\"", "target-language=\"de\"", 1);
    assert_eq!(imported(&sources, &two, false).1, ["exchange-languages"]);
    // With an error nothing is written, and the others are still checked.
    let two = text.replace("Pourquoi", "Pourquoi&#7;").replace("Jean", "Jean&#7;");
    let said = imported(&sources, &two.replace("Bien.", "Bien !"), false).1;
    assert_eq!(said.iter().filter(|code| **code == "exchange-control").count(), 2);
}

#[test]
fn faults_of_signs() {
    let sources = programme(&[]);
    let text = exported(&sources, false, &["haven"]).write(Form::Po);
    let check = |from: &str, to: &str, expect: &[&str]| {
        let changed = text.replace(from, to);
        assert!(changed != text, "{from}\n{text}");
        assert_eq!(imported(&sources, &changed, false).1, expect, "{from} → {to}");
    };
    check("Un <1>grand</1> projet", "Un grand projet", &["exchange-emphasis"]);
    check("avec <2>Beek</2><3/>.\"", "avec Beek<3/>.\"", &["exchange-missing"]);
    check("avec <2>Beek</2><3/>.\"", "avec <2>Beek</2>.\"", &["exchange-missing"]);
    check("avec <2>Beek</2><3/>.\"", "avec <2>Beek</2><3/><3/>.\"", &["exchange-extra"]);
    check("avec <2>Beek</2><3/>.\"", "avec <2>Beek<3/>.\"", &["exchange-syntax"]);
    check("#. <2>…</2>: [ … ](card:beek)", "#. <2>…</2>: [ … ](card:haven)", &["exchange-link", "exchange-stale"]);
    check("avec <2>Beek</2><3/>.\"", "avec <2><2>Beek</2></2><3/>.\"", &["exchange-extra"]);
    let long = "Dit is een lange zin met heel veel woorden erin.";
    let sources = programme(&[("content/a/beek.nl.md", &format!("---\ntitle: Beek\n---\n\n{long}\n"))]);
    let mut exchange = exported(&sources, false, &["beek"]);
    for unit in &mut exchange.files[0].units {
        unit.target = Some(unit.source.clone());
    }
    assert_eq!(imported(&sources, &exchange.write(Form::Xliff1), false).1, ["exchange-same"]);
    exchange.files[0].units[0].limit = Some(3);
    assert_eq!(imported(&sources, &exchange.write(Form::Xliff2), false).1, ["exchange-long", "exchange-same"]);
    // A title cannot be bold, and a link cannot hold a link.
    let bold = Sign::pair("**", "**");
    exchange.files[0].units[0].target = Some(vec![Piece::Pair(bold, vec![Piece::Text("A".to_owned())])]);
    let said = imported(&sources, &exchange.write(Form::Xliff2), false).1;
    assert_eq!(said, ["exchange-unwritable", "exchange-same"]);
}

#[test]
fn cards_by_name() {
    let sources = programme(&[]);
    let choice = |cards: &[&str], lang: &str| Choice {
        lang: lang.to_owned(),
        due: false,
        cards: cards.iter().map(|card| (*card).to_owned()).collect(),
    };
    let export = |choice: &Choice| crate::export(&sources, choice, &Messages::new("nl"));
    for name in ["beek", "content/a/beek.nl.md", "a/beek.nl.md", "./content/a/beek.nl.md"] {
        assert_eq!(export(&choice(&[name], "fr")).map(|found| found.count()).ok(), Some(2), "{name}");
    }
    let code = |choice: &Choice| export(choice).err().map(|found| found.sorted()[0].code.name());
    assert_eq!(code(&choice(&["beck"], "fr")), Some("export-unknown"));
    assert_eq!(code(&choice(&[], "de")), Some("exchange-language"));
    assert_eq!(code(&choice(&[], "nl")), Some("exchange-language"));
}

fn any_pieces() -> impl Strategy<Value = Vec<Piece>> {
    let text = "[ -~é\u{a0}日\n]{1,8}".prop_map(Piece::Text);
    let single =
        prop_oneof!["`x y`", "\\[\\^1\\]", "\\\\\n", "\\{ \\$x \\}"].prop_map(|open| Piece::Single(Sign::single(open)));
    let leaf = prop_oneof![3 => text, 1 => single];
    let piece = leaf.prop_recursive(3, 12, 3, |inner| {
        let signs =
            prop_oneof![Just(("*", "*")), Just(("**", "**")), Just(("[", "](a \"b\")")), Just(("![", "](a&<b>.jpg)"))];
        (signs, prop::collection::vec(inner, 1..3))
            .prop_map(|((open, close), inner)| Piece::Pair(Sign::pair(open, close), inner))
    });
    prop::collection::vec(piece, 1..4)
}

/// Texts that follow each other are one.
fn joined(pieces: &[Piece]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        let piece = match piece {
            Piece::Pair(sign, inner) => Piece::Pair(sign.clone(), joined(inner)),
            other => other.clone(),
        };
        match (out.last_mut(), &piece) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(text),
            _ => out.push(piece),
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("GROTER_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1000),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_form_keeps_every_text(source in any_pieces(), target in prop::option::of(any_pieces()), id in "[a-z]{1,4}[.\\[/ é_][a-z1]{1,4}") {
        let progress = if target.is_some() { Progress::Translated } else { Progress::Initial };
        let seen = target.is_some().then(|| "0123".to_owned());
        let unit = Unit {
            id,
            source: joined(&source),
            target: target.as_deref().map(joined),
            progress,
            seen,
            notes: vec!["Een & twee <noot>".to_owned()],
            ..Unit::default()
        };
        let files = vec![File { path: "content/a.nl.md".to_owned(), units: vec![unit.clone()] }];
        let exchange = Exchange { source: "nl".to_owned(), target: "fr".to_owned(), files };
        for form in Form::ALL {
            let text = exchange.write(form);
            let mut diags = Diagnostics::new();
            let read = Exchange::read(&mut diags, &SourcePath::new("a"), text.as_bytes());
            prop_assert!(diags.is_empty(), "{:?} {:?}\n{}", form, diags, text);
            let mut found = read.expect("read").files[0].units[0].clone();
            found.source = joined(&found.source);
            found.target = found.target.as_deref().map(joined);
            let notes = if form == Form::Po { Vec::new() } else { unit.notes.clone() };
            prop_assert_eq!(&found, &Unit { line: found.line, notes, ..unit.clone() }, "{}", text);
        }
    }

    /// Whatever somebody sends, there is an answer.
    #[test]
    fn nothing_breaks(bytes in prop::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>()) {
        static WHOLE: std::sync::LazyLock<Exchange> =
            std::sync::LazyLock::new(|| exported(&programme(&[]), false, &["haven"]));
        let _ = Exchange::read(&mut Diagnostics::new(), &SourcePath::new("a"), &bytes);
        for form in Form::ALL {
            let mut text = WHOLE.write(form).into_bytes();
            let (from, to) = (at.index(text.len()), cut.index(text.len()));
            text.splice(from.min(to)..(from.min(to) + 3).min(text.len()), bytes.iter().copied().take(20));
            let _ = Exchange::read(&mut Diagnostics::new(), &SourcePath::new("a"), &text);
        }
    }
}
