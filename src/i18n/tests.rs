//! Tests of the strings of a site: reading, checking and filling in.

use std::sync::Arc;

use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_oneof, proptest};

use super::{CORE, Locales, Strings, Unit, Use};
use crate::diag::{Arg, Code, Diagnostics, Place, Span};
use crate::lang::{Lang, PerLang, Tag};
use crate::path::SourcePath;

const SHIPPED: [(&str, &str); 4] = [
    ("nl", include_str!("../../locales/nl.ftl")),
    ("en", include_str!("../../locales/en.ftl")),
    ("de", include_str!("../../locales/de.ftl")),
    ("fr", include_str!("../../locales/fr.ftl")),
];

fn strings((tag, text): &(&str, &str), own: bool) -> Strings {
    let path = SourcePath::new(format!("locales/{tag}.ftl"));
    Strings { tag: Tag::parse(tag).expect("a tag"), path, text: Arc::from(*text), own }
}

fn tags(tags: &[&str]) -> PerLang<Tag> {
    PerLang::new(tags.len(), |lang| Tag::parse(tags[lang.index()]).expect("a tag"))
}

/// One language per given file.
fn locales(diags: &mut Diagnostics, files: &[(&str, &str)]) -> Locales {
    let names: Vec<&str> = files.iter().map(|(tag, _)| *tag).collect();
    let layers: Vec<Strings> = files.iter().map(|file| strings(file, true)).collect();
    Locales::new(diags, &tags(&names), &layers)
}

fn shipped() -> Locales {
    let mut diags = Diagnostics::new();
    let locales = locales(&mut diags, &SHIPPED);
    assert_eq!(diags.sorted(), vec![]);
    locales
}

/// A call in a template.
fn call(id: &str, args: &[&str]) -> Use {
    let path = SourcePath::new("themes/x/templates/card.html");
    let place = Some(Place::new(&path, "{{ t() }}", Span { line: 1, column: 1, length: 1 }));
    Use { id: id.to_owned(), args: args.iter().map(|arg| (*arg).to_owned()).collect(), place }
}

/// The problems of some files and calls, without those about what the program itself asks for.
fn problems(files: &[(&str, &str)], uses: &[Use]) -> Vec<String> {
    let mut diags = Diagnostics::new();
    locales(&mut diags, files).check(&mut diags, uses);
    let core = |id: &Arg| matches!(id, Arg::Text(id) if CORE.iter().any(|(core, _)| id == core));
    let theirs = diags.sorted().into_iter().filter(|d| !d.args.iter().any(|(_, arg)| core(arg)));
    let line = |d: crate::diag::Diagnostic| {
        let place = d.place.as_ref().map(|place| format!("{}:{}", place.path.name(), place.span.line));
        let args: Vec<String> = d
            .args
            .iter()
            .map(|(_, arg)| match arg {
                Arg::Text(text) => text.clone(),
                Arg::Number(number) => number.to_string(),
                Arg::Names(names) => names.join("+"),
            })
            .collect();
        format!("{} {} {}", place.unwrap_or_default(), d.code.name(), args.join(" "))
    };
    theirs.map(line).collect()
}

#[test]
fn shipped_strings_are_sound() {
    let (mut diags, locales) = (Diagnostics::new(), shipped());
    // Every message counts as used: the theme's own test knows which really are.
    let ids = locales.languages[Lang::SOURCE].attributes.iter();
    let ids = ids.flat_map(|(id, parts)| parts.iter().map(move |part| format!("{id}.{part}")));
    let args = ["count", "title", "ordinal", "credit", "licence", "number", "place", "status", "tranche", "year"];
    let more = [
        "language",
        "site",
        "name",
        "generator",
        "organisation",
        "website",
        "criterion",
        "value",
        "scale",
        "page",
        "pages",
        "size",
        "edition",
        "date",
        "words",
        "url",
        "pillar",
        "source",
    ];
    let searching = ["shown", "query", "word", "instead"];
    let args: Vec<&str> = args.into_iter().chain(more).chain(searching).collect();
    let uses: Vec<Use> = ids.map(|id| call(id.trim_end_matches('.'), &args)).collect();
    locales.check(&mut diags, &uses);
    assert_eq!(diags.sorted(), vec![]);
}

#[test]
fn route_words_are_addresses() {
    let locales = shipped();
    for lang in locales.languages.langs() {
        let routes = CORE.iter().filter(|(id, _)| id.starts_with("route-"));
        let mut words: Vec<String> = routes.map(|(id, _)| locales.text(lang, id, &[])).collect();
        let count = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), count, "{words:?}");
        for word in words {
            assert!(word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{word}");
        }
    }
}

#[test]
fn texts() {
    let locales = shipped();
    let check = |lang: usize, id: &str, args: &[(&str, Arg)], expect: &str| {
        assert_eq!(locales.text(Lang::at(lang), id, args), expect, "{id}");
    };
    check(0, "cards-count", &[("count", Arg::Number(1))], "1 project");
    check(0, "cards-count", &[("count", Arg::Number(4000))], "4.000 projecten");
    check(1, "cards-count", &[("count", Arg::Number(0))], "0 projects");
    check(3, "cards-count", &[("count", Arg::Number(0))], "0 projet");
    check(0, "nav.label", &[], "Hoofdmenu");
    check(0, "nav", &[], "{nav}");
    check(0, "no-such", &[], "{no-such}");
    check(0, "nav.no.such", &[], "{nav.no.such}");
    check(0, "tranche-name", &[], "{$ordinal} tranche");
    check(0, "tranche-name", &[("ordinal", Arg::from("4e"))], "4e tranche");
}

#[test]
fn ranks_and_amounts() {
    let locales = shipped();
    let check = |found: String, expect: &str| assert_eq!(found, expect);
    for (lang, expect) in
        ["1e 2e 3e 4e 11e 21e", "1st 2nd 3rd 4th 11th 21st", "1. 2. 3. 4. 11. 21.", "1re 2e 3e 4e 11e 21e"]
            .into_iter()
            .enumerate()
    {
        let ranks: Vec<String> = [1, 2, 3, 4, 11, 21].map(|n| locales.ordinal(Lang::at(lang), n)).into();
        check(ranks.join(" "), expect);
    }
    let [nl, en, de, fr] = [0, 1, 2, 3].map(Lang::at);
    check(locales.unit(nl, 12.5, Unit::Kilometre), "12,5\u{a0}km");
    check(locales.unit(nl, 70.0, Unit::Percent), "70%");
    check(locales.unit(en, 1.0, Unit::Hectare), "1\u{a0}hectare");
    check(locales.unit(en, 1200.0, Unit::Hectare), "1,200\u{a0}hectares");
    check(locales.unit(nl, 1200.0, Unit::Euro), "€\u{a0}1.200");
    check(locales.compact_unit(nl, 22_500_000.0, Unit::Euro), "€\u{a0}22,5 miljoen");
    check(locales.compact_unit(en, 22_500_000.0, Unit::Euro), "€22.5 million");
    check(locales.compact_unit(de, 22_500_000.0, Unit::Euro), "22,5 Millionen\u{a0}€");
    check(locales.compact_unit(fr, 22_500_000.0, Unit::Euro), "22,5 millions d’euros");
    check(locales.compact_unit(fr, 500.0, Unit::Euro), "500\u{a0}€");
    check(locales.compact_unit(nl, 4_000_000.0, Unit::None), "4 miljoen");
    check(locales.unit(nl, f64::INFINITY, Unit::Hectare), "inf\u{a0}hectare");
}

#[test]
fn articles_are_skipped() {
    let locales = shipped();
    let check = |lang: usize, name: &str, expect: &str| assert_eq!(locales.sort_name(Lang::at(lang), name), expect);
    check(0, "De Haven", "Haven");
    check(0, "Deelstad", "Deelstad");
    check(0, "de", "de");
    check(0, "De ", "De ");
    check(0, "’t Hart", "Hart");
    check(0, "the Circular Mile", "Circular Mile");
    check(3, "L’école", "école");
    check(3, "L'école", "école");
    check(3, "Les écoles", "écoles");
    check(2, "Die Wende", "Wende");
}

#[test]
fn right_to_left_inserts_are_isolated() {
    let mut diags = Diagnostics::new();
    let locales = locales(&mut diags, &[("nl", "a = x { $n } y"), ("ar", "a = س { $n } ص")]);
    let text = |lang| locales.text(Lang::at(lang), "a", &[("n", Arg::from("Stein"))]);
    assert_eq!([text(0), text(1)], ["x Stein y", "س \u{2068}Stein\u{2069} ص"]);
    assert_eq!([0, 1].map(|lang| locales.direction(Lang::at(lang))), ["ltr", "rtl"]);
}

#[test]
fn later_layers_override_and_regions_inherit() {
    let mut diags = Diagnostics::new();
    let layers =
        [("nl", "a = 1\nb = 2\n-t = T"), ("nl-BE", "b = 3 { -t }"), ("en", "a = x")].map(|f| strings(&f, false));
    let locales = Locales::new(&mut diags, &tags(&["nl", "nl-BE", "zh-Hant"]), &layers);
    let text = |lang, id| locales.text(Lang::at(lang), id, &[]);
    assert_eq!([text(0, "a"), text(0, "b"), text(1, "a"), text(1, "b")], ["1", "2", "1", "3 T"]);
    assert!(locales.merged(Lang::at(1)).contains("b = 3"));
    let missing: Vec<_> = diags.iter().map(|d| (d.code, &d.args)).collect();
    let args = vec![("lang", Arg::from("zh-Hant")), ("expected", Arg::from("locales/zh-Hant.ftl"))];
    assert_eq!(missing, [(Code::LocaleMissing, &args)]);
}

#[test]
fn faults_in_files() {
    let check =
        |text: &str, expect: &[&str]| assert_eq!(problems(&[("nl", text)], &[call("a", &[])]), expect, "{text}");
    check("a = b\n", &[]);
    check("\u{feff}a = b\r\n\r\n# c\r\n", &[]);
    check("a = b\n\nb c\n", &["nl.ftl:3 fluent-syntax expected a token starting with \"=\""]);
    let torn = "nl.ftl:1 fluent-syntax invalid unicode escape sequence, \"\\u00é\"";
    check("a = { \"\\u00é\" }\n", &[torn, "card.html:1 message-unknown a"]);
    check("# { \"\\u00é\" }\na = b\n", &[]);
    check("a = b\nb = { $x\n", &["nl.ftl:3 fluent-syntax expected a token starting with \"}\""]);
    check("a = x\na = y\n", &["nl.ftl:2 message-duplicate a"]);
    check("a = { b }\n", &["nl.ftl:1 message-reference a b"]);
    check(
        "a = x { b.c }\n    .b = { -d }\nb = y\n",
        &["nl.ftl:1 message-reference a b.c", "nl.ftl:2 message-reference a -d"],
    );
    check("a = x\nb = y\n-c = { b }\n", &["nl.ftl:3 message-unused -c"]);
    check(
        "a = { FOO(1) }\n",
        &["nl.ftl:1 fluent-syntax there is no function `FOO`, only `NUMBER`", "card.html:1 message-unknown a"],
    );
    check(
        "a = { 12345678901234567890 }\n",
        &["nl.ftl:1 fluent-syntax a number of more than 15 digits", "card.html:1 message-unknown a"],
    );
    // What is let through fits the stack of any thread, also when it is checked, filled in and dropped.
    let deep = format!("a = {}\"x\"{}\n", "{ ".repeat(250), " }".repeat(250));
    check(&deep, &[]);
    let deep = format!("a = x\nb = {}x{}\n", "{ ".repeat(100_000), " }".repeat(100_000));
    check(&deep, &["nl.ftl:2 fluent-syntax more than 250 brackets in one message"]);
    let deep = format!("a = x\nb = {{ {}\n", "F(".repeat(100_000));
    check(&deep, &["nl.ftl:2 fluent-syntax more than 250 brackets in one message"]);
}

#[test]
fn languages_and_calls_agree() {
    let check = |nl: &str, en: &str, args: &[&str], expect: &[&str]| {
        assert_eq!(problems(&[("nl", nl), ("en", en)], &[call("a.b", args)]), expect, "{nl} {en}");
    };
    check("a =\n    .b = x", "a =\n    .b = y", &[], &[]);
    check("a =\n    .b = x", "a = y", &[], &["en.ftl:0 message-missing a.b en"]);
    check("a = x", "a = y", &[], &["card.html:1 message-unknown a.b"]);
    check("a =\n    .b = { $x }", "a =\n    .b = { $x }", &[], &["card.html:1 argument-missing a.b x"]);
    check("a =\n    .b = { $x }", "a =\n    .b = { $y }", &["x"], &["en.ftl:1 argument-unknown a.b y"]);
    check("a =\n    .b = { $x }", "a =\n    .b = y", &["x"], &[]);
    // Through another message, but not through a term.
    check(
        "a =\n    .b = { c }\nc = { $x }",
        "a =\n    .b = { c }\nc = { $x }",
        &[],
        &["card.html:1 argument-missing a.b x"],
    );
    check("a =\n    .b = { -c }\n-c = { $x }", "a =\n    .b = y", &[], &[]);
}

#[test]
fn plural_classes() {
    let check = |tag: &str, select: &str, expect: &[&str]| {
        let variants: Vec<String> = select.split(' ').map(|key| format!("\n   {key} x")).collect();
        let variants = variants.concat();
        let selector = if tag.ends_with('#') { "NUMBER($n, type: \"ordinal\")" } else { "$n" };
        let text = format!("a = {{ {selector} ->{variants}\n }}\n");
        let found = problems(&[(tag.trim_end_matches('#'), &text)], &[call("a", &["n"])]);
        let found: Vec<&str> = found.iter().map(|line| line.split_once(' ').map_or("", |(_, rest)| rest)).collect();
        assert_eq!(found, expect, "{tag} {text}");
    };
    check("nl", "[one] *[other]", &[]);
    check("nl", "*[other]", &["plural-missing a nl one"]);
    check("nl", "[1] *[other]", &[]);
    check("nl", "[0] *[other]", &["plural-missing a nl one"]);
    check("nl", "[one] [few] *[other]", &["plural-unknown a nl few"]);
    check("nl", "*[one] [other]", &[]);
    check("nl", "[male] *[other]", &[]);
    check("ja", "*[other]", &[]);
    check("ja", "[one] *[other]", &["plural-unknown a ja one"]);
    check("fr", "[one] *[other]", &[]);
    check("fr", "[one] [many] *[other]", &[]);
    check("pl", "[one] *[other]", &["plural-missing a pl few+many"]);
    check("pl", "[one] [few] [many] *[other]", &[]);
    check("pl", "[one] [few] *[many]", &[]);
    check("ru", "[one] [few] *[other]", &["plural-missing a ru many"]);
    check("cs", "[one] [few] *[other]", &[]);
    check("cs", "[one] *[other]", &["plural-missing a cs few"]);
    check("ar", "[zero] [one] [two] [few] [many] *[other]", &[]);
    check("ar", "[one] *[other]", &["plural-missing a ar zero+two+few+many"]);
    check("ar", "[0] [1] [2] [few] [many] *[other]", &[]);
    check("cy", "[zero] [one] [two] [few] [many] *[other]", &[]);
    check("cy", "[one] [two] *[other]", &["plural-missing a cy zero+few+many"]);
    check("en#", "[one] *[other]", &["plural-missing a en two+few"]);
    check("en#", "[one] [two] [few] *[other]", &[]);
    check("nl#", "*[other]", &[]);
    check("cy#", "*[other]", &["plural-missing a cy zero+one+two+few+many"]);
}

/// Fluent's own plural rules differ from ICU's (Arabic, Hebrew, Maltese, Romanian …): they must not be the ones used.
#[test]
fn fluent_and_icu_count_alike() {
    let classes = ["zero", "one", "two", "few", "many"];
    let variants = classes.map(|class| format!("  [{class}] {class}\n")).concat();
    let text = format!(
        "c = {{ $n ->\n{variants} *[other] other\n }}\no = {{ NUMBER($n, type: \"ordinal\") ->\n{variants} *[other] other\n }}\n"
    );
    let languages = "ar bg ca cs cy da de el en es et eu fi fr ga gl he hr hu is it ja lb lt lv mt nb nl pl pt ro ru sk \
                     sl sr sv tr uk zh";
    let mut differ = Vec::new();
    for tag in languages.split_whitespace() {
        let mut diags = Diagnostics::new();
        let locales = locales(&mut diags, &[(tag, &text)]);
        let counting = &locales.languages[Lang::SOURCE].formats.counting;
        for (id, ordinal) in [("c", false), ("o", true)] {
            let rules = counting.rules(ordinal).expect("rules");
            for n in 0..=1000_i64 {
                let found = locales.text(Lang::SOURCE, id, &[("n", Arg::Number(n))]);
                let expect = format!("{:?}", rules.category_for(n)).to_lowercase();
                if found != expect {
                    differ.push(format!("{tag} {id} {n}: Fluent {found}, ICU {expect}"));
                }
            }
        }
    }
    assert!(differ.is_empty(), "{differ:#?}");
}

/// Choices are rewritten for ICU; nothing else of a message may change by it.
#[test]
fn rewriting_keeps_the_text() {
    let text = "a = one\n    line { $n ->\n  [0] none, { \"{\" }\n  [1.5] half { $x ->\n [male] him\n*[other] them\n}\n \
                [one]\n    { $n } one\n    more\n *[other] { NUMBER($n) } more\n } end\n    .b = { $n -> \n*[other] x\n}\n";
    let mut diags = Diagnostics::new();
    let locales = locales(&mut diags, &[("nl", text)]);
    let check = |n: i64, expect: &str| {
        assert_eq!(locales.text(Lang::SOURCE, "a", &[("n", Arg::Number(n)), ("x", Arg::from("male"))]), expect);
    };
    assert_eq!(diags.sorted(), vec![]);
    check(0, "one\nline none, { end");
    check(1, "one\nline 1 one\nmore end");
    check(5000, "one\nline 5.000 more end");
    assert_eq!(locales.text(Lang::SOURCE, "a.b", &[("n", Arg::from("text"))]), "x");
}

#[test]
fn locales_can_be_shared() {
    fn shared<T: Send + Sync>() {}
    shared::<Locales>();
    shared::<super::Messages>();
}

/// Pieces of Fluent, so that chance also builds what is nearly right.
fn fluent() -> impl Strategy<Value = String> {
    let words = [
        "a",
        "b",
        "-t",
        " = ",
        "\n",
        "\n    ",
        "{",
        "}",
        " -> ",
        "[one] ",
        "*[other] ",
        "*[",
        "]",
        "$x",
        "$n",
        "NUMBER(",
        ")",
        ", ",
        "type: \"ordinal\"",
        "minimumFractionDigits: 9",
        "\"",
        "\\u00e9",
        "\\",
        ".b = ",
        "# ",
        "text",
        "1",
        "-1.50",
        "99999999999999999999",
        ".",
        "\r\n",
        "\u{feff}",
        "é",
        "\0",
        "a = { $n ->\n [one] x\n *[other] y\n }\n",
    ];
    let word = prop_oneof![
        20 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

fn cases() -> ProptestConfig {
    let cases = std::env::var("GROTER_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(2000);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn nothing_panics(source in fluent(), bytes in prop::collection::vec(any::<u8>(), 0..80), n in any::<i64>(), pick in 0_usize..4) {
        let tag = ["nl", "ar", "cy", "zh-Hant"][pick];
        let noise = String::from_utf8_lossy(&bytes);
        let mut diags = Diagnostics::new();
        let locales = locales(&mut diags, &[(tag, &source), ("en", &noise)]);
        locales.check(&mut diags, &[call("a", &["x"]), call("b.b", &[])]);
        let args = [("n", Arg::Number(n)), ("x", Arg::Names(vec!["y".to_owned()]))];
        for lang in locales.languages.langs() {
            for id in ["a", "b", "a.b", "b.b", "-t", "", ".", "NUMBER", &noise] {
                locales.text(lang, id, &args);
            }
            locales.sort_name(lang, &source);
            locales.initial(lang, &noise);
            locales.unit(lang, f64::from_bits(n.cast_unsigned()), Unit::Euro);
            locales.compact(lang, f64::from_bits(n.cast_unsigned()));
        }
    }
}
