//! Places and problems of one text. In go byte ranges of the Markdown, out come spans and diagnostics of the file.
//! It counts on from the last place it was asked for, so that a text with many problems on one line stays fast.

use std::ops::Range;

use crate::diag::{Diagnostic, Diagnostics, Place, Span};
use crate::path::SourcePath;

/// More problems than this in one text nobody mends in one go; the next run shows the rest.
const MOST: usize = 1000;

/// The report of one file.
pub(super) struct Report<'a> {
    diags: &'a mut Diagnostics,
    path: &'a SourcePath,
    text: &'a str,
    base: usize,
    lines: Vec<usize>,
    last: Counted,
    count: usize,
}

/// The place counted last: the byte `offset` on line `line` (from 0) is its character `column` (from 0).
#[derive(Clone, Copy)]
struct Counted {
    line: usize,
    offset: usize,
    column: usize,
}

impl<'a> Report<'a> {
    /// For the file `path` whose text is `text`; ranges count from the byte `base`.
    pub(super) fn new(diags: &'a mut Diagnostics, path: &'a SourcePath, text: &'a str, base: usize) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { diags, path, text, base, lines, last: Counted { line: 0, offset: 0, column: 0 }, count: 0 }
    }

    /// The place of a range, cut at the end of its first line.
    pub(super) fn span(&mut self, range: Range<usize>) -> Span {
        let start = self.text.floor_char_boundary(self.base + range.start);
        let end = self.text.floor_char_boundary(self.base + range.end).max(start);
        let line = self.lines.partition_point(|from| *from <= start).saturating_sub(1);
        let from = self.lines.get(line).copied().unwrap_or(0);
        if self.last.line != line || self.last.offset > start || self.last.offset < from {
            self.last = Counted { line, offset: from, column: 0 };
        }
        let between = self.text.get(self.last.offset..start).unwrap_or_default();
        let column = self.last.column + between.chars().count();
        self.last = Counted { line, offset: start, column };
        let marked = self.text.get(start..end).unwrap_or_default();
        let marked = marked.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        Span { line: number(line + 1), column: number(column + 1), length: number(marked.chars().count().max(1)) }
    }

    /// Adds a problem at a range of the Markdown.
    pub(super) fn add(&mut self, diagnostic: Diagnostic, range: Range<usize>) {
        let span = self.span(range);
        self.add_at(diagnostic, span);
    }

    /// Adds a problem at a place that is known already.
    pub(super) fn add_at(&mut self, diagnostic: Diagnostic, span: Span) {
        self.count += 1;
        if self.count > MOST {
            return;
        }
        let excerpt = self.line(span.line).chars().take(400).collect();
        self.diags.push(diagnostic.at(Place { path: self.path.clone(), span, excerpt }));
    }

    /// Where `needle` stands in the file, looked for from the place `span` over `reach` bytes; else `span` itself.
    pub(super) fn find(&mut self, needle: &str, span: Span, reach: usize) -> Span {
        let line = (span.line as usize).checked_sub(1).and_then(|line| self.lines.get(line)).copied();
        let found = line.and_then(|from| {
            let end = self.text.floor_char_boundary(from.saturating_add(reach));
            Some(from + self.text.get(from..end)?.find(needle)?)
        });
        match found.and_then(|at| at.checked_sub(self.base)) {
            Some(at) => self.span(at..at + needle.len()),
            None => span,
        }
    }

    /// The text of a line (from 1) without its end; empty when there is no such line.
    fn line(&self, line: u32) -> &'a str {
        let Some(from) = (line as usize).checked_sub(1).and_then(|line| self.lines.get(line)) else { return "" };
        let to = self.lines.get(line as usize).copied().unwrap_or(self.text.len());
        self.text.get(*from..to).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
