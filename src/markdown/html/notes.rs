//! Footnotes. In go labels, out come numbers in the text and the notes at its end, linked both ways.

use std::fmt::Write as _;

use super::Writer;

/// A footnote's number in the text.
pub(super) fn reference(writer: &mut Writer<'_>, label: &str) {
    let Some(index) = writer.flow.numbers.get(label).copied() else { return };
    let Some(seen) = writer.seen.get_mut(index) else { return };
    *seen += 1;
    let position = writer.context.position;
    let number = index + 1;
    let (id, note) = (position.id(&reference_id(number, *seen)), position.id(&format!("fn-{number}")));
    let notes = position.id("footnotes");
    let markup = format!(
        "<sup><a href=\"#{note}\" id=\"{id}\" role=\"doc-noteref\" aria-describedby=\"{notes}\">{number}</a></sup>"
    );
    // A link may not stand in a link.
    if writer.links.contains(&true) { writer.waiting.push_str(&markup) } else { writer.push(&markup) }
}

fn reference_id(number: usize, usage: usize) -> String {
    if usage == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{usage}") }
}

/// The notes, when there are any.
pub(super) fn section(writer: &mut Writer<'_>) {
    let flow = writer.flow;
    if flow.numbered.is_empty() {
        return;
    }
    let position = writer.context.position;
    let (notes, level) = (position.id("footnotes"), position.level(2));
    let _ = writeln!(writer.out, "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"{notes}\">");
    let _ = write!(writer.out, "<h{level} id=\"{notes}\" class=\"visually-hidden\">");
    writer.text(writer.context.words.footnotes);
    let _ = write!(writer.out, "</h{level}>\n<ol>\n");
    for (index, numbered) in flow.numbered.iter().enumerate() {
        let number = index + 1;
        let _ = write!(writer.out, "<li id=\"{}\">", position.id(&format!("fn-{number}")));
        if let Some(note) = flow.notes.get(numbered.note) {
            writer.steps(&note.steps);
        }
        // The way back belongs at the end of the last paragraph.
        let inside = writer.out.ends_with("</p>\n");
        if inside {
            writer.out.truncate(writer.out.len() - "</p>\n".len());
        } else {
            writer.push("<p>");
        }
        back(writer, number, numbered.uses);
        writer.push("</p>\n</li>\n");
    }
    writer.push("</ol>\n</section>\n");
}

fn back(writer: &mut Writer<'_>, number: usize, uses: usize) {
    for usage in 1..=uses {
        let _ = write!(
            writer.out,
            " <a href=\"#{}\" role=\"doc-backlink\" class=\"footnote-back\" aria-label=\"",
            writer.context.position.id(&reference_id(number, usage))
        );
        writer.text(&(writer.context.words.back)(number));
        if usage > 1 {
            let _ = write!(writer.out, "-{usage}");
        }
        writer.push("\">↩");
        if usage > 1 {
            let _ = write!(writer.out, "<sup>{usage}</sup>");
        }
        writer.push("</a>");
    }
}
