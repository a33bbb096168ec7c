//! One text in lines: its fields and the units of its body. In goes a text as written, out come its words, its numbers,
//! and the place in the file of any byte of them.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::consistency::inline;
use crate::consistency::lexer::{self, Item};
use crate::consistency::terms::{Finder, Uses};
use crate::consistency::tongue::Tongue;
use crate::diag::{Place, Span};
use crate::markdown::UnitKind;
use crate::model::Written;
use crate::model::translation::At;

/// How far behind the beginning of a value in the front matter something of it may stand, in bytes.
const REACH: usize = 8192;

/// A text field or a unit of the body.
pub(super) struct Line<'a> {
    /// Where it stands.
    pub(super) at: At,
    /// The name of a text field; empty for a unit of the body.
    pub(super) key: String,
    /// Its words: what is none is blotted out.
    pub(super) words: Cow<'a, str>,
    items: OnceCell<Vec<Item>>,
    uses: OnceCell<Uses>,
}

impl Line<'_> {
    /// Its terms; `finder` is that of the text's language.
    pub(super) fn uses(&self, finder: &Finder) -> &Uses {
        self.uses.get_or_init(|| finder.uses(&self.words))
    }
}

/// A text in one language.
pub(super) struct Text<'a> {
    /// The text as written.
    pub(super) written: &'a Written,
    /// Its language.
    pub(super) tongue: &'a Tongue<'a>,
    /// Its text fields, then the units of its body without code.
    pub(super) lines: Vec<Line<'a>>,
}

impl<'a> Text<'a> {
    /// Takes a text apart.
    pub(super) fn new(written: &'a Written, tongue: &'a Tongue<'a>) -> Self {
        let mut lines: Vec<Line<'a>> = Vec::new();
        for field in written.fields() {
            let words = Cow::Owned(inline::words(&field.text).into_owned());
            lines.push(Line {
                at: At::Field(field.keys),
                key: field.key,
                words,
                items: OnceCell::new(),
                uses: OnceCell::new(),
            });
        }
        for (number, unit) in written.body.units.iter().enumerate() {
            if unit.kind == UnitKind::Code {
                continue;
            }
            let text = written.body.text().get(unit.range.clone()).unwrap_or_default();
            let words = on_one_line(inline::words(text));
            lines.push(Line {
                at: At::Body(number),
                key: String::new(),
                words,
                items: OnceCell::new(),
                uses: OnceCell::new(),
            });
        }
        Self { written, tongue, lines }
    }

    /// The numbers of a line.
    pub(super) fn items<'b>(&self, line: &'b Line<'a>) -> &'b [Item] {
        line.items.get_or_init(|| lexer::items(&line.words, self.tongue))
    }

    /// The place of some bytes of a line.
    pub(super) fn place(&self, line: &Line<'a>, range: &Range<usize>) -> Place {
        let doc = &self.written.doc;
        match &line.at {
            At::Body(number) => {
                let unit = self.written.body.units.get(*number).map_or(0, |unit| unit.range.start);
                let start = doc.text().len().saturating_sub(self.written.body.text().len()) + unit;
                Place::new(doc.path(), doc.text(), Span::of_bytes(doc.text(), start + range.start, start + range.end))
            }
            At::Field(keys) => {
                let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
                let place = doc.place(&keys);
                match find(doc.text(), place.span, (&line.words, range)) {
                    Some(span) => Place::new(doc.path(), doc.text(), span),
                    None => place,
                }
            }
        }
    }

    /// The place of a whole line.
    pub(super) fn place_of(&self, line: &Line<'a>) -> Place {
        match &line.at {
            At::Field(keys) => {
                let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
                self.written.doc.place(&keys)
            }
            At::Body(_) => self.place(line, &(0..line.words.len())),
        }
    }
}

/// The words with spaces for line ends, and for the signs of what the lines stand in.
fn on_one_line(words: Cow<'_, str>) -> Cow<'_, str> {
    if !words.contains(['\n', '\r']) {
        return words;
    }
    let mut out = String::with_capacity(words.len());
    let mut begins = false;
    for c in words.chars() {
        match c {
            '\n' | '\r' => {
                begins = true;
                out.push(' ');
            }
            '>' if begins => out.push(' '),
            c => {
                begins &= c == ' ';
                out.push(c);
            }
        }
    }
    Cow::Owned(out)
}

/// Where bytes of a value stand in the file: the value may be quoted and folded there, so that its words are looked for.
fn find(text: &str, from: Span, (words, range): (&str, &Range<usize>)) -> Option<Span> {
    let wanted = words.get(range.clone())?;
    let needle = wanted.split(char::is_whitespace).find(|word| !word.is_empty())?;
    let at = range.start + wanted.find(needle)?;
    let before = words.get(..at)?.matches(needle).count();
    let line = usize::try_from(from.line).ok()?.checked_sub(1)?;
    let start = text.split_inclusive('\n').take(line).map(str::len).sum::<usize>();
    let column = usize::try_from(from.column).ok()?.saturating_sub(1);
    let start = start + text.get(start..)?.chars().take(column).map(char::len_utf8).sum::<usize>();
    let end = text.floor_char_boundary(start.saturating_add(REACH));
    let (found, _) = text.get(start..end)?.match_indices(needle).nth(before)?;
    let begin = start + found;
    // The rest of what is wanted, where it stands as it is.
    let whole = text.get(begin..).is_some_and(|rest| rest.starts_with(wanted.trim_start()));
    let length = if whole { wanted.trim_start().len() } else { needle.len() };
    Some(Span::of_bytes(text, begin, begin + length))
}
