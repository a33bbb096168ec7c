//! What can be wrong with a text, and what the rest of the program wants to know about it. In goes a reading, out come
//! diagnostics and the lists of a [`Body`].

use std::collections::HashSet;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::containers::{Fault, Kind as ContainerKind, NAMES};
use super::flow::{self, Flow, Step};
use super::marks;
use super::prose::gap_text;
use super::reading::{Reading, Source};
use super::report::Report;
use super::slug::Anchors;
use super::{Body, FigureUse, Gap, Heading, Link, Picture};
use crate::diag::{Code, Diagnostic};

/// What separates the names of key figures.
pub(super) const BETWEEN_IDS: [char; 3] = [' ', '\t', ','];

/// Characters that no page can show.
pub(super) fn characters(report: &mut Report<'_>, text: &str) {
    if all_showable(text) {
        return;
    }
    for (at, c) in text.char_indices().filter(|(_, c)| unshowable(*c)) {
        report.add(control(c), at..at + c.len_utf8());
    }
}

/// A quick look that is never wrong when it says that every character can be shown: bytes that begin none of those that
/// cannot. Almost every text ends here.
pub(super) fn all_showable(text: &str) -> bool {
    !text.bytes().fold(false, |seen, byte| {
        seen | (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) | matches!(byte, 0x7f | 0xc2 | 0xef..)
    })
}

/// Whether HTML and print have no place for this character.
pub(super) fn unshowable(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(u32::from(c), 0xFDD0..=0xFDEF)
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// The problem of a character that cannot be shown.
pub(super) fn control(c: char) -> Diagnostic {
    Diagnostic::new(Code::ControlCharacter).arg("code", format!("U+{:04X}", u32::from(c)))
}

/// Fences that do not pair.
pub(super) fn containers(report: &mut Report<'_>, source: &Source<'_>, reading: &Reading<'_>) {
    for fault in &reading.containers.faults {
        match fault {
            Fault::Unknown(name) => {
                let known: Vec<String> = NAMES.iter().map(ToString::to_string).collect();
                let unknown = Diagnostic::new(Code::ContainerUnknown).arg("name", source.slice(name));
                report.add(unknown.arg("known", known), name.clone());
            }
            Fault::Unclosed(fence) => {
                let name = source.slice(&fence.name);
                report.add(Diagnostic::new(Code::ContainerUnclosed).arg("name", name), fence.line.clone());
            }
            Fault::Stray(line) => report.add(Diagnostic::new(Code::ContainerStray), line.clone()),
        }
    }
}

/// HTML, once per block.
pub(super) fn html(report: &mut Report<'_>, reading: &Reading<'_>) {
    let mut told = false;
    for (event, range) in &reading.events {
        match event {
            Event::Html(text) | Event::InlineHtml(text) if !told => {
                told = true;
                let line = text.trim().lines().next().unwrap_or_default();
                let shown: String = line.chars().take(80).collect();
                let indent = text.len() - text.trim_start().len();
                let start = range.start + indent;
                report.add(Diagnostic::new(Code::RawHtml).arg("html", shown), start..start + line.len());
            }
            Event::Start(tag) if !inline(tag) => told = false,
            _ => {}
        }
    }
}

fn inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// Links and pictures.
pub(super) fn targets(report: &mut Report<'_>, body: &mut Body, reading: &Reading<'_>) {
    let mut alts: Vec<(usize, String)> = Vec::new();
    for (event, range) in &reading.events {
        if let Event::Start(Tag::Link { title, .. } | Tag::Image { title, .. }) = event {
            for gap in marks::gaps(title, &|_| false) {
                body.gaps.push(Gap { text: gap_text(&title[gap]), span: report.span(range.clone()) });
            }
        }
        match event {
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                let target = target(dest_url, *link_type);
                if follows(&target) {
                    body.links.push(Link { target, span: report.span(range.clone()) });
                } else {
                    report.add(Diagnostic::new(Code::LinkUnsafe).arg("url", target), range.clone());
                }
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                if !follows(dest_url) {
                    report.add(Diagnostic::new(Code::LinkUnsafe).arg("url", &**dest_url), range.clone());
                }
                alts.push((body.pictures.len(), String::new()));
                let (file, span) = (dest_url.to_string(), report.span(range.clone()));
                body.pictures.push(Picture { file, alt: String::new(), span });
            }
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => {
                for (_, alt) in &mut alts {
                    alt.push_str(text);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                for (_, alt) in &mut alts {
                    alt.push(' ');
                }
            }
            Event::End(TagEnd::Image) => {
                let Some((index, alt)) = alts.pop() else { continue };
                if let Some(picture) = body.pictures.get_mut(index) {
                    alt.trim().clone_into(&mut picture.alt);
                }
            }
            _ => {}
        }
    }
    body.pictures.retain(|picture| follows(&picture.file));
}

/// Where a link leads; `mailto:` is added to a bare mail address in `<…>`.
pub(super) fn target(url: &str, link_type: LinkType) -> String {
    if link_type == LinkType::Email && !url.starts_with("mailto:") { format!("mailto:{url}") } else { url.to_owned() }
}

/// Whether a target has no scheme, or one of those that do no harm.
pub(super) fn follows(url: &str) -> bool {
    // Browsers ignore control characters and white space in a scheme.
    let shown = url.chars().filter(|c| !c.is_control() && !c.is_whitespace() && *c != '\u{ad}');
    let mut scheme = String::new();
    for c in shown {
        match c {
            ':' => return ["http", "https", "mailto", "tel", "card"].contains(&scheme.to_lowercase().as_str()),
            '/' | '?' | '#' => return true,
            c => scheme.push(c),
        }
    }
    true
}

/// Headings: their levels and anchors.
pub(super) fn headings(report: &mut Report<'_>, body: &mut Body, reading: &Reading<'_>) {
    let mut anchors = Anchors::default();
    let mut last = 1_u8;
    let mut current: Option<(u8, String)> = None;
    for (event, range) in &reading.events {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let level = *level as u8;
                if level == 1 {
                    report.add(Diagnostic::new(Code::HeadingTop), range.clone());
                } else if level > last + 1 {
                    let skip = Diagnostic::new(Code::HeadingSkip).arg("level", usize::from(level));
                    report.add(skip.arg("expected", usize::from(last + 1)), range.clone());
                }
                last = level;
                current = Some((level.max(2), String::new()));
            }
            Event::End(TagEnd::Heading(_)) => {
                let Some((level, text)) = current.take() else { continue };
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                body.headings.push(Heading { level, anchor: anchors.give(&text), text });
            }
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => {
                if let Some((_, heading)) = &mut current {
                    heading.push_str(text);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some((_, heading)) = &mut current {
                    heading.push(' ');
                }
            }
            _ => {}
        }
    }
}

/// What shows only in the finished flow: footnotes that nothing uses, containers with the wrong content.
pub(super) fn flow(report: &mut Report<'_>, body: &mut Body, source: &Source<'_>, flow: &Flow<'_>) {
    let used: HashSet<usize> = flow.numbered.iter().map(|numbered| numbered.note).collect();
    for (index, note) in flow.notes.iter().enumerate() {
        if !used.contains(&index) {
            let unused = Diagnostic::new(Code::FootnoteUnused).arg("name", note.label.as_str());
            report.add(unused, note.at.clone());
        }
    }
    let mut from = 0;
    while let Some(at) = flow.steps.iter().skip(from).position(|step| matches!(step, Step::Open(_))).map(|i| from + i) {
        from = at + 1;
        let Some(Step::Open(container)) = flow.steps.get(at) else { continue };
        let rest = flow.steps.get(from..).unwrap_or_default();
        let end = rest.iter().position(|step| matches!(step, Step::Close(_))).unwrap_or(rest.len());
        if !fits(container.kind, &rest[..end]) {
            let name = source.slice(&container.name_at);
            let name_at = container.name_at.clone();
            report.add(Diagnostic::new(Code::ContainerContent).arg("name", name), name_at);
        }
        let base = container.argument_at.start;
        if container.kind == ContainerKind::Figures {
            body.all_figures |= container.argument.trim().is_empty();
            let mut at = base;
            for id in container.argument.split(BETWEEN_IDS) {
                if !id.is_empty() {
                    body.figures.push(FigureUse { id: id.to_owned(), span: report.span(at..at + id.len()) });
                }
                at += id.len() + 1;
            }
        } else {
            for gap in marks::gaps(container.argument, &|_| false) {
                let text = gap_text(&container.argument[gap.clone()]);
                body.gaps.push(Gap { text, span: report.span(base + gap.start..base + gap.end) });
            }
        }
    }
    body.gaps.sort_by_key(|gap| gap.span);
}

/// Whether a container holds what its kind is for.
fn fits(kind: ContainerKind, steps: &[Step<'_>]) -> bool {
    match kind {
        ContainerKind::Figures => steps.is_empty(),
        ContainerKind::Figure => flow::picture_paragraph(steps, 0).is_some_and(|(_, after)| {
            let mut depth = 0_usize;
            steps.iter().skip(after).all(|step| match step {
                Step::Event(Event::Start(Tag::Paragraph)) => {
                    depth += 1;
                    true
                }
                Step::Event(Event::End(TagEnd::Paragraph)) => {
                    depth = depth.saturating_sub(1);
                    true
                }
                _ => depth > 0,
            })
        }),
        ContainerKind::Note | ContainerKind::Important | ContainerKind::Quote => !steps.is_empty(),
        ContainerKind::Unknown => true,
    }
}
