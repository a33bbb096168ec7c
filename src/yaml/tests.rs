use std::fmt::Write as _;
use std::time::{Duration, Instant};

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_oneof, proptest};
use serde::Deserialize;

use super::{Coordinates, Date, Decimal, Doc, Entries, Year, meant};
use crate::diag::{Arg, Diagnostic, Diagnostics, Place};
use crate::path::SourcePath;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Card {
    title: Option<String>,
    #[expect(dead_code, reason = "only read")]
    summary: Option<String>,
    #[expect(dead_code, reason = "only read")]
    draft: Option<bool>,
    #[expect(dead_code, reason = "only read")]
    image: Option<Image>,
    places: Option<Vec<String>>,
    #[expect(dead_code, reason = "only read")]
    figures: Option<Entries<Image>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    #[expect(dead_code, reason = "only read")]
    year: Option<Year>,
    date: Option<Date>,
    coordinates: Option<Coordinates>,
    #[expect(dead_code, reason = "only read")]
    value: Option<Decimal>,
    #[expect(dead_code, reason = "only read")]
    weight: Option<i64>,
    #[expect(dead_code, reason = "only read")]
    precision: Option<Precision>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Image {
    #[expect(dead_code, reason = "only read")]
    file: String,
    #[expect(dead_code, reason = "only read")]
    alt: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Precision {
    Exact,
    Town,
}

/// The YAML as the front matter of a file, so that its first line is the file's second.
fn front(yaml: &str) -> Doc {
    let text = format!("---\n{yaml}");
    let range = 4..text.len();
    Doc::new(&SourcePath::new("a.md"), text.into(), range)
}

fn at(place: &Place) -> String {
    format!("{}:{}+{}", place.span.line, place.span.column, place.span.length)
}

/// `2:8+4 wrong-type key=title expected=… | 1:1+2`
fn shown(found: &Diagnostic) -> String {
    let mut text = found.place.as_ref().map_or_else(|| "nowhere".to_owned(), at);
    let _ = write!(text, " {}", found.code.name());
    for (name, value) in &found.args {
        let _ = match value {
            Arg::Text(value) => write!(text, " {name}={value}"),
            Arg::Number(value) => write!(text, " {name}={value}"),
            Arg::Names(values) => write!(text, " {name}=[{}]", values.join(",")),
        };
    }
    for place in &found.related {
        let _ = write!(text, " | {}", at(place));
    }
    text
}

fn faults(doc: &Doc) -> Vec<String> {
    let mut diags = Diagnostics::new();
    doc.read_both::<Card, Facts>(&mut diags);
    diags.sorted().iter().map(shown).collect()
}

#[track_caller]
fn check(yaml: &str, expect: &[&str]) {
    assert_eq!(faults(&front(yaml)), expect, "{yaml}");
}

#[test]
fn values() {
    let doc = front("title: A\nplaces: [Geul, Maas]\ndate: 2026-05-01\ncoordinates: [50, 5.8]\n");
    let mut diags = Diagnostics::new();
    let (card, facts) = doc.read_both::<Card, Facts>(&mut diags).expect("readable");
    assert_eq!(card.title.as_deref(), Some("A"));
    assert_eq!(card.places, Some(vec!["Geul".to_owned(), "Maas".to_owned()]));
    assert_eq!(facts.date, Some(Date { year: 2026, month: 5, day: 1 }));
    assert_eq!(facts.coordinates, Some(Coordinates([50.0, 5.8])));
    assert!(diags.is_empty());
}

#[test]
fn harmless() {
    check("", &[]);
    check("# only a comment\n", &[]);
    check("title: \"een: twee\"\n", &[]);
    check("title: “Samen” en “groter”\n", &[]);
    check("title: \"“Samen”\"\n", &[]);
    check("summary: >-\n  “Samen\n  groter”\nyear:\n", &[]);
    check("title: A\r\nsummary: B\r\n", &[]);
    check("title: &a Naam\nsummary: *a\n", &[]);
    check("title: zo'n huis, 't huis\nplaces: ['s-Hertogenbosch, zo'n]\n", &["3:10+22 yaml-quote key=places"]);
}

#[test]
fn unknown_keys() {
    check("titel: A\n", &["2:1+5 unknown-key-meant key=titel meant=title"]);
    check("Title: A\n", &["2:1+5 unknown-key-meant key=Title meant=title"]);
    let known = "[title,summary,draft,image,places,figures,year,date,coordinates,value,weight,precision]";
    check("kleur: A\n", &[&format!("2:1+5 unknown-key key=kleur known={known}")]);
    check("image:\n  file: a\n  atl: b\n", &["4:3+3 unknown-key-meant key=atl meant=alt"]);
    check("? [a]\n: b\n", &[&format!("2:3+3 unknown-key key= known={known}")]);
}

#[test]
fn types() {
    check("title: 2050\n", &["2:8+4 wrong-type key=title expected=type-text found=type-number"]);
    check("title: !Nieuw\n", &["2:8+6 wrong-type key=title expected=type-text found=type-tag"]);
    check("title: [Nieuw]\n", &["2:8+7 wrong-type key=title expected=type-text found=type-list"]);
    check("draft: ja\n", &["2:8+2 wrong-type key=draft expected=type-bool found=type-text"]);
    check("year: \"2050\"\n", &["2:7+6 wrong-type key=year expected=type-whole-number found=type-text"]);
    check("weight: 1.5\n", &["2:9+3 wrong-type key=weight expected=type-whole-number found=type-number"]);
    check("places: Geul\n", &["2:9+4 wrong-type key=places expected=type-list found=type-text"]);
    check("places:\n  - Geul: dal\n", &["3:5+9 wrong-type key=places expected=type-text found=type-map"]);
    check("places: [Geul,]\nimage: [a, b]\n", &["3:8+6 wrong-type key=image expected=type-map found=type-list"]);
    check("places: [~]\n", &["2:10+1 wrong-type key=places expected=type-text found=type-nothing"]);
    check("places:\n  - Geul\n  -\n", &["2:1+6 wrong-type key=places expected=type-text found=type-nothing"]);
    check("precision: stad\n", &["2:12+4 unknown-value key=precision value=stad known=[exact,town]"]);
    check("image: { alt: x }\n", &["2:1+5 missing-key key=file"]);
    check(
        "figures:\n  a: { alt: 5 }\n",
        &["3:3+1 missing-key key=file", "3:13+1 wrong-type key=alt expected=type-text found=type-number"],
    );
}

#[test]
fn numbers() {
    check("year: 205\n", &["2:7+3 out-of-range key=year value=205 low=1900 high=2200"]);
    check("value: 1,5\n", &["2:8+3 comma-decimal key=value value=1,5 meant=1.5"]);
    check("value: veel\n", &["2:8+4 wrong-type key=value expected=type-number found=type-text"]);
    check(
        "coordinates: [50,971, 5,794]\n",
        &["2:14+15 comma-decimal key=coordinates value=[50,971, 5,794] meant=[50.971, 5.794]"],
    );
    check(
        "coordinates: [50,971, 5.794]\n",
        &["2:14+15 comma-decimal key=coordinates value=[50,971, 5.794] meant=[50.971, 5.794]"],
    );
    check(
        "coordinates: [50.971, 5,094]\n",
        &["2:14+15 comma-decimal key=coordinates value=[50.971, 5,094] meant=[50.971, 5.094]"],
    );
    check(
        "coordinates: [\"50,971\", \"5,794\"]\n",
        &["2:14+19 comma-decimal key=coordinates value=[50,971, 5,794] meant=[50.971, 5.794]"],
    );
    check(
        "coordinates: 50,971 5,794\n",
        &["2:14+12 comma-decimal key=coordinates value=50,971 5,794 meant=[50.971, 5.794]"],
    );
    check("coordinates: [91, 5]\n", &["2:14+7 out-of-range key=coordinates value=91 low=-90 high=90"]);
    check("coordinates: [50, 181.5]\n", &["2:14+11 out-of-range key=coordinates value=181.5 low=-180 high=180"]);
    check("coordinates: 50.9, 5.7\n", &["2:14+9 wrong-type key=coordinates expected=type-two-numbers found=type-text"]);
    check(
        "coordinates: [50.9, {}]\n",
        &["2:14+10 wrong-type key=coordinates expected=type-two-numbers found=type-list"],
    );
}

#[test]
fn dates() {
    check("date: 1-5-2026\n", &["2:7+8 date-order key=date value=1-5-2026 meant=2026-05-01"]);
    check("date: 01/05/2026\n", &["2:7+10 date-order key=date value=01/05/2026 meant=2026-05-01"]);
    check("date: 1 mei 2026\n", &["2:7+10 date-order key=date value=1 mei 2026 meant=2026-05-01"]);
    check("date: 2026-02-30\n", &["2:7+10 date-invalid key=date value=2026-02-30"]);
    check("date: 2026\n", &["2:7+4 wrong-type key=date expected=type-date found=type-number"]);
}

#[test]
fn all_at_once() {
    check(
        "titel: A\nsummary: 5\nplaces: [1, Geul, 2]\nyear: 20\ndate: gisteren\n",
        &[
            "2:1+5 unknown-key-meant key=titel meant=title",
            "3:10+1 wrong-type key=summary expected=type-text found=type-number",
            "4:10+1 wrong-type key=places expected=type-text found=type-number",
            "4:19+1 wrong-type key=places expected=type-text found=type-number",
            "5:7+2 out-of-range key=year value=20 low=1900 high=2200",
            "6:7+8 date-invalid key=date value=gisteren",
        ],
    );
}

#[test]
fn twice() {
    check(
        "title: A\nsummary: B\ntitle: C\ntitle: D\n",
        &["4:1+5 yaml-duplicate-key key=title | 2:1+5", "5:1+5 yaml-duplicate-key key=title | 2:1+5"],
    );
    check(
        "image:\n  file: A\n  file: B\ntitel: X\n",
        &["4:3+4 yaml-duplicate-key key=file | 3:3+4", "5:1+5 unknown-key-meant key=titel meant=title"],
    );
}

#[test]
fn unreadable() {
    check("title: Geul: het dal\n", &["2:12+1 yaml-colon key=title"]);
    check("summary: A\ntitle: Doel:\n", &["3:12+1 yaml-colon key=title"]);
    check("image: { file: a.jpg, alt: Foto: de site }\n", &["2:32+1 yaml-colon key=alt"]);
    check("title: \"De \"groene\" stad\"\n", &["2:8+18 yaml-quote key=title"]);
    check("title: 'zo'n huis'\n", &["2:8+11 yaml-quote key=title"]);
    check("title: \"open\nsummary: B\n", &["2:8+5 yaml-quote key=title"]);
    check("title: \"open\nsummary: \"B\"\n", &["2:8+5 yaml-quote key=title"]);
    check("title: 't Is zo\nsummary: 's Avonds\n", &["3:10+9 yaml-quote key=summary"]);
    check("places:\n  - \"Geul\n  - Maas\n", &["3:5+5 yaml-quote key=places"]);
    check("image: { alt: \"Foto }\n", &["2:15+7 yaml-quote key=alt"]);
    check("image:\n\tfile: a.jpg\n", &["3:1+1 yaml-tab"]);
    check("title: A\n\tsummary: B\n", &["3:1+1 yaml-tab"]);
    check("title: “Geul: het dal”\n", &["2:8+15 yaml-smart-quotes key=title"]);
    check("title: “Geul”\n", &["2:8+6 yaml-smart-quotes key=title"]);
    check(
        "title: „Geul“\nplaces: [«Maas»]\n",
        &["2:8+6 yaml-smart-quotes key=title", "3:10+6 yaml-smart-quotes key=places"],
    );
    check("image: { file: x.jpg\n", &["2:1+20 yaml-syntax reason=did not find expected ',' or '}'"]);
    check("title: @home\n", &["2:8+5 yaml-syntax reason=found character that cannot start any token"]);
    check("title: *home\n", &["2:8+5 yaml-syntax reason=unknown anchor"]);
    check("title A\n", &["2:1+7 yaml-not-map"]);
    check("- a\n- b\n", &["2:1+3 yaml-not-map"]);
}

#[test]
fn line_ends_and_byte_order_mark() {
    let text = "\u{feff}title: A\r\nsummary: 5\r\nplaces:\r\n  - ë\r\n  - 7\r\n";
    let doc = Doc::new(&SourcePath::new("a.md"), text.into(), 0..text.len());
    assert_eq!(
        faults(&doc),
        [
            "2:10+1 wrong-type key=summary expected=type-text found=type-number",
            "5:5+1 wrong-type key=places expected=type-text found=type-number",
        ]
    );
    assert_eq!(at(&doc.place(&["title"])), "1:8+1");
    assert_eq!(doc.place(&["title"]).excerpt, "title: A");
}

#[test]
fn places_of_values() {
    let doc =
        front("title: Ä b\nimage: { file: x, focus: [0.5, 0.3] }\nplaces:\n  - A\n  - B\nempty:\nlong: |\n  a\n  b\n");
    let check = |keys: &[&str], expect: &str| assert_eq!(at(&doc.place(keys)), expect, "{keys:?}");
    check(&["title"], "2:8+3");
    check(&["image"], "3:8+30");
    check(&["image", "file"], "3:16+1");
    check(&["image", "focus", "1"], "3:32+3");
    check(&["image", "none"], "3:1+5");
    check(&["places", "1"], "6:5+1");
    check(&["places", "9"], "4:1+6");
    check(&["empty"], "7:1+5");
    check(&["long"], "9:3+1");
    check(&["none"], "0:0+0");
    assert_eq!(at(&doc.key_place(&["image", "focus"])), "3:19+5");
    assert!(doc.is_set(&["title"]) && doc.is_set(&["image", "focus", "0"]));
    assert!(!doc.is_set(&["empty"]) && !doc.is_set(&["none"]) && !doc.is_set(&["image", "none"]));
}

#[test]
fn near_names() {
    let check = |word: &str, expect: Option<&str>| {
        assert_eq!(meant(word, ["title", "summary", "date", "year", "coordinates", "alt"]), expect, "{word}");
    };
    check("titel", Some("title"));
    check("sumary", Some("summary"));
    check("coordinaten", Some("coordinates"));
    check("jaar", None);
    check("x", None);
    check("", None);
}

#[test]
fn absurd_texts_are_quick() {
    let check = |yaml: String, expect: &str| {
        let start = Instant::now();
        assert_eq!(faults(&front(&yaml)), [expect], "{yaml:.40}");
        // A generous limit: what is guarded against takes minutes or the whole memory.
        assert!(start.elapsed() < Duration::from_secs(5), "{yaml:.40} took {:?}", start.elapsed());
    };
    check("[".repeat(1_000_000), "2:256+1 yaml-too-deep limit=64");
    check("{a: ".repeat(200_000), "2:1021+1 yaml-too-deep limit=64");
    check("- ".repeat(500_000), "2:129+1 yaml-too-deep limit=64");
    check("? ".repeat(500_000), "2:129+1 yaml-too-deep limit=64");
    let stairs = (0..100).fold(String::new(), |text, depth| text + &" ".repeat(depth) + "a:\n");
    check(stairs, "66:65+1 yaml-too-deep limit=64");
    let wide = (0..150_000).fold("extra:\n".to_owned(), |text, key| text + " k" + &key.to_string() + ":\n");
    let doc = front(&(wide + " k9:\n"));
    let mut diags = Diagnostics::new();
    let start = Instant::now();
    doc.read::<Entries<serde_json::Value>>(&mut diags);
    assert_eq!(diags.sorted().iter().map(shown).collect::<Vec<_>>(), ["150003:2+2 yaml-duplicate-key key=k9 | 12:2+2"]);
    assert!(start.elapsed() < Duration::from_secs(5), "took {:?}", start.elapsed());
    let mut bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_owned();
    for (from, to) in
        ["ab", "bc", "cd", "de", "ef", "fg", "gh", "hi"].iter().filter_map(|pair| pair.split_at_checked(1))
    {
        let aliases = format!("*{from},").repeat(9);
        let _ = writeln!(bomb, "{to}: &{to} [{aliases}]");
    }
    check(bomb, "0:0+0 yaml-alias-bomb");
    let wide = format!("a: &a [{}]\nb: [{}]\n", "x,".repeat(20_000), "*a,".repeat(20_000));
    check(wide, "0:0+0 yaml-alias-bomb");
}

fn cases() -> u32 {
    std::env::var("GROTER_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(2_000)
}

fn token() -> impl Strategy<Value = String> {
    let tokens = [
        "title",
        "image",
        "places",
        "coordinates",
        "year",
        "date",
        ":",
        ": ",
        "- ",
        "? ",
        "\n",
        "\r\n",
        "\n  ",
        "\t",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "'",
        "“",
        "”",
        "|",
        ">",
        "|\n  ",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "#",
        " #",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "<<",
        "~",
        "50,971",
        "2026-05-01",
        "é",
        "\u{feff}",
        "\u{2028}",
        "\u{85}",
        "\\",
        "@",
        "`",
        "0x1F",
        ".nan",
        "-.inf",
        "1e999",
        "true",
    ];
    prop_oneof![
        8 => prop::sample::select(tokens.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => Just(" ".to_owned()),
    ]
}

/// Every question that can be asked of a text; none may panic.
fn ask(doc: &Doc) {
    let mut diags = Diagnostics::new();
    doc.read_both::<Card, Facts>(&mut diags);
    doc.read::<Entries<serde_json::Value>>(&mut diags);
    for keys in [&["title"][..], &["image", "file"], &["places", "0"], &[]] {
        let _ = (doc.place(keys), doc.key_place(keys), doc.is_set(keys));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tokens_never_panic(tokens in prop::collection::vec(token(), 0..40)) {
        ask(&front(&tokens.concat()));
    }

    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), start in 0..40_usize, end in 0..220_usize) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let end = end.min(text.len());
        ask(&Doc::new(&SourcePath::new("a.md"), text.into(), start.min(end)..end));
    }
}
