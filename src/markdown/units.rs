//! A text in pieces that are translated one by one. In goes a reading, out come its [`Unit`]s: headings, paragraphs, the
//! texts of list items and cells, code, the names behind `::: quote`. Each has a digest of what it says, so that a
//! translation can remember what it was made from.
//!
//! Does not know languages, nor what a translation is.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Body;
use super::containers::Kind as ContainerKind;
use super::reading::{Reading, Source};

/// The letters of a digest: without vowels it never looks like a word, nor like a number to a YAML reader.
const LETTERS: [u8; 20] = *b"bcdfghjklmnpqrstvwxz";

/// Stands for what a text says: layout, emphasis, the shape of quotation marks and the files of pictures do not count.
/// Seven letters tell 1.28 × 10⁹ texts apart; only those of one card are ever compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 7]);

impl Digest {
    /// The digest of a text field, which has no markup.
    pub fn of(text: &str) -> Self {
        let mut said = Said::default();
        said.text(text);
        said.digest()
    }

    fn new(text: &str) -> Self {
        let hash = blake3::hash(text.as_bytes());
        let mut number = hash.as_bytes().iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let mut letters = [0; 7];
        for letter in &mut letters {
            let at = usize::try_from(number % 20).unwrap_or_default();
            *letter = LETTERS[at];
            number /= 20;
        }
        Self(letters)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.0).unwrap_or_default())
    }
}

impl FromStr for Digest {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let letters: [u8; 7] = text.as_bytes().try_into().map_err(|_| ())?;
        if letters.iter().all(|letter| LETTERS.contains(letter)) { Ok(Self(letters)) } else { Err(()) }
    }
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// A heading.
    Heading,
    /// A paragraph, also one in a quotation, a list or a footnote.
    Paragraph,
    /// The text of a list item without paragraphs.
    Item,
    /// A cell of a table.
    Cell,
    /// A block of code.
    Code,
    /// What follows the name of a container: who said a quotation, the heading of a note.
    Name,
    /// Anything else with words.
    Other,
}

/// A piece of a text that is translated by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// Its bytes in [`Body::text`]: inline Markdown, without the signs of its block. Lines after the first may begin with
    /// the signs of what it lies in.
    pub range: Range<usize>,
    /// The line of its file on which it begins, from 1.
    pub line: u32,
    /// Stands for what it says.
    pub digest: Digest,
    /// How many words it has.
    pub words: usize,
}

/// What a piece of text says, without its looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    text: String,
    links: String,
}

impl Said {
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '‘' | '’' | '‚' | '‛' | '‹' | '›' => self.text.push('\''),
                '“' | '”' | '„' | '‟' | '«' | '»' => self.text.push('"'),
                // Soft hyphens and marks of direction say nothing.
                '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => {}
                c if c.is_whitespace() => {
                    if !self.text.ends_with(' ') {
                        self.text.push(' ');
                    }
                }
                c => self.text.push(c),
            }
        }
    }

    fn link(&mut self, target: &str) {
        self.links.push('\n');
        self.links.push_str(target);
    }

    /// Whether there is nothing to translate.
    fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn words(&self) -> usize {
        self.text.split(' ').filter(|word| word.contains(char::is_alphanumeric)).count()
    }

    /// Its plain text, in single spaces.
    pub fn plain(&self) -> &str {
        self.text.trim()
    }

    /// The digest.
    pub fn digest(&self) -> Digest {
        Self::digest_of(std::slice::from_ref(self))
    }

    /// The digest of the text that these would be if nobody had split it.
    pub fn digest_of(parts: &[Self]) -> Digest {
        let texts: Vec<&str> = parts.iter().map(Self::plain).collect();
        let links: String = parts.iter().map(|part| part.links.as_str()).collect();
        // Quotation marks within quotation marks: a space beside one may be there or not («mot» and « mot »).
        Digest::new(&(texts.join(" ").replace("\" ", "\"").replace(" \"", "\"") + &links))
    }
}

impl Body {
    /// The Markdown of a unit on one line: soft breaks are spaces, and only a break that the author asked for is a line
    /// break. Code is left as it stands.
    pub fn unit_text(&self, unit: &Unit) -> String {
        let text = self.text.get(unit.range.clone()).unwrap_or_default();
        if unit.kind == UnitKind::Code || !text.contains(['\n', '\r']) {
            return text.to_owned();
        }
        let mut joined = String::with_capacity(text.len());
        for (number, line) in text.lines().enumerate() {
            // A line of a paragraph never begins with `>` of its own: that would open a quotation.
            let begin = |c: char| number > 0 && (c == '>' || c.is_whitespace());
            let line = line.trim_start_matches(begin);
            if number > 0 {
                let hard = joined.ends_with("  ") || joined.ends_with('\\');
                let kept = joined.trim_end_matches([' ', '\\']).len();
                if hard {
                    joined.truncate(kept);
                    joined.push_str("\\\n");
                } else {
                    joined.truncate(joined.trim_end().len());
                    joined.push(' ');
                }
            }
            joined.push_str(line);
        }
        joined
    }

    /// What every unit says.
    pub fn said(&self) -> Vec<Said> {
        let source = Source::new(&self.text);
        let Ok(reading) = Reading::new(&source) else { return Vec::new() };
        gather(&source, &reading).into_iter().map(|(_, _, said)| said).collect()
    }
}

/// The units of a text whose first line is the line `first` of its file.
pub(super) fn units(source: &Source<'_>, reading: &Reading<'_>, first: u32) -> Vec<Unit> {
    let text = source.text;
    let (mut line, mut seen) = (first, 0);
    gather(source, reading)
        .into_iter()
        .map(|(kind, range, said)| {
            let between = text.get(seen..range.start).unwrap_or_default();
            line += u32::try_from(between.matches('\n').count()).unwrap_or_default();
            seen = range.start.max(seen);
            Unit { kind, range, line, digest: said.digest(), words: said.words() }
        })
        .collect()
}

/// Every unit with what it says, in the order of the text.
fn gather(source: &Source<'_>, reading: &Reading<'_>) -> Vec<(UnitKind, Range<usize>, Said)> {
    let mut gather = Gather { found: Vec::new(), open: None, kind: UnitKind::Other, items: 0 };
    for (event, range) in &reading.events {
        gather.take(event, range);
    }
    gather.flush();
    let mut found = gather.found;
    for (_, range, _) in &mut found {
        // The parser's events begin behind the sign that makes a letter a letter: `\\[` is no link.
        if source.text.get(..range.start).is_some_and(|before| before.ends_with('\\')) {
            range.start -= 1;
        }
    }
    for container in &reading.containers.all {
        let range = container.fence.argument.clone();
        let mut said = Said::default();
        said.text(source.slice(&range));
        if !matches!(container.kind, ContainerKind::Figures | ContainerKind::Unknown) && !said.is_empty() {
            found.push((UnitKind::Name, range, said));
        }
    }
    found.sort_by_key(|(_, range, _)| range.start);
    found
}

struct Gather {
    found: Vec<(UnitKind, Range<usize>, Said)>,
    open: Option<(Range<usize>, Said)>,
    kind: UnitKind,
    items: usize,
}

impl Gather {
    fn take(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                self.inline(range, |said| said.text(text));
            }
            Event::SoftBreak | Event::HardBreak => self.inline(range, |said| said.text(" ")),
            Event::FootnoteReference(label) => self.inline(range, |said| said.link(label)),
            Event::Start(Tag::Link { dest_url, .. }) => self.inline(range, |said| said.link(dest_url)),
            Event::Start(Tag::Image { .. } | Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Image | TagEnd::Link | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {
                self.inline(range, |_| ());
            }
            Event::TaskListMarker(_) => {}
            block => self.block(block),
        }
    }

    fn inline(&mut self, range: &Range<usize>, say: impl FnOnce(&mut Said)) {
        let (whole, said) = self.open.get_or_insert_with(|| (range.clone(), Said::default()));
        whole.start = whole.start.min(range.start);
        whole.end = whole.end.max(range.end);
        say(said);
    }

    fn block(&mut self, event: &Event<'_>) {
        self.flush();
        match event {
            Event::Start(Tag::Item) => self.items += 1,
            Event::End(TagEnd::Item) => self.items = self.items.saturating_sub(1),
            _ => {}
        }
        self.kind = match event {
            Event::Start(Tag::Heading { .. }) => UnitKind::Heading,
            Event::Start(Tag::Paragraph) => UnitKind::Paragraph,
            Event::Start(Tag::TableCell) => UnitKind::Cell,
            Event::Start(Tag::CodeBlock(_)) => UnitKind::Code,
            _ if self.items > 0 => UnitKind::Item,
            _ => UnitKind::Other,
        };
    }

    fn flush(&mut self) {
        let Some((range, said)) = self.open.take() else { return };
        if !said.is_empty() {
            self.found.push((self.kind, range, said));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Digest, UnitKind};
    use crate::diag::Diagnostics;
    use crate::markdown::{Body, parse};
    use crate::path::SourcePath;

    fn body(text: &str) -> Body {
        parse(&mut Diagnostics::new(), &SourcePath::new("a.md"), text, 0)
    }

    #[test]
    fn pieces() {
        use UnitKind::{Cell, Code, Heading, Item, Name, Paragraph};
        let check = |text: &str, expect: &[(UnitKind, &str, u32)]| {
            let body = body(text);
            let found: Vec<_> = body.units.iter().map(|unit| (unit.kind, body.unit_text(unit), unit.line)).collect();
            let expect: Vec<_> = expect.iter().map(|(kind, text, line)| (*kind, (*text).to_owned(), *line)).collect();
            assert_eq!(found, expect, "{text}");
        };
        check("", &[]);
        check("## A *head*\n\nOne\ntwo.", &[(Heading, "A *head*", 1), (Paragraph, "One two.", 3)]);
        check(
            "- a\n- [b](card:c)\n\n1. d\n\n   e\n",
            &[(Item, "a", 1), (Item, "[b](card:c)", 2), (Paragraph, "d", 4), (Paragraph, "e", 6)],
        );
        check("> one\n> two  \n> three", &[(Paragraph, "one two\\\nthree", 1)]);
        check("| a | b |\n| - | - |\n| c |   |", &[(Cell, "a", 1), (Cell, "b", 1), (Cell, "c", 3)]);
        check("x[^1]\n\n[^1]: A note.\n", &[(Paragraph, "x[^1]", 1), (Paragraph, "A note.", 3)]);
        check(
            "::: quote Jan\nSo be it.\n:::\n\n::: figures a b\n:::\n",
            &[(Name, "Jan", 1), (Paragraph, "So be it.", 2)],
        );
        check(
            "```sh\nls -l\n```\n\n![](a.jpg)\n\n![Alt](a.jpg)",
            &[(Code, "ls -l\n", 2), (Paragraph, "![Alt](a.jpg)", 7)],
        );
        check("\\[a](b)\n\n- \\# c", &[(Paragraph, "\\[a](b)", 1), (Item, "\\# c", 3)]);
        check("- [ ] do\n  - *deep* `x`\n", &[(Item, "do", 1), (Item, "*deep* `x`", 2)]);
    }

    #[test]
    fn looks_do_not_count() {
        let check = |a: &str, b: &str, same: bool| {
            let digests = |text: &str| body(text).units.iter().map(|unit| unit.digest).collect::<Vec<_>>();
            assert_eq!(digests(a) == digests(b), same, "{a} / {b}");
        };
        check("one\ntwo", "one   two", true);
        check("*one* two", "one __two__", true);
        check("\"one\"", "“one”", true);
        check("« mot »", "\"mot\"", true);
        check("![Alt](a.jpg)", "![Alt](b.png)", true);
        check("## Head", "### Head", true);
        check("- one\n- two", "* one\n* two", true);
        check("one", "One", false);
        check("33.471 ha", "33.417 ha", false);
        check("[a](card:b)", "[a](card:c)", false);
        check("one two", "onetwo", false);
        assert_eq!(Digest::of(" a\n b "), Digest::of("a b"));
        assert_eq!("bcdfghj".parse::<Digest>().map(|digest| digest.to_string()), Ok("bcdfghj".to_owned()));
        assert!(["bcdfgh", "bcdfgha", "bcdfghjk", "0x12345", "é"].iter().all(|text| text.parse::<Digest>().is_err()));
    }

    proptest! {
        #[test]
        fn pieces_lie_in_order(text in r"([-#>*|`:\[\]()!a-c \n^1]|::: quote |\u{e9}){0,60}") {
            let body = body(&text);
            let mut end = 0;
            for unit in &body.units {
                prop_assert!(unit.range.start >= end && unit.range.end > unit.range.start);
                prop_assert!(body.text().get(unit.range.clone()).is_some());
                end = unit.range.end;
            }
            prop_assert_eq!(body.said().len(), body.units.len());
        }
    }
}
