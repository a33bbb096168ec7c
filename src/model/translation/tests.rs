use std::sync::Arc;

use proptest::prelude::*;

use crate::diag::Diagnostics;
use crate::model::translation::{Comparison, Key, State, Status, compare, mark, pairs};
use crate::parse::{Written, with_mark, written_alone};
use crate::path::SourcePath;

fn written(text: &str) -> Written {
    let path = SourcePath::new("content/a.md");
    written_alone(&mut Diagnostics::new(), &path, &Arc::from(text)).expect("front matter")
}

fn card(fields: &str, body: &str) -> String {
    format!("---\n{fields}---\n{body}")
}

/// A translation that says all that this source says.
fn translated(source: &str, fields: &str, body: &str) -> String {
    let text = card(fields, body);
    with_mark(&text, &mark(&written(source), &written(&text)))
}

fn told(comparison: &Comparison) -> String {
    let name = |key: &Key| match key {
        Key::Field(name) => name.clone(),
        Key::Body(number) => number.to_string(),
    };
    let units = comparison.units.iter().filter(|unit| unit.status != Status::Current);
    let mut parts: Vec<String> = units.map(|unit| format!("{} {}", name(&unit.key), unit.status.name())).collect();
    parts.extend((comparison.removed > 0).then(|| format!("removed {}", comparison.removed)));
    parts.extend((comparison.moved > 0).then(|| format!("moved {}", comparison.moved)));
    format!("{} ({}): {}", comparison.state.name(), comparison.words, parts.join(", "))
}

const FIELDS: &str = "title: Haven\nsummary: Een zin.\nimage: { file: a.jpg, alt: Een haven }\nyear: 2030\n";
const BODY: &str = "Eerste alinea. Met twee zinnen.\n\n## Een kop\n\nDe *tweede* alinea.\n\n- punt een\n- punt twee\n";
const OWN: &str = "title: Port\nsummary: A sentence.\nimage: { alt: A port }\n";
const OWN_BODY: &str =
    "First paragraph. With two sentences.\n\n## A heading\n\nThe *second* one.\n\n- point one\n- point two\n";

#[test]
fn what_an_edit_of_the_source_does() {
    let source = card(FIELDS, BODY);
    let own = translated(&source, OWN, OWN_BODY);
    let check = |fields: &str, body: &str, expect: &str| {
        let comparison = compare(&written(&card(fields, body)), Some(&written(&own)));
        assert_eq!(told(&comparison), expect, "{fields}{body}");
    };
    check(FIELDS, BODY, "current (0): ");
    // Looks and shared fields.
    check(&FIELDS.replace("a.jpg", "b.jpg").replace("2030", "2031"), &BODY.replace("\n\n", "\n\n\n"), "current (0): ");
    check(FIELDS, &BODY.replace("Met", "\nMet").replace('*', "__"), "current (0): ");
    check(&FIELDS.replace("Een zin.", "\"Een zin.\""), &BODY.replace("##", "###"), "current (0): ");
    // A typing mistake.
    check(FIELDS, &BODY.replace("tweede", "twede"), "outdated (3): 2 changed");
    check(&FIELDS.replace("Een haven", "De haven"), BODY, "outdated (2): image.alt changed");
    // Moved.
    check(
        FIELDS,
        "## Een kop\n\nDe *tweede* alinea.\n\nEerste alinea. Met twee zinnen.\n\n- punt een\n- punt twee\n",
        "current (0): moved 1",
    );
    // Split and joined.
    check(FIELDS, &BODY.replace("alinea. Met", "alinea.\n\nMet"), "current (0): ");
    check(FIELDS, &BODY.replace("een\n- punt", "een punt"), "outdated (4): 3 changed, removed 1");
    // Added and taken away.
    check(FIELDS, &format!("Nieuw begin.\n\n{BODY}"), "outdated (2): 0 new");
    check(FIELDS, &BODY.replace("## Een kop\n\n", ""), "outdated (0): removed 1");
    check(
        &format!("{FIELDS}links: [{{ url: \"https://a.nl\", label: Meer weten }}]\n"),
        BODY,
        "outdated (2): links.0.label new",
    );
    check(&FIELDS.replace("summary: Een zin.\n", ""), BODY, "outdated (0): removed 1");
    // Two changes beside each other, and one in between.
    check(
        FIELDS,
        &BODY.replace("Eerste", "Allereerste").replace("Een kop", "De kop\n\nErbij"),
        "outdated (8): 0 changed, 1 changed, 2 new",
    );
}

#[test]
fn without_a_mark_nobody_knows() {
    let source = written(&card(FIELDS, BODY));
    assert_eq!(compare(&source, None).state, State::Missing);
    assert_eq!(compare(&source, None).words, 19);
    let own = compare(&source, Some(&written(&card(OWN, OWN_BODY))));
    assert_eq!((own.state, own.words), (State::Unmarked, 0));
}

#[test]
fn a_copy_is_no_translation() {
    let source = card("title: Haven\n", "Een.\n\nTwee.\n");
    let todo = |text: &str| text.replace("title: ", "title: todo-").replacen("title: todo-", "title: ", 1);
    let begun = translated(&source, "title: Haven\n", "Een.\n\nTwee.\n");
    let begun = todo(&begun).replace("body: ", "body: todo-");
    let check = |own: &str, source: &str, expect: &str| {
        assert_eq!(told(&compare(&written(source), Some(&written(own)))), expect, "{own}");
    };
    check(&begun, &source, "begun (2): title todo, 0 todo");
    check(&begun.replace("Een.\n", "One.\n"), &source, "begun (1): title todo");
    let done = begun.replace("Een.\n", "One.\n").replacen("Haven", "Port", 1);
    check(&done, &source, "current (0): ");
    // What it was made from is remembered although nobody accepted it.
    check(&done, &source.replace("Een.", "Eén."), "outdated (1): 0 changed");
    check(&begun, &source.replace("Een.", "Eén."), "begun (2): title todo, 0 todo");
}

#[test]
fn accepted_translations_keep_their_order() {
    let source = card("title: A\n", "Een.\n\nTwee.\n\nDrie.\n");
    let own = translated(&source, "title: B\n", "One.\n\nTwo.\n\nThree.\n");
    let moved = written(&source.replace("Een.\n\nTwee.", "Twee anders.\n\nEen."));
    let accepted = with_mark(&own, &mark(&moved, &written(&own)));
    let accepted = written(&accepted);
    assert_eq!(told(&compare(&moved, Some(&accepted))), "current (0): moved 1");
    let found: Vec<(String, String)> = pairs(&moved, Some(&accepted))
        .iter()
        .map(|pair| {
            (pair.source.text.to_string(), pair.target.as_ref().map_or(String::new(), |own| own.text.to_string()))
        })
        .collect();
    let expect = [("A", "B"), ("Twee anders.", "Two."), ("Een.", "One."), ("Drie.", "Three.")];
    assert_eq!(found, expect.map(|(a, b)| (a.to_owned(), b.to_owned())));
}

proptest! {
    #[test]
    fn accepted_is_current(
        source in r"([-#>*|`:\[\]()a-c \n^1]|::: quote ){0,60}",
        own in r"([-#>*|`:\[\]()a-c \n^1]|::: quote ){0,60}",
        other in r"([-#>*|`:\[\]()a-c \n^1]){0,60}",
    ) {
        let source = card("title: A\nsummary: B\n", &source);
        let own = translated(&source, "title: C\nsummary: D\n", &own);
        let (source, own) = (written(&source), written(&own));
        let comparison = compare(&source, Some(&own));
        prop_assert_eq!(comparison.state, State::Current);
        prop_assert!(pairs(&source, Some(&own)).len() == comparison.units.len());
        // Whatever becomes of the source, accepting it again is enough.
        let changed = written(&card("title: A\nsummary: B\n", &other));
        compare(&changed, Some(&own));
        let text = with_mark(own.doc.text(), &mark(&changed, &own));
        prop_assert_eq!(compare(&changed, Some(&written(&text))).state, State::Current);
    }
}
