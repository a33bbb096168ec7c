//! The author's text. In goes the Markdown part of a file; out comes a [`Body`], checked once, that a medium writes
//! out later, as often as there are languages and outputs. Only this module names the Markdown parser.
//!
//! It does not know which files, cards or figures exist, nor in which language it is read: links, pictures, quotation
//! marks and words come from the [`html::Context`] of whoever writes.

mod checks;
mod containers;
#[cfg(test)]
mod examples;
mod flow;
pub mod html;
pub mod inline;
mod marks;
mod passages;
mod plain;
pub mod print;
mod prose;
mod reading;
mod report;
mod slug;
mod spaces;
#[cfg(test)]
mod torture;
mod units;

use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::path::SourcePath;

use flow::Flow;
pub use marks::{Quotes, typography};
pub use passages::Passage;
pub use plain::{Plain, plain};
use reading::{DEPTH, Reading, Source};
use report::Report;
pub use spaces::Spaces;
pub use units::{Digest, Said, Unit, UnitKind};

/// Author's text, read once and checked; written out per language without knowing files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    text: Arc<str>,
    line: u32,
    /// Links with a scheme that may be followed, in order.
    pub links: Vec<Link>,
    /// Pictures, in order.
    pub pictures: Vec<Picture>,
    /// Headings, in order, with their anchors.
    pub headings: Vec<Heading>,
    /// Key figures that the text asks for by name.
    pub figures: Vec<FigureUse>,
    /// Whether the text shows all key figures, without naming them.
    pub all_figures: bool,
    /// What staff must still fill in.
    pub gaps: Vec<Gap>,
    /// The first paragraph as plain text with straight quotes, at most about 300 characters, cut at a word.
    pub excerpt: String,
    /// How many words there are.
    pub words: usize,
    /// What is translated piece by piece, in order.
    pub units: Vec<Unit>,
}

/// A link as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads: `card:id#anchor`, `https://…`, `#anchor`, `mailto:…`.
    pub target: String,
    /// Its place in the file.
    pub span: Span,
}

/// A picture as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file, as written.
    pub file: String,
    /// The alt text; empty without one.
    pub alt: String,
    /// Its place in the file.
    pub span: Span,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its plain text, with straight quotes.
    pub text: String,
    /// Its id, unique in the text.
    pub anchor: String,
}

/// A key figure asked for by a `::: figures` container.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureUse {
    /// Its name in the front matter.
    pub id: String,
    /// Its place in the file.
    pub span: Span,
}

/// Something in `[[…]]` that staff must still fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What belongs there.
    pub text: String,
    /// Its place in the file.
    pub span: Span,
}

impl Body {
    /// A text without a word.
    pub fn empty() -> Self {
        Self::new("", 1)
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The Markdown as written, without the front matter.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line of its file on which the text starts, from 1.
    pub fn line(&self) -> u32 {
        self.line
    }

    fn new(text: &str, line: u32) -> Self {
        Self {
            text: Arc::from(text),
            line,
            links: Vec::new(),
            pictures: Vec::new(),
            headings: Vec::new(),
            figures: Vec::new(),
            all_figures: false,
            gaps: Vec::new(),
            excerpt: String::new(),
            words: 0,
            units: Vec::new(),
        }
    }
}

/// Reads and checks the Markdown that begins at byte `start` of the file; what is wrong is reported with its place.
/// A text nested too deeply for anyone to read comes back empty.
pub fn parse(diags: &mut Diagnostics, path: &SourcePath, file_text: &str, start: usize) -> Body {
    let start = file_text.floor_char_boundary(start);
    let text = &file_text[start..];
    let mut report = Report::new(diags, path, file_text, start);
    let mut body = Body::new(text, report.span(0..0).line);
    checks::characters(&mut report, text);
    let source = Source::new(text);
    let reading = match Reading::new(&source) {
        Ok(reading) => reading,
        Err(place) => {
            report.add(Diagnostic::new(Code::MarkdownTooDeep).arg("limit", DEPTH), place);
            return Body::empty();
        }
    };
    checks::containers(&mut report, &source, &reading);
    checks::html(&mut report, &reading);
    prose::runs(&mut report, &mut body, &source, &reading);
    checks::targets(&mut report, &mut body, &reading);
    checks::headings(&mut report, &mut body, &reading);
    let flow = Flow::new(&source, &reading);
    checks::flow(&mut report, &mut body, &source, &flow);
    body.units = units::units(&source, &reading, body.line);
    body
}

/// Whether a text field may hold something that [`check_plain`] reports: a quick look that is never wrong when it says no.
pub fn is_suspect(text: &str) -> bool {
    text.contains("[[") || text.contains("- ") || text.contains("  ") || text.chars().any(char::is_control)
}

/// Checks a text field of the front matter and returns its gaps. `span` is where the value stands in the file.
pub fn check_plain(diags: &mut Diagnostics, path: &SourcePath, file_text: &str, span: Span, text: &str) -> Vec<Gap> {
    let mut report = Report::new(diags, path, file_text, 0);
    prose::plain(&mut report, span, text)
}
