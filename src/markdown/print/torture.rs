//! What no author writes, as Typst code: nothing of it may be code, and the words must be those of the HTML.

#![cfg(feature = "print")]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use proptest::collection;
use proptest::prelude::Strategy;
use proptest::sample;
use proptest::test_runner::{Config, TestRunner};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Label, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::syntax::{FileId, RootedPath, Source, SyntaxKind, SyntaxNode, VirtualPath, VirtualRoot, parse};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr};
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use super::super::torture::{TOKENS, anything, html, read};
use super::{Context, KeyFigure, Target, Words, escape, write};
use crate::markdown::{Body, Quotes, Spaces};

const QUOTES: Quotes = Quotes { double: ("“", "”"), single: ("‘", "’"), spaces: Spaces::Typed };

/// Names that code made from a text may use.
const NAMES: &[&str] =
    &["alt", "artifact", "auto", "body", "center", "image", "label", "left", "none", "pdf", "right", "value"];

/// How many texts are set together.
const TOGETHER: usize = 250;

fn cases() -> u32 {
    std::env::var("GROTER_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2000)
}

fn code(body: &Body) -> String {
    let link = |target: &str| match target {
        "card:b" => Target::Entry { id: "b\"".to_owned(), url: "https://b\"/".to_owned() },
        "/y" => Target::Nowhere,
        other => Target::Url(other.to_owned()),
    };
    let picture = |file: &str| (file == "x.jpg").then(|| "/picture/\"x".to_owned());
    let figures = |_: &[String]| vec![KeyFigure { value: "5\"".to_owned(), label: "#read".to_owned() }];
    let words = Words { note: "Let op", important: "Belangrijk", task_done: "gedaan", task_open: "te doen" };
    write(body, &Context { quotes: QUOTES, link: &link, picture: &picture, figures: &figures, words }).text
}

/// Whether a tree holds nothing but what the writer writes.
fn check_tree(node: &SyntaxNode) -> Result<(), String> {
    let text = node.full_text();
    let known = match node.kind() {
        SyntaxKind::Ident => NAMES.contains(&text.as_str()) || text.starts_with("md-") || text.starts_with("note-"),
        SyntaxKind::Markup
        | SyntaxKind::Hash
        | SyntaxKind::Space
        | SyntaxKind::Parbreak
        | SyntaxKind::LetBinding
        | SyntaxKind::Let
        | SyntaxKind::Eq
        | SyntaxKind::Code
        | SyntaxKind::CodeBlock
        | SyntaxKind::ContentBlock
        | SyntaxKind::FuncCall
        | SyntaxKind::Args
        | SyntaxKind::FieldAccess
        | SyntaxKind::Named
        | SyntaxKind::Dict
        | SyntaxKind::Array
        | SyntaxKind::Str
        | SyntaxKind::Int
        | SyntaxKind::Bool
        | SyntaxKind::None
        | SyntaxKind::Auto
        | SyntaxKind::LeftBrace
        | SyntaxKind::RightBrace
        | SyntaxKind::LeftBracket
        | SyntaxKind::RightBracket
        | SyntaxKind::LeftParen
        | SyntaxKind::RightParen
        | SyntaxKind::Comma
        | SyntaxKind::Semicolon
        | SyntaxKind::Colon
        | SyntaxKind::Dot
        | SyntaxKind::End => true,
        // Among them text outside a literal, and what the parser could not read.
        _ => false,
    };
    if !known {
        return Err(format!("{:?} {text}", node.kind()));
    }
    node.children().try_for_each(check_tree)
}

#[test]
fn no_text_becomes_code_and_no_word_is_lost() {
    let texts = collection::vec(anything(), TOGETHER);
    let runs = cases().div_ceil(u32::try_from(TOGETHER).expect("small"));
    let mut runner =
        TestRunner::new(Config { cases: runs, failure_persistence: None, max_shrink_iters: 200, ..Config::default() });
    let result = runner.run(&texts, |texts| {
        let bodies: Vec<Body> = texts.iter().map(|text| read(text).0).collect();
        let codes: Vec<String> = bodies.iter().map(code).collect();
        for (text, code) in texts.iter().zip(&codes) {
            let sound = check_tree(&parse(code));
            proptest::prop_assert!(sound.is_ok(), "{sound:?}\n{text:?}\n{code}");
        }
        let set = set(codes.clone()).map_err(proptest::test_runner::TestCaseError::fail)?;
        for ((text, body), found) in texts.iter().zip(&bodies).zip(&set) {
            // Where these stand, HTML has words elsewhere or in attributes.
            if !["[^", "![", ":::"].iter().any(|other| text.contains(other)) {
                proptest::prop_assert_eq!(letters(found), letters(&words(&html(body))), "{:?}", text);
            }
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

#[test]
fn a_value_is_no_code_wherever_a_template_puts_it() {
    let places: [(&str, &str); 7] = [
        ("#let x = \"", "\""),
        ("a ", " b"),
        ("#let x = ", "\n"),
        ("#[b <", ">]"),
        ("// ", "\nc"),
        ("/* ", " */ d"),
        ("`", "` e"),
    ];
    let own =
        ["#read(\"/etc/passwd\")", "#import \"x\"", "eval", "\"; #x(", "*/", "`", "$a$", "@b", "]", "<c>", "//", "{{"];
    let token = sample::select([TOKENS, &own].concat());
    let values = collection::vec(token, 0..20).prop_map(|tokens| tokens.concat());
    let mut runner = TestRunner::new(Config { cases: cases(), failure_persistence: None, ..Config::default() });
    let result = runner.run(&values, |value| {
        for (before, after) in places {
            let source = format!("{before}{}{after}", escape(&value));
            let mut open = vec![parse(&source)];
            while let Some(node) = open.pop() {
                let runs = matches!(
                    node.kind(),
                    SyntaxKind::FuncCall
                        | SyntaxKind::ModuleImport
                        | SyntaxKind::ModuleInclude
                        | SyntaxKind::Closure
                        | SyntaxKind::SetRule
                        | SyntaxKind::ShowRule
                        | SyntaxKind::WhileLoop
                );
                proptest::prop_assert!(!runs, "{:?}\n{source}", node.kind());
                open.extend(node.children().cloned());
            }
        }
        let shown = set(vec![format!("#let body = {{[]\n[#\"{}\"]\n}}", escape(&value))]);
        let shown = shown.map_err(proptest::test_runner::TestCaseError::fail)?;
        proptest::prop_assert_eq!(letters(&shown.concat()), letters(&value), "in a string");
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

/// The characters of a text that one can see.
fn letters(text: &str) -> String {
    let gone = |c: &char| c.is_control() || c.is_whitespace() || matches!(c, '\u{feff}' | '\u{fffd}'..='\u{ffff}');
    text.chars().filter(|c| !gone(c)).collect()
}

/// The text of HTML.
fn words(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        out.push_str(text);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    signs.iter().fold(out, |text, (name, sign)| text.replace(name, sign))
}

/// The functions that code calls, each giving back its words.
const FUNCTIONS: &str = r#"
#let md-par(body) = body
#let md-strong(body) = body
#let md-emph(body) = body
#let md-strike(body) = body
#let md-heading(depth, body) = body
#let md-list(tight, ..items) = items.pos().join([])
#let md-enum(start, tight, ..items) = items.pos().join([])
#let md-task(done, word) = []
#let md-quote(body) = body
#let md-said-quote(by, body) = body + by
#let md-note(kind, title, body) = title + body
#let md-figure(images, caption) = caption
#let md-picture(image) = []
#let md-inline-picture(image) = []
#let md-table(columns, aligns, head, rows) = head.join([]) + rows.flatten().join([])
#let md-terms(..items) = items.pos().flatten().join([])
#let md-rule() = []
#let md-break() = []
#let md-code(text) = [#text]
#let md-code-block(text, language) = [#text]
#let md-link(url, body) = body
#let md-card-link(id, url, body) = body
#let md-footnote(body) = body
#let md-gap(body) = body
#let md-figures(items) = items.map(item => item.label).join([])
#let image(name, alt: "") = []
#import "/lib/pdf.typ"
"#;

/// A world of texts.
struct Texts {
    sources: HashMap<FileId, Source>,
    main: FileId,
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::new()));

fn id(name: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a path")).intern()
}

impl World for Texts {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, _: usize) -> Option<Font> {
        None
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The words of each of these codes.
fn set(codes: Vec<String>) -> Result<Vec<String>, String> {
    let count = codes.len();
    let mut main = String::new();
    let pdf = ("/lib/pdf.typ".to_owned(), "#let artifact(body) = body\n".to_owned());
    let mut files = vec![pdf, ("/lib/text.typ".to_owned(), FUNCTIONS.to_owned())];
    for (index, code) in codes.into_iter().enumerate() {
        let _ = writeln!(main, "#{{ import \"/text/{index}.typ\" as m; [#metadata(m.body)<text>] }}");
        files.push((format!("/text/{index}.typ"), format!("#import \"/lib/text.typ\": *\n{code}")));
    }
    files.push(("/main.typ".to_owned(), main));
    let sources = files.into_iter().map(|(name, text)| (id(&name), Source::new(id(&name), text))).collect();
    let world = Texts { sources, main: id("/main.typ") };
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| format!("{errors:?}"))?;
    comemo::evict(0);
    let label = Label::new(PicoStr::intern("text")).expect("a name");
    let found = Introspector::query(document.introspector().as_ref(), &Selector::Label(label));
    let words: Vec<String> = found
        .iter()
        .filter_map(|content| match &content.to_packed::<MetadataElem>()?.value {
            Value::Content(content) => Some(content.plain_text().to_string()),
            _ => None,
        })
        .collect();
    if words.len() == count { Ok(words) } else { Err(format!("{} of {count} texts", words.len())) }
}
