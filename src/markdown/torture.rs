//! What no author writes: random mixes of everything that means something, and long rows of one sign. Nothing may
//! panic, take long, leave markup unbalanced or let text become active.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use proptest::prelude::{Strategy, any};
use proptest::test_runner::{Config, TestRunner};
use proptest::{collection, prop_oneof, sample};

use super::html::{Context, PictureTarget, Position, Target, Words, write};
use super::{Body, Quotes, Spaces, parse, typography};
use crate::diag::{Code, Diagnostics};
use crate::path::SourcePath;

const QUOTES: Quotes = Quotes { double: ("“", "”"), single: ("‘", "’"), spaces: Spaces::Typed };

pub(super) const TOKENS: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "  ",
    "    ",
    "\t",
    "a",
    "B c",
    "é",
    "𝒳",
    "字",
    "1",
    "'",
    "\"",
    "...",
    "--",
    "---",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "~~~",
    "[",
    "]",
    "(",
    ")",
    "[[",
    "]]",
    "[[gap]]",
    "*[[a* b]]",
    "[[ **b]]** ",
    "![",
    "](",
    "](x.jpg)",
    "](x.jpg \"t\")",
    "[a](card:b)",
    "](javascript:alert(1))",
    "](data:text/html,x)",
    "](  JaVa\tscript:x)",
    "[^1]",
    "[^1]: ",
    "[^a]",
    "[^a]: note [^1]\n",
    "\n[x]: /y \"t\"\n",
    "[x]",
    "# ",
    "## ",
    "### a\n",
    "\n===\n",
    "\n---\n",
    "- ",
    "* ",
    "1. ",
    "7) ",
    "- [ ] ",
    "- [x] ",
    "> ",
    ">",
    "| a | b |\n|---|:-:|\n| c | d |\n",
    "|",
    "\n: ",
    "a\n: b\n",
    "\n:::\n",
    "\n::: note T\n",
    "\n::: figure\n",
    "\n::: quote [[Q]] \"s\"\n",
    "\n::: figures a b\n",
    "\n::: x\n",
    ":::",
    " ::: note\n",
    "\n![a \"b\"](x.jpg \"it's [[c]]\")\n\n",
    "<",
    ">",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<b",
    "<div>\n",
    "<http://a.b>",
    "<a@b.c>",
    "<?",
    "<![CDATA[",
    "\" onclick=\"x",
    "&",
    "&lt;script&gt;",
    "&quot;",
    "&#0;",
    "&#1;",
    "&#x3c;",
    "\\",
    "\\\n",
    "\0",
    "\u{7}",
    "\u{feff}",
    "\u{202e}",
    "\u{ffff}",
    "{{",
    "}}",
    "ver- beteren",
    "fn-1",
    "## fn-1\n",
    "## footnotes\n",
    "## fnref-1-2\n",
    "\u{fffc}",
    "___\n",
    "***\n",
];

pub(super) fn read(text: &str) -> (Body, Diagnostics) {
    let mut diags = Diagnostics::new();
    let body = parse(&mut diags, &SourcePath::new("content/a.nl.md"), text, 0);
    (body, diags)
}

pub(super) fn html(body: &Body) -> String {
    let link = |target: &str| match target {
        "card:b" => Target::Url { url: "../b/".to_owned(), external: false, lang: Some("en\"".to_owned()) },
        "/y" => Target::Nowhere,
        other => Target::Url { url: other.to_owned(), external: true, lang: None },
    };
    let picture = |file: &str| {
        (file == "x.jpg").then(|| PictureTarget { url: "x.jpg".to_owned(), width: Some(1), ..PictureTarget::default() })
    };
    let figures = |ids: &[String]| format!("<ul><li>{}</li></ul>", ids.len());
    let words = Words {
        footnotes: "Voetnoten",
        back: &|_| "Terug".to_owned(),
        note: "Let op",
        important: "Belangrijk",
        table: "Tabel",
        task_done: "gedaan",
        task_open: "te doen",
    };
    write(
        body,
        &Context {
            quotes: QUOTES,
            link: &link,
            picture: &picture,
            figures: &figures,
            words,
            position: Position::default(),
        },
    )
}

/// Every tag is closed in order, every attribute is one that the writer knows, every id stands once.
fn check_markup(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids: HashSet<&str> = HashSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = rest.find('>').ok_or("a tag without an end")?;
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes something else"));
            }
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        if !KNOWN.contains(&name) {
            return Err(format!("<{name}>"));
        }
        if name == "a" && open.contains(&"a") {
            return Err("a link in a link".to_owned());
        }
        if ["p", "h2", "h3"].contains(&name) && open.iter().any(|o| ["p", "h2", "h3", "dt"].contains(o)) {
            return Err(format!("<{name}> in {open:?}"));
        }
        check_attributes(&tag[name.len()..], &mut ids)?;
        if !["br", "hr", "img", "input"].contains(&name) {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} stay open")) }
}

const KNOWN: &[&str] = &[
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "em",
    "strong",
    "del",
    "a",
    "img",
    "br",
    "hr",
    "code",
    "pre",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
    "blockquote",
    "figure",
    "figcaption",
    "aside",
    "section",
    "sup",
    "mark",
    "input",
];

fn check_attributes<'a>(attributes: &'a str, ids: &mut HashSet<&'a str>) -> Result<(), String> {
    let mut rest = attributes;
    while let Some(trimmed) = rest.strip_prefix(' ') {
        let length = trimmed.find([' ', '=']).unwrap_or(trimmed.len());
        let (name, after) = trimmed.split_at(length);
        if name.starts_with("on") || name == "style" {
            return Err(format!("attribute {name}"));
        }
        rest = after;
        if let Some(value) = after.strip_prefix("=\"") {
            let end = value.find('"').ok_or("an attribute without an end")?;
            let scheme = value[..end].trim_start().to_lowercase();
            if ["href", "src"].contains(&name) && ["javascript:", "data:"].iter().any(|s| scheme.starts_with(s)) {
                return Err(format!("{name} is {scheme}"));
            }
            if name == "id" && !ids.insert(&value[..end]) {
                return Err(format!("id {} twice", &value[..end]));
            }
            rest = &value[end + 1..];
        }
    }
    if rest.is_empty() { Ok(()) } else { Err(format!("attributes {attributes}")) }
}

pub(super) fn anything() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        20 => sample::select(TOKENS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    collection::vec(token, 0..60).prop_map(|tokens| tokens.concat())
}

#[test]
fn any_text_gives_sound_html() {
    let cases = std::env::var("GROTER_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2000);
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let result = runner.run(&anything(), |text| {
        let (body, diags) = read(&text);
        let html = html(&body);
        let sound = check_markup(&html);
        proptest::prop_assert!(sound.is_ok(), "{sound:?}\n{text:?}\n{html}");
        proptest::prop_assert!(!html.contains("<script"), "{text:?}\n{html}");
        proptest::prop_assert!(!html.contains(['\0', '\u{7}', '\u{ffff}', '\r']), "{text:?}\n{html:?}");
        for diagnostic in diags.iter() {
            let span = diagnostic.place.as_ref().map(|place| place.span).unwrap_or_default();
            let line = text.split('\n').nth((span.line as usize).wrapping_sub(1));
            let length = line.map_or(0, |line| line.chars().count());
            let end = (span.column + span.length) as usize;
            proptest::prop_assert!(line.is_some() && end <= length + 2, "{:?} {span:?}\n{text:?}", diagnostic.code);
        }
        typography(&text, QUOTES);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

#[test]
fn long_rows_of_one_sign_are_fast() {
    let signs = [
        "[",
        "*a ",
        ">",
        "> ",
        "`",
        "<",
        "![",
        "|",
        "- ",
        "1. ",
        "**a ",
        "_a_ ",
        "~~a ",
        "[a](",
        "[^a]",
        "[^a]: x\n",
        "[[",
        "[[a]] ",
        "\"",
        "'",
        "'a' ",
        "a- b ",
        "a  b ",
        "<b>",
        "<b>\n\n",
        "<!--",
        ":::\n",
        "::: note\n",
        "::: note\na\n:::\n",
        "# a\n",
        "## a\n",
        "\0",
        "![a](b)",
        "[a](javascript:b) ",
        "|a|\n|-|\n|b|\n\n",
        "a\n: b\n\n",
        "- [ ] a\n",
        "\\",
        "&#1;",
        "*a **b ",
        "[a]: b\n",
        "\r",
        "\r\n",
        "    a\n",
        "é",
    ];
    for sign in signs {
        let text = sign.repeat(250_000 / sign.len());
        let start = Instant::now();
        let (body, _) = read(&text);
        html(&body);
        let spent = start.elapsed();
        // Linear work takes well under a second; what is quadratic takes a minute.
        assert!(spent < Duration::from_secs(8), "{sign:?} takes {spent:?}");
    }
}

#[test]
fn pairs_of_signs_are_fast() {
    for (index, first) in TOKENS.iter().enumerate() {
        // A sample that is the same every time; each token meets others.
        for second in TOKENS.iter().skip(index % 7).step_by(7) {
            let pair = format!("{first}{second}");
            let start = Instant::now();
            read(&pair.repeat(40_000 / pair.len()));
            let spent = start.elapsed();
            assert!(spent < Duration::from_secs(5), "{pair:?} takes {spent:?}");
        }
    }
}

#[test]
fn deep_nesting_is_told_and_dropped() {
    let mut nested = String::new();
    for depth in 0..50 {
        let _ = writeln!(nested, "{}- a", "  ".repeat(depth));
    }
    let inline = format!("{}{}", "*a ".repeat(50), "b*".repeat(50));
    for text in [">".repeat(100_000), format!("{}a", "- ".repeat(100_000)), nested, inline] {
        let (body, diags) = read(&text);
        assert!(body.is_empty() && diags.iter().any(|d| d.code == Code::MarkdownTooDeep), "{text:.40}");
    }
    for text in ["[".repeat(100_000), "*".repeat(100_000), format!("{}a", "> ".repeat(30))] {
        let (_, diags) = read(&text);
        assert!(!diags.iter().any(|d| d.code == Code::MarkdownTooDeep), "{text:.40}");
    }
}
