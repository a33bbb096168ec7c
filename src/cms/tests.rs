use std::collections::BTreeSet;

use serde_json::Value;

use super::fields::WITHOUT;
use super::{Flavour, Folder, MARK, Outline, body, config};
use crate::i18n::Messages;
use crate::parse::schema::{Kind, keys};

fn outline() -> Outline {
    let index = |folder: &str| {
        let file = |lang: &str| (lang.to_owned(), format!("content/{folder}_index.{lang}.md"));
        vec![file("nl"), file("en")]
    };
    let folder = |path: &str, title: &str, has_folders: bool| Folder {
        path: path.to_owned(),
        title: title.to_owned(),
        index: index(&if path.is_empty() { String::new() } else { format!("{path}/") }),
        has_folders,
        has_suffix: true,
    };
    Outline {
        langs: vec!["nl".to_owned(), "en".to_owned()],
        url: "https://www.example.org/".to_owned(),
        tranches: vec![(4, "4e \"tranche\": ja".to_owned()), (6, String::new())],
        statuses: vec![("underway".to_owned(), "in uitvoering".to_owned())],
        places: Some(vec![("Beek".to_owned(), "Beek".to_owned())]),
        folders: vec![folder("", "", false), folder("water/nu", "Water › Nu", true)],
    }
}

/// The settings as a YAML reader sees them.
fn read(text: &str) -> Value {
    use crate::diag::Diagnostics;
    use crate::path::SourcePath;
    use crate::yaml::Doc;

    let mut diags = Diagnostics::new();
    let doc = Doc::new(&SourcePath::new("config.yml"), text.into(), 0..text.len());
    let value: Option<serde_json::Map<String, Value>> = doc.read(&mut diags);
    assert_eq!(diags.sorted(), vec![], "{text}");
    Value::Object(value.expect("a map"))
}

fn made(flavour: Flavour) -> Value {
    read(&config(flavour, &outline(), &Messages::new("nl")))
}

fn named<'a>(list: &'a Value, name: &str) -> &'a Value {
    let found = list.as_array().into_iter().flatten().find(|one| one["name"] == name);
    found.unwrap_or_else(|| panic!("no {name} in {list}"))
}

#[test]
fn every_key_has_a_form_or_a_reason() {
    let settings = made(Flavour::Decap);
    let card = named(&settings["collections"], "water-nu");
    let fields = card["fields"].as_array().expect("fields").iter();
    let mut found: BTreeSet<&str> = fields.filter_map(|field| field["name"].as_str()).collect();
    assert!(found.remove("body"));
    found.extend(WITHOUT.into_iter().filter(|key| keys(Kind::Card).contains(key)));
    assert_eq!(found, keys(Kind::Card).iter().copied().collect());
}

#[test]
fn translations_get_text_fields_only() {
    for flavour in Flavour::ALL {
        let settings = made(flavour);
        let fields = &named(&settings["collections"], "water-nu")["fields"];
        let check = |path: &[&str], translated: bool| {
            let (last, above) = path.split_last().expect("a key");
            let list = above.iter().fold(fields, |list, name| &named(list, name)["fields"]);
            assert_eq!(named(list, last)["i18n"], translated, "{flavour:?} {path:?}");
        };
        for key in ["title", "summary", "slug", "image", "links", "updates", "body", "draft", "aliases"] {
            check(&[key], true);
        }
        for key in ["year", "tranche", "status", "places", "coordinates", "precision", "weight", "date", "short"] {
            check(&[key], false);
        }
        check(&["image", "alt"], true);
        check(&["image", "caption"], true);
        check(&["image", "file"], false);
        check(&["image", "credit"], false);
        check(&["links", "label"], true);
        check(&["links", "url"], false);
        check(&["updates", "date"], true);
    }
}

#[test]
fn widgets() {
    let settings = made(Flavour::Decap);
    let fields = &named(&settings["collections"], "water-nu")["fields"];
    let check = |name: &str, key: &str, expect: Value| assert_eq!(named(fields, name)[key], expect, "{name} {key}");
    check("title", "required", true.into());
    check("summary", "widget", "text".into());
    check("year", "value_type", "int".into());
    check("year", "min", 1900.into());
    check("date", "format", "YYYY-MM-DD".into());
    check("places", "multiple", true.into());
    check(
        "precision",
        "options",
        serde_json::json!([
            { "label": "de plek zelf", "value": "exact" },
            { "label": "ergens in deze plaats", "value": "town" },
            { "label": "ergens in deze streek", "value": "region" },
        ]),
    );
    check(
        "tranche",
        "options",
        serde_json::json!([
            { "label": "4e \"tranche\": ja", "value": 4 },
            { "label": "tranche 6", "value": 6 },
        ]),
    );
    check("body", "modes", serde_json::json!(["raw"]));
    for (name, hint) in [("title", false), ("year", true)] {
        assert_eq!(named(fields, name).get("hint").is_some(), hint, "{name}");
    }
}

#[test]
fn collections_of_each() {
    let names = |flavour| -> Vec<String> {
        let settings = made(flavour);
        let list = settings["collections"].as_array().expect("collections").clone();
        list.iter().filter_map(|one| one["name"].as_str().map(str::to_owned)).collect()
    };
    assert_eq!(names(Flavour::Decap), ["pages", "water-nu", "water-nu-folders", "sections"]);
    assert_eq!(names(Flavour::Sveltia), ["pages", "water-nu", "water-nu-folders"]);
    let decap = made(Flavour::Decap);
    let files = &named(&decap["collections"], "sections")["files"];
    assert_eq!(files.as_array().map(Vec::len), Some(4));
    let english = named(files, "water-nu-en");
    assert_eq!(english["file"], "content/water/nu/_index.en.md");
    assert!(english["fields"].as_array().is_some_and(|fields| fields.iter().all(|field| field["name"] != "weight")));
    let sveltia = made(Flavour::Sveltia);
    let index = &named(&sveltia["collections"], "water-nu")["index_file"];
    assert_eq!((&index["name"], &index["fields"][0]["name"]), (&"_index".into(), &"title".into()));
}

#[test]
fn one_language_needs_no_marks() {
    let mut one = outline();
    one.langs.truncate(1);
    for flavour in Flavour::ALL {
        assert!(!config(flavour, &one, &Messages::new("en")).contains("i18n"), "{flavour:?}");
    }
}

#[test]
fn words_of_every_language() {
    for lang in ["nl", "en", "de", "fr"] {
        for flavour in Flavour::ALL {
            let text = config(flavour, &outline(), &Messages::new(lang));
            assert!(!text.contains("{cms-"), "{lang}\n{text}");
            assert!(text.ends_with(&body(flavour, &outline(), &Messages::new(lang))));
            assert_eq!(text.lines().filter(|line| *line == MARK).count(), 1);
        }
    }
}
