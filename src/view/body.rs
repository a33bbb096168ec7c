//! A text as HTML, with links in the reader's language.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::lang::{Lang, PerLang};
use crate::markdown::html::{self, Context, PictureTarget, Position, Target, Words, escaped};
use crate::model::{EntryId, Text, attachment, heading_at};
use crate::view::{FigureView, PictureFile, Views};

/// The text of an entry for readers of `lang`: its words are in the language it was written in, its links lead to
/// pages in the reader's.
pub(super) fn body(views: &Views, id: EntryId, lang: Lang) -> Arc<str> {
    body_at(views, id, lang, Position::default())
}

/// The same on a page that shows more texts than this one.
pub(super) fn body_at(views: &Views, id: EntryId, lang: Lang, position: Position<'_>) -> Arc<str> {
    let entry = views.site.entry(id);
    let text = &entry.texts[lang];
    if text.written.body.is_empty() {
        return Arc::from("");
    }
    let link = |target: &str| link(views, text, lang, target);
    let picture = |file: &str| {
        let source = attachment(text.written.doc.path(), file)?;
        let found = views.picture_in_text(&source)?;
        let sources = found.sources.into_iter().map(|source| (source.media_type, source.srcset)).collect();
        let PictureFile { url, width, height, sizes, .. } = found;
        Some(PictureTarget { url, width, height, sources, sizes })
    };
    let all = views.figures(&entry.facts, &text.written, text.lang);
    let figures = |ids: &[String]| figures(&all, ids);
    let word = |id: &str| views.locales.text(text.lang, id, &[]);
    let back = |number: usize| views.locales.text(text.lang, "footnote.back", &[("number", number.into())]);
    let words = Words {
        footnotes: &word("footnotes"),
        back: &back,
        note: &word("note"),
        important: &word("important"),
        table: &word("table.label"),
        task_done: &word("task-done"),
        task_open: &word("task-open"),
    };
    let quotes = views.locales.quotes(text.lang);
    let context = Context { quotes, link: &link, picture: &picture, figures: &figures, words, position };
    Arc::from(html::write(&text.written.body, &context))
}

fn link(views: &Views, text: &Text, lang: Lang, target: &str) -> Target {
    if let Some(target) = target.strip_prefix("card:") {
        let (id, anchor) = target.split_once('#').map_or((target, None), |(id, anchor)| (id, Some(anchor)));
        let Some(entry) = views.site.by_id.get(id) else { return Target::Nowhere };
        let Some(path) = views.routes.page(*entry, lang) else { return Target::Nowhere };
        let mut url = views.routes.url(path);
        if let Some(anchor) =
            anchor.and_then(|anchor| heading(&views.site.entry(*entry).texts, text.lang, lang, anchor))
        {
            let _ = write!(url, "#{anchor}");
        }
        return Target::Url { url, external: false, lang: None };
    }
    if let Some(file) = attachment(text.written.doc.path(), target)
        && let Some(path) = views.routes.file(&file)
    {
        return Target::Url { url: views.routes.url(path), external: false, lang: None };
    }
    if let Some(path) = target.strip_prefix('/') {
        let url = format!("{}{path}", views.routes.base_path());
        return Target::Url { url, external: false, lang: None };
    }
    let external = target.starts_with("https://") || target.starts_with("http://");
    Target::Url { url: target.to_owned(), external, lang: None }
}

/// The anchor for readers of `lang` of the heading that a text in the language `from` calls `anchor`. Where they differ
/// it is the heading at the same place; a translation that is built otherwise is linked to as a whole.
fn heading(texts: &PerLang<Text>, from: Lang, lang: Lang, anchor: &str) -> Option<String> {
    let (theirs, ours) = (&texts[from], &texts[lang]);
    if theirs.lang == ours.lang {
        return Some(anchor.to_owned());
    }
    let (there, here) = (&theirs.written.body.headings, &ours.written.body.headings);
    let at = heading_at(theirs, anchor).filter(|_| there.len() == here.len())?;
    let alike = there.get(at)?.level == here.get(at)?.level;
    alike.then(|| here.get(at).map(|heading| heading.anchor.clone()))?
}

/// Key figures within a text: those named, or all.
fn figures(all: &[FigureView], ids: &[String]) -> String {
    let mut out = String::from("<dl class=\"figures\">\n");
    let chosen: Vec<&FigureView> = if ids.is_empty() {
        all.iter().collect()
    } else {
        ids.iter().filter_map(|id| all.iter().find(|figure| figure.id == *id)).collect()
    };
    for figure in chosen {
        let _ = writeln!(out, "<div><dt>{}</dt><dd>{}</dd></div>", escaped(&figure.label), escaped(&figure.value));
    }
    out.push_str("</dl>\n");
    out
}
