use std::fmt::Write as _;

use proptest::prelude::*;

use super::{Piece, Sign, digest, markdown, pieces, signs, tidy, words};
use crate::diag::Diagnostics;
use crate::markdown::units::UnitKind;
use crate::markdown::{Body, parse};
use crate::path::SourcePath;

fn body(text: &str) -> Body {
    parse(&mut Diagnostics::new(), &SourcePath::new("a.md"), text, 0)
}

/// Pieces with their signs in braces.
fn shown(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Single(sign) => {
                let _ = write!(out, "{{{}}}", sign.open);
            }
            Piece::Pair(sign, inner) => {
                let _ = write!(out, "{{{}}}{}{{{}}}", sign.open, shown(inner), sign.close);
            }
        }
    }
    out
}

#[test]
fn signs_are_taken_out() {
    let check = |text: &str, expect: &str| {
        assert_eq!(shown(&pieces(text, UnitKind::Paragraph, "[r]: <https://r.nl>")), expect, "{text}");
    };
    check("Plain.", "Plain.");
    check("a *b* __c__ ~~d~~", "a {*}b{*} {**}c{**} {~~}d{~~}");
    check("[een *kaart*](card:haven)", "{[}een {*}kaart{*}{](card:haven)}");
    check("![Een haven](haven.jpg \"Titel\")", "{![}Een haven{](haven.jpg \"Titel\")}");
    check("x[^1] `a*b` <https://a.nl>", "x{[^1]} {`a*b`} {<https://a.nl>}");
    check("een\\\ntwee", "een{\\\n}twee");
    check("wie: [[naam *en* adres]]!", "wie: {[[}naam {*}en{*} adres{]]}!");
    check("\\[[geen gat]] \\*ster", "[[geen gat]] *ster");
    check("A&amp;B &copy;", "A&B ©");
    check("[tekst][r] [r] [r][] [x]", "{[}tekst{][r]} {[}r{][r]} {[}r{][r]} [x]");
    check("<b>x</b>", "{<b>}x{</b>}");
}

#[test]
fn by_kind() {
    let check = |text: &str, kind, expect: &str| assert_eq!(shown(&pieces(text, kind, "")), expect, "{text}");
    check("1. Inleiding", UnitKind::Heading, "1. Inleiding");
    check("a \\| b", UnitKind::Cell, "a | b");
    check("- x", UnitKind::Name, "- x");
    check("ls *\n", UnitKind::Code, "ls *\n");
    check("een [k](card:k)", UnitKind::Item, "een {[}k{](card:k)}");
}

#[test]
fn writing() {
    use UnitKind::{Cell, Heading, Item, Paragraph};
    let text = |text: &str| Piece::Text(text.to_owned());
    let em = |inner| Piece::Pair(Sign::pair("*", "*"), inner);
    let strong = |inner| Piece::Pair(Sign::pair("**", "**"), inner);
    let link = |inner| Piece::Pair(Sign::pair("[", "](card:a)"), inner);
    let check = |kind, pieces: &[Piece], expect: &str| {
        assert_eq!(markdown(pieces, kind, "").as_deref(), Some(expect), "{pieces:?}");
    };
    check(Paragraph, &[text("Gewoon, 5 * 3 en a_b.")], "Gewoon, 5 * 3 en a_b.");
    check(Paragraph, &[text("1. Eerst")], "1\\. Eerst");
    check(Paragraph, &[text("- Eerst")], "\\- Eerst");
    check(Paragraph, &[text("::: note")], "\\::: note");
    check(Heading, &[text("1. Eerst")], "1. Eerst");
    check(Item, &[text("[x] af")], "\\[x\\] af");
    check(Cell, &[text("a|b")], "a\\|b");
    check(Paragraph, &[text("*geen* nadruk")], "\\*geen\\* nadruk");
    check(Paragraph, &[strong(vec![text(" vet ")]), text("gedrukt")], "**vet** gedrukt");
    check(Paragraph, &[strong(vec![text("„Wort“")]), text("teil")], "**„Wort“**&#116;eil");
    check(Paragraph, &[em(vec![text("b "), em(vec![text("a")])])], "*b _a_*");
    check(Paragraph, &[text("Ja!"), link(vec![text("a")])], "Ja\\![a](card:a)");
    check(Paragraph, &[text("a "), link(vec![text("[b]")])], "a [[b]](card:a)");
    check(Paragraph, &[text("[[geen gat]]")], "\\[\\[geen gat\\]\\]");
    assert_eq!(markdown(&[link(vec![link(vec![text("a")])])], Paragraph, ""), None);
    assert_eq!(markdown(&[text(" ")], Paragraph, ""), None);
    assert_eq!(words(&[text("a "), link(vec![text("b")])]), "a b");
    assert_eq!(signs(&[link(vec![em(vec![text("b")])])]).len(), 2);
}

fn cases() -> ProptestConfig {
    let cases = std::env::var("GROTER_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2000);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn any_pieces() -> impl Strategy<Value = Vec<Piece>> {
    let text = "[ -~éß„“\u{a0}]{0,8}".prop_map(Piece::Text);
    let single =
        prop_oneof!["`x`", "\\[\\^1\\]", "<https://a\\.nl>"].prop_map(|open| Piece::Single(Sign::single(open)));
    let leaf = prop_oneof![4 => text, 1 => single];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let signs = prop_oneof![
            Just(("*", "*")),
            Just(("**", "**")),
            Just(("~~", "~~")),
            Just(("[", "](card:a)")),
            Just(("![", "](a.jpg)"))
        ];
        (signs, prop::collection::vec(inner, 1..3))
            .prop_map(|((open, close), inner)| Piece::Pair(Sign::pair(open, close), inner))
    })
    .prop_map(|piece| vec![piece])
    .prop_flat_map(|first| {
        prop::collection::vec("[ -~é]{0,6}".prop_map(Piece::Text), 0..3).prop_map(move |more| {
            let mut all = more;
            all.extend(first.clone());
            all
        })
    })
}

proptest! {
    #![proptest_config(cases())]

    /// Every unit of any text says the same after it was taken apart and written again.
    #[test]
    fn there_and_back(text in r"([a-c .!0-9]|[*_~`\[\]()<>&|#:^\\-]|\n\n|\n|\*\*|\[a\]\(card:b\)|!\[x\]\(y\.jpg\)|\[\^1\]|\[\[g\]\]|é|&amp;|::: note |\[r\]: /u\n){0,40}") {
        let text = format!("{text}\n\n[^1]: N.\n");
        let body = body(&text);
        let references = body.references();
        for unit in &body.units {
            let markdown_text = body.unit_text(unit);
            let taken = pieces(&markdown_text, unit.kind, &references);
            let again = markdown(&taken, unit.kind, &references);
            prop_assert!(again.is_some(), "{:?} {markdown_text:?}: {taken:?}", unit.kind);
            let again = again.unwrap_or_default();
            prop_assert_eq!(
                digest(&again, unit.kind, &references), Some(unit.digest),
                "{:?} {:?} {:?}", unit.kind, markdown_text, again
            );
        }
    }

    /// What is written is read as what was meant, or not written at all; plain words always can be.
    #[test]
    fn nothing_is_guessed(any in any_pieces(), plain in "[ -~éß„“]{0,20}") {
        for kind in [UnitKind::Paragraph, UnitKind::Heading, UnitKind::Item, UnitKind::Cell] {
            if let Some(text) = markdown(&any, kind, "") {
                prop_assert_eq!(pieces(&text, kind, ""), tidy(any.clone()), "{}", text);
            }
            let words = [Piece::Text(plain.clone())];
            let text = markdown(&words, kind, "");
            prop_assert_eq!(text.is_none(), plain.trim_matches(' ').is_empty(), "{:?} {:?}", kind, plain);
        }
    }
}
