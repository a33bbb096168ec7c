//! Pictures and containers. In go a picture or a container's opening and closing, out come figures, quotations,
//! callouts and key figures.

use std::fmt::Write as _;

use super::super::checks::{BETWEEN_IDS, follows};
use super::super::containers::Kind;
use super::super::flow::{ContainerStep, PictureStep, Step, picture_paragraph, plain_steps};
use super::super::marks;
use super::{Writer, escape};

/// A picture; where it is not to be had, its alt text.
pub(super) fn picture(writer: &mut Writer<'_>, picture: &PictureStep<'_>, titled: bool) {
    let alt = plain_steps(&picture.alt, writer.context.quotes);
    let found = if follows(&picture.file) { (writer.context.picture)(&picture.file) } else { None };
    let Some(found) = found.filter(|found| follows(&found.url)) else {
        writer.text(&alt);
        return;
    };
    let chosen = found.sources.iter().filter(|(_, srcset)| follows(srcset));
    let chosen: Vec<&(&str, String)> = chosen.collect();
    if !chosen.is_empty() {
        writer.push("<picture>");
    }
    for (kind, srcset) in &chosen {
        let _ = write!(writer.out, "<source type=\"{kind}\" srcset=\"");
        escape::text(&mut writer.out, srcset);
        writer.push("\" sizes=\"");
        escape::text(&mut writer.out, &found.sizes);
        writer.push("\">");
    }
    writer.push("<img src=\"");
    escape::address(&mut writer.out, &found.url);
    writer.push("\" alt=\"");
    writer.text(alt.trim());
    writer.push("\"");
    for (name, size) in [("width", found.width), ("height", found.height)] {
        if let Some(size) = size {
            let _ = write!(writer.out, " {name}=\"{size}\"");
        }
    }
    if titled && !picture.title.is_empty() {
        writer.push(" title=\"");
        writer.text(&marks::typography(&picture.title, writer.context.quotes));
        writer.push("\"");
    }
    writer.push(" loading=\"lazy\" decoding=\"async\">");
    if !chosen.is_empty() {
        writer.push("</picture>");
    }
}

/// A picture that stands alone and has a caption.
pub(super) fn titled(writer: &mut Writer<'_>, step: &PictureStep<'_>) {
    writer.push("<figure>");
    picture(writer, step, false);
    writer.push("<figcaption>");
    writer.line(&step.title);
    writer.push("</figcaption></figure>\n");
}

/// Begins a container; says which step is next.
pub(super) fn open(writer: &mut Writer<'_>, container: &ContainerStep<'_>, steps: &[Step<'_>], next: usize) -> usize {
    match container.kind {
        Kind::Figure => return open_figure(writer, steps, next),
        Kind::Figures => {
            let ids = container.argument.split(BETWEEN_IDS).filter(|id| !id.is_empty());
            let ids: Vec<String> = ids.map(str::to_owned).collect();
            let figures = (writer.context.figures)(&ids);
            writer.push(&figures);
            writer.push("\n");
        }
        Kind::Quote => {
            container.argument.clone_into(&mut writer.said_by);
            writer.push("<figure class=\"quote\"><blockquote>\n");
        }
        Kind::Note => callout(writer, "note", container.argument, writer.context.words.note),
        Kind::Important => callout(writer, "important", container.argument, writer.context.words.important),
        Kind::Unknown => {}
    }
    next
}

/// Ends a container.
pub(super) fn close(writer: &mut Writer<'_>, kind: Kind) {
    match kind {
        Kind::Figure => {
            let captioned = writer.caption.take() == Some(true);
            writer.push(if captioned { "</figcaption></figure>\n" } else { "</figure>\n" });
        }
        Kind::Quote => {
            writer.push("</blockquote>");
            let said_by = std::mem::take(&mut writer.said_by);
            if !said_by.is_empty() {
                writer.push("<figcaption>");
                writer.line(&said_by);
                writer.push("</figcaption>");
            }
            writer.push("</figure>\n");
        }
        Kind::Note | Kind::Important => writer.push("</aside>\n"),
        Kind::Figures | Kind::Unknown => {}
    }
}

/// The pictures come first, all that follows is the caption.
fn open_figure(writer: &mut Writer<'_>, steps: &[Step<'_>], next: usize) -> usize {
    writer.push("<figure>");
    let Some((pictures, after)) = picture_paragraph(steps, next) else {
        writer.caption = Some(false);
        return next;
    };
    for step in &pictures {
        picture(writer, step, false);
    }
    let titles: Vec<&str> = pictures.iter().map(|step| &*step.title).filter(|title| !title.is_empty()).collect();
    let captioned = !titles.is_empty() || !matches!(steps.get(after), Some(Step::Close(_)) | None);
    writer.caption = Some(captioned);
    if captioned {
        writer.push("<figcaption>");
    }
    for title in titles {
        writer.push("<p>");
        writer.line(title);
        writer.push("</p>\n");
    }
    after
}

fn callout(writer: &mut Writer<'_>, class: &str, title: &str, word: &str) {
    let _ = write!(writer.out, "<aside class=\"callout {class}\" role=\"note\">\n<p class=\"callout-title\">");
    writer.line(if title.is_empty() { word } else { title });
    writer.push("</p>\n");
}
