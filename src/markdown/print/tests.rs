use super::{Context, KeyFigure, Target, Words, escape, literal, plain, write};
use crate::diag::Diagnostics;
use crate::markdown::{Quotes, Spaces, parse};
use crate::path::SourcePath;

const QUOTES: Quotes = Quotes { double: ("“", "”"), single: ("‘", "’"), spaces: Spaces::Typed };

/// The code of a text, without the line that opens its body and the one that ends it.
fn code(text: &str) -> (String, Vec<u32>) {
    let body = parse(&mut Diagnostics::new(), &SourcePath::new("a.nl.md"), text, 0);
    let link = |target: &str| match target.strip_prefix("card:") {
        Some("weg") => Target::Nowhere,
        Some(id) => Target::Entry { id: id.to_owned(), url: format!("https://www.example.org/{id}/") },
        None => Target::Url(target.to_owned()),
    };
    let picture = |file: &str| (file == "a.jpg").then(|| "/picture/a".to_owned());
    let figures = |ids: &[String]| vec![KeyFigure { value: "5".to_owned(), label: format!("of {}", ids.join("+")) }];
    let words = Words { note: "Let op", important: "Belangrijk", task_done: "klaar", task_open: "te doen" };
    let context = Context { quotes: QUOTES, link: &link, picture: &picture, figures: &figures, words };
    let code = write(&body, &context);
    (code.text, code.lines)
}

#[test]
fn every_step_is_a_line() {
    let check = |text: &str, expect: &str| {
        let (code, _) = code(text);
        let lines: Vec<&str> = code.lines().collect();
        let inside = lines.strip_prefix(&["#let body = {[]"]).and_then(|lines| lines.strip_suffix(&["}"]));
        assert_eq!(inside.map(|lines| lines.join("\n")).as_deref(), Some(expect), "{text}\n{code}");
    };
    check("", "");
    check(
        "a *b*  \nc `d`",
        "md-par({[]\n[#\"a \"]\nmd-emph({[]\n[#\"b\"]\n})\nmd-break()\n[#\"c \"]\nmd-code(\"d\")\n})",
    );
    check("## \"Kop\"", "md-heading(1, {[]\n[#\"“\"]\n[#\"Kop\"]\n[#\"”\"]\n})");
    check("3. a\n4. b", "md-enum(3, true,\n{[]\n[#\"a\"]\n},\n{[]\n[#\"b\"]\n},\n)");
    check("- [x] a", "md-list(true,\n{[]\nmd-task(true, \"klaar\")\n[#\"a\"]\n},\n)");
    check("[a](card:b)", "md-par({[]\nmd-card-link(\"b\", \"https://www.example.org/b/\", {[]\n[#\"a\"]\n})\n})");
    check("[a](card:weg)", "md-par({[]\n[#\"a\"]\n})");
    check("![Een \"foto\"](a.jpg)", "md-picture(image(\"/picture/a\", alt: \"Een “foto”\"))");
    check("![x](b.jpg)", "[#\"x\"]");
    check(
        "| a | b |\n|:-|-|\n| c | d |",
        "md-table(2, (left, auto, ),\n(\n{[]\n[#\"a\"]\n},\n{[]\n[#\"b\"]\n},\n), (\n(\n{[]\n[#\"c\"]\n},\n{[]\n[#\"d\"]\n},\n),\n))",
    );
    check("a\n: b", "md-terms(\n({[]\n[#\"a\"]\n},\n{[]\n[#\"b\"]\n}),\n)");
    check("::: note\na\n:::", "md-note(\"note\", {[]\n{[]; [#\"Let op\"]}\n}, {[]\nmd-par({[]\n[#\"a\"]\n})\n})");
    check("::: figures a b\n:::", "md-figures(((value: \"5\", label: [#\"of a+b\"]), ))");
    check("```rs\na\n b\n```", "md-code-block(\"a\\u{a} b\", \"rs\")");
    check("[[wie?]]", "md-par({[]\nmd-gap({[]\n[#\"[\"]\n[#\"wie?\"]\n[#\"]\"]\n})\n})");
}

#[test]
fn lines_lead_back() {
    let (code, lines) = code("een\n\ntwee *drie*\nvier\n");
    let found: Vec<(&str, u32)> = code.lines().zip(lines).filter(|(code, _)| code.contains("[#")).collect();
    let expect = [("[#\"een\"]", 1), ("[#\"twee \"]", 3), ("[#\"drie\"]", 3), ("[#\" \"]", 3), ("[#\"vier\"]", 4)];
    assert_eq!(found, expect);
}

#[test]
fn notes_come_first() {
    let (code, _) = code("a[^1] b\n\n[^1]: c");
    let lines: Vec<&str> = code.lines().collect();
    assert_eq!(lines[0], "#let note-0 = {[]");
    assert!(lines.contains(&"md-footnote(note-0)"), "{code}");
}

#[test]
fn text_stays_text() {
    assert_eq!(literal("a\"b\\c\n#d\u{feff}"), "\"a\\\"b\\\\c\\u{a}#d\"");
    assert_eq!(escape("a \"#b\"\n"), "a \\u{22}\\u{23}b\\u{22} ");
    assert_eq!(plain("a [[b]] \"c\"", QUOTES), "{[]; [#\"a \"]; md-gap([#\"[b]\"]); [#\" “c”\"]}");
}
