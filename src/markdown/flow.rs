//! A text as steps, ready to be written in any medium: the parser's events with typographic signs, gaps, pictures,
//! headings and containers worked in, and the footnotes set apart.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::containers::{Kind, Turn};
use super::marks::{self, Mark, Quotes};
use super::reading::{Located, Reading, Run, Source};
use super::spaces::spaced;

/// One step through a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step<'a> {
    /// What the parser says; never headings, pictures, footnotes, nor a rule that is a fence.
    Event(Event<'a>),
    /// A typographic sign.
    Mark(Mark),
    /// What follows is a gap, its single brackets included.
    GapStart,
    /// The gap ends.
    GapEnd,
    /// A picture.
    Picture(Box<PictureStep<'a>>),
    /// The heading with this number (from 0, in the order of the source).
    HeadingStart(usize),
    /// It ends.
    HeadingEnd(usize),
    /// A footnote's number belongs here; the label in lower case.
    Reference(String),
    /// A container begins.
    Open(Box<ContainerStep<'a>>),
    /// It ends.
    Close(Kind),
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PictureStep<'a> {
    pub(super) file: CowStr<'a>,
    pub(super) title: CowStr<'a>,
    pub(super) alt: Vec<Step<'a>>,
}

/// A container's opening line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ContainerStep<'a> {
    pub(super) kind: Kind,
    /// What follows the name.
    pub(super) argument: &'a str,
    /// Where that stands.
    pub(super) argument_at: Range<usize>,
    /// The name, where it stands.
    pub(super) name_at: Range<usize>,
}

/// A footnote's definition.
#[derive(Debug, PartialEq)]
pub(super) struct Note<'a> {
    /// As written.
    pub(super) label: String,
    /// Where it is defined.
    pub(super) at: Range<usize>,
    /// Its text.
    pub(super) steps: Vec<Step<'a>>,
    /// Where each step stands in the Markdown: the byte it begins at.
    pub(super) places: Vec<usize>,
}

/// A footnote that is referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbered {
    /// Its place in [`Flow::notes`].
    pub(super) note: usize,
    /// How often it is referred to.
    pub(super) uses: usize,
}

/// A whole text.
pub(super) struct Flow<'a> {
    /// The text without its footnotes.
    pub(super) steps: Vec<Step<'a>>,
    /// Where each step stands in the Markdown: the byte it begins at.
    pub(super) places: Vec<usize>,
    /// The footnotes in the order of their definitions.
    pub(super) notes: Vec<Note<'a>>,
    /// The footnotes that are referred to: number 1 first.
    pub(super) numbered: Vec<Numbered>,
    /// Numbers (from 0) by label in lower case.
    pub(super) numbers: HashMap<String, usize>,
}

impl<'a> Flow<'a> {
    /// Goes through what was read.
    pub(super) fn new(source: &Source<'a>, reading: &Reading<'a>) -> Self {
        let cuts = cuts(&reading.runs);
        let mut build = Build {
            source,
            reading,
            cuts: &cuts,
            levels: vec![Level::default()],
            at: 0,
            notes: Vec::new(),
            headings: 0,
        };
        let mut turns: VecDeque<Turn> = reading.containers.turns.iter().copied().collect();
        for (index, located) in reading.events.iter().enumerate() {
            match turns.pop_front_if(|turn| turn.event == index) {
                Some(turn) => build.turn(turn),
                None => build.take(index, located),
            }
        }
        for turn in turns {
            build.turn(turn);
        }
        let Level { steps, places } = build.levels.into_iter().next().unwrap_or_default();
        let notes = build.notes;
        let (numbered, numbers) = number(&steps, &notes);
        Self { steps, places, notes, numbered, numbers }
    }
}

/// What replaces some bytes of an event's text.
struct Cut {
    at: Range<usize>,
    to: Edge,
}

enum Edge {
    Mark(Mark),
    GapStart,
    GapEnd,
}

/// The cuts of every event that has some.
fn cuts(runs: &[Run]) -> HashMap<usize, Vec<Cut>> {
    let mut cuts: HashMap<usize, Vec<Cut>> = HashMap::new();
    for run in runs {
        let found = marks::find(&run.text, &|at| run.literal(at)).into_iter();
        let mut places: Vec<(Range<usize>, Edge)> = found.map(|found| (found.at, Edge::Mark(found.mark))).collect();
        for gap in gaps(run) {
            places.push((gap.start..gap.start + 1, Edge::GapStart));
            places.push((gap.end - 1..gap.end, Edge::GapEnd));
        }
        places.sort_by_key(|(at, _)| at.start);
        for (at, to) in places {
            let Some(spot) = run.spot(at.start).filter(|spot| at.end <= spot.range.end) else { continue };
            let from = at.start - spot.range.start + spot.skip;
            cuts.entry(spot.event).or_default().push(Cut { at: from..from + at.len(), to });
        }
    }
    cuts
}

/// The gaps of a run that begin and end in the same element.
pub(super) fn gaps(run: &Run) -> Vec<Range<usize>> {
    let mut gaps = marks::gaps(&run.text, &|at| run.literal(at));
    let parent = |at: usize| run.spot(at).map(|spot| spot.parent);
    gaps.retain(|gap| parent(gap.start) == parent(gap.end - 1));
    gaps
}

/// Steps with their places.
#[derive(Default)]
struct Level<'a> {
    steps: Vec<Step<'a>>,
    places: Vec<usize>,
}

struct Build<'a, 'b> {
    source: &'b Source<'a>,
    reading: &'b Reading<'a>,
    cuts: &'b HashMap<usize, Vec<Cut>>,
    /// The text, and within it the pictures and footnotes that are being read.
    levels: Vec<Level<'a>>,
    /// Where the step that is being read begins.
    at: usize,
    notes: Vec<Note<'a>>,
    headings: usize,
}

impl<'a> Build<'a, '_> {
    fn add(&mut self, step: Step<'a>) {
        if let Some(level) = self.levels.last_mut() {
            level.steps.push(step);
            level.places.push(self.at);
        }
    }

    fn turn(&mut self, turn: Turn) {
        let containers = &self.reading.containers.all;
        let starts = turn.open.or(turn.close).and_then(|index| containers.get(index));
        self.at = starts.map_or(self.at, |container| container.fence.line.start);
        if let Some(container) = turn.close.and_then(|index| containers.get(index)) {
            self.add(Step::Close(container.kind));
        }
        if let Some(container) = turn.open.and_then(|index| containers.get(index)) {
            let argument_at = container.fence.argument.clone();
            let argument = self.source.slice(&argument_at);
            let name_at = container.fence.name.clone();
            self.add(Step::Open(Box::new(ContainerStep { kind: container.kind, argument, argument_at, name_at })));
        }
    }

    fn take(&mut self, index: usize, (event, range): &Located<'a>) {
        self.at = range.start;
        match event {
            Event::Text(text) => self.text(index, text),
            Event::FootnoteReference(label) => self.add(Step::Reference(label.to_lowercase())),
            Event::Start(Tag::Heading { .. }) => self.add(Step::HeadingStart(self.headings)),
            Event::End(TagEnd::Heading(_)) => {
                self.add(Step::HeadingEnd(self.headings));
                self.headings += 1;
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let (file, title) = (dest_url.clone(), title.clone());
                self.add(Step::Picture(Box::new(PictureStep { file, title, alt: Vec::new() })));
                self.levels.push(Level::default());
            }
            Event::End(TagEnd::Image) => {
                let inner = self.levels.pop().unwrap_or_default().steps;
                let around = self.levels.last_mut();
                if let Some(Step::Picture(picture)) = around.and_then(|level| level.steps.last_mut()) {
                    picture.alt = inner;
                }
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let (label, at) = (label.to_string(), range.clone());
                self.notes.push(Note { label, at, steps: Vec::new(), places: Vec::new() });
                self.levels.push(Level::default());
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                let level = self.levels.pop().unwrap_or_default();
                // Definitions do not nest, so the last one begun is the one that ends.
                if let Some(note) = self.notes.last_mut() {
                    note.steps = level.steps;
                    note.places = level.places;
                }
            }
            other => self.add(Step::Event(other.clone())),
        }
    }

    fn text(&mut self, index: usize, text: &CowStr<'a>) {
        let Some(cuts) = self.cuts.get(&index) else {
            self.add(Step::Event(Event::Text(text.clone())));
            return;
        };
        let mut done = 0;
        for cut in cuts {
            if let Some(piece) = text.get(done..cut.at.start).filter(|piece| !piece.is_empty()) {
                self.add(Step::Event(Event::Text(CowStr::from(piece.to_owned()))));
            }
            match cut.to {
                Edge::Mark(mark) => self.add(Step::Mark(mark)),
                Edge::GapStart => self.add(Step::GapStart),
                Edge::GapEnd => self.add(Step::GapEnd),
            }
            done = cut.at.end;
        }
        if let Some(piece) = text.get(done..).filter(|piece| !piece.is_empty()) {
            self.add(Step::Event(Event::Text(CowStr::from(piece.to_owned()))));
        }
    }
}

/// Numbers the footnotes in the order of their first reference; those in footnotes come after those in the text.
fn number(steps: &[Step<'_>], notes: &[Note<'_>]) -> (Vec<Numbered>, HashMap<String, usize>) {
    let mut known: HashMap<String, usize> = HashMap::new();
    for (index, note) in notes.iter().enumerate() {
        known.entry(note.label.to_lowercase()).or_insert(index);
    }
    let mut numbered: Vec<Numbered> = Vec::new();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut next = Some(steps);
    let mut read = 0;
    while let Some(steps) = next {
        for step in steps {
            let Step::Reference(label) = step else { continue };
            let Some(note) = known.get(label) else { continue };
            let number = *numbers.entry(label.clone()).or_insert_with(|| {
                numbered.push(Numbered { note: *note, uses: 0 });
                numbered.len() - 1
            });
            if let Some(used) = numbered.get_mut(number) {
                used.uses += 1;
            }
        }
        next = numbered.get(read).and_then(|used| notes.get(used.note)).map(|note| note.steps.as_slice());
        read += 1;
    }
    (numbered, numbers)
}

/// The pictures of a paragraph that starts at `at` and holds nothing else, and the step after it.
pub(super) fn picture_paragraph<'s, 'a>(steps: &'s [Step<'a>], at: usize) -> Option<(Vec<&'s PictureStep<'a>>, usize)> {
    if !matches!(steps.get(at), Some(Step::Event(Event::Start(Tag::Paragraph)))) {
        return None;
    }
    let mut pictures = Vec::new();
    for (index, step) in steps.iter().enumerate().skip(at + 1) {
        match step {
            Step::Picture(picture) => pictures.push(&**picture),
            Step::Event(Event::SoftBreak | Event::HardBreak) => {}
            Step::Event(Event::Text(text)) if text.trim().is_empty() => {}
            Step::Event(Event::End(TagEnd::Paragraph)) if !pictures.is_empty() => return Some((pictures, index + 1)),
            _ => return None,
        }
    }
    None
}

/// The text of steps without any markup.
pub(super) fn plain_steps(steps: &[Step<'_>], quotes: Quotes) -> String {
    let mut out = String::new();
    for step in steps {
        match step {
            Step::Event(Event::Text(text)) => out.push_str(&spaced(text, quotes)),
            Step::Event(Event::Code(text) | Event::InlineHtml(text)) => out.push_str(text),
            Step::Event(Event::SoftBreak | Event::HardBreak) => out.push(' '),
            Step::Mark(mark) => out.push_str(mark.sign(quotes)),
            Step::Picture(picture) => out.push_str(&plain_steps(&picture.alt, quotes)),
            _ => {}
        }
    }
    out
}
