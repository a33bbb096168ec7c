//! Running text: its gaps, what hyphenation and typing left behind, its words and its excerpt. In go the runs of a
//! reading, or a text field of the front matter, out come diagnostics and the lists of a [`Body`].

use std::ops::Range;

use memchr::memmem;

use super::checks::{all_showable, control, unshowable};
use super::containers::Kind as ContainerKind;
use super::flow;
use super::marks;
use super::reading::{Kind, Reading, Run, Source};
use super::report::Report;
use super::{Body, Gap};
use crate::diag::{Code, Diagnostic, Span};

/// The excerpt's length in characters.
const EXCERPT: usize = 300;

/// Words before which a hyphen is no leftover: `zuid- en oost`, `Vor- und Nachteile`.
const JOINING: [&str; 32] = [
    "en",
    "of",
    "and",
    "or",
    "nor",
    "und",
    "oder",
    "bzw",
    "sowie",
    "bis",
    "et",
    "ou",
    "ni",
    "als",
    "tot",
    "dan",
    "noch",
    "to",
    "through",
    "naar",
    "via",
    "plus",
    "versus",
    "resp",
    "respectievelijk",
    "maar",
    "aber",
    "but",
    "zu",
    "auf",
    "à",
    "wie",
];

/// What stands in the running text: gaps, footnotes without definition, leftovers; words and the excerpt.
pub(super) fn runs(report: &mut Report<'_>, body: &mut Body, source: &Source<'_>, reading: &Reading<'_>) {
    for run in &reading.runs {
        for gap in flow::gaps(run) {
            let text = gap_text(&run.text[gap.clone()]);
            body.gaps.push(Gap { text, span: report.span(run.sources(&gap)) });
        }
        for (label, range) in missing_notes(run) {
            let range = run.sources(&range);
            report.add(Diagnostic::new(Code::FootnoteMissing).arg("name", label), range);
        }
        for (range, found, meant) in hyphens(&run.text, &|at| run.literal(at)) {
            report.add(hyphenation(found, meant), run.sources(&range));
        }
        for range in double_spaces(run) {
            report.add(Diagnostic::new(Code::DoubleSpace), run.sources(&range));
        }
        // A character written as a number (&#1;) is not in the text that `characters` saw.
        let doubtful = if all_showable(&run.text) { "" } else { run.text.as_str() };
        for (at, c) in doubtful.char_indices().filter(|(_, c)| unshowable(*c)) {
            let at = run.source(at);
            if source.text.get(at..).is_some_and(|rest| !rest.starts_with(c)) {
                report.add(control(c), at..at + 1);
            }
        }
        if run.kind != Kind::Alt {
            body.words += run.text.split_whitespace().filter(|word| is_word(word)).count();
        }
    }
    body.excerpt = excerpt(reading);
}

/// Whether something between spaces is a word: it has a letter or a digit.
fn is_word(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphanumeric()) || text.contains(char::is_alphanumeric)
}

/// What a gap says, without its brackets.
pub(super) fn gap_text(gap: &str) -> String {
    gap.trim_matches(['[', ']']).replace(marks::OBJECT, "").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hyphenation(found: String, meant: String) -> Diagnostic {
    Diagnostic::new(Code::Hyphenation).arg("found", found).arg("meant", meant)
}

/// References to footnotes that the parser left as text, as nothing defines them.
fn missing_notes(run: &Run) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = memmem::find(&run.text.as_bytes()[from..], b"[^").map(|i| from + i) {
        from = start + 2;
        let Some(end) = run.text[from..].find(['[', ']', '\n']).map(|i| from + i) else { break };
        let label = &run.text[from..end];
        if run.text[end..].starts_with(']') && !label.trim().is_empty() && !run.literal(start) && !run.literal(end) {
            found.push((label.to_owned(), start..end + 1));
        }
        from = end;
    }
    found
}

/// Leftovers of hyphenation: the range, what stands there and what is meant.
fn hyphens(text: &str, literal: &dyn Fn(usize) -> bool) -> Vec<(Range<usize>, String, String)> {
    let letter = |c: &char| c.is_alphabetic();
    let mut found = Vec::new();
    for (at, _) in text.match_indices('-') {
        let rest = &text[at + 1..];
        let next = rest.trim_start_matches([' ', '\n']);
        let space = rest.len() - next.len();
        let word: String = next.chars().take_while(letter).take(60).collect();
        let head: Vec<char> = text[..at].chars().rev().take_while(letter).take(60).collect();
        let head: String = head.iter().rev().collect();
        let end = at + 1 + space + word.len();
        let suspended = JOINING.contains(&word.as_str()) || text[end..].starts_with('-');
        let lower = word.chars().next().is_some_and(char::is_lowercase);
        if space == 0 || head.is_empty() || !lower || suspended || literal(at) || literal(at + 1 + space) {
            continue;
        }
        found.push((at - head.len()..end, format!("{head}- {word}"), format!("{head}{word}")));
    }
    found
}

/// The first two or more spaces between words of a plain text, with the letters beside them.
fn doubled(text: &str) -> Option<Range<usize>> {
    text.match_indices("  ").find_map(|(start, _)| {
        let before = text[..start].chars().next_back().filter(|c| c.is_alphanumeric() || ",;)".contains(*c))?;
        let spaces = text[start..].bytes().take_while(|b| *b == b' ').count();
        let after = text[start + spaces..].chars().next().filter(|c| c.is_alphanumeric() || *c == '(')?;
        Some(start - before.len_utf8()..start + spaces + after.len_utf8())
    })
}

/// Two or more spaces between words; only within one piece, so that a line's end never counts.
fn double_spaces(run: &Run) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = memmem::find(&run.text.as_bytes()[from..], b"  ").map(|i| from + i) {
        let length = run.text[start..].bytes().take_while(|b| *b == b' ').count();
        let end = start + length;
        from = end;
        let before = run.text[..start].chars().next_back();
        let after = run.text[end..].chars().next();
        let within = run.spot(start).is_some_and(|spot| !spot.literal && end < spot.range.end);
        if within
            && before.is_some_and(|c| c.is_alphanumeric() || ",;)".contains(c))
            && after.is_some_and(|c| c.is_alphanumeric() || c == '(')
        {
            found.push(start..end);
        }
    }
    found
}

/// The first paragraph outside footnotes and figures.
fn excerpt(reading: &Reading<'_>) -> String {
    let containers = &reading.containers.all;
    let in_figure = |at: usize| {
        let after = containers.partition_point(|container| container.fence.line.start <= at);
        let last = after.checked_sub(1).and_then(|index| containers.get(index));
        last.is_some_and(|container| {
            at < container.end && matches!(container.kind, ContainerKind::Figure | ContainerKind::Figures)
        })
    };
    let text = (reading.runs.iter())
        .filter(|run| run.kind == Kind::Paragraph && !run.note)
        .filter(|run| !in_figure(run.source(0)))
        .map(Run::plain)
        .find(|text| !text.is_empty())
        .unwrap_or_default();
    let Some((end, _)) = text.char_indices().nth(EXCERPT) else { return text };
    let cut = text[..=end.saturating_sub(1)].rfind(' ').unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches([' ', ',', ';', ':', '.']))
}

/// A text field of the front matter: its gaps are returned, the rest is reported.
pub(super) fn plain(report: &mut Report<'_>, span: Span, text: &str) -> Vec<Gap> {
    // The value may be folded or quoted in the file, so that it is longer there.
    let reach = text.len().saturating_mul(2).saturating_add(400).min(8192);
    for c in text.chars().filter(|c| unshowable(*c)) {
        report.add_at(control(c), span);
    }
    for (range, found, meant) in hyphens(text, &|_| false) {
        let place = report.find(&text[range], span, reach);
        report.add_at(hyphenation(found, meant), place);
    }
    // Only those that stand on a line of the file: a folded value has others where its lines meet.
    if let Some(at) = doubled(text) {
        let place = report.find(&text[at], span, reach);
        report.add_at(Diagnostic::new(Code::DoubleSpace), place);
    }
    let gaps = marks::gaps(text, &|_| false).into_iter();
    gaps.map(|gap| {
        let written = &text[gap];
        Gap { text: gap_text(written), span: report.find(written, span, reach) }
    })
    .collect()
}
