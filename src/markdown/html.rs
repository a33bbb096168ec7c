//! A text as HTML. In go a [`Body`] and a [`Context`] (language, addresses, words), out comes markup that the Nu HTML
//! checker accepts and in which nothing of the author's text is active.
//!
//! It does not know where anything lives: every address is asked of the context.

mod escape;
mod figure;
mod notes;
mod table;

use std::fmt::Write as _;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::checks::{follows, target};
use super::flow::{Flow, Step, picture_paragraph};
use super::marks;
pub use super::marks::{Quotes, typography};
use super::reading::{Reading, Source};
use super::spaces::spaced;
use super::{Body, Heading};
use table::Table;

/// What the writer must be told by those who know files, addresses and languages.
pub struct Context<'a> {
    /// The quotation marks of the text's language.
    pub quotes: Quotes,
    /// Where a link as written leads.
    pub link: &'a dyn Fn(&str) -> Target,
    /// Where a picture as written is; without one its alt text is shown.
    pub picture: &'a dyn Fn(&str) -> Option<PictureTarget>,
    /// The finished HTML of the key figures with these names, or of all when there is none.
    pub figures: &'a dyn Fn(&[String]) -> String,
    /// Words in the text's language.
    pub words: Words<'a>,
    /// Where on its page the text stands.
    pub position: Position<'a>,
}

/// Where on its page a text stands: alone, or below a heading among others.
#[derive(Debug, Clone, Copy, Default)]
pub struct Position<'a> {
    /// What every id begins with, so that no two texts share one; empty for a text that stands alone.
    pub ids: &'a str,
    /// How many levels its headings lie deeper than written.
    pub deeper: u8,
}

impl Position<'_> {
    /// An id on the page.
    fn id(&self, id: &str) -> String {
        if self.ids.is_empty() { id.to_owned() } else { format!("{}-{id}", self.ids) }
    }

    /// The level of a heading on the page.
    fn level(&self, level: u8) -> u8 {
        level.saturating_add(self.deeper).min(6)
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To an address.
    Url {
        /// The address, ready for `href` but for escaping.
        url: String,
        /// Whether it leaves the site.
        external: bool,
        /// The language of what it leads to, when that is another one.
        lang: Option<String>,
    },
    /// Nowhere: the text stays, the link goes.
    Nowhere,
}

/// Where a picture is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PictureTarget {
    /// Its address.
    pub url: String,
    /// Its width in pixels.
    pub width: Option<u32>,
    /// Its height in pixels.
    pub height: Option<u32>,
    /// Media types and addresses of the files to choose from, the best first; empty where there is one file.
    pub sources: Vec<(&'static str, String)>,
    /// How wide the layout shows it.
    pub sizes: String,
}

/// Words that the markup adds.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// Heading of the footnotes.
    pub footnotes: &'a str,
    /// Name of the link from the footnote with this number back to the text.
    pub back: &'a dyn Fn(usize) -> String,
    /// Title of a note without one.
    pub note: &'a str,
    /// Title of an important note without one.
    pub important: &'a str,
    /// Name of a table; a number follows when there are several.
    pub table: &'a str,
    /// Name of a ticked box.
    pub task_done: &'a str,
    /// Name of an empty box.
    pub task_open: &'a str,
}

/// A text as HTML, for elements and for attributes in double quotes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape::text(&mut out, text);
    out
}

/// Writes the text as HTML.
pub fn write(body: &Body, context: &Context<'_>) -> String {
    let source = Source::new(body.text());
    let Ok(reading) = Reading::new(&source) else { return String::new() };
    let flow = Flow::new(&source, &reading);
    let tables = reading.events.iter().filter(|(event, _)| matches!(event, Event::Start(Tag::Table(_)))).count();
    let mut writer = Writer {
        out: String::with_capacity(body.text().len() * 3 / 2),
        flow: &flow,
        headings: &body.headings,
        context,
        links: Vec::new(),
        seen: vec![0; flow.numbered.len()],
        waiting: String::new(),
        caption: None,
        said_by: String::new(),
        code: false,
        table: Table::of(tables),
    };
    writer.steps(&flow.steps);
    notes::section(&mut writer);
    writer.out
}

struct Writer<'a> {
    out: String,
    flow: &'a Flow<'a>,
    headings: &'a [Heading],
    context: &'a Context<'a>,
    /// Whether each link around this place is a link in the output.
    links: Vec<bool>,
    /// How often each footnote has been referred to so far.
    seen: Vec<usize>,
    /// References to footnotes inside a link, where no other link may stand.
    waiting: String,
    /// Inside a figure: whether its caption has begun.
    caption: Option<bool>,
    /// Inside a quotation: its source.
    said_by: String,
    /// Whether what follows is a block of code.
    code: bool,
    table: Table,
}

impl<'a> Writer<'a> {
    fn steps(&mut self, steps: &[Step<'a>]) {
        let mut at = 0;
        while let Some(step) = steps.get(at) {
            at = match (step, picture_paragraph(steps, at)) {
                (_, Some((pictures, after))) if self.caption.is_none() && pictures.len() == 1 => {
                    match pictures.first().filter(|picture| !picture.title.is_empty()) {
                        Some(picture) => {
                            figure::titled(self, picture);
                            after
                        }
                        None => self.step(steps, at),
                    }
                }
                _ => self.step(steps, at),
            };
        }
    }

    /// Writes the step at `at` and says which is next.
    fn step(&mut self, steps: &[Step<'a>], at: usize) -> usize {
        match steps.get(at) {
            None => {}
            Some(Step::Event(Event::Start(tag))) => self.start(tag, steps, at + 1),
            Some(Step::Event(Event::End(tag))) => self.end(*tag, steps, at + 1),
            Some(Step::Event(event)) => self.leaf(event),
            Some(Step::Mark(mark)) => self.out.push_str(mark.sign(self.context.quotes)),
            Some(Step::GapStart) => self.out.push_str("<mark class=\"gap\">"),
            Some(Step::GapEnd) => self.out.push_str("</mark>"),
            Some(Step::Picture(picture)) => figure::picture(self, picture, true),
            Some(Step::HeadingStart(index)) => self.heading(*index, true),
            Some(Step::HeadingEnd(index)) => self.heading(*index, false),
            Some(Step::Reference(label)) => notes::reference(self, label),
            Some(Step::Open(container)) => return figure::open(self, container, steps, at + 1),
            Some(Step::Close(kind)) => figure::close(self, *kind),
        }
        at + 1
    }

    fn push(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    fn text(&mut self, text: &str) {
        escape::text(&mut self.out, text);
    }

    fn leaf(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) if !self.code => self.text(&spaced(text, self.context.quotes)),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(text),
            Event::Code(code) => {
                self.push("<code>");
                self.text(code);
                self.push("</code>");
            }
            Event::SoftBreak => self.push("\n"),
            Event::HardBreak => self.push("<br>\n"),
            Event::Rule => self.push("<hr>\n"),
            Event::TaskListMarker(done) => {
                let words = self.context.words;
                self.push(if *done { "<input type=\"checkbox\" checked" } else { "<input type=\"checkbox\"" });
                self.push(" disabled aria-label=\"");
                self.text(if *done { words.task_done } else { words.task_open });
                self.push("\"> ");
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, steps: &[Step<'_>], next: usize) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.push("<p>"),
            Tag::BlockQuote(_) => self.push("<blockquote>\n"),
            Tag::CodeBlock(kind) => self.code(kind),
            Tag::List(None) => self.push("<ul>\n"),
            Tag::List(Some(1)) => self.push("<ol>\n"),
            Tag::List(Some(first)) => {
                let _ = writeln!(self.out, "<ol start=\"{first}\">");
            }
            Tag::Item => {
                let near = steps.iter().skip(next).take(2);
                let task = near.take_while(|step| !ends(step)).any(is_task);
                self.push(if task { "<li class=\"task\">" } else { "<li>" });
            }
            Tag::DefinitionList => self.push("<dl>\n"),
            Tag::DefinitionListTitle => self.push("<dt>"),
            Tag::DefinitionListDefinition => self.push("<dd>"),
            Tag::Table(columns) => table::start(self, columns),
            Tag::TableHead => table::row(self, true),
            Tag::TableRow => table::row(self, false),
            Tag::TableCell => table::cell(self, steps.get(next).is_some_and(ends)),
            Tag::Emphasis => self.push("<em>"),
            Tag::Strong => self.push("<strong>"),
            Tag::Strikethrough => self.push("<del>"),
            Tag::Link { link_type, dest_url, title, .. } => self.link(&target(dest_url, *link_type), title),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, steps: &[Step<'_>], next: usize) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.push("</p>\n"),
            TagEnd::BlockQuote(_) => self.push("</blockquote>\n"),
            TagEnd::CodeBlock => {
                self.code = false;
                self.push("</code></pre>\n");
            }
            TagEnd::List(false) => self.push("</ul>\n"),
            TagEnd::List(true) => self.push("</ol>\n"),
            TagEnd::Item => self.push("</li>\n"),
            TagEnd::DefinitionList => self.push("</dl>\n"),
            TagEnd::DefinitionListTitle => self.push("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.push("</dd>\n"),
            TagEnd::Table => table::end(self),
            TagEnd::TableHead => {
                table::head_end(self, matches!(steps.get(next), Some(Step::Event(Event::Start(Tag::TableRow)))));
            }
            TagEnd::TableRow => self.push("</tr>\n"),
            TagEnd::TableCell => table::cell_end(self),
            TagEnd::Emphasis => self.push("</em>"),
            TagEnd::Strong => self.push("</strong>"),
            TagEnd::Strikethrough => self.push("</del>"),
            TagEnd::Link => {
                if self.links.pop() == Some(true) {
                    self.push("</a>");
                }
                if self.links.is_empty() {
                    let waiting = std::mem::take(&mut self.waiting);
                    self.push(&waiting);
                }
            }
            _ => {}
        }
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        self.code = true;
        self.push("<pre tabindex=\"0\"><code");
        if !language.is_empty() {
            self.push(" class=\"language-");
            self.text(language);
            self.push("\"");
        }
        self.push(">");
    }

    fn heading(&mut self, index: usize, start: bool) {
        match self.headings.get(index) {
            Some(heading) if !heading.text.is_empty() && start => {
                let _ = write!(self.out, "<h{} id=\"", self.context.position.level(heading.level));
                self.text(&self.context.position.id(&heading.anchor));
                self.push("\">");
            }
            Some(heading) if !heading.text.is_empty() => {
                let _ = writeln!(self.out, "</h{}>", self.context.position.level(heading.level));
            }
            // An empty heading is none; a footnote in it stays.
            _ => self.push(if start { "<p>" } else { "</p>\n" }),
        }
    }

    fn link(&mut self, target: &str, title: &str) {
        let found = if follows(target) { (self.context.link)(target) } else { Target::Nowhere };
        let Target::Url { url, external, lang } = found else {
            self.links.push(false);
            return;
        };
        // A link in a link cannot be written, and the context's address is as little trusted as the author's.
        if !follows(&url) || self.links.contains(&true) {
            self.links.push(false);
            return;
        }
        self.links.push(true);
        self.push("<a href=\"");
        match url.strip_prefix('#') {
            Some(anchor) => escape::address(&mut self.out, &format!("#{}", self.context.position.id(anchor))),
            None => escape::address(&mut self.out, &url),
        }
        self.push("\"");
        if let Some(lang) = lang {
            self.push(" hreflang=\"");
            self.text(&lang);
            self.push("\"");
        }
        if external {
            self.push(" rel=\"external\"");
        }
        if !title.is_empty() {
            self.push(" title=\"");
            self.text(&marks::typography(title, self.context.quotes));
            self.push("\"");
        }
        self.push(">");
    }

    /// A line of plain text (a caption, a title) with its signs and gaps.
    fn line(&mut self, text: &str) {
        let mut done = 0;
        let text = marks::typography(text, self.context.quotes);
        for gap in marks::gaps(&text, &|_| false) {
            self.text(&text[done..gap.start]);
            self.push("<mark class=\"gap\">");
            self.text(&text[gap.start + 1..gap.end - 1]);
            self.push("</mark>");
            done = gap.end;
        }
        self.text(&text[done..]);
    }
}

fn ends(step: &Step<'_>) -> bool {
    matches!(step, Step::Event(Event::End(_)))
}

fn is_task(step: &Step<'_>) -> bool {
    matches!(step, Step::Event(Event::TaskListMarker(_)))
}
