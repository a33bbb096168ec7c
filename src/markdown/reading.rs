//! Markdown as the parser sees it. In goes the text, out come its events, its containers and its runs: the plain text
//! of each block in one piece, so that quotation marks and gaps can be judged across emphasis and links.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::containers::{self, Containers, Fence};
use super::marks::OBJECT;

/// How deeply blocks and emphasis may nest.
pub(super) const DEPTH: usize = 40;

/// An event with the bytes it stands for.
pub(super) type Located<'a> = (Event<'a>, Range<usize>);

/// Markdown with its container fences masked.
pub(super) struct Source<'a> {
    /// The text as written.
    pub(super) text: &'a str,
    masked: Cow<'a, str>,
    fences: Vec<Fence>,
}

impl<'a> Source<'a> {
    /// Takes the Markdown of one file.
    pub(super) fn new(text: &'a str) -> Self {
        let (masked, fences) = containers::mask(text);
        Self { text, masked, fences }
    }

    /// What is written at a range.
    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Text in which a masked line (one inside code) is again what was written.
    fn restore(&'a self, text: CowStr<'a>, range: &Range<usize>) -> CowStr<'a> {
        match self.masked.get(range.clone()) {
            Some(masked) if !self.fences.is_empty() && masked == &*text => CowStr::Borrowed(self.slice(range)),
            _ => text,
        }
    }
}

/// What a run is the text of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Heading,
    Alt,
    Other,
}

/// The text of one block in one piece.
#[derive(Debug)]
pub(super) struct Run {
    /// Its text; what is not text is an object character, a line break a space or a newline.
    pub(super) text: String,
    /// What its text is made of, in order.
    pub(super) spots: Vec<Spot>,
    /// What it is the text of.
    pub(super) kind: Kind,
    /// Whether it belongs to a footnote.
    pub(super) note: bool,
}

/// A piece of a run.
#[derive(Debug)]
pub(super) struct Spot {
    /// The bytes of the run.
    pub(super) range: Range<usize>,
    /// The event it comes from.
    pub(super) event: usize,
    /// Where in the event's text it begins.
    pub(super) skip: usize,
    /// Where it stands in the Markdown.
    pub(super) source: usize,
    /// The inline element around it; 0 for none.
    pub(super) parent: usize,
    /// Code or escaped: no sign is to be changed.
    pub(super) literal: bool,
}

impl Run {
    fn new(kind: Kind, note: bool) -> Self {
        Self { text: String::new(), spots: Vec::new(), kind, note }
    }

    /// The piece in which a byte of the text lies.
    pub(super) fn spot(&self, at: usize) -> Option<&Spot> {
        let index = self.spots.partition_point(|spot| spot.range.start <= at).checked_sub(1)?;
        self.spots.get(index).filter(|spot| at < spot.range.end)
    }

    /// Whether a byte of the text must stay as it is.
    pub(super) fn literal(&self, at: usize) -> bool {
        self.spot(at).is_none_or(|spot| spot.literal)
    }

    /// Where a byte of the text stands in the Markdown.
    pub(super) fn source(&self, at: usize) -> usize {
        let index = self.spots.partition_point(|spot| spot.range.start <= at).saturating_sub(1);
        self.spots.get(index).map_or(0, |spot| spot.source + at.min(spot.range.end).saturating_sub(spot.range.start))
    }

    /// The range of the Markdown for a range of the text.
    pub(super) fn sources(&self, range: &Range<usize>) -> Range<usize> {
        let last = range.end.saturating_sub(1).max(range.start);
        self.source(range.start)..self.source(last) + 1
    }

    /// Its words with single spaces.
    pub(super) fn plain(&self) -> String {
        let text = self.text.replace(OBJECT, "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// What the parser reads besides plain Markdown.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
}

/// A text as the parser sees it.
pub(super) struct Reading<'a> {
    /// Every event in order.
    pub(super) events: Vec<Located<'a>>,
    /// Every block's text, in the order of their beginnings.
    pub(super) runs: Vec<Run>,
    /// The containers.
    pub(super) containers: Containers,
}

impl<'a> Reading<'a> {
    /// Reads the text; when it nests too deeply, the place where it does.
    pub(super) fn new(source: &'a Source<'a>) -> Result<Self, Range<usize>> {
        let mut events = Vec::new();
        let mut depth = 0_usize;
        for (event, range) in Parser::new_ext(&source.masked, options()).into_offset_iter() {
            match &event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEPTH {
                return Err(range);
            }
            let event = match event {
                Event::Text(text) => Event::Text(source.restore(text, &range)),
                Event::Html(text) => Event::Html(source.restore(text, &range)),
                event => event,
            };
            events.push((event, range));
        }
        let containers = containers::resolve(source.text, &source.fences, &events);
        let runs = Gather::new(source).runs(&events);
        Ok(Self { events, runs, containers })
    }
}

/// Gathers runs. The last of `open` takes the text; those before it wait for a picture's alt text to end.
struct Gather<'a> {
    source: &'a Source<'a>,
    open: Vec<Run>,
    done: Vec<Run>,
    parents: Vec<usize>,
    count: usize,
    kind: Kind,
    note: bool,
    text_end: usize,
}

impl<'a> Gather<'a> {
    fn new(source: &'a Source<'a>) -> Self {
        let (open, done, parents) = (Vec::new(), Vec::new(), Vec::new());
        Self { source, open, done, parents, count: 0, kind: Kind::Other, note: false, text_end: 0 }
    }

    fn runs(mut self, events: &[Located<'_>]) -> Vec<Run> {
        let mut code = false;
        for (index, (event, range)) in events.iter().enumerate() {
            match event {
                Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => code = true,
                Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock) => code = false,
                Event::Text(_) | Event::Html(_) if code => continue,
                _ => {}
            }
            self.take(index, event, range);
        }
        self.flush();
        self.done.sort_by_key(|run| run.spots.first().map_or(0, |spot| spot.source));
        self.done
    }

    fn take(&mut self, index: usize, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Text(text) => self.text(index, text, range),
            Event::Code(text) | Event::InlineHtml(text) => self.push(index, text, range, true),
            Event::SoftBreak => self.push(index, " ", range, true),
            Event::HardBreak => self.push(index, "\n", range, true),
            Event::FootnoteReference(_) => self.push(index, OBJECT.encode_utf8(&mut [0; 4]), range, true),
            Event::TaskListMarker(_) => {}
            Event::Start(Tag::Image { .. }) => {
                self.push(index, OBJECT.encode_utf8(&mut [0; 4]), range, true);
                self.open.push(Run::new(Kind::Alt, self.note));
            }
            Event::End(TagEnd::Image) => self.done.extend(self.open.pop()),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. }) => {
                self.count += 1;
                self.parents.push(self.count);
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => {
                self.parents.pop();
            }
            block => self.block(block),
        }
    }

    fn block(&mut self, event: &Event<'_>) {
        self.flush();
        self.kind = match event {
            Event::Start(Tag::Paragraph) => Kind::Paragraph,
            Event::Start(Tag::Heading { .. }) => Kind::Heading,
            _ => Kind::Other,
        };
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => self.note = true,
            Event::End(TagEnd::FootnoteDefinition) => self.note = false,
            _ => {}
        }
    }

    fn flush(&mut self) {
        self.parents.clear();
        self.done.append(&mut self.open);
    }

    fn text(&mut self, index: usize, text: &str, range: &Range<usize>) {
        let exact = self.source.slice(range) == text;
        let escaped = self.text_end < range.start
            && range.start.checked_sub(1).and_then(|i| self.source.text.as_bytes().get(i)) == Some(&b'\\');
        self.text_end = range.end;
        if exact && escaped && !text.is_empty() {
            let first = text.ceil_char_boundary(1);
            self.push(index, &text[..first], range, true);
            self.push_from(index, first, text, range);
        } else if exact {
            self.push_from(index, 0, text, range);
        } else {
            self.push(index, text, range, true);
        }
    }

    fn push_from(&mut self, event: usize, skip: usize, text: &str, range: &Range<usize>) {
        let rest = &text[skip..];
        if !rest.is_empty() {
            self.push(event, rest, &(range.start + skip..range.end), false);
            if let Some(spot) = self.open.last_mut().and_then(|run| run.spots.last_mut()) {
                spot.skip = skip;
            }
        }
    }

    fn push(&mut self, event: usize, text: &str, range: &Range<usize>, literal: bool) {
        if self.open.is_empty() {
            self.open.push(Run::new(self.kind, self.note));
        }
        let parent = self.parents.last().copied().unwrap_or(0);
        let Some(run) = self.open.last_mut() else { return };
        let start = run.text.len();
        run.text.push_str(text);
        let range_in_run = start..run.text.len();
        run.spots.push(Spot { range: range_in_run, event, skip: 0, source: range.start, parent, literal });
    }
}
