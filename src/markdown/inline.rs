//! One unit of a text for people who must not see Markdown: in go its Markdown and what it is, out come [`Piece`]s, words
//! and protected signs; and back.
//!
//! What comes back is read once more before it is believed: a text that would say something else as Markdown is written
//! with more and more escapes, and refused if none helps. Knows neither languages nor files of exchange.

mod writing;

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::containers;
use super::flow;
use super::reading::{Located, Reading, Source, options};
use super::units::{Digest, UnitKind};

pub use writing::markdown;

/// A piece of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words, as they are read.
    Text(String),
    /// A sign that stands by itself.
    Single(Sign),
    /// Signs around other pieces.
    Pair(Sign, Vec<Piece>),
}

/// Markup that nobody is to translate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sign {
    /// What it is for.
    pub kind: SignKind,
    /// How it is written; of a pair, before what it holds.
    pub open: String,
    /// How a pair is written after what it holds.
    pub close: String,
}

/// What markup is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SignKind {
    /// `*emphasis*`
    Emphasis,
    /// `**strong**`
    Strong,
    /// `~~struck~~`
    Struck,
    /// A link around its text.
    Link,
    /// A picture around its description.
    Picture,
    /// What staff must still fill in, in double brackets.
    Gap,
    /// `code`
    Code,
    /// An address that is its own text.
    Address,
    /// The number of a footnote.
    Note,
    /// A line that ends.
    Break,
    /// What a message is filled in with.
    Placeable,
    /// Anything else.
    Other,
}

impl SignKind {
    /// What a sign is by how it is written.
    pub fn of(open: &str, close: &str) -> Self {
        match (open, close) {
            ("*", "*") => Self::Emphasis,
            ("**", "**") => Self::Strong,
            ("~~", "~~") => Self::Struck,
            ("[[", "]]") => Self::Gap,
            ("[", _) => Self::Link,
            ("![", _) => Self::Picture,
            ("\\\n", "") => Self::Break,
            (open, "") if open.starts_with("[^") => Self::Note,
            (open, "") if open.starts_with('`') => Self::Code,
            (open, "") if open.starts_with('{') => Self::Placeable,
            (open, "") if open.starts_with('<') && (open.contains("://") || open.contains('@')) => Self::Address,
            _ => Self::Other,
        }
    }

    /// Whether it is written around something.
    pub fn is_pair(self) -> bool {
        matches!(self, Self::Emphasis | Self::Strong | Self::Struck | Self::Link | Self::Picture | Self::Gap)
    }

    /// Whether it only changes how words look, so that pieces without words need it not.
    fn is_look(self) -> bool {
        matches!(self, Self::Emphasis | Self::Strong | Self::Struck)
    }
}

impl Sign {
    /// One that stands by itself.
    pub fn single(open: impl Into<String>) -> Self {
        let open = open.into();
        Self { kind: SignKind::of(&open, ""), open, close: String::new() }
    }

    /// One around something.
    pub fn pair(open: impl Into<String>, close: impl Into<String>) -> Self {
        let (open, close) = (open.into(), close.into());
        Self { kind: SignKind::of(&open, &close), open, close }
    }
}

impl super::Body {
    /// What the units of this text may refer to: the addresses of its reference links, as Markdown.
    pub fn references(&self) -> String {
        if !self.text.contains("]:") {
            return String::new();
        }
        let (masked, _) = containers::mask(&self.text);
        let parser = Parser::new_ext(&masked, options());
        let mut lines: Vec<String> = parser
            .reference_definitions()
            .iter()
            .map(|(label, definition)| format!("[{label}]: <{}>", definition.dest))
            .collect();
        lines.sort();
        lines.join("\n\n")
    }
}

/// The pieces of a unit. `references` are those of its body.
pub fn pieces(text: &str, kind: UnitKind, references: &str) -> Vec<Piece> {
    match kind {
        UnitKind::Code | UnitKind::Name => plain(text),
        _ => read(text, kind, references)
            .or_else(|| read(text, UnitKind::Heading, references))
            .unwrap_or_else(|| plain(text)),
    }
}

/// A text without markup.
pub fn plain(text: &str) -> Vec<Piece> {
    if text.is_empty() { Vec::new() } else { vec![Piece::Text(text.to_owned())] }
}

/// Stands for what a unit says, as [`super::Unit::digest`] does.
pub fn digest(text: &str, kind: UnitKind, references: &str) -> Option<Digest> {
    if matches!(kind, UnitKind::Code | UnitKind::Name) {
        return Some(Digest::of(text));
    }
    let (whole, start) = wrapped(text, kind, references);
    let source = Source::new(&whole);
    let reading = Reading::new(&source).ok()?;
    let units = super::units::units(&source, &reading, 1);
    units.into_iter().find(|unit| unit.range.start >= start.min(whole.len())).map(|unit| unit.digest)
}

/// The words of pieces, without any sign.
pub fn words(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Single(sign) if sign.kind == SignKind::Break => out.push(' '),
            Piece::Single(_) => {}
            Piece::Pair(_, inner) => out.push_str(&words(inner)),
        }
    }
    out
}

/// All signs, in the order in which they begin.
pub fn signs(pieces: &[Piece]) -> Vec<&Sign> {
    let mut found = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Single(sign) => found.push(sign),
            Piece::Pair(sign, inner) => {
                found.push(sign);
                found.extend(signs(inner));
            }
        }
    }
    found
}

/// The Markdown of a unit in surroundings that make the parser read it as such, and where it begins in them.
fn wrapped(text: &str, kind: UnitKind, references: &str) -> (String, usize) {
    let (before, after) = match kind {
        UnitKind::Heading => ("## ", ""),
        UnitKind::Cell => ("| ", " |\n| - |"),
        UnitKind::Item => ("- ", ""),
        _ => ("", ""),
    };
    let mut whole = format!("{before}{text}{after}\n\n{references}\n");
    for label in note_labels(text) {
        whole.push_str("\n[^");
        whole.push_str(label);
        whole.push_str("]: .\n");
    }
    (whole, before.len())
}

/// What may be a footnote's label: without a definition the parser takes it for text.
fn note_labels(text: &str) -> Vec<&str> {
    let mut labels: Vec<&str> = Vec::new();
    for (at, found) in text.match_indices("[^") {
        let rest = &text[at + found.len()..];
        let Some(label) = rest.find(['[', ']', '\n']).and_then(|end| rest.get(..end)) else { continue };
        let closed = rest[label.len()..].starts_with(']');
        if closed && !label.trim().is_empty() && !label.contains(char::is_whitespace) && !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels
}

/// Reads a unit; nothing when it is no single block of its kind.
fn read(text: &str, kind: UnitKind, references: &str) -> Option<Vec<Piece>> {
    let (whole, start) = wrapped(text, kind, references);
    let source = Source::new(&whole);
    let reading = Reading::new(&source).ok()?;
    let events = block(&reading.events, kind, start..start + text.len())?;
    let mut frames = Frames { source: &source, edges: edges(&reading), open: vec![Frame::default()], skip: 0 };
    for (index, located) in events {
        frames.take(index, located)?;
    }
    let frame = frames.open.pop().filter(|_| frames.open.is_empty())?;
    Some(tidy(frame.pieces))
}

/// The events of the only block there is.
fn block<'e, 'a>(events: &'e [Located<'a>], kind: UnitKind, at: Range<usize>) -> Option<Vec<(usize, &'e Located<'a>)>> {
    let opens = |tag: &Tag<'_>| match kind {
        UnitKind::Heading => matches!(tag, Tag::Heading { .. }),
        UnitKind::Cell => matches!(tag, Tag::TableCell),
        UnitKind::Item => matches!(tag, Tag::Item),
        _ => matches!(tag, Tag::Paragraph),
    };
    let first = events.iter().position(|(event, _)| matches!(event, Event::Start(tag) if opens(tag)))?;
    let is_inline = |event: &Event<'_>| match event {
        Event::Start(tag) => inline_tag(tag),
        Event::End(end) => inline_end(*end),
        Event::Text(_)
        | Event::Code(_)
        | Event::InlineHtml(_)
        | Event::SoftBreak
        | Event::HardBreak
        | Event::FootnoteReference(_) => true,
        _ => false,
    };
    let inner: Vec<_> =
        events.iter().enumerate().skip(first + 1).take_while(|(_, (event, _))| is_inline(event)).collect();
    let end = first + 1 + inner.len();
    // Nothing of the text may lie outside.
    let outside = |(event, range): &Located<'_>| {
        range.start < at.end && range.end > at.start && !matches!(event, Event::Start(_) | Event::End(_))
    };
    let alone = !events.iter().take(first).any(outside) && !events.iter().skip(end).any(outside);
    let only = events.iter().filter(|(event, range)| {
        range.start < at.end && matches!(event, Event::Start(tag) if !inline_tag(tag) && !around(tag))
    });
    (alone && only.count() == 1).then_some(inner)
}

fn inline_tag(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

fn inline_end(end: TagEnd) -> bool {
    matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

/// The blocks that a unit's surroundings bring along.
fn around(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::List(_) | Tag::Table(_) | Tag::TableHead | Tag::TableRow)
}

/// A bracket of a gap.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Open,
    Close,
    /// The second of two.
    Again,
}

/// Where the brackets of gaps stand, by event.
fn edges(reading: &Reading<'_>) -> BTreeMap<usize, Vec<(usize, Edge)>> {
    let mut found: BTreeMap<usize, Vec<(usize, Edge)>> = BTreeMap::new();
    for run in &reading.runs {
        for gap in flow::gaps(run) {
            let all = [
                (gap.start, Edge::Open),
                (gap.start + 1, Edge::Again),
                (gap.end - 2, Edge::Again),
                (gap.end - 1, Edge::Close),
            ];
            let places: Vec<_> = all.iter().filter_map(|(at, edge)| Some((run.spot(*at)?, *at, *edge))).collect();
            if places.len() < all.len() || places.iter().any(|(spot, ..)| spot.parent != places[0].0.parent) {
                continue;
            }
            for (spot, at, edge) in places {
                found.entry(spot.event).or_default().push((at - spot.range.start + spot.skip, edge));
            }
        }
    }
    found.values_mut().for_each(|list| list.sort_by_key(|(at, _)| *at));
    found
}

/// Pieces that are not finished.
#[derive(Default)]
struct Frame {
    sign: Option<Sign>,
    /// Where what it holds began and where its last part ended.
    inner: Range<usize>,
    /// Where the whole element ends.
    end: usize,
    /// Whether the text of a reference is its label.
    by_label: bool,
    pieces: Vec<Piece>,
}

struct Frames<'a, 'b> {
    source: &'b Source<'a>,
    edges: BTreeMap<usize, Vec<(usize, Edge)>>,
    open: Vec<Frame>,
    /// How many ends to wait for before anything counts again.
    skip: usize,
}

impl Frames<'_, '_> {
    fn take(&mut self, index: usize, (event, range): &Located<'_>) -> Option<()> {
        if self.skip > 0 {
            match event {
                Event::Start(_) => self.skip += 1,
                Event::End(_) => self.skip -= 1,
                _ => {}
            }
            return Some(());
        }
        match event {
            Event::Text(text) => self.text(index, text),
            Event::SoftBreak => self.push(Piece::Text(" ".to_owned())),
            Event::HardBreak => self.push(Piece::Single(Sign::single("\\\n"))),
            Event::Code(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => {
                self.push(Piece::Single(Sign::single(self.source.slice(range))));
            }
            Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                self.push(Piece::Single(Sign::single(self.source.slice(range))));
                self.skip = 1;
            }
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.end()?,
            _ => return None,
        }
        if !matches!(event, Event::Start(_))
            && let Some(frame) = self.open.last_mut()
        {
            frame.inner.end = range.end;
        }
        Some(())
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        let (open, close, by_label) = match tag {
            Tag::Emphasis => ("*", "*", false),
            Tag::Strong => ("**", "**", false),
            Tag::Strikethrough => ("~~", "~~", false),
            Tag::Image { link_type, .. } => ("![", "]", is_by_label(*link_type)),
            Tag::Link { link_type, .. } => ("[", "]", is_by_label(*link_type)),
            _ => return,
        };
        let inner = range.start + open.len();
        let sign = Some(Sign::pair(open, close));
        self.open.push(Frame { sign, inner: inner..inner, end: range.end, by_label, pieces: Vec::new() });
    }

    fn end(&mut self) -> Option<()> {
        let mut frame = self.open.pop()?;
        let mut sign = frame.sign.take()?;
        if matches!(sign.kind, SignKind::Link | SignKind::Picture) {
            let rest = self.source.text.get(frame.inner.end..frame.end)?;
            let close = rest.find(']').and_then(|at| rest.get(at..))?;
            let label = self.source.text.get(frame.inner.clone()).unwrap_or_default();
            sign.close = if frame.by_label { format!("][{label}]") } else { close.to_owned() };
        }
        self.push(Piece::Pair(sign, frame.pieces));
        Some(())
    }

    fn text(&mut self, index: usize, text: &str) {
        let mut done = 0;
        for (at, edge) in self.edges.remove(&index).unwrap_or_default() {
            if let Some(before) = text.get(done..at) {
                self.words(before);
            }
            match edge {
                Edge::Open => {
                    self.open.push(Frame { sign: Some(Sign::pair("[[", "]]")), ..Frame::default() });
                }
                Edge::Close => {
                    if let Some(Frame { sign: Some(sign), pieces, .. }) = self.open.pop() {
                        self.push(Piece::Pair(sign, pieces));
                    }
                }
                Edge::Again => {}
            }
            done = at + 1;
        }
        if let Some(rest) = text.get(done..) {
            self.words(rest);
        }
    }

    fn words(&mut self, text: &str) {
        if !text.is_empty() {
            self.push(Piece::Text(text.replace(['\n', '\r', '\t'], " ")));
        }
    }

    fn push(&mut self, piece: Piece) {
        if let Some(frame) = self.open.last_mut() {
            frame.pieces.push(piece);
        }
    }
}

/// Whether the text of a reference is its label.
fn is_by_label(link: LinkType) -> bool {
    matches!(link, LinkType::Collapsed | LinkType::CollapsedUnknown | LinkType::Shortcut | LinkType::ShortcutUnknown)
}

/// Pieces as they are compared: texts joined, no space at the ends, none within the ends of emphasis, nothing empty.
pub fn tidy(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut pieces = joined(pieces);
    loop {
        // A line break at the end is none.
        match pieces.last_mut() {
            Some(Piece::Text(text)) => text.truncate(text.trim_end_matches(SPACE).len()),
            Some(Piece::Single(sign)) if sign.kind == SignKind::Break => sign.open.clear(),
            _ => break,
        }
        match pieces.last() {
            Some(Piece::Text(text)) if text.is_empty() => drop(pieces.pop()),
            Some(Piece::Single(sign)) if sign.open.is_empty() => drop(pieces.pop()),
            _ => break,
        }
    }
    while matches!(pieces.first(), Some(Piece::Single(sign)) if sign.kind == SignKind::Break) {
        pieces.remove(0);
        pieces = joined(pieces);
    }
    if let Some(Piece::Text(text)) = pieces.first_mut() {
        *text = text.trim_start_matches(SPACE).to_owned();
    }
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
    pieces
}

/// What Markdown does not keep at the ends of a line.
const SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => add(&mut out, &text),
            Piece::Single(sign) if sign.kind == SignKind::Break => {
                if let Some(Piece::Text(before)) = out.last_mut() {
                    before.truncate(before.trim_end_matches(SPACE).len());
                }
                out.push(Piece::Single(sign));
            }
            Piece::Single(sign) => out.push(Piece::Single(sign)),
            Piece::Pair(sign, inner) => pair(&mut out, sign, joined(inner)),
        }
        out.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
    }
    out
}

/// Adds a pair; spaces just inside emphasis are put outside, where Markdown wants them.
fn pair(out: &mut Vec<Piece>, sign: Sign, mut inner: Vec<Piece>) {
    if !sign.kind.is_look() {
        out.push(Piece::Pair(sign, inner));
        return;
    }
    let (mut before, mut after) = (String::new(), String::new());
    if let Some(Piece::Text(text)) = inner.first_mut() {
        let rest = text.trim_start().len();
        text[..text.len() - rest].clone_into(&mut before);
        text.drain(..before.len());
    }
    if let Some(Piece::Text(text)) = inner.last_mut() {
        let kept = text.trim_end().len();
        after = text.split_off(kept);
    }
    inner.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
    add(out, &before);
    match inner.as_slice() {
        [] => {}
        // Twice strong is strong.
        [Piece::Pair(same, _)] if same.kind == sign.kind => out.extend(inner),
        _ => out.push(Piece::Pair(sign, inner)),
    }
    add(out, &after);
}

fn add(out: &mut Vec<Piece>, text: &str) {
    let text = text.replace(['\n', '\r', '\t'], " ");
    let after_break = matches!(out.last(), Some(Piece::Single(sign)) if sign.kind == SignKind::Break);
    let text = if after_break { text.trim_start_matches(SPACE) } else { &text };
    if let Some(Piece::Text(before)) = out.last_mut() {
        before.push_str(text);
    } else if !text.is_empty() {
        out.push(Piece::Text(text.to_owned()));
    }
}

#[cfg(test)]
mod tests;
