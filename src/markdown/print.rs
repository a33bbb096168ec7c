//! A text as Typst code. In go a [`Body`] and a [`Context`] (addresses, pictures, words), out comes code that calls the
//! functions of a theme's `lib/text.typ`, one line for every step of the text, and the line of the file each comes from.
//!
//! Author's text stands inside string literals and nowhere else, so nothing in it can be code, and what is said of a
//! line of the code can be said of the author's line. It does not know where anything lives: the context does.

mod literal;

use std::fmt::Write as _;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};

use super::checks::{BETWEEN_IDS, follows, target};
use super::containers::Kind;
use super::flow::{ContainerStep, Flow, PictureStep, Step, picture_paragraph, plain_steps};
use super::marks::{self, Quotes};
use super::reading::{Reading, Source};
use super::spaces::spaced;
use super::{Body, Heading};
pub use literal::{content, escape, literal};

/// What the writer must be told by those who know files, addresses and languages.
pub struct Context<'a> {
    /// The quotation marks of the text's language.
    pub quotes: Quotes,
    /// Where a link as written leads.
    pub link: &'a dyn Fn(&str) -> Target,
    /// The name of a picture in the Typst world; without one its alt text is shown.
    pub picture: &'a dyn Fn(&str) -> Option<String>,
    /// Value and label of the key figures with these names, or of all when there is none.
    pub figures: &'a dyn Fn(&[String]) -> Vec<KeyFigure>,
    /// Words in the text's language.
    pub words: Words<'a>,
}

/// A key figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigure {
    /// Number with its unit.
    pub value: String,
    /// Of what.
    pub label: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To an address with its host.
    Url(String),
    /// To another text of the programme, and where that stands on the site.
    Entry {
        /// Its id.
        id: String,
        /// Its address with its host.
        url: String,
    },
    /// Nowhere: the text stays, the link goes.
    Nowhere,
}

/// Words that the text does not have itself.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// Title of a note without one.
    pub note: &'a str,
    /// Title of an important note without one.
    pub important: &'a str,
    /// Name of a ticked box.
    pub task_done: &'a str,
    /// Name of an empty box.
    pub task_open: &'a str,
}

/// Code, and the line of the author's file behind each of its lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code {
    /// Typst code, every line ended.
    pub text: String,
    /// One line number (from 1) per line of the code.
    pub lines: Vec<u32>,
}

impl Code {
    /// Adds a line of code that comes from line `from` of the author's file. It must not hold a line break.
    pub fn line(&mut self, code: &str, from: u32) {
        self.text.push_str(code);
        self.text.push('\n');
        self.lines.push(from);
    }

    /// Adds all of `other`.
    pub fn append(&mut self, other: &Self) {
        self.text.push_str(&other.text);
        self.lines.extend_from_slice(&other.lines);
    }
}

/// Writes the text as `#let body = {…}`, with its footnotes before it.
pub fn write(body: &Body, context: &Context<'_>) -> Code {
    let source = Source::new(body.text());
    let starts: Vec<usize> = body.text().match_indices('\n').map(|(at, _)| at + 1).collect();
    let mut writer = Writer {
        out: Code::default(),
        starts: &starts,
        first: body.line(),
        at: body.line(),
        headings: &body.headings,
        context,
        links: Vec::new(),
        waiting: Vec::new(),
        code: None,
        numbers: None,
        term: false,
    };
    let reading = Reading::new(&source).ok();
    let flow = reading.as_ref().map(|reading| Flow::new(&source, reading));
    if let Some(flow) = &flow {
        for (index, numbered) in flow.numbered.iter().enumerate() {
            let Some(note) = flow.notes.get(numbered.note) else { continue };
            writer.place(note.at.start);
            writer.line(&format!("#let note-{index} = {{[]"));
            writer.steps(&note.steps, &note.places);
            writer.line("}");
        }
        writer.numbers = Some(flow);
    }
    writer.at = body.line();
    writer.line("#let body = {[]");
    if let Some(flow) = &flow {
        writer.steps(&flow.steps, &flow.places);
    }
    writer.line("}");
    writer.out
}

struct Writer<'a> {
    out: Code,
    /// Where the lines of the text begin, without the first.
    starts: &'a [usize],
    first: u32,
    /// The author's line that is being written.
    at: u32,
    headings: &'a [Heading],
    context: &'a Context<'a>,
    /// Whether each link around this place is a link in the output.
    links: Vec<bool>,
    /// Footnotes inside a link, where no other link may stand.
    waiting: Vec<usize>,
    /// Inside a block of code: its language and its text so far.
    code: Option<(String, String)>,
    /// The footnotes; none while they are written themselves, as a note on a note cannot be printed.
    numbers: Option<&'a Flow<'a>>,
    /// Whether a term waits for its description.
    term: bool,
}

impl<'a> Writer<'a> {
    /// Says where in the text the next lines come from.
    fn place(&mut self, at: usize) {
        let line = self.starts.partition_point(|start| *start <= at);
        self.at = self.first.saturating_add(u32::try_from(line).unwrap_or(u32::MAX));
    }

    fn line(&mut self, code: &str) {
        self.out.line(code, self.at);
    }

    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.line(&content(text));
        }
    }

    fn steps(&mut self, steps: &[Step<'a>], places: &[usize]) {
        let mut at = 0;
        while let Some(step) = steps.get(at) {
            self.place(places.get(at).copied().unwrap_or_default());
            at = match picture_paragraph(steps, at) {
                Some((pictures, after)) => {
                    pictures.into_iter().for_each(|picture| self.block_picture(picture));
                    after
                }
                None => self.step(step, steps, at + 1),
            };
        }
    }

    /// Writes a step and says which is next.
    fn step(&mut self, step: &Step<'a>, steps: &[Step<'a>], next: usize) -> usize {
        match step {
            Step::Event(Event::Start(tag)) => self.start(tag),
            Step::Event(Event::End(tag)) => self.end(*tag),
            Step::Event(event) => self.leaf(event),
            Step::Mark(mark) => self.text(mark.sign(self.context.quotes)),
            Step::GapStart => self.line("md-gap({[]"),
            Step::Picture(picture) => self.inline_picture(picture),
            Step::HeadingStart(index) => self.heading(*index),
            Step::GapEnd | Step::HeadingEnd(_) => self.line("})"),
            Step::Reference(label) => self.reference(label),
            Step::Open(container) => return self.open(container, steps, next),
            Step::Close(kind) => self.close(*kind),
        }
        next
    }

    fn leaf(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => match &mut self.code {
                Some((_, code)) => code.push_str(text),
                None => self.text(&single_spaces(&spaced(text, self.context.quotes))),
            },
            Event::Code(code) => self.line(&format!("md-code({})", literal(code))),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.line("md-break()"),
            Event::Rule => self.line("md-rule()"),
            Event::TaskListMarker(done) => {
                let words = self.context.words;
                let word = if *done { words.task_done } else { words.task_open };
                self.line(&format!("md-task({done}, {})", literal(word)));
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.line("md-par({[]"),
            Tag::BlockQuote(_) => self.line("md-quote({[]"),
            Tag::CodeBlock(kind) => self.code = Some((language(kind).to_owned(), String::new())),
            Tag::List(None) => self.line("md-list(true,"),
            Tag::List(Some(first)) => self.line(&format!("md-enum({first}, true,")),
            Tag::DefinitionList => self.line("md-terms("),
            Tag::DefinitionListTitle => {
                let open = if std::mem::replace(&mut self.term, true) { "[]), ({[]" } else { "({[]" };
                self.line(open);
            }
            Tag::DefinitionListDefinition => {
                let open = if std::mem::replace(&mut self.term, false) { "{[]" } else { "([], {[]" };
                self.line(open);
            }
            Tag::Table(columns) => {
                self.line(&table(columns));
            }
            Tag::TableHead | Tag::TableRow => self.line("("),
            Tag::Item | Tag::TableCell => self.line("{[]"),
            Tag::Emphasis => self.line("md-emph({[]"),
            Tag::Strong => self.line("md-strong({[]"),
            Tag::Strikethrough => self.line("md-strike({[]"),
            Tag::Link { link_type, dest_url, .. } => self.link(&target(dest_url, *link_type)),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph
            | TagEnd::HtmlBlock
            | TagEnd::BlockQuote(_)
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough => self.line("})"),
            TagEnd::CodeBlock => {
                let (language, code) = self.code.take().unwrap_or_default();
                let code = code.strip_suffix('\n').unwrap_or(&code);
                self.line(&format!("md-code-block({}, {})", literal(code), literal(&language)));
            }
            TagEnd::List(_) => self.line(")"),
            TagEnd::Item | TagEnd::DefinitionListTitle | TagEnd::TableCell => self.line("},"),
            TagEnd::DefinitionListDefinition => self.line("}),"),
            TagEnd::DefinitionList => {
                let close = if std::mem::take(&mut self.term) { "[]),)" } else { ")" };
                self.line(close);
            }
            TagEnd::Table => self.line("))"),
            TagEnd::TableHead => self.line("), ("),
            TagEnd::TableRow => self.line("),"),
            TagEnd::Link => {
                if self.links.pop() == Some(true) {
                    self.line("})");
                }
                if self.links.is_empty() {
                    for note in std::mem::take(&mut self.waiting) {
                        self.line(&format!("md-footnote(note-{note})"));
                    }
                }
            }
            _ => {}
        }
    }

    fn heading(&mut self, index: usize) {
        match self.headings.get(index) {
            Some(heading) if !heading.text.is_empty() => {
                let depth = heading.level.saturating_sub(1).max(1);
                self.line(&format!("md-heading({depth}, {{[]"));
            }
            // An empty heading is none; a footnote in it stays.
            _ => self.line("md-par({[]"),
        }
    }

    fn link(&mut self, target: &str) {
        let found = if follows(target) { (self.context.link)(target) } else { Target::Nowhere };
        // A link in a link cannot be written, and the context's address is as little trusted as the author's.
        let open = match found {
            _ if self.links.contains(&true) => None,
            Target::Url(url) => follows(&url).then(|| format!("md-link({}, {{[]", literal(&url))),
            Target::Entry { id, url } => {
                follows(&url).then(|| format!("md-card-link({}, {}, {{[]", literal(&id), literal(&url)))
            }
            Target::Nowhere => None,
        };
        self.links.push(open.is_some());
        if let Some(open) = open {
            self.line(&open);
        }
    }

    fn reference(&mut self, label: &str) {
        let Some(index) = self.numbers.and_then(|flow| flow.numbers.get(label).copied()) else { return };
        if self.links.contains(&true) {
            self.waiting.push(index);
        } else {
            self.line(&format!("md-footnote(note-{index})"));
        }
    }

    /// The code of a picture; none where it is not to be had.
    fn image(&self, picture: &PictureStep<'_>) -> Option<String> {
        let name = if follows(&picture.file) { (self.context.picture)(&picture.file) } else { None }?;
        let alt = plain_steps(&picture.alt, self.context.quotes);
        Some(image(&name, alt.trim()))
    }

    fn inline_picture(&mut self, picture: &PictureStep<'_>) {
        match self.image(picture) {
            Some(image) => self.line(&format!("md-inline-picture({image})")),
            None => self.text(&plain_steps(&picture.alt, self.context.quotes)),
        }
    }

    /// A picture that stands alone, with its title as caption.
    fn block_picture(&mut self, picture: &PictureStep<'_>) {
        match self.image(picture) {
            Some(image) if picture.title.is_empty() => self.line(&format!("md-picture({image})")),
            Some(image) => {
                self.line(&format!("md-figure(({image},), {{[]"));
                self.words(&picture.title);
                self.line("})");
            }
            None => self.text(&plain_steps(&picture.alt, self.context.quotes)),
        }
    }

    fn open(&mut self, container: &ContainerStep<'_>, steps: &[Step<'_>], next: usize) -> usize {
        let words = self.context.words;
        match container.kind {
            Kind::Figure => return self.open_figure(steps, next),
            Kind::Figures => {
                let ids = container.argument.split(BETWEEN_IDS).filter(|id| !id.is_empty());
                let ids: Vec<String> = ids.map(str::to_owned).collect();
                let items = (self.context.figures)(&ids);
                let items = items.iter().map(figure);
                let items: String = items.collect();
                self.line(&format!("md-figures(({items}))"));
            }
            Kind::Quote => {
                self.line("md-said-quote({[]");
                self.words(container.argument);
                self.line("}, {[]");
            }
            Kind::Note => self.callout("note", container.argument, words.note),
            Kind::Important => self.callout("important", container.argument, words.important),
            Kind::Unknown => self.line("{[]"),
        }
        next
    }

    fn close(&mut self, kind: Kind) {
        match kind {
            Kind::Figures => {}
            Kind::Unknown => self.line("}"),
            Kind::Figure | Kind::Quote | Kind::Note | Kind::Important => self.line("})"),
        }
    }

    fn open_figure(&mut self, steps: &[Step<'_>], next: usize) -> usize {
        let Some((pictures, after)) = picture_paragraph(steps, next) else {
            self.line("md-figure((), {[]");
            return next;
        };
        let mut images = String::new();
        for image in pictures.iter().filter_map(|picture| self.image(picture)) {
            let _ = write!(images, "{image}, ");
        }
        self.line(&format!("md-figure(({images}), {{[]"));
        for picture in pictures.iter().filter(|picture| !picture.title.is_empty()) {
            self.words(&picture.title);
        }
        after
    }

    fn callout(&mut self, kind: &str, title: &str, word: &str) {
        self.line(&format!("md-note(\"{kind}\", {{[]"));
        self.words(if title.is_empty() { word } else { title });
        self.line("}, {[]");
    }

    /// A line of plain text (a caption, a title) with its signs and gaps.
    fn words(&mut self, text: &str) {
        let code = plain(text, self.context.quotes);
        self.line(&code);
    }
}

/// The code of a line of plain text (a title, a caption) with its signs and gaps.
pub fn plain(text: &str, quotes: Quotes) -> String {
    let text = marks::typography(text, quotes);
    let mut out = String::from("{[]; ");
    let mut done = 0;
    for gap in marks::gaps(&text, &|_| false) {
        let _ = write!(out, "{}; ", content(&text[done..gap.start]));
        let _ = write!(out, "md-gap({}); ", content(&text[gap.start + 1..gap.end - 1]));
        done = gap.end;
    }
    let _ = write!(out, "{}}}", content(&text[done..]));
    out
}

/// The code of the picture with this name in the Typst world.
pub fn image(name: &str, alt: &str) -> String {
    if alt.is_empty() {
        return format!("pdf.artifact(image({}))", literal(name));
    }
    format!("image({}, alt: {})", literal(name), literal(alt))
}

/// The code of a key figure, with a comma.
fn figure(figure: &KeyFigure) -> String {
    format!("(value: {}, label: {}), ", literal(&figure.value), content(&figure.label))
}

/// The beginning of a table that a head and rows follow: how many columns, and how each is aligned.
fn table(columns: &[Alignment]) -> String {
    let mut out = format!("md-table({}, (", columns.len());
    for column in columns {
        out.push_str(match column {
            Alignment::Left => "left, ",
            Alignment::Center => "center, ",
            Alignment::Right => "right, ",
            Alignment::None => "auto, ",
        });
    }
    out.push_str("),");
    out
}

fn language<'a>(kind: &'a CodeBlockKind<'_>) -> &'a str {
    match kind {
        CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
        CodeBlockKind::Indented => "",
    }
}

/// White space as a browser shows it: a string keeps every space it is given.
fn single_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let space = matches!(c, ' ' | '\t' | '\n' | '\r');
        if !(space && out.ends_with(' ')) {
            out.push(if space { ' ' } else { c });
        }
    }
    out
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod torture;
